import ArgumentParser
import Documents
import Interchange
import MentorSimulation
import ModelTrust
import PolicyAnalysis
import Quantities
import SupportWebs

/// `steunweb schema`
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the JSON Schema of a kind of file, for editors that check while you type.")

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case `case`, scenario, mapping, study, policy
    case whatIf = "what-if"
  }

  @Argument(help: "Kind of file: case, scenario, policy, study, mapping or what-if.")
  var kind: Kind

  @Flag(help: "Print the reference page (Markdown) instead of the schema.")
  var reference = false

  func run() {
    let (format, version) =
      switch kind {
      case .case: (CaseFormat.file, CaseFormat.version)
      case .scenario: (ScenarioFormat.file, ScenarioFormat.version)
      case .study: (DesignFormat.file, DesignFormat.version)
      case .policy: (PolicyFormat.file, PolicyFormat.version)
      case .mapping: (MappingFormat.file, MappingFormat.version)
      case .whatIf: (WhatIfFormat.file, WhatIfFormat.version)
      }
    if reference {
      print(ReferencePages.page(of: kind), terminator: "")
    } else {
      print(SchemaWriter.schema(of: format, id: "steunweb:\(version)"), terminator: "")
    }
  }
}

/// The reference pages of the formats.
enum ReferencePages {
  static func page(of kind: Schema.Kind) -> String {
    switch kind {
    case .case:
      ReferencePage.page(
        of: CaseFormat.file, title: "Case files",
        introduction: """
          One youth, the people and places of the support web, and how it stood at one or more moments. Write YAML; begin with a copy of
          `Scenarios/cases/anton.yaml` and check it with `steunweb check`. What is unknown is left out or given as `unknown`: it stays missing, and
          nothing turns it into 0. Aliases and anchors are not used. This page is made from the table that checks the files
          (`steunweb schema case --reference`).
          """)
    case .scenario:
      ReferencePage.page(
        of: ScenarioFormat.file, title: "Scenario files",
        introduction: """
          Which web is simulated, which arms are compared, for how long and in how many futures. Run one with `steunweb run`. This page is made
          from the table that checks the files (`steunweb schema scenario --reference`).
          """)
    case .mapping:
      ReferencePage.page(
        of: MappingFormat.file, title: "Mapping files",
        introduction: """
          What the columns of another tool's tables mean, for `steunweb import` and `steunweb measure` (`--mapping`). Everything may be left out: known
          columns are recognised, and what is not mapped is kept as attributes. This page is made from the table that checks the files
          (`steunweb schema mapping --reference`).
          """)
        + "\n## Keys\n\nWhat a column can be mapped to (`key`). `N` stands for a number from 1, `NAME` for a name of your own.\n"
        + MappingFormat.keys.map { table, keys in
          "\nColumns of `\(table)`:\n\n" + keys.map { "`\($0)`" }.joined(separator: ", ") + "\n"
        }.joined()
    case .study:
      ReferencePage.page(
        of: DesignFormat.file, title: "Study files",
        introduction: """
          The design of a study of participants: who takes part, in which arms, what is measured when and how well, who is lost, and what is compared. Try one with
          `steunweb study`, or hold one that was published against the model with `steunweb validate`; begin with a copy of
          `Scenarios/studies/pre-post.yaml`. This page is made from the table that checks the files (`steunweb schema study --reference`).
          """)
    case .policy:
      ReferencePage.page(
        of: PolicyFormat.file, title: "Policy files",
        introduction: """
          What a municipality may do, for which youths, compared with what and on which outcomes. Run one with `steunweb batch`; begin with
          `steunweb new policy NAME`, or with a copy of a file in `Scenarios/policies`. Euros are demonstration costs until `parameters` replaces the
          prices `cost.…`. This page is made from the table that checks the files (`steunweb schema policy --reference`).
          """)
        + "\n## Levers whose effect nobody knows\n\nWhat `levers` of an option may name. Each makes the option less certain, and neither better nor worse.\n\n"
        + UnknownLever.standard.map { "- `\($0.id)`: \($0.title.english) (\($0.evidence.map { "`\($0)`" }.joined(separator: ", ")))\n" }
        .joined()
    case .whatIf: WhatIfPage.page
    }
  }
}

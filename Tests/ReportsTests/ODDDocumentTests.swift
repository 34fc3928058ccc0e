import Evidence
import Foundation
import Quantities
import RandomStreams
import SupportWebs
import TestSupport
import Testing
import Wording

@testable import MentorSimulation
@testable import Reports

/// Text and code of the model agree.
@Suite struct ODDDocumentTests {
  static func text(_ path: String) throws -> String { String(decoding: try Checkout.bytes(path), as: UTF8.self) }

  private static func lines(_ language: Language) -> [Substring] { ODDDocument(language: language).markdown.split(separator: "\n") }

  /// The variables of a course are described, each once, and nothing else is.
  @Test func everyStateIsDescribed() throws {
    let code = try Self.text("Sources/MentorSimulation/Course/Course+State.swift")
    let variables = code.matches(of: /\n  var (\w+):/).map { String($0.output.1) }
    #expect(variables.count > 40)
    #expect(Set(ODDDocument.names("state")) == Set(variables))
    #expect(ODDDocument.groups.flatMap(\.names).sorted() == variables.sorted())
  }

  /// The processes of a week are those of the folder, in the order of their numbers.
  @Test func everyProcessIsDescribed() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Checkout.root.appending(path: "Sources/MentorSimulation/Processes").path)
    #expect(Set(ODDDocument.processes.map { "\($0.name).swift" }) == Set(files))
    #expect(ODDDocument.processes.map(\.section) == (1...10).map { "5.\($0)" })
    for process in ODDDocument.processes { #expect(Wording.has("odd.process.\(process.name).text")) }
  }

  /// Chance enters where the code says, in a course and in the generator.
  @Test(arguments: Language.allCases) func everyProcessOfChanceIsNamed(_ language: Language) throws {
    #expect(Set(ODDDocument.names("chance")) == Set(ChanceProcess.allCases.map { "\($0)" }))
    #expect(Set(ODDDocument.names("draw")) == Set(GeneratorProcess.allCases.map { "\($0)" }))
    let document = ODDDocument(language: language).markdown
    for kind in ["chance", "draw"] {
      for name in ODDDocument.names(kind) { #expect(document.contains(Wording.text("odd.\(kind).\(name)", in: language)), "\(name)") }
    }
  }

  /// Every reserved number of the code is told; a text may be there before its code.
  @Test(arguments: Language.allCases) func everyReservedNumberIsTold(_ language: Language) throws {
    let code = try Self.text("Sources/RandomStreams/ReservedProcess.swift").matches(of: /static let (\w+): UInt32 = (\d+)/)
    #expect(code.count >= 3)
    for constant in code {
      #expect(Wording.text("odd.reserved.\(constant.output.1)", in: language).hasPrefix("\(constant.output.2) "))
    }
  }

  @Test(arguments: Language.allCases) func everyParameterStandsOnceWithValuePriorAndStatus(_ language: Language) {
    let lines = Self.lines(language).filter { $0.hasPrefix("- `") && $0.contains(" = ") && $0.contains("; prior ") }
    let rows = ODDDocument.rows(ParameterSet.standard.parameters, language)
    for parameter in ParameterSet.standard.parameters {
      let own = lines.filter { $0.prefix { $0 != "=" }.contains("`\(parameter.id)`") }
      #expect(own.count == 1, "\(parameter.id)")
      let line = own.first ?? ""
      #expect(line.contains(Wording.text("ParameterStatus.\(parameter.status.rawValue)", in: language)))
      let row = rows.first { $0.ids.contains(parameter.id) }
      #expect(line.contains(row?.description ?? "-"))
      if row?.parameters.count == 1 { #expect(line.contains(parameter.description(in: language))) }
      // What an assumption has for a source is background.
      for id in parameter.evidence { #expect(line.contains(id), "\(parameter.id)") }
      let background = Wording.text("programmes.background", in: language)
      #expect(line.contains(" (\(background): ") == (parameter.status == .assumption && !parameter.evidence.isEmpty), "\(parameter.id)")
    }
    // The shape numbers of a distribution share a line.
    #expect(lines.count == rows.count && rows.count == ParameterSet.standard.parameters.count { !$0.id.hasSuffix(".b") })
    #expect(lines.contains { $0.hasPrefix("- `tie.newCloseness.a`, `tie.newCloseness.b` = Beta(2") })
  }

  @Test(arguments: Language.allCases) func theSevenElementsStandInTheirOrder(_ language: Language) {
    let headings = Self.lines(language).filter { $0.hasPrefix("## ") }.filter { $0.dropFirst(3).first?.isNumber == true }
    #expect(headings.map { $0.dropFirst(3).prefix(2) } == (1...7).map { "\($0)." })
    // Eleven design concepts.
    #expect(ODDDocument(language: language).markdown.matches(of: /\n- \*\*/).count == 11)
  }

  /// Everything that is read of a course has a line.
  @Test(arguments: Language.allCases) func everyResultIsListed(_ language: Language) {
    let lines = Self.lines(language).drop { !$0.hasPrefix("## 4. ") }.prefix { !$0.hasPrefix("## 5. ") }
    for name in Outcome.allCases.map(\.rawValue) + (Summary.all + Summary.costs).map(\.id) {
      #expect(lines.count { $0.hasPrefix("- `\(name)`: ") } == 1, "\(name)")
    }
  }

  /// Roles and programmes are those of the data.
  @Test func rolesAndProgrammesAreThoseOfTheData() throws {
    let lines = Self.lines(.english)
    for role in Role.known {
      let row = RoleTable.standard[role]
      let line = try #require(lines.first { $0.hasPrefix("- `\(role.rawValue)`: c Beta") })
      #expect(line.contains("c Beta(\(row.closeness.a), \(row.closeness.b)); k Beta(\(row.conflict.a), \(row.conflict.b)); p "))
      #expect(line.hasSuffix(SupportType.allCases.map { "\(row.support[$0])" }.joined(separator: " · ").replacing(".0", with: "")))
    }
    for programme in ProgrammeCatalogue.standard.arms {
      let line = try #require(lines.first { $0.hasPrefix("- `\(programme.id)`, \(programme.name.english): route ") })
      #expect(line.contains("; emphasis SE ") && line.contains("; mentorsPerYouth \(programme.terms?.mentorsPerYouth ?? 0)"))
    }
  }

  /// What a policy adds is told by the names of the code: offers, limits, who is first and how pairs come about.
  @Test(arguments: Language.allCases) func municipalitiesAreDescribed(_ language: Language) throws {
    let text = ODDDocument(language: language).municipality
    #expect(ODDDocument(language: language).markdown.contains(text))
    let terms = try #require(ProgrammeCatalogue.standard.arms[0].terms)
    let labels = [
      Mirror(reflecting: Capacity()), Mirror(reflecting: Capacity.Mentors(atStart: 1)),
      Mirror(reflecting: Offer([terms])),
    ].flatMap { $0.children.compactMap(\.label) }
    #expect(labels.count == 12)
    for name in labels + Capacity.Order.allCases.map(\.rawValue) + Capacity.Matching.allCases.map(\.rawValue) {
      #expect(try text.firstRange(of: Regex("\\b\(name)\\b")) != nil, "\(name)")
    }
    // What the text denies, the code would have as names.
    let old = language == .dutch ? "zitten niet in deze versie" : "not in this version"
    #expect(!ODDDocument(language: language).markdown.contains(old))
  }

  /// The numbers are those of the set that is told.
  @Test func anotherValueIsTold() throws {
    let text = """
      steunweb: scenario/1
      name: test
      population: [{segment: careRelated, youths: 2}]
      weeks: 1
      futures: 2
      seed: 1
      arms: [{id: none, programme: none}, {id: jim, programme: jim}]
      parameters: [{id: tie.reversion, value: 0.0375}]
      """
    let set = try ScenarioReader.read(path: "s.yaml", bytes: Array(text.utf8)).parameters
    #expect(ODDDocument(set, language: .english).markdown.contains("- `tie.reversion` = 0.0375 "))
    #expect(ODDDocument(language: .dutch).markdown.contains("- `tie.reversion` = 0,02 "))
  }

  /// No gap of a text stays open, no number has an exponent, and one hour is no hours.
  @Test(arguments: Language.allCases) func textsAreFilled(_ language: Language) {
    let document = ODDDocument(language: language).markdown
    #expect(!document.contains("{") && !document.contains("e-05") && !document.contains(" nan"))
    #expect(!document.contains(" = 1 \(Wording.text("ParameterUnit.hours", in: language))"))
    #expect(document.contains("`result.harmThreshold` = 0\(language == .dutch ? "," : ".")00001 "))
  }
}

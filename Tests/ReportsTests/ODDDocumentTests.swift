import Evidence
import Foundation
import MentorSimulation
import Quantities
import TestSupport
import Testing
import Wording

@testable import Reports

/// Text and code of the model agree.
@Suite struct ODDDocumentTests {
  private static func text(_ path: String) throws -> String { String(decoding: try Checkout.bytes(path), as: UTF8.self) }

  /// The variables of a course are described, each once, and nothing else is.
  @Test func everyStateIsDescribed() throws {
    let code = try Self.text("Sources/MentorSimulation/Course/Course+State.swift")
    let variables = code.matches(of: /\n  var (\w+):/).map { String($0.output.1) }
    #expect(variables.count > 40)
    #expect(Set(ODDDocument.names("state")) == Set(variables))
  }

  /// The processes of a week are those of the folder, in the order of their numbers.
  @Test func everyProcessIsDescribed() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Checkout.root.appending(path: "Sources/MentorSimulation/Processes").path)
    #expect(Set(ODDDocument.processes.map { "\($0.name).swift" }) == Set(files))
    #expect(ODDDocument.processes.map(\.section) == (1...10).map { "5.\($0)" })
    for process in ODDDocument.processes { #expect(Wording.has("odd.process.\(process.name).text")) }
  }

  /// Chance enters where the code says.
  @Test func everyProcessOfChanceIsNamed() throws {
    let code = try Self.text("Sources/MentorSimulation/Course/ChanceProcess.swift")
    let cases = code.matches(of: /\n  case (\w+) = \d+/).map { String($0.output.1) }
    #expect(cases.count == 18)
    #expect(Set(ODDDocument.names("chance")) == Set(cases))
  }

  @Test(arguments: Language.allCases) func everyParameterStandsOnceWithValuePriorAndStatus(_ language: Language) {
    let document = ODDDocument(language: language).markdown
    for parameter in ParameterSet.standard.parameters {
      let lines = document.split(separator: "\n").filter { $0.hasPrefix("- `\(parameter.id)` = ") }
      #expect(lines.count == 1, "\(parameter.id)")
      let line = lines.first ?? ""
      #expect(line.contains(Wording.text("ParameterStatus.\(parameter.status.rawValue)", in: language)))
      #expect(line.contains(parameter.description(in: language)))
      if parameter.status != .assumption { for id in parameter.evidence { #expect(line.contains(id)) } }
    }
  }

  @Test(arguments: Language.allCases) func theSevenElementsStandInTheirOrder(_ language: Language) {
    let headings = ODDDocument(language: language).markdown.split(separator: "\n").filter { $0.hasPrefix("## ") }
    #expect(headings.count == 7)
    // Eleven design concepts, two of which are told together.
    #expect(ODDDocument(language: language).markdown.matches(of: /\n- \*\*/).count == 10)
    #expect(headings.map { $0.dropFirst(3).prefix(2) } == (1...7).map { "\($0)." })
    for outcome in Outcome.allCases { #expect(ODDDocument(language: language).markdown.contains("- `\(outcome.rawValue)`: ")) }
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

  @Test func thePageStandsAlone() {
    let page = ODDDocument(language: .dutch).html
    #expect(page.contains("<html lang=\"nl\">") && page.contains("<h2>7. ") && !page.contains("src="))
    #expect(page.contains("<code>tie.reversion</code>"))
  }
}

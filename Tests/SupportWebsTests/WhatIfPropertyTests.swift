import Documents
import Quantities
import SupportWebs
import TestSupport
import Testing

/// What holds for every text of edits.
@Suite struct WhatIfPropertyTests {
  private static let words = [
    "add", "remove", "set", "strengthen", "weaken", "lose", "suspend", "resume", "connect", "disconnect", "join", "leave", "jim", "kin",
    "coach",
    "place", "club", "aunt", "mother", "friend", "uncle", "new-1", "family", "me", "closeness=0.5", "closeness=unknown", "conflict=.25",
    "by=0.3",
    "label=x", "label=\"a b\"", "adult=yes", "ageGap=3", "advice=1", "gives.advice=0", "participation=1", "takesPart=no", "closeness=2",
    "=", "\"",
    "'", ";", ";", "\n", "é", "x=",
  ]

  private static let edits = [
    "add kin uncle closeness=0.5", "add coach new-1 label=\"a b\" ageGap=3 advice=1", "remove aunt", "remove club",
    "set aunt closeness=unknown",
    "set aunt gives.advice=0 adult=no", "set family participation=1", "strengthen aunt by=0.3", "weaken mother by=1", "lose mother",
    "resume friend", "connect aunt friend closeness=0", "connect uncle aunt", "disconnect mother aunt", "join club", "leave club",
    "jim aunt",
    "jim friend", "add place club base participation=0.3", "set base accessible=no", "set aunt role=professional",
    "set friend excluded=yes",
  ]

  private static func text(_ dice: inout Dice) -> String {
    if dice.level() < 0.5 { return (0...dice.whole(below: 9)).map { _ in dice.one(of: words) }.joined(separator: " ") }
    return (0...dice.whole(below: 4)).map { _ in dice.one(of: edits) }.joined(separator: dice.one(of: [";", " ; ", "\n"]))
  }

  /// Whatever is typed: a web that a case file can hold, or problems with places inside the text; the same text gives the same.
  @Test func anyTextGivesAWebOrProblemsWithTheirPlaces() throws {
    var dice = Dice(seed: 3)
    let web = try WhatIfTests.web()
    var (made, refused) = (0, 0)
    for _ in 0..<4_000 {
      let text = Self.text(&dice)
      var whatIf = WhatIf()
      whatIf.read(argument: text)
      do {
        let after = try whatIf.applied(to: web, settings: WhatIfTests.settings)
        let caseFile = CaseFile(
          provenance: .invented,
          waves: [after].map { wave in
            // Positions of a case file need a day; they are looked at by the tests of `makeJIM`.
            var wave = wave
            wave.positions = []
            return wave
          })
        let back = try CaseReader.read(path: "c.yaml", bytes: Array(CaseWriter.yaml(caseFile).utf8))
        #expect(back.waves == caseFile.waves, "\(text)")
        made += 1
      } catch {
        refused += 1
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for problem in error.diagnostics {
          let place = try #require(problem.position)
          #expect(place.line <= lines.count && place.column <= lines[place.line - 1].unicodeScalars.count + 1, "\(text): \(problem)")
          #expect(problem.path == "--what-if", "\(text): \(problem)")
          #expect(!problem.problem.isEmpty && !problem.fix.isEmpty)
        }
      }
    }
    #expect(made > 100 && refused > 1_000)
  }

  /// Steps add up and stop at 0 and 1; nothing else of the tie moves.
  @Test func strengthsAreThoseOfExactArithmetic() throws {
    var dice = Dice(seed: 4)
    for _ in 0..<200 {
      let (up, down) = (Double(dice.whole(below: 11)) / 10, Double(dice.whole(below: 11)) / 10)
      let raised = min(1, 0.5 + up)
      let web = try WhatIfTests.applied("strengthen aunt by=\(up); weaken aunt by=\(down)")
      #expect(web.alters[1].tie.closeness.value == max(0, raised - down))
      #expect(web.alters[1].tie.conflict.value == 0.1)
    }
  }
}

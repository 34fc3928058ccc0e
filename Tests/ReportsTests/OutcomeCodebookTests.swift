import MentorSimulation
import Quantities
import Testing
import Wording

@testable import Reports

@Suite struct OutcomeCodebookTests {
  /// Every name that a table of a run may hold is explained in both languages, and nothing else is.
  @Test(arguments: Language.allCases) func everyNameIsExplained(_ language: Language) {
    for name in OutcomeCodebook.names {
      #expect(Wording.has("outcome.\(name)"), "\(name)")
      let text = OutcomeCodebook.meaning(of: name, in: language)
      // A cell of CSV.
      #expect(!text.contains("\"") && !text.contains("{"))
    }
    #expect(Set(OutcomeCodebook.names).count == OutcomeCodebook.names.count)
  }
}

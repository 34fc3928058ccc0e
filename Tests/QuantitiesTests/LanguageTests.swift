import Quantities
import Testing

@Suite struct LanguageTests {
  @Test(arguments: ["nl_NL.UTF-8", "nl_BE", "nl", "NL_nl"])
  func dutchIsSpokenWhereItIsAskedFor(_ lang: String) { #expect(Language(environment: lang) == .dutch) }

  @Test(arguments: [nil, "", "C", "POSIX", "en_US.UTF-8", "de_DE", "fr_NL", " nl"])
  func englishIsSpokenElsewhere(_ lang: String?) { #expect(Language(environment: lang) == .english) }

  @Test func bilingualTextGivesTheLanguageAskedFor() {
    let text = Bilingual(dutch: "moeder", english: "mother")
    #expect(text(in: .dutch) == "moeder" && text(in: .english) == "mother")
    #expect(Bilingual(both: "Anton") == Bilingual(dutch: "Anton", english: "Anton"))
  }

  @Test func languagesHaveTheirCodes() { #expect(Language.allCases.map(\.rawValue) == ["nl", "en"]) }
}

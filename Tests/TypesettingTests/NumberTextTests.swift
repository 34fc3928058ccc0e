import Quantities
import Testing

@testable import Typesetting

@Suite struct NumberTextTests {
  @Test func numbersFollowTheLanguage() {
    let dutch = NumberText(language: .dutch)
    let english = NumberText(language: .english)
    #expect(dutch.fixed(1234.567, 2) == "1.234,57" && english.fixed(1234.567, 2) == "1,234.57")
    #expect(english.fixed(-0.004, 2) == "0.00" && english.fixed(-0.006, 2) == "−0.01")
    #expect(english.signed(0.25, 1) == "+0.3" && english.signed(0.001, 1) == "0.0" && english.signed(-1, 0) == "−1")
    #expect(
      english.fixed(1e16, 2) == "1e+16" && dutch.fixed(-1.5e300, 1) == "−1,5e+300" && english.fixed(9_999_999_999, 2) == "9,999,999,999.00")
    #expect(
      dutch.rounded(0.12345) == "0,123" && english.rounded(1_234.5) == "1,235" && english.rounded(12) == "12"
        && english.rounded(-12.345) == "−12.3" && english.rounded(0.01234) == "0.0123" && english.rounded(0.001234) == "0.00123")
    // Half on paper, a hair less as a binary fraction.
    #expect(english.fixed(0.145 * 100, 0) == "15" && english.fixed(0.144999 * 100, 0) == "14" && english.fixed(1.005, 2) == "1.01")
    #expect(english.fixed(0.05, 2) == "0.05" && english.fixed(2, 0) == "2" && dutch.grouped(1_000_000) == "1.000.000")
  }
}

import Evidence
import Quantities
import Testing

/// Each error of the parameter file, word for word.
@Suite struct ParameterFileTests {
  private static let pair = [("first", "family: beta, a: 2, b: 2"), ("second", "family: uniform, low: 0, high: 1")]

  private func errors(_ priors: [(String, String)], _ more: [String] = []) -> String {
    do {
      _ = try ParameterTexts.read(ParameterTexts.small(priors, more))
      return ""
    } catch { return "\(error)" }
  }

  private func joint(_ more: String...) -> String { errors(Self.pair + [("third", "family: fixed")], more) }

  @Test func aFileOfSenseIsRead() throws {
    let set = try ParameterTexts.read(
      ParameterTexts.small(
        Self.pair,
        [
          "orders: [{id: o, tiers: [[first], [second]], summary: s}]",
          "correlations: [{id: c, members: [first, second], matrix: [[1, 0.5], [0.5, 1]], summary: s}]",
        ]))
    #expect(set.orders.map(\.tiers) == [[["first"], ["second"]]])
    #expect(set.correlations.map(\.structure) == [.triangle([[1], [0.5, 0.75.squareRoot()]])])
    #expect(set.parameters.map(\.id) == ["first", "second"])
  }

  @Test(arguments: [
    ("family: normal, mean: 0.5, sd: 0", "a standard deviation above 0"), ("family: beta, a: 0.05, b: 1", "shapes from .1 to 1000"),
    ("family: logNormal, median: -1, logSD: 1", "a median and a log-SD above 0"),
    ("family: uniform, low: 1, high: 0", "a 'low' below its 'high'"),
    ("family: dirichlet, group: g, concentration: 0", "a concentration above 0, at most 1000"),
  ])
  func aPriorThatIsNoDistribution(prior: String, cure: String) {
    #expect(
      errors([("first", prior)]) == "my.yaml:4:13: error: the prior of 'first' is no distribution that can be drawn\n  fix: give it \(cure)"
    )
  }

  @Test func aParameterGivenTwice() {
    #expect(errors([Self.pair[0], Self.pair[0]]) == "my.yaml:5:5: error: 'first' is given twice\n  fix: keep one")
  }

  @Test func aLinkToNoParameter() {
    #expect(
      errors(Self.pair + [("third", "family: linked, rule: product, of: [first, secnod]")]) == """
        my.yaml:8:57: error: 'third' follows from 'secnod', which is no parameter
          fix: did you mean 'second'?
        """)
  }

  @Test func aRuleWithTooFewOperands() {
    #expect(
      errors(Self.pair + [("third", "family: linked, rule: product, of: [first]")]) == """
        my.yaml:8:49: error: the rule 'product' of 'third' has 1 operands and needs 2
          fix: name, in this order: first factor, second factor
        """)
  }

  @Test func aParameterThatFollowsFromItself() {
    let message = "follows from itself, by itself or through others\n  fix: take it out of the 'of' of one of them"
    #expect(
      errors([
        ("first", "family: linked, rule: product, of: [second, second]"), ("second", "family: linked, rule: product, of: [first, first]"),
      ])
        == "my.yaml:3:5: error: 'first' \(message)\nmy.yaml:5:5: error: 'second' \(message)")
  }

  @Test func sharesThatDoNotAddUp() {
    #expect(
      errors([("g.a", "family: dirichlet, group: g, concentration: 20")]) == """
        my.yaml:3:5: error: the shares of the group 'g' do not add up to 1
          fix: give two or more that do
        """)
  }

  @Test func sharesTooSmallToDraw() {
    let prior = "family: dirichlet, group: g, concentration: 0.1"
    #expect(
      errors([("g.a", prior), ("g.b", prior)]) == """
        my.yaml:3:5: error: a share of the group 'g' is too small to draw
          fix: raise the share or the concentration: their product is at least .1
        """)
  }

  /// Two words whose FNV-1a numbers are known to be the same.
  @Test func namesThatWouldShareTheirLuck() {
    #expect(
      errors([("costarring", "family: fixed"), ("liquid", "family: fixed")]) == """
        my.yaml:5:5: error: 'liquid' would share its luck with 'costarring'
          fix: give one of the two another name
        """)
  }

  @Test func anOrderOfUnknownParameters() {
    #expect(
      joint("orders: [{id: o, tiers: [[first], [sceond]], summary: s}]") == """
        my.yaml:9:36: error: 'sceond' of the order 'o' is no parameter
          fix: did you mean 'second'?
        """)
  }

  @Test func anOrderOfWhatCannotChangePlaces() {
    #expect(
      joint("orders: [{id: o, tiers: [[first], [third]], summary: s}]") == """
        my.yaml:9:25: error: the order 'o' holds parameters whose values cannot change places
          fix: name parameters of one unit that are drawn by themselves, or all shares of one Dirichlet group
        """)
  }

  @Test func anOrderThatTheDefaultsBreak() throws {
    let lines = ParameterTexts.small(Self.pair, ["orders: [{id: o, tiers: [[first], [second]], summary: s}]"])
    let changed = lines.map { $0.contains("id: first") ? $0.replacing("value: 0.5", with: "value: 0.4") : $0 }
    #expect {
      try ParameterTexts.read(changed)
    } throws: {
      "\($0)" == "my.yaml:7:25: error: the defaults break the order 'o'\n  fix: name the larger defaults first"
    }
  }

  @Test func aMemberOfTwoOrdersOrCorrelations() {
    let order = "{id: o, tiers: [[first], [second]], summary: s}"
    let cure = "is in the orders twice\n  fix: keep it in one place"
    #expect(
      joint("orders: [\(order), {id: p, tiers: [[first], [second]], summary: s}]")
        == "my.yaml:9:76: error: 'first' \(cure)\nmy.yaml:9:85: error: 'second' \(cure)")
    #expect(
      joint("correlations: [{id: c, members: [first, first], common: 0.5, summary: s}]") == """
        my.yaml:9:41: error: 'first' is in the correlations twice
          fix: keep it in one place
        """)
  }

  @Test func aCorrelationOfWhatIsNotDrawn() {
    #expect(
      joint("correlations: [{id: c, members: [first, third], common: 0.5, summary: s}]") == """
        my.yaml:9:41: error: 'third' is not drawn by itself and cannot be correlated
          fix: take it out of 'c'
        """)
  }

  @Test(arguments: ["", ", common: 0.5, matrix: [[1, 0.5], [0.5, 1]]"])
  func aCorrelationWithoutOrWithTwoStructures(structure: String) {
    #expect(
      joint("correlations: [{id: c, members: [first, second], summary: s\(structure)}]") == """
        my.yaml:9:16: error: the correlation 'c' needs 'common' or 'matrix', one of the two
          fix: keep one, or add one
        """)
  }

  @Test(arguments: [
    ("[[1, 0], [0]]", "58", "the matrix of 'c' is not 2 by 2\n  fix: give a row and a column for every member"),
    (
      "[[1, 0.5], [0.4, 1]]", "69",
      "row 2 of the matrix of 'c' does not mirror its column around a 1\n  fix: write 1 on the diagonal, and the same number for a pair in both places"
    ),
    (
      "[[1, 1], [1, 1]]", "58",
      "the matrix of 'c' is not positive definite: no numbers correlate like that\n  fix: move the correlations towards 0"
    ),
  ])
  func aMatrixThatIsNone(matrix: String, column: String, message: String) {
    #expect(
      joint("correlations: [{id: c, members: [first, second], matrix: \(matrix), summary: s}]") == "my.yaml:9:\(column): error: \(message)")
  }
}

import Estimates
import Testing

@Suite struct ProductLimitTests {
  /// The remission times of 21 leukaemia patients on 6-MP (Freireich and others, 1963), as in every textbook of survival.
  static let remission: [(time: Int, hasEnded: Bool)] =
    [6, 6, 6, 7, 10, 13, 16, 22, 23].map { ($0, true) } + [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map { ($0, false) }

  @Test func theTextbookExample() {
    let curve = ProductLimit(Self.remission)
    #expect(curve.steps.map(\.time) == [6, 7, 10, 13, 16, 22, 23])
    #expect(curve.steps.map(\.atRisk) == [21, 17, 15, 12, 11, 7, 6])
    let expected = [0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482]
    for (step, survival) in zip(curve.steps, expected) { #expect(abs(step.survival - survival) < 5e-5) }
    let errors = [0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346]
    for (step, error) in zip(curve.steps, errors) { #expect(abs((step.standardError ?? 0) - error) < 1e-4) }
    #expect(curve.count == 21 && curve.atRisk(0) == 21 && curve.atRisk(24) == 5 && curve.atRisk(36) == 0)
  }

  @Test func orderDoesNotMatter() {
    #expect(ProductLimit(Self.remission.reversed()) == ProductLimit(Self.remission))
  }

  @Test func withoutCutsItIsTheShareThatIsLeft() {
    let curve = ProductLimit([3, 1, 2, 2].map { ($0, true) })
    #expect(curve.steps.map(\.survival) == [0.75, 0.25, 0])
    #expect(curve.steps[2].standardError == nil)
  }

  @Test func nothingAndNothingThatEnded() {
    #expect(ProductLimit([]).steps.isEmpty && ProductLimit([]).count == 0)
    #expect(ProductLimit([(5, false), (9, false)]).steps.isEmpty)
  }
}

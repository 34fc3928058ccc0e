import ModelTrust
import Testing

@Suite struct TornadoTests {
  private static func tornado(_ values: [Double], errors: [Double]? = nil) throws -> Tornado {
    let design = try SensitivityPlan(inputs: ["a", "b", "c", "d"], seed: 1).oneAtATime
    return Tornado(try DesignOutputs(design, values: values, squaredErrors: errors))
  }

  @Test func barsAreSortedBySwingAndThenByInput() throws {
    let tornado = try Self.tornado([10, 9, 12, 13, 8, 7, 12, 10, 10])
    #expect(tornado.bars.map(\.swing) == [3, 5, 5, 0] && tornado.sorted.map(\.input) == ["b", "c", "a", "d"])
    #expect(tornado.bars[1].low == 13 && tornado.bars[1].base == 10 && tornado.bars[1].high == 8)
    #expect(tornado.bars.allSatisfy { !$0.isOneSided && $0.standardError == nil })
  }

  @Test func aBentEffectIsNotHidden() throws {
    let bar = try Self.tornado([10, 14, 14, 10, 10, 10, 10, 10, 10]).bars[0]
    #expect(bar.swing == 4 && bar.isOneSided)
  }

  @Test func errorsOfBothEndsAddUp() throws {
    let tornado = try Self.tornado([1, 2, 3, 4, 5, 6, 7, 8, 9], errors: [50, 9, 16, 0, 0, 0, 4, 1, 0])
    #expect(tornado.bars.map(\.standardError) == [5, 0, 2, 1])
  }
}

import Estimates
import Testing
import TestSupport

@Suite struct BinaryFormTests {
  /// A value of each kind that holds something in every field.
  static func samples(seed: UInt64) -> [any BinaryForm & Hashable] {
    var dice = Dice(seed: seed)
    var (moments, clusters) = (ExactMoments(fractionBits: 16), ClusterMoments(fractionBits: 16))
    var (flat, log, draws) = (ExactHistogram(lower: -1, upper: 2), LogHistogram(), TwoLevelVariance())
    for index in 0..<50 {
      moments.add(Float(dice.level() * 9_000 - 8_000))
      clusters.add(moments)
      flat.add(dice.level() * 4 - 1.5)
      log.add((dice.level() - 0.5) * 2.2e9)
      log.add((dice.level() - 0.5) / 20)
      draws.add(draw: Int64(index * 3), mean: dice.level() - 0.5, innerVariance: dice.level())
    }
    clusters.add(count: 3, sum: -5)
    return [moments, clusters, flat, log, draws]
  }

  private static func reads<Value: BinaryForm & Hashable>(_ value: Value) throws -> Bool {
    try Value(binaryForm: value.binaryForm) == value
  }

  private static func problem<Value: BinaryForm>(of _: Value.Type, _ bytes: [UInt8]) -> String? {
    do {
      _ = try Value(binaryForm: bytes)
      return nil
    } catch { return error.description }
  }

  @Test func everyAccumulatorReadsBackEqual() throws {
    for seed in 1...20 { for value in Self.samples(seed: UInt64(seed)) { #expect(try Self.reads(value)) } }
    let empty: [any BinaryForm & Hashable] = [
      ExactMoments(), ClusterMoments(), ExactHistogram(lower: 0, upper: 1), LogHistogram(), TwoLevelVariance(),
    ]
    for value in empty { #expect(try Self.reads(value)) }
  }

  @Test func theLowestByteComesFirst() {
    var writer = ByteWriter()
    writer.write(tag: "ABC1")
    writer.write(UInt16(0x0102))
    writer.write(Int128(-2))
    #expect(writer.bytes == [65, 66, 67, 49, 2, 1, 0xFE] + [UInt8](repeating: 0xFF, count: 15))
    var moments = ExactMoments(fractionBits: 0)
    moments.add(-3)
    #expect(
      moments.binaryForm == Array("EMO1".utf8) + [0, 1, 0, 0, 0, 0, 0, 0, 0, 0xFD] + [UInt8](repeating: 0xFF, count: 15) + [9]
        + [UInt8](repeating: 0, count: 15))
  }

  /// Whatever is cut off, nothing is read beyond the end and no value appears.
  @Test func everyTruncationIsAnError() {
    func check<Value: BinaryForm>(_ value: Value) {
      let bytes = value.binaryForm
      for length in stride(from: 0, to: bytes.count, by: 7) {
        #expect(Self.problem(of: Value.self, Array(bytes.prefix(length))) != nil)
      }
    }
    for value in Self.samples(seed: 3) { check(value) }
  }

  @Test func errorsSayPlaceAndProblem() {
    let moments = ExactMoments().binaryForm
    func changed(_ bytes: [UInt8], _ place: Int, _ byte: UInt8) -> [UInt8] {
      var bytes = bytes
      bytes[place] = byte
      return bytes
    }
    func of(_ bytes: [UInt8]) -> String? { Self.problem(of: ExactMoments.self, bytes) }
    #expect(of(moments) == nil)
    #expect(of(Array(moments.prefix(30))) == "byte 29: 16 bytes are wanted and 1 are left")
    #expect(of(moments + [0]) == "byte 45: 1 bytes are left over")
    #expect(of(LogHistogram().binaryForm) == "byte 0: 'EMO1' is wanted and 'ELH1' is there")
    #expect(of(changed(moments, 3, 0)) == "byte 0: 'EMO1' is wanted and 45 4d 4f 00 is there")
    #expect(of(changed(moments, 4, 31)) == "byte 4: 31 binary places are more than 30")
    #expect(of(changed(moments, 12, 0x80)) == "byte 5: the count of moments is -9223372036854775808, below 0")
    let flat = ExactHistogram(lower: 0, upper: 1).binaryForm
    #expect(Self.problem(of: ExactHistogram.self, changed(flat, 19, 0xC0)) == "byte 4: the range of a histogram is empty")
    var two = ExactHistogram(lower: 0, upper: 4_096)
    two.add(5)
    two.add(9)
    #expect(Self.problem(of: ExactHistogram.self, changed(two.binaryForm, 52, 5)) == "byte 52: bin 5 does not follow bin 5 of 4096")
    #expect(Self.problem(of: ExactHistogram.self, changed(two.binaryForm, 53, 16)) == "byte 52: bin 4105 does not follow bin 5 of 4096")
    var draws = TwoLevelVariance()
    draws.add(draw: 1, mean: 0, innerVariance: 0)
    draws.add(draw: 2, mean: 0, innerVariance: 0)
    #expect(Self.problem(of: TwoLevelVariance.self, changed(draws.binaryForm, 36, 1)) == "byte 36: draw 1 does not follow the one before")
    #expect(
      Self.problem(of: TwoLevelVariance.self, changed(draws.binaryForm, 35, 0xBF))
        == "byte 12: draw 1 has no finite mean or no variance of 0 or more")
  }
}

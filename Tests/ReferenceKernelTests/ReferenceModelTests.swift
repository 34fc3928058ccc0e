import ReferenceKernel
import Testing

@Suite struct ReferenceModelTests {
  @Test func youthWeeksCountAllArms() {
    #expect(ReferenceModel(youths: 10, arms: 3).youthWeeks == 3 * 10 * 104)
  }

  /// The seed is one half of the key and the replication the other: both change the luck.
  @Test func luckDependsOnBothHalvesOfTheKey() async {
    let models = [(1, 0), (0, 1), (1, 1)].map { ReferenceModel(youths: 100, seed: $0, replication: $1) }
    var hashes: Set<UInt64> = []
    for model in models { hashes.formUnion(await ReferenceRun.tallies(model).map(\.hash)) }
    #expect(hashes.count == 6)
  }

  @Test func hashesAreSixteenDigits() {
    #expect(ReferenceTally().hexadecimalHash == "0000000000000000")
  }

  @Test func numbersOutsideTheRangesTrap() async {
    await #expect(processExitsWith: .failure) { _ = ReferenceModel(youths: 0) }
    await #expect(processExitsWith: .failure) { _ = ReferenceModel(youths: 100_000_001) }
    await #expect(processExitsWith: .failure) { _ = ReferenceModel(youths: 1, alters: 257) }
    await #expect(processExitsWith: .failure) { _ = ReferenceModel(youths: 1, arms: 1) }
    await #expect(processExitsWith: .failure) { _ = await ReferenceRun.tallies(ReferenceModel(youths: 1), threads: 0) }
  }
}

import Lanes
import ReferenceKernel
import Testing

/// The hashes of the published C program, Fixtures/weekly-mentor-0.c (gcc 12, -O3 -march=x86-64-v3 -ffp-contract=off -DW=8): every way to
/// compute gives the same bits of every youth.
@Suite struct PublishedHashTests {
  static let available = VectorWidth.allCases.filter(\.isAvailable)

  static func hashes(_ model: ReferenceModel, on vectors: VectorWidth, threads: Int = 1) async -> [String] {
    await ReferenceRun.tallies(model, on: vectors, threads: threads).map(\.hexadecimalHash)
  }

  /// The widest set is always tried, so that a processor without a set does not hide that nothing was.
  @Test func thisProcessorHasVectors() {
    #expect(Self.available.count >= 2)
    #expect(Self.available.last == VectorWidth.best)
  }

  static let published: [(youths: Int, hashes: [String])] = [
    (64, ["fc9d6f7e3d241ecd", "e8e0b71e3bb854b4"]), (1_024, ["0880dc3394bf1b56", "c0907982320c9c7a"]),
    (19_968, ["8ee2b69442e9660c", "d055ac1e067051c4"]),
  ]

  @Test(arguments: available, ReferenceModel.Draws.allCases)
  func vectorsAndThreadsGiveThePublishedHashes(_ vectors: VectorWidth, _ draws: ReferenceModel.Draws) async {
    for (youths, hashes) in Self.published where vectors != .scalar || youths < 19_968 {
      for threads in [1, 2, 7] {
        let model = ReferenceModel(youths: youths, draws: draws)
        #expect(await Self.hashes(model, on: vectors, threads: threads) == hashes, "\(vectors), \(youths) youths, \(threads) threads")
      }
    }
  }

  @Test func theSpecificationGivesThemForManyYouths() async {
    #expect(await Self.hashes(ReferenceModel(youths: 19_968), on: .scalar, threads: 2) == Self.published[2].hashes)
  }

  /// 500 youths with other numbers of alters, compiled with -DK=….
  static let byAlters: [(alters: Int, hashes: [String])] = [
    (1, ["f08d66120dcd8ead", "8620bd228d7edf63"]), (4, ["ecd4eb89d58e03ad", "042cce9ab4b46219"]),
    (11, ["b63314749a4fe954", "b3b74ba3b57cd556"]), (24, ["c194534be6e82730", "e63f4304b786a3e9"]),
    (30, ["e8202529870ad3f0", "7d45bfcfd5ae8395"]), (100, ["9a8b765f32e36242", "7e25dddf85f87c4c"]),
    (256, ["ca3abdf86ae6802c", "680ec6a8e5135393"]),
  ]

  @Test(arguments: available)
  func otherNumbersOfAltersGiveTheirHashes(_ vectors: VectorWidth) async {
    for (alters, hashes) in Self.byAlters where vectors != .scalar || alters <= 30 {
      #expect(await Self.hashes(ReferenceModel(youths: 500, alters: alters), on: vectors) == hashes, "\(vectors), \(alters) alters")
    }
  }

  /// A number of youths that fills no vector, and keys up to the largest.
  @Test(arguments: available)
  func otherKeysGiveTheirHashes(_ vectors: VectorWidth) async {
    let model = ReferenceModel(youths: 777, seed: 7, replication: 3)
    #expect(await Self.hashes(model, on: vectors) == ["d846d25f3919e082", "652e3a677bf7b52d"])
    let last = ReferenceModel(youths: 777, seed: .max, replication: .max)
    #expect(await Self.hashes(last, on: vectors) == ["df26d14b5b04a8aa", "8a574a9cf8e6983f"])
  }

  /// Many arms in step are as many runs apart.
  @Test(arguments: available, ReferenceModel.Draws.allCases)
  func equalArmsAreEqual(_ vectors: VectorWidth, _ draws: ReferenceModel.Draws) async {
    let model = ReferenceModel(youths: 777, seed: 7, replication: 3, arms: 5, draws: draws)
    let expected = ["d846d25f3919e082"] + [String](repeating: "652e3a677bf7b52d", count: 4)
    #expect(await Self.hashes(model, on: vectors, threads: 2) == expected)
  }

  /// Counts and the mean of the factors, to the last digit.
  @Test(arguments: available)
  func outcomesAreThoseOfTheProgram(_ vectors: VectorWidth) async {
    let tallies = await ReferenceRun.tallies(ReferenceModel(youths: 500, alters: 24), on: vectors, threads: 2)
    #expect(tallies.map { $0.factors / 500 } == [0.54934032317250969, 0.6133176522031426])
    #expect(tallies.map(\.nominated) == [0, 500])
    #expect(tallies.map(\.endedEarly) == [0, 162])
    #expect(tallies.map(\.completed) == [0, 338])
    #expect(tallies.map(\.placed) == [71, 63])
    #expect(tallies.map(\.dropped) == [77, 75])
  }

  /// Many tiles: the mean of the factors is summed in one order, whatever the threads.
  @Test(arguments: available.dropFirst(), [1, 7])
  func meansOfManyTilesAreThoseOfTheProgram(_ vectors: VectorWidth, _ threads: Int) async {
    let tallies = await ReferenceRun.tallies(ReferenceModel(youths: 19_968), on: vectors, threads: threads)
    #expect(tallies.map { $0.factors / 19_968 } == [0.51095165211499061, 0.57668113212247341])
  }
}

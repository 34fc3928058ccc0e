import Foundation
import Testing
import TestSupport

/// Changed inputs for one parser, until the time is over.
struct FuzzRun {
  /// Fewer would be no test.
  static let fewest = 20
  /// So many are tried at most, unless `FUZZ_INPUTS` says otherwise: the same ones on fast machines and slow ones.
  static var most: Int { ProcessInfo.processInfo.environment["FUZZ_INPUTS"].flatMap { Int($0) } ?? 5_000 }
  /// The first that is tried, 0 unless `FUZZ_FROM` says otherwise: one that failed can be had again without those before it.
  static var first: Int { ProcessInfo.processInfo.environment["FUZZ_FROM"].flatMap { Int($0) } ?? 0 }
  /// On this an input may take the processor, in seconds.
  static let slowest = 5.0

  let parser: FuzzedParser
  let changes: ChangedInputs

  /// - Parameter name: the name of the parser.
  init(_ name: String) throws {
    parser = try #require(FuzzedParser.named(name))
    let seed = ProcessInfo.processInfo.environment["FUZZ_SEED"].flatMap { UInt64($0) } ?? 0
    changes = ChangedInputs(try Seeds.of(parser).map(\.bytes), words: parser.words, seed: seed)
  }

  /// Seconds from the environment, `FUZZ_SECONDS`; a few where nothing is said.
  static var seconds: Double { ProcessInfo.processInfo.environment["FUZZ_SECONDS"].flatMap { Double($0) } ?? 1 }

  /// - Parameter notes: a file that always holds the number of the input under way, for whoever finds this process dead.
  func run(notes: String) async throws {
    // Other tests run beside this one, some of them against the clock.
    _ = nice(10)
    let file = try #require(FileHandle(forWritingAtPath: notes))
    let (clock, start) = (ContinuousClock(), ContinuousClock.now)
    let first = Self.first
    var number = first
    while number - first < Self.fewest || (number - first < Self.most && clock.now - start < .seconds(Self.seconds)) {
      try file.seek(toOffset: 0)
      try file.write(contentsOf: Data("\(number)".utf8))
      let began = Self.processorSeconds
      do {
        try await parser.check(changes[number])
      } catch {
        Issue.record("\(parser.name), changed input \(number): \(error)")
        return
      }
      let spent = Self.processorSeconds - began
      #expect(spent < Self.slowest, "\(parser.name), changed input \(number) took \(spent) seconds")
      number += 1
    }
  }

  /// What this process has had of the processors.
  private static var processorSeconds: Double {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}

import ArgumentParser
import Foundation

/// `--threads N`, by default as many as there are processors.
struct ThreadsOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("Parts that are computed at a time; what is written does not depend on it (default: processors).", valueName: "n"))
  var threads: Int?

  var value: Int { threads ?? Self.standard }

  /// As many as there are processors.
  static var standard: Int { min(1_024, ProcessInfo.processInfo.activeProcessorCount) }

  func validate() throws { try Self.check(value) }

  /// - Throws: `ValidationError` where there may not be so many.
  static func check(_ threads: Int) throws {
    guard (1...1_024).contains(threads) else { throw ValidationError("'--threads' is 1 to 1024.") }
  }
}

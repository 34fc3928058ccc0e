import CLibFuzzer
import Foundation
import TestSupport

/// The program that `make fuzz` runs: libFuzzer with one parser, or what it begins with.
@main struct Fuzz {
  static func main() {
    let arguments = CommandLine.arguments
    switch (arguments.dropFirst().first, arguments.dropFirst(2).first.flatMap(FuzzedParser.named)) {
    case ("names", _): for parser in FuzzedParser.all { print(parser.name) }
    case ("words", let parser?): print(dictionary(parser.words), terminator: "")
    case ("seeds", let parser?): write(parser, into: arguments[3])
    case ("run", let parser?):
      // libFuzzer calls this program again with options alone, to merge inputs.
      setenv(variable, parser.name, 1)
      run(parser, arguments.dropFirst(3))
    default:
      if let parser = ProcessInfo.processInfo.environment[variable].flatMap(FuzzedParser.named) { run(parser, arguments.dropFirst()) }
      print("usage: fuzz names | fuzz words PARSER | fuzz seeds PARSER FOLDER | fuzz run PARSER [options of libFuzzer]")
      exit(2)
    }
  }

  // MARK: Fuzzing

  /// The parser under way: libFuzzer calls a function without context.
  nonisolated(unsafe) private static var parser = FuzzedParser.all[0]

  /// Where a program that libFuzzer calls finds the name of its parser.
  private static let variable = "STEUNWEB_FUZZ_PARSER"

  private static func run(_ chosen: FuzzedParser, _ options: ArraySlice<String>) -> Never {
    unsafe parser = chosen
    // What is read once is not the first input's.
    try? one([])
    var pointers = unsafe ([CommandLine.arguments[0]] + options).map { unsafe strdup($0) } + [nil]
    var count = unsafe Int32(pointers.count - 1)
    exit(
      unsafe pointers.withUnsafeMutableBufferPointer { list in
        var start = list.baseAddress
        return unsafe LLVMFuzzerRunDriver(&count, &start) { bytes, size in
          let began = processorSeconds
          do {
            try unsafe Fuzz.one(Array(UnsafeBufferPointer(start: bytes, count: size)))
            let spent = processorSeconds - began
            try Broken.unless(spent < 5, "an input takes \(spent) seconds")
          } catch {
            // libFuzzer keeps the input of a process that aborts.
            FileHandle.standardError.write(Data("does not hold: \(error)\n".utf8))
            abort()
          }
          return 0
        }
      })
  }

  /// What this process has had of the processors.
  private static var processorSeconds: Double {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  private static func one(_ bytes: [UInt8]) throws {
    switch unsafe parser.check {
    case .now(let check): try check(bytes)
    case .later(let check):
      let (done, outcome) = (DispatchSemaphore(value: 0), Outcome())
      Task.detached {
        do { try await check(bytes) } catch { outcome.error = error }
        done.signal()
      }
      done.wait()
      if let error = outcome.error { throw error }
    }
  }

  /// What a task leaves for the thread that waits for it.
  private final class Outcome: @unchecked Sendable { var error: (any Error)? }

  // MARK: Beginnings

  /// Words as libFuzzer reads them.
  private static func dictionary(_ words: [String]) -> String {
    Set(words).sorted().filter { !$0.isEmpty && $0.utf8.count <= 60 }.map { word in
      let escaped = word.utf8.map { byte in
        let isPlain = (32..<127).contains(byte) && byte != 34 && byte != 92
        return isPlain ? String(UnicodeScalar(byte)) : "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
      return "\"\(escaped.joined())\"\n"
    }.joined()
  }

  private static func write(_ parser: FuzzedParser, into folder: String) {
    do {
      let seeds = try Seeds.of(parser)
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for seed in seeds { try Data(seed.bytes).write(to: URL(filePath: "\(folder)/\(seed.name)")) }
    } catch {
      print("fuzz: \(error)")
      exit(3)
    }
  }
}

/// A parser of the product with what has to hold for every input whatever.
///
/// `make fuzz` lets libFuzzer look for inputs for which it does not hold, guided by the code that they reach; the tests replay what it found
/// worth keeping, and change that by chance, which no coverage guides.
struct FuzzedParser: Sendable {
  /// How an input is held against what has to hold.
  enum Check: Sendable {
    case now(@Sendable ([UInt8]) throws -> Void)
    case later(@Sendable ([UInt8]) async throws -> Void)
  }

  let name: String
  /// Files of the package, or folders of them with an ending, that inputs begin with beside the kept ones: `Scenarios/cases/*.yaml`.
  let seeds: [String]
  /// Words of the language that is parsed.
  let words: [String]
  let check: Check

  /// Inputs are at most this long: more costs time and finds nothing else.
  static let longest = 64 << 10

  static let all: [FuzzedParser] = documents + tables + graphs + [whatIf, label, edits, requests]

  static func named(_ name: String) -> FuzzedParser? { all.first { $0.name == name } }

  func check(_ bytes: [UInt8]) async throws {
    switch check {
    case .now(let check): try check(bytes)
    case .later(let check): try await check(bytes)
    }
  }
}

/// Something that has to hold, and does not.
struct Broken: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }

  static func unless(_ condition: Bool, _ text: @autoclosure () -> String) throws(Broken) {
    if !condition { throw Broken(text()) }
  }
}

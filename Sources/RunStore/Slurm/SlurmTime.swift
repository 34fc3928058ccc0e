/// A limit of time as Slurm writes it, in whole seconds above 0.
public struct SlurmTime: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The largest number of seconds, those of 365 days.
  public static let mostSeconds = 365 * 86_400

  public let seconds: Int

  /// - Parameter seconds: the seconds, in 1...31536000; anything else traps.
  public init(seconds: Int) {
    precondition(1...Self.mostSeconds ~= seconds, "A limit of time is 1 second to 365 days")
    self.seconds = seconds
  }

  /// - Parameter hours: the hours, in 1...8760; anything else traps.
  public init(hours: Int) { self.init(seconds: hours * 3_600) }

  /// Reads `HH:MM:SS` or `D-HH:MM:SS`; the hours of the first may be more than 23.
  ///
  /// - Parameter text: the text.
  /// - Throws: ``SlurmError/malformedTime(_:)``, also for no time at all and for more than 365 days.
  public init(_ text: String) throws(SlurmError) {
    func number(_ digits: Substring, below end: Int) throws(SlurmError) -> Int {
      guard 1...4 ~= digits.utf8.count, digits.utf8.allSatisfy({ 48...57 ~= $0 }), let number = Int(digits), number < end else {
        throw .malformedTime(text)
      }
      return number
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard 1...2 ~= parts.count else { throw .malformedTime(text) }
    let days = parts.count == 2 ? try number(parts[0], below: 366) : 0
    let clock = parts[parts.count - 1].split(separator: ":", omittingEmptySubsequences: false)
    guard clock.count == 3 else { throw .malformedTime(text) }
    let hours = try number(clock[0], below: parts.count == 2 ? 24 : 8_761)
    let seconds = (days * 24 + hours) * 3_600 + (try number(clock[1], below: 60)) * 60 + (try number(clock[2], below: 60))
    guard 1...Self.mostSeconds ~= seconds else { throw .malformedTime(text) }
    self.seconds = seconds
  }

  public static func < (one: SlurmTime, other: SlurmTime) -> Bool { one.seconds < other.seconds }

  /// `HH:MM:SS`, with as many hours as there are.
  public var description: String {
    [seconds / 3_600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}

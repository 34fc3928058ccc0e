import Foundation

/// The time that all threads of this process worked; what else the machine does counts for nothing.
enum ProcessorClock {
  /// Seconds since the start of the process; POSIX fixes the unit of `clock` at a millionth.
  static var seconds: Double { Double(clock()) / 1_000_000 }
}

import Foundation
import Synchronization

/// A bar on standard error, drawn at most ten times a second, and only when that is a terminal.
final class ProgressBar: Sendable {
  private let total: Int
  private let isShown: Bool
  private let last = Mutex<ContinuousClock.Instant?>(nil)
  private static let width = 40

  init(total: Int) {
    self.total = total
    isShown = isatty(STDERR_FILENO) == 1
  }

  func show(_ done: Int) {
    guard isShown else { return }
    let now = ContinuousClock.now
    let isDue = last.withLock { last in
      if let last, now - last < .milliseconds(100), done < total { return false }
      last = now
      return true
    }
    guard isDue else { return }
    let filled = Self.width * done / max(1, total)
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
    FileHandle.standardError.write(Data("\r\(bar) \(done)/\(total)".utf8))
  }

  /// Removes the bar.
  func finish() {
    guard isShown else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
  }
}

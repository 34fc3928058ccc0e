import CFolders
import Foundation

/// Lets a new folder take the place of an older one in a single step, so that the older one is never missing.
enum FolderExchange {
  /// Exchanges what two paths name.
  ///
  /// - Returns: whether it was done; `false` where the file system cannot exchange.
  static func exchange(_ first: URL, _ second: URL) -> Bool { unsafe steunweb_exchange(first.path, second.path) == 0 }

  /// Whether a process with this number is running.
  static func isRunning(_ process: Int32) -> Bool { kill(process, 0) == 0 || errno == EPERM }
}

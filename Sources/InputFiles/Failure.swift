import Foundation
import Quantities

/// Why a command or a notebook ends without success.
public struct Failure: Error {
  public enum Kind: Int32, Sendable {
    /// The input is at fault.
    case input = 1
    /// The command line is.
    case usage = 2
    /// A file cannot be read or written, or a resource is lacking.
    case resource = 3
  }

  public let kind: Kind
  /// The problem and the cure, as the user reads them.
  public let message: String

  public init(kind: Kind, message: String) { (self.kind, self.message) = (kind, message) }

  public var exitCode: Int32 { kind.rawValue }

  /// What an error of any kind is to the user: invalid input with all its problems, else something that the system or a library says.
  ///
  /// - Parameter program: who says it.
  public static func of(_ error: any Error, program: String) -> Failure {
    switch error {
    case let failure as Failure: failure
    case let invalid as InvalidInput: Failure(kind: .input, message: "\(invalid)")
    default: Failure(kind: .resource, message: "\(program): error: \(error.localizedDescription)")
    }
  }

  /// A file that cannot be read: what the system says of it.
  public static func unreadable(_ path: String, _ error: any Error) -> Failure {
    Failure(
      kind: .resource,
      message: "\(path): error: the file cannot be read (\(reason(error)))\n  fix: check the path and your permission to read it")
  }

  /// What cannot be written: what the system says of it.
  public static func unwritable(_ path: String, _ error: any Error) -> Failure {
    Failure(
      kind: .resource,
      message:
        "\(path): error: this cannot be written (\(reason(error)))\n  fix: check the path, your permission and the room on the disk; nothing was changed"
    )
  }

  /// What the system says, without its decoration.
  private static func reason(_ error: any Error) -> String {
    let error = error as NSError
    if error.domain == NSPOSIXErrorDomain { return posix(Int32(error.code)) }
    if let underlying = error.userInfo[NSUnderlyingErrorKey] as? NSError, underlying.domain == NSPOSIXErrorDomain {
      return posix(Int32(underlying.code))
    }
    switch CocoaError.Code(rawValue: error.code) {
    case .fileReadNoSuchFile, .fileNoSuchFile: return "there is no such file"
    case .fileReadNoPermission, .fileWriteNoPermission: return "permission denied"
    case .fileWriteOutOfSpace: return "no space is left"
    default: return "the system refuses"
    }
  }

  private static func posix(_ code: Int32) -> String {
    switch POSIXErrorCode(rawValue: code) {
    case .ENOENT: "there is no such file"
    case .EACCES, .EPERM: "permission denied"
    case .EISDIR: "it is a folder"
    case .ENOTDIR: "a part of the path is no folder"
    case .ENOSPC: "no space is left"
    case .EROFS: "the disk is read-only"
    default: "system error \(code)"
    }
  }
}

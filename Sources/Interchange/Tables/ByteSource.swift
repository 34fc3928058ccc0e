import Foundation
import Quantities

/// Bytes in pieces: of a file, or of an array in memory.
struct ByteSource {
  /// The most bytes that are read at once.
  static let piece = 256 * 1024

  private let handle: FileHandle?
  /// Copies of a source share the handle, so each goes to its own place before it reads; a pipe has but one place.
  let isSeekable: Bool
  private let bytes: [UInt8]
  private var offset = 0
  /// How much is read next: little behind a jump, for few rows are wanted there.
  private var length = piece

  init(bytes: [UInt8]) {
    handle = nil
    isSeekable = true
    self.bytes = bytes
  }

  /// - Throws: `InvalidInput` when there is no such file, or it may not be read.
  init(path: String) throws(InvalidInput) {
    let isFolder = FileManager.default.fileExists(atPath: path + "/.")
    guard !isFolder, let handle = FileHandle(forReadingAtPath: path) else {
      throw Self.unreadable(path, isFolder ? "this is a folder, not a file" : "the file cannot be read")
    }
    self.handle = handle
    isSeekable = (try? handle.seek(toOffset: 0)) != nil
    bytes = []
  }

  private static func unreadable(_ path: String, _ problem: String) -> InvalidInput {
    InvalidInput([Diagnostic(path: path, position: nil, problem: problem, fix: "check the name, and that you may read it")])
  }

  /// Appends the next piece to `buffer`; `false` at the end.
  mutating func read(into buffer: inout [UInt8], path: String) throws(InvalidInput) -> Bool {
    defer { length = min(length * 4, Self.piece) }
    guard let handle else {
      let end = min(offset + length, bytes.count)
      buffer += bytes[offset..<end]
      defer { offset = end }
      return end > offset
    }
    do {
      if isSeekable { try handle.seek(toOffset: UInt64(offset)) }
      guard let data = try handle.read(upToCount: length), !data.isEmpty else { return false }
      buffer += data
      offset += data.count
      return true
    } catch {
      throw Self.unreadable(path, "the file cannot be read to its end")
    }
  }

  /// Goes on at a place of the file.
  mutating func seek(to offset: Int, path: String) throws(InvalidInput) {
    guard isSeekable else {
      throw Self.unreadable(path, "the rows of a pipe can be read once, in one order")
    }
    length = 8 * 1024
    self.offset = handle == nil ? min(offset, bytes.count) : offset
  }
}

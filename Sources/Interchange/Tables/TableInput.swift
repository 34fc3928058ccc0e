import Foundation
import Quantities

/// A table: a file, or bytes from an archive under the name that they have there.
public struct TableInput: Sendable, Equatable {
  /// The path as the user gave it, or the name inside an archive.
  public let path: String
  private let bytes: [UInt8]?

  public init(path: String) {
    self.path = path
    bytes = nil
  }

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The name of the file, without folders.
  var name: String { path.split(separator: "/").last.map { String($0) } ?? path }

  func reader(delimiter: Character? = nil) throws(InvalidInput) -> CSVReader {
    if let bytes { return try CSVReader(path: path, bytes: bytes, delimiter: delimiter) }
    return try CSVReader(path: path, delimiter: delimiter)
  }

  /// Whether there is nothing in it, as exports leave it where nobody was named.
  var isEmpty: Bool {
    if let bytes { return bytes.isEmpty }
    return (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int == 0
  }

  /// The whole content.
  func allBytes() throws(InvalidInput) -> [UInt8] {
    if let bytes { return bytes }
    return try ImportFiles.bytes(path)
  }
}

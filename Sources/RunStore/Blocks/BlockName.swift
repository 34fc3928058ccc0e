/// The name of a block's file: `NUMBER-CHECKSUM.block`.
struct BlockName: Hashable, CustomStringConvertible {
  static let ending = ".block"

  let number: Int
  /// SHA-256 of the content in hexadecimal.
  let checksum: String

  init(number: Int, checksum: String) {
    self.number = number
    self.checksum = checksum
  }

  /// - Returns: `nil` when this is no name of a block.
  init?(_ name: String) {
    guard name.hasSuffix(Self.ending) else { return nil }
    let parts = name.dropLast(Self.ending.count).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[0]), "\(number)" == parts[0], number >= 0 else { return nil }
    guard parts[1].utf8.count == 64, parts[1].allSatisfy({ "0"..."9" ~= $0 || "a"..."f" ~= $0 }) else { return nil }
    self.init(number: number, checksum: String(parts[1]))
  }

  /// The folder among `blocks` in which it stands, so that no folder grows too large.
  var folder: String { String(checksum.prefix(2)) }

  var description: String { "\(number)-\(checksum)\(Self.ending)" }
}

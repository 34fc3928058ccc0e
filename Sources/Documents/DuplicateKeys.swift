import Quantities
import Yams

/// Keys that a mapping gives more than once.
///
/// The YAML composer stops at the first such key and names only the earlier of the two places. To report this together with all other
/// problems of a file, the earlier key is overwritten in the text with private-use characters, as many as it has, and the text is composed
/// again. What remains in the tree is a stand-in key that leads back here.
struct DuplicateKeys: Sendable {
  private var keys: [String] = []

  /// The first character of a stand-in is this plus its number.
  private static let firstStandIn: UInt32 = 0xE000
  private static let filler: Unicode.Scalar = "\u{F8FF}"
  static let limit = 100

  /// Overwrites the key at a mark.
  ///
  /// - Returns: the new text, or `nil` when the key cannot be found there or there are more than 100 of them.
  mutating func mark(_ key: String, at mark: Mark, in text: String) -> String? {
    guard keys.count < Self.limit, !key.isEmpty,
      let first = Unicode.Scalar(Self.firstStandIn + UInt32(keys.count))
    else { return nil }
    var scalars = Array(text.unicodeScalars)
    var line = 1
    var index = 0
    while line < mark.line, index < scalars.count {
      if scalars[index] == "\n" { line += 1 }
      index += 1
    }
    index += mark.column - 1
    if index < scalars.count, scalars[index] == "\"" || scalars[index] == "'" { index += 1 }
    let length = key.unicodeScalars.count
    guard index + length <= scalars.count, scalars[index..<index + length].elementsEqual(key.unicodeScalars)
    else { return nil }
    for offset in 0..<length { scalars[index + offset] = offset == 0 ? first : Self.filler }
    keys.append(key)
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars)
    return String(result)
  }

  /// The key that a stand-in stands for, or `nil` for any other key.
  func original(of key: String) -> String? {
    guard let first = key.unicodeScalars.first?.value, first >= Self.firstStandIn,
      first < Self.firstStandIn + UInt32(keys.count)
    else { return nil }
    return keys[Int(first - Self.firstStandIn)]
  }
}

extension Diagram {
  /// The size of the smallest letters on the page, in points; as they are drawn without a page, and `nil` where there are no letters.
  ///
  /// - Complexity: O(n) for n bytes of ``dot``.
  public var smallestLetters: Double? { PictureLetters(dot).smallest }
}

/// The sizes of letters in a picture in the DOT language.
struct PictureLetters {
  private let bytes: [UInt8]

  init(_ dot: String) { bytes = Array(dot.utf8) }

  /// The smallest size that a text has, as the page shows it.
  var smallest: Double? {
    let texts = bytes.split(separator: UInt8(ascii: "\n")).filter {
      Self.find("[label=\"", in: $0) != nil && Self.find("[label=\"\"", in: $0) == nil
    }
    let sizes = texts.map { Self.number(after: ",fontsize=\"", in: $0) ?? Self.usual }
    return sizes.min().map { $0 * scale }
  }

  /// The size of letters of which nothing is said.
  private static let usual = 9.0

  /// How large the page shows the drawing.
  private var scale: Double {
    guard let page = Self.number(after: ",size=\"", in: bytes[...]), let start = Self.find(" P 4 ", in: bytes[...]) else { return 1 }
    let corners = bytes[start...].prefix(80).split(separator: UInt8(ascii: " ")).prefix(3).compactMap {
      Double(String(decoding: $0, as: UTF8.self))
    }
    return corners.count == 3 && corners[2] > corners[0] ? page * 72 / (corners[2] - corners[0]) : 1
  }

  private static func number(after mark: String, in text: ArraySlice<UInt8>) -> Double? {
    guard let start = find(mark, in: text) else { return nil }
    return Double(String(decoding: text[start...].prefix { (48...57).contains($0) || $0 == 46 }, as: UTF8.self))
  }

  /// Where `mark` ends in a text.
  private static func find(_ mark: String, in text: ArraySlice<UInt8>) -> Int? {
    let mark = Array(mark.utf8)
    guard text.count >= mark.count else { return nil }
    for k in text.startIndex...(text.endIndex - mark.count) where text[k] == mark[0] && text[k..<(k + mark.count)].elementsEqual(mark) {
      return k + mark.count
    }
    return nil
  }
}

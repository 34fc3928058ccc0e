public import Quantities
import Typesetting

/// What all charts share: name, title, language and width.
public struct ChartHeading: Hashable, Sendable {
  /// What all ids in the picture begin with.
  public let id: String
  /// One line; control characters and turned writing directions are left out.
  public let title: String
  public let language: Language
  /// The width in pixels at which letters have their true size.
  public let width: Double

  /// - Parameters:
  ///   - id: what all ids in the picture begin with. No other chart of the page may have it.
  ///   - title: what the chart shows, in the language. It may be empty: then the page says it above the chart, and the picture has no title line.
  ///   - language: the language of all words and numbers.
  ///   - width: the width in pixels at which letters have their true size, in `320...1600`. Below 520, names go above the picture, for phones.
  /// - Precondition: the id is a letter, followed by letters, digits, `-` or `_`, all of ASCII; the width is in its range.
  public init(id: String, title: String, language: Language, width: Double = 720) {
    precondition(Self.isName(id), "The id of a chart is a letter, followed by letters, digits, '-' or '_'")
    precondition((320...1600).contains(width), "The width of a chart is 320 to 1600 pixels")
    self.id = id
    self.title = PlainText.line(title)
    self.language = language
    self.width = width
  }

  var isNarrow: Bool { width < 520 }

  private static func isName(_ id: String) -> Bool {
    guard let first = id.utf8.first, isLetter(first) else { return false }
    return id.utf8.allSatisfy { isLetter($0) || (48...57).contains($0) || $0 == 45 || $0 == 95 }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }
}

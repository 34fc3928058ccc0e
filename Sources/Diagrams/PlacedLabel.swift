import Quantities
import SupportWebs
import Typesetting

/// A label beside a symbol.
struct PlacedLabel: Sendable, Equatable {
  let lines: [String]
  let isBold: Bool
  /// The size of its letters.
  let letters: Double
  /// Where it stands; at the centre of the picture until it is placed.
  var box: Box
  var isPlaced = false
  /// Whether a line runs through it, so that it needs a ground of its own.
  var isCrossed = false
  /// Beside a symbol the lines end or begin at it: there is more room than most fonts need.
  var alignment = DOTText.Alignment.center

  static let size = 9.0

  init(
    text: String, isBold: Bool = false, suffix: String = "", letters: Double = size, mostLines: Int = 3, mark: Int? = nil
  ) {
    let wrapped = NameMarks.marking(TextMeasure.wrap(text, most: mostLines), mark)
    self.init(lines: suffix.isEmpty ? wrapped : Self.joined(wrapped, suffix), isBold: isBold, letters: letters)
  }

  init(lines: [String], isBold: Bool, letters: Double = size) {
    let width = lines.map { TextMeasure.width($0, size: letters, bold: isBold) }.max() ?? 0
    (self.lines, self.isBold, self.letters) = (lines, isBold, letters)
    box = Box(center: .zero, width: width + 2, height: TextMeasure.height(lines: lines.count, size: letters))
  }

  /// The label of a person; of somebody who holds a mentor position in bold, with the word of the position.
  ///
  /// - Parameter mark: a number that tells a name that is cut from others.
  init(
    person: Person, positions: [Position], language: Language, letters: Double = size, mostLines: Int = 3, mark: Int? = nil
  ) {
    let words = positions.map { $0.kind.label(in: language) }
    self.init(
      text: person.label(in: language), isBold: !words.isEmpty, suffix: words.map { "· \($0)" }.joined(separator: " "), letters: letters,
      mostLines: mostLines, mark: mark)
  }

  private static func joined(_ lines: [String], _ suffix: String) -> [String] {
    guard let last = lines.last, last.count + 1 + suffix.count <= 17 else { return lines + [String(suffix.dropFirst(2))] }
    return lines.dropLast() + ["\(PlainText.isolated(last)) \(suffix)"]
  }
}

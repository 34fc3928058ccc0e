import Typesetting

/// Breaks texts into lines of a measured width, for cells of tables.
enum TextFit {
  /// How much of a text is looked at: more never fits in a cell.
  private static let longest = 400

  /// The lines of `text` that fit in `width`, at most `most`; what does not fit ends in an ellipsis.
  ///
  /// Lines break at spaces, and within a word that is wider than a line, between syllables where it can be. An empty text gives one empty line.
  static func lines(_ text: String, width: Double, size: Double, bold: Bool = false, most: Int = 2) -> [String] {
    func fits(_ line: String) -> Bool { TextMeasure.width(line, size: size, bold: bold) <= width }
    var lines: [String] = []
    var line = ""
    for (word, isNew) in pieces(of: text.prefix(longest)) {
      let longer = line.isEmpty || !isNew ? line + word : "\(line) \(word)"
      if fits(longer) {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      var rest = word
      while rest.count > 1, !fits(String(rest)) {
        let room = (1..<rest.count).prefix { fits(part(of: rest, $0)) }.last ?? 1
        let end = Syllables.breakPlace(in: rest, most: room)
        lines.append(fits(part(of: rest, end)) ? part(of: rest, end) : String(rest.prefix(end)))
        rest = rest.dropFirst(end)
      }
      line = String(rest)
    }
    lines.append(line)
    let isCut = lines.count > most || text.dropFirst(longest).contains { !$0.isWhitespace }
    guard isCut else { return lines.map { fits($0) ? $0 : "…" } }
    var last = lines[min(most, lines.count) - 1]
    while !last.isEmpty, !fits(last + "…") { last.removeLast() }
    return lines.prefix(min(most, lines.count) - 1).map { fits($0) ? $0 : "…" } + [last + "…"]
  }

  /// The begin of a word, with a hyphen where it breaks between letters.
  private static func part(of word: Substring, _ count: Int) -> String {
    let (begin, end) = (word.prefix(count), word.dropFirst(count))
    return begin.last?.isLetter == true && end.first?.isLetter == true ? begin + "-" : String(begin)
  }

  /// The words of a text, cut after hyphens, each with whether a space stands before it.
  private static func pieces(of text: Substring) -> [(Substring, isNew: Bool)] {
    text.split(whereSeparator: \.isWhitespace).flatMap(cut)
  }

  private static func cut(_ word: Substring) -> [(Substring, isNew: Bool)] {
    var result: [(Substring, isNew: Bool)] = []
    var rest = word
    while let hyphen = rest.dropFirst().firstIndex(of: "-"), rest.index(after: hyphen) < rest.endIndex {
      result.append((rest[...hyphen], result.isEmpty))
      rest = rest[rest.index(after: hyphen)...]
    }
    return result + [(rest, result.isEmpty)]
  }
}

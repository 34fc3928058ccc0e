package import Quantities

/// Text that people typed, made harmless for what stands around it.
package enum PlainText {
  /// More marks on one letter than any script needs would climb over the lines above.
  private static let mostScalars = 16

  /// One line of text without what cannot be seen and does harm.
  ///
  /// White space becomes spaces. Control characters, what XML cannot hold, and marks that turn the direction of writing round (U+202A to
  /// U+202E) are left out, a letter keeps at most 16 scalars, and isolates (U+2066 to U+2069) end where the line ends.
  package static func line(_ text: String) -> String {
    if isPlain(text) { return text }
    var result = String.UnicodeScalarView()
    var depth = 0
    for character in text {
      for scalar in character.unicodeScalars.prefix(mostScalars) {
        switch scalar.value {
        case 0x09, 0x0a, 0x0d, 0x85, 0x2028, 0x2029: result.append(" ")
        case 0..<0x20, 0x7f..<0xa0, 0x202a...0x202e, 0xfdd0...0xfdef: break
        case 0x2066...0x2068:
          depth += 1
          result.append(scalar)
        case 0x2069:
          if depth > 0 { result.append(scalar) }
          depth = max(0, depth - 1)
        default: if scalar.value & 0xfffe != 0xfffe { result.append(scalar) }
        }
      }
    }
    return String(result) + String(repeating: "\u{2069}", count: depth)
  }

  /// A line that keeps its own direction and leaves that of its neighbours alone: between FSI and PDI when it holds letters that are written
  /// from right to left or isolates of its own, and as it is otherwise.
  package static func isolated(_ text: String) -> String {
    if isPlain(text) { return text }
    let line = line(text)
    let isSpecial = line.unicodeScalars.contains { isRightToLeft($0) || (0x2066...0x2069).contains($0.value) }
    return isSpecial ? "\u{2068}\(line)\u{2069}" : line
  }

  /// Whether a text is of letters, digits and signs of ASCII alone, as most are: then there is nothing to do.
  private static func isPlain(_ text: String) -> Bool { text.utf8.allSatisfy { (0x20..<0x7f).contains($0) } }

  /// The same text with other text in place of some scalars.
  ///
  /// - Parameter substitute: what stands for a scalar; `nil` for those that stay.
  package static func replacing(in text: String, _ substitute: (Unicode.Scalar) -> String?) -> String {
    guard text.unicodeScalars.contains(where: { substitute($0) != nil }) else { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      if let other = substitute(scalar) { result += other } else { result.unicodeScalars.append(scalar) }
    }
  }

  /// One line of text as XML and HTML hold it between tags and within quotes, harmless for what stands around it.
  package static func escaped(_ text: String) -> String {
    replacing(in: line(text)) { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      default: nil
      }
    }
  }

  /// The blocks of scripts that run from right to left, among them Hebrew and Arabic.
  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x590...0x8ff, 0x200f, 0x61c, 0xfb1d...0xfdff, 0xfe70...0xfeff, 0x10800...0x10fff, 0x1e800...0x1efff: true
    default: false
    }
  }
}

extension Bilingual {
  /// The text for use beside others in one line.
  package func beside(in language: Language) -> String { PlainText.isolated(self(in: language)) }
}

import Typesetting

/// Text and numbers in the DOT language, safe whatever people typed.
enum DOTText {
  /// Lines of a label as one quoted DOT string.
  ///
  /// Backslashes, quotes and ampersands get their escapes, so that Graphviz substitutes and decodes nothing. What cannot be seen and does harm
  /// is left out, and a line written from right to left stands between isolates (see `PlainText`).
  static func label(_ lines: [String], alignment: Alignment = .center) -> String {
    let body = lines.map(escaped)
    return alignment == .center
      ? "\"\(body.joined(separator: "\\n"))\"" : "\"\(body.map { $0 + alignment.rawValue }.joined())\""
  }

  enum Alignment: String {
    case center = "\\n"
    case left = "\\l"
    case right = "\\r"
  }

  /// A value that this chose itself: ids, classes, colours, positions.
  static func value(_ text: String) -> String {
    precondition(
      text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7f && $0 != 0x22 && $0 != 0x5c && $0 != 0x26 },
      "A value of a DOT attribute is plain ASCII without quotes, backslashes and ampersands")
    return "\"\(text)\""
  }

  private static func escaped(_ line: String) -> String {
    PlainText.replacing(in: PlainText.isolated(line)) { scalar in
      switch scalar {
      case "\\": "\\\\"
      case "\"": "\\\""
      case "&": "&amp;"
      default: nil
      }
    }
  }

  /// A number with at most two decimals, never in exponent form.
  ///
  /// - Precondition: `x` is finite and below 1e6 in size: Graphviz ends the process for other numbers.
  static func number(_ x: Double) -> String {
    precondition(x.isFinite && abs(x) < 1e6, "A coordinate of a picture is finite and below a million")
    let hundredths = Int((x * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    return rest % 10 == 0 ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  static func point(_ p: Point) -> String { "\(number(p.x)),\(number(p.y))" }

  /// A length in inches, for `width` and `height`, from points.
  static func inches(_ points: Double) -> String {
    precondition(points.isFinite && points >= 0 && points < 1e5, "A size of a picture is finite and not negative")
    let tenThousandths = Int((points / 72 * 10_000).rounded())
    let digits = "\(tenThousandths % 10_000)"
    return "\(tenThousandths / 10_000).\(String(repeating: "0", count: 4 - digits.count))\(digits)"
  }
}

import Quantities

/// Reads a single value of a file.
enum ScalarReading {
  static func read(_ text: String, isQuoted: Bool, as kind: FieldKind) -> Result<Entry.Content, Fault> {
    switch kind {
    case .text(let limit): self.text(text, limit)
    case .identifier, .reference: identifier(text)
    case .number(let range, let unit): number(text, isQuoted, range, unit)
    case .whole(let range, let unit): whole(text, isQuoted, range, unit)
    case .flag: flag(text, isQuoted)
    case .choice(let choices): choice(text, choices.map(\.word))
    case .date: date(text)
    case .bilingual, .record, .list, .reported, .worded, .attributes, .table, .unread:
      preconditionFailure("A list or record is not a single value")
    }
  }

  private static func text(_ text: String, _ limit: Int) -> Result<Entry.Content, Fault> {
    if text.count > limit {
      return .failure(Fault(problem: "is longer than \(limit) characters", fix: "shorten it"))
    }
    return text.unicodeScalars.allSatisfy(isPrintable)
      ? .success(.text(text))
      : .failure(Fault(problem: "holds control characters", fix: "remove them; type the text again"))
  }

  /// Whether terminals and SVG files can take the character.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    let isControl = scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
    return !isControl && !scalar.properties.isNoncharacterCodePoint
  }

  private static func identifier(_ text: String) -> Result<Entry.Content, Fault> {
    guard isIdentifier(text) else {
      return .failure(
        Fault(
          problem: "is not an id: at most 60 small letters, digits and '-', beginning with a letter",
          fix: "write an id such as 'neighbour-1'; never somebody's name"))
    }
    return .success(.text(text))
  }

  static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.utf8.first, (97...122).contains(first), text.utf8.count <= 60 else { return false }
    return text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
  }

  private static func number(
    _ text: String, _ isQuoted: Bool, _ range: ClosedRange<Double>, _ unit: String
  ) -> Result<Entry.Content, Fault> {
    let expected = "\(unit) as a number from \(plain(range.lowerBound)) to \(plain(range.upperBound))"
    if ["nan", ".nan", "+nan", "-nan", ".inf", "-.inf", "inf", "-inf", "infinity"].contains(text.lowercased()) {
      return .failure(Fault(problem: "is not a finite number", fix: "give \(expected), or leave it out when it is unknown"))
    }
    guard !isQuoted, isDecimal(text), let value = Double(text) else {
      let hasComma = text.contains(",") && isDecimal(text.replacing(",", with: "."))
      return .failure(
        Fault(problem: "is not a number", fix: hasComma ? "write the decimal point as '.'" : "give \(expected)\(quotes(isQuoted))"))
    }
    guard range.contains(value) else {
      return .failure(Fault(problem: "is out of range", fix: "give \(expected)"))
    }
    return .success(.number(value))
  }

  private static func whole(
    _ text: String, _ isQuoted: Bool, _ range: ClosedRange<Int>, _ unit: String
  ) -> Result<Entry.Content, Fault> {
    let expected = "\(unit) as a whole number from \(range.lowerBound) to \(range.upperBound)"
    guard !isQuoted, let value = Int(text), isDecimal(text) else {
      return .failure(Fault(problem: "is not a whole number", fix: "give \(expected)\(quotes(isQuoted))"))
    }
    guard range.contains(value) else {
      return .failure(Fault(problem: "is out of range", fix: "give \(expected)"))
    }
    return .success(.whole(value))
  }

  private static func flag(_ text: String, _ isQuoted: Bool) -> Result<Entry.Content, Fault> {
    switch text {
    case "yes", "true": if !isQuoted { return .success(.flag(true)) }
    case "no", "false": if !isQuoted { return .success(.flag(false)) }
    default: break
    }
    return .failure(Fault(problem: "is not 'yes' or 'no'", fix: "write yes or no\(quotes(isQuoted)), or leave it out when it is unknown"))
  }

  private static func choice(_ text: String, _ words: [String]) -> Result<Entry.Content, Fault> {
    if words.contains(text) { return .success(.text(text)) }
    let fix = Spelling.nearest(to: text, among: words).map { "did you mean '\($0)'?" } ?? "choose one of \(Validator.inWords(words))"
    return .failure(Fault(problem: "has a word that is not on its list", fix: fix))
  }

  private static func date(_ text: String) -> Result<Entry.Content, Fault> {
    guard let date = CalendarDate(text) else {
      return .failure(Fault(problem: "is not a day of the calendar", fix: "write year-month-day, as in 2015-09-01"))
    }
    return .success(.date(date))
  }

  private static func quotes(_ isQuoted: Bool) -> String { isQuoted ? ", without quotes" : "" }

  /// Digits with at most one point, an optional sign and an optional exponent: no hexadecimal, no underscores.
  private static func isDecimal(_ text: String) -> Bool {
    var rest = text[...]
    if rest.hasPrefix("-") || rest.hasPrefix("+") { rest = rest.dropFirst() }
    let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard digits.contains(where: \.isNumber), digits.count(where: { $0 == "." }) <= 1 else { return false }
    rest = rest.dropFirst(digits.count)
    guard rest.hasPrefix("e") || rest.hasPrefix("E") else { return rest.isEmpty }
    rest = rest.dropFirst()
    if rest.hasPrefix("-") || rest.hasPrefix("+") { rest = rest.dropFirst() }
    return !rest.isEmpty && rest.allSatisfy { $0.isASCII && $0.isNumber }
  }

  /// A bound as people write it: 1, not 1.0.
  static func plain(_ x: Double) -> String { x == x.rounded() && abs(x) < 1e15 ? "\(Int(x))" : "\(x)" }
}

extension FieldKind {
  /// A value of this kind, for messages and the reference page.
  public var example: String {
    switch self {
    case .text, .bilingual: "some words"
    case .identifier: "neighbour-1"
    case .reference(let target): "a-\(target)"
    case .number(let range, _): ScalarReading.plain((range.lowerBound + range.upperBound) / 2)
    case .whole(let range, _): "\(range.lowerBound)"
    case .flag: "yes"
    case .choice(let choices): choices.first?.word ?? ""
    case .date: "2015-09-01"
    case .record: "{…}"
    case .list: "[…]"
    case .attributes, .table: "{…}"
    case .unread: "anything"
    case .reported(let inner, _), .worded(_, let inner): inner.example
    }
  }
}

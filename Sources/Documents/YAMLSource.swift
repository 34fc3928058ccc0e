public import Quantities
internal import Yams

/// Reads YAML text into nodes that know their places, and refuses what could hurt: huge files, deep nesting, aliases.
public struct YAMLSource: Sendable {
  /// The path as the user gave it, for messages.
  public let path: String
  private let text: String

  public static let largestFile = 8 << 20
  public static let deepestNesting = 60

  /// - Throws: ``InvalidInput`` for text that is not UTF-8, empty, larger than 8 MiB or nested deeper than 60 levels.
  public init(path: String, bytes: [UInt8]) throws(InvalidInput) {
    self.path = path
    func refusal(_ position: FilePosition, _ problem: String, _ fix: String) -> InvalidInput {
      InvalidInput([Diagnostic(path: path, position: position, problem: problem, fix: fix)])
    }
    guard bytes.count <= Self.largestFile else {
      throw refusal(.start, "the file is larger than 8 MiB", "give one case or scenario per file")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw refusal(
        Self.firstInvalidByte(of: bytes), "this is not UTF-8 text",
        "save the file as UTF-8 (in a text editor: Save as, encoding UTF-8)")
    }
    self.text = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    let isBlank = self.text.split(whereSeparator: \.isNewline).allSatisfy { line in
      let trimmed = line.drop { $0 == " " || $0 == "\t" }
      return trimmed.isEmpty || trimmed.hasPrefix("#")
    }
    guard !isBlank else {
      throw refusal(.start, "the file is empty", "begin with 'steunweb new case', or copy an example from Scenarios/")
    }
    if let (position, problem, fix) = Self.hazard(in: self.text) {
      throw refusal(position, problem, fix)
    }
  }

  /// The root node, and a diagnostic for every key that a mapping gives twice (the last one is kept).
  ///
  /// - Throws: ``InvalidInput`` when the text is not YAML.
  func compose() throws(InvalidInput) -> (root: Node, duplicates: DuplicateKeys) {
    var text = text
    var duplicates = DuplicateKeys()
    while true {
      do {
        guard let root = try Parser(yaml: text).singleRoot() else {
          throw InvalidInput([
            Diagnostic(
              path: path, position: .start, problem: "the file is empty",
              fix: "begin with a copy of an example from Scenarios/")
          ])
        }
        return (root, duplicates)
      } catch let error as YamlError {
        if case .duplicatedKeysInMapping(let keys, let context) = error, let key = keys.first,
          let marked = duplicates.mark(key, at: context.mark, in: text)
        {
          text = marked
          continue
        }
        throw InvalidInput([diagnostic(for: error)])
      } catch let error as InvalidInput {
        throw error
      } catch {
        throw InvalidInput([
          Diagnostic(path: path, position: nil, problem: "this is not YAML", fix: "compare the file with an example from Scenarios/")
        ])
      }
    }
  }

  private func diagnostic(for error: YamlError) -> Diagnostic {
    func notYAML(_ position: FilePosition, _ problem: String) -> Diagnostic {
      Diagnostic(
        path: path, position: position, problem: "this is not YAML: \(problem)",
        fix: "check indentation (spaces, no tabs), colons followed by a space, and closing quotes and brackets")
    }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return notYAML(mark.position, problem)
    case .reader(let problem, let offset, _, _):
      return notYAML(position(ofCharacter: offset ?? 0), problem)
    case .duplicatedKeysInMapping(_, let context):
      return Diagnostic(
        path: path, position: context.mark.position, problem: "this key is given twice",
        fix: "keep one of the two")
    default:
      return Diagnostic(
        path: path, position: nil, problem: "this is not YAML", fix: "compare the file with an example from Scenarios/")
    }
  }

  private func position(ofCharacter offset: Int) -> FilePosition {
    var line = 1
    var column = 1
    for character in text.prefix(offset) {
      if character.isNewline { (line, column) = (line + 1, 1) } else { column += 1 }
    }
    return FilePosition(line: line, column: column)
  }

  private static func firstInvalidByte(of bytes: [UInt8]) -> FilePosition {
    var decoder = UTF8()
    var rest = bytes.makeIterator()
    var line = 1
    var column = 1
    while case .scalarValue(let scalar) = decoder.decode(&rest) {
      if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
    }
    return FilePosition(line: line, column: column)
  }

  /// Finds what the composer must not meet: nesting that would exhaust its stack and keys made of aliases, which it would unfold.
  private static func hazard(in text: String) -> (FilePosition, String, String)? {
    var open = 0
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let start = FilePosition(line: number + 1, column: 1)
      let scalars = line.unicodeScalars
      let indent = scalars.prefix { $0 == " " || $0 == "-" || $0 == "?" || $0 == "\t" || $0 == ":" }.count
      for scalar in scalars {
        if scalar == "[" || scalar == "{" { open += 1 }
        if scalar == "]" || scalar == "}" { open = max(0, open - 1) }
      }
      let nesting = "the file is nested deeper than \(deepestNesting) levels"
      if open > deepestNesting || indent > 2 * deepestNesting {
        return (start, nesting, "a case file needs no more than eight levels: check brackets and indentation")
      }
      if line.drop(while: { $0 == " " || $0 == "-" }).hasPrefix("? ") || hasAliasKey(line) {
        return (start, "aliases (*name) and '?' keys are not used in these files", "write the value out in full")
      }
    }
    return nil
  }

  /// Whether the line has an alias in the place of a key: `*name:`.
  private static func hasAliasKey(_ line: Substring) -> Bool {
    var rest = line[...]
    while let star = rest.firstIndex(of: "*") {
      let name = rest[rest.index(after: star)...].prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
      if !name.isEmpty, line[name.endIndex...].drop(while: { $0 == " " }).hasPrefix(":") { return true }
      rest = rest[name.endIndex...]
      if name.isEmpty { rest = rest.dropFirst() }
    }
    return false
  }
}

extension Mark {
  var position: FilePosition { FilePosition(line: max(1, line), column: max(1, column)) }
}

public import Quantities
internal import Yams

/// Reads YAML text into nodes that know their places, and refuses what could hurt: huge files, deep nesting, aliases.
public struct YAMLSource: Sendable {
  /// The path as the user gave it, for messages.
  public let path: String
  private let text: String

  public static let largestFile = 8 << 20
  public static let deepestNesting = 60

  /// - Throws: `InvalidInput` for text that is not UTF-8, empty, larger than 8 MiB or nested deeper than 60 levels.
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
    guard !Self.isBlank(self.text) else {
      throw refusal(.start, "the file is empty", "begin with a copy of an example from Scenarios/")
    }
    if let (position, fault) = YAMLHazards.first(in: self.text) {
      throw refusal(position, fault.problem, fault.fix)
    }
  }

  /// What the text says, with what YAML allows and these files do not.
  struct Document {
    let root: Node
    /// Keys that a mapping gives twice (the last one is kept).
    let duplicates: DuplicateKeys
    let anchors: [FilePosition]
    /// The place behind the last character of the text.
    let end: FilePosition
  }

  /// The text as nodes.
  ///
  /// - Throws: `InvalidInput` when the text is not YAML.
  func compose() throws(InvalidInput) -> Document {
    var text = text
    var duplicates = DuplicateKeys()
    // Every key that is given twice costs another reading: so many that all together stay within a second.
    var readings = max(2, 8_000_000 / max(1, text.utf8.count))
    while true {
      do {
        // Values are read by the format, not by what YAML takes them for.
        let parser = try Parser(yaml: text, resolver: .basic)
        guard let root = try parser.singleRoot() else {
          throw InvalidInput([
            Diagnostic(
              path: path, position: .start, problem: "the file is empty",
              fix: "begin with a copy of an example from Scenarios/")
          ])
        }
        // Nodes know their anchors only as long as the parser lives.
        let anchors = withExtendedLifetime(parser) { Self.anchors(in: root) }
        return Document(root: root, duplicates: duplicates, anchors: anchors, end: end)
      } catch let error as YamlError {
        readings -= 1
        if case .duplicatedKeysInMapping(let keys, let context) = error, let key = keys.first, readings > 0,
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

  private static func anchors(in node: Node) -> [FilePosition] {
    switch node {
    case .scalar(let scalar): scalar.anchor == nil ? [] : [scalar.mark?.position ?? .start]
    case .sequence(let sequence):
      (sequence.anchor == nil ? [] : [sequence.mark?.position ?? .start]) + sequence.flatMap(anchors(in:))
    case .mapping(let mapping):
      (mapping.anchor == nil ? [] : [mapping.mark?.position ?? .start]) + mapping.flatMap { anchors(in: $0.key) + anchors(in: $0.value) }
    case .alias: []
    }
  }

  private func diagnostic(for error: YamlError) -> Diagnostic {
    func notYAML(_ position: FilePosition, _ problem: String) -> Diagnostic {
      let fault = YAMLFault.inWords(problem)
      return Diagnostic(path: path, position: position, problem: fault.problem, fix: fault.fix)
    }
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let place = YAMLFault.beginsEarlier(problem) ? context?.mark ?? mark : mark
      // The parser stands on a line behind the last one where the text ends without a line end.
      return notYAML(min(place.position, end), problem)
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

  /// The place behind the last character.
  private var end: FilePosition {
    var (line, column) = (1, 1)
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if YAMLHazards.isLineBreak(scalar) {
        if scalar != "\n" || previous != "\r" { line += 1 }
        column = 1
      } else {
        column += 1
      }
      previous = scalar
    }
    return FilePosition(line: line, column: column)
  }

  private func position(ofCharacter offset: Int) -> FilePosition {
    var line = 1
    var column = 1
    for scalar in text.prefix(offset).unicodeScalars {
      if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
    }
    return FilePosition(line: line, column: column)
  }

  /// Whether there is nothing but comments.
  private static func isBlank(_ text: String) -> Bool {
    var isComment = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r": isComment = false
      case " ", "\t": break
      case "#": isComment = true
      default: if !isComment { return false }
      }
    }
    return true
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
}

extension Mark {
  var position: FilePosition { FilePosition(line: max(1, line), column: max(1, column)) }
}

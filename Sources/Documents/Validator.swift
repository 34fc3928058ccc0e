public import Quantities
import Yams

/// Holds a document against its format and collects every problem, each with place, cause and cure.
///
/// A value with a problem is left out of the result, so that reading can go on and find the problems behind it.
public struct Validator {
  public let path: String
  public private(set) var diagnostics: [Diagnostic] = []
  private let duplicates: DuplicateKeys
  /// The place behind the text: a value that is not there stands, to its parser, on a line behind that.
  private let end: FilePosition?
  private static let mostProblems = 1_000
  private var more = 0
  private var last = FilePosition.start

  /// Reads the text of a file against a format.
  ///
  /// - Returns: the valid part of the document, and a validator that holds the problems found so far and takes more.
  /// - Throws: `InvalidInput` when the text is not YAML at all.
  public static func read(path: String, bytes: [UInt8], as format: RecordFormat) throws(InvalidInput) -> (Entry, Validator) {
    let document = try YAMLSource(path: path, bytes: bytes).compose()
    var validator = Validator(path: path, duplicates: document.duplicates, end: document.end)
    for anchor in document.anchors { validator.report(anchor, Fault.alias.problem, fix: Fault.alias.fix) }
    guard let entry = validator.record(document.root, format) else { throw InvalidInput(validator.all) }
    return (entry, validator)
  }

  /// A validator for what was read from another format than YAML.
  public init(path: String) { self.init(path: path, duplicates: DuplicateKeys(), end: nil) }

  private init(path: String, duplicates: DuplicateKeys, end: FilePosition?) {
    self.path = path
    self.duplicates = duplicates
    self.end = end
  }

  /// Adds a problem that the format cannot express.
  ///
  /// The first thousand are kept; how many more there are is the last of them.
  public mutating func report(_ position: FilePosition, _ problem: String, fix: String) {
    let position = end.map { min(position, $0) } ?? position
    guard diagnostics.count < Self.mostProblems else {
      more += 1
      last = max(last, position)
      return
    }
    diagnostics.append(Diagnostic(path: path, position: position, problem: problem, fix: fix))
  }

  /// - Throws: `InvalidInput` with all problems, when there are any.
  public func finish() throws(InvalidInput) {
    if !diagnostics.isEmpty { throw InvalidInput(all) }
  }

  private var all: [Diagnostic] {
    more == 0
      ? diagnostics
      : diagnostics + [
        Diagnostic(
          path: path, position: last, problem: "there are \(more) more problems", fix: "mend those above, and check the file again")
      ]
  }

  // MARK: Records

  private mutating func record(_ node: Node, _ format: RecordFormat) -> Entry? {
    let position = Self.position(of: node)
    guard case .mapping(let mapping) = node else {
      report(position, "\(format.name) needs keys with values", fix: "write its keys below each other, each as 'key: value'")
      return nil
    }
    var fields: [String: Entry] = [:]
    var given: [String: FilePosition] = [:]
    for (keyNode, valueNode) in mapping {
      let keyPosition = Self.position(of: keyNode)
      guard let key = keyNode.scalar?.string else {
        report(keyPosition, "a key of \(format.name) is a single word", fix: "write 'key: value'")
        continue
      }
      if let original = duplicates.original(of: key) {
        reportDuplicate(of: original, in: mapping, first: keyPosition, format)
        continue
      }
      guard let field = format[key] else {
        reportUnknown(key, keyPosition, format)
        continue
      }
      if let other = given.updateValue(keyPosition, forKey: key) {
        report(keyPosition, "'\(key)' is given twice in \(format.name)", fix: "keep one of the two; the other is at \(other)")
      }
      if let entry = value(valueNode, field.kind, "'\(key)'") {
        fields[key] = entry
        if field.isRequired, case .missing = entry.content {
          report(entry.position, "'\(key)' of \(format.name) has no value", fix: "give it: \(field.summary)")
        }
      }
    }
    for field in format.fields where field.isRequired && given[field.key] == nil {
      report(position, "\(format.name) has no '\(field.key)'", fix: "add '\(field.key)': \(field.summary)")
    }
    return Entry(position: position, .record(fields))
  }

  private mutating func reportDuplicate(of key: String, in mapping: Node.Mapping, first: FilePosition, _ format: RecordFormat) {
    let later = mapping.keys.first { other in
      guard let name = other.scalar?.string, Self.position(of: other) > first else { return false }
      return (duplicates.original(of: name) ?? name) == key
    }
    let name = format[key] == nil ? "this key" : "'\(key)'"
    report(
      later.map(Self.position(of:)) ?? first, "\(name) is given twice in \(format.name)",
      fix: "keep one of the two; the other is at \(first)")
  }

  private mutating func reportUnknown(_ key: String, _ position: FilePosition, _ format: RecordFormat) {
    let known = format.fields.map(\.key)
    if !key.isEmpty, key.allSatisfy({ $0.isASCII && $0.isNumber }) {
      report(position, "this is not a key of \(format.name)", fix: "if it is the rest of a number, write the decimal point as '.'")
    } else if let near = Spelling.nearest(to: key, among: known) {
      report(position, "'\(key)' is not a key of \(format.name)", fix: "did you mean '\(near)'?")
    } else {
      report(position, "this is not a key of \(format.name)", fix: "its keys are \(Self.inWords(known))")
    }
  }

  // MARK: Values

  private mutating func value(_ node: Node, _ kind: FieldKind, _ name: String) -> Entry? {
    let position = Self.position(of: node)
    if case .scalar(let scalar) = node, Self.isMissing(scalar) {
      return Entry(position: position, .missing)
    }
    switch kind {
    case .record(let format):
      return record(node, format)
    case .list(let element, let least):
      return list(node, of: element, atLeast: least, name)
    case .attributes:
      return attributes(node, name)
    case .table(let inner, let things):
      return table(node, inner, things, name)
    case .unread:
      return Entry(position: position, .missing)
    case .worded(let words, let inner):
      if case .scalar = node { return scalar(node, .choice(words), name) }
      return value(node, inner, name)
    case .reported(let inner, let informants):
      return reported(node, inner, by: informants, name)
    case .bilingual(let limit):
      if case .mapping = node { return bothLanguages(node, limit) }
      guard let entry = scalar(node, .text(limit: limit), name), let text = entry.text else { return nil }
      return Entry(position: position, .bilingual(Bilingual(both: text)))
    default:
      return scalar(node, kind, name)
    }
  }

  private mutating func attributes(_ node: Node, _ name: String) -> Entry? {
    let position = Self.position(of: node)
    guard case .mapping(let mapping) = node else {
      report(position, "\(name) needs keys with values", fix: "write each attribute as 'key: value'")
      return nil
    }
    var attributes = Attributes()
    for (keyNode, valueNode) in mapping {
      let keyPosition = Self.position(of: keyNode)
      guard let key = keyNode.scalar?.string, !key.isEmpty,
        case .success = ScalarReading.read(key, isQuoted: true, as: .text(limit: 200))
      else {
        report(
          keyPosition, "the name of an attribute is one text of at most 200 characters, none of them a control character",
          fix: "write 'name: value'")
        continue
      }
      if duplicates.original(of: key) != nil || attributes[key] != nil {
        report(keyPosition, "an attribute is given twice", fix: "keep one of the two")
      } else if case .scalar(let scalar) = valueNode {
        guard !Self.isMissing(scalar) else { continue }
        let isPlain = scalar.style == .plain
        switch ScalarReading.read(scalar.string, isQuoted: !isPlain, as: .text(limit: 10_000)) {
        case .success: attributes[key] = isPlain ? Attributes.Value(verbatim: scalar.string) : .text(scalar.string)
        case .failure(let fault): report(Self.position(of: valueNode), "an attribute \(fault.problem)", fix: fault.fix)
        }
      } else {
        report(Self.position(of: valueNode), "an attribute needs a single value", fix: "write one text, number or yes/no")
      }
    }
    return Entry(position: position, .attributes(attributes))
  }

  private mutating func table(_ node: Node, _ inner: FieldKind, _ things: String, _ name: String) -> Entry? {
    let position = Self.position(of: node)
    guard case .mapping(let mapping) = node else {
      report(position, "\(name) needs names of \(things) with values", fix: "write each below the other, as 'name: value'")
      return nil
    }
    var fields: [String: Entry] = [:]
    for (keyNode, valueNode) in mapping {
      let keyPosition = Self.position(of: keyNode)
      guard let key = keyNode.scalar?.string, !key.isEmpty, key.count <= 60 else {
        report(keyPosition, "a name in \(name) is one text of at most 60 characters", fix: "write 'name: value'")
        continue
      }
      if duplicates.original(of: key) != nil || fields[key] != nil {
        report(keyPosition, "a name in \(name) is given twice", fix: "keep one of the two")
      } else if let entry = value(valueNode, inner, "a value in \(name)") {
        fields[key] = entry
        guard case .missing = entry.content else { continue }
        report(entry.position, "a value in \(name) is empty", fix: "fill it in, or take its name out")
      }
    }
    return Entry(position: position, .record(fields))
  }

  private mutating func list(_ node: Node, of element: FieldKind, atLeast least: Int, _ name: String) -> Entry? {
    let position = Self.position(of: node)
    guard case .sequence(let sequence) = node else {
      report(position, "\(name) needs a list", fix: "begin each element with '- '")
      return nil
    }
    if sequence.count < least {
      report(position, "\(name) needs at least \(least) \(least == 1 ? "element" : "elements")", fix: "add one, beginning with '- '")
    }
    let elements = sequence.compactMap { value($0, element, "an element of \(name)") }
    for entry in elements {
      guard case .missing = entry.content else { continue }
      report(entry.position, "an element of \(name) is empty", fix: "fill it in, or take it out")
    }
    return Entry(position: position, .list(elements))
  }

  private mutating func reported(
    _ node: Node, _ inner: FieldKind, by informants: [(word: String, meaning: String)], _ name: String
  ) -> Entry? {
    let position = Self.position(of: node)
    guard case .mapping = node else {
      guard let entry = value(node, inner, name) else { return nil }
      return Entry(position: position, .reported(value: entry, informant: nil))
    }
    let format = RecordFormat(
      "a reported value", "A value and who reported it.",
      fields: [
        Field("value", inner, "the value; leave it out when it is unknown"),
        Field("informant", .choice(informants), required: true, "who says so"),
      ])
    guard let fields = record(node, format), let informant = fields["informant"]?.text else { return nil }
    let value = fields["value"] ?? Entry(position: position, .missing)
    return Entry(position: position, .reported(value: value, informant: informant))
  }

  private mutating func bothLanguages(_ node: Node, _ limit: Int) -> Entry? {
    let format = RecordFormat(
      "a text in two languages", "The text in Dutch and in English.",
      fields: [
        Field("nl", .text(limit: limit), required: true, "the Dutch text"),
        Field("en", .text(limit: limit), required: true, "the English text"),
      ])
    guard let fields = record(node, format), let dutch = fields["nl"]?.text, let english = fields["en"]?.text else { return nil }
    return Entry(position: fields.position, .bilingual(Bilingual(dutch: dutch, english: english)))
  }

  private mutating func scalar(_ node: Node, _ kind: FieldKind, _ name: String) -> Entry? {
    let position = Self.position(of: node)
    guard case .scalar(let scalar) = node else {
      report(position, "\(name) needs a single value, not a list or a set of keys", fix: "write one value, such as \(kind.example)")
      return nil
    }
    let isQuoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
    switch ScalarReading.read(scalar.string, isQuoted: isQuoted, as: kind) {
    case .success(let content):
      return Entry(position: position, content)
    case .failure(let fault):
      report(position, "\(name) \(fault.problem)", fix: fault.fix)
      return nil
    }
  }

  private static func isMissing(_ scalar: Node.Scalar) -> Bool {
    scalar.style == .plain && ["", "~", "null", "unknown"].contains(scalar.string)
  }

  private static func position(of node: Node) -> FilePosition { node.mark?.position ?? .start }

  static func inWords(_ words: [String]) -> String {
    words.map { "'\($0)'" }.joined(separator: ", ")
  }
}

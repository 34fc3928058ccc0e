public import Quantities

/// What a record of a file format may hold: the one table behind the validator, the JSON Schema and the reference page.
public struct RecordFormat: Sendable {
  /// What the record is, with its article, as messages say it: "a person".
  public let name: String
  public let summary: String
  public let fields: [Field]

  public init(_ name: String, _ summary: String, fields: [Field]) {
    self.name = name
    self.summary = summary
    self.fields = fields
  }

  public subscript(key: String) -> Field? { fields.first { $0.key == key } }
}

/// One key of a record.
public struct Field: Sendable {
  public let key: String
  public let kind: FieldKind
  public let isRequired: Bool
  public let summary: String

  public init(_ key: String, _ kind: FieldKind, required: Bool = false, _ summary: String) {
    self.key = key
    self.kind = kind
    isRequired = required
    self.summary = summary
  }
}

/// The form that a value must have.
public indirect enum FieldKind: Sendable {
  /// Text in one language, of at most `limit` characters.
  case text(limit: Int)
  /// Text that users read: one text, or `{nl: …, en: …}`.
  case bilingual(limit: Int)
  /// A short name that matches `[a-z][a-z0-9-]*`; never the name of a person.
  case identifier
  /// The identifier of something else in the file, or of a part of the package.
  case reference(to: String)
  case number(ClosedRange<Double>, unit: String)
  case whole(ClosedRange<Int>, unit: String)
  /// `yes` or `no`.
  case flag
  /// One of a closed list of words, each explained.
  case choice([(word: String, meaning: String)])
  /// A day, `2015-09-01`.
  case date
  case record(RecordFormat)
  case list(FieldKind, atLeast: Int)
  /// A value, or `{value: …, informant: …}` with one of the informants, each explained.
  case reported(FieldKind, by: [(word: String, meaning: String)])
  /// One of a closed list of words, each explained, or else a value of another form, which is no single value.
  case worded([(word: String, meaning: String)], or: FieldKind)
  /// Any names with plain values: what Steunweb keeps of another tool's file.
  case attributes
  /// Names that the file gives to things of one kind, each with its value: programmes by their ids.
  case table(FieldKind, of: String)
  /// Anything: another program's part of the file, which is not read.
  case unread
}

/// A valid value with its place in the file.
public struct Entry: Sendable {
  public let position: FilePosition
  public let content: Content

  public indirect enum Content: Sendable {
    /// Asked and unknown, or not asked: `null`, `~`, `unknown` or nothing.
    case missing
    case text(String)
    case bilingual(Bilingual)
    case number(Double)
    case whole(Int)
    case flag(Bool)
    case date(CalendarDate)
    case record([String: Entry])
    case list([Entry])
    case reported(value: Entry, informant: String?)
    case attributes(Attributes)
  }

  public init(position: FilePosition = .start, _ content: Content) {
    self.position = position
    self.content = content
  }

  public subscript(key: String) -> Entry? {
    guard case .record(let fields) = content, let entry = fields[key] else { return nil }
    if case .missing = entry.content { return nil }
    return entry
  }

  /// The position of the value of `key`, or that of the record where the key is absent.
  public func position(of key: String) -> FilePosition {
    guard case .record(let fields) = content else { return position }
    return fields[key]?.position ?? position
  }

  public var text: String? { if case .text(let x) = content { x } else { nil } }
  public var bilingual: Bilingual? { if case .bilingual(let x) = content { x } else { nil } }
  public var whole: Int? { if case .whole(let x) = content { x } else { nil } }
  public var flag: Bool? { if case .flag(let x) = content { x } else { nil } }
  public var date: CalendarDate? { if case .date(let x) = content { x } else { nil } }
  public var attributes: Attributes { if case .attributes(let x) = content { x } else { Attributes() } }
  public var elements: [Entry] { if case .list(let x) = content { x } else { [] } }
  /// The keys of a record or table that have a value, in the order of the file.
  public var named: [(name: String, entry: Entry)] {
    guard case .record(let fields) = content else { return [] }
    return fields.keys.compactMap { name in self[name].map { (name, $0) } }.sorted { ($0.1.position, $0.0) < ($1.1.position, $1.0) }
  }
  public var number: Double? {
    switch content {
    case .number(let x): x
    case .whole(let x): Double(x)
    default: nil
    }
  }
}

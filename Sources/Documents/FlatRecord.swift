public import Quantities

/// One value of a record under its dotted name, as tables and graph files hold it: `receives.emotional`, `positions.1.kind`.
public struct FlatCell: Sendable, Equatable {
  public let name: String
  public let text: String
  /// Where the value stands in the file.
  public let position: FilePosition

  public init(_ name: String, _ text: String, position: FilePosition = .start) {
    self.name = name
    self.text = text
    self.position = position
  }
}

/// What a record was made of, and what could not be read.
public struct FlatReading: Sendable {
  public let entry: Entry
  /// Values that their keys do not allow; each is kept among the attributes where the record takes them.
  public let faults: [(cell: FlatCell, fault: Fault)]
  /// Names that are no keys and found no place, for the record takes no attributes.
  public let strangers: [FlatCell]
}

extension RecordFormat {
  /// The values of a record, each under its dotted name, in the order of the format; elements of lists are numbered from 1.
  ///
  /// Attributes stand under their own names, and as `attributes.NAME` where the name is also that of a key.
  public func cells(of entry: Entry, prefix: String = "") -> [FlatCell] {
    fields.flatMap { field -> [FlatCell] in
      guard let value = entry[field.key] else { return [] }
      if case .attributes = field.kind {
        return value.attributes.sorted.map { FlatCell(prefix + (isClaimed($0.name) ? "\(field.key).\($0.name)" : $0.name), $0.value.text) }
      }
      return Self.cells(of: value, field.kind, name: prefix + field.key)
    }
  }

  private static func cells(of entry: Entry, _ kind: FieldKind, name: String) -> [FlatCell] {
    switch (entry.content, kind) {
    case (.record, .record(let format)): return format.cells(of: entry, prefix: "\(name).")
    case (.list(let elements), .list(let inner, _)):
      return elements.enumerated().flatMap { cells(of: $1, inner, name: "\(name).\($0 + 1)") }
    case (.reported(let value, let informant), .reported(let inner, _)):
      return cells(of: value, inner, name: name) + (informant.map { [FlatCell("\(name).informant", $0)] } ?? [])
    case (.bilingual(let text), _):
      return text.dutch == text.english
        ? [FlatCell(name, text.dutch)] : [FlatCell("\(name).nl", text.dutch), FlatCell("\(name).en", text.english)]
    case (.text(let text), _): return [FlatCell(name, text)]
    case (.number(let x), _): return [FlatCell(name, Attributes.Value.number(x).text)]
    case (.whole(let n), _): return [FlatCell(name, "\(n)")]
    case (.flag(let flag), _): return [FlatCell(name, flag ? "true" : "false")]
    case (.date(let date), _): return [FlatCell(name, "\(date)")]
    default: return []
    }
  }

  /// The dotted names of all values that the record can have; `N` stands for the number of an element, `NAME` for that of an attribute.
  public func paths(prefix: String = "") -> [String] { fields.flatMap { Self.paths($0.kind, prefix + $0.key) } }

  private static func paths(_ kind: FieldKind, _ name: String) -> [String] {
    switch kind {
    case .record(let format): format.paths(prefix: "\(name).")
    case .list(let inner, _): paths(inner, "\(name).N")
    case .reported(let inner, _): paths(inner, name) + ["\(name).informant"]
    case .bilingual: [name, "\(name).nl", "\(name).en"]
    case .attributes: ["\(name).NAME"]
    case .table, .unread: []
    default: [name]
    }
  }

  /// Whether a dotted name leads to a value of this record.
  public func hasPath(_ name: String) -> Bool { accepts(Self.path(name)[...]) }

  private func isClaimed(_ name: String) -> Bool { hasPath(name) || Self.path(name).first == attributesKey }

  private var attributesKey: String? {
    fields.first { field in if case .attributes = field.kind { true } else { false } }?.key
  }

  private static func path(_ name: String) -> [String] { name.split(separator: ".", omittingEmptySubsequences: false).map { String($0) } }

  /// Whether a path leads from a value of this kind to a plain value; within a record that takes attributes every name does.
  private static func resolves(_ path: ArraySlice<String>, _ kind: FieldKind) -> Bool {
    switch kind {
    case .record(let format):
      return !path.isEmpty && (format.attributesKey != nil || format.accepts(path))
    case .list(let inner, _):
      guard let index = path.first.flatMap({ Int($0) }), (1...FlatRecordLimits.elements).contains(index) else { return false }
      return resolves(path.dropFirst(), inner)
    case .reported(let inner, _): return path == ["informant"] || resolves(path, inner)
    case .bilingual: return path.isEmpty || path == ["nl"] || path == ["en"]
    case .attributes, .table, .unread: return false
    default: return path.isEmpty
    }
  }

  // MARK: Reading

  /// The record that cells with dotted names make up. Names that are no keys become attributes; empty texts count as missing.
  public func read(_ cells: [FlatCell]) -> FlatReading {
    var reader = FlatReader()
    let entry = reader.record(cells.map { FlatReader.Item(path: Self.path($0.name)[...], cell: $0) }, self)
    return FlatReading(entry: entry, faults: reader.faults, strangers: reader.strangers)
  }

  /// Whether a path leads through a key of this record, other than its attributes, to a plain value.
  fileprivate func accepts(_ path: ArraySlice<String>) -> Bool {
    guard let key = path.first, key != attributesKey, let field = self[key] else { return false }
    return Self.resolves(path.dropFirst(), field.kind)
  }

  fileprivate var keyOfAttributes: String? { attributesKey }
}

enum FlatRecordLimits {
  /// The most elements of a list in a flat record.
  static let elements = 10_000
}

private struct FlatReader {
  struct Item {
    let path: ArraySlice<String>
    let cell: FlatCell

    var rest: Item { Item(path: path.dropFirst(), cell: cell) }
  }

  var faults: [(cell: FlatCell, fault: Fault)] = []
  var strangers: [FlatCell] = []

  mutating func record(_ items: [Item], _ format: RecordFormat) -> Entry {
    var byKey: [String: [Item]] = [:]
    var attributes = Attributes()
    for item in items where !item.cell.text.isEmpty {
      if format.accepts(item.path), let key = item.path.first {
        byKey[key, default: []].append(item.rest)
      } else if let own = format.keyOfAttributes {
        let name = item.path.first == own && item.path.count > 1 ? item.path.dropFirst() : item.path
        attributes[name.joined(separator: ".")] = Attributes.Value(verbatim: item.cell.text)
      } else {
        strangers.append(item.cell)
      }
    }
    var fields: [String: Entry] = [:]
    for field in format.fields {
      guard let items = byKey[field.key] else { continue }
      let before = faults.count
      fields[field.key] = value(items, field.kind)
      guard format.keyOfAttributes != nil else { continue }
      for (cell, _) in faults[before...] { attributes[cell.name] = Attributes.Value(verbatim: cell.text) }
    }
    if let own = format.keyOfAttributes, !attributes.isEmpty { fields[own] = Entry(.attributes(attributes)) }
    return Entry(position: items.first?.cell.position ?? .start, .record(fields))
  }

  private mutating func value(_ items: [Item], _ kind: FieldKind) -> Entry? {
    guard let first = items.first else { return nil }
    let position = first.cell.position
    switch kind {
    case .record(let format): return record(items, format)
    case .list(let inner, _):
      let byIndex = Dictionary(grouping: items) { Int($0.path.first ?? "") ?? 0 }
      return Entry(position: position, .list(byIndex.keys.sorted().compactMap { value((byIndex[$0] ?? []).map(\.rest), inner) }))
    case .reported(let inner, let informants):
      let informant = items.first { $0.path.first == "informant" }.flatMap { scalar($0.cell, .choice(informants))?.text }
      let value = value(items.filter { $0.path.first != "informant" }, inner)
      guard value != nil || informant != nil else { return nil }
      return Entry(position: position, .reported(value: value ?? Entry(position: position, .missing), informant: informant))
    case .bilingual(let limit):
      func text(_ language: String?) -> String? {
        items.first { $0.path.first == language }.flatMap { scalar($0.cell, .text(limit: limit))?.text }
      }
      let (both, dutch, english) = (text(nil), text("nl"), text("en"))
      guard let one = dutch ?? both ?? english, let other = english ?? both ?? dutch else { return nil }
      return Entry(position: position, .bilingual(Bilingual(dutch: one, english: other)))
    case .attributes, .table, .unread: return nil
    default: return scalar(first.cell, kind)
    }
  }

  private mutating func scalar(_ cell: FlatCell, _ kind: FieldKind) -> Entry? {
    switch ScalarReading.read(cell.text, isQuoted: false, as: kind) {
    case .success(let content): return Entry(position: cell.position, content)
    case .failure(let fault):
      faults.append((cell, fault))
      return nil
    }
  }
}

import Documents
public import Quantities
import SupportWebs

/// Reads a mapping file, all problems at once.
public enum MappingReader {
  /// Reads a mapping.
  ///
  /// - Parameters:
  ///   - path: the path as the user gave it, for messages.
  ///   - bytes: the content of the file.
  /// - Throws: `InvalidInput` with every problem of the file.
  public static func read(path: String, bytes: [UInt8]) throws(InvalidInput) -> Mapping {
    var (root, validator) = try Validator.read(path: path, bytes: bytes, as: MappingFormat.file)
    let mapping = mapping(root, &validator)
    try validator.finish()
    return mapping
  }

  private static func mapping(_ root: Entry, _ validator: inout Validator) -> Mapping {
    var mapping = Mapping()
    mapping.format = root["format"]?.text.flatMap(ImportFormat.init(rawValue:))
    for table in Mapping.Table.allCases {
      if let name = root["files"]?[table.rawValue], let text = name.text {
        mapping.files[table] = text
        if text.contains("..") || text.hasPrefix("/") {
          validator.report(name.position, "a table is a file of the folder that is imported", fix: "write its name alone")
        }
      }
      mapping.columns[table] = columns(root[table.rawValue]?.elements ?? [], table, &validator)
    }
    let delimiter = root["delimiter"]?.text
    mapping.delimiter = MappingFormat.delimiters.first { $0.word == delimiter }?.sign
    mapping.hasDecimalComma = root["decimalComma"]?.flag ?? false
    let ids = root["ids"]
    mapping.ids = IDColumns(
      ego: ids?["ego"]?.text, alter: ids?["alter"]?.text, source: ids?["source"]?.text, target: ids?["target"]?.text,
      wave: ids?["wave"]?.text)
    mapping.weight = root["weight"]?.text
    mapping.missing = Set((root["missing"]?.elements ?? []).compactMap(\.text))
    mapping.strength = root["strength"]?["column"]?.text
    mapping.strengthScale = root["strength"].flatMap { scale($0, &validator) }
    for entry in root["noTie"]?.elements ?? [] {
      guard let column = entry["column"]?.text else { continue }
      mapping.noTie[column, default: []].formUnion((entry["values"]?.elements ?? []).compactMap(\.text))
    }
    mapping.asked = root["asked"]?.text
    mapping.keepsOriginalIDs = root["keepOriginalIds"]?.flag ?? true
    mapping.provenance = root["provenance"]?.text.flatMap(Provenance.init(rawValue:)) ?? .real
    return mapping
  }

  private static func columns(_ entries: [Entry], _ table: Mapping.Table, _ validator: inout Validator) -> [Mapping.Column] {
    var seen: Set<String> = []
    return entries.compactMap { entry in
      guard let column = entry["column"]?.text, let key = entry["key"]?.text else { return nil }
      if !seen.insert(column).inserted {
        validator.report(entry.position(of: "column"), "this column is given twice", fix: "keep one of the two")
      }
      checkKey(key, entry.position(of: "key"), table, &validator)
      let values = Dictionary(uniqueKeysWithValues: (entry["values"]?.attributes ?? Attributes()).sorted.map { ($0.name, $0.value.text) })
      return Mapping.Column(column: column, key: key, values: values, scale: scale(entry, &validator))
    }
  }

  private static func checkKey(_ key: String, _ position: FilePosition, _ table: Mapping.Table, _ validator: inout Validator) {
    let format = CellNaming.format(of: table)
    if format.hasPath(key) || (key.hasPrefix("attributes.") && key.utf8.count > 11) { return }
    let near = Spelling.nearest(to: key, among: format.paths)
    validator.report(
      position, "\(near == nil ? "this" : "'\(key)'") is not a key of \(format.name)",
      fix: near.map { "did you mean '\($0)'?" } ?? "give a dotted name of case files, or attributes.NAME")
  }

  private static func scale(_ entry: Entry, _ validator: inout Validator) -> Mapping.Scale? {
    guard let list = entry["scale"] else { return nil }
    let ends = list.elements.compactMap(\.number)
    guard ends.count == 2, list.elements.count == 2, ends[0] != ends[1] else {
      if list.elements.count >= 2 {
        validator.report(list.position, "a scale has two different ends", fix: "write the answers that stand for 0 and 1, as in [1, 5]")
      }
      return nil
    }
    return Mapping.Scale(low: ends[0], high: ends[1])
  }
}

extension RecordFormat {
  /// The dotted names of all plain values; elements of lists as the first.
  var paths: [String] {
    fields.flatMap { field in Self.paths(field.kind).map { $0.isEmpty ? field.key : "\(field.key).\($0)" } }
  }

  private static func paths(_ kind: FieldKind) -> [String] {
    switch kind {
    case .record(let format): format.paths
    case .list(let inner, _): paths(inner).map { $0.isEmpty ? "1" : "1.\($0)" }
    case .reported(let inner, _): paths(inner)
    case .attributes: []
    default: [""]
    }
  }
}

import Documents
import Quantities

/// Holds what an edit brings in against the format of case files, so that an edited web can always be written and read back.
enum EditCheck {
  /// - Throws: the first value that the format does not allow; `whose` says what it belongs to, by id.
  static func fits(_ entry: Entry, _ format: RecordFormat, _ whose: String) throws(EditError) {
    if let (cell, fault) = format.read(format.cells(of: entry)).faults.first {
      throw EditError(.value, problem: "'\(cell.name)' of \(whose) \(fault.problem)", fix: fault.fix)
    }
  }

  /// Attributes have any name of at most 200 characters and texts of at most 10,000, without control characters.
  static func fits(_ attributes: Attributes, _ whose: String) throws(EditError) {
    for (name, value) in attributes.sorted {
      guard !name.isEmpty, name.count <= 200, isPrintable(name) else {
        throw EditError(
          .value, problem: "the name of an attribute of \(whose) is empty, longer than 200 characters or holds control characters",
          fix: "give it a short name")
      }
      guard case .text(let text) = value else { continue }
      guard text.count <= 10_000, isPrintable(text) else {
        throw EditError(
          .value, problem: "an attribute of \(whose) is longer than 10,000 characters or holds control characters", fix: "shorten it")
      }
    }
  }

  static func hasWords(_ label: Bilingual, _ whose: String) throws(EditError) {
    guard label.dutch.isEmpty || label.english.isEmpty else { return }
    throw EditError(.label, problem: "\(whose) has an empty label", fix: "give a relation such as 'aunt', a first name or an initial")
  }

  static func isID(_ id: String, _ kind: String) throws(EditError) {
    let bytes = Array(id.utf8)
    let isSmall: (UInt8) -> Bool = { (97...122).contains($0) }
    guard let first = bytes.first, isSmall(first), bytes.count <= 60,
      bytes.allSatisfy({ isSmall($0) || (48...57).contains($0) || $0 == 45 })
    else {
      throw EditError(
        .value, problem: "the id of a \(kind) is not at most 60 small letters, digits and '-', beginning with a letter",
        fix: "write an id such as 'neighbour-1'; never somebody's name")
    }
  }

  private static func isPrintable(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      ($0.properties.generalCategory != .control || $0 == "\n" || $0 == "\t") && !$0.properties.isNoncharacterCodePoint
    }
  }
}

extension SupportWeb {
  /// Whether somebody or something of the web, or the web itself, has the id.
  func isTaken(_ id: String) -> Bool {
    id == youth.id || id == moment.id || alters.contains { $0.id == id } || places.contains { $0.id == id }
      || positions.contains { $0.id == id }
  }

  func free(_ id: String, _ kind: String) throws(EditError) {
    try EditCheck.isID(id, kind)
    if isTaken(id) { throw .taken(id) }
  }

  func index(ofPerson id: String) throws(EditError) -> Int {
    guard let index = alters.firstIndex(where: { $0.id == id }) else { throw .noPerson(id) }
    return index
  }
}

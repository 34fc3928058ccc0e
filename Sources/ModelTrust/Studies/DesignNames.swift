import Documents
import Quantities

/// The names that parts of a study design have, to check those that refer to them.
struct DesignNames {
  let arms: [String]
  let samples: [String]
  let groups: [String]
  /// Those that stand before the place that is read.
  var measures: [String] = []

  /// Reports names that are taken twice.
  init(_ root: Entry, _ validator: inout Validator) {
    func names(_ key: String, _ what: String) -> [String] {
      var names: [String] = []
      for entry in root[key]?.elements ?? [] {
        guard let id = entry["id"]?.text else { continue }
        if names.contains(id) {
          validator.report(
            entry.position(of: "id"), "the id '\(id)' of a \(what) is taken already", fix: "give every \(what) an id of its own")
        }
        names.append(id)
      }
      return names
    }
    arms = (root["arms"]?.elements ?? []).compactMap { $0["id"]?.text }
    samples = names("samples", "sample")
    groups = samples + names("groups", "group")
    _ = names("measures", "measure")
    _ = names("statistics", "statistic")
  }

  /// - Returns: the name, right or not.
  @discardableResult
  func check(_ name: String, _ position: FilePosition, _ what: String, among known: [String], _ validator: inout Validator) -> String {
    guard !known.contains(name) else { return name }
    let near = Spelling.nearest(to: name, among: known).map { "did you mean '\($0)'?" }
    validator.report(
      position, "no \(what) has the id '\(name)'",
      fix: near ?? (known.isEmpty ? "name one that is there" : "there are \(known.map { "'\($0)'" }.joined(separator: ", "))"))
    return name
  }
}

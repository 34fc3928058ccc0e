import Foundation
import Quantities

/// What a protocol of Network Canvas says of its variables: which are categorical, and the labels of their options.
struct NetworkCanvasCodebook: Sendable {
  struct Variable: Sendable {
    let name: String
    /// Whether several options can be chosen: an export has a column `NAME_OPTION` for each.
    let isCategorical: Bool
    /// Labels by the value of the option, as exports write it.
    let labels: [String: String]
    /// Values in the order of the protocol.
    let values: [String]
  }

  /// The variables with options, by name.
  private(set) var variables: [String: Variable] = [:]

  /// The most options of a variable.
  static let mostOptions = 1_000

  /// The largest protocol that is read.
  static let mostBytes = 32 << 20

  /// - Throws: `InvalidInput` when this is not a protocol.
  init(path: String, bytes: [UInt8]) throws(InvalidInput) {
    let root = bytes.count <= Self.mostBytes ? (try? JSONSerialization.jsonObject(with: Data(bytes))) as? [String: Any] : nil
    guard let codebook = root?["codebook"] as? [String: Any] else {
      throw KeyedTable.refusal(path, "this is not a protocol of Network Canvas", "give protocol.json or the .netcanvas file of the study")
    }
    if let ego = codebook["ego"] as? [String: Any] { read(ego["variables"]) }
    for part in ["node", "edge"] {
      guard let types = codebook[part] as? [String: Any] else { continue }
      for type in types.keys.sorted() { read((types[type] as? [String: Any])?["variables"]) }
    }
  }

  private mutating func read(_ variables: Any?) {
    guard let variables = variables as? [String: Any] else { return }
    for key in variables.keys.sorted() {
      guard let variable = variables[key] as? [String: Any], let name = variable["name"] as? String,
        let options = variable["options"] as? [Any], options.count <= Self.mostOptions
      else { continue }
      // The ego and several types of nodes may have a variable of one name: an export names its columns alike.
      let known = self.variables[name]
      var (labels, values) = (known?.labels ?? [:], known?.values ?? [])
      for option in options {
        let fields = option as? [String: Any]
        let value = Self.text(fields?["value"] ?? option)
        if !values.contains(value) { values.append(value) }
        labels[value] = labels[value] ?? fields?["label"] as? String ?? value
      }
      self.variables[name] = Variable(
        name: name, isCategorical: variable["type"] as? String == "categorical" || known?.isCategorical == true, labels: labels,
        values: values)
    }
  }

  private static func text(_ value: Any) -> String {
    (value as? String) ?? (value as? Int).map { "\($0)" } ?? (value as? Double).map { "\($0)" } ?? ""
  }
}

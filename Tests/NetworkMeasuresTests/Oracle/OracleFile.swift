import Foundation

/// JSON of any shape.
indirect enum JSONTree: Decodable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([JSONTree])
  case object([String: JSONTree])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSONTree].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: JSONTree].self))
    }
  }

  subscript(key: String) -> JSONTree? { if case .object(let members) = self { members[key] } else { nil } }
  var elements: [JSONTree] { if case .list(let elements) = self { elements } else { [] } }
  var text: String? {
    switch self {
    case .text(let text): text
    case .number(let x): x == x.rounded() ? "\(Int(x))" : "\(x)"
    case .flag(let flag): flag ? "true" : "false"
    default: nil
    }
  }
  var number: Double? { if case .number(let x) = self { x } else { nil } }
}

/// A file of expected values as leaves under paths; JSON `null` says "undefined".
struct OracleFile {
  let leaves: [(path: [String], value: Double?)]

  init(_ tree: JSONTree) {
    var leaves: [([String], Double?)] = []
    Self.collect(tree, [], &leaves)
    self.leaves = leaves
  }

  /// Numbers and nulls; texts and flags are notes. Elements of lists are named by their member `ego`, else by their place.
  private static func collect(_ tree: JSONTree, _ path: [String], _ leaves: inout [([String], Double?)]) {
    switch tree {
    case .object(let members): for key in members.keys.sorted() { collect(members[key] ?? .null, path + [key], &leaves) }
    case .list(let elements):
      for (place, element) in elements.enumerated() { collect(element, path + [element["ego"]?.text ?? "\(place)"], &leaves) }
    case .number(let x): leaves.append((path, x))
    case .null: leaves.append((path, nil))
    case .flag, .text: break
    }
  }
}

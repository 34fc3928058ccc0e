import Quantities

/// The files of a Network Canvas export, by session and kind.
struct NetworkCanvasFiles {
  enum Kind: Equatable {
    case ego
    case nodes(type: String)
    case edges(type: String)
  }

  struct Session {
    let name: String
    var ego: TableInput?
    var nodes: [(type: String, input: TableInput)] = []
    var edges: [(type: String, input: TableInput)] = []
  }

  /// In the order of their names.
  private(set) var sessions: [Session] = []
  private(set) var findings = FindingsLog()

  init(_ inputs: [TableInput]) {
    var places: [String: Int] = [:]
    for input in inputs.sorted(by: { $0.path < $1.path }) {
      guard let (session, kind) = Self.parts(of: input) else {
        findings.add(Finding(file: input.path, position: nil, rule: .ignoredFile))
        continue
      }
      let place = places[session] ?? sessions.count
      if place == sessions.count {
        places[session] = place
        sessions.append(Session(name: session))
      }
      switch kind {
      case .ego: sessions[place].ego = input
      case .nodes(let type): sessions[place].nodes.append((type, input))
      case .edges(let type): sessions[place].edges.append((type, input))
      }
    }
  }

  /// Whether the file belongs to an export: `SESSION_ego.csv`, `SESSION_attributeList_TYPE.csv` or `SESSION_edgeList_TYPE.csv`; in an
  /// export of all sessions together the names may begin with `ego`, `attributeList` or `edgeList`.
  static func parts(of input: TableInput) -> (session: String, kind: Kind)? {
    let name = input.name
    guard !input.path.contains("__MACOSX"), !name.hasPrefix("."), name.lowercased().hasSuffix(".csv") else { return nil }
    let stem = String(name.dropLast(4))
    let folder = String(input.path.dropLast(name.count))
    for (word, isNodes) in [("attributeList_", true), ("edgeList_", false)] {
      guard let range = stem.ranges(of: word).last(where: { $0.lowerBound == stem.startIndex || stem[..<$0.lowerBound].hasSuffix("_") })
      else {
        continue
      }
      let type = String(stem[range.upperBound...])
      guard !type.isEmpty else { return nil }
      return (folder + String(stem[..<range.lowerBound]), isNodes ? .nodes(type: type) : .edges(type: type))
    }
    guard stem == "ego" || stem.hasSuffix("_ego") else { return nil }
    return (folder + String(stem.dropLast(3)), .ego)
  }
}

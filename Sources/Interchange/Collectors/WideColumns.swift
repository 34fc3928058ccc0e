import Documents

/// Which columns of a wide table are about the ego, an alter or a pair of alters.
struct WideColumns {
  enum Meaning: Equatable {
    case ego
    /// The id of an alter.
    case alterID(slot: Int)
    case alter(slot: Int, name: String)
    case pair(Int, Int)
  }

  private(set) var meanings: [String: Meaning] = [:]
  private(set) var hasPairs = false
  private(set) var hasAlters = false
  private(set) var hasAlterIDs = false

  /// The most alters that a wide table may have columns for.
  static let mostSlots = 2_000

  init(_ header: [String]) {
    var stems: [String: [Int: String]] = [:]
    var order: [String] = []
    for name in header {
      if let (i, j) = Self.pair(name) {
        meanings[name] = .pair(i, j)
        hasPairs = true
      } else if let (stem, number) = Self.numbered(name) {
        if stems[stem] == nil { order.append(stem) }
        stems[stem, default: [:]][number] = name
      }
    }
    let idStem = order.first { ["alterid", "altername", "alter", "name", "nameid"].contains(IDColumns.plain($0)) }
    let pairSlots = Set(meanings.values.flatMap { meaning -> [Int] in if case .pair(let i, let j) = meaning { [i, j] } else { [] } })
    let slots = idStem.flatMap { stems[$0] }.map { Set($0.keys) } ?? pairSlots
    guard !slots.isEmpty else { return }
    for stem in order {
      guard let columns = stems[stem], Set(columns.keys) == slots else { continue }
      hasAlters = true
      for (slot, name) in columns {
        meanings[name] = stem == idStem ? .alterID(slot: slot) : .alter(slot: slot, name: stem)
        if stem == idStem { hasAlterIDs = true }
      }
    }
  }

  /// `1 to 2`, `X1.to.2`, `1_to_2`.
  private static func pair(_ name: String) -> (Int, Int)? {
    let parts = name.split { " ._".contains($0) }
    guard parts.count == 3, parts[1].lowercased() == "to", let i = Int(parts[0].drop { $0 == "X" }), let j = Int(parts[2]),
      (1...mostSlots).contains(i), (1...mostSlots).contains(j)
    else { return nil }
    return (i, j)
  }

  /// `alter.sex.3` as `alter.sex` and 3.
  private static func numbered(_ name: String) -> (String, Int)? {
    let digits = name.reversed().prefix { $0.isASCII && $0.isNumber }
    let stem = name.dropLast(digits.count)
    guard !digits.isEmpty, digits.count <= 4, !stem.isEmpty, let number = Int(String(digits.reversed())), (1...mostSlots).contains(number)
    else {
      return nil
    }
    return (String(stem.last.map { " ._".contains($0) } == true ? stem.dropLast() : stem), number)
  }

  // MARK: Rows

  /// Puts the cells of a wide row in their places: alters from their slots unless the ego has alters already, ties from the pairs.
  ///
  /// A pair with the value 0 is no tie; a pair of an alter that is not there keeps its slots as `(3)`, which is nobody's id.
  func divide(_ ego: inout ForeignEgo, file: String) {
    var (own, slots, pairs): ([FlatCell], [Int: [FlatCell]], [(Int, Int, FlatCell)]) = ([], [:], [])
    var ids: [Int: FlatCell] = [:]
    for cell in ego.cells {
      switch meanings[cell.name] ?? .ego {
      case .ego: own.append(cell)
      case .alterID(let slot): ids[slot] = cell
      case .alter(let slot, let name): slots[slot, default: []].append(FlatCell(name, cell.text, position: cell.position))
      case .pair(let i, let j): pairs.append((i, j, cell))
      }
    }
    ego.cells = own
    var names = Dictionary(uniqueKeysWithValues: ego.alters.enumerated().map { ($0 + 1, $1.id) })
    if hasAlters {
      let present = hasAlterIDs ? ids.keys.sorted() : slots.keys.sorted()
      for slot in present {
        let id = ids[slot]?.text ?? "\(slot)"
        let position = ids[slot]?.position ?? slots[slot]?.first?.position ?? ego.position
        ego.alters.append(ForeignEgo.Alter(id: id, cells: slots[slot] ?? [], position: position, file: file))
        names[slot] = id
      }
    }
    for (i, j, cell) in pairs where Double(cell.text) != 0 {
      ego.ties.append(
        ForeignEgo.Tie(
          source: names[i] ?? "(\(i))", target: names[j] ?? "(\(j))", cells: [FlatCell("weight", cell.text, position: cell.position)],
          position: cell.position, file: file))
    }
  }
}

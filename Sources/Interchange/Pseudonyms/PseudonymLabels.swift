import Quantities
import SupportWebs
import Wording

/// Labels that say what somebody or something is, and no more: "familielid 2".
struct PseudonymLabels {
  private var people: [String: Bilingual] = [:]
  private var places: [String: Bilingual] = [:]

  /// Numbers those who share a word, in the order in which they first appear in the case.
  init(_ caseFile: CaseFile) {
    people = Self.numbered(
      (caseFile.waves.flatMap(\.alters).map(\.person) + caseFile.others).map { ($0.id, Self.key(of: $0)) })
    places = Self.numbered(caseFile.waves.flatMap(\.places).map { ($0.id, "PlaceType.\($0.type.rawValue)") })
  }

  func person(_ id: String) -> Bilingual? { people[id] }

  func place(_ id: String) -> Bilingual? { places[id] }

  /// The role; the sector where the role is unknown.
  private static func key(of person: Person) -> String {
    person.role == .unknown && person.sector != .unknown ? "Sector.\(person.sector.rawValue)" : "Role.\(person.role.rawValue)"
  }

  private static func numbered(_ all: [(id: String, key: String)]) -> [String: Bilingual] {
    var seen: Set<String> = []
    let each = all.filter { seen.insert($0.id).inserted }
    var counts: [String: Int] = [:]
    for (_, key) in each { counts[key, default: 0] += 1 }
    var next: [String: Int] = [:]
    var labels: [String: Bilingual] = [:]
    for (id, key) in each {
      next[key, default: 0] += 1
      let number = (counts[key] ?? 0) > 1 ? " \(next[key] ?? 0)" : ""
      labels[id] = Bilingual(dutch: Wording.text(key, in: .dutch) + number, english: Wording.text(key, in: .english) + number)
    }
    return labels
  }
}

import Quantities
import SupportWebs
import Wording

extension CaseFile {
  /// The case for a room in which nobody needs to know who it is about: roles with numbers in place of names, kinds in place of names of places,
  /// numbers in place of what moments are called, and no title, source, attribute of the case, doubt or agreement in words.
  ///
  /// - Complexity: O(people + places) for each wave.
  func withoutNames() -> CaseFile {
    let people = Self.numbered(waves.flatMap(\.alters).map { ($0.id, "Role.\($0.person.role.rawValue)") })
    let places = Self.numbered(waves.flatMap(\.places).map { ($0.id, "PlaceType.\($0.type.rawValue)") })
    let webs = waves.enumerated().map { k, wave in
      var web = wave
      web.moment = Moment(
        id: wave.moment.id, label: Bilingual(both: "moment \(k + 1)"), date: wave.moment.date, residence: wave.moment.residence,
        informant: wave.moment.informant)
      web.youth = web.youth.renamed(web.youth.id, Youth.usualLabel)
      web.alters = web.alters.map { alter in
        var person = alter.person
        person.label = people[alter.id] ?? person.label
        return Alter(person: person, tie: alter.tie)
      }
      web.places = web.places.map { place in
        var place = place
        place.label = places[place.id] ?? place.label
        return place
      }
      web.doubts = web.doubts.map { Doubt(person: $0.person, about: $0.about) }
      web.positions = web.positions.map(Self.bare)
      return web
    }
    return CaseFile(provenance: provenance, waves: webs, others: [], positions: positions.map(Self.bare))
  }

  private static func bare(_ position: Position) -> Position {
    var position = position
    position.agreements = nil
    return position
  }

  /// By id, the word of its key, with a number where several have the same; in the order of first appearance.
  private static func numbered(_ things: [(id: String, key: String)]) -> [String: Bilingual] {
    var keys: [String: String] = [:]
    var order: [String] = []
    for thing in things where keys[thing.id] == nil {
      keys[thing.id] = thing.key
      order.append(thing.id)
    }
    var counts: [String: Int] = [:]
    var labels: [String: Bilingual] = [:]
    for id in order {
      guard let key = keys[id] else { continue }
      counts[key, default: 0] += 1
      let number = keys.values.count { $0 == key } > 1 ? " \(counts[key] ?? 1)" : ""
      labels[id] = Bilingual(dutch: Wording.text(key, in: .dutch) + number, english: Wording.text(key, in: .english) + number)
    }
    return labels
  }
}

import Quantities
import SupportWebs
import TestSupport

/// Two webs of one youth with some people in both.
enum RandomWaves {
  static func web(_ id: String, _ dice: inout Dice, informant: Informant = .youth) -> SupportWeb {
    func level() -> Reported<Double> { Reported(dice.level() < 0.7 ? dice.level() : nil) }
    let share = dice.level()
    let size = dice.whole(below: 11)
    let alters = dice.shuffled((0..<size).filter { _ in dice.level() < share }.map { "p\($0)" }).map { person in
      Alter(
        person: Person(id: person, label: Bilingual(both: person), role: .friend),
        tie: Tie(
          status: dice.level() < 0.8 ? .active : .lost, ring: dice.level() < 0.7 ? dice.one(of: Ring.allCases) : nil, closeness: level(),
          conflict: level(), receives: SupportProfile([.advice: level(), .practical: level()])))
    }
    var crossTies: [CrossTie] = []
    for i in alters.indices {
      for j in alters.indices where i < j && dice.level() < 0.5 {
        crossTies.append(dice.level() < 0.5 ? CrossTie(alters[i].id, alters[j].id) : CrossTie(alters[j].id, alters[i].id))
      }
    }
    let places = ["club", "school", "work"].filter { _ in dice.level() < 0.6 }.map { place in
      Place(id: place, label: Bilingual(both: place), type: .other, takesPart: dice.one(of: TakesPart.allCases))
    }
    return SupportWeb(
      youth: Youth(id: "me", label: Youth.usualLabel), moment: Moment(id: id, label: Bilingual(both: id), date: nil, informant: informant),
      alters: alters, crossTies: crossTies, places: places)
  }

  static func network(_ dice: inout Dice, isDirected: Bool) -> WholeNetwork? {
    let members = (0..<dice.whole(below: 9)).filter { _ in dice.level() < 0.8 }.map { WholeNetwork.Member(id: "m\($0)") }
    var ties: [WholeNetwork.Tie] = []
    for a in members {
      for b in members where dice.level() < 0.3 {
        ties.append(WholeNetwork.Tie(from: a.id, to: b.id, strength: dice.level() < 0.1 ? 0 : nil))
      }
    }
    return try? WholeNetwork(id: "n", isDirected: isDirected, members: members, ties: ties)
  }
}

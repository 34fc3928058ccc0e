public import Quantities
import SupportWebs
import Wording

extension CirclesDiagram {
  /// One sentence or two that stand for the picture.
  public func description(in language: Language) -> String {
    func count(_ key: String, _ n: Int) -> String? {
      n == 0 ? nil : Wording.text("description.\(key).\(n == 1 ? "1" : "n")", in: language, ["n": "\(n)"])
    }
    let ties = web.alters.filter { $0.tie.status != .lost }
    let ringCount = Set(scene.figures.map(\.ring)).count
    let people =
      switch scene.figures.count {
      case 0: Wording.text("description.people.0", in: language)
      case 1: Wording.text("description.people.1", in: language)
      case let n: Wording.text("description.people.n", in: language, ["n": "\(n)", "rings": count("rings", ringCount) ?? ""])
      }
    let holders = web.positions.compactMap { position -> String? in
      guard let alter = web.alters.first(where: { $0.id == position.person }) else { return nil }
      var values = ["position": position.kind.label(in: language), "name": alter.person.label(in: language)]
      guard let ring = options.ring(of: alter.tie) else { return Wording.text("description.holderUnplaced", in: language, values) }
      values["ring"] = ring.label(in: language)
      return Wording.text("description.holder", in: language, values)
    }
    let counts = [
      count("stress", ties.count { TieStyle($0.tie).isZigzag }), count("suspended", ties.count { $0.tie.status == .suspended }),
      count("unknown", ties.count { $0.tie.closeness.value == nil }), count("unplaced", ties.count - scene.figures.count),
      options.showsLost ? count("lost", web.alters.count - ties.count) : nil,
    ].compactMap { $0 }
    let names = scene.landmarks.map { $0.place.label(in: language) }
    let places = names.isEmpty ? [] : [Wording.text("description.places", in: language, ["list": names.joined(separator: ", ")])]
    return ([people] + holders + counts + places).joined(separator: "; ") + "."
  }

  /// What a pointer shows over the symbols, by the ids of the SVG.
  var elementTitles: [String: String] {
    let language = options.language
    var titles = ["\(options.idPrefix)youth": web.youth.label(in: language)]
    for (row, alter) in zip(rows(in: language), visibleAlters) {
      let values = ["name": alter.person.label(in: language), "ring": row[2], "closeness": row[4], "tension": row[5]]
      titles["\(options.idPrefix)person-\(number(of: alter.id))"] = Wording.text("description.person", in: language, values)
    }
    for (k, place) in web.places.enumerated() {
      titles["\(options.idPrefix)place-\(k + 1)"] = "\(place.label(in: language)): \(place.takesPart.label(in: language))"
    }
    return titles
  }
}

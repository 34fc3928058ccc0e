import Quantities
import SupportWebs
import Typesetting
import Wording

/// Who knows whom among the people of a web, with the tension between them, as users read it.
struct AcquaintanceWords {
  let web: SupportWeb
  let options: DiagramOptions
  let language: Language

  /// Whom a person knows, in the order of the web; that it is unknown when nobody entered who knows whom, and that there is nobody.
  ///
  /// The youth's own words are blank in both cases, and call tension "sometimes hard". People of the past are left out.
  ///
  /// - Parameter isShort: whether only tension is said, and nothing of somebody with whom there is none.
  func text(of person: String, isShort: Bool = false) -> String {
    let told = others(of: person).filter { !isShort || TieStyle.Tension(conflict: $0.tie.conflict.value) == .stress }
    let names = told.map { other, tie in
      let name = other.label.beside(in: language)
      let tension = TieStyle.Tension(conflict: tie.conflict.value)
      if isShort || options.isOwn && tension != .stress { return name }
      return "\(name) (\(word(tension)))"
    }
    if !names.isEmpty { return names.joined(separator: "; ") }
    guard !options.isOwn, !isShort else { return "" }
    return Wording.text(web.crossTies.isEmpty ? "word.unknown" : "word.none", in: language)
  }

  private func word(_ tension: TieStyle.Tension) -> String {
    options.text(tension == .unknown ? "ecomap.tensionUnknown" : "tension.\(tension.rawValue)", in: language)
  }

  private func others(of person: String) -> [(person: Person, tie: CrossTie)] {
    let people = web.alters.filter { $0.tie.status != .lost }
    guard people.contains(where: { $0.id == person }) else { return [] }
    return web.crossTies.compactMap { tie in
      guard tie.first != tie.second, tie.first == person || tie.second == person else { return nil }
      let other = tie.first == person ? tie.second : tie.first
      return people.first { $0.id == other }.map { ($0.person, tie) }
    }
  }
}

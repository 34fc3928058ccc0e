import Documents
import Quantities

/// Ids of a file: every one once.
struct IdentifierCheck {
  var taken: Set<String>

  init(taken: Set<String>) { self.taken = taken }

  /// Reports ids that are taken already, and returns the first element of each id.
  mutating func unique(_ elements: [Entry], of kind: String, _ validator: inout Validator) -> [String: Entry] {
    var byID: [String: Entry] = [:]
    for element in elements {
      guard let entry = element["id"], let id = entry.text else { continue }
      if taken.insert(id).inserted {
        byID[id] = element
      } else {
        validator.report(
          entry.position, "the id '\(id)' of a \(kind) is taken already",
          fix: "give the youth and every person, place, position and wave an id of its own")
      }
    }
    return byID
  }
}

extension Validator {
  /// Reports a reference that leads nowhere, with the nearest id that exists.
  mutating func reportDangling(_ id: String, _ kind: String, among known: some Sequence<String>, _ position: FilePosition) {
    let near = Spelling.nearest(to: id, among: known.sorted())
    report(
      position, "no \(kind) of the file has the id '\(id)'",
      fix: near.map { "did you mean '\($0)'?" } ?? "add the \(kind) to '\(kind == "place" ? "places" : "people")' at the top of the file")
  }
}

/// What the ties, places and doubts of a wave refer to.
struct WaveReferences {
  let youth: String
  let people: [String: Entry]
  let places: [String: Entry]

  func check(_ wave: Entry, _ validator: inout Validator) {
    checkTies(wave["ties"]?.elements ?? [], &validator)
    checkCrossTies(
      wave["crossTies"]?.elements ?? [], inWeb: Set((wave["ties"]?.elements ?? []).compactMap { $0["person"]?.text }), &validator)
    checkOnce(wave["places"]?.elements ?? [], "place", among: places, &validator)
    for doubt in wave["doubts"]?.elements ?? [] { checkPerson(doubt["person"], &validator) }
  }

  private func checkTies(_ ties: [Entry], _ validator: inout Validator) {
    for tie in ties where tie["person"]?.text == youth {
      validator.report(tie.position(of: "person"), "a tie of the youth with the youth", fix: "name the other person")
    }
    checkOnce(ties.filter { $0["person"]?.text != youth }, "person", among: people, &validator)
  }

  /// Each reference exists and stands in the list once.
  private func checkOnce(_ entries: [Entry], _ kind: String, among known: [String: Entry], _ validator: inout Validator) {
    var seen: Set<String> = []
    for entry in entries {
      guard let reference = entry[kind], let id = reference.text else { continue }
      if known[id] == nil {
        validator.reportDangling(id, kind, among: known.keys, reference.position)
      } else if !seen.insert(id).inserted {
        validator.report(reference.position, "the wave names the \(kind) '\(id)' twice", fix: "keep one of the two")
      }
    }
  }

  private func checkPerson(_ reference: Entry?, _ validator: inout Validator) {
    guard let reference, let id = reference.text, people[id] == nil else { return }
    validator.reportDangling(id, "person", among: people.keys, reference.position)
  }

  private func checkCrossTies(_ ties: [Entry], inWeb: Set<String>, _ validator: inout Validator) {
    var seen: Set<[String]> = []
    for tie in ties {
      guard let between = tie["between"] else { continue }
      let ends = between.elements.compactMap(\.text)
      guard ends.count == 2 else {
        if between.elements.count > 2 {
          validator.report(between.position, "a cross tie joins two people", fix: "write one cross tie for each pair")
        }
        continue
      }
      if ends.contains(youth) {
        validator.report(between.position, "this is a tie of the youth", fix: "put it under 'ties'")
      } else if ends[0] == ends[1] {
        validator.report(between.position, "a tie of somebody with themselves", fix: "name two different people")
      } else if let stranger = between.elements.first(where: { people[$0.text ?? ""] == nil }) {
        checkPerson(stranger, &validator)
      } else if let absent = between.elements.first(where: { !inWeb.contains($0.text ?? "") }) {
        validator.report(
          absent.position, "'\(absent.text ?? "")' has no tie with the youth in this wave", fix: "add the tie, or remove this cross tie")
      } else if !seen.insert(ends.sorted()).inserted {
        validator.report(between.position, "this pair is given twice in the wave", fix: "keep one; the order of the two does not matter")
      }
    }
  }

  /// Whoever holds a position in a wave has a tie with the youth in it.
  func checkHolders(of web: SupportWeb, _ wave: Entry, _ validator: inout Validator) {
    for position in web.positions where !web.alters.contains(where: { $0.id == position.person }) {
      validator.report(
        wave.position(of: "ties"), "'\(position.person)' holds the position '\(position.id)' on the day of this wave but has no tie in it",
        fix: "add the tie, or end the position earlier")
    }
  }
}

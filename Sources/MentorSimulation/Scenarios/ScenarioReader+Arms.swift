public import Documents
public import Evidence
public import Quantities

/// The arms of a scenario.
extension ScenarioReader {
  /// - Parameters:
  ///   - entries: the arms of the file.
  ///   - horizon: the horizon, where it is known.
  ///   - programmes: the catalogue.
  ///   - validator: takes the problems.
  /// - Returns: the arms without a problem, in the order of the file.
  public static func arms(_ entries: [Entry], horizon: Int?, _ programmes: ProgrammeCatalogue, _ validator: inout Validator) -> [Arm] {
    var arms: [Arm] = []
    for (index, entry) in entries.enumerated() {
      guard let id = entry["id"]?.text, let programme = entry["programme"]?.text else { continue }
      if arms.contains(where: { $0.id == id }) {
        validator.report(entry.position(of: "id"), "the id '\(id)' of an arm is taken already", fix: "give every arm an id of its own")
      }
      let isFirst = index == 0
      if isFirst != (programme == ScenarioFormat.noProgramme) {
        validator.report(
          entry.position(of: "programme"),
          isFirst ? "the first arm has a programme" : "this arm has no programme, like the first one",
          fix: isFirst
            ? "begin with an arm 'programme: none': every arm is compared with usual care without a mentor"
            : "name a programme, or remove the arm")
        continue
      }
      let startWeek = entry["startWeek"]?.whole ?? 0
      if let horizon, startWeek >= horizon {
        validator.report(
          entry.position(of: "startWeek"), "the arm begins after the futures have ended", fix: "give a week below \(horizon)")
      }
      if isFirst {
        checkUsualCare(entry, &validator)
        arms.append(Arm(id: id, title: entry["title"]?.bilingual, programmes: []))
      } else if let known = running(programme, entry.position(of: "programme"), programmes, &validator), let terms = known.terms {
        let change = entry["change"].map { TermsChange($0, of: terms, &validator) }
        let fallback = fallback(entry, of: known, terms, programmes, &validator)
        arms.append(
          Arm(
            id: id, title: entry["title"]?.bilingual, programmes: [change?.applied(to: terms) ?? terms] + fallback, startWeek: startWeek,
            programmeID: known.id,
            fallbackID: fallback.isEmpty ? nil : entry["fallback"]?.text, change: change))
      }
    }
    return arms
  }

  private static func checkUsualCare(_ entry: Entry, _ validator: inout Validator) {
    for (key, what) in [("startWeek", "start week"), ("fallback", "fallback"), ("change", "programme to change")] where entry[key] != nil {
      validator.report(entry.position(of: key), "usual care has no \(what)", fix: "remove '\(key)' from this arm")
    }
  }

  /// The programme of those who give up, if the arm or offer has one; what is wrong with it is reported.
  ///
  /// - Parameters:
  ///   - entry: the arm or offer.
  ///   - first: its programme.
  ///   - terms: the terms of that.
  ///   - programmes: the catalogue.
  ///   - validator: takes the problems.
  public static func fallback(
    _ entry: Entry, of first: Programme, _ terms: ProgrammeTerms, _ programmes: ProgrammeCatalogue, _ validator: inout Validator
  ) -> [ProgrammeTerms] {
    guard let id = entry["fallback"]?.text else { return [] }
    guard terms.isSelfChosen else {
      validator.report(
        entry.position(of: "fallback"), "nobody gives up seeking in '\(first.id)': it assigns mentors",
        fix: "remove 'fallback', or begin with a programme in which youths choose, such as 'jim'")
      return []
    }
    if id == first.id {
      validator.report(
        entry.position(of: "fallback"), "those who give up '\(id)' would go on with it", fix: "name another programme, or remove 'fallback'"
      )
      return []
    }
    return [running(id, entry.position(of: "fallback"), programmes, &validator)?.terms].compactMap(\.self)
  }

  /// The programme of the catalogue with an id, if it runs as an arm; a problem is reported else.
  ///
  /// - Parameters:
  ///   - id: the id that the file gives.
  ///   - position: where it stands.
  ///   - programmes: the catalogue.
  ///   - validator: takes the problem.
  public static func running(
    _ id: String, _ position: FilePosition, _ programmes: ProgrammeCatalogue, _ validator: inout Validator
  ) -> Programme? {
    if let known = programmes[id] {
      if known.terms != nil { return known }
      validator.report(
        position, "the programme '\(id)' is in the catalogue only: the model has no such help",
        fix: "the programmes that run as arms are \(programmes.arms.map { "'\($0.id)'" }.joined(separator: ", "))")
      return nil
    }
    let ids = [ScenarioFormat.noProgramme] + programmes.arms.map(\.id)
    let near = Spelling.nearest(to: id, among: ids)
    validator.report(
      position, "no programme has the id '\(id)'",
      fix: near.map { "did you mean '\($0)'?" } ?? "the programmes are \(ids.map { "'\($0)'" }.joined(separator: ", "))")
    return nil
  }
}

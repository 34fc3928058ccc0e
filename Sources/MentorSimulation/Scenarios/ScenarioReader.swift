import Documents
public import Evidence
public import Quantities

/// Reads a scenario file, all problems at once.
public enum ScenarioReader {
  /// - Throws: `InvalidInput` with every problem of the file.
  public static func read(
    path: String, bytes: [UInt8], programmes: ProgrammeCatalogue = .standard
  ) throws(InvalidInput) -> Scenario {
    var (root, validator) = try Validator.read(path: path, bytes: bytes, as: ScenarioFormat.file)
    let arms = arms(root["arms"]?.elements ?? [], horizon: root["weeks"]?.whole, programmes, &validator)
    let overrides = ParameterOverride.read(root[ParameterOverride.field.key], of: .standard, &validator)
    try validator.finish()
    return Scenario(
      name: root["name"]?.text ?? "", title: root["title"]?.bilingual, casePath: root["case"]?.text ?? "", wave: root["wave"]?.text,
      weeks: root["weeks"]?.whole ?? 0, futures: root["futures"]?.whole ?? 0, seed: UInt64(root["seed"]?.whole ?? 0),
      startCalendarWeek: root["startCalendarWeek"]?.whole ?? 1, arms: arms, overrides: overrides, casePosition: root.position(of: "case"),
      wavePosition: root.position(of: "wave"))
  }

  private static func arms(
    _ entries: [Entry], horizon: Int?, _ programmes: ProgrammeCatalogue, _ validator: inout Validator
  ) -> [Arm] {
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
      if isFirst, entry["startWeek"] != nil {
        validator.report(entry.position(of: "startWeek"), "usual care has no start week", fix: "remove 'startWeek' from this arm")
      }
      let startWeek = entry["startWeek"]?.whole ?? 0
      if let horizon, startWeek >= horizon {
        validator.report(
          entry.position(of: "startWeek"), "the arm begins after the futures have ended", fix: "give a week below \(horizon)")
      }
      if programme == ScenarioFormat.noProgramme {
        arms.append(Arm(id: id, programmes: []))
        if entry["fallback"] != nil {
          validator.report(entry.position(of: "fallback"), "usual care has no fallback", fix: "remove 'fallback' from this arm")
        }
        continue
      }
      guard let known = running(programme, entry.position(of: "programme"), programmes, &validator), let terms = known.terms else {
        continue
      }
      var course = [terms]
      if let second = entry["fallback"]?.text {
        if !terms.isSelfChosen {
          validator.report(
            entry.position(of: "fallback"), "nobody gives up seeking in '\(programme)': it assigns mentors",
            fix: "remove 'fallback', or begin with a programme in which youths choose, such as 'jim'")
        } else if let fallback = running(second, entry.position(of: "fallback"), programmes, &validator)?.terms {
          course.append(fallback)
        }
      }
      arms.append(Arm(id: id, programmes: course, startWeek: startWeek, programmeID: known.id))
    }
    return arms
  }

  /// The programme of the catalogue with an id, if it runs as an arm; a problem is reported else.
  private static func running(
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

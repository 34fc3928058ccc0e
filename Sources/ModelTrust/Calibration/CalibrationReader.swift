import Documents
import Evidence
import MentorSimulation
public import Quantities
import SupportWebs

/// Reads files of targets, all problems at once.
public enum CalibrationReader {
  static let standard: CalibrationPlan = {
    do {
      return try read(path: EmbeddedFile.targets.path, bytes: EmbeddedFile.targets.bytes)
    } catch {
      fatalError("A data file of the package is invalid:\n\(error)")
    }
  }()

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: the name that messages print.
  ///   - bytes: the text of the file.
  /// - Throws: `InvalidInput` with every problem of the file.
  public static func read(path: String, bytes: [UInt8]) throws(InvalidInput) -> CalibrationPlan {
    var (root, validator) = try Validator.read(path: path, bytes: bytes, as: CalibrationFormat.file)
    let plan = CalibrationPlan(
      fits: (root["fits"]?.elements ?? []).map { fit($0, &validator) },
      references: (root["references"]?.elements ?? []).compactMap { reference($0, &validator) },
      checks: (root["checks"]?.elements ?? []).map { DesignReader.design($0, .standard, &validator) })
    let ids = plan.parameters.map(\.id)
    if let twice = ids.first(where: { id in ids.count { $0 == id } > 1 }) {
      validator.report(root.position(of: "fits"), "'\(twice)' is fitted twice", fix: "fit a parameter once")
    }
    try validator.finish()
    return plan
  }

  private static let names = ParameterSet.standard.parameters.map(\.id)

  private static func check(_ id: String, _ position: FilePosition, _ validator: inout Validator) {
    if names.contains(id) { return }
    validator.report(
      position, "no parameter has the id '\(id)'",
      fix: Spelling.nearest(to: id, among: names).map { "did you mean '\($0)'?" } ?? "`steunweb parameters` lists them all")
  }

  private static func fit(_ entry: Entry, _ validator: inout Validator) -> CalibrationPlan.Fit {
    func ids(_ key: String) -> [String] {
      (entry[key]?.elements ?? []).compactMap { part in
        guard let id = part.text else { return nil }
        check(id, part.position, &validator)
        return id
      }
    }
    let parameters = (entry["parameters"]?.elements ?? []).compactMap { parameter($0, &validator) }
    if parameters.count > 12 {
      validator.report(entry.position(of: "parameters"), "a fit has at most 12 parameters", fix: "split it")
    }
    let studies = (entry["studies"]?.elements ?? []).map { DesignReader.design($0, .standard, &validator) }
    let targets = (entry["targets"]?.elements ?? []).compactMap { target($0, studies, &validator) }
    return CalibrationPlan.Fit(
      id: entry["id"]?.text ?? "", title: entry["title"]?.bilingual ?? Bilingual(dutch: "", english: ""), parameters: parameters,
      size: entry["size"]?.whole ?? 1, given: ids("given"), follows: ids("follows"), joint: ids("joint"), studies: studies, targets: targets
    )
  }

  private static func parameter(_ entry: Entry, _ validator: inout Validator) -> CalibrationPlan.FreeParameter? {
    guard let id = entry["id"]?.text, let start = entry["start"]?.number, let from = entry["from"]?.number, let to = entry["to"]?.number,
      let scale = entry["scale"]?.text.flatMap(CalibrationPlan.FreeParameter.Scale.init(rawValue:))
    else { return nil }
    check(id, entry.position(of: "id"), &validator)
    guard from < to else {
      validator.report(entry.position(of: "to"), "the range ends before it begins", fix: "give a 'to' above \(from)")
      return nil
    }
    if !(from...to).contains(start) {
      validator.report(entry.position(of: "start"), "the search begins outside its range", fix: "give a start from \(from) to \(to)")
    }
    if scale == .logarithm, from <= 0 {
      validator.report(entry.position(of: "from"), "a logarithm needs a range above 0", fix: "give a 'from' above 0, or 'scale: linear'")
      return nil
    }
    if let range = ParameterSet.standard[id]?.range, from < range.lowerBound || to > range.upperBound {
      validator.report(
        entry.position(of: "from"), "'\(id)' lies from \(range.lowerBound) to \(range.upperBound)", fix: "narrow the range of the search")
    }
    let (low, high) = (entry["low"]?.number ?? from, entry["high"]?.number ?? to)
    guard from <= low, low < high, high <= to else {
      validator.report(
        entry.position(of: entry["low"] == nil ? "high" : "low"),
        "what the posterior believes possible lies outside the search, or is empty",
        fix: "give 'low' and 'high' from \(from) to \(to)")
      return nil
    }
    return CalibrationPlan.FreeParameter(id: id, start: start, range: from...to, belief: low...high, scale: scale)
  }

  private static func target(_ entry: Entry, _ studies: [StudyDesign], _ validator: inout Validator) -> CalibrationPlan.Target? {
    guard let name = entry["study"]?.text, let statistic = entry["statistic"]?.text, let from = entry["from"]?.number,
      let to = entry["to"]?.number, let observed = entry["observed"]?.number, let error = entry["error"]?.number
    else { return nil }
    guard let study = studies.first(where: { $0.name == name }) else {
      validator.report(entry.position(of: "study"), "no study of this fit has the name '\(name)'", fix: "name one of its studies")
      return nil
    }
    if !study.statistics.contains(where: { $0.id == statistic }) {
      validator.report(
        entry.position(of: "statistic"), "the study has no statistic '\(statistic)'",
        fix: "it has \(study.statistics.map { "'\($0.id)'" }.joined(separator: ", "))")
    }
    guard from < to else {
      validator.report(entry.position(of: "to"), "the interval ends before it begins", fix: "give a 'to' above \(from)")
      return nil
    }
    return CalibrationPlan.Target(
      study: name, statistic: statistic, interval: from...to, observed: observed, standardError: error,
      evidence: (entry["evidence"]?.elements ?? []).compactMap(\.text))
  }

  private static func reference(_ entry: Entry, _ validator: inout Validator) -> CalibrationPlan.QualityReference? {
    guard let mean = entry["mean"]?.text, let sd = entry["sd"]?.text, let id = entry["programme"]?.text,
      let segment = entry["segment"]?.text.flatMap(Segment.init(rawValue:))
    else { return nil }
    check(mean, entry.position(of: "mean"), &validator)
    check(sd, entry.position(of: "sd"), &validator)
    guard let programme = ProgrammeCatalogue.standard[id], let terms = programme.terms else {
      validator.report(
        entry.position(of: "programme"), "no programme that runs as an arm has the id '\(id)'", fix: "`steunweb programmes` lists them all")
      return nil
    }
    let change = entry["change"].map { TermsChange($0, of: terms, &validator) }
    return CalibrationPlan.QualityReference(
      mean: mean, sd: sd, segment: segment,
      arm: Arm(id: id, programmes: [change?.applied(to: terms) ?? terms], programmeID: id, change: change),
      overrides: ParameterOverride.read(entry[ParameterOverride.field.key], of: .standard, &validator))
  }
}

import Documents
public import Evidence
import MentorSimulation
public import Quantities
import SupportWebs

/// Reads study designs, all problems at once.
public enum DesignReader {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: the name that messages print.
  ///   - bytes: the text of the file.
  ///   - programmes: the catalogue that arms name programmes of.
  /// - Throws: `InvalidInput` with every problem of the file.
  public static func read(
    path: String, bytes: [UInt8], programmes: ProgrammeCatalogue = .standard
  ) throws(InvalidInput) -> StudyDesign {
    var (root, validator) = try Validator.read(path: path, bytes: bytes, as: DesignFormat.file)
    let design = design(root, programmes, &validator)
    try validator.finish()
    return design
  }

  /// A design whose format is right; what is wrong beyond it is reported.
  static func design(_ root: Entry, _ programmes: ProgrammeCatalogue, _ validator: inout Validator) -> StudyDesign {
    let weeks = root["weeks"]?.whole
    let arms = ScenarioReader.arms(root["arms"]?.elements ?? [], horizon: weeks, programmes, &validator)
    let overrides = ParameterOverride.read(root[ParameterOverride.field.key], of: .standard, &validator)
    var names = DesignNames(root, &validator)
    let measures = measures(root["measures"]?.elements ?? [], horizon: weeks, &names, &validator)
    let samples = (root["samples"]?.elements ?? []).compactMap { entry -> StudyDesign.Sample? in
      guard let id = entry["id"]?.text, let arm = entry["arm"]?.text, let size = entry["size"]?.whole else { return nil }
      names.check(arm, entry.position(of: "arm"), "arm", among: names.arms, &validator)
      return StudyDesign.Sample(id: id, arm: arm, size: size)
    }
    let own = (root["groups"]?.elements ?? []).compactMap { entry -> StudyDesign.Group? in
      guard let id = entry["id"]?.text, let sample = entry["sample"]?.text else { return nil }
      names.check(sample, entry.position(of: "sample"), "sample", among: names.samples, &validator)
      return StudyDesign.Group(id: id, sample: sample, conditions: conditions(entry["where"], names, &validator))
    }
    let scaled = (root["scaled"]?.elements ?? []).compactMap { entry -> StudyDesign.Scaling? in
      guard let id = entry["id"]?.text, let factor = entry["times"]?.number else { return nil }
      names.check(id, entry.position(of: "id"), "parameter", among: ParameterSet.standard.parameters.map(\.id), &validator)
      return StudyDesign.Scaling(id: id, factor: factor)
    }
    let groups = samples.filter { sample in !own.contains { $0.id == sample.id } }.map {
      StudyDesign.Group(id: $0.id, sample: $0.id, conditions: [])
    }
    let design = StudyDesign(
      name: root["name"]?.text ?? "", title: root["title"]?.bilingual ?? Bilingual(dutch: "", english: ""),
      note: root["note"]?.bilingual, evidence: (root["evidence"]?.elements ?? []).compactMap(\.text), population: population(root),
      weeks: weeks ?? 1, arms: arms, settings: root["settings"]?.whole ?? 1, overrides: overrides, scaled: scaled,
      use: root["use"]?.text.flatMap(StudyDesign.Use.init(rawValue:)), samples: samples, measures: measures,
      selection: conditions(root["selection"], names, &validator), dropout: dropout(root["dropout"], names, &validator),
      matching: matching(root["matching"], names, &validator), groups: groups + own,
      statistics: (root["statistics"]?.elements ?? []).compactMap { statistic($0, names, &validator) })
    checkMoments(design, root, &validator)
    return design
  }

  private static func population(_ root: Entry) -> [StudyDesign.Stratum] {
    (root["population"]?.elements ?? []).compactMap { entry in
      entry["segment"]?.text.flatMap(Segment.init(rawValue:)).map {
        StudyDesign.Stratum(segment: $0, team: entry["team"]?.text.flatMap(Team.init(rawValue:)), share: entry["share"]?.number ?? 1)
      }
    }
  }

  // MARK: Measures

  private static func measures(
    _ entries: [Entry], horizon: Int?, _ names: inout DesignNames, _ validator: inout Validator
  ) -> [StudyDesign.Measure] {
    entries.compactMap { entry in
      guard let id = entry["id"]?.text else { return nil }
      defer { names.measures.append(id) }
      let kinds = ["outcome", "sum", "mean", "change", "measure"].filter { entry[$0] != nil }
      guard let kind = kinds.first, kinds.count == 1 else {
        validator.report(
          entry.position,
          "the measure '\(id)' has \(kinds.isEmpty ? "none" : "several") of 'outcome', 'sum', 'mean', 'change' and 'measure'",
          fix: kinds.isEmpty ? "add 'outcome: NAME'" : "keep one of them")
        return nil
      }
      for key in ["week", "reliability"] where kind != "outcome" && entry[key] != nil {
        validator.report(entry.position(of: key), "'\(key)' goes with 'outcome' alone", fix: "remove '\(key)'")
      }
      guard let source = source(entry, kind, horizon: horizon, names, &validator) else { return nil }
      return StudyDesign.Measure(id: id, source: source, reliability: entry["reliability"]?.number ?? 1)
    }
  }

  private static func source(
    _ entry: Entry, _ kind: String, horizon: Int?, _ names: DesignNames, _ validator: inout Validator
  ) -> StudyDesign.Measure.Source? {
    func parts(_ key: String) -> [String] {
      (entry[key]?.elements ?? []).compactMap { part in
        part.text.map { names.check($0, part.position, "measure before this one", among: names.measures, &validator) }
      }
    }
    switch kind {
    case "outcome": return outcome(entry, horizon: horizon, &validator)
    case "sum": return .sum(parts("sum"))
    case "mean": return .mean(parts("mean"))
    case "change":
      let two = parts("change")
      guard two.count == 2 else {
        validator.report(entry.position(of: "change"), "a change is between two measures", fix: "give the earlier one and the later one")
        return nil
      }
      return .change(from: two[0], to: two[1])
    default:
      guard let id = entry["measure"]?.text, let least = entry["atLeast"]?.number else {
        validator.report(entry.position, "'measure' goes with 'atLeast'", fix: "add 'atLeast: NUMBER'")
        return nil
      }
      names.check(id, entry.position(of: "measure"), "measure before this one", among: names.measures, &validator)
      return .atLeast(id, least)
    }
  }

  private static func outcome(_ entry: Entry, horizon: Int?, _ validator: inout Validator) -> StudyDesign.Measure.Source? {
    guard let name = entry["outcome"]?.text else { return nil }
    let week = entry["week"]?.whole
    func noWeek(_ what: String) {
      if week != nil { validator.report(entry.position(of: "week"), "'\(name)' is \(what)", fix: "remove 'week'") }
    }
    if let fact = StartFact(rawValue: name) {
      noWeek("known at week 0")
      return .fact(fact)
    }
    switch Quantity(id: name) {
    case .outcome(let outcome):
      guard let at = week ?? horizon else { return nil }
      if let horizon, at > horizon {
        validator.report(entry.position(of: "week"), "this week is after the study has ended", fix: "give weeks up to \(horizon)")
      }
      let grid = Int(ParameterSet.standard.value("outcome.grid"))
      if outcome.isOnGrid, at % grid != 0 {
        validator.report(
          entry.position(of: week == nil ? "outcome" : "week"), "'\(name)' exists at multiples of \(grid) weeks only",
          fix: "give a week of \(grid), \(2 * grid) and so on")
      }
      return .outcome(outcome, week: at)
    case .summary(let summary):
      noWeek("counted over the whole study")
      if Summary.costs.contains(summary) {
        validator.report(entry.position(of: "outcome"), "a study counts no costs", fix: "name another outcome")
      }
      return .summary(summary)
    case nil:
      let all = StartFact.allCases.map(\.rawValue) + Quantity.all.map(\.id)
      validator.report(
        entry.position(of: "outcome"), "no outcome has the name '\(name)'",
        fix: Spelling.nearest(to: name, among: all).map { "did you mean '\($0)'?" } ?? "outcomes.csv of any run lists them all")
      return nil
    }
  }

  // MARK: Who

  private static func conditions(_ list: Entry?, _ names: DesignNames, _ validator: inout Validator) -> [StudyDesign.Condition] {
    (list?.elements ?? []).compactMap { entry in
      guard let measure = entry["measure"]?.text else { return nil }
      names.check(measure, entry.position(of: "measure"), "measure", among: names.measures, &validator)
      let (from, to) = (entry["from"]?.number, entry["to"]?.number)
      if from == nil, to == nil {
        validator.report(entry.position, "the condition has no range", fix: "add 'from' or 'to'")
      } else if let from, let to, from > to {
        validator.report(entry.position(of: "to"), "the range ends before it begins", fix: "give a 'to' of at least \(from)")
      }
      return StudyDesign.Condition(measure: measure, from: from, to: to)
    }
  }

  private static func dropout(_ entry: Entry?, _ names: DesignNames, _ validator: inout Validator) -> StudyDesign.Dropout? {
    guard let entry, let share = entry["share"]?.number else { return nil }
    let measure = entry["by"]?.text
    if let measure { names.check(measure, entry.position(of: "by"), "measure", among: names.measures, &validator) }
    if (measure == nil) != (entry["logOdds"] == nil) {
      validator.report(entry.position, "'by' and 'logOdds' go together", fix: "give both, or neither")
    }
    return StudyDesign.Dropout(share: share, measure: measure, logOdds: entry["logOdds"]?.number ?? 0)
  }

  private static func matching(_ entry: Entry?, _ names: DesignNames, _ validator: inout Validator) -> StudyDesign.Matching? {
    guard let entry, let sample = entry["sample"]?.text, let from = entry["from"]?.text else { return nil }
    names.check(sample, entry.position(of: "sample"), "sample", among: names.samples, &validator)
    names.check(from, entry.position(of: "from"), "sample", among: names.samples, &validator)
    if sample == from {
      validator.report(entry.position(of: "from"), "a sample is matched with itself", fix: "name another sample")
    }
    let measures = (entry["on"]?.elements ?? []).compactMap { part in
      part.text.map { names.check($0, part.position, "measure", among: names.measures, &validator) }
    }
    return StudyDesign.Matching(sample: sample, from: from, measures: measures, caliper: entry["caliper"]?.number)
  }

  // MARK: Statistics

  private static func statistic(_ entry: Entry, _ names: DesignNames, _ validator: inout Validator) -> Statistic? {
    guard let id = entry["id"]?.text, let title = entry["title"]?.bilingual, let group = entry["group"]?.text,
      let form = entry["form"]?.text.flatMap(Statistic.Form.init(rawValue:))
    else { return nil }
    let measures = (entry["measures"]?.elements ?? []).compactMap { part in
      part.text.map { names.check($0, part.position, "measure", among: names.measures, &validator) }
    }
    let (with, against) = (entry["with"]?.text, entry["against"]?.text)
    if let with { names.check(with, entry.position(of: "with"), "measure", among: names.measures, &validator) }
    names.check(group, entry.position(of: "group"), "group", among: names.groups, &validator)
    if let against { names.check(against, entry.position(of: "against"), "group", among: names.groups, &validator) }
    let comparing: [Statistic.Form] = [.difference, .standardised, .logOddsRatio]
    let pairing: [Statistic.Form] = [.correlation, .change]
    for (key, forms) in [("against", comparing), ("with", pairing)] where forms.contains(form) != (entry[key] != nil) {
      let isMissing = entry[key] == nil
      validator.report(
        isMissing ? entry.position : entry.position(of: key), "'\(form.rawValue)' \(isMissing ? "needs" : "has no") '\(key)'",
        fix: isMissing ? "add '\(key)'" : "remove '\(key)'")
    }
    let told = ["published", "atLeast", "atMost", "finding"].filter { entry[$0] != nil }
    if told.count > 1 {
      validator.report(entry.position(of: told[1]), "the statistic has both '\(told[0])' and '\(told[1])'", fix: "keep one of the two")
    }
    return Statistic(
      id: id, title: title, form: form, measures: measures, with: with, group: group, against: against, published: published(entry))
  }

  private static func published(_ entry: Entry) -> Statistic.Published? {
    if let value = entry["published"]?.number { return .value(value) }
    if let bound = entry["atLeast"]?.number { return .atLeast(bound) }
    if let bound = entry["atMost"]?.number { return .atMost(bound) }
    switch entry["finding"]?.text {
    case "positive": return .positive
    case "negative": return .negative
    case "none": return .noDifference
    case "above": return .above
    case "below": return .below
    case "notBelow": return .notBelow
    case "notAbove": return .notAbove
    default: return nil
    }
  }

  /// Selection, dropout and matching look at week 0 alone.
  private static func checkMoments(_ design: StudyDesign, _ root: Entry, _ validator: inout Validator) {
    func check(_ id: String, _ position: FilePosition, _ what: String) {
      guard let index = design.measure(id), design.isLater(design.measures[index]) else { return }
      validator.report(position, "\(what) looks at '\(id)', which is not known at week 0", fix: "name a measure of week 0")
    }
    for (condition, entry) in zip(design.selection, root["selection"]?.elements ?? []) {
      check(condition.measure, entry.position, "the selection")
    }
    if let measure = design.dropout?.measure, let entry = root["dropout"] {
      check(measure, entry.position(of: "by"), "the loss of participants")
    }
    for measure in design.matching?.measures ?? [] {
      if let entry = root["matching"] { check(measure, entry.position(of: "on"), "the matching") }
    }
  }
}

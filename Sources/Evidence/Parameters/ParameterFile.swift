import Documents
import Quantities

/// The format of the parameter file.
enum ParameterFormat {
  static let file = RecordFormat(
    "the parameter file", "Every number of the model.",
    fields: [
      Field("steunweb", .choice([("parameters/1", "this format")]), required: true, "the format"),
      Field("parameters", .list(.record(parameter), atLeast: 1), required: true, "the parameters"),
      Field("orders", .list(.record(order), atLeast: 1), "orders that drawn values keep"),
      Field("correlations", .list(.record(correlation), atLeast: 1), "draws that go together"),
    ])

  static let parameter = RecordFormat(
    "a parameter", "One number of the model, and what it rests on.",
    fields: [
      Field("id", .text(limit: 60), required: true, "the id, dotted"),
      Field("value", .number(-1e6...1e6, unit: "a number"), required: true, "the default"),
      Field("unit", .choice(ParameterUnit.allCases.map { ($0.rawValue, "a unit") }), required: true, "the unit"),
      Field("range", .record(range), "what it may be set to; the range of its unit where it is left out"),
      Field("atMost", .text(limit: 60), "id of a parameter that this one may not exceed"),
      Field("prior", .record(prior), required: true, "the prior"),
      Field("status", .choice(ParameterStatus.allCases.map { ($0.rawValue, "a status") }), required: true, "how well it is known"),
      Field("evidence", .list(.identifier, atLeast: 0), required: true, "ids of the evidence registry"),
      Field("section", .text(limit: 10), required: true, "section of the specification"),
      Field("enters", .text(limit: 160), required: true, "the formula or step in which it enters"),
      Field("ages", .record(EvidenceFormat.ages), "years of age of the people in its sources"),
      Field("description", .bilingual(limit: 300), required: true, "what it is"),
      Field("centre", .text(limit: 200), "why the default is not the middle of the prior"),
      Field("use", .choice([("draws", "only other parameters follow from it, in draws")]), "what reads it, if not the model"),
    ])

  private static let range = RecordFormat(
    "a range", "From the smallest to the largest value.",
    fields: [Field("from", any, required: true, "the smallest"), Field("to", any, required: true, "the largest")])

  private static let any = FieldKind.number(-1e6...1e6, unit: "a number")

  static let prior = RecordFormat(
    "a prior", "A distribution.",
    fields: [
      Field(
        "family",
        .choice(
          ["fixed", "normal", "halfNormal", "logNormal", "beta", "uniform", "dirichlet", "linked"].map { ($0, "a family") }),
        required: true, "the family"),
      Field("mean", any, "mean of a normal"), Field("sd", .number(0...1e6, unit: "a number"), "standard deviation"),
      Field("median", any, "median of a logNormal"),
      Field("logSD", .number(0...10, unit: "a number"), "standard deviation of its logarithm"),
      Field("a", any, "first shape of a beta"), Field("b", any, "second shape of a beta"),
      Field("low", any, "lower end of a uniform"), Field("high", any, "upper end of a uniform"),
      Field("group", .text(limit: 60), "the parameters that share one Dirichlet"), Field("concentration", any, "its concentration"),
      Field("rule", .choice(LinkedRule.allCases.map { ($0.rawValue, "a rule") }), "how a linked parameter follows from others"),
      Field("of", .list(.text(limit: 60), atLeast: 1), "the ids that it follows from"),
    ])

  /// Reads a parameter whose format is right; what is wrong beyond the format is reported.
  static func parameter(_ entry: Entry, _ validator: inout Validator) -> Parameter? {
    guard let id = entry["id"]?.text, let value = entry["value"]?.number,
      let unit = entry["unit"]?.text.flatMap(ParameterUnit.init(rawValue:)),
      let priorEntry = entry["prior"], let status = entry["status"]?.text.flatMap(ParameterStatus.init(rawValue:)),
      let section = entry["section"]?.text, let enters = entry["enters"]?.text, let description = entry["description"]?.bilingual
    else { return nil }
    let range = range(entry["range"]) ?? unit.range
    if !range.contains(value) || !unit.range.contains(range.lowerBound) || !unit.range.contains(range.upperBound) {
      validator.report(
        entry.position(of: "value"), "the value or range of '\(id)' is out of the range of its unit", fix: "give a value in \(unit.range)")
    }
    guard let prior = prior(priorEntry) else {
      validator.report(
        priorEntry.position, "the prior of '\(id)' lacks a number of its family", fix: "compare it with another of the same family")
      return nil
    }
    if let fault = prior.fault {
      validator.report(priorEntry.position, "the prior of '\(id)' is no distribution that can be drawn", fix: "give it \(fault)")
      return nil
    }
    let evidence = (entry["evidence"]?.elements ?? []).compactMap(\.text)
    if status == .evidence, evidence.isEmpty {
      validator.report(entry.position, "'\(id)' says it rests on evidence and names none", fix: "name the entry, or mark it an assumption")
    }
    return Parameter(
      id: id, value: value, unit: unit, range: range, atMost: entry["atMost"]?.text, prior: prior, status: status, evidence: evidence,
      section: section, enters: enters,
      ages: ages(entry["ages"]), description: description,
      centre: entry["centre"]?.text, isForDrawsOnly: entry["use"]?.text == "draws")
  }

  private static func range(_ entry: Entry?) -> ClosedRange<Double>? {
    guard let from = entry?["from"]?.number, let to = entry?["to"]?.number, from <= to else { return nil }
    return from...to
  }

  private static func ages(_ entry: Entry?) -> ClosedRange<Int>? {
    guard let from = entry?["from"]?.whole, let to = entry?["to"]?.whole, from <= to else { return nil }
    return from...to
  }

  private static func prior(_ entry: Entry) -> Prior? {
    func number(_ key: String) -> Double? { entry[key]?.number }
    switch entry["family"]?.text {
    case "fixed": return .fixed
    case "normal": if let mean = number("mean"), let sd = number("sd") { return .normal(mean: mean, sd: sd) }
    case "halfNormal": if let sd = number("sd") { return .halfNormal(sd: sd) }
    case "logNormal": if let median = number("median"), let logSD = number("logSD") { return .logNormal(median: median, logSD: logSD) }
    case "beta": if let a = number("a"), let b = number("b") { return .beta(a: a, b: b) }
    case "uniform": if let low = number("low"), let high = number("high") { return .uniform(low: low, high: high) }
    case "dirichlet":
      if let group = entry["group"]?.text, let concentration = number("concentration") {
        return .dirichlet(group: group, concentration: concentration)
      }
    case "linked":
      if let rule = entry["rule"]?.text.flatMap(LinkedRule.init(rawValue:)), let operands = entry["of"]?.elements {
        return .linked(rule, of: operands.compactMap(\.text))
      }
    default: break
    }
    return nil
  }
}

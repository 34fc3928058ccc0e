import Evidence
import MentorSimulation
import Quantities
import RandomStreams
import SupportWebs
import Typesetting
import Wording

/// What the texts say in numbers and lists, worked out of the data.
extension ODDDocument {
  var numbers: NumberText { NumberText(language: language) }

  private func code(_ ids: [String]) -> String { ids.map { "`\($0)`" }.joined(separator: ", ") }

  private func share(_ x: Double) -> String {
    let percent = 100 * x
    return numbers.fixed(percent, percent < 10 ? 1 : 0)
  }

  var introduction: [String: String] {
    let counts = ParameterStatus.allCases.map { status in
      "\(parameters.parameters.count { $0.status == status }) \(Wording.text("ParameterStatus.\(status.rawValue)", in: language))"
    }
    return ["version": Version.current, "parameters": "\(parameters.parameters.count)", "counts": counts.joined(separator: ", ")]
  }

  /// How much is assumed, and what the priors of the effects of a JIM allow.
  var basis: [String: String] {
    let assumed = parameters.parameters.filter { $0.status == .assumption }
    let worse = parameters["delta.JIM"]?.prior.share(below: 0) ?? .nan
    let fewer = parameters["placement.jim"]?.prior.share(below: 0) ?? .nan
    return [
      "parameters": "\(parameters.parameters.count)", "assumptions": "\(assumed.count)",
      "fixed": "\(assumed.count { $0.prior == .fixed })", "worse": share(worse), "more": share(1 - fewer),
    ]
  }

  /// The ids of the calibrated parameters.
  var calibrated: String { code(parameters.parameters.filter { $0.status == .calibrated }.map(\.id)) }

  // MARK: Targets of tests

  private var targets: [EvidenceEntry] { registry.entries.filter { $0.uses.contains(.validationTarget) } }

  /// Targets of tests that a parameter rests on that is no assumption, with the ids of such parameters.
  private var usedAsSource: [(id: String, by: [String])] {
    targets.map { target in
      (target.id, parameters.parameters.filter { $0.status != .assumption && $0.evidence.contains(target.id) }.map(\.id))
    }.filter { !$0.by.isEmpty }
  }

  var heldOut: [String: String] {
    let named = Set(parameters.parameters.flatMap(\.evidence))
    let used = targets.count { named.contains($0.id) }
    let rested = usedAsSource.count
    return ["targets": "\(targets.count)", "used": "\(used)", "rested": "\(rested)", "background": "\(used - rested)"]
  }

  var usedTargets: String { usedAsSource.map { "- `\($0.id)`: \(code($0.by))" }.joined(separator: "\n") }

  // MARK: Harm of a closure

  /// The harm of a closure by the week of the relation: harm.size (1 - e^(-w / ramp)) e^(-w / fade).
  var closureHarm: [String: String] {
    let (size, ramp, fade) = (parameters.value("harm.size"), parameters.value("harm.ramp"), parameters.value("harm.fade"))
    func harm(_ week: Int) -> Double {
      size * (1 - Elementary.exp(-Double(week) / ramp)) * Elementary.exp(-Double(week) / fade)
    }
    let peak = (1...520).max { harm($0) < harm($1) } ?? 1
    func text(_ week: Int) -> String { numbers.fixed(harm(week), 2) }
    return ["first": text(1), "peakWeek": "\(peak)", "peak": text(peak), "half": text(26), "year": text(52)]
  }

  // MARK: Input

  var input: [String: String] {
    let catalogue = ProgrammeCatalogue.standard
    return ["roles": "\(Role.known.count)", "programmes": "\(catalogue.programmes.count)", "running": "\(catalogue.arms.count)"]
  }

  /// What the model uses of each programme that can run as an arm.
  var programmes: String {
    ProgrammeCatalogue.standard.arms.map { programme in
      var fields: [(name: String, value: String)] = []
      for (field, part, value) in ProgrammeReport([programme]).fields(programme, language) {
        let text = [part, value].compactMap(\.self).joined(separator: " ")
        if fields.last?.name == field { fields[fields.count - 1].value += ", \(text)" } else { fields.append((field, text)) }
      }
      let list = fields.map { "\($0.name) \($0.value)" }.joined(separator: "; ")
      return "- `\(programme.id)`, \(programme.name(in: language)): \(list)"
    }.joined(separator: "\n")
  }

  /// A row of the table of roles.
  var roleRows: [(id: String, name: String, closeness: String, conflict: String, support: String)] {
    Role.known.map { role in
      let row = RoleTable.standard[role]
      func beta(_ a: Int, _ b: Int) -> String { Prior.beta(a: Double(a), b: Double(b)).text(numbers, language) }
      let support = SupportType.allCases.map { numbers.short(row.support[$0]) }.joined(separator: " · ")
      return (
        role.rawValue, Wording.text("Role.\(role.rawValue)", in: language), beta(row.closeness.a, row.closeness.b),
        beta(row.conflict.a, row.conflict.b), support
      )
    }
  }

  // MARK: Sources

  /// The findings that a parameter names, by id.
  var sources: [EvidenceEntry] { Set(parameters.parameters.flatMap(\.evidence)).sorted().compactMap { registry[$0] } }

  func told(_ entry: EvidenceEntry) -> String {
    let read = entry.isVerified ? "" : " [\(Wording.text("evidence.notVerified", in: language))]"
    return "\(entry.statement(in: language)) (\(entry.study))\(read)"
  }
}

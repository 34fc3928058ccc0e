import NetworkMeasures
import ProtectiveFactors
public import Quantities
import SupportWebs
import Typesetting
import Wording

extension WhatIfReport {
  /// The report for people.
  ///
  /// - Parameters:
  ///   - language: the language of the text.
  ///   - complete: every measure, instead of the short table.
  /// - Returns: the text, with a line break at its end.
  public func text(in language: Language, complete: Bool = false) -> String {
    func words(_ key: String, _ values: [String: String] = [:]) -> String { Wording.text("whatIf.\(key)", in: language, values) }
    func wrapped(_ text: String) -> String { WrappedText(width: 110, bullet: "").lines(text) }
    let title = caseFile.title?(in: language) ?? before.youth.label(in: language)
    let wave = before.moment.label(in: language) + (before.moment.date.map { " (\($0))" } ?? "")
    var blocks = [
      words("heading", ["title": title, "wave": wave]), wrapped(words("static")),
      ([words("edits")] + edits.map { WrappedText(width: 110, bullet: "  · ").lines($0.text) } + cameAndWent(language)).joined(
        separator: "\n"),
      factorTable(language), measureTable(language, complete: complete),
    ]
    if factors.contains(where: { $0.difference.map { $0.point == nil } ?? false }) { blocks.append(wrapped(words("ranges"))) }
    let unsaid = notSaid.map { entry in words("notSaidOf", ["name": entry.id, "keys": entry.keys.joined(separator: ", ")]) }
    if !unsaid.isEmpty { blocks.append(wrapped(words("notSaid", ["list": unsaid.joined(separator: "; ")]))) }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func headings(_ first: String, _ language: Language) -> [String] {
    [Wording.text(first, in: language)] + ["before", "after", "difference"].map { Wording.text("whatIf.\($0)", in: language) }
  }

  private func factorTable(_ language: Language) -> String {
    let numbers = FactorText(language: language)
    var table = PlainTable(headings("whatIf.factors", language))
    for change in factors {
      table.row([
        numbers.name(change.before), numbers.value(change.before.value), numbers.value(change.after.value),
        numbers.difference(change.difference),
      ])
    }
    return table.rendered()
  }

  private func measureTable(_ language: Language, complete: Bool) -> String {
    let numbers = NumberText(language: language)
    var table = PlainTable(headings("whatIf.measures", language))
    func value(_ measure: Measure) -> String {
      measure.value == nil ? Wording.text("whatIf.undefined", in: language) : MeasureLine(measure: measure, language: language).value()
    }
    for (old, new) in measures {
      guard let definition = MeasureCatalogue.standard[old.id], complete || definition.isShown else { continue }
      let difference = old.value.flatMap { x in new.value.map { $0 - x } }.map { numbers.signed($0, $0 == $0.rounded() ? 0 : 3) }
      table.row([
        complete ? "\(old.id): \(definition.name(in: language))" : definition.name(in: language), value(old), value(new),
        difference ?? Wording.text("whatIf.undefined", in: language),
      ])
    }
    return table.rendered()
  }

  /// Who and what came and went, in the words of comparisons of waves; only what is not empty.
  private func cameAndWent(_ language: Language) -> [String] {
    func label(_ id: String) -> String {
      let webs = [after, before]
      return (webs.lazy.flatMap(\.alters).first { $0.id == id }?.person.label ?? webs.lazy.flatMap(\.places).first { $0.id == id }?.label)?(
        in: language) ?? id
    }
    func position(_ id: String) -> String {
      guard let position = (after.positions + before.positions).first(where: { $0.id == id }) else { return id }
      return "\(Wording.text("MentorPosition.\(position.kind.rawValue)", in: language)) (\(label(position.person)))"
    }
    func pairs(_ pairs: [TiePair]) -> [String] { pairs.map { "\(label($0.first)) – \(label($0.second))" } }
    let lists: [(String, [String])] = [
      ("people.new", comparison.people.new.map(label)), ("people.lost", comparison.people.lost.map(label)),
      ("ties.new", pairs(comparison.ties.new)), ("ties.lost", pairs(comparison.ties.lost)),
      ("ties.ofTheNew", pairs(comparison.tiesOfTheNew)), ("ties.ofTheLost", pairs(comparison.tiesOfTheLost)),
      ("places.new", comparison.places.new.map(label)), ("places.lost", comparison.places.lost.map(label)),
      ("positions.new", comparison.positions.new.map(position)), ("positions.lost", comparison.positions.lost.map(position)),
    ]
    return lists.filter { !$0.1.isEmpty }.map { key, names in
      WrappedText(width: 110, bullet: "  ").lines("\(Wording.text("compare.\(key)", in: language)): \(names.joined(separator: ", "))")
    }
  }
}

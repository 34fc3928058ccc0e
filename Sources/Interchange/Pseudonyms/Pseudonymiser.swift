import Documents
import Quantities
public import SupportWebs

/// Takes names, texts, exact ages and real dates out of a case, in a way that only the key undoes.
///
/// - Ids become `p-` with 20 hexadecimal digits of HMAC-SHA256 under the key's secret: the same in all waves and in all files of the youth.
/// - Labels become the word of the role, sector or kind of place, numbered where several share it.
/// - Title, source, agreements, texts of doubts, labels of waves and attributes go; `keep` names attributes that stay.
/// - The youth's age becomes the middle of 4–11, 12–15, 16–17, 18–22 or 23–27, with the band as the attribute `ageBand`; age gaps are rounded
///   to tens; adulthood stays what it was in the first wave with the person.
/// - All dates of a youth shift by one number of days from -182 to 182: order and distances stay.
///
/// What is left can still tell somebody apart who knows the youth; the report lists it. This is pseudonymisation, not anonymisation.
public struct Pseudonymiser: Sendable {
  public private(set) var key: KeyFile
  /// Names of attributes that stay as they are.
  public let keep: Set<String>

  public init(key: KeyFile, keep: Set<String> = []) {
    self.key = key
    self.keep = keep
  }

  /// The case without names; the key learns what stands for what.
  ///
  /// - Throws: when two ids would get one pseudonym, or a date would leave the years 1900–2199; the key then stays as it was.
  public mutating func pseudonymise(_ caseFile: CaseFile) throws(PseudonymError) -> (caseFile: CaseFile, report: PseudonymReport) {
    guard let ego = caseFile.waves.first?.youth else {
      throw PseudonymError(problem: "the case has no wave", fix: "add one first")
    }
    let usual = key.dayShift(of: ego.id)
    let known = key.table(of: key.pseudonym(.youth, ego.id, of: ego.id))?.dayShift
    let (shift, dates) = try Self.shifted(caseFile.days, by: known.map { [$0] } ?? [usual, -usual])
    let table = try table(of: caseFile, youth: ego, shift)
    let labels = PseudonymLabels(caseFile)
    let (key, keep) = (key, keep)
    let rewriting = CaseRewriting(
      name: { key.pseudonym($0, $1, of: ego.id) },
      label: { kind, id, _ in
        switch kind {
        case .person: labels.person(id) ?? Bilingual(both: key.pseudonym(kind, id, of: ego.id))
        case .place: labels.place(id) ?? Bilingual(both: key.pseudonym(kind, id, of: ego.id))
        case .youth: Youth.usualLabel
        case .position, .wave: Bilingual(both: key.pseudonym(kind, id, of: ego.id))
        }
      },
      date: { dates[$0] ?? $0 }, person: Self.coarser,
      attributes: { Self.kept($0, keep) }, keepsTexts: false)
    let result = try Self.asRead(Self.banded(rewriting.rewritten(caseFile)))
    let report = PseudonymReport(of: caseFile, keep: keep)
    self.key.tables = (self.key.tables.filter { $0.youth != table.youth } + [table]).sorted { $0.youth < $1.youth }
    return (result, report)
  }

  // MARK: Parts

  /// The first of the shifts that keeps all days in the calendar, and the days by it.
  private static func shifted(_ days: [CalendarDate], by shifts: [Int]) throws(PseudonymError) -> (Int, [CalendarDate: CalendarDate]) {
    for shift in shifts {
      let moved = days.compactMap { day in day.adding(days: shift).map { (day, $0) } }
      if moved.count == days.count { return (shift, Dictionary(moved, uniquingKeysWith: { first, _ in first })) }
    }
    throw PseudonymError(problem: "a date of the case would leave the years 1900 to 2199", fix: "check the years of its dates")
  }

  /// The names of this case, added to those that the key knows of the youth from other files.
  private func table(of caseFile: CaseFile, youth: Youth, _ shift: Int) throws(PseudonymError) -> KeyFile.Table {
    let own = key.pseudonym(.youth, youth.id, of: youth.id)
    var table = KeyFile.Table(youth: own, dayShift: shift, names: key.table(of: own)?.names ?? [])
    var originals = Dictionary(table.names.map { ($0.pseudonym, "\($0.kind.rawValue) \($0.id)") }, uniquingKeysWith: { first, _ in first })
    func add(_ kind: KeyFile.Kind, _ id: String, _ label: Bilingual?) throws(PseudonymError) {
      let pseudonym = key.pseudonym(kind, id, of: youth.id)
      let original = "\(kind.rawValue) \(id)"
      guard let other = originals.updateValue(original, forKey: pseudonym) else {
        table.names.append(KeyFile.Name(kind: kind, pseudonym: pseudonym, id: id, label: label))
        return
      }
      if other != original { throw PseudonymError(problem: "two ids would get the same pseudonym", fix: "use another key") }
      if let label, let known = table.names.first(where: { $0.pseudonym == pseudonym })?.label, known != label {
        throw PseudonymError(
          problem: "the key knows another case with the youth '\(youth.id)': the \(kind.rawValue) '\(id)' has another label there",
          fix: "use a key file of its own for every study, or give the youths ids that differ")
      }
    }
    try add(.youth, youth.id, youth.label)
    for person in caseFile.others { try add(.person, person.id, person.label) }
    for web in caseFile.waves {
      try add(.wave, web.moment.id, web.moment.label)
      for alter in web.alters { try add(.person, alter.id, alter.person.label) }
      for place in web.places { try add(.place, place.id, place.label) }
    }
    for position in caseFile.positions {
      try add(.position, position.id, nil)
      try add(.person, position.person, nil)
    }
    return table
  }

  private static func coarser(_ person: Person) -> Person {
    var person = person
    person.ageGap = person.ageGap.map { ($0 / 10).rounded() * 10 + 0 }
    return person
  }

  /// The first wave's age decides the band; later waves are as many years older as their dates say.
  private static func banded(_ caseFile: CaseFile) -> CaseFile {
    guard let first = caseFile.waves.first, let age = first.youth.age else { return caseFile }
    let band = AgeBand(age)
    let waves = caseFile.waves.map { web in
      var web = web
      let years = first.moment.date.flatMap { start in web.moment.date.map { $0.wholeYears(since: start) } } ?? 0
      web.youth.age = band.middleAge + years
      web.youth.attributes["ageBand"] = .text(band.text)
      return web
    }
    return CaseFile(
      provenance: caseFile.provenance, waves: waves, others: caseFile.others, positions: caseFile.positions, attributes: caseFile.attributes
    )
  }

  private static func kept(_ attributes: Attributes, _ keep: Set<String>) -> Attributes {
    var kept = Attributes()
    for (name, value) in attributes.sorted where keep.contains(name) { kept[name] = value }
    return kept
  }

  /// The case as a reader of its file knows it: ages by the shifted dates.
  static func asRead(_ caseFile: CaseFile) throws(PseudonymError) -> CaseFile {
    var validator = Validator(path: "case")
    do {
      return try CaseReader.read(CaseWriter.entry(caseFile), &validator)
    } catch {
      throw PseudonymError(
        problem: "somebody with a doubt or a mentor position has no tie in any wave", fix: "give everybody a tie in some wave")
    }
  }
}

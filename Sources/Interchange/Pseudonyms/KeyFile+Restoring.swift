import Quantities
public import SupportWebs

/// Undoing pseudonyms.
extension KeyFile {
  /// The case with its ids, labels and dates again.
  ///
  /// What was removed stays removed: texts, attributes, exact ages and age gaps. Who joined the case after it was pseudonymised keeps the id
  /// and label given then.
  ///
  /// - Throws: when the key does not know the youth.
  public func restore(_ caseFile: CaseFile) throws(PseudonymError) -> (caseFile: CaseFile, report: PseudonymReport) {
    guard let ego = caseFile.waves.first?.youth, let table = table(of: ego.id) else {
      throw PseudonymError(problem: "the key does not know the youth of this case", fix: "use the key file that the case was made with")
    }
    let names = Dictionary(table.names.map { ($0.kind.rawValue + " " + $0.pseudonym, $0) }, uniquingKeysWith: { first, _ in first })
    func original(_ kind: Kind, _ id: String) -> Name? { names[kind.rawValue + " " + id] }
    let days = Dictionary(
      caseFile.days.compactMap { day in day.adding(days: -table.dayShift).map { (day, $0) } }, uniquingKeysWith: { first, _ in first })
    let rewriting = CaseRewriting(
      name: { original($0, $1)?.id ?? $1 }, label: { original($0, $1)?.label ?? $2 }, date: { days[$0] ?? $0 }, keepsTexts: true)
    let result = try Pseudonymiser.asRead(rewriting.rewritten(caseFile))
    return (result, PseudonymReport(restored: caseFile))
  }
}

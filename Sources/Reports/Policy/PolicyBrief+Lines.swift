import Charts
import MentorSimulation
import PolicyAnalysis
import Quantities
import Wording

/// The numbers that options are compared on.
extension PolicyBrief {
  /// What an outcome is called, and whether it is told per 100 youths.
  ///
  /// Shares and counts of each youth are, and lose the words "share of youths" or "number per youth" at their end.
  func told(_ quantity: Quantity) -> (label: String, scale: PolicyLine.Scale) {
    let meaning = OutcomeCodebook.meaning(of: quantity.id, in: language)
    for key in ["suffix.share", "suffix.count", "suffix.each"] {
      let suffix = ", " + words(key)
      if meaning.hasSuffix(suffix) { return (String(meaning.dropLast(suffix.count)), .hundred) }
    }
    if case .summary(let summary) = quantity {
      switch summary {
      case .cost, .totalCost: return (demonstration(meaning), .one)
      default: break
      }
    }
    return (meaning, quantity.isShare ? .hundred : .one)
  }

  /// A label of costs, with the name that demonstration costs have where they are in it.
  func demonstration(_ label: String) -> String { hasDemonstrationCosts ? words("demonstration", ["label": label]) : label }

  /// Whether a number is in standard deviations, which say nothing by themselves.
  static func isStandardised(_ quantity: Quantity) -> Bool {
    switch quantity {
    case .outcome(.effectSocialEmotional), .outcome(.effectAcademicVocational), .outcome(.effectPhysicalHealth),
      .outcome(.effectPsychosocialProblems), .outcome(.meanEffect), .outcome(.harm), .outcome(.socialEmotional),
      .outcome(.academicVocational), .outcome(.physicalHealth), .outcome(.psychosocialProblems), .outcome(.squareSocialEmotional):
      true
    default: false
    }
  }

  var hasStandardised: Bool { policy.outcomes.contains { Self.isStandardised($0.quantity) } }

  private func other(_ place: PolicyResults.Place) -> PolicyResults.Place {
    PolicyResults.Place(option: policy.comparator, world: place.world, place.group)
  }

  private func compared(_ place: PolicyResults.Place, _ values: (PolicyResults.Place) -> [Double?]) -> [Double?]? {
    place.option == policy.comparator ? nil : values(other(place))
  }

  func line(_ outcome: PolicyOutcome, _ place: PolicyResults.Place) -> PolicyLine {
    let (label, scale) = told(outcome.quantity)
    let isMoney = if case .summary(.cost) = outcome.quantity { true } else { outcome.quantity == .summary(.totalCost) }
    return PolicyLine(
      label, scale, decimals: scale == .hundred || isMoney ? 0 : 2, outcome.better, own: results.means(outcome.quantity, place),
      other: compared(place) { results.means(outcome.quantity, $0) })
  }

  /// Who ends worse than without a mentor.
  func harm(_ place: PolicyResults.Place) -> PolicyLine {
    PolicyLine(
      words("harm"), .hundred, decimals: 0, .less, own: results.harms(place), other: compared(place) { results.harms($0) })
  }

  /// Who ends better than without a mentor.
  func benefit(_ place: PolicyResults.Place) -> PolicyLine {
    PolicyLine(
      words("benefit"), .hundred, decimals: 0, .more, own: results.benefits(place), other: compared(place) { results.benefits($0) })
  }

  /// Discounted euros of each youth, or of 100 youths.
  func costs(_ place: PolicyResults.Place, youths: Int = 1) -> PolicyLine {
    func values(_ place: PolicyResults.Place) -> [Double?] { results.costs(place).map { $0 * Double(youths) } }
    return PolicyLine(
      demonstration(words(youths == 1 ? "costs.one" : "costs.hundred")), .one, decimals: 0, .less, own: values(place),
      other: compared(place, values))
  }
}

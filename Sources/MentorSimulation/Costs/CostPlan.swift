import Evidence
import Quantities

/// Prices and discounting (5.10), once per run.
///
/// A week that begins `t` weeks after the start counts `(1 + r)^(-t / 52)`, r = economics.discountCosts a year; an event counts in its week.
final class CostPlan: Sendable {
  /// Per discounted week: residence of a placed youth; ambulatory help of a youth in care at home.
  let residence: Float
  let ambulatory: Float
  let schoolLeaving: Float
  let ruleBreaking: Float
  private let value: @Sendable (String) -> Double
  /// The discounted weeks before each week, from week 0 to the horizon.
  private let weeksBefore: [Double]

  init(_ parameters: ParameterSet, horizon: Int) {
    value = { parameters.value($0) }
    let rate = Elementary.log(1 + value("economics.discountCosts"))
    var sum = 0.0
    var weeks = [sum]
    for week in 0..<horizon {
      sum += Elementary.exp(-rate * Double(week) / 52)
      weeks.append(sum)
    }
    weeksBefore = weeks
    residence = Float(7 * value("cost.residence"))
    ambulatory = Float(value("cost.ambulatory"))
    schoolLeaving = Float(value("cost.schoolLeaving"))
    ruleBreaking = Float(value("cost.ruleBreaking"))
  }

  /// Whether a parameter is a price or an amount of work: the shipped ones are demonstration costs.
  static func isPrice(_ parameter: Parameter) -> Bool { parameter.section == "5.10" }

  /// The discounted length of some weeks; those beyond the horizon count nothing.
  func weeks(_ weeks: Range<Int>) -> Float {
    let last = weeksBefore.count - 1
    return Float(weeksBefore[min(weeks.upperBound, last)] - weeksBefore[min(weeks.lowerBound, last)])
  }

  /// What an event in this week counts.
  func weight(_ week: Int) -> Float { weeks(week..<week + 1) }

  /// What a relation under a programme costs.
  func relation(_ programme: ProgrammeTerms) -> RelationCosts {
    let mentors = Double(programme.mentorsPerYouth)
    let perMonth = 12.0 / 52
    let route = programme.route.rawValue
    func costs(_ category: CostCategory, _ euros: Double) -> Costs { Costs(category, Float(euros)) }
    let contacts = programme.supportsPairs ? programme.supportContactsPerMonth : 0
    let hours = programme.guidanceHoursPerMonth ?? value("guidance.hours.\(route)")
    return RelationCosts(
      perMatch: costs(.programme, programme.isSelfChosen ? 0 : mentors * value("cost.match"))
        + costs(.training, mentors * programme.trainingHours * value("cost.trainingHour")),
      firstMatch: costs(.training, programme.trainsYouths ? value("cost.youthTraining") : 0),
      perWeek: costs(.programme, mentors * value("cost.programme.\(route)"))
        + costs(.coordination, contacts * perMonth * value("cost.supportContact"))
        + costs(.guidance, hours * perMonth * value("cost.guidanceHour")))
  }
}

/// What a relation costs: once at each match, once at the first match of a youth, and in each week with an active mentor.
struct RelationCosts: Sendable {
  let perMatch: Costs
  let firstMatch: Costs
  let perWeek: Costs
}

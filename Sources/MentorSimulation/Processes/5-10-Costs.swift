import CLanes

/// 5.10: costs by category, discounted. Nothing is counted in a run that does not ask for costs.
extension Course {
  /// A match in this week: recruiting and training.
  func payMatch(_ week: Int) {
    guard let (plan, terms) = relationCosts else { return }
    pay((isFirstMatch ? terms.perMatch + terms.firstMatch : terms.perMatch) * plan.weight(week))
  }

  /// The relation ends in this week, which still counts.
  func payRelation(endingIn week: Int) {
    guard let (plan, terms) = relationCosts else { return }
    pay(terms.perWeek * plan.weeks(relationWeeks(until: week + 1)))
  }

  /// A placement from this week until the return, which is known from now on.
  func payPlacement(_ week: Int) {
    guard let plan = plan.costs else { return }
    let weeks = plan.weeks(week..<returnWeek)
    pay(Costs(.residence, plan.residence * weeks) - Costs(.ambulatory, plan.ambulatory * weeks))
  }

  func paySchoolLeaving(_ week: Int) {
    guard let plan = plan.costs else { return }
    pay(Costs(.schoolLeaving, plan.schoolLeaving * plan.weight(week)))
  }

  func payRuleBreaking(_ week: Int) {
    guard let plan = plan.costs else { return }
    pay(Costs(.ruleBreaking, plan.ruleBreaking * plan.weight(week)))
  }

  /// The costs of the course before a week, at which the present relation and placement are settled.
  ///
  /// - Parameter week: the week that the course stands before.
  func costs(before week: Int) -> Costs {
    guard let plan = plan.costs else { return Costs() }
    var costs = paid
    if start.canBePlaced { costs += Costs(.ambulatory, plan.ambulatory * plan.weeks(0..<week)) }
    if isMentorActive, let terms = relationCosts?.terms { costs += terms.perWeek * plan.weeks(relationWeeks(until: week)) }
    if returnWeek > week, week < self.plan.horizon {
      // A placement is paid when it begins.
      let later = plan.weeks(week..<returnWeek)
      costs += Costs(.ambulatory, plan.ambulatory * later) - Costs(.residence, plan.residence * later)
    }
    return costs
  }

  // MARK: State

  private var relationCosts: (plan: CostPlan, terms: RelationCosts)? {
    guard let costs = plan.costs, plan.relationCosts.indices.contains(programme) else { return nil }
    return (costs, plan.relationCosts[programme])
  }

  private func relationWeeks(until week: Int) -> Range<Int> { week - relationWeek..<week }

  private var paid: Costs {
    var costs = Costs()
    for index in 0..<Costs.scalarCount { costs[index] = state[SW_COST + index, lane] }
    return costs
  }

  private func pay(_ costs: Costs) {
    let sums = paid + costs
    for index in 0..<Costs.scalarCount { state[SW_COST + index, lane] = sums[index] }
  }
}

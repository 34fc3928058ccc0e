/// What money is spent on, or saved.
public enum CostCategory: String, CaseIterable, Sendable {
  /// The organisation of the programme: recruiting, screening, matching, and keeping it going.
  case programme
  /// Contacts of coordinators with pairs.
  case coordination
  /// Training of mentors and youths.
  case training
  /// Hours that professionals spend more on a youth with a mentor; negative where they spend less.
  case guidance
  /// Ambulatory help of youths in care who live at home.
  case ambulatory
  /// Residence of youths who are placed out of home.
  case residence
  /// What leaving school costs society.
  case schoolLeaving
  /// What breaking rules costs society.
  case ruleBreaking

  var index: Int {
    switch self {
    case .programme: 0
    case .coordination: 1
    case .training: 2
    case .guidance: 3
    case .ambulatory: 4
    case .residence: 5
    case .schoolLeaving: 6
    case .ruleBreaking: 7
    }
  }

  /// Whether it follows from events in a life, of which no chance is given for a real youth.
  public var isEvent: Bool {
    switch self {
    case .ambulatory, .residence, .schoolLeaving, .ruleBreaking: true
    case .programme, .coordination, .training, .guidance: false
    }
  }
}

/// Euros by category, in the order of ``CostCategory``.
typealias Costs = SIMD8<Float>

extension Costs {
  init(_ category: CostCategory, _ euros: Float) {
    self.init()
    self[category.index] = euros
  }
}

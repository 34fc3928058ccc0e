/// A band of ages that stands in for a youth's age.
enum AgeBand: CaseIterable {
  case primary, young, middle, adult, older

  var ages: ClosedRange<Int> {
    switch self {
    case .primary: 4...11
    case .young: 12...15
    case .middle: 16...17
    case .adult: 18...22
    case .older: 23...27
    }
  }

  /// The band of an age; ages beyond all bands are in the nearest.
  init(_ age: Int) { self = Self.allCases.first { age <= $0.ages.upperBound } ?? .older }

  /// The middle of the band, a half rounded up.
  var middleAge: Int { (ages.lowerBound + ages.upperBound + 1) / 2 }

  /// As in `12-15`.
  var text: String { "\(ages.lowerBound)-\(ages.upperBound)" }
}

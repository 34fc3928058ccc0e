public import Evidence
import NetworkMeasures
public import SupportWebs

extension SupportPattern {
  /// The warmth from which an adult is trusted; a convention of the specification (section 17), not a finding.
  public static let trustThreshold = 0.5

  /// The patterns of a web, certain or possible, in the order of their kinds.
  ///
  /// Only active ties count. A pattern that holds for no filling of what is missing is left out.
  ///
  /// - Parameters:
  ///   - web: the web.
  ///   - parameters: for the number of adversities above which the web alone may not suffice, `dropout.adversityThreshold`.
  /// - Complexity: O(n) for `n` alters.
  public static func all(_ web: SupportWeb, parameters: ParameterSet = .standard) -> [SupportPattern] {
    [oneAnchor(web), nobodyOutsideFamily(web), noAdultOutsideHousehold(web)].compactMap(\.self) + typesNobodyGives(web)
      + [manyAdversities(web, above: parameters.value("dropout.adversityThreshold"))].compactMap(\.self)
  }

  private static func ground(_ alter: Alter) -> Ground { .person(alter.id, warmth: alter.tie.warmth) }

  /// Exactly one trusted adult outside the household; parents who live elsewhere are no anchor beside the family.
  private static func oneAnchor(_ web: SupportWeb) -> SupportPattern? {
    let adults = web.activeAlters.filter { !$0.tie.inHousehold && $0.person.role != .parent && $0.person.isAdult != false }
    let possible = adults.filter { $0.tie.warmth.high >= trustThreshold }
    let certain = possible.filter { $0.tie.warmth.low >= trustThreshold && $0.person.isAdult == true }
    guard certain.count <= 1, !possible.isEmpty else { return nil }
    let isCertain = certain.count == 1 && possible.count == 1
    return SupportPattern(.oneAnchor, isCertain ? .certain : .possible, possible.map(ground))
  }

  /// Nobody outside the family circle; professionals are in no circle.
  private static func nobodyOutsideFamily(_ web: SupportWeb) -> SupportPattern? {
    let alters = web.activeAlters
    guard !alters.contains(where: { Circle($0).map { $0 != .family } ?? false }) else { return nil }
    let unplaced = alters.filter(\.isUnplaced)
    return SupportPattern(.nobodyOutsideFamily, unplaced.isEmpty ? .certain : .possible, unplaced.map(ground))
  }

  private static func noAdultOutsideHousehold(_ web: SupportWeb) -> SupportPattern? {
    let adults = web.activeAlters.filter { !$0.tie.inHousehold && $0.person.isAdult != false }
    guard !adults.contains(where: { $0.person.isAdult == true }) else { return nil }
    return SupportPattern(.noAdultOutsideHousehold, adults.isEmpty ? .certain : .possible, adults.map(ground))
  }

  /// Up to two patterns: the types that nobody gives for certain, and those that perhaps nobody gives.
  private static func typesNobodyGives(_ web: SupportWeb) -> [SupportPattern] {
    let rows = SupportGrid(web).rows.filter { $0.sources == 0 }
    return [(Certainty.certain, rows.filter { $0.unknown == 0 }), (.possible, rows.filter { $0.unknown > 0 })].compactMap {
      certainty, rows in
      rows.isEmpty
        ? nil : SupportPattern(.typesNobodyGives, certainty, rows.map { .type($0.type, strength: $0.strength) })
    }
  }

  private static func manyAdversities(_ web: SupportWeb, above limit: Double) -> SupportPattern? {
    guard let number = web.youth.adversities else {
      return SupportPattern(.manyAdversities, .possible, [.adversities(Bounds(0, 10))])
    }
    return Double(number) > limit ? SupportPattern(.manyAdversities, .certain, [.adversities(Bounds(Double(number)))]) : nil
  }
}

public import Evidence
public import SupportWebs

extension FactorResult {
  /// The four factors that mentors activate, in their order.
  public static func all(_ web: SupportWeb, parameters: ParameterSet = .standard) -> [FactorResult] {
    [
      bonding(web), involvement(web, parameters: parameters), competences(web), adultSupport(web, parameters: parameters),
    ]
  }
}

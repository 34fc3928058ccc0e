public import Evidence
public import SupportWebs

extension FactorResult {
  /// Factor 10, positive identity and self-confidence: the youth's own measured value, in [0, 1]; `nil` when nobody measured it.
  ///
  /// No tie or place carries it. Beside it stands factor 4, recognition.
  ///
  /// - Parameters:
  ///   - web: the web.
  ///   - parameters: those of recognition.
  /// - Complexity: O(p) for `p` places.
  ///
  /// Source: model specification, section 9; evidence `pf10-positive-identity`.
  public static func identity(_ web: SupportWeb, parameters: ParameterSet = .standard) -> FactorResult {
    let recognition = recognition(web, parameters: parameters).value ?? .anything
    return measured(.identity, web.youth.identity, beside: Part(id: "recognition", value: recognition, largest: nil))
  }
}

public import SupportWebs

extension FactorResult {
  /// Factor 8, cognitive skills: the youth's own measured value, in [0, 1]; `nil` when nobody measured it.
  ///
  /// No tie or place carries it. Beside it stands warmth at school: the school circle of bonding.
  ///
  /// - Parameter web: the web.
  /// - Complexity: O(n) for `n` alters.
  ///
  /// Source: model specification, section 9; evidence `pf08-cognitive-skills`.
  public static func cognitiveSkills(_ web: SupportWeb) -> FactorResult {
    measured(.cognitiveSkills, web.youth.cognitiveSkills, beside: CircleMembers(web).part(.school, id: "schoolWarmth"))
  }

  /// Factor 9, school motivation: the youth's own measured value, in [0, 1]; `nil` when nobody measured it.
  ///
  /// No tie or place carries it. Beside it stands warmth at school: the school circle of bonding.
  ///
  /// - Parameter web: the web.
  /// - Complexity: O(n) for `n` alters.
  ///
  /// Source: model specification, section 9; evidence `pf09-school-motivation`.
  public static func schoolMotivation(_ web: SupportWeb) -> FactorResult {
    measured(.schoolMotivation, web.youth.schoolMotivation, beside: CircleMembers(web).part(.school, id: "schoolWarmth"))
  }
}

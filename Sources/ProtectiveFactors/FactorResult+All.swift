public import Evidence
public import SupportWebs

extension FactorResult {
  /// All factors, in the order of the list; the fifth in both views.
  ///
  /// - Parameters:
  ///   - web: the web.
  ///   - parameters: weights and thresholds, by id.
  /// - Returns: One result for every `ProtectiveFactor`, in the order of its cases.
  /// - Complexity: O(n² + p) for `n` alters and `p` places, and `bonding` for people of unknown sector.
  public static func all(_ web: SupportWeb, parameters: ParameterSet = .standard) -> [FactorResult] {
    ProtectiveFactor.allCases.map { factor in
      switch factor {
      case .bonding: bonding(web)
      case .involvement: involvement(web, parameters: parameters)
      case .valuesAndNorms: valuesAndNorms(web)
      case .recognition: recognition(web, parameters: parameters)
      case .adultSupport: adultSupport(web, parameters: parameters)
      case .adultsAndPeers: adultsAndPeers(web, parameters: parameters)
      case .leisure: leisure(web)
      case .competences: competences(web)
      case .cognitiveSkills: cognitiveSkills(web)
      case .schoolMotivation: schoolMotivation(web)
      case .identity: identity(web, parameters: parameters)
      }
    }
  }

  /// A factor that the youth's own measured value gives, with what stands beside it.
  static func measured(_ factor: ProtectiveFactor, _ level: Double?, beside part: Part) -> FactorResult {
    FactorResult(
      factor, level.map { Bounds($0) }, unknown: level == nil ? .notMeasured : nil, parts: [part], missing: level == nil ? 1 : 0)
  }
}

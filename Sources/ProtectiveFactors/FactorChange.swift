public import Evidence
public import SupportWebs

/// A protective factor of a web before and after a change of the web. It is arithmetic on a drawn web and no prediction.
public struct FactorChange: Sendable, Equatable {
  public let before: FactorResult
  public let after: FactorResult
  /// After less before, in [-1, 1]: a point where both are points, or where neither the factor nor what is missing has changed. Else an
  /// interval that holds the difference for certain and may be wider than needed, for what is missing before and after is partly the same.
  /// `nil` where one of the two is unknown.
  public let difference: Bounds?

  /// Every factor of two webs.
  ///
  /// - Parameters:
  ///   - first: the web as it is.
  ///   - second: the web as it would be.
  ///   - parameters: the parameters of the factors.
  /// - Returns: the factors in their order.
  public static func all(from first: SupportWeb, to second: SupportWeb, parameters: ParameterSet = .standard) -> [FactorChange] {
    let sameIsMissing = first.missingKeys == second.missingKeys
    return zip(FactorResult.all(first, parameters: parameters), FactorResult.all(second, parameters: parameters)).map {
      FactorChange($0, $1, sameIsMissing: sameIsMissing)
    }
  }

  /// Every factor without and with somebody as JIM; `nil` where the person cannot be JIM or is JIM already.
  static func ifJIM(_ id: String, _ web: SupportWeb, _ quality: StartQuality, _ parameters: ParameterSet) -> [FactorChange]? {
    var changed = web
    do {
      try changed.makeJIM(id, quality: quality)
    } catch {
      return nil
    }
    return all(from: web, to: changed, parameters: parameters)
  }

  private init(_ before: FactorResult, _ after: FactorResult, sameIsMissing: Bool) {
    (self.before, self.after) = (before, after)
    difference =
      if let old = before.value, let new = after.value {
        if let x = old.point, let y = new.point {
          Bounds(y - x)
        } else if sameIsMissing && before == after {
          Bounds(0)
        } else {
          Bounds(new.low - old.high, new.high - old.low)
        }
      } else {
        nil
      }
  }
}

extension SupportWeb {
  /// What is missing among the values that factors use, each with whose it is, in the order of the web.
  fileprivate var missingKeys: [String] {
    func missing(_ id: String, _ isKnown: KeyValuePairs<String, Bool>) -> [String] {
      isKnown.filter { !$0.value }.map { "\(id).\($0.key)" }
    }
    let people: [String] = alters.flatMap { alter -> [String] in
      let own = missing(
        alter.id,
        [
          "adult": alter.person.isAdult != nil, "closeness": alter.tie.closeness.value != nil, "conflict": alter.tie.conflict.value != nil,
          "reciprocal": alter.tie.isReciprocal != nil,
        ])
      let support = SupportType.allCases.filter { alter.tie.receives[$0] == nil }.map { "\(alter.id).\($0.rawValue)" }
      return own + support + (alter.person.sector == .unknown ? ["\(alter.id).sector"] : [])
    }
    let shares: [String] = places.flatMap { place -> [String] in
      missing(
        place.id,
        [
          "participation": place.participation != nil, "contribution": place.contribution != nil, "accessible": place.isAccessible != nil,
        ])
    }
    return people + shares + missing("family", ["participation": family.participation != nil, "contribution": family.contribution != nil])
  }
}

import Documents
import ProtectiveFactors

/// Factors before and after a change, as JSON.
enum FactorChangeJSON {
  static func json(_ changes: [FactorChange]) -> JSONText {
    .object(
      changes.map { change in
        (
          change.before.factor.rawValue,
          .object([
            ("before", bounds(change.before.value)), ("after", bounds(change.after.value)), ("difference", bounds(change.difference)),
          ])
        )
      })
  }

  /// Both ends, and the value where it is one number; `null` for what was not measured.
  private static func bounds(_ bounds: Bounds?) -> JSONText {
    guard let bounds else { return .null }
    return .object([("value", .optional(bounds.point)), ("low", .number(bounds.low)), ("high", .number(bounds.high))])
  }
}

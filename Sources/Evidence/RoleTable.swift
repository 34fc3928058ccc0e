import Documents
import Quantities
public import RandomStreams
public import SupportWebs

/// What is assumed of somebody in a role where a case file does not say it.
public struct RoleAssumption: Sendable, Equatable {
  public let closeness: WholeBeta
  public let conflict: WholeBeta
  public let support: SupportLevels
}

/// Strengths of the five support types, all known, each 0–1.
public struct SupportLevels: Sendable, Equatable {
  private let levels: [Double]

  /// - Precondition: five numbers, in the order of `SupportType`.
  public init(_ levels: [Double]) {
    precondition(levels.count == SupportType.allCases.count, "There are five support types")
    self.levels = levels
  }

  public subscript(type: SupportType) -> Double { levels[SupportType.allCases.firstIndex(of: type) ?? 0] }

  /// The mean over the five types.
  public var mean: Double { levels.reduce(0, +) / Double(levels.count) }
}

/// The assumptions per role.
public struct RoleTable: Sendable, Equatable {
  private let assumptions: [Role: RoleAssumption]

  public subscript(role: Role) -> RoleAssumption {
    guard let assumption = assumptions[role] else { preconditionFailure("roles.yaml has no row for '\(role.rawValue)'") }
    return assumption
  }

  /// The same table with other support for some roles.
  ///
  /// - Parameter support: profiles by role; roles that are not among them keep theirs.
  /// - Returns: A table that differs in nothing else.
  public func replacing(support: [Role: SupportLevels]) -> RoleTable {
    RoleTable(
      assumptions: Dictionary(
        uniqueKeysWithValues: assumptions.map { role, old in
          (role, RoleAssumption(closeness: old.closeness, conflict: old.conflict, support: support[role] ?? old.support))
        }))
  }

  /// The table that the package ships.
  public static let standard: RoleTable = embedded(.roles, as: format, list: "roles") { entries, validator in
    var assumptions: [Role: RoleAssumption] = [:]
    for entry in entries {
      guard let role = entry["role"]?.text.flatMap(Role.init(rawValue:)), let closeness = beta(entry["closeness"]),
        let conflict = beta(entry["conflict"]), let support = supportLevels(entry["support"])
      else { continue }
      assumptions[role] = RoleAssumption(closeness: closeness, conflict: conflict, support: support)
    }
    for role in Role.known where assumptions[role] == nil {
      validator.report(.start, "no row for the role '\(role.rawValue)'", fix: "add one")
    }
    return RoleTable(assumptions: assumptions)
  }

  private static func beta(_ entry: Entry?) -> WholeBeta? {
    guard let a = entry?["a"]?.whole, let b = entry?["b"]?.whole else { return nil }
    return WholeBeta(a, b)
  }

  private static let shapes = RecordFormat(
    "a Beta distribution", "Two whole shape numbers.",
    fields: [
      Field("a", .whole(1...100, unit: "shape"), required: true, "first shape"),
      Field("b", .whole(1...100, unit: "shape"), required: true, "second shape"),
    ])

  private static let format = RecordFormat(
    "the table of roles", "What is assumed per role.",
    fields: [
      Field("steunweb", .choice([("roles/1", "this format")]), required: true, "the format"),
      Field(
        "roles",
        .list(
          .record(
            RecordFormat(
              "a role", "What is assumed of somebody in this role.",
              fields: [
                Field("role", .choice(Role.choices), required: true, "the role"),
                Field("closeness", .record(shapes), required: true, "distribution of closeness"),
                Field("conflict", .record(shapes), required: true, "distribution of conflict"),
                Field("support", .record(supportFormat), required: true, "strengths of support"),
                Field("status", .choice([("assumption", "no study gives it")]), required: true, "how well it is known"),
                Field("summary", .text(limit: 300), required: true, "in words"),
              ])), atLeast: 1), required: true, "the roles"),
    ])
}

/// The five strengths of support, all required.
let supportFormat = RecordFormat(
  "a support profile", "Strength per support type.",
  fields: SupportType.allCases.map { Field($0.rawValue, .number(0...1, unit: "strength"), required: true, $0.meaning) })

func supportLevels(_ entry: Entry?) -> SupportLevels? {
  let levels = SupportType.allCases.compactMap { entry?[$0.rawValue]?.number }
  return levels.count == SupportType.allCases.count ? SupportLevels(levels) : nil
}

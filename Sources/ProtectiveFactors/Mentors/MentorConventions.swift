/// From where a value counts when people who could be a mentor are talked about.
///
/// These are conventions of this program, to begin a conversation with; no study gives them, but for `muchOlder`. Whom the youth could ask
/// at all is decided by parameters of the model (`nomination.minCloseness`, `nomination.maxConflict`, `nomination.minAgeGap`): assumptions
/// too.
public struct MentorConventions: Sendable, Equatable {
  /// Closeness from which a bond is called close, as a trusted adult has warmth of .5 or more (model specification, section 17).
  public var closeBond = 0.5
  /// Strength from which a type of support counts as given (section 9, support matrix).
  public var strongSupport = 0.5
  /// Conflict from which there is strain, as in diagrams.
  public var strain = 0.5
  /// Trust of the parents below which it is the first thing to talk about.
  public var lowTrust = 0.5
  /// Years of difference in age above which a mentor is called much older; evidence `threshold-age-gap-10`.
  public var muchOlder = 10.0
  /// Contacts a week from which there is contact every week; evidence `dose-weekly-contact`.
  public var everyWeek = 1.0
  /// Contacts a week from which somebody is there nearly every day, and carries much.
  public var everyDay = 7.0
  /// Number of types of strong support from which somebody carries much.
  public var manyTypes = 4

  public init() {}

  public static let standard = MentorConventions()
}

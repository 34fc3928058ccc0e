/// The small model *weekly-mentor-0*, on which the speed of simulation programs is compared.
///
/// It is no model of mentoring, and nothing that Steunweb reports rests on it: it is small enough to be written again in any language, has
/// ties, a mentor, factors and rare events as the real model has, and its published hashes tell at once whether two programs do the same work.
///
/// `K` people around each youth have a closeness that drifts from week to week. In every arm but the first the youth looks for a mentor among
/// the adults who are no parents; the match ends early or is completed after 39 weeks. Four factors follow mean closeness, close people outside
/// the family, mentoring and the support of adults. Placement and dropping out come the less often, the higher their mean is.
///
/// Every random number has an address of youth, week and block; the arm is no part of it, so that all arms have the same luck.
public struct ReferenceModel: Hashable, Sendable {
  /// How the arms come by their common random numbers.
  public enum Draws: String, CaseIterable, Sendable {
    /// Every arm makes them anew.
    case separate
    /// They are made once for all arms, which go through the weeks in step.
    case shared
  }

  /// The course in weeks.
  public static let weeks = 104
  /// The youths that a model may have.
  public static let youthRange = 1...100_000_000
  /// The people around each youth that a model may have: 64 blocks of four random numbers.
  public static let alterRange = 1...256
  /// The arms that a model may have.
  public static let armRange = 2...64

  /// How many youths.
  public let youths: Int
  /// One half of the random key.
  public let seed: UInt32
  /// The other half of the random key: another value gives other luck to the same seed.
  public let replication: UInt32
  /// The people around each youth, `K`.
  public let alters: Int
  /// The control arm, and equal arms with a mentor.
  public let arms: Int
  /// How the arms come by their luck; the results are the same.
  public let draws: Draws

  /// A model to run; numbers outside the ranges trap.
  ///
  /// - Parameters:
  ///   - youths: how many youths, in `youthRange`.
  ///   - seed: one half of the random key.
  ///   - replication: the other half.
  ///   - alters: people around each youth, in `alterRange`.
  ///   - arms: arms, in `armRange`.
  ///   - draws: how the arms come by their luck; the results are the same.
  public init(
    youths: Int, seed: UInt32 = 20_240_901, replication: UInt32 = 0, alters: Int = 12, arms: Int = 2, draws: Draws = .shared
  ) {
    precondition(Self.youthRange.contains(youths), "A reference model has 1 to 100,000,000 youths")
    precondition(Self.alterRange.contains(alters), "A reference model has 1 to 256 alters")
    precondition(Self.armRange.contains(arms), "A reference model has 2 to 64 arms")
    self.youths = youths
    self.seed = seed
    self.replication = replication
    self.alters = alters
    self.arms = arms
    self.draws = draws
  }

  /// Weeks simulated in a run: `arms × youths × weeks`.
  public var youthWeeks: Int { arms * youths * Self.weeks }
}

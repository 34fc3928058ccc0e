/// What a short run on this kind of machine showed: how fast it is, and how large a block of the plan is.
public struct SlurmPilot: Hashable, Sendable {
  /// Weeks of youths that one core simulates in a second.
  public let youthWeeksPerSecond: Double
  /// Weeks of youths of one block: youths × futures × arms × weeks.
  public let youthWeeksPerBlock: Double

  /// - Parameters:
  ///   - youthWeeksPerSecond: weeks of youths that one core simulates in a second, above 0.
  ///   - youthWeeksPerBlock: weeks of youths of one block, above 0.
  /// - Throws: ``SlurmError/pilot(what:got:)`` when one is not finite or not above 0.
  public init(youthWeeksPerSecond: Double, youthWeeksPerBlock: Double) throws(SlurmError) {
    for (what, got) in [("youth-weeks per second", youthWeeksPerSecond), ("youth-weeks of a block", youthWeeksPerBlock)] {
      guard got > 0, got.isFinite else { throw .pilot(what: what, got: got) }
    }
    self.youthWeeksPerSecond = youthWeeksPerSecond
    self.youthWeeksPerBlock = youthWeeksPerBlock
  }

  /// The seconds that one core needs for a block.
  public var secondsPerBlock: Double { youthWeeksPerBlock / youthWeeksPerSecond }
}

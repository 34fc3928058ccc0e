import RunStore
import Testing
import TestSupport

@Suite struct SlurmPlanTests {
  private static func plan(
    _ preset: SlurmPreset, blocks: Int, seconds: Double, _ request: SlurmRequest = SlurmRequest()
  ) throws -> SlurmPlan {
    try SlurmPlan(
      preset, blocks: blocks, pilot: SlurmPilot(youthWeeksPerSecond: 1_000, youthWeeksPerBlock: seconds * 1_000), request: request)
  }

  private static func refusal(_ make: () throws -> Any) -> SlurmError? {
    do { _ = try make() } catch { return error as? SlurmError }
    return nil
  }

  /// 60,000 core-seconds are 2.8 quarters of an hour of 24 cores, so 3 shards; 334 blocks are 14 rounds of 24 cores, 840 seconds.
  @Test func theNumbersOfAPlanWorkedOutByHand() throws {
    let plan = try Self.plan(.snelliusGenoa, blocks: 1_000, seconds: 60)
    #expect(plan.shards == 3 && plan.cores == 24 && plan.memoryMiB == 43_008 && plan.partition == "genoa" && plan.account == nil)
    #expect(plan.shardSeconds == 840 && plan.turns == 1 && plan.mostRestarts == 14)
    // 2 × 840 + 180 seconds.
    #expect(plan.timeLimit.description == "00:31:00" && plan.mergeTimeLimit.description == "01:00:00")
    #expect(abs(plan.coreHours - 16.8) < 1e-12 && plan.units == plan.coreHours && abs(plan.coreHoursAtMost - 37.2) < 1e-12)
    #expect(
      plan.summary == "3 shards of 24 cores and 42 GiB in partition genoa, 00:31:00 each; expected: 16.8 core-hours, 16.8 SBU; at most 37.2"
    )
  }

  @Test func whatIsAskedForIsTaken() throws {
    let request = SlurmRequest(
      shards: 5, cores: 8, memoryMiB: 1_000, timeLimit: SlurmTime(hours: 2), partition: "short,long", account: "gem-0412.a")
    let plan = try Self.plan(.generic, blocks: 100, seconds: 36, request)
    #expect(plan.shards == 5 && plan.cores == 8 && plan.partition == "short,long" && plan.account == "gem-0412.a" && plan.units == nil)
    // 20 blocks are 3 rounds of 8 cores.
    #expect(plan.shardSeconds == 108 && abs(plan.coreHours - 1.2) < 1e-12)
    #expect(
      plan.summary == "5 shards of 8 cores and 1000 MiB in partition short,long, 02:00:00 each; expected: 1.2 core-hours; at most 80.0")
  }

  @Test func aShardThatNeedsLongerThanThePartitionAllowsTakesTurns() throws {
    // 1,000 blocks per shard are 63 rounds of 3 hours, 189 hours.
    let plan = try Self.plan(.snelliusRome, blocks: 1_000_000, seconds: 10_800)
    #expect(plan.shards == 1_000 && plan.timeLimit == SlurmTime(hours: 120) && plan.turns == 2 && plan.mostRestarts == 18)
    let wider = try Self.plan(.snelliusRome, blocks: 1_000_000, seconds: 10_800, SlurmRequest(maxArraySize: 10_001))
    #expect(wider.shards == 10_000 && wider.turns == 1)
  }

  /// 2,000 plans by chance: no shard below 30 seconds unless it is the only one, all cores have work, all numbers within an array.
  @Test func noShardIsTooShortOrTooMany() throws {
    var dice = Dice(seed: 2)
    for _ in 0..<2_000 {
      let (blocks, seconds) = (
        1 + dice.whole(below: 1 << dice.whole(below: 22)), 0.001 * Double(1 << dice.whole(below: 20)) * (1 + dice.level())
      )
      let preset = dice.one(of: SlurmPreset.all)
      let request = SlurmRequest(maxArraySize: dice.one(of: [2, 301, 1_001]))
      let plan = try Self.plan(preset, blocks: blocks, seconds: seconds, request)
      let fewest = blocks / plan.shards
      let shortest = Double((fewest + plan.cores - 1) / plan.cores) * seconds
      #expect(plan.shards == 1 || shortest >= 30 && fewest >= plan.cores && plan.shards < request.maxArraySize)
      #expect(plan.coreHours * 3_600 >= Double(blocks) * seconds * (1 - 1e-12) && plan.coreHours <= plan.coreHoursAtMost)
      #expect(plan.timeLimit.seconds >= 600 && plan.timeLimit.seconds.isMultiple(of: 60))
    }
  }

  @Test func plansThatCannotBeAreRefused() throws {
    let short = Self.refusal { try Self.plan(.generic, blocks: 300, seconds: 1, SlurmRequest(shards: 3)) }
    #expect(short == .shardsTooShort(got: 3, most: 2))
    #expect(
      short?.description == "3 shards would take less than 30 seconds each, about what starting one costs\n  fix: give 2 shards at most")
    // 117 blocks are 30 rounds of 4 cores.
    #expect(try Self.plan(.generic, blocks: 234, seconds: 1, SlurmRequest(shards: 2)).shards == 2)
    #expect(Self.refusal { try Self.plan(.generic, blocks: 233, seconds: 1, SlurmRequest(shards: 2)) } == .shardsTooShort(got: 2, most: 1))
    let many = Self.refusal { try Self.plan(.generic, blocks: 5, seconds: 60, SlurmRequest(shards: 6)) }
    #expect(many == .size(what: "shards", got: 6, range: 1...5))
    #expect(many?.description == "6 is no number of shards\n  fix: give a number from 1 to 5")
    let array = Self.refusal { try Self.plan(.generic, blocks: 5_000, seconds: 60, SlurmRequest(shards: 1_001)) }
    #expect(array == .size(what: "shards", got: 1_001, range: 1...1_000))
    let long = Self.refusal { try Self.plan(.snelliusRome, blocks: 5, seconds: 60, SlurmRequest(timeLimit: SlurmTime(hours: 121))) }
    #expect(
      long?.description == "the limit of time 121:00:00 is above the 120:00:00 that 'snellius-rome' allows\n"
        + "  fix: give 120:00:00 at most; a shard that needs longer is queued again by itself")
    let block = Self.refusal { try Self.plan(.generic, blocks: 5, seconds: 300.5, SlurmRequest(timeLimit: SlurmTime(seconds: 600))) }
    #expect(
      block?.description == "a single block takes about 301 seconds, too long for a limit of 00:10:00 with time to spare\n"
        + "  fix: give a longer limit of time, or make the blocks smaller")
    for name in ["", "a b", "--wrap=x", "a\nb", "$x", "é"] {
      #expect(Self.refusal { try Self.plan(.generic, blocks: 5, seconds: 60, SlurmRequest(account: name)) } == .unsafeName(what: "account"))
      #expect(
        Self.refusal { try Self.plan(.generic, blocks: 5, seconds: 60, SlurmRequest(partition: name)) } == .unsafeName(what: "partition"))
    }
    #expect(
      Self.refusal { try SlurmPilot(youthWeeksPerSecond: 0, youthWeeksPerBlock: 1) } == .pilot(what: "youth-weeks per second", got: 0))
    #expect(
      Self.refusal { try SlurmPreset(named: "snellius") }?.description
        == "there is no preset 'snellius'\n  fix: give one of snellius-rome, snellius-genoa, generic")
    #expect(try SlurmPreset(named: "snellius-rome") == .snelliusRome)
  }

  @Test func limitsOfTimeAreReadAsSlurmWritesThem() throws {
    #expect(try SlurmTime("01:30:05").seconds == 5_405 && SlurmTime("120:00:00").seconds == 432_000)
    #expect(try SlurmTime("2-12:00:00").description == "60:00:00" && SlurmTime("0-00:00:01").seconds == 1)
    for text in [
      "", "90", "1:2", "00:00:00", "00:60:00", "00:00:60", "1-24:00:00", "-1:00:00", "01:00:00 ", "1-", "a:b:c", "9999:00:00", "٣:00:00",
    ] {
      #expect(Self.refusal { try SlurmTime(text) } == .malformedTime(text))
    }
  }

  @Test func everyBlockBelongsToOneShard() throws {
    for (blocks, count) in [(10, 3), (3, 5), (0, 2), (8, 8), (100, 1)] {
      let all = (1...count).map { Array(BlockShard($0, of: count).blocks(of: blocks)) }
      #expect(all.joined().sorted() == Array(0..<blocks) && (all.map(\.count).max() ?? 0) - (all.map(\.count).min() ?? 0) <= 1)
    }
    #expect(try BlockShard("3/8") == BlockShard(3, of: 8) && BlockShard(3, of: 8).description == "3/8")
    for text in ["", "3", "0/8", "9/8", "3/0", "+3/8", "3/8/9", "3 /8", "1/1000001", "1/99999999999999999999"] {
      #expect(Self.refusal { try BlockShard(text) } == .malformedShard(text))
    }
  }
}

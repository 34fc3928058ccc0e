/// How the blocks of a run are spread over a cluster, and what that costs.
///
/// A block is the work of one core for `t` seconds, so `k` blocks on `c` cores take `ceil(k / c) t` seconds. Where the number of shards is not
/// asked for, each is meant to take about a quarter of an hour, to take 30 seconds at least (starting a task costs a cluster about that), and to
/// have work for all its cores.
///
/// The limit of time is twice what is expected plus three minutes, which covers the start and the two minutes before the end in which a shard
/// must finish its block. A shard that expects more than the partition allows takes several turns: it stops in time and is queued again.
public struct SlurmPlan: Hashable, Sendable {
  /// How long a shard takes at least, in seconds, unless it is the only one.
  public static let shortestShard = 30.0
  /// How long a shard is meant to take, in seconds.
  static let aim = 900.0
  /// The limit of time is so many times what is expected.
  static let safety = 2.0
  /// The seconds before the end at which a shard is told to stop.
  public static let notice = 120
  /// What starting, stopping and the notice take away from the limit of time, in seconds.
  static let overhead = 60 + notice
  static let shortestLimit = 600
  /// The limit of time of the merge, in seconds, where the partition allows it.
  static let mergeLimit = 3_600

  /// The preset.
  public let preset: SlurmPreset
  /// How many blocks there are.
  public let blocks: Int
  /// Into how many shards they are cut.
  public let shards: Int
  /// The cores of a shard.
  public let cores: Int
  /// The memory of a shard in MiB.
  public let memoryMiB: Int
  /// The limit of time of a shard.
  public let timeLimit: SlurmTime
  /// The limit of time of the merge.
  public let mergeTimeLimit: SlurmTime
  /// The partition; `nil` for the cluster's default.
  public let partition: String?
  /// The account that pays; `nil` for the user's default.
  public let account: String?
  /// How long the longest shard is expected to take, in seconds.
  public let shardSeconds: Double
  /// Core-hours that are expected, with cores that wait for others of their shard.
  public let coreHours: Double

  /// - Parameters:
  ///   - preset: the kind of cluster.
  ///   - blocks: how many blocks there are, at least 1.
  ///   - pilot: what a short run showed.
  ///   - request: what is asked for.
  /// - Throws: ``SlurmError``: a number outside its range, shards of less than 30 seconds, a limit of time above that of the partition or too
  ///   short for a single block, a name of a partition or account with other signs than letters, digits and `_-.`.
  /// - Complexity: O(1).
  public init(_ preset: SlurmPreset, blocks: Int, pilot: SlurmPilot, request: SlurmRequest = SlurmRequest()) throws(SlurmError) {
    try Self.check("blocks", blocks, 1...Int(Int32.max))
    try Self.check("tasks of an array and one more (MaxArraySize)", request.maxArraySize, 2...BlockShard.most + 1)
    let cores = request.cores ?? preset.cores
    try Self.check("cores", cores, 1...4_096)
    memoryMiB = request.memoryMiB ?? preset.memoryMiB
    try Self.check("MiB of memory", memoryMiB, 256...(1 << 24))
    try Self.check(name: "partition", request.partition, allowing: "_-.,")
    try Self.check(name: "account", request.account, allowing: "_-.")
    let seconds = pilot.secondsPerBlock
    func waves(_ blocks: Int) -> Int { (blocks + cores - 1) / cores }

    let mostInArray = min(blocks, request.maxArraySize - 1)
    // Blocks of which a shard needs one more than `w - 1` full waves to last long enough.
    let least = Int(min(1e9, (Self.shortestShard / seconds).rounded(.up))) - 1
    let mostInTime = max(1, blocks / (least * cores + 1))
    if let shards = request.shards {
      try Self.check("shards", shards, 1...mostInArray)
      guard shards <= mostInTime else { throw .shardsTooShort(got: shards, most: mostInTime) }
      self.shards = shards
    } else {
      let wanted = (Double(blocks) * seconds / (Double(cores) * Self.aim)).rounded(.up)
      let most = min(mostInArray, mostInTime, max(1, blocks / cores))
      shards = max(1, wanted < Double(most) ? Int(wanted) : most)
    }
    let (each, more) = blocks.quotientAndRemainder(dividingBy: shards)
    shardSeconds = Double(waves(more > 0 ? each + 1 : each)) * seconds
    let total = Double(more) * Double(waves(each + 1)) + Double(shards - more) * Double(waves(each))
    coreHours = total * seconds * Double(cores) / 3_600

    let needed = (Double(Self.overhead) + Self.safety * shardSeconds) / 60
    let limit = max(Self.shortestLimit, Int(min(needed.rounded(.up), Double(SlurmTime.mostSeconds / 60))) * 60)
    let longest = preset.longest ?? SlurmTime(seconds: SlurmTime.mostSeconds)
    if let asked = request.timeLimit, asked > longest { throw .timeAboveLongest(got: asked, longest: longest, preset: preset.name) }
    timeLimit = request.timeLimit ?? SlurmTime(seconds: min(limit, longest.seconds))
    mergeTimeLimit = SlurmTime(seconds: min(Self.mergeLimit, longest.seconds))
    guard Double(Self.overhead) + Self.safety * seconds <= Double(timeLimit.seconds) else {
      throw .blockTooLong(seconds: seconds, limit: timeLimit)
    }
    (self.preset, self.blocks, self.cores) = (preset, blocks, cores)
    partition = request.partition ?? preset.partition
    account = request.account
  }

  /// How often a shard is expected to run until it is done; above 1 where the limit of time is too short for it.
  public var turns: Int { max(1, Int((shardSeconds / Double(timeLimit.seconds - Self.overhead)).rounded(.up))) }

  /// After so many restarts a shard gives up, so that nothing is queued for ever.
  public var mostRestarts: Int { 10 + 4 * turns }

  /// Core-hours if every shard takes all its time in every turn.
  public var coreHoursAtMost: Double { Double(shards * turns) * Double(timeLimit.seconds) * Double(cores) / 3_600 }

  /// System billing units that are expected; `nil` where nothing is billed in them.
  public var units: Double? { preset.unitsPerCoreHour.map { $0 * coreHours } }

  /// What is asked for and what it costs, in one line without a full stop.
  public var summary: String {
    let place = partition.map { " in partition \($0)" } ?? ""
    let memory = memoryMiB.isMultiple(of: 1_024) ? "\(memoryMiB / 1_024) GiB" : "\(memoryMiB) MiB"
    let cost = units.map { ", \(Self.text($0)) SBU" } ?? ""
    return "\(shards) \(shards == 1 ? "shard" : "shards") of \(cores) cores and \(memory)\(place), \(timeLimit) each; expected: "
      + "\(Self.text(coreHours)) core-hours\(cost); at most \(Self.text(coreHoursAtMost))"
  }

  /// With one decimal, rounded up but for errors of rounding: a cost is not told too low.
  private static func text(_ value: Double) -> String {
    guard value < 1e15 else { return "\(value)" }
    let tenths = Int((value * 10 - 1e-6).rounded(.up))
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func check(_ what: String, _ got: Int, _ range: ClosedRange<Int>) throws(SlurmError) {
    guard range ~= got else { throw .size(what: what, got: got, range: range) }
  }

  private static func check(name what: String, _ name: String?, allowing signs: String) throws(SlurmError) {
    guard let name else { return }
    let isSafe = name.utf8.allSatisfy { 48...57 ~= $0 || 65...90 ~= $0 || 97...122 ~= $0 || signs.utf8.contains($0) }
    guard isSafe, !name.isEmpty, !name.hasPrefix("-") else { throw .unsafeName(what: what) }
  }
}

/// What a cluster gives to one shard: the smallest part of a node that it bills, and the limits of its partition.
///
/// Clusters that bill slices of a node charge all cores of the slice whether they work or not, so a shard takes exactly one slice and uses
/// all its cores.
public struct SlurmPreset: Hashable, Sendable {
  /// The name, as `--preset` takes it.
  public let name: String
  /// The partition; `nil` for the cluster's default.
  public let partition: String?
  /// The cores of a shard.
  public let cores: Int
  /// The memory of a shard in MiB.
  public let memoryMiB: Int
  /// The longest time that the partition allows a job; `nil` where that is not known.
  public let longest: SlurmTime?
  /// The system billing units of one core for an hour; `nil` where nothing is billed in them.
  public let unitsPerCoreHour: Double?

  /// - Parameters:
  ///   - name: the name, as `--preset` takes it.
  ///   - partition: the partition; `nil` for the cluster's default.
  ///   - cores: the cores of a shard.
  ///   - memoryMiB: the memory of a shard in MiB.
  ///   - longest: the longest time of a job, if known.
  ///   - unitsPerCoreHour: the system billing units of one core for an hour, if any.
  public init(name: String, partition: String?, cores: Int, memoryMiB: Int, longest: SlurmTime?, unitsPerCoreHour: Double?) {
    self.name = name
    self.partition = partition
    self.cores = cores
    self.memoryMiB = memoryMiB
    self.longest = longest
    self.unitsPerCoreHour = unitsPerCoreHour
  }

  /// SURF's Snellius, partition `rome`: an eighth of a node of 128 cores and 224 GiB, 1 SBU a core-hour, at most 120 hours.
  ///
  /// Source: SURF, *Snellius partitions and accounting* (user documentation).
  public static let snelliusRome = SlurmPreset(
    name: "snellius-rome", partition: "rome", cores: 16, memoryMiB: 28 << 10, longest: SlurmTime(hours: 120), unitsPerCoreHour: 1)

  /// SURF's Snellius, partition `genoa`: an eighth of a node of 192 cores and 336 GiB, 1 SBU a core-hour, at most 120 hours.
  ///
  /// Source: SURF, *Snellius partitions and accounting* (user documentation).
  public static let snelliusGenoa = SlurmPreset(
    name: "snellius-genoa", partition: "genoa", cores: 24, memoryMiB: 42 << 10, longest: SlurmTime(hours: 120), unitsPerCoreHour: 1)

  /// Any other cluster: 4 cores, 4 GiB, the default partition.
  public static let generic = SlurmPreset(
    name: "generic", partition: nil, cores: 4, memoryMiB: 4 << 10, longest: nil, unitsPerCoreHour: nil)

  /// All presets, in the order in which they are listed.
  public static let all = [snelliusRome, snelliusGenoa, generic]

  /// The preset of a name.
  ///
  /// - Parameter name: the name.
  /// - Throws: ``SlurmError/unknownPreset(_:)``.
  public init(named name: String) throws(SlurmError) {
    guard let preset = Self.all.first(where: { $0.name == name }) else { throw .unknownPreset(name) }
    self = preset
  }
}

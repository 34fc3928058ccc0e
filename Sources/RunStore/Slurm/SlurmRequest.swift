/// What the user of a cluster asks for; what is `nil` is chosen.
public struct SlurmRequest: Hashable, Sendable {
  /// Into how many shards the blocks are cut.
  public var shards: Int?
  /// The cores of a shard.
  public var cores: Int?
  /// The memory of a shard in MiB.
  public var memoryMiB: Int?
  /// The limit of time of a shard.
  public var timeLimit: SlurmTime?
  /// The partition, in place of the preset's.
  public var partition: String?
  /// The account that pays.
  public var account: String?
  /// `MaxArraySize` of the cluster (`scontrol show config` tells it); the numbers of an array lie below it.
  public var maxArraySize: Int

  /// - Parameters:
  ///   - shards: into how many shards the blocks are cut.
  ///   - cores: the cores of a shard.
  ///   - memoryMiB: the memory of a shard in MiB.
  ///   - timeLimit: the limit of time of a shard.
  ///   - partition: the partition, in place of the preset's.
  ///   - account: the account that pays.
  ///   - maxArraySize: `MaxArraySize` of the cluster; Slurm's default is 1001.
  public init(
    shards: Int? = nil, cores: Int? = nil, memoryMiB: Int? = nil, timeLimit: SlurmTime? = nil, partition: String? = nil,
    account: String? = nil, maxArraySize: Int = 1_001
  ) {
    self.shards = shards
    self.cores = cores
    self.memoryMiB = memoryMiB
    self.timeLimit = timeLimit
    self.partition = partition
    self.account = account
    self.maxArraySize = maxArraySize
  }
}

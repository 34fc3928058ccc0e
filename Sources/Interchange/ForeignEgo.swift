public import Documents
public import Quantities

/// One ego with alters and the ties among them, as a collector of personal networks exports it, before anybody has said what columns mean.
public struct ForeignEgo: Sendable, Equatable {
  public struct Alter: Sendable, Equatable {
    public let id: String
    public var cells: [FlatCell]
    public let position: FilePosition
    /// The file that the position is in, where the source knows.
    public var file: String?

    /// - Parameters:
    ///   - id: the id in the file.
    ///   - cells: what its row or node says, by column.
    ///   - position: where it begins.
    ///   - file: the file that the position is in, where the source knows.
    public init(id: String, cells: [FlatCell] = [], position: FilePosition = .start, file: String? = nil) {
      self.id = id
      self.cells = cells
      self.position = position
      self.file = file
    }
  }

  /// A tie between two alters, in the direction and with the repetitions of the file.
  public struct Tie: Sendable, Equatable {
    public let source: String
    public let target: String
    public var cells: [FlatCell]
    public let position: FilePosition
    public var file: String?

    /// - Parameters:
    ///   - source: the id of the alter that the file names first.
    ///   - target: the id of the other one.
    ///   - cells: what its row or edge says, by column.
    ///   - position: where it begins.
    ///   - file: the file that the position is in, where the source knows.
    public init(source: String, target: String, cells: [FlatCell] = [], position: FilePosition = .start, file: String? = nil) {
      self.source = source
      self.target = target
      self.cells = cells
      self.position = position
      self.file = file
    }
  }

  public let id: String
  /// The wave, where the file holds several for an ego.
  public var wave: String?
  public var cells: [FlatCell]
  public var alters: [Alter]
  public var ties: [Tie]
  public let position: FilePosition
  public var file: String?

  /// - Parameters:
  ///   - id: the id in the file.
  ///   - wave: the wave, where the file holds several for an ego.
  ///   - cells: what is said of the ego, by column.
  ///   - alters: the people of the web, in the order of the file.
  ///   - ties: the ties among them, in the order of the file.
  ///   - position: where the ego begins.
  ///   - file: the file that the position is in, where the source knows.
  public init(
    id: String, wave: String? = nil, cells: [FlatCell] = [], alters: [Alter] = [], ties: [Tie] = [], position: FilePosition = .start,
    file: String? = nil
  ) {
    self.id = id
    self.wave = wave
    self.cells = cells
    self.alters = alters
    self.ties = ties
    self.position = position
    self.file = file
  }
}

/// What an import read.
public struct ImportReport: Sendable, Equatable {
  public let format: ImportFormat
  public internal(set) var egos = 0
  public internal(set) var waves = 0
  /// Alters and ties between alters, over all waves, as the cases have them.
  public internal(set) var alters = 0
  public internal(set) var ties = 0
  public internal(set) var findings = FindingsLog()

  init(format: ImportFormat) { self.format = format }
}

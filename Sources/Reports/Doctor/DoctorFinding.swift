/// One thing that Steunweb uses, as it was found on this machine.
public struct DoctorFinding: Sendable {
  /// What a machine may have or lack, in the order in which it is told.
  public enum Subject: String, CaseIterable, Sendable {
    /// Layout and SVG through the Graphviz library.
    case graphviz
    /// PNG and PDF, through the plugin for cairo.
    case pictures
    /// DejaVu Sans, in which widths are counted.
    case letters
    case sqlite, archives, digests
    /// The folder for results, and the room on its disk.
    case results
    case processor, memory, speed
    case browser, slurm
    /// Chromium and its driver, for the tests of pages alone.
    case chromium

    /// Whether commands of everyday use fail without it.
    public var isNeeded: Bool {
      switch self {
      case .graphviz, .pictures, .sqlite, .archives, .digests, .results: true
      case .letters, .processor, .memory, .speed, .browser, .slurm, .chromium: false
      }
    }
  }

  /// How a subject stands on this machine.
  public enum State: String, Sendable {
    /// There, and it works.
    case ok
    /// Not there, and needed.
    case missing
    /// Not there, and not needed.
    case optional
  }

  /// What was seen of it.
  public enum Value: Sendable {
    case text(String)
    case count(Int)
    /// A number and the decimals that are shown.
    case number(Double, decimals: Int)
  }

  public let subject: Subject
  public let state: State
  /// Versions and numbers, by the name that the text gives them.
  public let values: [(name: String, value: Value)]

  /// - Parameters:
  ///   - subject: what was looked for.
  ///   - isThere: whether it is there and works.
  ///   - values: versions and numbers, by name; needed when it is there.
  public init(_ subject: Subject, isThere: Bool, values: [(name: String, value: Value)] = []) {
    self.subject = subject
    self.state = isThere ? .ok : subject.isNeeded ? .missing : .optional
    self.values = values
  }

  /// How fast the model ran beside the measurement that came with the program.
  ///
  /// - Parameters:
  ///   - row: the time of one case.
  ///   - baseline: rates per core by the name of the case, of the measurement.
  public static func speed(_ row: ModelBenchReport.Row, baseline: [String: Double]) -> DoctorFinding {
    guard let rate = row.rate, let earlier = baseline[row.workload.name], earlier > 0 else { return DoctorFinding(.speed, isThere: false) }
    return DoctorFinding(
      .speed, isThere: true,
      values: [("rate", .number(rate / 1e6, decimals: 1)), ("ratio", .number(rate / earlier, decimals: 2))])
  }
}

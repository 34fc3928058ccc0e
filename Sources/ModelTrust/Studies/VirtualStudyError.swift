/// Why a virtual study cannot be run.
public enum VirtualStudyError: Error, Equatable, CustomStringConvertible {
  /// The selection lets in so few youths that the study does not find its participants.
  case tooFewAdmitted(replicates: Int, of: Int)

  public var description: String { "\(problem)\n  fix: \(fix)" }

  public var problem: String {
    switch self {
    case .tooFewAdmitted(let replicates, let all):
      "the selection lets in too few: \(replicates) of \(all) replicates did not find their participants among "
        + "\(VirtualStudy.mostBatches) times as many youths"
    }
  }

  public var fix: String {
    switch self {
    case .tooFewAdmitted: "widen 'selection', or make the samples smaller"
    }
  }
}

public import SupportWebs

/// A youth of a run: the case file and the wave from which the futures began.
public struct RunCase {
  public let caseFile: CaseFile
  public let web: SupportWeb

  /// - Parameters:
  ///   - caseFile: the case file.
  ///   - web: the wave of it.
  public init(caseFile: CaseFile, web: SupportWeb) {
    self.caseFile = caseFile
    self.web = web
  }
}

extension [RunCase] {
  /// What the youths are: real where one is, else composite where one is, else invented, as all youths of a population are.
  var provenance: Provenance {
    let all = map(\.caseFile.provenance)
    return [.real, .composite].first { all.contains($0) } ?? .invented
  }
}

public import Evidence
public import ProtectiveFactors
public import SupportWebs

/// Who could be a JIM, for people and as JSON for machines.
///
/// Somebody who is excluded from being asked is named with "not to be asked" and nothing else. There is no score and no ranking.
public struct MentorsReport {
  public let candidates: MentorCandidates
  let web: SupportWeb
  let caseFile: CaseFile
  let parameters: ParameterSet

  /// - Parameters:
  ///   - web: the web of one wave.
  ///   - caseFile: the case that it belongs to, for its title and provenance.
  ///   - parameters: the parameters of the model.
  public init(_ web: SupportWeb, of caseFile: CaseFile, parameters: ParameterSet = .standard) {
    candidates = MentorCandidates(web, parameters: parameters)
    self.web = web
    self.caseFile = caseFile
    self.parameters = parameters
  }
}

import RandomStreams

/// A planned study that estimates one quantity by the mean of its participants.
///
/// In draw `d`, where the quantity is `θ_d`, it finds `θ_d + z_d × standardDeviation / sqrt(participants)` with `z_d` standard normal. The
/// number `z_d` is addressed by the seed, the study's id and the draw: studies of other sizes with the same id share it, so that their
/// values differ smoothly and not by chance.
public struct NormalMeanStudy: Hashable, Sendable {
  public let id: String
  /// How many people take part, at least 1; those in whom the quantity is measured.
  public let participants: Int
  /// Of the quantity between participants, above 0.
  public let standardDeviation: Double

  /// The standard error of the study's mean.
  public var standardError: Double { standardDeviation / Double(participants).squareRoot() }

  /// - Parameters:
  ///   - id: names its random numbers; studies of different quantities need different ids.
  ///   - participants: how many people take part.
  ///   - standardDeviation: of the quantity between participants.
  /// - Throws: ``PolicyAnalysisError`` where the id is empty, nobody takes part, or the standard deviation is not above 0 and at most 1e50.
  public init(id: String, participants: Int, standardDeviation: Double) throws(PolicyAnalysisError) {
    guard !id.isEmpty else { throw .emptyID(.parameter, place: 0) }
    guard participants >= 1 else { throw .size(what: "participants", got: participants, least: 1) }
    guard standardDeviation > 0, Magnitude.isFit(standardDeviation) else { throw .standardDeviationInvalid }
    self.id = id
    self.participants = participants
    self.standardDeviation = standardDeviation
  }

  /// What the study finds in each draw.
  ///
  /// - Parameters:
  ///   - quantity: the true quantity by draw, finite.
  ///   - seed: any number.
  public func statistic(of quantity: [Double], seed: UInt64) -> ParameterDraws.Parameter {
    let item = NameHash.fnv1a(id)
    return ParameterDraws.Parameter(
      id: id,
      values: quantity.enumerated().map { draw, truth in
        truth + standardError * InformationAddress.normals(seed: seed, .study, item: item, index: draw, pair: 0).0
      })
  }
}

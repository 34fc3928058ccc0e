import RandomStreams

/// Where the random numbers of a virtual study live.
///
/// Layout of the Philox counter, fixed for good: word 0 the candidate, word 1 the measure or 0, word 2 the replicate, word 3
/// `purpose << 22 | 59 << 16`. Process 59 belongs to no process of the model, so that a study and its youths have the same seed.
enum StudyAddress {
  /// What the numbers are for; stands in the place of the week.
  enum Purpose: Int {
    case order, error, dropout, observation
  }

  static func luck(seed: UInt64, replicate: UInt32, candidate: Int, measure: Int = 0) -> Luck {
    Luck(seed: seed, youth: UInt32(candidate), future: UInt32(measure), parameterDraw: replicate)
  }

  static func word(_ purpose: Purpose, _ luck: Luck) -> UInt32 {
    luck.words(week: purpose.rawValue, process: ReservedProcess.study, block: 0).x
  }

  static func uniform(_ purpose: Purpose, _ luck: Luck) -> Double {
    Double(luck.uniforms(week: purpose.rawValue, process: ReservedProcess.study, block: 0).x)
  }

  static func normal(_ purpose: Purpose, _ luck: Luck) -> Double {
    Double(luck.normals(week: purpose.rawValue, process: ReservedProcess.study, block: 0).x)
  }
}

/// Numbers of processes of chance that do not belong to a youth's course, counted down from the largest, 63.
///
/// The processes of the weekly model count up from 0; the two must never meet, for then two things would share their luck.
public enum ReservedProcess {
  /// Draws of the model's parameters from what is thought of them: word 0 of the address is the parameter, not a youth.
  public static let parameters: UInt32 = 63
  /// The effects of settings that several youths share: word 0 of the address is the setting, not a youth.
  public static let setting: UInt32 = 62
  /// Designs of sensitivity analyses: word 0 of the address is an input or a pair of draws, not a youth.
  public static let sensitivity: UInt32 = 61
  /// Likelihood-free inference: word 0 of the address says what for, word 1 is an attempt, word 2 a generation.
  public static let inference: UInt32 = 60
  /// Virtual studies: who is let in, errors of measurement, who is lost. Word 0 of the address is a candidate.
  public static let study: UInt32 = 59
  /// Analyses of decisions: draws from fitted regressions, results of studies that are planned.
  public static let decision: UInt32 = 58
  /// Pairs of a youth and a mentor: word 0 of the address is the youth, word 1 the mentor, word 2 the future.
  public static let pair: UInt32 = 57
  /// Mentors who come, go and return: word 0 of the address is the municipality, the block says which mentor.
  public static let mentors: UInt32 = 56
  /// Levers of a municipality whose effect nobody knows: word 0 of the address is the lever.
  public static let lever: UInt32 = 55
}

/// Whom a description is for.
public enum Audience: String, CaseIterable, Sendable {
  /// Everything: numbers, patterns, what is missing.
  case professional
  /// What is there, in plain words and without numbers; what may be missing is a question.
  case youth
}

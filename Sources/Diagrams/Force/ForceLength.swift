/// How long the line to a person is: the nearer, the shorter.
enum ForceLength {
  /// The lines of a tie with closeness 1 and of one with closeness 0, from edge to edge, in points, at the smallest scale.
  static let (shortest, longest) = (50.0, 210.0)
  /// What stands for a closeness that nobody knows: the middle.
  static let unknown = 0.5

  /// The length of the line, falling evenly with closeness.
  static func line(closeness: Double?) -> Double {
    longest - (longest - shortest) * min(1, max(0, closeness ?? unknown))
  }

  /// The distance between two people who know each other that the engine is asked for; it is a wish, and the picture does not promise it.
  static func wish(closeness: Double?) -> Double { 30 + line(closeness: closeness) * 0.5 }
}

import Documents
import Quantities
import Wording

/// The texts that the page needs, in both languages.
enum LessonWords {
  /// Keys, and beginnings of keys that end in a point.
  private static let stems = [
    "lesson.", "mentors.", "Sector.", "Role.", "Ring.", "ring.meaning.", "SupportType.", "PlaceType.", "TakesPart.", "TieStatus.",
    "MentorPosition.", "legend.", "own.legend.", "own.ecomap.stress", "ecomap.stress", "closeness.", "tension.", "word.", "factor.",
    "circles.title", "circles.lost", "own.circles.",
  ]

  static var json: JSONText {
    .object(
      Wording.keys.filter { key in stems.contains { key.hasPrefix($0) } }.map { key in
        (key, .array([Language.dutch, .english].map { .string(template(key, $0)) }))
      })
  }

  /// The text with its gaps as they are.
  private static func template(_ key: String, _ language: Language) -> String {
    let names = Wording.placeholders(of: key, in: language)
    return Wording.text(key, in: language, Dictionary(names.map { ($0, "{\($0)}") }) { first, _ in first })
  }
}

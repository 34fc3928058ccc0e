import Quantities
import SupportWebs
import Wording

/// Who a picture is for: the same web, told differently.
public enum DiagramAudience: String, CaseIterable, Sendable {
  /// For everybody who works with the web: counts what is tense, interrupted or unknown.
  case team
  /// The youth's own picture, in the first person and plain words.
  ///
  /// Title, description and table begin with what is there: people close by, the JIM, places. Nothing is counted that is wrong or missing, and
  /// nothing says "unknown": what nobody said stays blank in the table. A zigzag stays, because the youth told it, in the colour of the other
  /// lines, and is called "sometimes hard"; an interrupted tie keeps its bars and reads "we do not see each other now". People with whom contact
  /// has ended appear only with `showsLost`. Circles, ecomap, waves, sector map and changes follow all of this; the
  /// pictures for study (sociogram, clusters, table of support, timeline) look the same to everybody but for the word in the middle.
  case youth
}

extension DiagramOptions {
  /// The text with this key, in the words for the audience: `own.KEY` where there is one.
  func text(_ key: String, in language: Language, _ values: [String: String] = [:]) -> String {
    let own = "own.\(key)"
    return Wording.text(audience == .youth && Wording.has(own) ? own : key, in: language, values)
  }

  func text(_ key: String, _ values: [String: String] = [:]) -> String { text(key, in: language, values) }

  /// Whether the picture is the youth's own.
  var isOwn: Bool { audience == .youth }

  /// What stands in the middle: the youth's label, or "me" in the youth's own picture.
  func middle(_ youth: Youth) -> String { isOwn ? text("word.me") : youth.label(in: language) }
}

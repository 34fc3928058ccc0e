import Digests
import Documents
public import Quantities
public import SupportWebs
import Typesetting
import Wording

/// A lesson on one page: a case to draw, change and talk about, which opens from a file on a machine without anything installed.
///
/// The page holds the case, the words, the parameters of the factors and futures that were computed beforehand, and a script that draws the
/// circles and computes the factors anew with every change. Its policy lets nothing run but that script and nothing be fetched or sent. A
/// test holds the script's factors against `ProtectiveFactors`.
public struct Lesson: Sendable {
  private let caseFile: CaseFile
  private let wave: Int
  private let language: Language
  private let futures: LessonFutures

  /// - Parameters:
  ///   - caseFile: the case; the page holds all its waves, texts and names, and is as private as the file.
  ///   - wave: the number of the wave with which the page opens, from 0; others than those of the case trap.
  ///   - language: the language with which the page opens.
  ///   - futures: what may happen, for each wave of this case; those of a case with other waves trap.
  public init(_ caseFile: CaseFile, wave: Int = 0, language: Language, futures: LessonFutures) {
    precondition(caseFile.waves.indices.contains(wave), "A lesson opens with a wave of its case")
    precondition(futures.waves.count == caseFile.waves.count, "A lesson has futures, or why there are none, for every wave")
    (self.caseFile, self.wave, self.language, self.futures) = (caseFile, wave, language, futures)
  }

  /// The page: the same bytes for the same lesson.
  public var html: String {
    let style = LessonStyle.text
    let script = EmbeddedText.lessonScript.text
    let policy =
      "default-src 'none'; script-src '\(SHA256.integrity(of: script))'; style-src '\(SHA256.integrity(of: style))'; base-uri 'none'; "
      + "form-action 'none'"
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)" data-theme="auto">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <title>\(PlainText.escaped(title))</title>
      <style>\(style)</style>
      </head>
      <body>
      <noscript><p>\(PlainText.escaped(Wording.text("lesson.noScript", in: language)))</p></noscript>
      <div id="lesson"></div>
      <script type="application/json" id="lesson-data">\(Self.inScript(data.rendered()))</script>
      <script>\(script)</script>
      </body>
      </html>

      """
  }

  private var title: String {
    let label = caseFile.waves[wave].youth.label(in: language)
    return caseFile.title?(in: language) ?? Wording.text("circles.title", in: language, ["name": label])
  }

  /// What the script reads.
  var data: JSONText {
    .object([
      ("version", .string(Version.current)), ("language", .string(language.rawValue)), ("wave", .integer(wave)),
      ("provenance", .string(caseFile.provenance.rawValue)), ("facts", LessonFacts.json), ("words", LessonWords.json),
      ("file", JSONText(CaseWriter.entry(caseFile), .record(CaseFormat.file))), ("futures", .array(futures.waves.map(\.json))),
    ])
  }

  /// JSON in which no tag can begin or end.
  private static func inScript(_ json: String) -> String { json.replacing("<", with: "\\u003c") }
}

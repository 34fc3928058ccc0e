import Digests
import Graphviz
import Interchange
import Reports
import RunStore
import Typesetting

/// Whether the libraries that the program is linked with do their work.
enum LibraryProbes {
  static func findings() -> [DoctorFinding] {
    [graphviz(), pictures(), letters(), sqlite(), archives(), digests()]
  }

  /// One node, placed and drawn.
  private static let dot = "digraph one { a [shape=box] }"

  private static func graphviz() -> DoctorFinding {
    let isThere = draws(.svg)
    return DoctorFinding(
      .graphviz, isThere: isThere, values: isThere ? [("version", .text(GraphvizRenderer.version ?? ""))] : [])
  }

  private static func pictures() -> DoctorFinding { DoctorFinding(.pictures, isThere: draws(.png) && draws(.pdf)) }

  private static func draws(_ format: PictureFormat) -> Bool {
    (try? GraphvizRenderer.render(dot: dot, engine: .dot, format: format))?.isEmpty == false
  }

  /// Whether Graphviz sets a word in DejaVu Sans as wide as the tables of that font have it, to one in fifty.
  private static func letters() -> DoctorFinding {
    let (word, points) = ("Steunweb, mmm", 72.0)
    let dot = "digraph one { a [shape=box, margin=0, label=\"\(word)\", fontname=\"DejaVu Sans\", fontsize=\(Int(points))] }"
    let expected = TextMeasure.width(word, size: points) / TextMeasure.slack
    guard let bytes = try? GraphvizRenderer.render(dot: dot, engine: .dot, format: .dot),
      let inches = number(after: "width=", in: String(decoding: bytes, as: UTF8.self))
    else { return DoctorFinding(.letters, isThere: false) }
    return DoctorFinding(.letters, isThere: abs(inches * 72 / expected - 1) < 0.02)
  }

  private static func number(after name: String, in text: String) -> Double? {
    guard let place = text.firstRange(of: name) else { return nil }
    return Double(text[place.upperBound...].prefix { $0.isNumber || $0 == "." })
  }

  private static func sqlite() -> DoctorFinding {
    let version = try? ResultsDatabase.engine()
    return DoctorFinding(.sqlite, isThere: version != nil, values: version.map { [("version", .text($0))] } ?? [])
  }

  private static func archives() -> DoctorFinding {
    DoctorFinding(.archives, isThere: true, values: [("library", .text(ZipArchive.library))])
  }

  /// The example of FIPS 180-4.
  private static func digests() -> DoctorFinding {
    let isRight = SHA256.digest(Array("abc".utf8)).prefix(4) == [0xba, 0x78, 0x16, 0xbf]
    return DoctorFinding(.digests, isThere: isRight, values: isRight ? [("library", .text(SHA256.library))] : [])
  }
}

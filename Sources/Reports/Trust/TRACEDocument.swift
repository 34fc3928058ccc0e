import Documents
import Evidence
import ModelTrust
public import Quantities
import Wording

/// How the model was checked: the eight elements of TRACE, with the tests and commands that hold and show each thing.
///
/// Source: Grimm, V. and colleagues (2014), Towards better modelling and decision support: documenting model development, testing, and analysis using
/// TRACE, *Ecological Modelling* 280, 129–139.
public struct TRACEDocument: Sendable {
  struct Element: Sendable {
    let title: Bilingual
    let text: Bilingual
    let entries: [Entry]
  }

  /// Something that was checked.
  struct Entry: Sendable {
    let what: Bilingual
    /// Names of test suites.
    let tests: [String]
    let command: String
  }

  let elements: [Element]

  private static let format = RecordFormat(
    "a log", "How the model was checked.",
    fields: [
      Field("steunweb", .choice([("trace/1", "this format")]), required: true, "the format of the file"),
      Field("elements", .list(.record(element), atLeast: 1), required: true, "the elements of TRACE"),
    ])

  private static let element = RecordFormat(
    "an element", "One element of TRACE.",
    fields: [
      Field("title", .bilingual(limit: 80), required: true, "its name"),
      Field("text", .bilingual(limit: 1_000), required: true, "what it is about"),
      Field("entries", .list(.record(entry), atLeast: 1), required: true, "what was checked"),
    ])

  private static let entry = RecordFormat(
    "a check", "Something that was checked.",
    fields: [
      Field("what", .bilingual(limit: 200), required: true, "what"),
      Field("tests", .list(.text(limit: 60), atLeast: 1), required: true, "test suites that hold it"),
      Field("command", .text(limit: 60), required: true, "the command that shows it"),
    ])

  /// The document that the package ships.
  public static let standard: TRACEDocument = {
    do {
      var (root, validator) = try Validator.read(path: EmbeddedFile.traceLog.path, bytes: EmbeddedFile.traceLog.bytes, as: format)
      let elements = (root["elements"]?.elements ?? []).map { element in
        Element(
          title: element["title"]?.bilingual ?? Bilingual(both: ""), text: element["text"]?.bilingual ?? Bilingual(both: ""),
          entries: (element["entries"]?.elements ?? []).map { entry in
            Entry(
              what: entry["what"]?.bilingual ?? Bilingual(both: ""), tests: (entry["tests"]?.elements ?? []).compactMap(\.text),
              command: entry["command"]?.text ?? "")
          })
      }
      try validator.finish()
      return TRACEDocument(elements: elements)
    } catch {
      fatalError("A data file of the package is invalid:\n\(error)")
    }
  }()

  /// The document in CommonMark.
  public func markdown(in language: Language) -> String {
    func words(_ key: String, _ values: [String: String] = [:]) -> String { Wording.text("trace.log.\(key)", in: language, values) }
    var blocks = ["# \(words("title"))", words("intro", ["version": Version.current])]
    for element in elements {
      blocks.append("## \(element.title(in: language))")
      blocks.append(filled(element.text(in: language), language))
      blocks.append(
        element.entries.map { entry in
          let tests = entry.tests.map { "`\($0)`" }.joined(separator: ", ")
          return "- \(entry.what(in: language)): \(words("tests")) \(tests); `\(entry.command)`"
        }.joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func filled(_ text: String, _ language: Language) -> String {
    let parameters = ParameterSet.standard.parameters
    let counts = [ParameterStatus.evidence, .derived, .calibrated, .assumption].map { status in
      "\(parameters.count { $0.status == status }) \(Wording.text("ParameterStatus.\(status.rawValue)", in: language))"
    }
    let registry = EvidenceRegistry.standard.entries
    let values = [
      "counts": counts.joined(separator: ", "), "evidence": "\(registry.count)", "unused": "\(registry.count { $0.notModelled != nil })",
      "calibration": ParameterFileText.record.joined(separator: "; "), "studies": "\(ValidationStudies.standard.count)",
    ]
    return values.reduce(text) { $0.replacing("{\($1.key)}", with: $1.value) }
  }

  /// The document as a page.
  public func html(in language: Language) -> String {
    HTMLPage(
      title: Wording.text("trace.log.title", in: language), language: language, style: PageStyle.text,
      body: "<main>\(CommonMark.html(markdown(in: language)))</main>\n"
    ).html
  }
}

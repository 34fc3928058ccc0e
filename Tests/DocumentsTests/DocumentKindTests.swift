import Documents
import Testing

@Suite struct DocumentKindTests {
  @Test(arguments: [
    ("steunweb: case/1\n", DocumentKind.case),
    ("steunweb: scenario/1\n", .scenario),
    ("steunweb: mapping/1\n", .mapping),
    ("steunweb: study/1\n", .study),
    ("steunweb: what-if/1\n", .whatIf),
    ("# a comment\r\n\r\nsteunweb:   'scenario/1'\r\n", .scenario),
    ("title: x\nsteunweb: \"scenario/2\" # newer\n", .scenario),
    ("youth:\n  steunweb: scenario/1\nsteunweb: case/1\n", .case),
    ("steunweb: words/1\n", .case),
    ("steunweb:\n", .case),
    ("", .case),
  ])
  func isReadFromTheFirstKey(_ text: String, _ expected: DocumentKind) {
    #expect(DocumentKind(of: Array(text.utf8)) == expected)
  }

  /// Bug: a scenario that a Windows editor had saved counted as a case.
  @Test func aByteOrderMarkHidesNothing() {
    #expect(DocumentKind(of: Array("\u{FEFF}steunweb: scenario/1\n".utf8)) == .scenario)
  }

  @Test func bytesThatAreNoTextAreACase() {
    #expect(DocumentKind(of: [0xFF, 0xFE, 0x00, 0x80]) == .case)
  }
}

@Suite struct EmbeddedFileTests {
  static let kinds: [EmbeddedFile: String] = [
    .parameters: "parameters/1", .programmes: "programmes/2", .roles: "roles/1", .words: "words/1", .reportWords: "words/1",
    .interchangeWords: "words/1", .mentorWords: "words/1", .traceWords: "words/1", .chartWords: "words/1", .trustWords: "words/1",
    .studyWords: "words/1", .policyWords: "words/1", .oddWords: "words/1", .levers: "levers/1",
    .catalogueWords: "words/1", .lessonWords: "words/1", .studioWords: "words/1", .doctorWords: "words/1",
    .measures: "measures/1",
    .evidence: "evidence/1", .seeds: "seeds/1",
    .context: "context/1", .validation: "validation/1", .targets: "targets/1", .posterior: "posterior/1", .traceLog: "trace/1",
  ]

  @Test(arguments: EmbeddedFile.allCases) func saysWhatItIs(_ file: EmbeddedFile) throws {
    let text = try #require(String(validating: file.bytes, as: UTF8.self))
    let firstKey = try #require(text.split(separator: "\n").first { !$0.hasPrefix("#") })
    #expect(firstKey == "steunweb: \(try #require(Self.kinds[file]))")
    #expect(file.path == "\(file.rawValue).yaml")
    #expect(text.last == "\n")
  }
}

import Quantities
import Testing

@Suite struct DiagnosticTests {
  private static func diagnostic(_ line: Int?, _ column: Int = 1, _ problem: String = "'closenes' is not a key of a tie") -> Diagnostic {
    Diagnostic(
      path: "Scenarios/noor.yaml", position: line.map { FilePosition(line: $0, column: column) }, problem: problem,
      fix: "did you mean 'closeness'?")
  }

  @Test func aDiagnosticReadsLikeACompilersMessage() {
    #expect(
      Self.diagnostic(12, 15).description == """
        Scenarios/noor.yaml:12:15: error: 'closenes' is not a key of a tie
          fix: did you mean 'closeness'?
        """)
  }

  @Test func withoutAPositionItNamesTheFile() {
    #expect(
      Self.diagnostic(nil).description == """
        Scenarios/noor.yaml: error: 'closenes' is not a key of a tie
          fix: did you mean 'closeness'?
        """)
  }

  @Test func invalidInputListsItsProblemsInTheOrderOfTheFile() {
    let input = InvalidInput([
      Self.diagnostic(12, 3, "c"), Self.diagnostic(2, 9, "b"), Self.diagnostic(12, 1, "e"), Self.diagnostic(nil, 1, "a"),
      Self.diagnostic(12, 3, "B"),
    ])
    #expect(input.diagnostics.map(\.problem) == ["a", "b", "e", "B", "c"])
    #expect(
      InvalidInput([Self.diagnostic(3, 4, "y"), Self.diagnostic(1, 2, "x")]).description == """
        Scenarios/noor.yaml:1:2: error: x
          fix: did you mean 'closeness'?
        Scenarios/noor.yaml:3:4: error: y
          fix: did you mean 'closeness'?
        """)
  }

  @Test func invalidInputHasAProblem() async {
    await #expect(processExitsWith: .failure) { _ = InvalidInput([]) }
  }

  @Test func positionsReadAsLineAndColumnAndAreInOrder() {
    #expect(FilePosition(line: 12, column: 15).description == "12:15")
    #expect(FilePosition.start == FilePosition(line: 1, column: 1))
    #expect(FilePosition(line: 2, column: 9) < FilePosition(line: 10, column: 1))
    #expect(FilePosition(line: 2, column: 9) < FilePosition(line: 2, column: 10))
  }

  @Test func positionsCountFromOne() async {
    await #expect(processExitsWith: .failure) { _ = FilePosition(line: 0, column: 1) }
    await #expect(processExitsWith: .failure) { _ = FilePosition(line: 1, column: 0) }
  }
}

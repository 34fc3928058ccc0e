@testable import Graphviz
import Testing

/// Graphviz is one per process, so its tests say what happens between calls, too.
@Suite struct GraphvizRendererTests {
  static let small = #"graph small { a [pos="0,0"]; b [pos="72,0"]; a -- b [pos="18,0 30,0 42,0 54,0"]; }"#

  @Test(arguments: PictureFormat.allCases) func writesEveryFormat(format: PictureFormat) throws {
    let bytes = try GraphvizRenderer.render(dot: Self.small, format: format)
    let start = String(decoding: bytes.prefix(60), as: UTF8.self)
    switch format {
    case .svg: #expect(start.hasPrefix("<?xml"))
    case .png: #expect(bytes.starts(with: [0x89, 0x50, 0x4e, 0x47]))
    case .pdf: #expect(start.hasPrefix("%PDF"))
    case .dot: #expect(start.hasPrefix("graph"))
    }
  }

  @Test func resolutionChangesThePixelsOfAPNGOnly() throws {
    func width(_ dpi: Int) throws -> Int {
      let bytes = try GraphvizRenderer.render(dot: Self.small, format: .png, dpi: dpi)
      return bytes[16..<20].reduce(0) { $0 << 8 | Int($1) }
    }
    let (screen, print) = (try width(96), try width(288))
    #expect(abs(print - 3 * screen) <= 3)
    let svg = try GraphvizRenderer.render(dot: Self.small, dpi: 96)
    #expect(try GraphvizRenderer.render(dot: Self.small, dpi: 300) == svg)
  }

  @Test func badTextIsAnErrorAndTheNextCallWorks() throws {
    let before = try GraphvizRenderer.render(dot: Self.small)
    for bad in ["graph {\n a -- \n}", "", "this is no graph", "graph { a [label=\"open ]; }", "digraph { a -- b }"] {
      #expect(throws: GraphvizError.self) { try GraphvizRenderer.render(dot: bad) }
      #expect(try GraphvizRenderer.render(dot: Self.small) == before)
    }
  }

  @Test func aSyntaxErrorNamesTheLine() throws {
    #expect(throws: GraphvizError.syntax(line: 3)) { try GraphvizRenderer.render(dot: "graph {\n a -- \n}") }
    // Empty lines after a graph do not count for the next one.
    for _ in 0..<3 {
      _ = try GraphvizRenderer.render(dot: "graph { }\n\n  \n")
      #expect(throws: GraphvizError.syntax(line: 3)) { try GraphvizRenderer.render(dot: "graph {\n a -- \n}") }
    }
    #expect(GraphvizError.syntax(line: 3).description == "the DOT text is not a graph: see its line 3")
  }

  @Test func aBrokenHTMLLabelIsAnErrorAlthoughGraphvizGoesOn() throws {
    #expect(throws: GraphvizError.self) { try GraphvizRenderer.render(dot: "graph { a [label=<<b>open>] }") }
    #expect(try !GraphvizRenderer.render(dot: Self.small).isEmpty)
  }

  @Test func nulAndResolutionAreRefused() {
    #expect(throws: GraphvizError.nulCharacter) { try GraphvizRenderer.render(dot: "graph {\0}") }
    #expect(throws: GraphvizError.resolution(1)) { try GraphvizRenderer.render(dot: Self.small, format: .png, dpi: 1) }
    #expect(GraphvizError.resolution(1).description == "1 pixels per inch is out of range; give 20 to 600")
  }

  @Test func aWarningIsNoError() throws {
    #expect(try !GraphvizRenderer.render(dot: #"graph { a [shape=nosuchshape,pos="0,0"] }"#).isEmpty)
  }

  @Test func theSameTextGivesTheSameBytes() throws {
    for format in [PictureFormat.svg, .png, .dot] {
      let first = try GraphvizRenderer.render(dot: Self.small, format: format)
      #expect(try GraphvizRenderer.render(dot: Self.small, format: format) == first)
    }
  }

  @Test func eightTasksRenderTwoHundredPictures() async throws {
    let expected = try GraphvizRenderer.render(dot: Self.small)
    let equal = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask { (0..<25).count { _ in (try? GraphvizRenderer.render(dot: Self.small)) == expected } }
      }
      var sum = 0
      for await count in group { sum += count }
      return sum
    }
    #expect(equal == 200)
  }
}

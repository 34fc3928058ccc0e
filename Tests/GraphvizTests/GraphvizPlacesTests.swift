import Testing

@testable import Graphviz

/// Where engines put nodes.
@Suite struct GraphvizPlacesTests {
  static let star =
    "graph { graph [start=1]; node [shape=circle,fixedsize=true,label=\"\",width=0.2,height=0.2]; "
    + "hub -- near [len=1]; hub -- far [len=3]; hub -- farther [len=3]; near -- far [len=3] }"

  @Test func fixedPlacesComeBackAsTheyAre() throws {
    let places = try GraphvizRenderer.places(dot: #"graph { a [pos="10.25,-3"]; b [pos="72,0.5"]; a -- b }"#, engine: .nop2)
    #expect(places.count == 2)
    let (a, b) = (try #require(places["a"]), try #require(places["b"]))
    #expect(b - a == SIMD2(61.75, 3.5))
  }

  @Test func neatoKeepsLengthsAbout() throws {
    let places = try GraphvizRenderer.places(dot: Self.star)
    let hub = try #require(places["hub"])
    func length(_ name: String) throws -> Double {
      let way = try #require(places[name]) - hub
      return (way.x * way.x + way.y * way.y).squareRoot()
    }
    #expect(places.count == 4)
    for (name, wish) in [("near", 72.0), ("far", 216), ("farther", 216)] {
      let length = try length(name)
      #expect(abs(length - wish) < 30, "\(name) \(length)")
    }
  }

  @Test func placesAreHundredthsAndTheSameEachTime() throws {
    let places = try GraphvizRenderer.places(dot: Self.star)
    for place in places.values { #expect((place.x * 100).rounded() / 100 == place.x && (place.y * 100).rounded() / 100 == place.y) }
    for _ in 0..<5 { #expect(try GraphvizRenderer.places(dot: Self.star) == places) }
    // What was drawn in between changes nothing.
    _ = try GraphvizRenderer.render(dot: GraphvizRendererTests.small)
    #expect(try GraphvizRenderer.places(dot: Self.star) == places)
  }

  @Test func emptyGraphsHaveNoPlaces() throws {
    #expect(try GraphvizRenderer.places(dot: "graph { }").isEmpty)
    #expect(try GraphvizRenderer.places(dot: "graph { n0 }").count == 1)
  }

  @Test func badTextIsAnErrorAndTheNextCallWorks() throws {
    #expect(throws: GraphvizError.syntax(line: 2)) { try GraphvizRenderer.places(dot: "graph {\n a -- }") }
    #expect(throws: GraphvizError.nulCharacter) { try GraphvizRenderer.places(dot: "graph {\0}") }
    #expect(throws: GraphvizError.self) { try GraphvizRenderer.places(dot: "graph { a [label=<<b>open>] }") }
    #expect(try GraphvizRenderer.places(dot: Self.star).count == 4)
  }

  @Test func anEngineThatIsNotThereIsNamed() throws {
    #expect(throws: GraphvizError.layout(engine: "nosuch")) { try GraphvizRenderer.places(dot: Self.star, engineName: "nosuch") }
    #expect(
      GraphvizError.layout(engine: "nosuch").description
        == "Graphviz could not place the graph with the engine 'nosuch'; reinstall the package libgraphviz-dev")
  }

  @Test func eightTasksAskTwoHundredTimes() async throws {
    let expected = try GraphvizRenderer.places(dot: Self.star)
    let equal = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 { group.addTask { (0..<25).count { _ in (try? GraphvizRenderer.places(dot: Self.star)) == expected } } }
      var sum = 0
      for await count in group { sum += count }
      return sum
    }
    #expect(equal == 200)
  }
}

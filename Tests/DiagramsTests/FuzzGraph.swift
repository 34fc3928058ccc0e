import Foundation
import Graphviz

@testable import Diagrams

/// Graphs of the kinds of nodes and edges that this package writes, in absurd places: on each other, far away, of no length.
enum FuzzGraph {
  /// Draws half of all graphs, or as many as are asked for.
  static func render(part: Int, count: Int? = nil) throws {
    let all = ProcessInfo.processInfo.environment["FUZZ_GRAPHS"].flatMap(Int.init) ?? 10_000
    for k in 0..<(count ?? all / 2) { _ = try GraphvizRenderer.render(dot: text(seed: UInt64(part * 1_000_000 + k))) }
  }

  static func text(seed: UInt64) -> String {
    var draw = Draw(state: seed)
    var graph = DOTGraph(id: "fuzz")
    for _ in 0..<draw.below(6) {
      graph.circle(point(&draw), radius: draw.unit() * 300, line: "#bbbbbb", fill: draw.below(2) == 0 ? "#eeeeee" : nil)
    }
    for _ in 0..<draw.below(4) { graph.polyline((0...draw.below(30)).map { _ in point(&draw) }, line: "#cccccc", width: draw.below(5)) }
    let labels = QuoterTests.labels
    let shapes = ["circle", "box", "star", "house", "plaintext"]
    let names = (0...draw.below(16)).map { _ in
      graph.node(
        Box(center: point(&draw), width: draw.unit() * 80, height: draw.below(5) == 0 ? 0 : draw.unit() * 80),
        label: DOTText.label(
          (0...draw.below(3)).map { _ in labels[draw.below(labels.count)] }, alignment: draw.below(2) == 0 ? .left : .center),
        [
          (.shape, shapes[draw.below(shapes.count)]), (.style, ["filled", "solid", "filled,dashed"][draw.below(3)]),
          (.penwidth, DOTText.number(draw.unit() * 4)), (.peripheries, "\(draw.below(3))"),
          (.fontsize, ["6", "7.5", "8", "9", "10.5", "15", "26"][draw.below(7)]),
        ])
    }
    for _ in 0..<draw.below(25) {
      let (a, b) = (point(&draw), draw.below(12) == 0 ? Point.zero : point(&draw))
      // Zigzags stay short, so that the run does too.
      let near = a + Point(x: draw.unit() * 60 - 30, y: draw.unit() * 60 - 30)
      let paths =
        switch draw.below(6) {
        case 0, 1: [TiePath.straight(a, b)]
        case 2: [TiePath.curve(a, point(&draw), b)]
        case 3: TiePath.zigzag(along: [a, near])
        case 4: TiePath.zigzag(along: TiePath.samples(a, near + Point(x: 40, y: 0), near, count: 8), teeth: (3, 1))
        default: TiePath.zigzag(along: [a, a], teeth: (1, 1))
        }
      let pos = paths.map { $0.map(DOTText.point).joined(separator: " ") }.joined(separator: ";")
      graph.edge(
        names[draw.below(names.count)], names[draw.below(names.count)],
        [
          (.pos, pos), (.style, ["solid", "dashed", "dotted"][draw.below(3)]), (.penwidth, DOTText.number(draw.unit() * 4)),
          (.class, "tie"),
        ])
    }
    return graph.text
  }

  private static func point(_ draw: inout Draw) -> Point {
    let reach = [1.0, 300, 300, 300, 5_000][draw.below(5)]
    return draw.below(20) == 0 ? .zero : Point(x: (draw.unit() - 0.5) * reach, y: (draw.unit() - 0.5) * reach)
  }
}

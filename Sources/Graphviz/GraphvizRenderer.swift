import Synchronization

/// The engines that are safe for the graphs that this writes.
public enum LayoutEngine: String, CaseIterable, Sendable {
  /// Draws every node and edge where the DOT text puts it.
  case nop2
  /// Places nodes by stress; for free sociograms.
  case neato
  /// Places nodes in layers.
  case dot
}

/// A form of picture.
public enum PictureFormat: String, CaseIterable, Sendable {
  case svg, png, pdf
  /// DOT text with the positions filled in.
  case dot
}

/// Makes pictures of DOT text with the Graphviz library.
///
/// Graphviz is not safe for two threads at once, not even with a context each. So one context serves the whole process, and reading,
/// layout, rendering and freeing all happen inside one lock: callers may call from anywhere and wait for each other.
public enum GraphvizRenderer {
  private static let context = Mutex<GraphvizContext>(GraphvizContext())

  /// The release of the library, such as `2.43.0`; `nil` when it cannot start.
  public static var version: String? { context.withLock { $0.version() } }

  /// Makes a picture.
  ///
  /// - Parameters:
  ///   - dot: a graph that this wrote. Never pass users' DOT text: Graphviz ends the process for some of it.
  ///   - engine: how nodes get their places.
  ///   - format: the form of the picture.
  ///   - dpi: pixels per inch of a PNG, 20–600; the other forms have no pixels and take no notice.
  /// - Returns: the bytes of the file. The same input gives the same bytes, except for PDF, which carries the time, and for a graph
  /// without a
  ///   name, which Graphviz gives a running number.
  /// - Throws: ``GraphvizError``. The next call works whatever happened in this one.
  public static func render(
    dot: String, engine: LayoutEngine = .nop2, format: PictureFormat = .svg, dpi: Int = 96
  ) throws(GraphvizError) -> [UInt8] {
    guard !dot.utf8.contains(0) else { throw .nulCharacter }
    guard (20...600).contains(dpi) else { throw .resolution(dpi) }
    let result = context.withLock { context in
      context.render(dot: dot, engine: engine.rawValue, format: format.rawValue, dpi: format == .png ? dpi : nil)
    }
    return try result.get()
  }

  /// Where an engine puts the nodes of a graph, by their names.
  ///
  /// Points of 1/72 inch, y growing upward, rounded to hundredths. The origin is the engine's own affair: only differences mean something.
  ///
  /// - Parameters:
  ///   - dot: a graph that this wrote, as for ``render(dot:engine:format:dpi:)``. With `start=1` in it the same text gives the same places
  ///     each time, with the same Graphviz.
  ///   - engine: how nodes get their places.
  /// - Returns: a place for every node; none for a graph without nodes.
  /// - Throws: ``GraphvizError``: for a text that is no graph, and when the engine is not there, fails, or gives places that are no numbers.
  /// - Complexity: that of the engine; about n² for n nodes with `neato`, some milliseconds for 40.
  public static func places(
    dot: String, engine: LayoutEngine = .neato
  ) throws(GraphvizError) -> [String: SIMD2<Double>] {
    guard !dot.utf8.contains(0) else { throw .nulCharacter }
    return try context.withLock { $0.places(dot: dot, engine: engine.rawValue) }.get()
  }

  /// For tests: an engine and a format that may not exist.
  static func render(dot: String, engineName: String, formatName: String) throws(GraphvizError) -> [UInt8] {
    try context.withLock { $0.render(dot: dot, engine: engineName, format: formatName, dpi: nil) }.get()
  }

  /// For tests: an engine that may not exist.
  static func places(dot: String, engineName: String) throws(GraphvizError) -> [String: SIMD2<Double>] {
    try context.withLock { $0.places(dot: dot, engine: engineName) }.get()
  }
}

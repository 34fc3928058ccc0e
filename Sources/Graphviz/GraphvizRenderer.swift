import CGraphviz
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
  private static let context = Mutex<Context>(Context())

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

  /// For tests: an engine and a format that may not exist.
  static func render(dot: String, engineName: String, formatName: String) throws(GraphvizError) -> [UInt8] {
    try context.withLock { $0.render(dot: dot, engine: engineName, format: formatName, dpi: nil) }.get()
  }
}

/// The library's context. Only the lock above may touch it.
@safe private struct Context: ~Copyable {
  /// What the library said since the last call began; apart from the context, because the library calls back while that is locked.
  private static let messages = Mutex<[String]>([])

  private var handle: OpaquePointer?

  mutating func render(dot: String, engine: String, format: String, dpi: Int?) -> Result<[UInt8], GraphvizError> {
    if unsafe handle == nil {
      unsafe handle = gvContext()
      _ = unsafe agseterrf { text in
        if let text = unsafe text { Context.messages.withLock { unsafe $0.append(String(cString: text)) } }
        return 0
      }
    }
    guard let handle = unsafe handle else { return .failure(.noContext) }
    guard steunweb_has_decimal_point() != 0 else { return .failure(.decimalComma) }
    Self.messages.withLock { $0 = [] }
    agreseterrors()

    // The line counter of the parser would go on from the text before.
    agreadline(1)
    guard let graph = unsafe agmemread(dot) else { return .failure(.syntax(line: Self.lineOfComplaint)) }
    defer { unsafe agclose(graph) }
    if let error = Self.complaint { return .failure(error) }
    if let dpi, unsafe steunweb_set_graph_attribute(graph, "dpi", "\(dpi)") != 0 { return .failure(.rendering(format: format)) }

    guard unsafe gvLayout(handle, graph, engine) == 0 else { return .failure(.layout(engine: engine)) }
    defer { unsafe gvFreeLayout(handle, graph) }
    if let error = Self.complaint { return .failure(error) }

    var bytes: UnsafeMutablePointer<CChar>?
    var count = 0
    let code = unsafe steunweb_render_data(handle, graph, format, &bytes, &count)
    defer { unsafe gvFreeRenderData(bytes) }
    if let error = Self.complaint { return .failure(error) }
    guard code == 0, let bytes = unsafe bytes, count > 0 else { return .failure(.rendering(format: format)) }
    return .success(unsafe Array(UnsafeRawBufferPointer(start: bytes, count: count)))
  }

  /// What the library reported since the call began, if that was an error and not a warning.
  private static var complaint: GraphvizError? {
    guard agerrors() > 0 else { return nil }
    let text = messages.withLock { $0 }.joined().split(whereSeparator: \.isNewline).first.map(String.init)
    return .reported(text ?? "an error without a text")
  }

  /// The number after "line" in the library's first message about the text.
  private static var lineOfComplaint: Int? {
    let text = messages.withLock { $0 }.joined()
    guard let word = text.firstRange(of: "line ") else { return nil }
    return Int(text[word.upperBound...].prefix(while: \.isNumber))
  }
}

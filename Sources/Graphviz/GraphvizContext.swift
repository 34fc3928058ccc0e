import CGraphviz
import Synchronization

/// The library's context. Only the lock of ``GraphvizRenderer`` may touch it.
@safe struct GraphvizContext: ~Copyable {
  /// What the library said since the last call began; apart from the context, because the library calls back while that is locked.
  private static let messages = Mutex<[String]>([])

  private var handle: OpaquePointer?

  /// The release of the library; `nil` when it cannot start.
  mutating func version() -> String? {
    guard let handle = unsafe started() else { return nil }
    return unsafe String(cString: gvcVersion(handle))
  }

  mutating func render(dot: String, engine: String, format: String, dpi: Int?) -> Result<[UInt8], GraphvizError> {
    unsafe laidOut(dot: dot, engine: engine, dpi: dpi, failure: .rendering(format: format)) { handle, graph in
      var bytes: UnsafeMutablePointer<CChar>?
      var count = 0
      let code = unsafe steunweb_render_data(handle, graph, format, &bytes, &count)
      defer { unsafe gvFreeRenderData(bytes) }
      if let error = Self.complaint { return .failure(error) }
      guard code == 0, let bytes = unsafe bytes, count > 0 else { return .failure(.rendering(format: format)) }
      return .success(unsafe Array(UnsafeRawBufferPointer(start: bytes, count: count)))
    }
  }

  mutating func places(dot: String, engine: String) -> Result<[String: SIMD2<Double>], GraphvizError> {
    unsafe laidOut(dot: dot, engine: engine, dpi: nil, failure: .layout(engine: engine)) { _, graph in
      var places: [String: SIMD2<Double>] = [:]
      var next = unsafe agfstnode(graph)
      while let node = unsafe next {
        let place = unsafe SIMD2(steunweb_node_x(node), steunweb_node_y(node))
        // Beyond this no hundredth of a point is left, and no picture has such places.
        guard let name = unsafe agnameof(node), abs(place.x) < 1e9, abs(place.y) < 1e9 else { return .failure(.layout(engine: engine)) }
        places[unsafe String(cString: name)] = (place * 100).rounded(.toNearestOrAwayFromZero) / 100
        unsafe next = agnxtnode(graph, node)
      }
      return .success(places)
    }
  }

  /// The context, made when it is first needed.
  private mutating func started() -> OpaquePointer? {
    if unsafe handle == nil {
      unsafe handle = gvContext()
      _ = unsafe agseterrf { text in
        if let text = unsafe text { GraphvizContext.messages.withLock { unsafe $0.append(String(cString: text)) } }
        return 0
      }
    }
    return unsafe handle
  }

  /// Reads a graph, lets an engine place it, and frees both when `body` is done with them.
  ///
  /// - Parameter failure: the error when the resolution cannot be set.
  private mutating func laidOut<Value>(
    dot: String, engine: String, dpi: Int?, failure: GraphvizError,
    _ body: (OpaquePointer, UnsafeMutablePointer<Agraph_t>) -> Result<Value, GraphvizError>
  ) -> Result<Value, GraphvizError> {
    guard let handle = unsafe started() else { return .failure(.noContext) }
    guard steunweb_has_decimal_point() != 0 else { return .failure(.decimalComma) }
    Self.messages.withLock { $0 = [] }
    agreseterrors()

    // The line counter of the parser would go on from the text before.
    agreadline(1)
    // What follows the graph would stay in the parser's buffer and stand before the next one.
    let lastMark = dot.unicodeScalars.lastIndex { !$0.properties.isWhitespace }
    let text = lastMark.map { String(dot[...$0]) } ?? ""
    guard let graph = unsafe agmemread(text) else { return .failure(.syntax(line: Self.lineOfComplaint)) }
    defer { unsafe agclose(graph) }
    if let error = Self.complaint { return .failure(error) }
    if let dpi, unsafe steunweb_set_graph_attribute(graph, "dpi", "\(dpi)") != 0 { return .failure(failure) }

    guard unsafe gvLayout(handle, graph, engine) == 0 else { return .failure(.layout(engine: engine)) }
    defer { unsafe gvFreeLayout(handle, graph) }
    if let error = Self.complaint { return .failure(error) }
    return unsafe body(handle, graph)
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

/// Why Graphviz could not make a picture.
///
/// The text never repeats the DOT text: labels may name people.
public enum GraphvizError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The library could not start.
  case noContext
  /// The process reads numbers with a decimal comma.
  case decimalComma
  /// The DOT text holds a NUL character, which ends text in C.
  case nulCharacter
  /// Pixels per inch outside 20–600.
  case resolution(Int)
  /// The DOT text is not a graph; with the first line that Graphviz complains about, if it says so.
  case syntax(line: Int?)
  /// The engine is not there or failed.
  case layout(engine: String)
  /// The format is not there or failed.
  case rendering(format: String)
  /// Graphviz reported an error in the graph although it went on.
  case reported(String)

  public var description: String {
    switch self {
    case .noContext: "Graphviz could not start; reinstall the package libgraphviz-dev"
    case .decimalComma: "numbers have a decimal comma in this process; keep LC_NUMERIC at C"
    case .nulCharacter: "the DOT text holds a NUL character; leave it out"
    case .resolution(let dpi): "\(dpi) pixels per inch is out of range; give 20 to 600"
    case .syntax(let line): "the DOT text is not a graph\(line.map { ": see its line \($0)" } ?? "")"
    case .layout(let engine): "Graphviz could not place the graph with the engine '\(engine)'; reinstall the package libgraphviz-dev"
    case .rendering(let format): "Graphviz could not write '\(format)'; reinstall the package libgraphviz-dev"
    case .reported(let message): "Graphviz reports: \(message)"
    }
  }
}

/// Why pictures cannot become an animation. Numbers of frames begin at 1.
public enum DiagramAnimationError: Error, Equatable, CustomStringConvertible {
  /// There are no frames.
  case noFrames
  /// A frame is no SVG that a diagram finished.
  case notADiagram(frame: Int)
  /// Two frames have an element with the same id.
  case repeatedID(String, first: Int, second: Int)

  public var description: String {
    switch self {
    case .noFrames: "an animation needs at least one frame"
    case .notADiagram(let frame):
      "frame \(frame) is not an SVG of a diagram; render the diagram with the engine nop2 and pass the SVG through finished(svg:)"
    case .repeatedID(let id, let first, let second):
      "frames \(first) and \(second) both have the id '\(id)'; give every frame its own idPrefix in the options"
    }
  }
}

import Typesetting

/// Where the frames of an animation stand: laid on each other by the zero of their drawings, with a line for captions above.
struct AnimationStrip: Sendable, Equatable {
  private let frames: [AnimationFrame]
  /// What the animation shows, in the units of the last frame; y grows downward.
  let view: Box
  private let captionSize: Double

  init(_ frames: [AnimationFrame]) {
    self.frames = frames
    let last = frames[frames.count - 1]
    let boxes = frames.map { frame in
      let factor = last.scale / frame.scale
      let center = (frame.view.center - frame.zero) * factor + last.zero
      return Box(center: center, width: frame.view.width * factor, height: frame.view.height * factor)
    }
    let all = Box.around(boxes) ?? last.view
    captionSize = max(11, min(all.width, all.height) * 0.028)
    let room = captionSize * 2
    view = Box(center: Point(x: all.center.x, y: all.center.y - room / 2), width: all.width, height: all.height + room)
  }

  /// A frame on a ground that hides what is below it, with its caption.
  func picture(_ k: Int, caption: String) -> String {
    let frame = frames[k]
    let number = FadeStyle.number
    let ground =
      "<rect x=\"\(number(view.minX))\" y=\"\(number(view.minY))\" width=\"\(number(view.width))\" "
      + "height=\"\(number(view.height))\" fill=\"\(frame.ground)\"/>\n"
    let text =
      caption.isEmpty
      ? ""
      : "<text class=\"caption\" x=\"\(number(view.center.x))\" y=\"\(number(view.minY + captionSize * 1.4))\" text-anchor=\"middle\" "
        + "font-family=\"\(SVGFinish.fonts)\" font-weight=\"bold\" font-size=\"\(number(captionSize))\" fill=\"\(ink(frame))\">"
        + "\(PlainText.escaped(caption))</text>\n"
    return ground + text + moved(frame)
  }

  /// The content of a frame in the units of the last one.
  private func moved(_ frame: AnimationFrame) -> String {
    let last = frames[frames.count - 1]
    let factor = last.scale / frame.scale
    let shift = last.zero - frame.zero * factor
    let content = frame.content.drop(while: \.isWhitespace)
    if abs(factor - 1) < 1e-6, shift.length < 1e-3 { return content + (content.hasSuffix("\n") ? "" : "\n") }
    let (x, y) = (FadeStyle.number(shift.x), FadeStyle.number(shift.y))
    return "<g transform=\"translate(\(x) \(y)) scale(\(FadeStyle.number(factor)))\">\n\(content)</g>\n"
  }

  /// Black or white, whichever can be read on the ground.
  private func ink(_ frame: AnimationFrame) -> String {
    frame.ground.hasPrefix("#") && frame.ground.utf8.count == 7 ? Ink.on(String(frame.ground)) : "#000000"
  }
}

public import Quantities
import Typesetting
import Wording

/// Pictures of one layout that fade over into each other: one SVG without a script and without anything from outside.
///
/// The frames are finished SVGs of diagrams: waves of a case drawn with one ``CirclesLayout``, or moments of an ``OutlookDiagram``. They
/// are laid on each other by the zero of their drawings, so that what has the same place in the layout has it in every frame, and all get
/// one size that holds each of them. Every frame keeps its ids, which must differ among frames, and gets its caption above it.
///
/// Who asked the system for less motion sees the last frame, still, with its caption; so do printers and viewers that know no animation.
/// While a pointer rests on the picture it stands still. The same frames give the same bytes.
public struct DiagramAnimation: Sendable, Equatable {
  /// A picture of the animation.
  public struct Frame: Sendable, Equatable {
    /// What ``Diagram/finished(svg:)`` gave.
    public let svg: String
    /// What users read above the picture, such as "week 26".
    public let caption: String

    /// - Parameters:
    ///   - svg: what ``Diagram/finished(svg:)`` gave.
    ///   - caption: what users read above the picture.
    public init(svg: String, caption: String) { (self.svg, self.caption) = (svg, caption) }
  }

  /// How long frames stand and how they change.
  public struct Timing: Sendable, Equatable {
    /// How long a frame stands, in seconds; the last one stands twice as long.
    public let hold: Double
    /// How long a frame takes to fade in, in seconds.
    public let fade: Double
    /// How often all frames are shown before the last one stays; for ever when `nil`.
    public let rounds: Int?

    /// - Parameters:
    ///   - hold: how long a frame stands, in seconds.
    ///   - fade: how long a frame takes to fade in, in seconds.
    ///   - rounds: how often all frames are shown; for ever when `nil`.
    /// - Precondition: `hold` is 1 to 60 seconds, so that nothing flashes; `fade` is above 0 and at most half of it; `rounds` is at least 1.
    public init(hold: Double = 3, fade: Double = 0.8, rounds: Int? = 3) {
      precondition((1...60).contains(hold) && fade > 0 && fade <= hold / 2, "A frame stands for 1 to 60 seconds and fades in at most half")
      precondition(rounds ?? 1 >= 1, "An animation is shown at least once")
      (self.hold, self.fade, self.rounds) = (hold, fade, rounds)
    }
  }

  private let frames: [AnimationFrame]
  private let captions: [String]
  private let title: String
  private let language: Language
  private let prefix: String
  private let style: FadeStyle
  private let strip: AnimationStrip

  /// - Parameters:
  ///   - frames: the pictures, in the order in which they are shown.
  ///   - title: the name of the whole.
  ///   - language: that of the frames.
  ///   - timing: how long frames stand.
  ///   - idPrefix: stands before the ids of the whole, so that several animations can share a page.
  /// - Throws: ``DiagramAnimationError`` when there are no frames, when one is no finished SVG of a diagram, or when two share an id.
  /// - Precondition: `idPrefix` holds only small letters, digits and `-`, and begins with a letter.
  /// - Complexity: O(n) for n bytes of SVG.
  public init(
    frames: [Frame], title: String, language: Language = .english, timing: Timing = Timing(), idPrefix: String = "animation-"
  ) throws(DiagramAnimationError) {
    precondition(
      idPrefix.first?.isLetter == true && idPrefix.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 },
      "An id prefix of an animation begins with a letter and holds only small letters, digits and '-'")
    guard !frames.isEmpty else { throw .noFrames }
    var parsed: [AnimationFrame] = []
    var owners: [Substring: Int] = [:]
    for (k, frame) in frames.enumerated() {
      guard let picture = AnimationFrame(svg: frame.svg) else { throw .notADiagram(frame: k + 1) }
      for id in picture.ids {
        if let first = owners[id], first != k { throw .repeatedID(String(id), first: first + 1, second: k + 1) }
        owners[id] = k
      }
      parsed.append(picture)
    }
    self.frames = parsed
    captions = frames.map(\.caption)
    (self.title, self.language, prefix) = (title, language, idPrefix)
    style = FadeStyle(prefix: idPrefix, count: frames.count, hold: timing.hold, fade: timing.fade, rounds: timing.rounds)
    strip = AnimationStrip(parsed)
  }

  /// The animation.
  public var svg: String {
    let still = frames.count == 1 ? "" : Wording.text("animation.description.n", in: language, ["n": "\(frames.count)"]) + " "
    let descriptions = frames.indices.map { described($0) }.joined(separator: " ")
    let rules = style.text.isEmpty ? "" : "<style>\n\(style.text)\n</style>\n"
    let pictures = frames.indices.map { k in
      let state = k == frames.count - 1 ? "" : " opacity=\"0\" pointer-events=\"none\""
      return "<g id=\"\(style.frameID(k))\" class=\"\(style.frameClass)\"\(state)>\n\(strip.picture(k, caption: numbered(k)))</g>\n"
    }
    return root(title: PlainText.escaped(title), description: PlainText.escaped(still) + descriptions)
      + rules + pictures.joined() + "</svg>\n"
  }

  /// Every frame alone with its caption, in the size of the animation, in order: for slides and for viewers without animation.
  ///
  /// The ids are those of the frames, so the stills may share a page with each other but not with the animation.
  public var stills: [String] {
    frames.indices.map { k in
      let own = "\(prefix)still-\(k + 1)-"
      let name = [title, captions[k]].filter { !$0.isEmpty }.joined(separator: ": ")
      return root(title: PlainText.escaped(name), description: String(frames[k].description), idPrefix: own)
        + strip.picture(k, caption: numbered(k)) + "</svg>\n"
    }
  }

  /// The caption with the number of the frame.
  private func numbered(_ k: Int) -> String {
    frames.count == 1 ? captions[k] : "\(captions[k]) (\(k + 1)/\(frames.count))"
  }

  /// Caption and description of a frame, as XML holds them.
  private func described(_ k: Int) -> String {
    let words = Wording.text(
      "panels.panel", in: language, ["moment": PlainText.escaped(captions[k]), "what": String(frames[k].description)])
    return words
  }

  private func root(title: String, description: String, idPrefix: String? = nil) -> String {
    let id = idPrefix ?? prefix
    let view = strip.view
    let box = [view.minX, view.minY, view.width, view.height].map(FadeStyle.number).joined(separator: " ")
    return """
      <svg role="\(frames[frames.count - 1].role)" aria-labelledby="\(id)title \(id)desc" width="\(FadeStyle.number(view.width))pt" \
      height="\(FadeStyle.number(view.height))pt" viewBox="\(box)" xmlns="http://www.w3.org/2000/svg" \
      xmlns:xlink="http://www.w3.org/1999/xlink">
      <title id="\(id)title">\(title)</title>
      <desc id="\(id)desc">\(description)</desc>

      """
  }
}

/// The times of an animation as CSS: each frame fades in over the one before it, which vanishes when it is covered.
struct FadeStyle: Sendable, Equatable {
  let prefix: String
  let count: Int
  /// How long a frame stands, in seconds; the last one stands twice as long.
  let hold: Double
  /// How long a frame takes to fade in, in seconds.
  let fade: Double
  /// How often everything is shown; for ever when `nil`.
  let rounds: Int?

  var duration: Double { hold * Double(count + 1) }

  /// The class of every frame.
  var frameClass: String { "\(prefix)frame" }

  func frameID(_ k: Int) -> String { "\(prefix)frame-\(k + 1)" }

  /// The rules of the whole; `""` for one frame, which stands still.
  var text: String {
    guard count > 1 else { return "" }
    let times = "\(Self.number(duration))s linear \(rounds.map { "\($0)" } ?? "infinite")"
    var rules: [String] = []
    for k in 0..<count {
      rules.append("#\(frameID(k)) { animation: \(frameID(k)) \(times); }")
      rules.append("@keyframes \(frameID(k)) { \(keyframes(k)) }")
    }
    let frames = (0..<count).map { "#\(frameID($0))" }
    rules.append("\(frames.map { "svg:hover > \($0)" }.joined(separator: ", ")) { animation-play-state: paused; }")
    for media in ["(prefers-reduced-motion: reduce)", "print"] {
      rules.append("@media \(media) { \(frames.joined(separator: ", ")) { animation: none; } }")
    }
    return rules.joined(separator: "\n")
  }

  /// When frame `k` shows: the first from the start, where the last one fades away over it, and the last until the end.
  private func keyframes(_ k: Int) -> String {
    let (start, end) = (hold * Double(k), hold * Double(k + 1))
    if k == count - 1 {
      return steps([(0, true), (fade, false), (start, false), (start + fade, true), (duration, true)])
    }
    let gone = end + fade
    let shown = k == 0 ? [(0, true), (gone, true)] : [(0, false), (start, false), (start + fade, true), (gone, true)]
    return steps(shown + [(gone + 0.001, false), (duration, false)])
  }

  private func steps(_ steps: [(at: Double, isShown: Bool)]) -> String {
    steps.map { step in
      let state = step.isShown ? "opacity: 1; pointer-events: auto;" : "opacity: 0; pointer-events: none;"
      return "\(Self.number(step.at / duration * 100))% { \(state) }"
    }.joined(separator: " ")
  }

  /// A number with at most four decimals.
  static func number(_ x: Double) -> String {
    let tenThousandths = Int((abs(x) * 10_000).rounded())
    let sign = x < 0 && tenThousandths > 0 ? "-" : ""
    let digits = "\(tenThousandths % 10_000)"
    var decimals = String(repeating: "0", count: 4 - digits.count) + digits
    while decimals.hasSuffix("0") { decimals.removeLast() }
    return "\(sign)\(tenThousandths / 10_000)" + (decimals.isEmpty ? "" : ".\(decimals)")
  }
}

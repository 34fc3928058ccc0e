import Quantities
import Wording

/// In how many futures a tie lives, in the steps in which lines differ.
enum OutlookStep: String, CaseIterable, Sendable {
  case nearlyAll, most, some, few

  /// The shares from which the first three steps begin.
  static let (nearlyAllFrom, mostFrom, someFrom) = (0.9, 0.5, 0.1)

  init(_ share: Double) {
    self = share >= Self.nearlyAllFrom ? .nearlyAll : share >= Self.mostFrom ? .most : share >= Self.someFrom ? .some : .few
  }

  var penWidth: String {
    switch self {
    case .nearlyAll: "4.2"
    case .most: "2"
    case .some: "1.8"
    case .few: "1.3"
    }
  }

  var lineStyle: String {
    switch self {
    case .nearlyAll, .most: "solid"
    case .some: "dashed"
    case .few: "dotted"
    }
  }

  /// The class of the line in the SVG.
  var className: String { DiagramCanvas.className(rawValue) }

  /// "In 50 to 90 % of futures."
  func meaning(_ language: Language) -> String { Wording.text("outlook.step.\(rawValue)", in: language) }
}

/// Shares and counts as users read them in an outlook.
enum ShareWords {
  /// 0.73 as "73 %"; a share that is nearly none or nearly all is never rounded to it.
  static func percent(_ share: Double, _ language: Language) -> String {
    Wording.text("outlook.percent", in: language, ["n": hundredths(share)])
  }

  /// The same without the sign.
  static func hundredths(_ share: Double) -> String {
    switch share {
    case 0: "0"
    case ..<0.005: "<1"
    case 1...: "100"
    case 0.995...: ">99"
    default: "\(Int((share * 100).rounded()))"
    }
  }

  /// A mean number of new ties with its sign and one decimal; `nil` when that would be 0.
  static func growth(_ mean: Double, _ language: Language) -> String? {
    guard mean >= 0.05 else { return nil }
    let tenths = Int((mean * 10).rounded())
    let separator = language == .dutch ? "," : "."
    return Wording.text("outlook.new", in: language, ["n": "+\(tenths / 10)\(separator)\(tenths % 10)"])
  }

  /// 10000 with a mark at the thousands.
  static func count(_ n: Int, _ language: Language) -> String {
    let digits = Array("\(n)")
    return digits.enumerated().reduce(into: "") { text, digit in
      if digit.offset > 0, (digits.count - digit.offset).isMultiple(of: 3) { text += language == .dutch ? "." : "," }
      text.append(digit.element)
    }
  }
}

extension DiagramCanvas {
  /// Draws a youth–person line by the share of futures in which the tie lives.
  mutating func drawShare(from first: String, to second: String, _ ends: [Point], _ step: OutlookStep, id: String? = nil) {
    var attributes: [(DOTGraph.Attribute, String)] = [
      (.penwidth, step.penWidth), (.style, step.lineStyle), (.class, "tie share \(step.className)"), (.color, colors.outline),
      (.pos, graph.course([TiePath.straight(ends[0], ends[1])])),
    ]
    if let id { attributes.append((.id, self.id(id))) }
    graph.edge(first, second, attributes)
  }

  /// Draws a small star at the upper right of a symbol in whose middle is `center`: a mentor in some futures.
  mutating func drawLittleStar(_ center: Point, classes: String) {
    // Beside the number in the symbol, not on it.
    let place = center + Point(x: 14, y: 13)
    graph.node(
      Box(center: place, width: 14, height: 14),
      [
        (.shape, "star"), (.fillcolor, colors.holder), (.color, colors.holderLine), (.penwidth, "1"), (.class, "little-star " + classes),
      ])
  }
}

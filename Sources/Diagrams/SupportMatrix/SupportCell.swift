import Quantities
import Wording

/// What a table of support shows for one type of support and one part of life.
public enum SupportCell: Sendable, Equatable {
  /// There is nobody in this part of life.
  case empty
  /// There is somebody, and nobody said; `people` is how many there are, where that is known.
  case unknown(people: Int?)
  /// How much support there is, 0–1, and how many people that rests on, where that is known.
  case value(Double, people: Int?)
  /// As `value`, of what is known: there may be more, because somebody's answer is missing.
  case atLeast(Double, people: Int?)

  /// How many people the cell speaks of; `nil` when that is not known.
  public var people: Int? {
    switch self {
    case .empty: 0
    case .unknown(let people), .value(_, let people), .atLeast(_, let people): people
    }
  }

  /// The value, or the least that it can be; `nil` when there is none.
  public var share: Double? {
    switch self {
    case .empty, .unknown: nil
    case .value(let share, _), .atLeast(let share, _): share
    }
  }

  /// Whether the value is only the least that it can be.
  var isLowerBound: Bool { if case .atLeast = self { true } else { false } }

  /// The large text of the cell: two decimals, with "≥" where there may be more, "?" or "–".
  func text(in language: Language) -> String {
    switch self {
    case .empty: "–"
    case .unknown: "?"
    case .value(let share, _): Self.twoDecimals(share, language)
    case .atLeast(let share, _): "≥ " + Self.twoDecimals(Self.roundedDown(share), language)
    }
  }

  /// "3 people", or "of 3 people" whose answer is not known; empty where it is not known how many, or there is nobody.
  func peopleText(in language: Language) -> String {
    guard let people, self != .empty else { return "" }
    let key = if case .unknown = self { "notKnown" } else { "people" }
    return Wording.text("matrix.\(key).\(people == 1 ? "1" : "n")", in: language, ["n": "\(people)"])
  }

  /// The cell in words.
  func words(in language: Language) -> String {
    let main =
      switch self {
      case .empty: Wording.text("matrix.nobody", in: language)
      case .unknown: Wording.text("word.unknown", in: language)
      case .value: text(in: language)
      case .atLeast(let share, _):
        Wording.text("matrix.atLeast", in: language, ["value": Self.twoDecimals(Self.roundedDown(share), language)])
      }
    let people = peopleText(in: language)
    return people.isEmpty ? main : "\(main) (\(people))"
  }

  /// The least that something can be, in hundredths: rounding up would claim too much.
  private static func roundedDown(_ share: Double) -> Double { (share * 100).rounded(.down) / 100 }

  /// 0.5 as "0.50", in Dutch as "0,50".
  static func twoDecimals(_ share: Double, _ language: Language) -> String {
    let hundredths = Int((share * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100)\(language == .dutch ? "," : ".")\(rest < 10 ? "0" : "")\(rest)"
  }
}

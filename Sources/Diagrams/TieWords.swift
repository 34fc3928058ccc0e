import Quantities
import SupportWebs

/// A tie in the youth's own words; blank where nobody said anything.
enum TieWords {
  static func bond(of tie: Tie, _ options: DiagramOptions, _ language: Language) -> String {
    let style = TieStyle(tie)
    let bond = style.bond == .unknown ? [] : [options.text("closeness.\(style.bond.rawValue)", in: language)]
    let status = tie.status == .active ? [] : [options.text("TieStatus.\(tie.status.rawValue)", in: language)]
    return (bond + status).joined(separator: "; ")
  }

  /// That it is sometimes hard, where the youth said so.
  static func tension(of tie: Tie, _ options: DiagramOptions, _ language: Language) -> String {
    TieStyle(tie).isZigzag ? options.text("tension.stress", in: language) : ""
  }

  /// A list of names in a sentence with the key `key`; `nil` when there are none.
  static func list(_ key: String, _ names: [String], _ language: Language, _ options: DiagramOptions) -> String? {
    names.isEmpty ? nil : options.text(key, in: language, ["list": names.joined(separator: ", ")])
  }
}

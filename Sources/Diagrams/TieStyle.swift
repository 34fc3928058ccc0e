import SupportWebs

/// How a tie is drawn: pattern from closeness, zigzag from conflict, bars from a suspension, arrowheads from reciprocity.
struct TieStyle: Hashable, Sendable {
  enum Bond: String, CaseIterable, Sendable {
    case strong, normal, tenuous, unknown

    init(closeness: Double?) {
      self =
        switch closeness {
        case nil: .unknown
        case let x? where x >= TieStyle.strongFrom: .strong
        case let x? where x < TieStyle.tenuousBelow: .tenuous
        default: .normal
        }
    }
  }

  enum Tension: String, CaseIterable, Sendable {
    case stress, calm, unknown

    init(conflict: Double?) {
      self = conflict.map { $0 >= TieStyle.stressFrom ? .stress : .calm } ?? .unknown
    }
  }

  /// Closeness from which a tie is strong.
  static let strongFrom = 0.65
  /// Closeness below which a tie is tenuous.
  static let tenuousBelow = 0.4
  /// Conflict from which a tie is drawn as stressful.
  static let stressFrom = 0.5

  var bond: Bond
  var tension: Tension = .calm
  var isSuspended = false
  var isReciprocal = false

  init(bond: Bond, tension: Tension = .calm, isSuspended: Bool = false, isReciprocal: Bool = false) {
    self.bond = bond
    self.tension = tension
    self.isSuspended = isSuspended
    self.isReciprocal = isReciprocal
  }

  init(_ tie: Tie) {
    bond = Bond(closeness: tie.closeness.value)
    tension = Tension(conflict: tie.conflict.value)
    isSuspended = tie.status == .suspended
    // As the ecomap and the sector map tell it: what is known of both directions counts, whatever the answer on reciprocity.
    isReciprocal = SupportFlow(tie).heads == TieHeads(atStart: true, atEnd: true) && tie.status == .active
  }

  var isZigzag: Bool { tension == .stress }

  var penWidth: String {
    if isSuspended { return "1.3" }
    return switch bond {
    case .strong: isZigzag ? "2.6" : "3.6"
    case .normal: "1.5"
    case .tenuous: "1.4"
    case .unknown: "1.7"
    }
  }

  /// The pattern of the line; a zigzag is cut into pieces instead (`teeth`), because dashes would hide its corners.
  var lineStyle: String {
    if isZigzag { return "solid" }
    if isSuspended { return "dashed" }
    return switch bond {
    case .strong, .normal: "solid"
    case .tenuous: "dashed"
    case .unknown: "dotted"
    }
  }

  /// How many teeth of a zigzag are drawn and left out in turn; `nil` when it runs through.
  var teeth: (drawn: Int, leftOut: Int)? {
    guard isZigzag, isSuspended || bond == .tenuous || bond == .unknown else { return nil }
    return bond == .unknown && !isSuspended ? (1, 1) : (3, 1)
  }

  /// The classes of the line in the SVG.
  var classes: String {
    "tie \(bond.rawValue)" + (isZigzag ? " stress" : "") + (isSuspended ? " suspended" : "") + (isReciprocal ? " reciprocal" : "")
  }
}

extension DiagramColors {
  /// The colour of a share of 0 to 1: from nearly the ground to strong, so that more always has more contrast with the ground.
  func shade(_ share: Double) -> String {
    let (least, most) =
      switch theme {
      case .light: ("#f0f5fa", "#08306b")
      case .dark: ("#262d36", "#a9d1ff")
      case .print: ("#ffffff", "#222222")
      case .greyscale: ("#f4f4f4", "#222222")
      }
    return Ink.between(least, most, min(1, max(0, share)))
  }

  /// The lines of a hatching, and the ground under them.
  var hatch: String { theme == .dark ? "#79828c" : theme == .print ? "#6e6e6e" : "#858585" }
  var hatchGround: String { theme == .dark ? "#20252b" : "#ffffff" }
}

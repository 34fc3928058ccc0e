import SupportWebs

extension CirclesDetail {
  /// The least size of letters on the page, in points.
  static let leastLetters = 8.0

  /// The roomiest picture whose letters have at least ``leastLetters`` on the page: with names where that is possible, with numbers
  /// otherwise; the one with the largest letters where even they have no room.
  ///
  /// - Parameter make: the picture with a detail, and the sheet that says how large its letters become.
  static func roomiest<Picture>(
    for webs: [SupportWeb], on page: DiagramPage?, _ make: (CirclesDetail) -> (Picture, sheet: PanelSheet)
  ) -> Picture {
    var names = [(0.7, 0.85), (0.5, 0.8), (0.34, 0.75), (0.34, 0.65)].map { compact.with(leastScale: $0, zoom: $1) }
    // The last try to keep names allows them across the rim.
    names.append(names[3])
    names[4].priceOfRim = 0
    let numbers = [(0.55, 0.85), (0.46, 0.78), (0.42, 0.72), (0.36, 0.66), (0.34, 0.6)].map {
      numbered(webs).with(leastScale: $0, zoom: $1)
    }
    var best: (picture: Picture, letters: Double)?
    for detail in names + numbers {
      // The tightest names are at most 1.4 times as large as the roomiest: why try where that is not enough?
      if detail.numbers == nil, let best, best.letters * 1.4 < leastLetters { continue }
      let (picture, sheet) = make(detail)
      let letters = sheet.letters(page)
      if letters >= leastLetters { return picture }
      if letters > best?.letters ?? 0 { best = (picture, letters) }
    }
    guard let best else { preconditionFailure("A picture has letters") }
    return best.picture
  }
}

extension Box {
  /// The same box around the point zero, larger by a factor.
  func times(_ factor: Double) -> Box { Box(center: center * factor, width: width * factor, height: height * factor) }
}

import Quantities
import SupportWebs
import Typesetting

/// How much circles show, and how tight they may be: all of it for a picture alone, less for one of several on a page.
struct CirclesDetail: Sendable {
  /// How much wider than usual the rings may become, in the order of trying.
  var scales = CirclesSearch.scales
  var sectorSize = CirclesFurniture.sectorSize
  /// The size of the letters of labels.
  var labelSize = PlacedLabel.size
  /// How large everything is drawn in the end; letters were measured larger by as much, so that they keep their size beside small symbols.
  var zoom = 1.0
  /// The widest line that the picture will write below a name of a sector; none when empty.
  var sectorNote = ""
  var showsRingNames = true
  /// How many points of hidden line a label across the rim is worth.
  var priceOfRim = 0.0
  /// Sectors that are there whoever stands in them.
  var sectors: [Sector] = []
  /// People who get a mentor's room and sign, whether or not the web says that they hold a position.
  var holders: Set<String> = []
  /// The widest lines that the picture will write below the names of people, by their ids.
  var notes: [String: [String]] = [:]
  /// The numbers that stand in the symbols of people, by their ids; `nil` when names stand beside them. Places get letters then.
  var numbers: [String: Int]?
  /// The numbers behind names that are cut to the same words, by the ids of people.
  var marks: [String: Int] = [:]
  /// The most lines of a name.
  var mostLines = 3
  /// Whether the picture has a page of its own, where crowded rings and numbers are better than small letters.
  var isAlone = false
  /// The letters of places, by their ids.
  var letters: [String: String] = [:]

  static let full = CirclesDetail(isAlone: true)

  /// Whether the picture must be small enough for letters that can be read on a page.
  var staysOnPage: Bool { isAlone && numbers == nil }

  /// The same with numbers in the symbols.
  func numbering(_ webs: [SupportWeb]) -> CirclesDetail {
    var detail = self
    (detail.numbers, detail.letters, detail.marks) = (Self.numbered(webs).numbers, Self.numbered(webs).letters, [:])
    return detail
  }

  /// The same with names of more lines.
  func with(mostLines: Int) -> CirclesDetail {
    var detail = self
    detail.mostLines = mostLines
    return detail
  }

  /// The same with a number behind every name that is cut to the same words as that of somebody else.
  func marking(_ webs: [SupportWeb], _ language: Language) -> CirclesDetail {
    var detail = self
    var people: [Person] = []
    for alter in webs.flatMap(\.alters) where !people.contains(where: { $0.id == alter.id }) { people.append(alter.person) }
    detail.marks = NameMarks.marks(of: people) { TextMeasure.wrap($0.label(in: language), most: mostLines) }
    return detail
  }

  /// Names beside small symbols; the legend, not the picture, tells which ring is which.
  static let compact = CirclesDetail(scales: tight + CirclesSearch.scales, showsRingNames: false, priceOfRim: 12)

  /// Widths of rings below the usual one, down to that of a symbol.
  private static let tight = [0.34, 0.38, 0.42, 0.46, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8, 0.9]

  /// The same with rings of at least this width, and all but the letters drawn smaller.
  func with(leastScale: Double, zoom: Double) -> CirclesDetail {
    var detail = self
    detail.scales.removeAll { $0 < leastScale }
    (detail.zoom, detail.labelSize, detail.sectorSize) = (zoom, PlacedLabel.size / zoom, PlacedLabel.size / zoom)
    return detail
  }

  /// Numbers in the symbols of all people of these waves, in the order of the case.
  static func numbered(_ webs: [SupportWeb]) -> CirclesDetail {
    var detail = compact
    var numbers: [String: Int] = [:]
    for alter in webs.flatMap(\.alters) where numbers[alter.id] == nil { numbers[alter.id] = numbers.count + 1 }
    for place in webs.flatMap(\.places) where detail.letters[place.id] == nil { detail.letters[place.id] = letter(detail.letters.count) }
    detail.numbers = numbers
    return detail
  }

  /// A, B … Z, A2, B2 …
  private static func letter(_ k: Int) -> String {
    let letter = String(Character(Unicode.Scalar(UInt8(65 + k % 26))))
    return k < 26 ? letter : "\(letter)\(k / 26 + 1)"
  }

  func label(of person: Person, positions: [Position], at center: Point, language: Language) -> PlacedLabel {
    if let number = numbers?[person.id] { return PlacedLabel(inside: "\(number)", at: center, letters: labelSize) }
    let label = PlacedLabel(
      person: person, positions: positions, language: language, letters: labelSize, mostLines: mostLines, mark: marks[person.id])
    return label.adding(notes[person.id] ?? [])
  }

  func label(of place: Place, at center: Point, language: Language) -> PlacedLabel {
    if let letter = letters[place.id], numbers != nil { return PlacedLabel(inside: letter, at: center, letters: labelSize) }
    return PlacedLabel(text: place.label(in: language), letters: labelSize)
  }
}

extension PlacedLabel {
  /// A short text in the middle of a symbol.
  init(inside text: String, at center: Point, letters: Double) {
    self.init(text: text, isBold: true, letters: letters)
    box.center = center
    isPlaced = true
  }

  /// The same label with room for more lines.
  func adding(_ notes: [String]) -> PlacedLabel {
    guard !notes.isEmpty else { return self }
    return PlacedLabel(lines: lines + notes, isBold: isBold, letters: letters)
  }
}

import Quantities
import SupportWebs
import Wording

/// A support web over simulated time: small circles side by side, with ties drawn by the share of futures in which they live.
///
/// Everybody of the start web stands in the same spot in every panel, in the ring of the start. Width and dashes say in how many futures a
/// tie lives, and a number says it too where names stand beside the symbols; a star marks who is the mentor in half of the futures or more,
/// a little star who is in a tenth. New ties stand as a mean number at their sector. Nothing here is a prediction, and the picture says so.
///
/// Names give way to numbers as in ``WavePanelsDiagram``; the legend then lists the shares. Places and ties between people are left out:
/// an outlook says nothing of them. The same outlook and options give the same picture.
public struct OutlookDiagram: Diagram {
  public let outlook: WebOutlook
  public let options: DiagramOptions
  /// Which moments are shown.
  let shown: [Int]
  /// Whether this is one of the pictures of an animation.
  let isFrame: Bool
  /// The people of the start web on their places, without positions and places.
  let picture: CirclesDiagram
  let sheet: PanelSheet

  /// From which share of futures a person gets a star, a little star, and a line about being the mentor.
  static let (starFrom, littleStarFrom, noteFrom) = (0.5, 0.1, 0.05)

  /// - Parameters:
  ///   - outlook: what is drawn.
  ///   - options: how it is drawn. `showsLost` says nothing here: people who were lost at the start stand in the table only.
  /// - Complexity: about n³ for n people.
  public init(outlook: WebOutlook, options: DiagramOptions = DiagramOptions()) {
    let moments = Array(outlook.moments.indices)
    self = CirclesDetail.roomiest(for: [outlook.bareWeb], on: options.page) { detail in
      let made = Self(outlook, options, moments, CirclesLayout(outlook: outlook, options: options, detail: detail))
      return (made, made.sheet)
    }
  }

  private init(
    _ outlook: WebOutlook, _ options: DiagramOptions, _ shown: [Int], _ layout: CirclesLayout, isFrame: Bool = false
  ) {
    (self.outlook, self.options, self.shown, self.isFrame) = (outlook, options, shown, isFrame)
    let picture = CirclesDiagram(web: outlook.bareWeb, layout: layout, options: options)
    self.picture = picture
    let facts = OutlookFact.all(of: outlook)
    let captions = shown.map { PanelSheet.Caption(label: isFrame ? "" : outlook.moments[$0].label(in: options.language), detail: "") }
    let notes = outlook.moments.indices.map { OutlookFact.unplaced(outlook, at: $0, picture, options.language) }
    sheet = PanelSheet(
      captions: captions, body: picture.body.times(layout.detail.zoom), notes: shown.map { notes[$0] }, room: notes,
      extra: Double(facts.count) * OutlookFact.height, legend: OutlookLegend.legend(outlook, picture, options),
      frame: DiagramFrame(title: Self.title(outlook, options), options: options), page: options.page)
  }

  /// Every moment alone, all on the same places: the frames of a ``DiagramAnimation``, which gives each its moment as a caption.
  ///
  /// All frames have the same size, with the room that the widest of them takes. Their ids begin with the prefix of the options and
  /// `moment-1-`, `moment-2-` and so on.
  ///
  /// - Complexity: about n³ for n people.
  public var frames: [OutlookDiagram] {
    let layout = CirclesDetail.roomiest(for: [outlook.bareWeb], on: options.page) { detail in
      let layout = CirclesLayout(outlook: outlook, options: options, detail: detail)
      return (layout, Self(outlook, options, [0], layout, isFrame: true).sheet)
    }
    return outlook.moments.indices.map { k in
      var own = options
      own.idPrefix = "\(options.idPrefix)moment-\(k + 1)-"
      return Self(outlook, own, [k], layout, isFrame: true)
    }
  }

  private static func title(_ outlook: WebOutlook, _ options: DiagramOptions) -> String {
    options.title ?? Wording.text("outlook.title", in: options.language, ["name": outlook.web.youth.label(in: options.language)])
  }

  /// The title that the picture shows.
  public var title: String { Self.title(outlook, options) }

  /// Whether names stand beside the symbols; numbers stand in them otherwise.
  var hasNames: Bool { picture.layout.detail.numbers == nil }

  /// The picture in the DOT language.
  public var dot: String { OutlookDrawing(self).text }
}

extension WebOutlook {
  /// The start web without what an outlook says nothing of: places, ties between people, and who was the mentor at the start.
  var bareWeb: SupportWeb {
    var bare = web
    (bare.positions, bare.places, bare.crossTies) = ([], [], [])
    return bare
  }

  /// The largest share of futures in which a person is the mentor, over all moments.
  func mostMentor(_ k: Int) -> Double { moments.map { $0.ties[k].mentorShare }.max() ?? 0 }

  /// The word for the mentor position of a person: that of the start, or "mentor".
  func mentorWord(_ k: Int, _ language: Language) -> String {
    (web.positions(of: web.alters[k].id).first?.kind ?? .naturalMentor).label(in: language)
  }

  /// "JIM 35 %"; `nil` where that is too rare to say.
  func mentorNote(_ k: Int, share: Double, _ language: Language) -> String? {
    share >= OutlookDiagram.noteFrom ? "\(mentorWord(k, language)) \(ShareWords.percent(share, language))" : nil
  }
}

extension CirclesLayout {
  /// Places for the people of an outlook, with room for the widest numbers and for every sector that gets new ties.
  init(outlook: WebOutlook, options: DiagramOptions, detail: CirclesDetail) {
    let language = options.language
    var detail = detail
    let widest = ShareWords.percent(0.999, language)
    for (k, alter) in outlook.web.alters.enumerated() {
      let most = outlook.mostMentor(k)
      if most >= OutlookDiagram.littleStarFrom { detail.holders.insert(alter.id) }
      detail.notes[alter.id] = most >= OutlookDiagram.noteFrom ? [widest, "\(outlook.mentorWord(k, language)) \(widest)"] : [widest]
    }
    let growing = Sector.allCases.filter { sector in
      outlook.moments.contains { ShareWords.growth($0.newTies[sector] ?? 0, language) != nil }
    }
    let most = outlook.moments.flatMap { moment in growing.map { moment.newTies[$0] ?? 0 } }.max()
    detail.sectors = growing
    detail.sectorNote = most.flatMap { ShareWords.growth($0, language) }.map { $0 + "0" } ?? ""
    self.init(webs: [outlook.bareWeb], options: options, detail: detail)
  }
}

import Quantities
import SupportWebs
import Wording

/// A sign in the column beside a picture of changes.
enum DifferenceSign: Hashable, Sendable {
  /// A text without a sign.
  case note
  case person(ChangeBadge?)
  case moved
  /// A mentor position that was taken on, or given up.
  case mentor(hasBegun: Bool)
  case line(ChangedLine, ChangeBadge?)
  case place(ChangeBadge?)
  /// Somebody without a ring at both moments: an index among the people.
  case aside(Int)

  var height: Double {
    switch self {
    case .note: 0
    case .person, .aside: 24
    case .moved: 24
    case .mentor: 34
    case .line(let line, let badge): badge != nil || line.conflict != .none || line.pause != .none ? 16 : 12
    case .place: 22
    }
  }
}

/// What the signs of a picture of changes mean, for the signs that it shows.
struct DifferenceLegend {
  private typealias Entry = (sign: DifferenceSign, key: String)

  private let difference: WebDifference
  private let scene: DifferenceScene

  /// The column: people without a ring with what changed, and the legend.
  static func column(
    _ difference: WebDifference, _ scene: DifferenceScene, options: DiagramOptions, thresholds: DifferenceThresholds, body: Box
  ) -> SignColumn<DifferenceSign> {
    func column(top: Double) -> SignColumn<DifferenceSign> {
      DifferenceLegend(difference: difference, scene: scene).column(options, thresholds, left: body.maxX + 24, top: top)
    }
    let height = body.maxY - column(top: body.maxY).bottom
    return column(top: body.maxY + max(0, height - body.height) / 2)
  }

  private func column(
    _ options: DiagramOptions, _ thresholds: DifferenceThresholds, left: Double, top: Double
  ) -> SignColumn<DifferenceSign> {
    let language = options.language
    var column = SignColumn<DifferenceSign>(left: left, top: top)
    let aside = difference.people.indices.filter { k in !scene.figures.contains { $0.index == k } }
    if !aside.isEmpty {
      column.head(options.text("circles.unplaced"))
      for k in aside {
        let words = DifferenceWords(options: options, language: language).changes(of: difference.people[k]).joined(separator: ", ")
        column.add(.aside(k), "\(difference.people[k].person.label(in: language)): \(words)", height: DifferenceSign.aside(k).height)
      }
      column.space(12)
    }
    guard options.showsLegend else { return column }
    column.head(Wording.text("legend.title", in: language))
    for group in [people, lines, pauses, tensions, places, others] where !group.isEmpty {
      for (sign, key) in group { column.add(sign, options.text(key, in: language), height: sign.height) }
      column.space()
    }
    for text in options.isOwn ? [] : notes(thresholds, options) { column.add(.note, text, height: 0) }
    return column
  }

  private var changes: [PersonChange] { scene.figures.map(\.change) }

  private var people: [Entry] {
    var entries: [Entry] = []
    if changes.contains(where: { $0.presence == .new || $0.presence == .back }) {
      entries.append((.person(.plus), "difference.legend.new"))
    }
    if changes.contains(where: { $0.presence == .gone }) { entries.append((.person(.minus), "difference.legend.gone")) }
    if changes.contains(where: { if case .moved = $0.place { true } else { false } }) {
      entries.append((.moved, "difference.legend.moved"))
    }
    if changes.contains(where: { $0.symbolBadge == .unknown }) { entries.append((.person(.unknown), "difference.legend.onlyBefore")) }
    if changes.contains(where: { !$0.became.isEmpty }) { entries.append((.mentor(hasBegun: true), "difference.legend.became")) }
    if scene.figures.contains(where: \.isFormerMentor) { entries.append((.mentor(hasBegun: false), "difference.legend.stopped")) }
    if changes.contains(where: { !$0.hasChanged }) { entries.append((.person(nil), "difference.legend.unchanged")) }
    return entries
  }

  /// Lines to the youth; of somebody new or gone the symbol says it already.
  private var lines: [Entry] {
    let kinds: [(ChangedLine.Kind, ChangeBadge?)] = [(.stronger, .stronger), (.weaker, .weaker), (.quiet, nil), (.unknown, nil)]
    return kinds.filter { kind, _ in changes.contains { $0.line.kind == kind } }.map { kind, badge in
      (.line(ChangedLine(kind: kind), badge), "difference.legend.line.\(kind.rawValue)")
    }
  }

  private var tensions: [Entry] {
    let lines = changes.map(\.line) + scene.crossings.map(\.change.line)
    let kinds: [(PersonChange.Conflict, ChangeBadge?)] = [(.arisen, .plus), (.gone, .minus), (.stays, nil), (.unknown, nil)]
    return kinds.filter { kind, _ in lines.contains { $0.conflict == kind } }.map { kind, badge in
      (.line(ChangedLine(kind: .quiet, conflict: kind), badge), "difference.legend.tension.\(kind.rawValue)")
    }
  }

  private var pauses: [Entry] {
    let kinds: [(PersonChange.Pause, ChangeBadge?)] = [(.begins, .paused), (.ends, .resumed), (.stays, nil)]
    return kinds.filter { kind, _ in changes.contains { $0.pause == kind } }.map { kind, badge in
      (.line(ChangedLine(kind: .quiet, pause: kind), badge), "difference.legend.pause.\(kind.rawValue)")
    }
  }

  private var places: [Entry] {
    let shown = scene.landmarks.map(\.change.kind)
    let kinds: [(WebDifference.PlaceChange.Kind, ChangeBadge?)] = [
      (.begun, .plus), (.ended, .minus), (.paused, .paused), (.resumed, .resumed), (.same, nil),
    ]
    return kinds.filter { shown.contains($0.0) }.map { (.place($0.1), "difference.legend.place.\($0.0.rawValue)") }
  }

  /// Lines between others.
  private var others: [Entry] {
    let shown = scene.crossings.map(\.change.kind)
    let kinds: [(WebDifference.CrossChange.Kind, ChangedLine.Kind, ChangeBadge?)] = [
      (.new, .new, .plus), (.gone, .gone, .minus), (.same, .quiet, nil),
    ]
    return kinds.filter { shown.contains($0.0) }.map { kind, line, badge in
      (.line(ChangedLine(kind: line, isBetweenOthers: true), badge), "difference.legend.cross.\(kind.rawValue)")
    }
  }

  private func notes(_ thresholds: DifferenceThresholds, _ options: DiagramOptions) -> [String] {
    let language = options.language
    var notes: [String] = []
    if difference.people.contains(where: { $0.closeness == .stronger || $0.closeness == .weaker || $0.closeness == .same }) {
      let values = [
        "step": NumberWords.decimal(thresholds.closeness, language), "ordinary": NumberWords.decimal(TieStyle.tenuousBelow, language),
        "strong": NumberWords.decimal(TieStyle.strongFrom, language),
      ]
      notes.append(options.text("difference.note.closeness", in: language, values))
    }
    if changes.contains(where: { $0.conflict != .none }) || scene.crossings.contains(where: { $0.change.conflict != .none }) {
      notes.append(
        options.text("difference.note.tension", in: language, ["stress": NumberWords.decimal(TieStyle.stressFrom, language)]))
    }
    if !difference.areCrossTiesComparable && difference.people.count > 1 {
      notes.append(options.text("difference.note.crossTies", in: language))
    }
    return notes
  }
}

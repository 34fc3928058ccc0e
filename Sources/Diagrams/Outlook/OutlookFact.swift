import Quantities
import SupportWebs
import Wording

/// A share of all futures that stands below a panel as a bar with its number.
enum OutlookFact: String, CaseIterable, Sendable {
  case anyMentor, assignedMentor, residentialCare

  /// The room that one takes below a panel.
  static let height = 14.0
  static let textSize = 9.0

  func share(_ moment: WebOutlook.Moment) -> Double? {
    switch self {
    case .anyMentor: moment.anyMentorShare
    case .assignedMentor: moment.assignedMentorShare
    case .residentialCare: moment.residentialCareShare
    }
  }

  func label(_ language: Language) -> String { Wording.text("outlook.fact.\(rawValue)", in: language) }

  /// Those of which at least one moment says something.
  static func all(of outlook: WebOutlook) -> [OutlookFact] {
    allCases.filter { fact in outlook.moments.contains { fact.share($0) != nil } }
  }

  /// The share, or that it is unknown.
  func words(_ moment: WebOutlook.Moment, _ language: Language) -> String {
    share(moment).map { ShareWords.percent($0, language) } ?? Wording.text("word.unknown", in: language)
  }

  /// People without a ring, with their shares, as a line below a panel.
  static func unplaced(_ outlook: WebOutlook, at k: Int, _ picture: CirclesDiagram, _ language: Language) -> [String] {
    let placed = Set(picture.scene.figures.map(\.alter.id))
    let items = zip(outlook.web.alters, outlook.moments[k].ties).enumerated().compactMap { j, pair -> String? in
      guard pair.0.tie.status != .lost, !placed.contains(pair.0.id) else { return nil }
      let number = picture.layout.detail.numbers.flatMap { $0[pair.0.id] }.map { "\($0) " } ?? ""
      let name = number + pair.0.person.label(in: language)
      let mentor = outlook.mentorNote(j, share: pair.1.mentorShare, language).map { ", \($0)" } ?? ""
      return "\(name) (\(ShareWords.percent(pair.1.livingShare, language))\(mentor))"
    }
    return items.isEmpty ? [] : [Wording.text("panels.unplaced", in: language, ["list": items.joined(separator: ", ")])]
  }
}

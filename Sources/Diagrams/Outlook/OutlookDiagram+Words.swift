public import Quantities
import SupportWebs
import Wording

extension OutlookDiagram {
  /// What the shares are, and then every moment in a sentence.
  public func description(in language: Language) -> String {
    let moments = shown.map { k in
      Wording.text(
        "panels.panel", in: language, ["moment": outlook.moments[k].label(in: language), "what": words(of: outlook.moments[k], language)])
    }
    return ([OutlookLegend.meaning(outlook, language)] + moments).joined(separator: " ")
  }

  /// How many ties are in each step, who is the mentor most often, what is new, and the facts below the panel.
  private func words(of moment: WebOutlook.Moment, _ language: Language) -> String {
    let people = outlook.web.alters.indices.filter { outlook.web.alters[$0].tie.status != .lost }
    let steps = OutlookStep.allCases.compactMap { step -> String? in
      let n = people.count { OutlookStep(moment.ties[$0].livingShare) == step }
      guard n > 0 else { return nil }
      return Wording.text("outlook.ties.\(n == 1 ? "1" : "n")", in: language, ["n": "\(n)", "step": step.meaning(language)])
    }
    let mentor = people.max { moment.ties[$0].mentorShare < moment.ties[$1].mentorShare }.flatMap { k -> String? in
      outlook.mentorNote(k, share: moment.ties[k].mentorShare, language).map {
        "\(outlook.web.alters[k].person.label(in: language)): \($0)"
      }
    }
    let mean = Sector.allCases.reduce(0) { $0 + (moment.newTies[$1] ?? 0) }
    let new = ShareWords.growth(mean, language).map { Wording.text("outlook.newTies", in: language, ["n": $0]) }
    let facts = OutlookFact.all(of: outlook).map { "\($0.label(language)): \($0.words(moment, language))" }
    let parts = (steps.isEmpty ? [Wording.text("outlook.nobody", in: language)] : steps) + [mentor, new].compactMap(\.self) + facts
    return parts.joined(separator: "; ") + "."
  }

  /// A row for every person of the start web, for every sector with new ties and for every fact, with a column for each moment.
  public func textTable(in language: Language) -> TextTable {
    let moments = shown.map { outlook.moments[$0] }
    let headings = [Wording.text("outlook.what", in: language)] + moments.map { $0.label(in: language) }
    let people = outlook.web.alters.indices.map { k in
      [outlook.web.alters[k].person.label(in: language)] + moments.map { cell(of: $0.ties[k], k, language) }
    }
    let sectors = Sector.allCases.filter { sector in moments.contains { ($0.newTies[sector] ?? 0) > 0 } }
    let new = sectors.map { sector in
      [Wording.text("outlook.newIn", in: language, ["sector": sector.label(in: language)])]
        + moments.map { NumberWords.decimal($0.newTies[sector] ?? 0, language) }
    }
    let facts = OutlookFact.all(of: outlook).map { fact in [fact.label(language)] + moments.map { fact.words($0, language) } }
    return TextTable(headings: headings, rows: people + new + facts)
  }

  /// "Lives in 73 %; JIM in 35 %; closeness 0.62 on average."
  private func cell(of tie: WebOutlook.Tie, _ k: Int, _ language: Language) -> String {
    let lives = Wording.text("outlook.lives", in: language, ["share": ShareWords.percent(tie.livingShare, language)])
    let mentor =
      tie.mentorShare > 0
      ? [
        Wording.text(
          "outlook.mentorIn", in: language,
          ["position": outlook.mentorWord(k, language), "share": ShareWords.percent(tie.mentorShare, language)])
      ] : []
    let closeness = tie.closeness.map { x in
      Wording.text("outlook.closeness", in: language, ["value": NumberWords.decimal(x, language)])
    }
    let unknown = tie.livingShare > 0 ? Wording.text("outlook.closenessUnknown", in: language) : nil
    return ([lives] + mentor + [closeness ?? unknown].compactMap(\.self)).joined(separator: "; ")
  }

  /// What stands before the ids of a moment.
  func prefix(ofMoment k: Int) -> String { isFrame ? options.idPrefix : "\(options.idPrefix)moment-\(k + 1)-" }

  /// What a pointer shows over the people, by the ids of the SVG.
  public var elementRows: [String: Int] {
    var rows: [String: Int] = [:]
    for k in shown {
      for (j, alter) in outlook.web.alters.enumerated() { rows["\(prefix(ofMoment: k))person-\(picture.number(of: alter.id))"] = j }
    }
    return rows
  }

  public var elementTitles: [String: String] {
    let language = options.language
    var titles: [String: String] = [:]
    for k in shown {
      let moment = outlook.moments[k]
      titles["\(prefix(ofMoment: k))youth"] = outlook.web.youth.label(in: language)
      for (j, alter) in outlook.web.alters.enumerated() {
        let number = picture.number(of: alter.id)
        titles["\(prefix(ofMoment: k))person-\(number)"] =
          "\(alter.person.label(in: language)), \(moment.label(in: language)): \(cell(of: moment.ties[j], j, language))"
      }
    }
    return titles
  }
}

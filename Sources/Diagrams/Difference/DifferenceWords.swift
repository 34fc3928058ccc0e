import Quantities
import SupportWebs
import Wording

/// Changes as users read them.
struct DifferenceWords {
  let options: DiagramOptions
  let language: Language

  private func word(_ key: String) -> String { options.text(key, in: language) }

  /// Everything that changed for a person, and, but for the youth's own words, what is unknown; that nothing changed when neither is there.
  func changes(of change: PersonChange) -> [String] {
    var words: [String] = []
    if change.presence != .stays { words.append(word("difference.word.\(change.presence.rawValue)")) }
    if change.presence == .stays {
      switch change.place {
      case .moved(let from, let to): words.append(word(to.index < from.index ? "difference.word.inward" : "difference.word.outward"))
      case .onlyNow: words.append(word("difference.word.onlyNow"))
      case .onlyBefore: words.append(word("difference.word.onlyBefore"))
      case .same, .nowhere: break
      }
    }
    if let closeness = change.closeness, closeness != .same, !options.isOwn || closeness != .unknown {
      words.append(word("difference.word.\(closeness.rawValue)"))
    }
    if change.conflict != .none && change.conflict != .stays && !(options.isOwn && change.conflict == .unknown) {
      words.append(word("difference.word.conflict.\(change.conflict.rawValue)"))
    }
    if change.pause == .begins || change.pause == .ends { words.append(word("difference.word.pause.\(change.pause.rawValue)")) }
    words += change.became.map { position("difference.word.became", $0) } + change.stopped.map { position("difference.word.stopped", $0) }
    return words.isEmpty ? [word("difference.word.same")] : words
  }

  private func position(_ key: String, _ kind: MentorPosition) -> String {
    options.text(key, in: language, ["position": kind.label(in: language)])
  }

  /// "was → is", or one of the two when they are the same.
  func fromTo(_ before: String, _ after: String) -> String {
    before == after ? before : [before, after].filter { !$0.isEmpty }.joined(separator: " → ")
  }

  func ring(_ change: PersonChange) -> String {
    let out = word("difference.notThere")
    func name(_ ring: Ring?, _ tie: Tie?) -> String {
      tie == nil ? out : ring?.label(in: language) ?? word("circles.unplaced").lowercasedFirst
    }
    let (before, after): (Ring?, Ring?) =
      switch change.place {
      case .nowhere: (nil, nil)
      case .same(let ring): (ring, ring)
      case .moved(let from, let to): (from, to)
      case .onlyNow(let ring): (nil, ring)
      case .onlyBefore(let ring): (ring, nil)
      }
    return fromTo(name(before, change.before), name(after, change.after))
  }

  func closeness(_ change: PersonChange) -> String {
    func text(_ tie: Tie?) -> String {
      guard let tie else { return word("difference.notThere") }
      return closeness(tie.closeness.value)
    }
    let result = fromTo(text(change.before), text(change.after))
    guard let old = change.before?.closeness, let new = change.after?.closeness, old.value != nil, new.value != nil,
      old.informant != new.informant
    else { return result }
    return "\(result) (\(word("difference.otherInformant")))"
  }

  private func closeness(_ value: Double?) -> String {
    // The youth's own words leave blank what nobody said, and need no numbers.
    guard let value else { return options.isOwn ? "" : word("word.unknown") }
    if options.isOwn { return word("closeness.\(TieStyle.Bond(closeness: value).rawValue)") }
    return "\(word("closeness.\(TieStyle.Bond(closeness: value).rawValue)")) (\(NumberWords.decimal(value, language)))"
  }

  func tension(_ change: PersonChange) -> String {
    func text(_ tie: Tie?) -> String {
      guard let tie else { return word("difference.notThere") }
      let tension = TieStyle.Tension(conflict: tie.conflict.value)
      return options.isOwn && tension != .stress ? "" : word("tension.\(tension.rawValue)")
    }
    return fromTo(text(change.before), text(change.after))
  }

  func positions(_ change: PersonChange) -> String {
    func list(_ kinds: [MentorPosition]) -> String {
      kinds.isEmpty ? word("word.no") : kinds.map { $0.label(in: language) }.joined(separator: " · ")
    }
    return fromTo(list(change.keeps + change.stopped), list(change.keeps + change.became))
  }

  func part(_ change: WebDifference.PlaceChange) -> String {
    func text(_ part: TakesPart?) -> String { part.map { word("TakesPart.\($0.rawValue)") } ?? word("difference.notThere") }
    return fromTo(text(change.before), text(change.after))
  }
}

extension String {
  /// The same text with a small first letter, for use within a sentence.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

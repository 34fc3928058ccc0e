import Documents
import Quantities

/// Reads one edit: which verb, which ids, which values. All problems of the edit are kept.
struct WhatIfParser {
  private let statement: WhatIfStatement
  private(set) var faults: [(position: FilePosition, fault: Fault)] = []

  init(_ statement: WhatIfStatement) { self.statement = statement }

  /// - Returns: what the edit does; `nil` where it has a problem.
  mutating func action() -> WhatIfEdit.Action? {
    guard let first = statement.words.first else {
      if let pair = statement.pairs.first, !statement.isBroken {
        report(pair.key, "an edit begins with a verb", "write one of \(Self.inWords(WhatIfVerb.allCases.map(\.rawValue)))")
      }
      return nil
    }
    guard let verb = WhatIfVerb(rawValue: first.text) else {
      reportUnknown(first, "verb of an edit", "verbs", among: WhatIfVerb.allCases.map(\.rawValue))
      return nil
    }
    let action = read(verb)
    return faults.isEmpty ? action : nil
  }

  private mutating func read(_ verb: WhatIfVerb) -> WhatIfEdit.Action? {
    switch verb {
    case .add: return add()
    case .set:
      guard let names = names(of: verb, 1) else { return nil }
      if statement.pairs.isEmpty, !statement.isBroken {
        report(names[0], "'set' says no value", "write \(verb.usage), as in: set bob closeness=0.6")
      }
      // Whether this is a person, a place or family life is known when the edit is made; the keys of all three are held apart there.
      return values(WhatIfFormat.anything, "'set'").map { .set(names[0], $0) }
    case .strengthen, .weaken:
      guard let names = names(of: verb, 1), let values = values(WhatIfFormat.step, "'\(verb.rawValue)'") else { return nil }
      guard let step = values.number("by") else {
        report(names[0], "'\(verb.rawValue)' does not say how much", "write \(verb.usage)")
        return nil
      }
      return .strengthen(names[0], by: verb == .weaken ? -step : step)
    case .connect:
      guard let names = names(of: verb, 2) else { return nil }
      return values(WhatIfFormat.crossTie, "'connect'").map { .connect(names[0], names[1], $0) }
    case .join:
      guard let names = names(of: verb, 1) else { return nil }
      return values(WhatIfFormat.place, "'join'").map { .join(names[0], $0) }
    case .remove, .lose, .suspend, .resume, .disconnect, .leave, .jim:
      guard let names = names(of: verb, verb == .disconnect ? 2 : 1), values(WhatIfFormat.nothing, "'\(verb.rawValue)'") != nil else {
        return nil
      }
      switch verb {
      case .remove: return .remove(names[0])
      case .lose: return .status(names[0], .lost)
      case .suspend: return .status(names[0], .suspended)
      case .resume: return .status(names[0], .active)
      case .disconnect: return .disconnect(names[0], names[1])
      case .leave: return .leave(names[0])
      default: return .jim(names[0])
      }
    }
  }

  private mutating func add() -> WhatIfEdit.Action? {
    let words = statement.words
    let isPlace = words.count > 1 && words[1].text == "place"
    guard words.count >= (isPlace ? 4 : 3) else {
      // The kind may be wrong all the same.
      if isPlace, words.count == 3 { _ = kind(words[2], of: PlaceType.choices.map(\.word), "type of place", "types") }
      report(words[0], "'add' needs a \(isPlace ? "type" : "role") and an id", "write \(WhatIfVerb.add.usage)")
      _ = values(isPlace ? WhatIfFormat.place : WhatIfFormat.person, isPlace ? "a place" : "a person")
      return nil
    }
    reportSurplus(words.dropFirst(isPlace ? 4 : 3))
    if isPlace {
      let type = kind(words[2], of: PlaceType.choices.map(\.word), "type of place", "types").flatMap(PlaceType.init(rawValue:))
      guard let values = values(WhatIfFormat.place, "a place"), let type else { return nil }
      return .addPlace(type, name(words[3]), values)
    }
    let role = kind(words[1], of: Role.choices.map(\.word), "role", "roles").flatMap(Role.init(rawValue:))
    guard let values = values(WhatIfFormat.newPerson, "a person"), let role else { return nil }
    return .addPerson(role, name(words[2]), values)
  }

  // MARK: Parts

  private mutating func names(of verb: WhatIfVerb, _ count: Int) -> [WhatIfEdit.Name]? {
    let words = statement.words.dropFirst()
    guard words.count >= count else {
      report(statement.words[0], "'\(verb.rawValue)' needs \(count == 1 ? "an id" : "two ids")", "write \(verb.usage)")
      return nil
    }
    reportSurplus(words.dropFirst(count))
    return words.prefix(count).map(name)
  }

  private func name(_ word: WhatIfStatement.Word) -> WhatIfEdit.Name { WhatIfEdit.Name(id: word.text, position: word.position) }

  private mutating func kind(_ word: WhatIfStatement.Word, of known: [String], _ what: String, _ list: String) -> String? {
    if known.contains(word.text) { return word.text }
    reportUnknown(word, what, list, among: known)
    return nil
  }

  /// The values of the edit, each held against its key; `nil` where one has a problem.
  private mutating func values(_ format: RecordFormat, _ whose: String) -> WhatIfValues? {
    let before = faults.count
    var given: [String: FilePosition] = [:]
    var cells: [FlatCell] = []
    for pair in statement.pairs {
      let key = pair.key.text
      guard format.hasPath(key) else {
        reportUnknownKey(pair.key, whose, format)
        continue
      }
      if given.updateValue(pair.key.position, forKey: key) != nil {
        report(pair.key, "'\(key)' is given twice", "keep one of the two")
      } else if pair.value.text != "unknown" {
        cells.append(FlatCell(key, pair.value.text, position: pair.value.position))
      }
    }
    let reading = format.read(cells)
    for (cell, fault) in reading.faults {
      faults.append((cell.position, Fault(problem: "'\(cell.name)' \(fault.problem)", fix: fault.fix)))
    }
    return faults.count == before ? WhatIfValues(entry: reading.entry, given: given) : nil
  }

  // MARK: Problems

  private mutating func report(_ word: WhatIfStatement.Word, _ problem: String, _ fix: String) {
    faults.append((word.position, Fault(problem: problem, fix: fix)))
  }

  private mutating func report(_ name: WhatIfEdit.Name, _ problem: String, _ fix: String) {
    faults.append((name.position, Fault(problem: problem, fix: fix)))
  }

  private mutating func reportSurplus(_ words: ArraySlice<WhatIfStatement.Word>) {
    if let first = words.first, !statement.isBroken {
      report(
        first, "there is a word too many here", "part edits with ';', and put a text with spaces between quotes: label=\"aunt and uncle\"")
    }
  }

  /// What was written is repeated only where it is nearly a known word.
  private mutating func reportUnknown(_ word: WhatIfStatement.Word, _ what: String, _ list: String, among known: [String]) {
    if let near = Spelling.nearest(to: word.text, among: known) {
      report(word, "'\(word.text)' is no \(what)", "did you mean '\(near)'?")
    } else {
      report(word, "this is no \(what)", "the \(list) are \(Self.inWords(known))")
    }
  }

  private mutating func reportUnknownKey(_ word: WhatIfStatement.Word, _ whose: String, _ format: RecordFormat) {
    let known = format.fields.map(\.key)
    let parts = format.paths().filter { $0.hasPrefix("\(word.text).") }
    if known.isEmpty {
      report(word, "\(whose) takes no values", "leave this out")
    } else if known.contains(word.text), !parts.isEmpty {
      report(word, "'\(word.text)' is no single value", "write one of \(Self.inWords(parts.filter { !$0.hasSuffix(".informant") }))")
    } else if let near = Spelling.nearest(to: word.text, among: known + format.paths()) {
      report(word, "'\(word.text)' is not a key of \(whose)", "did you mean '\(near)'?")
    } else {
      report(word, "this is not a key of \(whose)", "its keys are \(Self.inWords(known))")
    }
  }

  private static func inWords(_ words: [String]) -> String { words.map { "'\($0)'" }.joined(separator: ", ") }
}

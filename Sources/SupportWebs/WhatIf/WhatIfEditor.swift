import Documents
import Quantities

/// Makes edits on a copy of a web; an edit with a problem changes nothing.
struct WhatIfEditor {
  private(set) var web: SupportWeb
  private let settings: WhatIfSettings
  /// Ids that could not be added: what uses them is no second problem.
  private var hopedFor: Set<String>
  /// Ids that went: nobody else takes them, for before and after would be taken for one.
  private var gone: Set<String> = []

  typealias Problem = (position: FilePosition, fault: Fault)

  init(_ web: SupportWeb, _ settings: WhatIfSettings, hopedFor: Set<String>) {
    (self.web, self.settings, self.hopedFor) = (web, settings, hopedFor)
  }

  /// - Returns: what is wrong; nothing when the edit was made.
  mutating func make(_ action: WhatIfEdit.Action, at start: FilePosition) -> [Problem] {
    do {
      switch action {
      case .addPerson(let role, let name, let values): try add(role, name, values)
      case .addPlace(let type, let name, let values): try add(type, name, values)
      case .remove(let name): try remove(name)
      case .set(let name, let values): try set(name, values)
      case .strengthen(let name, let step): try strengthen(name, step)
      case .status(let name, let status):
        let id = try person(name)
        try refusing(name) { try $0.changeTie(with: id) { $0.status = status } }
      case .connect(let a, let b, let values): try connect(a, b, values)
      case .disconnect(let a, let b):
        let pair = try people(a, b)
        try refusing(a) { _ = try $0.removeCrossTie(between: pair.0, and: pair.1) }
      case .join(let name, let values):
        try takePart(name) {
          $0.takesPart = .yes
          values.apply(to: &$0)
        }
      case .leave(let name): try takePart(name) { $0.takesPart = .no }
      case .jim(let name):
        let (id, quality) = (try person(name), settings.quality)
        try refusing(name) { _ = try $0.makeJIM(id, quality: quality) }
      }
      return []
    } catch let stop as Stop {
      return stop.problems
    } catch {
      return [(start, Fault(problem: "this edit cannot be made", fix: "leave it out"))]
    }
  }

  /// Why an edit is not made; without problems where another edit is to blame.
  private struct Stop: Error {
    var problems: [Problem] = []

    init(_ position: FilePosition, _ problem: String, _ fix: String) { problems = [(position, Fault(problem: problem, fix: fix))] }

    init(_ problems: [Problem]) { self.problems = problems }
  }

  // MARK: Ids

  private func isPerson(_ id: String) -> Bool { web.alters.contains { $0.id == id } }

  private func isPlace(_ id: String) -> Bool { web.places.contains { $0.id == id } }

  private func person(_ name: WhatIfEdit.Name) throws -> String {
    if isPerson(name.id) { return name.id }
    throw unknown(name, "nobody of the web has this id", among: web.alters.map(\.id))
  }

  /// Two people; both ids are looked at, so that both problems are told.
  private func people(_ a: WhatIfEdit.Name, _ b: WhatIfEdit.Name) throws -> (String, String) {
    let missing = [a, b].filter { !isPerson($0.id) }.map { unknown($0, "nobody of the web has this id", among: web.alters.map(\.id)) }
    if !missing.isEmpty { throw Stop(missing.flatMap(\.problems)) }
    return (a.id, b.id)
  }

  private func unknown(_ name: WhatIfEdit.Name, _ problem: String, among known: [String]) -> Stop {
    if hopedFor.contains(name.id) { return Stop([]) }
    if name.id == web.youth.id { return Stop(name.position, "this is the youth, whose web it is", "name a person or place of the web") }
    if let near = Spelling.nearest(to: name.id, among: known) { return Stop(name.position, problem, "did you mean '\(near)'?") }
    let list = known.isEmpty ? "there is none yet: add it first" : "the ids are \(known.map { "'\($0)'" }.joined(separator: ", "))"
    return Stop(name.position, problem, list)
  }

  /// Makes a checked edit of the web; what it refuses is told at the place of `name`.
  private mutating func refusing(_ name: WhatIfEdit.Name, _ edit: (inout SupportWeb) throws -> Void) throws {
    do {
      try edit(&web)
    } catch let error as EditError {
      throw Stop(name.position, error.problem, error.fix)
    }
  }

  // MARK: Edits

  private mutating func adding(_ name: WhatIfEdit.Name, _ edit: (inout SupportWeb) throws -> Void) throws {
    if gone.contains(name.id) {
      throw Stop(name.position, "the id '\(name.id)' was that of somebody or something that went", "give another id")
    }
    do {
      try refusing(name, edit)
    } catch {
      hopedFor.insert(name.id)
      throw error
    }
  }

  private mutating func add(_ role: Role, _ name: WhatIfEdit.Name, _ values: WhatIfValues) throws {
    var person = Person(id: name.id, label: settings.roleLabel(role), role: role)
    values.apply(to: &person, youthAge: web.youth.age)
    var tie = Tie()
    values.apply(to: &tie, view: web.moment.informant)
    try adding(name) { try $0.add(person, tie) }
  }

  private mutating func add(_ type: PlaceType, _ name: WhatIfEdit.Name, _ values: WhatIfValues) throws {
    var place = Place(id: name.id, label: settings.placeLabel(type), type: type, takesPart: .yes)
    values.apply(to: &place)
    try adding(name) { try $0.add(place) }
  }

  private mutating func remove(_ name: WhatIfEdit.Name) throws {
    if isPlace(name.id) {
      try refusing(name) { _ = try $0.remove(place: name.id) }
    } else if isPerson(name.id) {
      try refusing(name) { _ = try $0.remove(person: name.id) }
    } else {
      throw unknown(name, "nobody and no place of the web has this id", among: web.alters.map(\.id) + web.places.map(\.id))
    }
    gone.insert(name.id)
  }

  private mutating func set(_ name: WhatIfEdit.Name, _ values: WhatIfValues) throws {
    if let index = web.alters.firstIndex(where: { $0.id == name.id }) {
      try hold(values, WhatIfFormat.person)
      var (person, tie) = (web.alters[index].person, web.alters[index].tie)
      values.apply(to: &person, youthAge: web.youth.age)
      values.apply(to: &tie, view: web.moment.informant)
      let before = web
      do {
        try refusing(name) {
          try $0.change(person)
          try $0.setTie(tie, with: name.id)
        }
      } catch {
        web = before
        throw error
      }
    } else if isPlace(name.id) {
      try hold(values, WhatIfFormat.place)
      try takePart(name) { values.apply(to: &$0) }
    } else if name.id == "family" {
      try hold(values, WhatIfFormat.family)
      values.apply(to: &web.family)
    } else {
      throw unknown(name, "nobody and no place of the web has this id", among: web.alters.map(\.id) + web.places.map(\.id) + ["family"])
    }
  }

  /// Every key belongs to what is set.
  private func hold(_ values: WhatIfValues, _ format: RecordFormat) throws {
    let strangers = values.given.filter { !format.hasPath($0.key) }.sorted { $0.value < $1.value }
    guard !strangers.isEmpty else { return }
    let keys = format.fields.map { "'\($0.key)'" }.joined(separator: ", ")
    throw Stop(strangers.map { ($0.value, Fault(problem: "'\($0.key)' is not a key of \(format.name)", fix: "its keys are \(keys)")) })
  }

  private mutating func strengthen(_ name: WhatIfEdit.Name, _ step: Double) throws {
    let id = try person(name)
    guard let closeness = web.alters.first(where: { $0.id == id })?.tie.closeness.value else {
      throw Stop(name.position, "the closeness of '\(id)' is unknown", "give it first: set \(id) closeness=0.5")
    }
    try refusing(name) { try $0.changeTie(with: id) { $0.closeness.value = min(1, max(0, closeness + step)) } }
  }

  private mutating func connect(_ a: WhatIfEdit.Name, _ b: WhatIfEdit.Name, _ values: WhatIfValues) throws {
    _ = try people(a, b)
    let view = web.moment.informant
    var tie =
      web.crossTie(between: a.id, and: b.id) ?? CrossTie(a.id, b.id, closeness: Reported(nil, by: view), conflict: Reported(nil, by: view))
    let isNew = web.crossTie(between: a.id, and: b.id) == nil
    values.apply(to: &tie, view: view)
    try refusing(b) { try isNew ? $0.add(tie) : $0.change(tie) }
  }

  private mutating func takePart(_ name: WhatIfEdit.Name, _ change: (inout Place) -> Void) throws {
    guard var place = web.places.first(where: { $0.id == name.id }) else {
      throw unknown(name, "no place of the web has this id", among: web.places.map(\.id))
    }
    change(&place)
    try refusing(name) { try $0.change(place) }
  }
}

public import Documents

/// What an edit of a what-if does.
public enum WhatIfVerb: String, Word {
  case add, remove, set, strengthen, weaken, lose, suspend, resume, connect, disconnect, join, leave, jim

  public var meaning: String {
    switch self {
    case .add: "adds a person with a tie, or a place in which the youth takes part; what is not said is unknown"
    case .remove: "takes a person or place out of the web, with all that names it"
    case .set: "gives other values to a person and the tie, a place, or family life; `unknown` takes a value away"
    case .strengthen: "raises the closeness of a tie, to 1 at most"
    case .weaken: "lowers the closeness of a tie, to 0 at least"
    case .lose: "ends the contact; the person stays in the drawing, and a position is kept"
    case .suspend: "interrupts the contact"
    case .resume: "lets the contact begin again"
    case .connect: "lets two people know each other, or gives other values to their cross tie"
    case .disconnect: "takes the cross tie of two people away"
    case .join: "lets the youth take part in a place of the web"
    case .leave: "lets the youth stop taking part in a place"
    case .jim: "makes somebody JIM, as on the first day: the tie counts with max(closeness, quality at the start); all else stays"
    }
  }

  /// How it is written, as messages and the reference page say it.
  public var usage: String {
    switch self {
    case .add: "add ROLE ID [key=value …], or add place TYPE ID [key=value …]"
    case .remove, .lose, .suspend, .resume, .jim: "\(rawValue) ID"
    case .set: "set ID key=value …"
    case .strengthen, .weaken: "\(rawValue) ID by=0.2"
    case .connect: "connect ID ID [closeness=… conflict=…]"
    case .disconnect: "disconnect ID ID"
    case .join: "join PLACE [participation=… contribution=…]"
    case .leave: "leave PLACE"
    }
  }
}

/// The keys of edits: those of case files, so that ranges and words are the same.
public enum WhatIfFormat {
  /// What the first key of a what-if file says.
  public static let version = "what-if/1"

  public static let file = RecordFormat(
    "a what-if file", "Edits of a support web, to see what would change on the drawing.",
    fields: [
      Field("steunweb", .choice([(version, "this format")]), required: true, "the format of the file, `\(version)`"),
      Field("title", .bilingual(limit: 120), "what the edits are about, for people who read the file"),
      Field("edits", .list(.text(limit: 2_000), atLeast: 1), required: true, "the edits, in the order in which they are made"),
    ])

  /// A person with the tie.
  public static let person = RecordFormat(
    "a person", "Keys of `add ROLE ID` and `set ID`.",
    fields: pick(CaseFormat.person, ["label", "role", "sector", "adult", "ageGap", "metAtSchool"])
      + pick(CaseFormat.tie, ["ring", "closeness", "conflict", "contact"]) + support
      + pick(CaseFormat.tie, ["gives", "reciprocal", "household", "askingOrder", "excluded"]))

  /// A place with the youth's part in it.
  public static let place = RecordFormat(
    "a place", "Keys of `add place TYPE ID`, `set ID` and `join PLACE`.",
    fields: pick(CaseFormat.place, ["label"]) + pick(CaseFormat.takingPart, ["participation", "contribution", "accessible"]))

  public static let family = RecordFormat("family life", "Keys of `set family`.", fields: CaseFormat.family.fields)

  public static let crossTie = RecordFormat(
    "a cross tie", "Keys of `connect ID ID`.", fields: pick(CaseFormat.crossTie, ["closeness", "conflict"]))

  public static let step = RecordFormat(
    "a step", "Keys of `strengthen ID` and `weaken ID`.",
    fields: [Field("by", .number(0...1, unit: "closeness"), required: true, "how much closer, or less close")])

  /// A person who is added: the role stands before the id.
  static let newPerson = RecordFormat(person.name, person.summary, fields: person.fields.filter { $0.key != "role" })

  /// What `set` may say, whatever it is said of.
  static let anything = RecordFormat(
    "an edit", "Keys of `set ID`.", fields: person.fields + place.fields.filter { person[$0.key] == nil })

  /// Verbs that take no keys.
  static let nothing = RecordFormat("an edit without keys", "No keys.", fields: [])

  /// The types of support, received from the person.
  private static var support: [Field] {
    guard let receives = CaseFormat.tie["receives"], case .record(let format) = receives.kind else {
      preconditionFailure("A tie of a case file has support received")
    }
    return format.fields
  }

  private static func pick(_ format: RecordFormat, _ keys: [String]) -> [Field] {
    keys.map { key in
      guard let field = format[key] else { preconditionFailure("'\(key)' is a key of \(format.name)") }
      return field
    }
  }
}

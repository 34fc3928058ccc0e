import Quantities

/// What has to hold for the messages of every parser.
struct Messages {
  /// Names that stand in the inputs and may be told by no message.
  static let secrets = ["Annemieke", "Zwaan", "Quirijn", "Dolfijn"]

  let path: String
  private let places: [TextPlaces]
  var mayTell = false

  init(path: String, _ bytes: [UInt8], _ breaks: TextPlaces.LineBreaks, mayTell: Bool = false) {
    (self.path, self.mayTell) = (path, mayTell)
    places = breaks.ways.map { TextPlaces(bytes, $0) }
  }

  /// Every problem has a place in the file, a cause and a cure, and tells no name.
  func check(_ error: InvalidInput) throws(Broken) {
    try Broken.unless(error.diagnostics.count <= 1_101, "\(error.diagnostics.count) problems are told")
    for problem in error.diagnostics {
      try Broken.unless(problem.path == path, "the problem is of another file: \(problem)")
      guard let position = problem.position else { throw Broken("a problem without a place: \(problem)") }
      try check(position, "\(problem)")
      try Broken.unless(!problem.problem.isEmpty && !problem.fix.isEmpty, "no cause or cure: \(problem)")
      try text(problem.problem)
      try text(problem.fix)
    }
  }

  func check(_ position: FilePosition?, _ whose: @autoclosure () -> String) throws(Broken) {
    if let position { try Broken.unless(places.contains { $0.holds(position) }, "the place \(position) is not in the file: \(whose())") }
  }

  /// A text for people: of printable characters, not endless, and without a name.
  func text(_ text: String) throws(Broken) {
    try Self.printable(text)
    try Broken.unless(text.utf8.count < 20_000, "a message of \(text.utf8.count) bytes: \(text.prefix(200))")
    guard !mayTell else { return }
    for secret in Self.secrets { try Broken.unless(!text.contains(secret), "a message tells a name: \(text)") }
  }

  private static func printable(_ text: String) throws(Broken) {
    let isPlain = text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control || $0 == "\n" || $0 == "\t" }
    try Broken.unless(isPlain, "a message holds a control character: \(text.debugDescription)")
  }
}

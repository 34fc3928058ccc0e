import Documents
import Testing

@Suite struct SpellingTests {
  static let keys = ["closeness", "conflict", "contact", "receives", "gives", "id", "ring"]

  @Test(arguments: [
    ("closenes", "closeness"),  // a letter lost
    ("closenness", "closeness"),  // a letter added
    ("klosenezs", "closeness"),  // two letters replaced
    ("contcat", "contact"),  // two neighbours swapped
    ("Closeness", "closeness"),  // case counts for nothing
    ("RECIEVES", "receives"),
    ("gvies", "gives"),
    ("rimg", "ring"),
  ])
  func findsTheNearest(_ word: String, _ expected: String) {
    #expect(Spelling.nearest(to: word, among: Self.keys) == expected)
  }

  @Test(arguments: [
    "",
    "x",
    "ie",  // both letters differ
    "rnog",  // two changes are half of the letters
    "klozenezs",  // three changes
    "Annemieke",
    String(repeating: "closeness", count: 5),
    "closenes\u{1B}",  // a terminal would take it for an order
    "co\u{0}nflict",
    "conflict\u{202E}",
    "conflict\u{F8FF}",
    "conflic" + String(repeating: "\u{301}", count: 1_000),  // a letter under a tower of marks
  ])
  func findsNothingFarAway(_ word: String) {
    #expect(Spelling.nearest(to: word, among: Self.keys) == nil)
  }

  @Test func theFirstOfEquallyNearWordsIsTaken() {
    #expect(Spelling.nearest(to: "father", among: ["bather", "gather"]) == "bather")
    #expect(Spelling.nearest(to: "aunt", among: []) == nil)
  }

  @Test func anExactWordBeatsANearOne() {
    #expect(Spelling.nearest(to: "gather", among: ["bather", "gather"]) == "gather")
  }

  /// Against a slow twin: the plain recursive definition of the distance.
  @Test func agreesWithTheDefinition() {
    let words = ["aunt", "anut", "unt", "uncle", "aunts", "tuna", "a", "an", "nautn", "kin", "knit", "ink"]
    for word in words {
      let limit = min(2, (word.count - 1) / 2)
      for other in words {
        let isNear = Self.distance(Array(word)[...], Array(other)[...]) <= limit
        #expect((Spelling.nearest(to: word, among: [other]) != nil) == isNear, "\(word) \(other)")
      }
    }
  }

  private static func distance(_ a: ArraySlice<Character>, _ b: ArraySlice<Character>) -> Int {
    guard let x = a.last, let y = b.last else { return a.count + b.count }
    var best = min(
      distance(a.dropLast(), b) + 1, distance(a, b.dropLast()) + 1, distance(a.dropLast(), b.dropLast()) + (x == y ? 0 : 1))
    if a.count > 1, b.count > 1, x == b.dropLast().last, a.dropLast().last == y {
      best = min(best, distance(a.dropLast(2), b.dropLast(2)) + 1)
    }
    return best
  }
}

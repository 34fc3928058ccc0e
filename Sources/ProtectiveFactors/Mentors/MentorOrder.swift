public import SupportWebs

/// In which order people who could be a mentor stand. It is the youth's own, and never follows from a value of the web.
public enum MentorOrder: String, CaseIterable, Sendable {
  /// The youth said whom to ask first; people whom the youth did not place come after them, by ring.
  case youth
  /// By the ring in which the youth placed them, inner to outer; who is in no ring comes last.
  case ring
  /// As the case file has them.
  case file

  /// - Parameter web: the web.
  public init(_ web: SupportWeb) {
    if web.alters.contains(where: { $0.tie.askingOrder != nil }) {
      self = .youth
    } else if web.alters.contains(where: { $0.tie.ring != nil }) {
      self = .ring
    } else {
      self = .file
    }
  }

  /// Everybody in this order; equal places as the case has them.
  ///
  /// - Parameter alters: the people, in the order of the case.
  /// - Complexity: O(n log n).
  func arranged(_ alters: [Alter]) -> [Alter] {
    func place(_ tie: Tie) -> (Int, Int) {
      let ring = tie.ring.flatMap { Ring.allCases.firstIndex(of: $0) } ?? Ring.allCases.count
      return (tie.askingOrder ?? Int.max, ring)
    }
    return alters.enumerated().sorted { a, b in
      let (left, right) = (place(a.element.tie), place(b.element.tie))
      return (left.0, left.1, a.offset) < (right.0, right.1, b.offset)
    }.map(\.element)
  }
}

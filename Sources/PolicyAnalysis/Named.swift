/// What an id belongs to, for texts of errors.
public enum Named: String, Hashable, Sendable {
  case option, parameter, scenario, outcome, row, column
}

extension Named {
  /// Refuses what has no id, or the id of another.
  ///
  /// - Throws: ``PolicyAnalysisError/emptyID(_:place:)`` or ``PolicyAnalysisError/repeatedID(_:_:)``.
  func check(_ ids: [String]) throws(PolicyAnalysisError) {
    if let place = ids.firstIndex(of: "") { throw .emptyID(self, place: place) }
    let sorted = ids.sorted()
    for (id, next) in zip(sorted, sorted.dropFirst()) where id == next { throw .repeatedID(self, id) }
  }

  /// The place of an id among those that there are.
  ///
  /// - Throws: ``PolicyAnalysisError/unknownID(_:_:known:)``.
  func place(of id: String, among ids: [String]) throws(PolicyAnalysisError) -> Int {
    guard let place = ids.firstIndex(of: id) else { throw .unknownID(self, id, known: ids) }
    return place
  }
}

import SupportWebs

/// Numbers that tell long names apart where they are cut to the same words.
enum NameMarks {
  /// The numbers of these people, from 1 in their order, of those alone whose lines are cut and are also somebody else's.
  static func marks(of people: [Person], lines: (Person) -> [String]) -> [String: Int] {
    let shown = people.map(lines)
    let twins = Dictionary(grouping: people.indices.filter { shown[$0].last?.hasSuffix("…") == true }) { shown[$0] }
    let marked = twins.values.filter { $0.count > 1 }.joined()
    return Dictionary(uniqueKeysWithValues: marked.map { (people[$0].id, $0 + 1) })
  }

  /// The lines with the number behind the last one.
  static func marking(_ lines: [String], _ mark: Int?) -> [String] {
    guard let mark, let last = lines.last else { return lines }
    return lines.dropLast() + ["\(last) (\(mark))"]
  }
}

/// Ids as case files have them.
enum CaseID {
  /// At most 60 small letters, digits and '-', beginning with a letter.
  static func isValid(_ text: String) -> Bool {
    guard let first = text.utf8.first, (97...122).contains(first), text.utf8.count <= 60 else { return false }
    return text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
  }

  /// Whether the id is a UUID, which nobody can read.
  static func isMachineMade(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.count) == [8, 4, 4, 4, 12] && parts.joined().allSatisfy(\.isHexDigit)
  }

  /// `PREFIX` with the first number from `number` on that nobody has.
  static func free(_ prefix: String, from number: Int, _ taken: Set<String>, _ others: Set<String> = []) -> String {
    var number = number
    while taken.contains("\(prefix)\(number)") || others.contains("\(prefix)\(number)") { number += 1 }
    return "\(prefix)\(number)"
  }
}

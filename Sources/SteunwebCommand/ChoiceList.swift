import ArgumentParser

/// Choices with commas between them, such as `circles,ecomap`, or `all`.
struct ChoiceList<Choice: RawRepresentable & CaseIterable & Equatable & Sendable>: ExpressibleByArgument, Sendable
where Choice.RawValue == String {
  let choices: [Choice]
  let isAll: Bool

  init(_ choices: [Choice]) { (self.choices, isAll) = (choices, false) }

  init?(argument: String) {
    if argument == "all" {
      (choices, isAll) = (Array(Choice.allCases), true)
      return
    }
    var found: [Choice] = []
    for name in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let choice = Choice(rawValue: String(name)) else { return nil }
      if !found.contains(choice) { found.append(choice) }
    }
    (choices, isAll) = (found, false)
  }

  static var allValueStrings: [String] { Choice.allCases.map(\.rawValue) + ["all"] }
  var defaultValueDescription: String { choices.map(\.rawValue).joined(separator: ",") }
}

/// What is wrong with a part of a file, and how to mend it.
public struct Fault: Error, Sendable, Equatable {
  public let problem: String
  public let fix: String

  public init(problem: String, fix: String) {
    self.problem = problem
    self.fix = fix
  }

  static let alias = Fault(
    problem: "anchors (&name) and aliases (*name) are not used in these files",
    fix: "write the value out in full at each place, and put text that begins with & or * between quotes")

  static let nesting = Fault(
    problem: "the file is nested deeper than \(YAMLSource.deepestNesting) levels",
    fix: "a case file needs no more than eight levels: check brackets and indentation")
}

/// The problems of the YAML parser in the words of somebody who fills in a file.
enum YAMLFault {
  /// - Parameter problem: what the parser says; it never holds text of the file.
  static func inWords(_ problem: String) -> Fault {
    if problem.hasPrefix("Maximum nesting") { return .nesting }
    let fault = explained(problem)
    return Fault(problem: "this is not YAML: \(fault.problem)", fix: fault.fix)
  }

  /// Whether the place to mend is not where the parser stopped but where the quote or bracket begins.
  static func beginsEarlier(_ problem: String) -> Bool {
    unclosedQuote.contains(problem) || unclosedBracket.contains(problem)
  }

  private static let unclosedQuote = ["found unexpected end of stream", "found unexpected document indicator"]
  private static let unclosedBracket = ["did not find expected ',' or ']'", "did not find expected ',' or '}'"]
  private static let badIndentation = [
    "did not find expected key", "did not find expected '-' indicator", "did not find expected <document start>",
    "block sequence entries are not allowed in this context",
  ]

  private static func explained(_ problem: String) -> Fault {
    switch problem {
    case _ where unclosedQuote.contains(problem):
      Fault(problem: "the quote that opens here is never closed", fix: "close it behind the text")
    case _ where unclosedBracket.contains(problem):
      Fault(
        problem: "the bracket that opens here is not closed, or a comma is missing behind it",
        fix: "put commas between the elements, and close the bracket")
    case _ where badIndentation.contains(problem):
      Fault(
        problem: "this line does not fit the lines above it",
        fix: "give keys that belong together the same indentation, and put nothing behind a closing quote or bracket")
    case _ where problem.contains("escape"):
      Fault(problem: "a backslash between double quotes begins a code that does not exist", fix: "write it twice, or use single quotes")
    case "found character that cannot start any token",
      _ where problem.hasPrefix("found a tab character"):
      Fault(
        problem: "a tab, or a sign that no value can begin with",
        fix: "use spaces instead of tabs, and put text that begins with @, % or ` between quotes")
    case "did not find expected alphabetic or numeric character", "found undefined alias":
      Fault(
        problem: "* and & at the beginning of a value have a meaning of their own", fix: "put text that begins with them between quotes")
    case "mapping values are not allowed in this context":
      Fault(
        problem: "a colon stands where there can be none, or the line is indented too far",
        fix: "put text that holds ': ' between quotes, and give keys that belong together the same indentation")
    case "could not find expected ':'":
      Fault(problem: "a key without a colon", fix: "write 'key: value', with a space behind the colon, and close all quotes")
    case "control characters are not allowed":
      Fault(problem: "a control character, which nobody sees", fix: "remove it: type the text again")
    case "but found another document":
      Fault(problem: "a second document begins here", fix: "give one case or scenario per file, without '---' in between")
    default:
      Fault(
        problem: problem, fix: "check indentation (spaces, no tabs), colons followed by a space, and closing quotes and brackets")
    }
  }
}

import Quantities

/// What can be wrong with delimited text, and the cure.
enum TableFault: Equatable {
  case zeroByte, controlCharacter, notUTF8, wideText, openQuote, textBehindQuote
  case longField, longQuotedField, longRow, manyFields
  case empty

  func diagnostic(path: String, position: FilePosition) -> Diagnostic {
    Diagnostic(path: path, position: position, problem: problem, fix: fix)
  }

  private var problem: String {
    switch self {
    case .zeroByte: "a zero byte: this is not a table in UTF-8 text"
    case .controlCharacter: "a control character, which nobody sees"
    case .notUTF8: "this is not UTF-8 text"
    case .wideText: "this is UTF-16 text"
    case .openQuote: "the quote that opens here is never closed"
    case .textBehindQuote: "text stands behind the closing quote of a field"
    case .longField, .longQuotedField: "the field that begins here is longer than 1 MiB"
    case .longRow: "the row is longer than 16 MiB"
    case .manyFields: "the row has more than \(RowScanner.mostFields) columns"
    case .empty: "the file is empty"
    }
  }

  private var fix: String {
    switch self {
    case .zeroByte, .notUTF8, .wideText: "save the table as UTF-8 (in a spreadsheet: Save as, 'CSV UTF-8')"
    case .controlCharacter: "remove it: type the text again"
    case .openQuote, .longQuotedField: "close the quote behind the text; a quote within the text is written twice"
    case .textBehindQuote: "write a quote within the text twice, and put nothing between the closing quote and the delimiter"
    case .longField, .longRow: "check that this is a table with one row per line"
    case .manyFields: "check the delimiter, and put the table in long form: one row per person"
    case .empty: "give a table with the names of its columns in the first row"
    }
  }
}

import Foundation
import Interchange
import Quantities
import TestSupport
import Testing

@Suite struct CSVReaderTests {
  static func rows(_ text: String, delimiter: Character? = nil) throws -> (header: [String], rows: [[String]], lines: [Int]) {
    var reader = try CSVReader(path: "t.csv", bytes: Array(text.utf8), delimiter: delimiter)
    var (rows, lines): ([[String]], [Int]) = ([], [])
    while try reader.next() {
      rows.append((0..<reader.count).map { reader.field($0) })
      lines.append(reader.line)
    }
    return (reader.header, rows, lines)
  }

  static func error(_ bytes: [UInt8]) -> String {
    do {
      var reader = try CSVReader(path: "t.csv", bytes: bytes)
      while try reader.next() {}
      return "no error"
    } catch {
      return error.description
    }
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func fieldsAreDividedAsInTheStandard(_ end: String) throws {
    let lines = ["a,b,c", "1,\"x, \"\"y\"\"\",", "", "\"two\(end)lines\",é,\"\"", "4,5,6"]
    let table = try Self.rows(lines.joined(separator: end))
    #expect(table.header == ["a", "b", "c"])
    #expect(table.rows == [["1", "x, \"y\"", ""], ["two\nlines", "é", ""], ["4", "5", "6"]])
    #expect(table.lines == [2, 4, 6])
  }

  @Test(arguments: [(",", "a,b;c"), (";", "a;b,c;d"), ("\t", "a\tb,c\td"), ("|", "a|b"), (",", "\"a;b;c\",d")])
  func theDelimiterIsWhatTheHeaderHasMostOf(_ delimiter: String, _ header: String) throws {
    #expect(try CSVReader(path: "t", bytes: Array(header.utf8)).delimiter == Character(delimiter))
  }

  @Test func marksBeforeTheHeaderAreSkipped() throws {
    #expect(try Self.rows("\u{FEFF}sep=;\r\na,b;c\r\n1;2\r\n").rows == [["1", "2"]])
    #expect(try Self.rows("\u{FEFF}sep=;\r\na,b;c\r\n1;2\r\n").lines == [3])
    #expect(try Self.rows("\u{FEFF}\"a\",b\n").header == ["a", "b"])
  }

  @Test func rowNamesOfRAreAColumnWithoutAName() throws {
    let table = try Self.rows("\"id\" \"x\"\n".replacing(" ", with: ",") + "\"1\",7,8\n\"2\",9,10\n")
    #expect(table.header == ["", "id", "x"])
    #expect(table.rows == [["1", "7", "8"], ["2", "9", "10"]])
  }

  @Test func missingIsEmptyOrABareNA() throws {
    var reader = try CSVReader(path: "t", bytes: Array("a,b,c,d,e\n,NA,\"NA\",\"\",NAN\n1\n".utf8))
    #expect(try reader.next())
    #expect((0..<5).map { reader.isMissing($0) } == [true, true, false, true, false])
    #expect((0..<5).map { reader.isQuoted($0) } == [false, false, true, true, false])
    #expect(reader.value(2) == "NA" && reader.value(1) == nil)
    #expect(try reader.next())
    #expect(reader.isUneven && reader.field(3).isEmpty && reader.isMissing(4))
    #expect(try !reader.next())
  }

  @Test func placesAreLineAndColumn() throws {
    var reader = try CSVReader(path: "t", bytes: Array("a,b,c\né,\"x\ny\",z\n".utf8))
    #expect(try reader.next())
    #expect((0..<3).map { "\(reader.position($0))" } == ["2:1", "2:3", "3:4"])
  }

  @Test func readingGoesOnFromAMark() throws {
    let text = "id,x\n" + (0..<30_000).map { "\($0),\"text \($0)\nmore\"\n" }.joined()
    var reader = try CSVReader(path: "t", bytes: Array(text.utf8))
    var marks: [CSVReader.Mark] = []
    while try reader.next() { marks.append(reader.mark) }
    for k in [29_999, 0, 15_000, 7] {
      try reader.seek(to: marks[k])
      #expect(try reader.next())
      #expect(reader.field(0) == "\(k)" && reader.line == 2 + 2 * k && reader.field(1) == "text \(k)\nmore")
    }
  }

  static let broken: [(bytes: [UInt8], message: String)] = [
    (
      Array("a,b\n1,\"x\ny".utf8),
      "2:3: error: the quote that opens here is never closed\n  fix: close the quote behind the text; a quote within the text is written twice"
    ),
    (
      Array("a,b\n1,\"x\"y\n".utf8),
      "2:6: error: text stands behind the closing quote of a field\n  fix: write a quote within the text twice, and put nothing between the closing quote and the delimiter"
    ),
    (Array("a,b\né,\u{7}\n".utf8), "2:3: error: a control character, which nobody sees\n  fix: remove it: type the text again"),
    (Array("a,b\né,\u{85}\n".utf8), "2:3: error: a control character, which nobody sees\n  fix: remove it: type the text again"),
    (
      Array("a,b\n1,".utf8) + [0xE9, 10],
      "2:3: error: this is not UTF-8 text\n  fix: save the table as UTF-8 (in a spreadsheet: Save as, 'CSV UTF-8')"
    ),
    (
      Array("a,b\n1,x".utf8) + [0],
      "2:4: error: a zero byte: this is not a table in UTF-8 text\n  fix: save the table as UTF-8 (in a spreadsheet: Save as, 'CSV UTF-8')"
    ),
    ([0xFF, 0xFE, 0x61, 0], "1:1: error: this is UTF-16 text\n  fix: save the table as UTF-8 (in a spreadsheet: Save as, 'CSV UTF-8')"),
    ([0x61, 0, 0x2C, 0], "1:1: error: this is UTF-16 text\n  fix: save the table as UTF-8 (in a spreadsheet: Save as, 'CSV UTF-8')"),
    ([], "1:1: error: the file is empty\n  fix: give a table with the names of its columns in the first row"),
    (
      Array("a".utf8) + [UInt8](repeating: 44, count: 20_000),
      "1:20002: error: the row has more than 20000 columns\n  fix: check the delimiter, and put the table in long form: one row per person"
    ),
  ]

  @Test(arguments: broken.indices) func faultsHavePlaceAndCure(_ k: Int) {
    #expect(Self.error(Self.broken[k].bytes) == "t.csv:" + Self.broken[k].message)
  }

  @Test func aMissingFileAndAFolderAreErrors() {
    let missing = #expect(throws: InvalidInput.self) { try CSVReader(path: "no-such.csv") }
    #expect(missing?.description == "no-such.csv: error: the file cannot be read\n  fix: check the name, and that you may read it")
    let folder = #expect(throws: InvalidInput.self) { try CSVReader(path: "/") }
    #expect(folder?.description == "/: error: this is a folder, not a file\n  fix: check the name, and that you may read it")
  }

  /// A line without end is refused at the limit of a field, before it is read.
  @Test(arguments: [false, true]) func anEndlessLineIsRefusedEarly(_ isQuoted: Bool) throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "steunweb-\(UUID().uuidString).csv")
    defer { try? FileManager.default.removeItem(at: url) }
    try Data("a,b\n1,\(isQuoted ? "\"" : "")".utf8).write(to: url)
    let handle = try FileHandle(forWritingTo: url)
    try handle.seekToEnd()
    for _ in 0..<64 { try handle.write(contentsOf: Data(repeating: 120, count: 1 << 20)) }
    try handle.close()
    var message = ""
    let time = ProcessorTime.measure {
      do {
        var reader = try CSVReader(path: url.path)
        while try reader.next() {}
      } catch { message = "\(error)" }
    }
    let place = isQuoted ? "2:4" : "2:3"
    #expect(message.hasPrefix("\(url.path):\(place): error: the field that begins here is longer than 1 MiB\n  fix: "))
    #expect(time < .seconds(1))
  }

  @Test func aRowIsAtMost16MiB() {
    let bytes = Array("a\n".utf8) + (0..<17_000).flatMap { _ in [UInt8](repeating: 120, count: 999) + [44] }
    #expect(Self.error(bytes).contains("2:1: error: the row is longer than 16 MiB"))
  }

  /// Fields of all kinds come back through the writer, and pieces of the buffer do not matter.
  @Test func whatIsWrittenReadsBack() throws {
    var dice = Dice(seed: 7)
    let pieces = ["", "NA", "a", ",", "\"", "\n", " x ", "=1+1", "é🙂", ";", "-", "null", String(repeating: "long ", count: 50)]
    for delimiter in [",", ";", "\t"] as [Character] {
      var writer = CSVWriter(delimiter: delimiter)
      writer.row(["a", "b", "c"])
      let rows: [[String?]] = (0..<5_000).map { _ in
        (0..<3).map { _ in dice.level() < 0.1 ? nil : dice.one(of: pieces) + dice.one(of: pieces) }
      }
      for row in rows { writer.row(row) }
      var reader = try CSVReader(path: "t", bytes: writer.bytes, delimiter: delimiter)
      for row in rows {
        #expect(try reader.next())
        #expect(reader.count == 3)
        for k in 0..<3 { #expect(reader.value(k) == (row[k] == "" ? nil : row[k])) }
      }
      #expect(try !reader.next())
    }
  }

  @Test func everyLineEndWithinAFieldIsALineFeed() throws {
    var reader = try CSVReader(path: "t", bytes: Array("a,b\n\"x\r\r\ny\r\n\n\rz\",\"\"\"\"\"\"\"\"\n".utf8))
    #expect(try reader.next())
    #expect(reader.field(0) == "x\n\ny\n\n\nz" && reader.field(1) == "\"\"\"")
  }

  /// What a spreadsheet writes as its note may be the name of a column too.
  @Test func aColumnNamedAsTheNoteOfASpreadsheetSurvives() throws {
    var writer = CSVWriter()
    writer.row(["sep=;"])
    writer.row(["1"])
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "\"sep=;\"\n1\n")
    var reader = try CSVReader(path: "t", bytes: writer.bytes)
    #expect(reader.header == ["sep=;"])
    #expect(try reader.next())
    #expect(reader.field(0) == "1")
  }

  /// Random bytes never crash the reader.
  @Test func noiseIsAnErrorOrATable() {
    var dice = Dice(seed: 3)
    let alphabet = Array("ab1,;\t\"\"\"\r\n\r\n NA".utf8) + [0xC3, 0xA9, 0xFF, 0]
    for _ in 0..<20_000 {
      let bytes = (0..<dice.whole(below: 60)).map { _ in dice.one(of: alphabet) }
      #expect(!Self.error(bytes).isEmpty)
    }
  }
}

import Foundation
import Testing
import TestSupport

@testable import RunStore

/// Tables come back from SQLite as they went in.
@Suite struct ResultsDatabaseTests {
  private static let table: TidyTable = {
    var table = TidyTable(
      "arms", "One row per arm.",
      [
        TidyTable.Column("arm", .text, "its name"), TidyTable.Column("weeks", .integer, "how many"),
        TidyTable.Column("mean", .number, "the mean"),
      ])
    table.add([.text("één \"quoted\"\u{0}, behind NUL"), .integer(3), .number(2)])
    table.add([.text(""), .integer(-5), .number(0.1)])
    table.add([.none, .none, .none])
    table.add([.text("'; DROP TABLE arms; --"), .integer(.max), .number(-.leastNonzeroMagnitude)])
    return table
  }()

  private static func url() -> URL { FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).sqlite") }

  @Test func tablesComeBackAsTheyWentIn() throws {
    let url = Self.url()
    defer { try? FileManager.default.removeItem(at: url) }
    try ResultsDatabase.write([Self.table], facts: [("seed", "1")], to: url)
    #expect(try ResultsDatabase.read(Self.table, from: url) == Self.table)
    #expect(try ResultsDatabase.engine().hasPrefix("3."))
  }

  /// What is not a number is undefined.
  @Test func notANumberIsNull() throws {
    let url = Self.url()
    defer { try? FileManager.default.removeItem(at: url) }
    var table = TidyTable("means", "Means.", [TidyTable.Column("mean", .number, "the mean")])
    table.add([.number(.nan)])
    try ResultsDatabase.write([table], facts: [], to: url)
    #expect(try ResultsDatabase.read(table, from: url).rows == [[.none]])
  }

  @Test func whatIsNoDatabaseIsAnError() throws {
    let url = Self.url()
    defer { try? FileManager.default.removeItem(at: url) }
    #expect(throws: SQLiteError.self) { try ResultsDatabase.read(Self.table, from: url) }
    #expect(!FileManager.default.fileExists(atPath: url.path))
    try Data("no database, but a text that is long enough to be looked at".utf8).write(to: url)
    let error = #expect(throws: SQLiteError.self) { try ResultsDatabase.read(Self.table, from: url) }
    #expect(error?.description == "SQLite error 26: file is not a database")
    #expect(throws: SQLiteError.self) { try ResultsDatabase.write([Self.table], facts: [], to: url) }
  }

  /// A table that is there already is not written over.
  @Test func aFileIsWrittenOnce() throws {
    let url = Self.url()
    defer { try? FileManager.default.removeItem(at: url) }
    try ResultsDatabase.write([Self.table], facts: [], to: url)
    let error = #expect(throws: SQLiteError.self) { try ResultsDatabase.write([Self.table], facts: [], to: url) }
    #expect(error?.message.contains("already exists") == true)
    #expect(try ResultsDatabase.read(Self.table, from: url) == Self.table)
  }
}

import Foundation
import TestSupport
import Testing

/// `draw` writes over its own pictures and over nothing else.
@Suite struct DrawOverTests {
  private static let anton = Checkout.url("Scenarios/cases/anton.yaml").path

  @Test(arguments: ["svg", "png", "pdf", "dot"]) func aPictureTakesThePlaceOfAPicture(format: String) async throws {
    try await Program.inTemporaryFolder { folder in
      let file = folder.appending(path: "web.\(format)")
      for _ in 0..<2 {
        let result = try await Program.run("draw", Self.anton, "-o", file.path)
        #expect(result.exitCode == 0, "\(result.errors)")
      }
      // Somebody else's file of the same kind stays.
      let foreign = ["svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "dot": "graph { a -- b }", "pdf": "%PDF-1.4\n%%EOF\n"]
      let bytes = Data((foreign[format] ?? "\u{89}PNG").utf8)
      try bytes.write(to: file)
      let refused = try await Program.run("draw", Self.anton, "-o", file.path)
      #expect(refused.exitCode == 2 && refused.output.isEmpty)
      #expect(
        refused.errors
          == "\(file.path): error: this file was not written by 'draw'\n"
          + "  fix: choose another name, or write over it with '--force'; it was not changed\n")
      #expect(try Data(contentsOf: file) == bytes)
      let forced = try await Program.run("draw", Self.anton, "-o", file.path, "--force")
      #expect(forced.exitCode == 0, "\(forced.errors)")
      #expect(try Data(contentsOf: file) != bytes)
    }
  }

  @Test func foldersPagesAndFilmsKeepToItToo() async throws {
    try await Program.inTemporaryFolder { folder in
      for _ in 0..<2 {
        let result = try await Program.run("draw", Self.anton, "--view", "circles,film", "--index", "--out", folder.path)
        #expect(result.exitCode == 0, "\(result.errors)")
      }
      let page = folder.appending(path: "index.html")
      try Data("<!DOCTYPE html><title>Mine</title>".utf8).write(to: page)
      let refused = try await Program.run("draw", Self.anton, "--index", "--out", folder.path)
      #expect(refused.exitCode == 2 && refused.errors.contains("index.html: error: this file was not written by 'draw'"))
      #expect(try String(contentsOf: page, encoding: .utf8).contains("Mine"))
      let picture = folder.appending(path: "anton-before-circles.svg")
      try Data("notes".utf8).write(to: picture)
      let other = try await Program.run("draw", Self.anton, "--wave", "all", "--out", folder.path)
      #expect(other.exitCode == 1 && other.errors.contains("anton-before-circles.svg: error: this file was not written by 'draw'"))
      #expect(try String(contentsOf: picture, encoding: .utf8) == "notes")
    }
  }

  @Test func anEmptyFileHoldsNothingToLose() async throws {
    try await Program.inTemporaryFolder { folder in
      let file = folder.appending(path: "web.svg")
      try Data().write(to: file)
      #expect(try await Program.run("draw", Self.anton, "-o", file.path).exitCode == 0)
    }
  }
}

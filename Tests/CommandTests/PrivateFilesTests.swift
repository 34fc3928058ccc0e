import Foundation
import Testing

/// What is written of a real youth can be read by its owner alone, also where it takes the place of a file that others could read.
@Suite struct PrivateFilesTests {
  /// The files and folders below one, with the rights that others have.
  private static func rights(_ folder: URL) throws -> [String: Int] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return try Dictionary(
      uniqueKeysWithValues: names.map { name in
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.appending(path: name).path)
        return (name, (attributes[.posixPermissions] as? Int ?? -1) & 0o077)
      })
  }

  /// A folder with Anton's case and scenario, as they are or as those of a real youth.
  private static func inFolder(isReal: Bool, _ body: (URL) async throws -> Void) async throws {
    try await Program.inTemporaryFolder { folder in
      try FileManager.default.createDirectory(at: folder.appending(path: "cases"), withIntermediateDirectories: false)
      for name in ["cases/anton.yaml", "anton.yaml"] {
        let text = try String(contentsOf: Program.root.appending(path: "Scenarios/\(name)"), encoding: .utf8)
        let own = isReal ? text.replacing("provenance: composite", with: "provenance: real") : text
        try Data(own.utf8).write(to: folder.appending(path: name))
      }
      try await body(folder)
    }
  }

  /// Every command that writes files of a case, and where.
  static let commands: [[String]] = [
    ["draw", "cases/anton.yaml", "--output", "written/web.svg"],
    ["draw", "cases/anton.yaml", "--view", "circles,ecomap", "--out", "written", "--index"],
    ["draw", "cases/anton.yaml", "--format", "png", "--output", "written/web.png"],
    ["lesson", "cases/anton.yaml", "--out", "written/lesson.html", "--futures", "2"],
    ["measure", "cases/anton.yaml", "--out", "written/table.csv", "--alters", "written/people.csv", "--summary", "written/means.csv"],
    ["export", "graphml", "cases/anton.yaml", "--out", "written/anton.graphml"],
    ["export", "triple", "cases/anton.yaml", "--out", "written/tables"],
    ["pseudonymise", "cases/anton.yaml", "--key", "written/key.yaml", "--into", "written/shared"],
    ["run", "anton.yaml", "--futures", "20", "--output", "written"],
    ["run", "anton.yaml", "--futures", "20", "--output", "written", "--blocks", "written/blocks", "--block-size", "10"],
  ]

  @Test(arguments: commands) func ofARealYouthForTheOwnerAlone(_ command: [String]) async throws {
    try await Self.inFolder(isReal: true) { folder in
      let written = folder.appending(path: "written")
      try FileManager.default.createDirectory(at: written, withIntermediateDirectories: false)
      let result = try await Program.run(command, in: folder)
      #expect(result.exitCode == 0, "\(result.errors)")
      let rights = try Self.rights(written)
      #expect(!rights.isEmpty && rights.values.allSatisfy { $0 == 0 }, "\(rights.filter { $0.value != 0 })")
    }
  }

  /// Planted: of others, the same files have the usual rights, but for the key and what a run copies.
  @Test(arguments: commands) func ofOthersAsUsual(_ command: [String]) async throws {
    try await Self.inFolder(isReal: false) { folder in
      let written = folder.appending(path: "written")
      try FileManager.default.createDirectory(at: written, withIntermediateDirectories: false)
      let result = try await Program.run(command, in: folder)
      #expect(result.exitCode == 0, "\(result.errors)")
      let closed = try Self.rights(written).filter { $0.value & 0o044 == 0 }.keys
      #expect(closed.allSatisfy { $0 == "key.yaml" || $0.contains("/inputs/") }, "\(closed)")
    }
  }

  /// Data of another tool are of real youths unless the mapping says otherwise.
  @Test func importedCasesAreForTheOwnerAlone() async throws {
    try await Program.inTemporaryFolder { folder in
      let sample = Program.root.appending(path: "Scenarios/samples/invented-class").path
      for (into, provenance, closed) in [("real", ["--provenance", "real"], true), ("invented", [], false)] {
        let result = try await Program.run(
          ["import", "triple", sample, "--mapping", "\(sample)/mapping.yaml", "--into", into, "--findings", "\(into).csv"] + provenance,
          in: folder)
        #expect(result.exitCode == 0, "\(result.errors)")
        let rights = try Self.rights(folder).filter { $0.key.hasPrefix(into) }
        #expect(rights.count > 3 && rights.values.allSatisfy { ($0 == 0) == closed }, "\(rights)")
      }
    }
  }

  /// A picture of an invented youth that others could read gives way to one of a real youth.
  @Test func aFileThatOthersCouldReadIsClosed() async throws {
    try await Self.inFolder(isReal: true) { folder in
      let picture = folder.appending(path: "web.svg")
      for (path, closed) in [(Program.root.appending(path: "Scenarios/cases/anton.yaml").path, false), ("cases/anton.yaml", true)] {
        let result = try await Program.run("draw", path, "--output", "web.svg", in: folder)
        #expect(result.exitCode == 0, "\(result.errors)")
        let mode = try FileManager.default.attributesOfItem(atPath: picture.path)[.posixPermissions] as? Int
        #expect(mode == (closed ? 0o600 : 0o644))
      }
    }
  }
}

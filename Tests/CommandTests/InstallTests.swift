import Foundation
import Subprocess
import Testing

/// `make install` without its build: the program, its pages, completions, examples and documents.
@Suite struct InstallTests {
  private static func install(_ program: String, in folder: URL) async throws {
    let result = try await Subprocess.run(
      .name("sh"),
      arguments: ["-c", #"cd "$1" && .ci/install "$2" /usr "$3""#, "sh", Program.root.path, program, folder.path],
      output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
    #expect(result.terminationStatus.isSuccess, "\(result.standardError)")
  }

  private static func commands() async throws -> [String] {
    let help = try await Program.run("--experimental-dump-help")
    let json = try #require(try JSONSerialization.jsonObject(with: Data(help.output.utf8)) as? [String: Any])
    let subcommands = try #require((json["command"] as? [String: Any])?["subcommands"] as? [[String: Any]])
    return subcommands.compactMap { $0["commandName"] as? String }.filter { $0 != "help" }
  }

  @Test func putsEverythingInItsPlaceAndTakesItAway() async throws {
    try await Program.inTemporaryFolder { folder in
      let other = folder.appending(path: "usr/share/man/man1/other.1")
      try FileManager.default.createDirectory(at: other.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("x".utf8).write(to: other)
      try await Self.install(Program.path, in: folder)
      let files = Set(try ResultFiles.names(folder))
      let commands = try await Self.commands()
      #expect(commands.count > 20 && commands.contains("doctor"))
      for name in commands { #expect(files.contains("usr/share/man/man1/steunweb-\(name).1")) }
      for name in [
        "bin/steunweb", "share/man/man1/steunweb.1", "share/bash-completion/completions/steunweb",
        "share/zsh/site-functions/_steunweb", "share/fish/vendor_completions.d/steunweb.fish", "share/steunweb/Scenarios/anton.yaml",
        "share/steunweb/Scenarios/cases/anton.yaml", "share/doc/steunweb/README.md", "share/doc/steunweb/copyright",
        "share/doc/steunweb/NOTICE", "share/doc/steunweb/Documentation/case-files.md",
      ] { #expect(files.contains("usr/\(name)"), "\(name)") }
      try await Self.install("--remove", in: folder)
      #expect(try ResultFiles.names(folder) == ["usr/share/man/man1/other.1"])
    }
  }

  /// Nothing of this machine or this moment is in what is written beside the program, and twice it is the same.
  @Test func twiceTheSameBytes() async throws {
    try await Program.inTemporaryFolder { first in
      try await Program.inTemporaryFolder { second in
        try await Self.install(Program.path, in: first)
        try await Self.install(Program.path, in: second)
        let texts = try ResultFiles.contents(first)
        #expect(try texts == ResultFiles.contents(second))
        for (name, data) in texts where !name.hasSuffix("bin/steunweb") {
          let text = String(decoding: data, as: UTF8.self)
          #expect(!text.contains(Program.root.path) && !text.contains(first.path), "\(name)")
        }
      }
    }
  }

  /// Pages hold macros of manual pages alone, and the version and its day.
  @Test func manualPagesAreWellFormed() async throws {
    try await Program.inTemporaryFolder { folder in
      try await Self.install(Program.path, in: folder)
      let pages = folder.appending(path: "usr/share/man/man1")
      let names = try FileManager.default.contentsOfDirectory(atPath: pages.path)
      for name in names {
        let lines = try String(contentsOf: pages.appending(path: name), encoding: .utf8).split(
          separator: "\n", omittingEmptySubsequences: false)
        let title = Substring(name.dropLast(2).uppercased())
        #expect(lines[0].wholeMatch(of: /\.TH (\S+) 1 "\d{4}-\d\d-\d\d" "Steunweb \d+\.\d+\.\d+" "Steunweb manual"/)?.output.1 == title)
        #expect(lines[1] == ".SH NAME" && lines[2].hasPrefix("\(name.dropLast(2)) \\- "))
        for line in lines where line.hasPrefix(".") || line.hasPrefix("'") {
          #expect([".TH", ".SH", ".SS", ".PP", ".TP", ".B", ".BR"].contains(line.prefix { $0 != " " }), "\(name): \(line)")
        }
        #expect(lines.last == "" && !lines.dropLast().contains(""), "\(name)")
      }
    }
  }
}

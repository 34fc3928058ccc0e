import Documents
import Foundation
import Quantities
import Reports
import SupportWebs

@testable import Studio

extension FuzzedParser {
  /// Messages of the studio's page, one a line, made on Anton's case one after another.
  static let edits = FuzzedParser(
    name: "edits", seeds: [], words: Words.messages, check: .later { bytes in try await EditCheck(bytes).run() })
}

/// The messages of one input, and the desk that takes them.
private struct EditCheck {
  private let lines: [ArraySlice<UInt8>]
  private let folder: URL
  private let desk: StudioDesk

  init(_ bytes: [UInt8]) {
    lines = bytes.split(separator: 10).prefix(12).map { $0 }
    folder = FileManager.default.temporaryDirectory.appending(path: "steunweb-fuzz-\(UUID().uuidString)")
    desk = StudioDesk(Shipped.anton, folder: folder.path, opened: nil)
  }

  func run() async throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var changes = 0
    for line in lines {
      let before = await desk.state
      do {
        guard try await take(Data(line), at: before.revision) else { continue }
        changes += 1
      } catch let problem as StudioProblem {
        try Self.told(problem)
        let after = await desk.state
        try Broken.unless(after.caseFile == before.caseFile, "a message that is refused changes the case")
        continue
      }
      let after = await desk.state
      try Broken.unless(after.caseFile == before.caseFile || after.revision > before.revision, "the case changes and its number does not")
      try CaseRoundTrip.yaml(after.caseFile)
      if after.canUndo, after.caseFile != before.caseFile, after.saving.name == nil { try await undone(before) }
    }
    if changes > 0 { try await shown() }
    // Nothing but case files is written.
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      try Broken.unless(!name.contains("/") && (name.hasSuffix(".yaml") || name.hasSuffix(".yml")), "a file '\(name)' is written")
    }
  }

  /// Makes what one line asks for, as the server would; `false` where it is no message.
  private func take(_ line: Data, at revision: Int) async throws -> Bool {
    let decoder = JSONDecoder()
    if let order = try? decoder.decode(StudioRequests.Edit.self, from: line) {
      _ = try await desk.edit(order.edit, wave: order.wave, revision: revision, language: line.count % 2 == 0 ? .dutch : .english)
    } else if let order = try? decoder.decode(StudioRequests.Save.self, from: line) {
      guard let provenance = Provenance(rawValue: order.provenance) else { return false }
      _ = try await desk.save(as: order.name, consent: order.answers, provenance: provenance, revision: revision)
    } else if let order = try? decoder.decode(StudioRequests.Open.self, from: line) {
      _ = try await desk.open(try StudioRouter.caseFile(order), revision: revision)
    } else {
      return false
    }
    return true
  }

  private func undone(_ before: StudioDesk.State) async throws {
    let changed = await desk.state
    let back = try await desk.undo(revision: changed.revision)
    try Broken.unless(back.caseFile == before.caseFile, "undoing leads to another case")
    let again = try await desk.redo(revision: back.revision)
    try Broken.unless(again.caseFile == changed.caseFile, "redoing leads to another case")
  }

  /// What the page is sent in the end, in one of its views: it can be drawn, and without names it holds none.
  private func shown() async throws {
    let state = await desk.state
    let number = lines.reduce(0) { $0 + $1.count }
    let view = Look.views[number % Look.views.count].rawValue
    let hides = number / 8 % 2 == 0
    let look = Look { ["view": view, "names": hides ? "no" : "yes", "audience": number / 16 % 4 == 0 ? "youth" : "team"][$0] }
    let text: String
    do {
      text = try await StateJSON(state, look).json().rendered()
    } catch {
      throw Broken("the case cannot be drawn as \(view): \(error.text(in: .english))")
    }
    // The name of the file is sent with names or without.
    if hides, state.saving.name == nil {
      for secret in Messages.secrets { try Broken.unless(!text.contains(secret), "a page without names tells '\(secret)' in \(view)") }
    }
  }

  private static func told(_ problem: StudioProblem) throws(Broken) {
    for language in Language.allCases {
      let text = problem.text(in: language)
      try Broken.unless(!text.isEmpty, "a refusal without words")
      for secret in Messages.secrets { try Broken.unless(!text.contains(secret), "a refusal tells a name: \(text)") }
    }
  }
}

import InputFiles
import ArgumentParser
import Diagrams
import Documents
import Foundation
import Quantities
import Reports
import SupportWebs
import Synchronization
import Wording

/// Many files that are drawn one after the other, some at a time: layout runs on all processors, Graphviz serves one at a time.
struct DrawBatch: Sendable {
  let paths: [String]
  let order: DrawOrder
  let threads: Int
  let hasIndex: Bool
  let files: PictureFiles

  /// All pictures at once, for a few.
  func pictures() async throws -> [DrawnPicture] {
    var pictures: [DrawnPicture] = []
    for path in paths { try await order.draw(path) { pictures.append($0) } }
    return pictures
  }

  /// The folder with this name, made where there is none.
  static func made(_ folder: String) throws -> URL {
    let url = URL(filePath: folder)
    do {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    } catch {
      throw Failure.unwritable(folder, error)
    }
    return url
  }

  /// What became of one file.
  private struct Outcome: Sendable {
    let number: Int
    var pictures = 0
    var entries: [GalleryPage.Entry] = []
    var problem: String?
    /// The first warning, and how many there are.
    var warning: String?
    var warnings = 0
    var code = Failure.Kind.input
  }

  /// Writes every picture as soon as it is drawn, whole or not at all. A file that is at fault stops none of the others.
  ///
  /// - Throws: `Failure` where the folder cannot be made, two files have one name, or something cannot be written; `ExitCode` when files were
  ///   at fault, after all have been told.
  func write(to folder: String, language: Language) async throws {
    try refuseSharedNames()
    let url = try Self.made(folder)
    let bar = ProgressBar(total: paths.count)
    let queue = Queue(count: paths.count)
    let outcomes = await withTaskGroup(of: [Outcome].self) { group in
      for _ in 0..<min(threads, paths.count) {
        group.addTask {
          var outcomes: [Outcome] = []
          while let number = queue.take() {
            outcomes.append(await draw(number, to: url))
            bar.show(queue.finish())
          }
          return outcomes
        }
      }
      var all: [Outcome] = []
      for await part in group { all += part }
      return all.sorted { $0.number < $1.number }
    }
    bar.finish()
    let count = outcomes.map(\.pictures).reduce(0, +)
    if hasIndex, count > 0 {
      let page = GalleryPage(outcomes.flatMap(\.entries), others: Self.pages(in: url), language: language)
      try files.write(page, to: url.appending(path: "index.html").path)
    }
    // Of thousands of pictures one says it for all.
    let warnings = outcomes.map(\.warnings).reduce(0, +)
    if let warning = outcomes.lazy.compactMap(\.warning).first {
      let more = warnings > 1 ? "\n  the same is so for more pictures: \(warnings - 1)" : ""
      FileHandle.standardError.write(Data("\(warning)\(more)\n".utf8))
    }
    let problems = outcomes.compactMap(\.problem)
    print(
      Wording.text("draw.wrote", in: language, ["n": "\(count)", "cases": "\(outcomes.count { $0.pictures > 0 })", "path": "\(folder)/"]))
    guard !problems.isEmpty else { return }
    let text = problems.joined(separator: "\n")
    let others =
      count == 0
      ? "nothing was written"
      : problems.count == paths.count ? "the other pictures were written" : "the pictures of the others were written"
    // Of a case with one wave all is drawn but what needs several.
    let wholly = outcomes.contains { $0.problem != nil && $0.pictures > 0 } ? " in full" : ""
    let total = "steunweb: error: \(problems.count) of \(paths.count) files could not be drawn\(wholly); \(others)"
    FileHandle.standardError.write(Data("\(text)\n\(total)\n".utf8))
    throw ExitCode(outcomes.contains { $0.problem != nil && $0.code == .resource } ? Failure.Kind.resource.rawValue : 1)
  }

  /// Numbers that several tasks take turns with.
  private final class Queue: Sendable {
    private let state = Mutex((next: 0, done: 0))
    private let count: Int

    init(count: Int) { self.count = count }

    /// The next number, or `nil` when all are taken.
    func take() -> Int? {
      state.withLock { state in
        guard state.next < count else { return nil }
        defer { state.next += 1 }
        return state.next
      }
    }

    /// Says that one more is done, and gives how many are.
    func finish() -> Int {
      state.withLock { state in
        state.done += 1
        return state.done
      }
    }
  }

  private func draw(_ number: Int, to folder: URL) async -> Outcome {
    var outcome = Outcome(number: number)
    do {
      try await order.draw(paths[number]) { picture in
        try files.write(picture.bytes, to: folder.appending(path: picture.name).path)
        outcome.pictures += 1
        if let warning = picture.warning {
          outcome.warning = outcome.warning ?? warning
          outcome.warnings += 1
        }
        if hasIndex { outcome.entries.append(GalleryPage.Entry(group: group(paths[number]), picture)) }
      }
    } catch let failure as Failure {
      (outcome.problem, outcome.code) = (failure.message, failure.kind)
    } catch let invalid as InvalidInput {
      outcome.problem = "\(invalid)"
    } catch {
      (outcome.problem, outcome.code) = ("\(paths[number]): error: \(error)", .resource)
    }
    return outcome
  }

  /// What a gallery calls a file: a case and a scenario may have one name.
  private func group(_ path: String) -> String {
    let stem = DrawOrder.stem(path)
    guard let bytes = try? Inputs.readBytes(at: path), DocumentKind(of: bytes) == .scenario else { return stem }
    return Wording.text("gallery.scenario", in: order.options.language, ["name": stem])
  }

  /// The folders in a folder that have a page of their own.
  static func pages(in folder: URL) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().filter { FileManager.default.fileExists(atPath: folder.appending(path: "\($0)/index.html").path) }
  }

  /// Files of two folders may have one name, and their pictures would too; those of a case and of a scenario differ.
  private func refuseSharedNames() throws {
    for twins in Dictionary(grouping: paths, by: DrawOrder.stem).values where twins.count > 1 {
      var first: [DocumentKind: String] = [:]
      for path in twins {
        let kind = DocumentKind(of: try Inputs.readBytes(at: path))
        if let other = first.updateValue(path, forKey: kind) {
          throw Failure(
            kind: .usage,
            message: "\(path): error: its pictures would have the names of those of \(other)\n"
              + "  fix: draw them into two folders; nothing was written")
        }
      }
    }
  }
}

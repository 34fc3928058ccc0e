import Foundation
import InputFiles
import Quantities
import Synchronization
import Typesetting

/// The notebook that this process runs: its script, and what its cells have shown so far.
@MainActor
final class Notebook {
  /// The one notebook of this process, from the first thing that it opens or shows.
  private static var running: Notebook?

  /// - Parameter file: the script, as the compiler knows it.
  static func current(_ file: String) -> Notebook {
    if let running { return running }
    let notebook = Notebook(file: file, options: .ofProcess())
    running = notebook
    atexit { Notebook.tellIfNothingWasWoven() }
    return notebook
  }

  /// Whether the page was written, or its lack told.
  private nonisolated static let isTold = Atomic(false)

  /// A script that forgets its last line would end well and leave no page.
  private nonisolated static func tellIfNothingWasWoven() {
    guard !isTold.load(ordering: .relaxed) else { return }
    FileHandle.standardError.write(Data("notebook: no page was written\n  fix: end the script with weave()\n".utf8))
  }

  /// Reads the command line and finds the folder of the package, unless that is done.
  static func begin(_ file: String) { _ = current(file) }

  let language: Language
  private let file: URL
  private let folder: URL
  private var outputs: [(line: Int, html: String)] = []
  private var charts = 0

  private init(file: String, options: NotebookOptions) {
    self.file = URL(filePath: file)
    language = options.languageOrDefault
    var root = self.file.deletingLastPathComponent()
    while root.path != "/", !FileManager.default.fileExists(atPath: root.appending(path: "Package.swift").path) {
      root.deleteLastPathComponent()
    }
    if root.path == "/" { root = self.file.deletingLastPathComponent() }
    folder = options.out.map { URL(filePath: $0) } ?? root.appending(path: "Output/notebooks")
    // Paths of the script begin in the folder of the package, and messages name them as the script does.
    _ = FileManager.default.changeCurrentDirectoryPath(root.path)
  }

  /// The name of the notebook: that of its folder.
  var name: String { file.deletingLastPathComponent().lastPathComponent }

  /// A line of the script, as messages name it.
  func place(_ line: Int) -> String { "\(name)/\(file.lastPathComponent):\(line)" }

  var numbers: NumberText { NumberText(language: language) }

  /// What the ids of the next chart begin with: no two of a page are the same.
  func nextPrefix() -> String {
    charts += 1
    return "chart\(charts)-"
  }

  /// Puts something below the cell that has this line.
  ///
  /// - Parameters:
  ///   - html: what is shown.
  ///   - file: where it is shown from. A helper beside the script shows below the cell that was the last to show something.
  ///   - line: the line there.
  func show(_ html: String, _ file: String, _ line: Int) {
    let isScript = URL(filePath: file) == self.file
    outputs.append((isScript ? line : outputs.last?.line ?? 1, html))
  }

  /// Writes the page at once, or not at all.
  ///
  /// - Returns: the page.
  /// - Throws: `InvalidInput` for the script, `Failure` when it cannot be read or the page cannot be written.
  func weave() throws -> URL {
    let shown = "\(name)/\(file.lastPathComponent)"
    guard let text = try? String(contentsOf: file, encoding: .utf8) else {
      throw Failure(
        kind: .resource,
        message: "\(shown): error: the script is not where it was built\n  fix: build the notebook again: swift run \(name)")
    }
    if isNewerThanProgram {
      throw Failure(
        kind: .input,
        message: "\(shown): error: the script was changed after it was built, so its numbers would be those of an older text\n"
          + "  fix: build and run it again: swift run -c release \(name)")
    }
    let script = try NotebookScript(path: shown, text: text)
    let page = NotebookPage(script: script, outputs: outputs, name: name, language: language).html
    let target = folder.appending(path: "\(name).html")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(page.utf8).write(to: target, options: .atomic)
    } catch {
      throw Failure.unwritable(target.path, error)
    }
    Self.isTold.store(true, ordering: .relaxed)
    return target
  }

  /// Whether the script was written after the program was linked.
  private var isNewerThanProgram: Bool {
    func written(_ file: URL) -> Date? { (try? FileManager.default.attributesOfItem(atPath: file.path))?[.modificationDate] as? Date }
    guard let program = Bundle.main.executableURL, let built = written(program), let changed = written(file) else { return false }
    return changed > built
  }

  /// Ends the notebook with the message that the command line would give; no page is written.
  nonisolated static func stop(_ error: any Error) -> Never {
    isTold.store(true, ordering: .relaxed)
    let failure = Failure.of(error, program: "notebook")
    FileHandle.standardError.write(Data("\(failure.message)\n".utf8))
    Foundation.exit(failure.exitCode)
  }
}

import Foundation
import InputFiles
import ModelTrust

/// What a calibration has worked out so far, line by line in a file, so that a run that was interrupted can go on; and where it is, on standard error.
struct ProgressLog {
  /// What an earlier run kept; none for a new one.
  let lines: [Substring]
  private let handle: FileHandle
  private let path: String
  private let isShown = isatty(STDERR_FILENO) == 1

  /// - Parameters:
  ///   - folder: where the file is; made when it is not there.
  ///   - heading: what the work depends on.
  ///   - resume: whether to go on from the file.
  /// - Throws: `Failure` when the file cannot be written, or is that of another run.
  init(folder: String, heading: String, resume: Bool) throws {
    path = "\(folder)/progress.txt"
    let files = FileManager.default
    do {
      try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
      if resume, files.fileExists(atPath: path) {
        let old = String(decoding: try Inputs.readBytes(at: path), as: UTF8.self).split(separator: "\n")
        guard old.first == heading[...] else {
          throw Failure(
            kind: .input,
            message: "\(path):1:1: error: this is the progress of another run: other seed, sizes, targets or version\n"
              + "  fix: give the same options as then, or leave out '--resume' to begin anew")
        }
        lines = Array(old.dropFirst())
        // A line that was broken off is closed, so that the next one begins a line.
        handle = try FileHandle(forWritingTo: URL(filePath: path))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data("\n".utf8))
      } else {
        lines = []
        try Data("\(heading)\n".utf8).write(to: URL(filePath: path))
        handle = try FileHandle(forWritingTo: URL(filePath: path))
        try handle.seekToEnd()
      }
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure.unwritable(path, error)
    }
  }

  func note(_ step: Calibration.Step) {
    switch step {
    case .evaluation(let fit, let round, let point, let value, let wasKnown):
      if !wasKnown { keep(CalibrationMemory.line(fit: fit, round: round, point: point, value: value)) }
      show("\(fit), round \(round)")
    case .references(let round): show("reference cohorts, round \(round)")
    case .judging: show("judging on other youths")
    }
  }

  func note(_ generation: ABCGeneration, fit: String) {
    keep(generation.lines(fit: fit))
    show("posterior of \(fit), generation \(generation.number + 1)")
  }

  /// A disk that is full costs what could be resumed, and not the run.
  private func keep(_ text: String) { try? handle.write(contentsOf: Data(text.utf8)) }

  private func show(_ text: String) {
    guard isShown else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
  }
}

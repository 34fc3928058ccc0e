import ArgumentParser
import Foundation
import InputFiles
import Lessons
import Quantities
import Studio
import SupportWebs
import Wording

/// `steunweb studio`
struct StudioCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "studio",
    abstract: "A page on this machine: draw a web together, bring in a JIM, and see what changes.",
    discussion: """
      The page serves this machine alone (127.0.0.1), and nothing leaves it. The address that is printed works once: open it in the browser that
      you will use. Nothing is written before the page has asked who may see the case and you have named a file; it is written in the folder of
      the case, else in the folder in which you are. Ctrl-C stops it.
      """)

  @Argument(help: ArgumentHelp("A case file; an empty web when there is none.", valueName: "case"))
  var file: String?

  @Option(help: ArgumentHelp("The port (default: any that is free).", valueName: "number"))
  var port: Int = 0

  @Flag(help: "Open the page in the browser of this machine.")
  var open = false

  @Option(
    name: .customLong("export"),
    help: ArgumentHelp(
      "Start nothing: write the case as a lesson, a page that needs no installation ('steunweb lesson' has more choices).",
      valueName: "lesson.html"))
  var lesson: String?

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if lesson != nil, file == nil { throw ValidationError("'--export' takes a case file: steunweb studio CASE --export lesson.html.") }
    guard (0...65_535).contains(port) else { throw ValidationError("'--port' takes a number from 0 to 65535; 0 is any that is free.") }
  }

  func run() async throws {
    if let lesson, let file {
      return try await LessonCommand.write(
        file, wave: nil, to: lesson, .init(), threads: ThreadsOption.standard, language.value)
    }
    let (language, opens) = (language.value, open)
    // Whose web will be drawn is not known yet.
    Privacy.restrictOutput(for: .real)
    do {
      try await Studio(try opening, port: port, language: language).run { address in
        // At once, also where another program reads it.
        FileHandle.standardOutput.write(Data("\(Wording.text("studio.address", in: language, ["address": address]))\n".utf8))
        if opens { Self.show(address) }
      }
    } catch let error where "\(error)".contains("address already in use") || "\(error)".contains("Address already in use") {
      throw Failure(
        kind: .resource, message: "steunweb studio: error: port \(port) is taken\n  fix: give another --port, or none for any that is free")
    }
  }

  private var opening: Studio.Opening {
    get throws {
      guard let file else {
        return Studio.Opening(inFolder: FileManager.default.currentDirectoryPath, on: try Self.today())
      }
      let bytes = try Inputs.readBytes(at: file)
      return Studio.Opening(try Inputs.readCase(at: file, bytes: bytes), path: file, bytes: bytes)
    }
  }

  /// The day on which an empty web is drawn.
  private static func today() throws -> CalendarDate {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    guard let day = CalendarDate(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0) else {
      throw Failure(kind: .input, message: "steunweb studio: error: the clock of this machine is wrong\n  fix: give a case file")
    }
    return day
  }

  /// Asks the desktop to open an address; a machine without a desktop has printed it.
  private static func show(_ address: String) {
    let opener = Process()
    opener.executableURL = URL(filePath: "/usr/bin/env")
    opener.arguments = ["xdg-open", address]
    opener.standardOutput = FileHandle.nullDevice
    opener.standardError = FileHandle.nullDevice
    try? opener.run()
  }
}

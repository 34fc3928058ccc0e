import ArgumentParser
import Foundation
import Quantities

/// What a notebook takes on its command line.
struct NotebookOptions: ParsableArguments {
  static let configuration = CommandConfiguration(abstract: "Runs a notebook and writes its page.")

  @Option(
    help: ArgumentHelp("Language of the page: nl or en (default: from LANG, else en).", valueName: "nl|en"),
    transform: { word in
      guard let language = Language(rawValue: word) else { throw ValidationError("'\(word)' is no language: write nl or en.") }
      return language
    })
  var language: Language?

  @Option(help: ArgumentHelp("The folder of the page (default: Output/notebooks of the package).", valueName: "folder"))
  var out: String?

  var languageOrDefault: Language { language ?? Language(environment: ProcessInfo.processInfo.environment["LANG"]) }

  /// The options of this process. Ends it, as every command does, when they are wrong or help is asked for.
  static func ofProcess() -> NotebookOptions {
    do {
      return try NotebookOptions.parse()
    } catch {
      let isHelp = exitCode(for: error) == .success
      let text = isHelp ? helpMessage() : fullMessage(for: error)
      (isHelp ? FileHandle.standardOutput : .standardError).write(Data("\(text)\n".utf8))
      Foundation.exit(isHelp ? 0 : 2)
    }
  }
}

public import ArgumentParser
import Foundation
import Quantities

/// `--language nl|en`, by default that of the system.
struct LanguageOption: ParsableArguments {
  @Option(help: ArgumentHelp("Language of tables and diagrams: nl or en (default: from LANG, else en).", valueName: "nl|en"))
  var language: Language?

  var value: Language { language ?? Language(environment: ProcessInfo.processInfo.environment["LANG"]) }
}

extension Language: ExpressibleByArgument {}

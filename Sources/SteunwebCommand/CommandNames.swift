import ArgumentParser

/// The commands of the program and their options, as its own help lists them.
enum CommandNames {
  /// Every command alone, and with each of its long options: `draw`, `draw --compare`.
  static var all: [String] {
    Steunweb.configuration.subcommands.flatMap { command -> [String] in
      let name = command._commandName
      return [name] + options(of: command).map { "\(name) \($0)" }
    }
  }

  /// The long options with which a line of the help begins.
  private static func options(of command: any ParsableCommand.Type) -> [String] {
    Steunweb.helpMessage(for: command).split(separator: "\n").filter { $0.hasPrefix("  -") }.flatMap { line in
      line.split { $0 == " " || $0 == "," || $0 == "/" }.prefix { $0.hasPrefix("-") || $0.hasPrefix("<") }.filter { $0.hasPrefix("--") }
        .map(String.init)
    }
  }
}

import ArgumentParser

extension NameSpecification {
  /// Where what a command writes goes, a file or a folder: `-o` and `--out` in every command; `--output` is the older spelling.
  static let out: NameSpecification = [.customShort("o"), .customLong("out"), .customLong("output")]

  /// The same for a folder of case files that is made: `--into` too.
  static let into: NameSpecification = [.customShort("o"), .customLong("into"), .customLong("out"), .customLong("output")]
}

/// Words as a POSIX shell reads them.
public enum ShellWords {
  /// A word that the shell takes as it is, whatever is in it: spaces, quotes, dollar signs, line breaks.
  ///
  /// Plain words stay plain; others stand between single quotes, a single quote within as `'\''`.
  ///
  /// - Parameter word: the word, without the character 0, which no argument of a program can hold.
  /// - Throws: ``SlurmError/nullCharacter``.
  public static func quoted(_ word: String) throws(SlurmError) -> String {
    if word.utf8.contains(0) { throw .nullCharacter }
    // A word with an equals sign is an assignment where it comes first, but never an option.
    let signs = word.hasPrefix("-") ? "_-./:,+@%=" : "_-./:,+@%"
    let isPlain = word.utf8.allSatisfy { 48...57 ~= $0 || 65...90 ~= $0 || 97...122 ~= $0 || signs.utf8.contains($0) }
    if isPlain, !word.isEmpty { return word }
    // By bytes, not by characters: a combining mark after a quote makes one character of both.
    var text: [UInt8] = [39]
    for byte in word.utf8 { text += byte == 39 ? Array("'\\''".utf8) : [byte] }
    return String(decoding: text + [39], as: UTF8.self)
  }

  /// Words with spaces between them.
  public static func joined(_ words: [String]) throws(SlurmError) -> String {
    var text: [String] = []
    for word in words { text.append(try quoted(word)) }
    return text.joined(separator: " ")
  }
}

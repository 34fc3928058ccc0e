import Documents

/// The text of the parameter file that the package ships, with other values in it: comments, order and everything else stay.
public enum ParameterFileText {
  /// What lines of the record of a calibration begin with.
  private static let mark = "# Calibration: "

  /// What the shipped file tells of its calibration, line by line.
  public static var record: [String] {
    String(decoding: EmbeddedFile.parameters.bytes, as: UTF8.self).split(separator: "\n").filter { $0.hasPrefix(mark) }.map {
      String($0.dropFirst(mark.count))
    }
  }

  /// - Parameters:
  ///   - values: new values by id; ids that the file has not are left out.
  ///   - record: what is told of them at the top, in place of an earlier record.
  /// - Returns: the text of a file that reads as the shipped one with these values.
  public static func changing(_ values: [String: Double], record: [String]) -> String {
    var lines = String(decoding: EmbeddedFile.parameters.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    lines.removeAll { $0.hasPrefix(mark) }
    var id: Substring = ""
    for (k, line) in lines.enumerated() {
      if line.hasPrefix("  - id: ") {
        id = line.dropFirst("  - id: ".count)
      } else if line.hasPrefix("    value: "), let value = values[String(id)] {
        lines[k] = "    value: \(value)"
        id = ""
      }
    }
    let head = lines.prefix { $0.hasPrefix("#") }
    return (head + record.map { "\(mark)\($0)"[...] } + lines.dropFirst(head.count)).joined(separator: "\n")
  }
}

/// What a file says it is, in its key `steunweb`.
public enum DocumentKind: String, Sendable {
  case `case`, scenario, mapping, study, policy
  case whatIf = "what-if"

  /// Reads the line `steunweb: KIND/1`; a file without one counts as a case, whose check then says what is missing.
  public init(of bytes: [UInt8]) {
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    for line in String(decoding: bytes.dropFirst(start).prefix(100_000), as: UTF8.self).split(whereSeparator: \.isNewline) {
      guard line.hasPrefix("steunweb:") else { continue }
      let value = line.dropFirst("steunweb:".count).drop { $0 == " " || $0 == "\"" || $0 == "'" }
      self = DocumentKind(rawValue: String(value.prefix { $0.isLetter || $0 == "-" })) ?? .case
      return
    }
    self = .case
  }
}

extension SHA256 {
  /// A digest as policies of pages name what may run in them: `sha256-` and base64 (RFC 4648).
  ///
  /// - Parameter text: exactly what stands between the tags.
  public static func integrity(of text: String) -> String { "sha256-" + base64(digest(Array(text.utf8))) }

  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

  private static func base64(_ bytes: [UInt8]) -> String {
    stride(from: 0, to: bytes.count, by: 3).map { start in
      let part = bytes[start..<min(start + 3, bytes.count)]
      let word = part.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - part.count))
      let signs = (0...part.count).map { letters[word >> (18 - 6 * $0) & 63] }
      return String(signs) + String(repeating: "=", count: 3 - part.count)
    }.joined()
  }
}

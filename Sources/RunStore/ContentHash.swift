import Digests

/// SHA-256 of contents.
public enum ContentHash {
  /// In hexadecimal, as `sha256sum` prints it.
  public static func hexadecimal(_ bytes: [UInt8]) -> String {
    SHA256.digest(bytes).map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0" + digits : digits
    }.joined()
  }

  /// As policies of pages name what may run in them: `sha256-` and base64.
  public static func integrity(_ text: String) -> String { SHA256.integrity(of: text) }
}

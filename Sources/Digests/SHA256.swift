import COpenSSL

/// SHA-256 (FIPS 180-4) and HMAC-SHA256 (RFC 2104), as OpenSSL computes them.
public enum SHA256 {
  /// The library that computes, with its version and day.
  public static var library: String { unsafe String(cString: OpenSSL_version(OPENSSL_VERSION)) }

  /// Bytes of a digest.
  public static let size = 32

  /// The digest of a content: nobody knows two contents with the same one.
  ///
  /// - Parameter bytes: any content.
  /// - Returns: its digest, of ``size`` bytes.
  public static func digest(_ bytes: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: size)
    let isDone = unsafe EVP_Digest(bytes, bytes.count, &digest, nil, EVP_sha256(), nil)
    precondition(isDone == 1, "OpenSSL has SHA-256")
    return digest
  }

  /// A digest in hexadecimal, as `sha256sum` prints it.
  ///
  /// - Parameter bytes: any content.
  public static func hexadecimal(of bytes: [UInt8]) -> String {
    digest(bytes).map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0" + digits : digits
    }.joined()
  }

  /// The code by which somebody who has the secret knows a content again.
  ///
  /// - Parameters:
  ///   - bytes: any content.
  ///   - key: the secret, of any length.
  /// - Returns: the code that only those who have the secret can make, of ``size`` bytes.
  public static func authenticationCode(_ bytes: [UInt8], key: [UInt8]) -> [UInt8] {
    var code = [UInt8](repeating: 0, count: size)
    let isDone = unsafe HMAC(EVP_sha256(), key, Int32(key.count), bytes, bytes.count, &code, nil) != nil
    precondition(isDone, "OpenSSL has HMAC-SHA256")
    return code
  }
}

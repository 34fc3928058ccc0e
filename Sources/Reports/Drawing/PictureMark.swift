import Graphviz

/// What tells a picture of this program from other files: a drawing that somebody made by hand is not written over.
///
/// An SVG says it in its first tag and DOT in its first line; a PNG gets a text chunk that names the software, and a PDF a comment behind its end. Viewers
/// take no notice of either.
public enum PictureMark {
  /// The most bytes from the beginning of a file, and the most from its end, that have to be looked at.
  public static let reach = 4_096

  private static let software = "Steunweb"
  private static let comment = "%Steunweb\n"

  /// Whether a file is a picture of this program.
  ///
  /// - Parameters:
  ///   - head: the first ``reach`` bytes of the file, or all.
  ///   - tail: the last bytes of the file, as many or more than the mark of a PDF has.
  public static func isOurs(head: [UInt8], tail: [UInt8]) -> Bool {
    if head.starts(with: "graph steunweb {".utf8) { return true }
    if head.starts(with: "%PDF-".utf8) { return tail.suffix(comment.utf8.count).elementsEqual(comment.utf8) }
    if head.starts(with: signature) { return head.dropFirst(Self.start).starts(with: chunk) }
    let tag = String(decoding: head.prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
    return tag.hasPrefix("<svg ") && marks.contains { tag.contains(" aria-labelledby=\"\($0)") }
  }

  /// By what a picture and a film are labelled.
  private static let marks = ["steunweb-title\"", "animation-title animation-desc\""]

  /// The same picture with its mark.
  static func marking(_ bytes: [UInt8], _ format: PictureFormat) -> [UInt8] {
    switch format {
    case .svg, .dot: return bytes
    case .pdf: return bytes + (bytes.last == UInt8(ascii: "\n") ? [] : [UInt8(ascii: "\n")]) + comment.utf8
    case .png:
      guard bytes.starts(with: signature), bytes.count > start else { return bytes }
      return bytes[..<start] + chunk + bytes[start...]
    }
  }

  // MARK: PNG

  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  /// Where the signature and the first chunk, which has 13 bytes of data, have ended.
  private static let start = 8 + 12 + 13

  /// A chunk `tEXt` that names the software.
  private static let chunk: [UInt8] = {
    let data = Array("Software".utf8) + [0] + software.utf8
    let named = Array("tEXt".utf8) + data
    return word(UInt32(data.count)) + named + word(checksum(named))
  }()

  private static func word(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) } }

  /// The cyclic redundancy check of PNG: that of ISO 3309, bits reflected.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var value = UInt32.max
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
    return ~value
  }
}

/// Whether bytes are text that case files can hold.
enum TextCheck {
  /// The first byte that is not UTF-8, or that begins a control character, a byte order mark or a noncharacter; ASCII is checked by the
  /// scanner.
  static func firstFault(in bytes: ArraySlice<UInt8>) -> (fault: TableFault, at: Int)? {
    var i = bytes.startIndex
    let end = bytes.endIndex
    while i < end {
      let first = bytes[i]
      if first < 0x80 {
        i += 1
        continue
      }
      let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
      guard first >= 0xC2, first <= 0xF4, i + length <= end else { return (.notUTF8, i) }
      var value = UInt32(first) & (0x7F >> UInt32(length))
      for k in 1..<length {
        guard bytes[i + k] & 0xC0 == 0x80 else { return (.notUTF8, i) }
        value = value << 6 | UInt32(bytes[i + k] & 0x3F)
      }
      let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000
      guard value >= least, value <= 0x10_FFFF, !(0xD800...0xDFFF).contains(value) else { return (.notUTF8, i) }
      let isControl = value < 0xA0 || value == 0xFEFF
      let isNoncharacter = value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value)
      if isControl || isNoncharacter { return (.controlCharacter, i) }
      i += length
    }
    return nil
  }
}

/// Zip files, byte by byte.
struct ZipFixture {
  struct Item {
    var name: [UInt8]
    var packed: [UInt8]
    /// The unpacked content, for its length and check sum.
    var content: [UInt8]
    var method = 0
    var flags = 0
    /// The name before the entry, where it is another one than in the directory.
    var otherName: [UInt8]?

    init(_ name: String, _ content: String) {
      self.name = Array(name.utf8)
      self.content = Array(content.utf8)
      packed = self.content
      flags = 0x800
    }
  }

  static func bytes(_ items: [Item]) -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for item in items {
      let offset = file.count
      let name = item.otherName ?? item.name
      let facts =
        number(item.flags, 2) + number(item.method, 2) + number(0, 4) + number(checkSum(item.content), 4) + number(item.packed.count, 4)
        + number(item.content.count, 4)
      file += number(0x0403_4B50, 4) + number(20, 2) + facts + number(name.count, 2) + number(0, 2) + name + item.packed
      directory += number(0x0201_4B50, 4) + number(20, 2) + number(20, 2) + facts + number(item.name.count, 2) + number(0, 12)
      directory += number(offset, 4) + item.name
    }
    let end = number(0x0605_4B50, 4) + number(0, 4) + number(items.count, 2) + number(items.count, 2)
    return file + directory + end + number(directory.count, 4) + number(file.count, 4) + number(0, 2)
  }

  /// Zeros, packed with deflate about a thousand to one: one stored byte, then matches of 258 at distance 1 in the fixed code.
  static func zeros(_ name: String, matches: Int) -> Item {
    var item = Item(name, "")
    item.content = [UInt8](repeating: 0, count: 1 + 258 * matches)
    item.method = 8
    var bits = Bits()
    bits.put(0b011, 3)
    bits.code(0x30, 8)
    for _ in 0..<matches {
      bits.code(0b1100_0101, 8)
      bits.code(0, 5)
    }
    bits.code(0, 7)
    item.packed = bits.finished
    return item
  }

  private struct Bits {
    private var bytes: [UInt8] = []
    private var current = 0
    private var count = 0

    /// Bits with the lowest first.
    mutating func put(_ value: Int, _ length: Int) {
      for k in 0..<length {
        current |= (value >> k & 1) << count
        count += 1
        if count == 8 {
          bytes.append(UInt8(current))
          (current, count) = (0, 0)
        }
      }
    }

    /// A code of Huffman, with the highest bit first.
    mutating func code(_ value: Int, _ length: Int) { for k in (0..<length).reversed() { put(value >> k & 1, 1) } }

    var finished: [UInt8] { count == 0 ? bytes : bytes + [UInt8(current)] }
  }

  private static func number(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(value >> (8 * $0) & 0xFF) } }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ sum >> 1 : sum >> 1 }
  }

  private static func checkSum(_ bytes: [UInt8]) -> Int {
    Int(~bytes.reduce(~UInt32(0)) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ $0 >> 8 })
  }
}

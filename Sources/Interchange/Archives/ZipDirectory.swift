/// The directory at the end of a zip file, read strictly: what it says must agree with what stands before each entry.
///
/// libarchive shows names as the language settings of the process allow; here they are the bytes of the file.
struct ZipDirectory {
  struct Item {
    let name: [UInt8]
    let isEncrypted: Bool
    let isUsuallyPacked: Bool
    /// The bytes that the entry says it has.
    let size: Int
    fileprivate let offset: Int
  }

  enum Failure: Error {
    case notZip
    case damaged
    case tooMany
  }

  /// In the order of the file, which is that of libarchive.
  let items: [Item]

  private static let endLength = 22
  private static let headLength = 30
  private static let itemLength = 46

  init(_ bytes: [UInt8], most: Int) throws(Failure) {
    guard let end = Self.end(bytes) else { throw .notZip }
    let count = Self.number(bytes, end + 10, 2)
    guard Self.number(bytes, end + 4, 4) == 0, Self.number(bytes, end + 8, 2) == count, count != 0xFFFF else { throw .damaged }
    guard count <= most else { throw .tooMany }
    let start = end - Self.number(bytes, end + 12, 4)
    // A file may have something before it, as archives that unpack themselves do.
    let shift = start - Self.number(bytes, end + 16, 4)
    guard start >= 0, shift >= 0 else { throw .damaged }
    var items: [Item] = []
    var place = start
    while place + Self.itemLength <= end, Self.number(bytes, place, 4) == 0x0201_4B50 {
      guard items.count < count else { throw .damaged }
      let nameEnd = place + Self.itemLength + Self.number(bytes, place + 28, 2)
      guard nameEnd <= end else { throw .damaged }
      let method = Self.number(bytes, place + 10, 2)
      let item = Item(
        name: Array(bytes[(place + Self.itemLength)..<nameEnd]), isEncrypted: bytes[place + 8] & 1 == 1,
        isUsuallyPacked: method == 0 || method == 8, size: Self.number(bytes, place + 24, 4),
        offset: shift + Self.number(bytes, place + 42, 4))
      guard Self.agrees(bytes, item, method, before: start) else { throw .damaged }
      items.append(item)
      place = nameEnd + Self.number(bytes, place + 30, 2) + Self.number(bytes, place + 32, 2)
    }
    guard items.count == count, place == end, Set(items.map(\.offset)).count == count else { throw .damaged }
    self.items = items.sorted { $0.offset < $1.offset }
  }

  /// Where the record at the end of the file begins: behind it there is at most a comment.
  private static func end(_ bytes: [UInt8]) -> Int? {
    guard bytes.count >= endLength else { return nil }
    let last = bytes.count - endLength
    return stride(from: last, through: max(0, last - 0xFFFF), by: -1).first { number(bytes, $0, 4) == 0x0605_4B50 }
  }

  /// Whether the head of the entry has the same name and way of packing.
  private static func agrees(_ bytes: [UInt8], _ item: Item, _ method: Int, before end: Int) -> Bool {
    let name = item.offset + headLength
    guard name + item.name.count <= end, number(bytes, item.offset, 4) == 0x0403_4B50 else { return false }
    return number(bytes, item.offset + 8, 2) == method && number(bytes, item.offset + 26, 2) == item.name.count
      && bytes[name..<(name + item.name.count)].elementsEqual(item.name)
  }

  /// A number of bytes with the smallest first.
  private static func number(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }
}

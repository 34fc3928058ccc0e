/// A piece of an SVG as bytes: pictures have hundreds of tags, and looking through characters takes ten times as long.
struct SVGBytes {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  func has(_ mark: String, at index: Int) -> Bool {
    index + mark.utf8.count <= bytes.count && bytes[index..<index + mark.utf8.count].elementsEqual(mark.utf8)
  }

  /// Where `mark` stands first, from `start`.
  ///
  /// - Precondition: `mark` is not empty.
  func index(of mark: String, from start: Int) -> Int? {
    guard let first = mark.utf8.first else { return nil }
    var position = start
    while let next = bytes[position...].firstIndex(of: first) {
      if has(mark, at: next) { return next }
      position = next + 1
    }
    return nil
  }

  /// Where the first `mark` from `start` has ended; the end of all bytes when there is none.
  func end(of mark: String, from start: Int) -> Int { index(of: mark, from: start).map { $0 + mark.utf8.count } ?? bytes.count }

  func replacing(_ old: String, with new: String) -> SVGBytes {
    guard var next = index(of: old, from: 0) else { return self }
    var (result, position) = ([UInt8](), 0)
    while true {
      result += bytes[position..<next]
      result += new.utf8
      position = next + old.utf8.count
      guard let following = index(of: old, from: position) else { return SVGBytes(result + bytes[position...]) }
      next = following
    }
  }

  /// The value of an attribute of a tag, as it stands there.
  func attribute(_ name: String) -> String? {
    let mark = " \(name)=\""
    guard let start = index(of: mark, from: 0).map({ $0 + mark.utf8.count }) else { return nil }
    return String(decoding: bytes[start...].prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
  }

  /// What is written, without empty lines.
  struct Output {
    private var bytes: [UInt8] = []

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    mutating func append(_ new: some Collection<UInt8>) {
      var rest = new[...]
      // Whole lines at a time.
      while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        let next = rest.index(after: end)
        if end > rest.startIndex || !(bytes.isEmpty || bytes[bytes.count - 1] == UInt8(ascii: "\n")) { bytes += rest[..<next] }
        rest = rest[next...]
      }
      bytes += rest
    }

    mutating func append(_ text: String) { append(text.utf8) }

    /// The whole text; it ends with a line feed.
    var text: String { String(decoding: bytes.last == UInt8(ascii: "\n") ? bytes : bytes + [UInt8(ascii: "\n")], as: UTF8.self) }
  }
}

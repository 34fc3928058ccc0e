import Documents
import Quantities

/// A reader of a format that is written in XML: it walks elements, and keeps a log of what it finds.
protocol XMLWalking {
  var log: ReadingLog { get set }

  /// The next piece of the file; `nil` at its end.
  mutating func next() throws(InvalidInput) -> XMLReading.Event?
}

extension XMLWalking {
  /// Calls `body` for each element up to the end of the element that was begun last; `body` reads its element to the end.
  mutating func forEachChild(_ body: (inout Self, XMLElement) throws(InvalidInput) -> Void) throws(InvalidInput) {
    while let event = try next() {
      switch event {
      case .start(let element): try body(&self, element)
      case .end: return
      case .text: break
      }
    }
  }

  /// Goes past an element, and past those within.
  mutating func skip() throws(InvalidInput) {
    try forEachChild { reader, _ throws(InvalidInput) in try reader.skip() }
  }

  /// The text of an element; elements within are left out, with a finding.
  mutating func text() throws(InvalidInput) -> String {
    var result = ""
    while let event = try next() {
      switch event {
      case .text(let text, _): result += text
      case .start(let element):
        log.tally(element.position, .ignoredPart)
        try skip()
      case .end: return result
      }
    }
    return result
  }
}

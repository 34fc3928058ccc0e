import TestSupport

/// Inputs that chance makes of others: the same number gives the same input, so that what fails can be had again.
struct ChangedInputs {
  private let inputs: [[UInt8]]
  private let words: [[UInt8]]
  private let seed: UInt64

  init(_ inputs: [[UInt8]], words: [String], seed: UInt64 = 0) {
    (self.inputs, self.words, self.seed) = (inputs, words.map { Array($0.utf8) }, seed)
  }

  /// One of the inputs after one to five changes.
  subscript(number: Int) -> [UInt8] {
    var dice = Dice(seed: seed << 32 ^ UInt64(number))
    var bytes = dice.one(of: inputs)
    for _ in 0...dice.whole(below: 5) { change(&bytes, &dice) }
    return Array(bytes.prefix(FuzzedParser.longest))
  }

  private func change(_ bytes: inout [UInt8], _ dice: inout Dice) {
    let place = dice.whole(below: bytes.count + 1)
    switch dice.whole(below: 10) {
    case 0: if place < bytes.count { bytes[place] ^= 1 << UInt8(dice.whole(below: 8)) }
    case 1: if place < bytes.count { bytes[place] = UInt8(truncatingIfNeeded: dice.word()) }
    case 2: bytes.removeSubrange(place..<min(bytes.count, place + 1 + dice.whole(below: 40)))
    case 3: bytes.insert(contentsOf: dice.one(of: words), at: place)
    case 4: replaceWord(at: place, &bytes, &dice)
    case 5: splice(at: place, &bytes, &dice)
    case 6: repeatLine(at: place, &bytes)
    default: exchangeLines(&bytes, &dice)
    }
  }

  /// A word of the language in place of a word.
  private func replaceWord(at place: Int, _ bytes: inout [UInt8], _ dice: inout Dice) {
    func isWord(_ byte: UInt8) -> Bool { byte >= 0x80 || (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) }
    let start = bytes[..<place].lastIndex { !isWord($0) }.map { $0 + 1 } ?? 0
    let end = bytes[place...].firstIndex { !isWord($0) } ?? bytes.count
    bytes.replaceSubrange(start..<end, with: dice.one(of: words))
  }

  /// The beginning of this input with the end of another, each to a line end.
  private func splice(at place: Int, _ bytes: inout [UInt8], _ dice: inout Dice) {
    let other = dice.one(of: inputs)
    let from = Self.line(dice.whole(below: other.count + 1), of: other).lowerBound
    bytes = Array(bytes[..<Self.line(place, of: bytes).upperBound]) + other[from...]
  }

  private func repeatLine(at place: Int, _ bytes: inout [UInt8]) {
    let line = Self.line(place, of: bytes)
    bytes.insert(contentsOf: bytes[line], at: line.upperBound)
  }

  private func exchangeLines(_ bytes: inout [UInt8], _ dice: inout Dice) {
    let a = Self.line(dice.whole(below: bytes.count + 1), of: bytes)
    let b = Self.line(dice.whole(below: bytes.count + 1), of: bytes)
    let (first, second) = a.lowerBound < b.lowerBound ? (a, b) : (b, a)
    guard first.upperBound <= second.lowerBound else { return }
    bytes = Array(
      bytes[..<first.lowerBound] + bytes[second] + bytes[first.upperBound..<second.lowerBound] + bytes[first] + bytes[second.upperBound...])
  }

  /// The line around a place, with its end.
  private static func line(_ place: Int, of bytes: [UInt8]) -> Range<Int> {
    let start = bytes[..<place].lastIndex(of: 10).map { $0 + 1 } ?? 0
    let end = bytes[place...].firstIndex(of: 10).map { $0 + 1 } ?? bytes.count
    return start..<max(start, end)
  }
}

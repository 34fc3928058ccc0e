import Quantities

/// The places that a text has: a position of a message must be one of them, or right behind a line.
struct TextPlaces {
  enum LineBreaks {
    /// Line feeds alone.
    case feeds
    /// Line feeds, carriage returns, and pairs of them.
    case returns
    /// These and what YAML takes for line ends too.
    case yaml

    /// How the places of a file are counted: those of YAML by its parser, and by line feeds before there is one.
    var ways: [LineBreaks] { self == .yaml ? [.yaml, .feeds] : [self] }
  }

  private var lengths = [0]

  init(_ bytes: [UInt8], _ breaks: LineBreaks) {
    var previous: Unicode.Scalar = " "
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let isPair = scalar == "\n" && previous == "\r" && breaks != .feeds
      if isPair {
        // The carriage return was the line end.
      } else if Self.isBreak(scalar, breaks) {
        lengths.append(0)
      } else {
        lengths[lengths.count - 1] += 1
      }
      previous = scalar
    }
  }

  private static func isBreak(_ scalar: Unicode.Scalar, _ breaks: LineBreaks) -> Bool {
    switch scalar {
    case "\n": true
    case "\r": breaks != .feeds
    case "\u{85}", "\u{2028}", "\u{2029}": breaks == .yaml
    default: false
    }
  }

  func holds(_ position: FilePosition) -> Bool {
    position.line <= lengths.count && position.column <= lengths[position.line - 1] + 1
  }
}

import Foundation
import FoundationXML
import Quantities
import TestSupport
@testable import Charts

extension Chart {
  /// The drawing with the places of its texts and points.
  var drawing: ChartCanvas {
    switch self {
    case let chart as TimeCourseChart: chart.figure.draw()
    case let chart as SurvivalChart: chart.shares.figure.draw()
    case let chart as EventChart: chart.shares.figure.draw()
    case let chart as IntervalChart: chart.figure.draw()
    case let chart as StateAreasChart: chart.figure.draw()
    case let chart as HistogramChart: chart.figure.draw()
    default: preconditionFailure("A chart that the tests do not know")
    }
  }
}

/// What is wrong with a picture.
enum Faults {
  /// Texts that overlap others, or leave the picture.
  static func room(_ canvas: ChartCanvas) -> [String] {
    var faults: [String] = []
    for (index, text) in canvas.texts.enumerated() {
      if text.left < -0.01 || text.right > canvas.heading.width + 0.01 || text.top < 0 || text.bottom > canvas.height {
        faults.append("'\(text.text)' leaves the picture: \(text.left)...\(text.right), \(text.top)...\(text.bottom)")
      }
      for other in canvas.texts[(index + 1)...] {
        let isBeside = text.right <= other.left + 0.5 || other.right <= text.left + 0.5
        let isApart = text.bottom <= other.top + 0.5 || other.bottom <= text.top + 0.5
        if !isBeside && !isApart { faults.append("'\(text.text)' overlaps '\(other.text)'") }
      }
    }
    return faults
  }

  /// Texts whose numbers are broken.
  static func numbers(_ svg: String) -> [String] {
    ["nan", "inf", "Optional("].filter { svg.contains($0 + "\"") || svg.contains($0 + " ") }
  }

  /// The contrast of two colours, as WCAG 2 defines it.
  static func contrast(_ a: String, _ b: String) -> Double {
    let (x, y) = (luminance(a), luminance(b))
    return (max(x, y) + 0.05) / (min(x, y) + 0.05)
  }

  private static func luminance(_ color: String) -> Double {
    let value = Int(color.dropFirst(), radix: 16) ?? 0
    let parts = [16, 8, 0].map { shift -> Double in
      let part = Double(value >> shift & 255) / 255
      return part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}

/// An element of a picture.
final class XMLElementReader: NSObject, XMLParserDelegate {
  var elements: [(name: String, attributes: [String: String])] = []
  var text: [String: String] = [:]
  private var stack: [String] = []
  private var isNested = true

  private var isWhole: Bool { isNested && stack.isEmpty && !elements.isEmpty }

  /// The elements of a text, or `nil` when it is not well-formed.
  static func read(_ text: String) -> XMLElementReader? {
    let reader = XMLElementReader()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    return parser.parse() && parser.parserError == nil && reader.isWhole ? reader : nil
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?, attributes: [String: String]
  ) {
    elements.append((name, attributes))
    stack.append(name)
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    if stack.popLast() != name { isNested = false }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text[stack.last ?? "", default: ""] += string }
}

/// Reads CSV with quotes.
enum CSVText {
  static func rows(_ text: String) -> [[String]] {
    var (rows, row, field) = ([[String]](), [String](), "")
    var isQuoted = false
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"" where isQuoted && rest.first == "\"":
        field.unicodeScalars.append(scalar)
        rest.removeFirst()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        row.append(field)
        field = ""
      case "\n" where !isQuoted:
        rows.append(row + [field])
        (row, field) = ([], "")
      default: field.unicodeScalars.append(scalar)
      }
    }
    return rows
  }
}

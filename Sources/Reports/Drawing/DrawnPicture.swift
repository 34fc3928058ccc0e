public import Diagrams
public import Graphviz
public import Quantities
import Typesetting

/// A picture as a file, with what it says in words.
public struct DrawnPicture: Sendable {
  /// The name of the file.
  public let name: String
  public let bytes: [UInt8]
  public let title: String
  /// One sentence or two that stand for the picture.
  public let description: String
  /// What the picture shows as a table of words.
  public let table: TextTable
  /// The size of its smallest letters, in points; `nil` where that is not known.
  public let smallestLetters: Double?
  /// What it shows of its case, as the words of galleries name it, such as `circles`; empty where that is not known.
  public var view = ""

  public init(name: String, bytes: [UInt8], title: String, description: String, table: TextTable, smallestLetters: Double? = nil) {
    self.smallestLetters = smallestLetters
    self.name = name
    self.bytes = bytes
    self.title = title
    self.description = description
    self.table = table
  }

  /// Draws a diagram.
  ///
  /// - Parameters:
  ///   - stem: the name of the file without its ending.
  ///   - diagram: what is drawn.
  ///   - format: the form of the file.
  ///   - dpi: pixels per inch of a PNG.
  ///   - language: that of the words.
  /// - Throws: `GraphvizError`.
  public init(
    _ stem: String, _ diagram: any Diagram, format: PictureFormat, dpi: Int, language: Language
  ) throws(GraphvizError) {
    self.init(
      name: "\(stem).\(format.rawValue)", bytes: try Pictures.bytes(of: diagram, format: format, dpi: dpi), title: diagram.title,
      description: diagram.description(in: language), table: diagram.textTable(in: language), smallestLetters: diagram.smallestLetters)
  }

  /// That letters are hard to read on the sheet, and what helps; `nil` where all have 6 points or more.
  public var warning: String? {
    guard let letters = smallestLetters, letters < DiagramPage.leastLetters else { return nil }
    let size = NumberText(language: .english).fixed(letters, 1)
    return "\(name): warning: the smallest letters have \(size) points on this sheet\n"
      + "  fix: choose a larger sheet, or one that stands instead of lies, with '--size'"
  }

  /// Makes a moving picture of diagrams with one layout.
  ///
  /// - Parameters:
  ///   - frames: the diagrams, at least one; their ids differ.
  ///   - captions: what stands above each.
  ///   - title: the name of the whole.
  ///   - table: what all of them show.
  ///   - name: the name of the file.
  /// - Throws: an error of the renderer.
  init(film frames: [some Diagram], captions: [String], title: String, table: TextTable, name: String) throws {
    let language = frames[0].options.language
    let pictures = try zip(frames, captions).map { frame, caption in
      DiagramAnimation.Frame(svg: String(decoding: try Pictures.bytes(of: frame, format: .svg), as: UTF8.self), caption: caption)
    }
    let animation = try DiagramAnimation(frames: pictures, title: title, language: language)
    let told = zip(frames, captions).map { "\($1): \($0.description(in: language))" }
    self.init(name: name, bytes: Array(animation.svg.utf8), title: title, description: told.joined(separator: " "), table: table)
  }
}

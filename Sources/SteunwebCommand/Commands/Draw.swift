import SupportWebs
public import ArgumentParser
import Diagrams
import Foundation
import Graphviz
import Quantities
import Reports

/// `steunweb draw`
struct Draw: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draw a support web as circles.",
    discussion:
      "Rings are the youth's own answer, sectors are parts of life, a star is a JIM. Without --output the file is CASE-WAVE.FORMAT in this folder."
  )

  @Argument(help: ArgumentHelp("A case file.", valueName: "case"))
  var file: String

  @Option(help: ArgumentHelp("The wave; the first one by default.", valueName: "id"))
  var wave: String?

  @Option(help: ArgumentHelp("svg, png, pdf or dot (default: from the name of --output, else svg).", valueName: "format"))
  var format: PictureFormat?

  @Option(name: .shortAndLong, help: ArgumentHelp("The file to write; '-' for standard output.", valueName: "file"))
  var output: String?

  @Option(help: ArgumentHelp("light, dark, print or greyscale.", valueName: "theme"))
  var theme: DiagramTheme = .light

  @Option(help: ArgumentHelp("Dots per inch of a PNG.", valueName: "dpi"))
  var dpi = 144

  @Flag(help: "Also show people with whom contact has ended.")
  var lost = false

  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard (20...600).contains(dpi) else { throw ValidationError("'--dpi' is 20 to 600.") }
  }

  func run() throws {
    let caseFile = try Inputs.caseFile(file)
    let web = try Inputs.wave(wave, of: caseFile, path: file)
    let chosen = format ?? output.flatMap { PictureFormat(rawValue: ($0 as NSString).pathExtension.lowercased()) } ?? .svg
    let diagram = WaveDiagrams(caseFile, language: language.value, theme: theme, showsLost: lost).diagram(of: web)
    let bytes = try Pictures.bytes(of: diagram, format: chosen, dpi: dpi)
    if output == "-" {
      do {
        try FileHandle.standardOutput.write(contentsOf: Data(bytes))
      } catch {
        throw Failure.unwritable("standard output", error)
      }
      return
    }
    let stem = ((file as NSString).lastPathComponent as NSString).deletingPathExtension
    let target = output ?? "\(stem)-\(web.moment.id).\(chosen.rawValue)"
    try Outputs.refuse([target], inputs: [file])
    try Outputs.write(bytes, to: target)
    print("\(target): \(diagram.description(in: language.value))")
  }
}

extension PictureFormat: ExpressibleByArgument {}
extension DiagramTheme: ExpressibleByArgument {}

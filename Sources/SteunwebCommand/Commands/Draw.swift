import InputFiles
public import ArgumentParser
import Diagrams
import Foundation
import Graphviz
import Quantities
import Reports
import Wording

/// `steunweb draw`
struct Draw: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draw support webs: circles, ecomap, sector map and more; changes; simulated time; one case or thousands.",
    discussion: """
      Views of a wave: circles (rings are the youth's own answer, sectors are parts of life, a star is a JIM), ecomap, sectors (the map with
      its grid), force (a free sociogram), clusters, support (a table). Of a whole case: mentor (a timeline), waves (side by side), film (one
      after the other). Of a scenario: weeks and film (ties drawn by the share of futures in which
      they live), mentor (of one invented future).

      Everybody keeps the same spot in all waves of a case, in every view: in circles and sectors a spot in each ring, in ecomap one in the
      household and one outside, in force a direction (the length of the line says how close somebody is), in clusters that of the part of life.

      --compare WAVE and --what-if EDITS draw what changes: who is new, lost, closer, further away. --blank draws empty circles to fill in by
      hand. Files are called CASE-WAVE-VIEW.FORMAT; they are written to this folder, or to that of --out.
      """)

  @Argument(help: ArgumentHelp("Case files, folders of them, or scenarios.", valueName: "case"))
  var files: [String] = []

  @Option(
    name: .customLong("view"),
    help: ArgumentHelp("Views with commas between them, or 'all' (default: circles; of a scenario: weeks).", valueName: "views"))
  var views = ChoiceList<DiagramView>([])

  @Option(
    name: .customLong("wave"), help: ArgumentHelp("Waves with commas between them, or 'all' (default: the first one).", valueName: "ids"))
  var waves: String?

  @Option(help: ArgumentHelp("Draw what changes from the wave of --wave to this one.", valueName: "id"))
  var compare: String?

  @Option(
    name: .customLong("what-if"), help: ArgumentHelp("Draw what edits of the web, or a file with edits, would change.", valueName: "edits"))
  var whatIf: [String] = []

  @Option(help: ArgumentHelp("The arm of a scenario (default: the first one with a programme).", valueName: "id"))
  var arm: String?

  @Option(help: ArgumentHelp("Weeks of a scenario, with commas between them (default: 0,13,26,52,104 and the last).", valueName: "weeks"))
  var weeks: WeekList?

  @Option(
    help: ArgumentHelp(
      "The future of a scenario whose mentors '--view mentor' draws, from 1 up (default: the typical one of those with a mentor).",
      valueName: "n"))
  var future: Int?

  @Option(
    name: .customLong("size"),
    help: ArgumentHelp(
      "The sheet that a picture fills: a4, a4-portrait, a3, a3-portrait, 16:9, or millimetres as 200x150.", valueName: "sheet"))
  var page: PageOption?

  @Option(name: .customLong("theme"), help: ArgumentHelp("Themes with commas between them, or 'all'.", valueName: "themes"))
  var themes = ChoiceList<DiagramTheme>([.light])

  @Option(help: "Colours of the parts of life, for all kinds of colour vision.")
  var palette: DiagramPalette = .tol

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("professional, or youth: the youth's own picture, in the first person and without flags.", valueName: "reader"))
  var audience: Audience = .professional

  @Flag(help: "Also show people with whom contact has ended.")
  var lost = false

  @Flag(help: "Draw empty circles to fill in by hand; no case is needed.")
  var blank = false

  @Option(help: ArgumentHelp("svg, png, pdf or dot (default: from the name of --out, else svg).", valueName: "format"))
  var format: PictureFormat?

  @Option(help: ArgumentHelp("Dots per inch of a PNG.", valueName: "dpi"))
  var dpi = 144

  @Option(
    name: [.customShort("o"), .customLong("out")],
    help: ArgumentHelp(
      "Where to write: a file of one picture (.svg, .png, .pdf or .dot; '-' is standard output), else a folder, which is made if need be.",
      valueName: "file-or-folder"))
  var out: String?

  @Option(help: ArgumentHelp("As --out, and always a file: the older spelling.", valueName: "file"))
  var output: String?

  @Flag(help: "With --out FOLDER: also write index.html, a page to leaf through the pictures.")
  var index = false

  @Flag(help: "Write over files that 'draw' did not write, too.")
  var force = false

  @OptionGroup var threads: ThreadsOption

  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard (20...600).contains(dpi) else { throw ValidationError("'--dpi' is 20 to 600.") }
    guard future ?? 1 >= 1 else { throw ValidationError("'--future' is a number from 1 up.") }
    guard blank != !files.isEmpty else {
      throw ValidationError(blank ? "'--blank' draws empty circles: leave out the case." : "Give a case file, or '--blank'.")
    }
    let ending = ((file ?? "") as NSString).pathExtension
    if format == nil, !ending.isEmpty, PictureFormat(rawValue: ending.lowercased()) == nil {
      throw ValidationError("'.\(ending)' is no format that can be drawn: end the name in .svg, .png, .pdf or .dot, or give '--format'.")
    }
    if output != nil, out != nil { throw ValidationError("'--output' is the older spelling of '--out': give one of them.") }
    if index, folder == nil { throw ValidationError("'--index' is a page beside the pictures: give '--out' a folder.") }
    if compare != nil, !whatIf.isEmpty { throw ValidationError("Give '--compare' or '--what-if', not both.") }
    if compare != nil || !whatIf.isEmpty, !views.choices.isEmpty {
      throw ValidationError("A picture of what changes has a view of its own: leave out '--view'.")
    }
  }

  func run() async throws {
    if blank { return try drawBlank() }
    let paths = try files.flatMap { file in
      let cases = MeasureInputs.cases(in: file)
      if cases.isEmpty, FileManager.default.fileExists(atPath: file + "/.") {
        throw Failure(
          kind: .input, message: "\(file): error: this folder has no case files\n  fix: give a folder with files of the format case/1")
      }
      return cases.isEmpty ? [file] : cases
    }
    let batch = DrawBatch(paths: paths, order: order, threads: threads.value, hasIndex: index, files: pictureFiles)
    try Outputs.refuse([file].compactMap(\.self).filter { $0 != "-" }, inputs: paths)
    if file != nil || folder == nil && paths.count == 1 {
      let pictures = try await batch.pictures()
      if let file {
        guard let only = pictures.first, pictures.count == 1 else { throw Self.refusal(of: pictures.count, in: file) }
        return try write(only, to: file)
      }
      try Outputs.refuse(pictures.map(\.name), inputs: paths)
      for picture in pictures { try write(picture, to: picture.name) }
      return
    }
    try await batch.write(to: folder ?? ".", language: language.value)
  }

  // MARK: Where pictures go

  /// The file of one picture, where one was named.
  private var file: String? { output ?? out.flatMap { Self.isFile($0) ? $0 : nil } }

  /// The folder of the pictures, where one was named.
  private var folder: String? { out.flatMap { Self.isFile($0) ? nil : $0 } }

  /// Endings of pictures; those that are not drawn are told, rather than taken for the name of a folder.
  private static let endings = PictureFormat.allCases.map(\.rawValue) + ["jpg", "jpeg", "gif", "webp", "tif", "tiff", "bmp", "eps"]

  /// Whether `--out` names the file of one picture: by what stands there, and where nothing does, by the ending.
  private static func isFile(_ path: String) -> Bool {
    let files = FileManager.default
    if path == "-" { return true }
    if files.fileExists(atPath: path) { return !files.fileExists(atPath: path + "/.") }
    return endings.contains((path as NSString).pathExtension.lowercased())
  }

  private static func refusal(of count: Int, in file: String) -> Failure {
    Failure(kind: .usage, message: "\(file): error: these are \(count) pictures\n  fix: give '--out' with a folder")
  }

  private var pictureFiles: PictureFiles { PictureFiles(replacesAll: force) }

  private var chosenFormat: PictureFormat {
    format ?? file.flatMap { PictureFormat(rawValue: ($0 as NSString).pathExtension.lowercased()) } ?? .svg
  }

  private var options: DiagramOptions {
    DiagramOptions(
      language: language.value, theme: themes.choices[0], palette: palette, page: page?.page, showsLost: lost,
      audience: audience == .youth ? .youth : .team)
  }

  private var order: DrawOrder {
    let chosen: DrawOrder.Waves =
      switch waves {
      case nil: .first
      case "all": .all
      case let ids?: .named(ids.split(separator: ",").map(String.init))
      }
    return DrawOrder(
      views: views.choices, isEveryView: views.isAll, waves: chosen, compared: compare, whatIf: whatIf, arm: arm, weeks: weeks?.weeks,
      future: future,
      options: options, themes: themes.choices, format: chosenFormat, dpi: dpi)
  }

  private func drawBlank() throws {
    if let file, themes.choices.count > 1 { throw Self.refusal(of: themes.choices.count, in: file) }
    let options = options
    for theme in themes.choices {
      var own = options
      own.theme = theme
      if own.page == nil { own.page = .a4 }
      own.foot = Wording.text("draw.version", in: language.value, ["version": Version.current])
      let stem = "blank-circles-\(language.value.rawValue)\(themes.choices.count > 1 ? "-\(theme.rawValue)" : "")"
      let picture = try DrawnPicture(
        stem, BlankCirclesDiagram(options: own), format: chosenFormat, dpi: dpi, language: language.value)
      if let folder {
        let target = try DrawBatch.made(folder).appending(path: picture.name).path
        try write(picture, to: target, called: "\(folder)/\(picture.name)")
        if index {
          let page = GalleryPage([GalleryPage.Entry(group: stem, picture)], language: language.value)
          try pictureFiles.write(page, to: "\(folder)/index.html")
        }
      } else {
        try write(picture, to: file ?? picture.name)
      }
    }
  }

  private func write(_ picture: DrawnPicture, to target: String, called name: String? = nil) throws {
    if let warning = picture.warning { FileHandle.standardError.write(Data("\(warning)\n".utf8)) }
    guard target == "-" else {
      try pictureFiles.write(picture.bytes, to: target, called: name)
      print("\(name ?? target): \(picture.description)")
      return
    }
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(picture.bytes))
    } catch {
      throw Failure.unwritable("standard output", error)
    }
  }
}

/// Weeks with commas between them.
struct WeekList: ExpressibleByArgument, Sendable {
  let weeks: [Int]

  init?(argument: String) {
    let found = argument.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    let weeks = found.compactMap(\.self)
    guard weeks.count == found.count, !weeks.isEmpty, weeks.allSatisfy({ (0...520).contains($0) }) else { return nil }
    self.weeks = Set(weeks).sorted()
  }
}

extension PictureFormat: ExpressibleByArgument {}
extension DiagramPalette: ExpressibleByArgument {}

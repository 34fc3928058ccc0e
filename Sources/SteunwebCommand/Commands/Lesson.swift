import ArgumentParser
import InputFiles
import Lessons
import Quantities
import SupportWebs

/// `steunweb lesson`
struct LessonCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson",
    abstract: "Write a lesson: one page to draw, change and talk about a web, for machines on which nothing can be installed.",
    discussion: """
      The page opens from disk or a USB stick in every browser, without internet: nothing is fetched and nothing is sent. It draws the circles,
      takes changes, computes the protective factors anew with each, and shows futures that are computed now, with and without each person who
      could be asked as JIM. What was changed can be saved as a case file. The page is as private as the case file: it holds all of it.
      """)

  @Argument(help: ArgumentHelp("A case file.", valueName: "case"))
  var file: String

  @Option(name: .out, help: ArgumentHelp("The page to write.", valueName: "file"))
  var out: String

  @Option(help: ArgumentHelp("The wave with which it opens; the first one by default. The page has all of them.", valueName: "id"))
  var wave: String?

  @Option(help: ArgumentHelp("Futures of each person who could be asked.", valueName: "n"))
  var futures = LessonFutures.Plan().futures

  @Option(help: ArgumentHelp("Weeks of a future.", valueName: "n"))
  var weeks = LessonFutures.Plan().weeks

  @Option(help: ArgumentHelp("The starting number of chance: the same seed gives the same page.", valueName: "n"))
  var seed = LessonFutures.Plan().seed

  @OptionGroup var threads: ThreadsOption

  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard (2...100_000).contains(futures) else { throw ValidationError("'--futures' is 2 to 100000.") }
    guard (1...520).contains(weeks) else { throw ValidationError("'--weeks' is 1 to 520.") }
  }

  func run() async throws {
    try await Self.write(
      file, wave: wave, to: out, LessonFutures.Plan(futures: futures, weeks: weeks, seed: seed), threads: threads.value, language.value)
  }

  /// Writes the lesson of a case.
  ///
  /// - Throws: `Failure` of the case file, its wave or the page to write.
  static func write(
    _ file: String, wave: String?, to out: String, _ plan: LessonFutures.Plan, threads: Int, _ language: Language
  ) async throws {
    let caseFile = try Inputs.readCase(at: file)
    let first = try Inputs.wave(wave, of: caseFile, path: file)
    try Outputs.refuse([out], inputs: [file])
    let computed = await LessonFutures(of: caseFile, plan: plan, threads: threads)
    let opening = caseFile.waves.firstIndex { $0.moment.id == first.moment.id } ?? 0
    try Outputs.write(Array(Lesson(caseFile, wave: opening, language: language, futures: computed).html.utf8), to: out)
    print(out)
  }
}

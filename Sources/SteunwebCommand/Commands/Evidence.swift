import InputFiles
public import ArgumentParser
import Documents
public import Evidence
import Quantities
import Reports
import Wording

/// `steunweb evidence`
struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence",
    abstract: "The published findings that Steunweb knows, with strength, caveats, sources and where each is used.",
    discussion: """
      Without an id it lists entries, with an id it tells all of one. Every entry is used by a parameter, programme, list, indicator or text, or
      says why not (--unused). No entry is a licence to claim a causal effect: read the kind design-caveat first.
      """)

  @Argument(help: ArgumentHelp("Ids of entries.", valueName: "id"))
  var ids: [String] = []

  @Option(help: ArgumentHelp("Entries of one kind, such as effect-size or risk.", valueName: "kind"))
  var kind: EvidenceKind?

  @Option(help: ArgumentHelp("Entries that can inform one thing, such as nomination or harm.", valueName: "use"))
  var use: EvidenceUse?

  @Option(help: ArgumentHelp("Entries of one strength, such as meta-analysis or rct.", valueName: "strength"))
  var strength: EvidenceStrength?

  @Flag(help: "Entries that nothing rests on, each with the reason.")
  var unused = false

  @Flag(
    help:
      "Look for ids that do not exist, for entries that are neither used nor openly not, and for parts of Steunweb that the index of the source texts names and that do not exist; exit code 1 when there are any."
  )
  var check = false

  @Flag(help: "The page on what Steunweb can and cannot tell (Markdown).")
  var limits = false

  @Flag(help: "The page on the source texts: each section, what it speaks of, and where that lives in Steunweb or why not (Markdown).")
  var seeds = false

  @Flag(help: "Everything about each entry: figures, population, study, sources.")
  var all = false

  @Flag(help: "JSON for machines.")
  var json = false

  @OptionGroup var language: LanguageOption

  func run() throws {
    let registry = EvidenceRegistry.standard
    if limits {
      print(LimitsPage().markdown(in: language.value), terminator: "")
      return
    }
    if seeds {
      print(SeedPage(try .shipped(places: SeedPlaces.all(commands: CommandNames.all))).markdown(in: language.value), terminator: "")
      return
    }
    if check {
      try checkAll(registry)
      return
    }
    let named = try ids.map { id in
      guard let entry = registry[id] else { throw Failure.unknown(id, "evidence entry", among: registry.entries.map(\.id)) }
      return entry
    }
    let entries = (ids.isEmpty ? registry.entries : named).filter { entry in
      (kind.map { entry.kind == $0 } ?? true) && (use.map { entry.uses.contains($0) } ?? true)
        && (strength.map { entry.strength == $0 } ?? true) && (!unused || EvidenceUses.standard.of(entry.id).isEmpty)
    }
    let report = EvidenceReport(entries)
    print(json ? report.json.rendered() + "\n" : report.text(in: language.value, complete: all || !ids.isEmpty), terminator: "")
    let silent = entries.count { $0.notModelled == nil }
    if unused, !json { print(Wording.text("evidence.unused", in: language.value, ["n": "\(entries.count)", "silent": "\(silent)"])) }
  }

  private func checkAll(_ registry: EvidenceRegistry) throws {
    _ = try SeedIndex.shipped(places: SeedPlaces.all(commands: CommandNames.all))
    let problems = EvidenceUses.standard.problems()
    for problem in problems { print("evidence: error: \(problem)") }
    let verified = registry.entries.count { $0.isVerified }
    print(
      Wording.text(
        "evidence.checked", in: language.value,
        ["problems": "\(problems.count)", "n": "\(registry.entries.count)", "verified": "\(verified)"]))
    if !problems.isEmpty { throw ExitCode(Failure.Kind.input.rawValue) }
  }
}

extension EvidenceKind: ExpressibleByArgument {}
extension EvidenceUse: ExpressibleByArgument {}
extension EvidenceStrength: ExpressibleByArgument {}

extension Failure {
  /// An id on the command line that nothing has.
  static func unknown(_ id: String, _ what: String, among known: [String]) -> Failure {
    let near = Spelling.nearest(to: id, among: known).map { "did you mean '\($0)'?" }
    return Failure(
      kind: .input,
      message: "steunweb: error: no \(what) has the id '\(id)'\n  fix: \(near ?? "run the command without an id to see them all")")
  }
}

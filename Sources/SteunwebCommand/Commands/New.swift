import ArgumentParser
import Foundation
import InputFiles
import Quantities
import Wording

/// `steunweb new`
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a commented file to begin with: a case, a scenario or a policy.",
    discussion:
      "The file passes 'steunweb check' as it is; everything in it is an example to replace. A file that is there is never overwritten.")

  enum Kind: String, ExpressibleByArgument, CaseIterable { case `case`, scenario, policy }

  @Argument(help: "What: case, scenario or policy.")
  var kind: Kind

  @Argument(
    help: ArgumentHelp("Its short name, such as 'my-town': small letters, digits and dashes; never somebody's name.", valueName: "name"))
  var name: String

  @Option(name: .out, help: ArgumentHelp("The file to write (default: NAME.yaml).", valueName: "file"))
  var out: String?

  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard name.wholeMatch(of: /[a-z][a-z0-9-]*/) != nil, name.utf8.count <= 60 else {
      throw ValidationError("'\(name)' is no short name: begin with a small letter and use small letters, digits and dashes.")
    }
  }

  func run() throws {
    let path = out ?? "\(name).yaml"
    guard !FileManager.default.fileExists(atPath: path) else {
      throw Failure(kind: .input, message: "\(path): error: this file is there already\n  fix: give another name, or another --out")
    }
    try Outputs.write(Array(NewFiles.text(kind, name: name).utf8), to: path)
    print(Wording.text("new.wrote", in: language.value, ["path": path]))
  }
}

/// The files to begin with.
enum NewFiles {
  static func text(_ kind: New.Kind, name: String) -> String {
    switch kind {
    case .case: aCase(name)
    case .scenario: scenario(name)
    case .policy: policy(name)
    }
  }

  private static func aCase(_ name: String) -> String {
    """
    # A case file: one youth and the support web. All keys: Documentation/case-files.md, or 'steunweb schema case --reference'.
    # What is unknown is left out: it stays missing. Initials or roles do as labels; no surnames, addresses or dates of birth.
    steunweb: case/1
    provenance: invented  # invented, composite or real: of a real youth no chance of an event is ever told
    youth: {id: youth, label: {nl: jongere, en: youth}, age: 14, segment: careRelated, school: secondary, team: trained}
    people:
      - {id: mother, label: {nl: moeder, en: mother}, role: parent, household: yes}
      - {id: uncle, label: {nl: oom, en: uncle}, role: kin, ageGap: 25}
      - {id: coach, label: {nl: trainer, en: coach}, role: coach, ageGap: 20}
    places:
      - {id: school, label: {nl: school, en: school}, type: school}
    waves:
      - id: now
        date: 2026-01-15
        # Closeness and conflict run from 0 (none) to 1 (as strong as can be).
        ties:
          - {person: mother, ring: inner, closeness: 0.7, conflict: 0.4}
          - {person: uncle, ring: middle, closeness: 0.6, conflict: 0.1}
          - {person: coach, ring: middle, closeness: 0.5, conflict: 0.0}
        places:
          - {place: school, takesPart: yes}

    """
  }

  private static func scenario(_ name: String) -> String {
    """
    # A scenario file: whose futures, which arms, how long. All keys: Documentation/scenario-files.md, or 'steunweb schema scenario --reference'.
    # Run it with: steunweb run \(name).yaml
    steunweb: scenario/1
    name: \(name)
    title: {nl: "Een JIM of hulp zoals nu", en: "A JIM or care as it is"}
    population: [{segment: careRelated, youths: 500}]  # or 'case: my-case.yaml' for the futures of one youth
    weeks: 104
    futures: 4  # of each youth, per arm
    seed: 1  # the same seed gives the same results
    arms:  # the first one is usual care without a mentor
      - {id: usual, programme: none}
      - {id: jim, programme: jim}  # 'steunweb programmes' lists them all

    """
  }

  private static func policy(_ name: String) -> String {
    """
    # A policy file: what a municipality may do, for whom. All keys: Documentation/policy-files.md, or 'steunweb schema policy --reference'.
    # Run it with: steunweb batch \(name).yaml
    # Numbers of youths, places and money are examples: replace them by your own. Prices 'cost.…' are demonstration costs until you do.
    steunweb: policy/1
    name: \(name)
    title: {nl: "Een JIM of hulp zoals nu", en: "A JIM or care as it is"}
    question: {nl: "Zoeken jongeren in de jeugdhulp eerst een JIM?", en: "Do youths in care look for a JIM first?"}
    weeks: 104
    seed: 1  # the same seed gives the same results
    draws: 200  # draws of what is uncertain
    futures: 2  # of each youth in each draw
    populations:
      - {id: care, title: {nl: "jongeren in de jeugdhulp", en: "youths in care"}, segment: careRelated, ages: {from: 12, to: 17}}
    municipalities:
      - {id: my-town, youths: {care: 200}}
    options:
      - {id: usual, title: {nl: "hulp zoals nu", en: "care as it is"}}
      - id: jim
        title: {nl: "een JIM", en: "a JIM"}
        trainedTeams: 1  # share of youths whose team of professionals was trained
        offers: [{programme: jim, share: 0.8, queue: guidance}]
        queues: [{id: guidance, hours: 40, hoursPerYouth: 0.5}]  # hours a week of professionals
        # costsPerYouth: 100  # what it costs beside what the model counts
    comparator: usual
    outcomes:  # what the report tells, in this order; 'neither' is an event that is neither gain nor loss by itself
      - {outcome: trusted, better: more}
      - {outcome: placedEver, better: neither}
      - {outcome: leftSchool, better: less}
    effect: trusted  # what costs are held against
    # willingness: {from: 0, to: 30000}  # what you might pay for one more youth with a trusted adult; there is no default
    # parameters:  # prices and other numbers of your own
    #   - {id: cost.residence, value: 250, reason: "our contract of 2026"}

    """
  }
}

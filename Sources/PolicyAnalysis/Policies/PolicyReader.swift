import Documents
public import Evidence
import MentorSimulation
public import Quantities
import SupportWebs

/// Reads policy files, all problems at once.
public enum PolicyReader {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: the name that messages print.
  ///   - bytes: the text of the file.
  ///   - programmes: the catalogue that offers name programmes of.
  ///   - registry: the evidence that populations name.
  /// - Throws: `InvalidInput` with every problem of the file.
  public static func read(
    path: String, bytes: [UInt8], programmes: ProgrammeCatalogue = .standard, registry: EvidenceRegistry = .standard
  ) throws(InvalidInput) -> Policy {
    var (root, validator) = try Validator.read(path: path, bytes: bytes, as: PolicyFormat.file)
    let overrides = ParameterOverride.read(root[ParameterOverride.field.key], of: .standard, &validator)
    let weeks = root["weeks"]?.whole ?? 13
    if weeks % 13 != 0 {
      validator.report(
        root.position(of: "weeks"), "outcomes exist every 13 weeks, and \(weeks) weeks end between two of them",
        fix: "give \(weeks / 13 * 13 + 13)")
    }
    let draws = root["draws"]?.whole ?? 0
    if draws == 1 {
      validator.report(
        root.position(of: "draws"), "one draw of the parameters shows no spread",
        fix: "give at least 2 draws, or 0 for the values as they are")
    }
    let populations = populations(root, registry, &validator)
    let names = populations.map(\.id)
    let municipalities = municipalities(root, names, &validator)
    let options = (root["options"]?.elements ?? []).compactMap { option($0, names, weeks: weeks, programmes, &validator) }
    checkNames(root["options"], options.map(\.id), "option", &validator)
    let comparator = root["comparator"]?.text.flatMap {
      find($0, root.position(of: "comparator"), "option", among: options.map(\.id), &validator)
    }
    let outcomes = outcomes(root, &validator)
    let policy = Policy(
      name: root["name"]?.text ?? "", title: root["title"]?.bilingual ?? Bilingual(dutch: "", english: ""),
      question: root["question"]?.bilingual, weeks: weeks, seed: UInt64(root["seed"]?.whole ?? 0), draws: draws,
      usesPosterior: root["posterior"]?.flag ?? true, futures: root["futures"]?.whole ?? 1,
      startCalendarWeek: root["startCalendarWeek"]?.whole ?? 1, municipalitiesDiffer: root["municipalitiesDiffer"]?.flag ?? true,
      populations: populations, municipalities: municipalities, options: options, comparator: comparator ?? 0, outcomes: outcomes,
      effect: effect(root, outcomes, &validator), willingness: willingness(root, &validator), overrides: overrides,
      worlds: worlds(root, &validator), studies: trials(root, options, &validator),
      perspective: root["perspective"]?.text.flatMap(Policy.Perspective.init(rawValue:)) ?? .municipality)
    check(policy, root, &validator)
    try validator.finish()
    return policy
  }

  // MARK: Whom

  private static func populations(_ root: Entry, _ registry: EvidenceRegistry, _ validator: inout Validator) -> [PolicyPopulation] {
    let entries = root["populations"]?.elements ?? []
    if entries.count > Population.mostGroups {
      validator.report(
        entries[Population.mostGroups].position, "a policy has at most \(Population.mostGroups) populations",
        fix: "join those that are alike")
    }
    let populations = entries.compactMap { entry -> PolicyPopulation? in
      guard let id = entry["id"]?.text, let segment = entry["segment"]?.text.flatMap(Segment.init(rawValue:)) else { return nil }
      var own = ParameterOverride.read(entry[ParameterOverride.field.key], of: .standard, &validator)
      for faraway in own where !["cohort.", "network.", "initial."].contains(where: { faraway.id.hasPrefix($0) }) {
        validator.report(
          entry.position(of: ParameterOverride.field.key), "'\(faraway.id)' says nothing of who the youths are",
          fix: "give parameters 'cohort.…', 'network.…' and 'initial.…' here, others in the policy or an option")
      }
      if let ages = entry["ages"], let from = ages["from"]?.whole, let to = ages["to"]?.whole {
        if from > to { validator.report(ages.position, "ages end before they begin", fix: "give the youngest first") }
        own += [("Low", from), ("High", to)].map { ParameterOverride(id: "cohort.\(segment.rawValue).age\($0.0)", value: Double($0.1)) }
      }
      if let school = entry["school"]?.text {
        own += PolicyFormat.schools.map(\.word).map {
          ParameterOverride(id: "cohort.common.school.\($0)", value: $0 == school ? 1 : 0)
        }
      }
      for source in entry["evidence"]?.elements ?? [] {
        guard let id = source.text else { continue }
        _ = find(id, source.position, "entry of the registry", among: registry.entries.map(\.id), listing: false, &validator)
      }
      return PolicyPopulation(
        id: id, title: entry["title"]?.bilingual ?? Bilingual(dutch: id, english: id), segment: segment,
        tags: (entry["tags"]?.elements ?? []).compactMap(\.text), overrides: own,
        evidence: (entry["evidence"]?.elements ?? []).compactMap(\.text))
    }
    checkNames(root["populations"], populations.map(\.id), "population", &validator)
    return populations
  }

  private static func municipalities(_ root: Entry, _ names: [String], _ validator: inout Validator) -> [Policy.Municipality] {
    let municipalities = (root["municipalities"]?.elements ?? []).compactMap { entry -> Policy.Municipality? in
      guard let id = entry["id"]?.text, let table = entry["youths"] else { return nil }
      var youths = [Int](repeating: 0, count: names.count)
      let count = entry["count"]?.whole ?? 1
      for (name, value) in table.named {
        guard let place = find(name, value.position, "population", among: names, &validator), let number = value.whole else { continue }
        youths[place] = number
        if number > MunicipalSimulation.mostYouths * count {
          validator.report(
            value.position, "a municipality has at most \(MunicipalSimulation.mostYouths) youths of a population",
            fix: "spread them over more populations or municipalities")
        }
      }
      return Policy.Municipality(id: id, title: entry["title"]?.bilingual, count: count, youths: youths)
    }
    checkNames(root["municipalities"], municipalities.map(\.id), "municipality", &validator)
    let total = municipalities.reduce(0) { $0 + $1.count }
    if total > MunicipalSimulation.mostMunicipalities {
      validator.report(
        root.position(of: "municipalities"), "there are \(total) municipalities, more than \(MunicipalSimulation.mostMunicipalities)",
        fix: "join some")
    }
    for (place, name) in names.enumerated() where municipalities.allSatisfy({ $0.youths[place] == 0 }) {
      validator.report(
        root.position(of: "municipalities"), "nobody of the population '\(name)' lives anywhere",
        fix: "give 'youths' of it in some municipality, or remove it")
    }
    return municipalities
  }

  // MARK: Futures of the world and outcomes

  private static func worlds(_ root: Entry, _ validator: inout Validator) -> [Policy.World] {
    let worlds = (root["worlds"]?.elements ?? []).compactMap { entry -> Policy.World? in
      guard let id = entry["id"]?.text else { return nil }
      return Policy.World(
        id: id, title: entry["title"]?.bilingual,
        overrides: ParameterOverride.read(entry[ParameterOverride.field.key], of: .standard, &validator),
        mentors: entry["mentors"]?.number ?? 1)
    }
    checkNames(root["worlds"], worlds.map(\.id), "future of the world", &validator)
    return worlds.isEmpty ? [Policy.World(id: "base", title: nil, overrides: [], mentors: 1)] : worlds
  }

  private static func outcomes(_ root: Entry, _ validator: inout Validator) -> [PolicyOutcome] {
    let known = PolicyQuantities.all.map(\.id)
    var taken: Set<String> = []
    return (root["outcomes"]?.elements ?? []).compactMap { entry in
      guard let name = entry["outcome"]?.text, let better = entry["better"]?.text.flatMap(PolicyOutcome.Direction.init(rawValue:)),
        find(name, entry.position(of: "outcome"), "outcome", among: known, listing: false, &validator) != nil,
        let quantity = Quantity(id: name)
      else { return nil }
      if !taken.insert(name).inserted {
        validator.report(entry.position(of: "outcome"), "'\(name)' is named twice", fix: "keep one of the two")
      }
      if better == .neither, let threshold = entry["threshold"] {
        validator.report(
          threshold.position, "what is neither better nor worse is never good enough", fix: "remove 'threshold', or say which way is better"
        )
      }
      return PolicyOutcome(quantity: quantity, better: better, threshold: entry["threshold"]?.number)
    }
  }

  private static func effect(_ root: Entry, _ outcomes: [PolicyOutcome], _ validator: inout Validator) -> Int? {
    guard let name = root["effect"]?.text,
      let place = find(name, root.position(of: "effect"), "outcome of this policy", among: outcomes.map(\.quantity.id), &validator)
    else { return nil }
    if outcomes[place].better == .neither {
      validator.report(
        root.position(of: "effect"), "costs are held against '\(name)', which is neither better nor worse",
        fix: "say which way is better, or name another outcome")
    }
    return place
  }

  private static func willingness(_ root: Entry, _ validator: inout Validator) -> ClosedRange<Double>? {
    guard let entry = root["willingness"], let from = entry["from"]?.number, let to = entry["to"]?.number else { return nil }
    guard from < to else {
      validator.report(entry.position, "the curves end where they begin, or before", fix: "give 'to' above 'from'")
      return nil
    }
    if root["effect"] == nil {
      validator.report(
        entry.position, "nothing is bought: the policy names no 'effect'",
        fix: "name one of 'outcomes' as 'effect', or remove 'willingness'")
    }
    return from...to
  }

  private static func check(_ policy: Policy, _ root: Entry, _ validator: inout Validator) {
    guard !policy.populations.isEmpty, !policy.municipalities.isEmpty else { return }
    let total = policy.youths(of: .all)
    if policy.futures * total < 2 {
      validator.report(root.position(of: "futures"), "one future shows no spread", fix: "give at least 2 futures, or more youths")
    }
    if policy.options.count > 1, Set(policy.options.map(\.title)).count < policy.options.count {
      validator.report(
        root.position(of: "options"), "two options have the same title",
        fix: "give each a title of its own, so that readers can tell them apart")
    }
  }

  private static func trials(_ root: Entry, _ options: [PolicyOption], _ validator: inout Validator) -> [PlannedTrial] {
    let trials = (root["trials"]?.elements ?? []).compactMap { entry -> PlannedTrial? in
      guard let id = entry["id"]?.text, let option = entry["option"]?.text, let name = entry["outcome"]?.text,
        let size = entry["perArm"]?.whole,
        let place = find(option, entry.position(of: "option"), "option", among: options.map(\.id), &validator),
        find(name, entry.position(of: "outcome"), "outcome", among: PolicyQuantities.all.map(\.id), listing: false, &validator) != nil,
        let quantity = Quantity(id: name)
      else { return nil }
      if !quantity.isShare, entry["sd"] == nil {
        validator.report(entry.position, "how '\(name)' differs between youths is not known", fix: "add 'sd', its standard deviation")
      }
      return PlannedTrial(
        id: id, title: entry["title"]?.bilingual ?? Bilingual(dutch: id, english: id), option: place, quantity: quantity, perArm: size,
        standardDeviation: entry["sd"]?.number, cost: entry["cost"]?.number ?? 0)
    }
    checkNames(root["trials"], trials.map(\.id), "trial", &validator)
    if let entry = root["trials"], root["willingness"] == nil {
      validator.report(
        entry.position, "what a trial is worth depends on what its effect is worth",
        fix: "add 'effect' and 'willingness', or remove 'trials'")
    }
    return trials
  }

  // MARK: Names

  static func checkNames(_ list: Entry?, _ names: [String], _ what: String, _ validator: inout Validator) {
    var taken: Set<String> = []
    for entry in list?.elements ?? [] {
      guard let id = entry["id"]?.text else { continue }
      if !taken.insert(id).inserted {
        validator.report(
          entry.position(of: "id"), "the id '\(id)' of \(article(what)) \(what) is taken already",
          fix: "give every \(what) an id of its own")
      }
    }
  }

  private static func article(_ word: String) -> String { word.first.map { "aeiou".contains($0) } == true ? "an" : "a" }

  /// The place of a name; `nil` where there is none, which is reported.
  static func find(
    _ name: String, _ position: FilePosition, _ what: String, among known: [String], listing: Bool = true, _ validator: inout Validator
  ) -> Int? {
    if let place = known.firstIndex(of: name) { return place }
    let near = Spelling.nearest(to: name, among: known).map { "did you mean '\($0)'?" }
    let list = known.isEmpty || !listing ? "name one that is there" : "there are \(known.map { "'\($0)'" }.joined(separator: ", "))"
    validator.report(position, "no \(what) has the id '\(name)'", fix: near ?? list)
    return nil
  }
}

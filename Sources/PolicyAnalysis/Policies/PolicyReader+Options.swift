import Documents
import Evidence
import MentorSimulation
import Quantities

/// The options of a policy.
extension PolicyReader {
  /// - Parameters:
  ///   - entry: the option.
  ///   - populations: ids of the populations.
  ///   - weeks: the horizon.
  ///   - programmes: the catalogue.
  ///   - validator: takes the problems.
  /// - Returns: `nil` where something without which there is no option is missing; that is reported already.
  static func option(
    _ entry: Entry, _ populations: [String], weeks: Int, _ programmes: ProgrammeCatalogue, _ validator: inout Validator
  ) -> PolicyOption? {
    guard let id = entry["id"]?.text else { return nil }
    let queues = (entry["queues"]?.elements ?? []).compactMap { queue($0, &validator) }
    checkNames(entry["queues"], queues.map(\.id), "queue", &validator)
    let offers = (entry["offers"]?.elements ?? []).compactMap {
      offer($0, populations, queues.map(\.id), weeks: weeks, programmes, &validator)
    }
    for (place, name) in populations.enumerated() {
      let share = offers.filter { $0.populations.contains(place) }.reduce(0) { $0 + $1.share }
      if share > 1 + 1e-9 {
        validator.report(
          entry.position(of: "offers"), "the offers to '\(name)' are for \((share * 1e6).rounded() / 1e6) of them, more than all",
          fix: "give shares that add up to at most 1")
      }
    }
    checkQueues(queues, offers, entry, &validator)
    let overrides = ParameterOverride.read(entry[ParameterOverride.field.key], of: .standard, &validator)
    let levers = (entry["levers"]?.elements ?? []).compactMap { lever -> String? in
      guard let name = lever.text, find(name, lever.position, "lever", among: UnknownLever.standard.map(\.id), &validator) != nil else {
        return nil
      }
      return name
    }
    if entry["costsPerRecruit"] != nil, queues.allSatisfy({ $0.mentors == nil }) {
      validator.report(
        entry.position(of: "costsPerRecruit"), "no queue of this option counts mentors",
        fix: "give a queue 'mentors', or remove 'costsPerRecruit'")
    }
    return PolicyOption(
      id: id, title: entry["title"]?.bilingual ?? Bilingual(dutch: id, english: id), offers: offers, queues: queues,
      trainedTeams: entry["trainedTeams"]?.number, parentTraining: entry["parentTraining"]?.number ?? 0, overrides: overrides,
      levers: levers,
      yearlyCosts: entry["yearlyCosts"]?.number ?? 0, costsPerYouth: entry["costsPerYouth"]?.number ?? 0,
      costsPerRecruit: entry["costsPerRecruit"]?.number ?? 0)
  }

  // MARK: Offers

  private static func offer(
    _ entry: Entry, _ populations: [String], _ queues: [String], weeks: Int, _ programmes: ProgrammeCatalogue, _ validator: inout Validator
  ) -> PolicyOption.OfferPlan? {
    guard let programme = entry["programme"]?.text,
      let known = ScenarioReader.running(programme, entry.position(of: "programme"), programmes, &validator), let terms = known.terms
    else { return nil }
    let change = entry["change"].map { TermsChange($0, of: terms, &validator) }
    let fallback = ScenarioReader.fallback(entry, of: known, terms, programmes, &validator)
    let whose = entry["populations"]?.elements.compactMap { name in
      name.text.flatMap { find($0, name.position, "population", among: populations, &validator) }
    }
    var own: [Int?] = [entry["queue"]].map { queue in
      queue?.text.flatMap { find($0, entry.position(of: "queue"), "queue of this option", among: queues, &validator) }
    }
    own += fallback.map { _ in
      entry["fallbackQueue"]?.text.flatMap {
        find($0, entry.position(of: "fallbackQueue"), "queue of this option", among: queues, &validator)
      }
    }
    if fallback.isEmpty, entry["fallbackQueue"] != nil {
      validator.report(entry.position(of: "fallbackQueue"), "the offer has no fallback", fix: "add 'fallback', or remove 'fallbackQueue'")
    }
    return PolicyOption.OfferPlan(
      populations: whose ?? Array(populations.indices), programmeID: known.id, fallbackID: fallback.isEmpty ? nil : entry["fallback"]?.text,
      programmes: [change?.applied(to: terms) ?? terms] + fallback, change: change, share: entry["share"]?.number ?? 1,
      moment: moment(entry, weeks: weeks, &validator), queues: own)
  }

  private static func moment(_ entry: Entry, weeks: Int, _ validator: inout Validator) -> Offer.Moment {
    guard let word = entry["at"]?.text else {
      let start = entry["start"]?.whole ?? 0
      if start >= weeks {
        validator.report(entry.position(of: "start"), "the offer begins after the futures have ended", fix: "give a week below \(weeks)")
      }
      return .week(start)
    }
    if let start = entry["start"] { validator.report(start.position, "the offer has both 'start' and 'at'", fix: "keep one of the two") }
    return word == "return" ? .returnHome : .placement
  }

  // MARK: Queues

  private static func queue(_ entry: Entry, _ validator: inout Validator) -> PolicyOption.QueuePlan? {
    guard let id = entry["id"]?.text else { return nil }
    var places = entry["places"]?.number
    if let hours = entry["hours"]?.number {
      if places != nil {
        validator.report(entry.position(of: "hours"), "the queue has both 'places' and 'hours'", fix: "keep one of the two")
      }
      if let each = entry["hoursPerYouth"]?.number {
        places = hours / each
      } else {
        validator.report(
          entry.position(of: "hours"), "hours say how many youths are served only with 'hoursPerYouth'", fix: "add 'hoursPerYouth'")
      }
    } else if entry["hoursPerYouth"] != nil {
      validator.report(entry.position(of: "hoursPerYouth"), "'hoursPerYouth' goes with 'hours'", fix: "add 'hours', or remove it")
    }
    let mentors = entry["mentors"]?.number.map {
      PolicyOption.QueuePlan.MentorPlan(
        atStart: $0, recruitsPerWeek: entry["recruits"]?.number ?? 0, dropout: entry["dropout"]?.number ?? 0,
        returnShare: entry["returns"]?.number ?? 1)
    }
    if mentors == nil {
      for key in ["recruits", "dropout", "returns", "matching"] where entry[key] != nil {
        validator.report(
          entry.position(of: key), "'\(key)' is about mentors, and the queue counts none", fix: "add 'mentors', or remove '\(key)'")
      }
      if entry["order"]?.text == Capacity.Order.fit.rawValue {
        validator.report(
          entry.position(of: "order"), "youths fit with mentors, and the queue counts none", fix: "add 'mentors', or give another order")
      }
    }
    if places == nil, mentors == nil {
      validator.report(
        entry.position, "nothing is scarce in the queue '\(id)'", fix: "give 'places', 'hours' or 'mentors', or remove the queue")
    }
    return PolicyOption.QueuePlan(
      id: id, isPerHundred: entry["per"]?.text == "hundredYouths", places: places, mentors: mentors,
      order: entry["order"]?.text.flatMap(Capacity.Order.init(rawValue:)) ?? .firstCome,
      matching: entry["matching"]?.text.flatMap(Capacity.Matching.init(rawValue:)) ?? .chance)
  }

  /// A queue is of programmes in which youths choose or of others, and somebody uses it.
  private static func checkQueues(
    _ queues: [PolicyOption.QueuePlan], _ offers: [PolicyOption.OfferPlan], _ entry: Entry, _ validator: inout Validator
  ) {
    for (place, queue) in queues.enumerated() {
      let users = offers.flatMap { offer in zip(offer.programmes, offer.queues).filter { $0.1 == place }.map(\.0.isSelfChosen) }
      let position = entry["queues"]?.elements.first { $0["id"]?.text == queue.id }?.position ?? entry.position
      if users.isEmpty {
        validator.report(position, "no offer uses the queue '\(queue.id)'", fix: "name it as 'queue' of an offer, or remove it")
      }
      if Set(users).count > 1 {
        validator.report(
          position, "the queue '\(queue.id)' is of programmes in which youths choose and of others",
          fix: "give each kind a queue of its own")
      }
      if users.first == true, queue.mentors != nil {
        validator.report(
          position, "mentors are counted in the queue '\(queue.id)' of a programme in which youths bring their own",
          fix: "give 'places' or 'hours' alone")
      }
    }
  }
}

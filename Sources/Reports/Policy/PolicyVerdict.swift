import MentorSimulation
import PolicyAnalysis

/// Whether there is advice.
enum PolicyVerdict {
  /// The policy is not made for advice: ``PolicyBrief/needs`` say what it lacks.
  case undecidable
  /// Something that nobody has looked up drives the order of the options.
  case open(Missing)
  case finding

  /// What is missing: parameters, each once.
  struct Missing {
    let prices: [String]
    /// By group, in the order of the value of knowing them.
    let assumptions: [(group: String, ids: [String])]

    var count: Int { prices.count + assumptions.reduce(0) { $0 + $1.ids.count } }
  }
}

extension PolicyBrief {
  var verdict: PolicyVerdict {
    guard let decision else { return .undecidable }
    guard !decision.missing.isEmpty else { return decision.hasAdvice ? .finding : .undecidable }
    // A price can be in a group of assumptions too: it is told as a price.
    var taken: Set<String> = []
    let known = Set(policy.demonstrationCosts)
    var prices = decision.openPrices.filter { taken.insert($0).inserted }
    var assumptions: [(group: String, ids: [String])] = []
    for group in decision.groups where group.couldChangeTheChoice {
      let fresh = group.assumptions.filter { taken.insert($0).inserted }
      prices += fresh.filter { known.contains($0) }
      let rest = fresh.filter { !known.contains($0) }
      if !rest.isEmpty { assumptions.append((group.id, rest)) }
    }
    return .open(PolicyVerdict.Missing(prices: prices, assumptions: assumptions))
  }

  // MARK: In words

  /// All that the verdict says.
  var verdictPieces: [PolicySection.Piece] {
    let own: [PolicySection.Piece] =
      switch verdict {
      case .undecidable: [.warning(words("verdict.undecidable")), .list(needs), .paragraph(words("verdict.tableOnly"))]
      case .open(let missing): open(missing) + needs.map { .paragraph($0) }
      case .finding: [.warning(words("verdict.finding"))] + findings.map { .paragraph($0) }
      }
    let weak: [PolicySection.Piece] =
      if case .finding = verdict { [.heading(words("verdict.weakness")), .list(weaknesses)] } else { [] }
    return own + weak
  }

  private func open(_ missing: PolicyVerdict.Missing) -> [PolicySection.Piece] {
    var pieces: [PolicySection.Piece] = [.warning(missingHeadline(missing.count)), .paragraph(words("verdict.missing.why"))]
    if !missing.prices.isEmpty {
      pieces += [.heading(words("missing.prices", ["n": count(missing.prices.count)])), .list(missing.prices.map(priceName))]
    }
    if !missing.assumptions.isEmpty {
      let n = missing.assumptions.reduce(0) { $0 + $1.ids.count }
      pieces.append(.heading(words("missing.assumptions", ["n": count(n)])))
      for (group, ids) in missing.assumptions {
        pieces += [.paragraph(words("missing.group", ["group": self.group(group)])), .list(ids.map(parameter))]
      }
    }
    return pieces
  }

  func price(_ id: String) -> String { words("missing.price", ["what": priceName(id)]) }

  /// What a price is, without the sentence in its description that calls it a demonstration cost, which stands beside it already.
  func priceName(_ id: String) -> String {
    let name = parameter(id)
    guard let start = name.firstRange(of: words("missing.demonstration")), let end = name.firstRange(of: " (\(id))") else { return name }
    return String(name[..<start.lowerBound] + name[end.lowerBound...])
  }

  func assumption(_ id: String) -> String { words("missing.assumption", ["what": parameter(id)]) }

  /// What the policy does not say and has to before advice can follow.
  var needs: [String] { policy.needsForAdvice.map { words("need.\($0.rawValue)") } }
}

import Graphviz
import Quantities
import SupportWebs
import Testing

@testable import Diagrams

@Suite struct DifferenceTests {
  /// A web that may have come before this one: some people and places are not there yet or still, others nearer or further, some unknown.
  static func earlier(_ web: SupportWeb) -> SupportWeb {
    var before = web
    before.moment = Moment(id: "earlier", label: Bilingual(dutch: "eerder", english: "earlier"), date: nil)
    for k in before.alters.indices {
      var tie = before.alters[k].tie
      if k % 4 == 1 { tie.ring = tie.ring == .inner ? .outer : .inner }
      if k % 5 == 2 { tie.closeness = Reported(tie.closeness.value.map { 1 - $0 }) }
      if k % 7 == 3 { tie.closeness = Reported(nil) }
      if k % 6 == 4 { tie.conflict = Reported(tie.conflict.value.map { 1 - $0 }) }
      if k % 9 == 5 { tie.status = .suspended }
      if k % 11 == 6 { tie.ring = nil }
      before.alters[k].tie = tie
    }
    before.alters = before.alters.enumerated().filter { $0.offset % 5 != 0 }.map(\.element)
    for k in 0..<(web.alters.count / 6) {
      before.alters.append(Webs.alter("gone\(k)", Bilingual(both: "iemand \(k)"), .friend, Ring.allCases[k % 3], closeness: 0.5))
    }
    before.positions = before.positions.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element)
    before.places = before.places.enumerated().filter { $0.offset % 3 != 0 }.map(\.element)
    before.crossTies = before.crossTies.enumerated().filter { $0.offset % 4 != 0 }.map(\.element)
    return before
  }

  static let pair = DifferenceDiagram(before: WavePair.before, after: WavePair.after)

  private static func change(_ id: String, in diagram: DifferenceDiagram = pair) throws -> PersonChange {
    try #require(diagram.difference.people.first { $0.person.id == id })
  }

  // MARK: What counts as a change

  @Test(
    arguments: [
      (0.5, 0.6, "stronger"), (0.6, 0.5, "weaker"), (0.3, 0.4, "stronger"), (0.5, 0.59, "same"), (0.5, 0.5, "same"),
      (0.39, 0.41, "stronger"),
      (0.66, 0.64, "weaker"), (0.64, 0.55, "same"), (nil, 0.9, "unknown"), (0.9, nil, "unknown"), (nil, nil, "unknown"),
      (0.0, 1.0, "stronger"),
    ] as [(Double?, Double?, String)])
  func closenessChangesByATenthOrAWord(before: Double?, after: Double?, expected: String) {
    #expect(PersonChange.closeness(from: before, to: after, .usual).rawValue == expected)
  }

  @Test func theThresholdIsAnOption() {
    let wide = DifferenceThresholds(closeness: 0.3)
    #expect(PersonChange.closeness(from: 0.4, to: 0.6, wide) == .same && PersonChange.closeness(from: 0.1, to: 0.39, wide) == .same)
    #expect(PersonChange.closeness(from: 0.05, to: 0.35, wide) == .stronger)
    let texts = DifferenceDiagram(before: WavePair.before, after: WavePair.after, thresholds: wide).column.rows.flatMap(\.lines)
    #expect(texts.joined(separator: " ").contains("changed by 0.3 or more"))
  }

  @Test func aThresholdOutOfRangeTraps() async {
    await #expect(processExitsWith: .failure) { _ = DifferenceThresholds(closeness: 0) }
    await #expect(processExitsWith: .failure) { _ = DifferenceThresholds(closeness: 1.1) }
  }

  @Test func unknownIsNeverAChange() {
    for seed in 0..<30 as Range<UInt64> {
      let web = EcomapTests.web(seed: seed, count: 1 + Int(seed))
      let difference = WebDifference(Self.earlier(web), web, options: DiagramOptions(), thresholds: .usual)
      for change in difference.people where change.presence == .stays {
        let known = change.before?.closeness.value != nil && change.after?.closeness.value != nil
        #expect((change.closeness == .unknown) == !known)
        #expect(known || !change.words.contains { $0 == "weaker" || $0 == "stronger" })
        if change.conflict == .arisen || change.conflict == .gone {
          #expect(change.before?.conflict.value != nil && change.after?.conflict.value != nil)
        }
      }
    }
  }

  @Test func theOtherWayRoundEverythingIsOpposite() {
    for seed in 0..<30 as Range<UInt64> {
      let web = EcomapTests.web(seed: seed, count: 1 + Int(seed))
      let there = WebDifference(Self.earlier(web), web, options: DiagramOptions(), thresholds: .usual)
      let back = WebDifference(web, Self.earlier(web), options: DiagramOptions(), thresholds: .usual)
      #expect(there.people.count == back.people.count && there.isEmpty == back.isEmpty)
      for change in there.people {
        guard let other = back.people.first(where: { $0.person.id == change.person.id }) else {
          Issue.record("somebody is missing")
          continue
        }
        #expect((change.presence == .gone) == (other.presence == .new || other.presence == .back))
        #expect((change.closeness == .stronger) == (other.closeness == .weaker))
        #expect(change.became == other.stopped && change.stopped == other.became && change.keeps == other.keeps)
        if change.presence == .stays {
          #expect((change.conflict == .arisen) == (other.conflict == .gone) && (change.pause == .begins) == (other.pause == .ends))
        }
      }
      #expect(there.crossTies.count { $0.kind == .new } == back.crossTies.count { $0.kind == .gone })
      #expect(there.places.count { $0.kind == .begun } == back.places.count { $0.kind == .ended })
    }
  }

  @Test func theSameWebTwiceIsNoChange() throws {
    for seed in 0..<10 as Range<UInt64> {
      let web = EcomapTests.web(seed: seed, count: 1 + Int(seed) * 3)
      let diagram = DifferenceDiagram(before: web, after: web)
      #expect(diagram.difference.isEmpty && !diagram.dot.contains("class=\"badge"))
      #expect(diagram.description(in: .dutch).hasPrefix("Van eerst naar daarna; voor zover bekend is er niets veranderd"))
    }
  }

  @Test func whoKnowsWhomIsComparedOnlyWhereBothSayIt() {
    var before = WavePair.before
    before.crossTies = []
    let diagram = DifferenceDiagram(before: before, after: WavePair.after)
    #expect(diagram.difference.crossTies.allSatisfy { $0.kind == .same && $0.conflict != .arisen && $0.conflict != .gone })
    let texts = diagram.column.rows.map { $0.lines.joined(separator: " ") }
    #expect(texts.contains { $0.hasPrefix("It was not entered at both moments who knows whom") })
    #expect(!Self.pair.column.rows.contains { $0.lines.joined(separator: " ").hasPrefix("It was not entered") })
  }

  @Test func somebodyWithoutContactIsNotThereAndCanComeBack() {
    var before = WavePair.before
    before.alters[3].tie.status = .lost
    let people = WebDifference(before, WavePair.after, options: DiagramOptions(), thresholds: .usual).people
    #expect(people.first { $0.person.id == "d" }?.presence == .back)
    before.alters[6].tie.status = .lost
    let left = WebDifference(before, WavePair.after, options: DiagramOptions(), thresholds: .usual).people
    #expect(!left.contains { $0.person.id == "g" })
  }

  @Test func simulatedRingsComeFromCloseness() throws {
    let options = DiagramOptions(ringsFromCloseness: .simulation)
    let diagram = DifferenceDiagram(before: WavePair.before, after: WavePair.after, options: options)
    #expect(try Self.change("h", in: diagram).place == .moved(from: .outer, to: .middle))
    #expect(try Self.change("k", in: diagram).place == .same(.middle))
  }

  // MARK: Words

  @Test func titleAndFootNameBothMoments() throws {
    #expect(Self.pair.title == "What changed: Start → After half a year (Noor)")
    #expect(Self.pair.foot == "Compared: Start (2026-01-05) → After half a year (2026-07-05)")
    let same = DifferenceDiagram(before: Webs.small, after: Webs.small, options: DiagramOptions(language: .dutch, foot: "versie 1"))
    #expect(same.title == "Wat veranderde: eerst → daarna (Noor)" && same.foot == "Vergeleken: eerst → daarna · versie 1")
    let named = DifferenceDiagram(
      before: Webs.small, after: Webs.small, names: (Bilingual(both: "now"), Bilingual(both: "with a coach")),
      options: DiagramOptions(title: "Own"))
    #expect(named.title == "Own" && named.foot == "Compared: now → with a coach")
    let tree = try SVGTree(EcomapTests.svg(Self.pair))
    #expect(tree.texts.contains("Compared: Start (2026-01-05) → After half a year (2026-07-05)"))
    #expect(tree.title == Self.pair.title)
  }

  @Test func descriptionNamesEveryChange() {
    #expect(
      Self.pair.description(in: .english)
        == "From Start to After half a year; new: boss; no longer in the support web: classmate; "
        + "stronger tie: father, aunt, teacher, gaming friend; weaker tie: best friend; placed nearer: father, aunt; "
        + "placed further away: best friend; became mentor: aunt (JIM); no longer mentor: coach (mentor); much tension now: brother; "
        + "no longer much tension: mother; contact is not possible now: brother; contact is possible again: father; new place: shop; "
        + "place where the youth no longer takes part: football; place where taking part is not possible now: library; "
        + "place where taking part is possible again: school; know each other now: aunt – coach; no longer know each other: grandmother – aunt; "
        + "no longer much tension between: mother – father; partly unknown whether it changed: teacher, neighbour, protection worker.")
  }

  @Test func tableSaysWasAndIs() {
    let table = Self.pair.textTable(in: .english)
    #expect(table.headings == ["who or which place", "what changed", "ring", "closeness", "tension", "mentor"])
    #expect(table.rows.count == 13 + 5 + 3)
    #expect(
      table.rows[4] == [
        "aunt", "placed nearer; stronger tie; JIM now", "further away → very close", "weak tie (0.38) → strong tie (0.7)", "little tension",
        "no → JIM",
      ])
    #expect(table.rows[9][1] == "unknown whether the tie became stronger or weaker" && table.rows[9][3] == "unknown → ordinary tie (0.4)")
    #expect(table.rows[3][1] == "no change" && table.rows[3][3] == "strong tie (0.8)")
    #expect(table.rows[11][4] == "unknown → much tension" && table.rows[11][1] == "unknown whether tension changed")
    #expect(table.rows[14] == ["football", "takes part → does not take part"] + Array(repeating: "does not apply here", count: 4))
    #expect(table.rows[17][1] == "not in the support web → takes part")
    #expect(table.rows[18][0] == "mother – father" && table.rows[18][1] == "no longer much tension")
  }

  @Test func anotherInformantIsSaid() {
    var after = WavePair.after
    after.alters[0].tie.closeness = Reported(0.75, by: .parent)
    let rows = DifferenceDiagram(before: WavePair.before, after: after).textTable(in: .english).rows
    #expect(rows[0][3] == "strong tie (0.7) → strong tie (0.75) (not told by the same person)")
  }

  @Test(arguments: [Language.dutch, .english]) func wordsAreComplete(language: Language) {
    for seed in 0..<20 as Range<UInt64> {
      let web = EcomapTests.web(seed: seed, count: 1 + Int(seed))
      let diagram = DifferenceDiagram(before: Self.earlier(web), after: web, options: DiagramOptions(language: language))
      let table = diagram.textTable(in: language)
      let texts = [diagram.description(in: language)] + table.headings + table.rows.joined()
      #expect(texts.allSatisfy { !$0.isEmpty && !$0.contains("{") })
    }
  }
}

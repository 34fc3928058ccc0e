import NetworkMeasures
import Quantities
import SupportWebs
import Testing
import TestSupport

/// Agreement against published examples and other tools.
@Suite struct AgreementTests {
  private static func near(_ a: Double?, _ b: Double?, _ bound: Double = 1e-9) -> Bool {
    if let a, let b { abs(a - b) <= bound } else { a == nil && b == nil }
  }

  /// The first is the table of Cohen (1960): κ = .492. All: scikit-learn 1.9.1, `cohen_kappa_score(a, b, weights=None | 'linear' | 'quadratic')`.
  @Test(arguments: [
    ([[88, 14, 18], [10, 40, 10], [2, 6, 12]], [0.4915254237288136, 0.4736842105263158, 0.4545454545454546]),
    ([[20, 5], [10, 15]], [0.4, 0.4, 0.4]),
    ([[11, 3, 1], [1, 9, 0], [0, 2, 4]], [0.6448445171849427, 0.6728232189973615, 0.7053231939163498]),
    ([[5, 0, 0], [2, 0, 3], [1, 1, 7]], [0.41150442477876104, 0.5632183908045978, 0.6790540540540541]),
  ])
  func kappaIsThatOfOthers(_ table: [[Int]], _ expected: [Double]) {
    for (weights, value) in zip(CohenKappa.Weights.allCases, expected) {
      let kappa = CohenKappa(table: table, weights: weights)
      #expect(Self.near(kappa.value, value), "\(table) \(weights.rawValue) \(kappa.value ?? .nan)")
    }
  }

  @Test func kappaSaysWhatItRestsOn() {
    let cohen = CohenKappa(table: [[88, 14, 18], [10, 40, 10], [2, 6, 12]])
    #expect(Self.near(cohen.observed, 0.70) && Self.near(cohen.expected, 0.41) && cohen.measure.used == 200)
    let kappa = CohenKappa([0, 1, nil, 1], [0, 0, 1, nil], categories: 2)
    #expect(kappa.table == [[1, 0], [1, 0]] && kappa.measure.used == 2 && kappa.measure.missing == 2 && kappa.value == 0)
    #expect(CohenKappa([nil], [1], categories: 2).measure.reason == .noValues)
    let one = CohenKappa([1, 1], [1, 1], categories: 2)
    #expect(one.measure.reason == .noVariation && one.observed == 1 && one.expected == 1)
    #expect(CohenKappa([0, 1], [1, 0], categories: 2).value == -1)
  }

  /// Shrout & Fleiss (1979), table 2: ICC(2,1) = .29 and ICC(3,1) = .71; more digits by exact fractions in Python, which pingouin 0.7.0
  /// `intraclass_corr` confirms (0.289764 and 0.714841).
  @Test func intraclassCorrelationsOfShroutAndFleiss() throws {
    let ratings: [[Double?]] = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]
    let icc = IntraclassCorrelation(ratings, id: "x")
    #expect(Self.near(icc.agreement.value, 0.28976377952755905) && Self.near(icc.consistency.value, 0.7148407148407149))
    let squares = try #require(icc.meanSquares)
    #expect(
      Self.near(squares.rows, 11.241666666666667) && Self.near(squares.columns, 32.486111111111114)
        && Self.near(squares.error, 1.0194444444444444))
    let levels: [[Double?]] = [[0.9, 0.7, 0.8], [0.2, 0.4, 0.3], [nil, 1, 1], [0.5, 0.5, 0.75], [0.6, 0.1, 0.35], [1, 0.95, 0.8]]
    let other = IntraclassCorrelation(levels, id: "x")
    #expect(Self.near(other.agreement.value, 0.7397910731244065) && Self.near(other.consistency.value, 0.7246511627906976))
    #expect(other.agreement.used == 5 && other.agreement.missing == 1 && other.agreement.id == "x.iccA1")
  }

  @Test func correlationsThatAreUndefinedSayWhy() {
    #expect(IntraclassCorrelation([]).agreement.reason == .noValues)
    #expect(IntraclassCorrelation([[1], [2]]).agreement.reason == .fewerThanTwoRaters)
    #expect(IntraclassCorrelation([[1, 2], [nil, 2]]).consistency.reason == .fewerThanTwoSubjects)
    #expect(IntraclassCorrelation([[0.1, 0.1], [0.1, 0.1]]).agreement.reason == .noVariation)
    // One rater is stricter throughout, and nothing else varies.
    let strict = IntraclassCorrelation([[0.1, 0.7], [0.1, 0.7], [0.1, 0.7]])
    #expect(strict.consistency.reason == .noVariation && strict.agreement.value == 0)
    #expect(Self.near(IntraclassCorrelation([[0.1, 0.3], [0.5, 0.7]]).consistency.value, 1))
    #expect(Self.near(IntraclassCorrelation([[0.1, 0.1], [0.5, 0.5]]).agreement.value, 1))
  }

  private static func view(_ informant: Informant, _ ties: [(String, Ring?, Double?, Double?)], cross: [(String, String)]) -> SupportWeb {
    SupportWeb(
      youth: Youth(id: "me", label: Youth.usualLabel),
      moment: Moment(
        id: informant.rawValue, label: Bilingual(both: "x"), date: CalendarDate(year: 2024, month: 1, day: 1), informant: informant),
      alters: ties.map {
        Alter(
          person: Person(id: $0.0, label: Bilingual(both: $0.0), role: .friend),
          tie: Tie(ring: $0.1, closeness: Reported($0.2), receives: SupportProfile([.advice: Reported($0.3)])))
      }, crossTies: cross.map { CrossTie($0.0, $0.1) })
  }

  /// By hand: youth and parent both name a, b, c; each names one whom the other does not.
  @Test func viewsOfOneDayAreCompared() throws {
    let youth = Self.view(
      .youth, [("a", .inner, 0.9, 0.8), ("b", .middle, 0.4, 0.1), ("c", .outer, 0.2, 0.9), ("d", nil, nil, nil)],
      cross: [("a", "b"), ("a", "d")])
    let parent = Self.view(
      .parent, [("c", .outer, 0.3, 0.5), ("b", .inner, 0.6, 0.49), ("a", .inner, 0.7, nil), ("e", .inner, 1, 1)],
      cross: [("b", "a"), ("c", "b")])
    let caseFile = CaseFile(provenance: .invented, waves: [youth, parent])
    let agreement = try #require(InformantAgreement.all(of: caseFile).first)
    let pair = try #require(agreement.pairs.first)
    #expect(agreement.pairs.count == 1 && pair.informants == [.youth, .parent] && pair.waves == ["youth", "parent"])
    #expect(pair["agreement.presence.share"]?.value == 0.6 && pair["agreement.presence.share"]?.used == 5)
    // 3 named by both, 1 by each alone: n = 5, disagreement seen 2, by chance (4·1 + 1·4) / 5 = 1.6.
    #expect(Self.near(pair["agreement.presence.kappa"]?.value, -0.25))
    // Rings: (inner, inner), (middle, inner), (outer, outer); linear: seen 1, by chance (2 + 3 + 4) / 3.
    #expect(Self.near(pair["agreement.ring.kappa"]?.value, 2.0 / 3))
    let advice = try #require(pair["agreement.receives.advice.kappa"])
    #expect(advice.value == 1 && advice.used == 2 && advice.missing == 1)
    #expect(pair["agreement.receives.emotional.kappa"]?.reason == .noValues)
    let icc = IntraclassCorrelation([[0.9, 0.7], [0.4, 0.6], [0.2, 0.3]], id: "agreement.closeness")
    #expect(pair["agreement.closeness.iccA1"] == icc.agreement && pair["agreement.closeness.iccC1"] == icc.consistency)
    #expect(agreement.overall.first == icc.agreement && pair["agreement.conflict.iccA1"]?.reason == .fewerThanTwoSubjects)
    // Pairs ab, ac, bc: youth 1, 0, 0 and parent 1, 0, 1: seen 1, by chance (1·1 + 2·2) / 3.
    #expect(Self.near(pair["agreement.crossTies.kappa"]?.value, 1 - 3.0 / 5))
    let wider = try #require(InformantAgreement([youth, parent], others: ["x", "y"]).pairs.first)
    #expect((wider["agreement.presence.kappa"]?.value ?? -1) > 0 && wider["agreement.presence.share"]?.used == 7)
  }

  @Test func everybodyAgreesWithTheSameView() {
    var dice = Dice(seed: 43)
    for _ in 0..<2_000 {
      let (a, b) = (RandomWaves.web("a", &dice), RandomWaves.web("b", &dice, informant: .parent))
      let (there, back) = (InformantAgreement([a, b]), InformantAgreement([b, a]))
      for (x, y) in zip(there.pairs.flatMap(\.measures), back.pairs.flatMap(\.measures)) {
        #expect(x.id == y.id && x.used == y.used && x.missing == y.missing && x.reason == y.reason && Self.near(x.value, y.value))
        #expect(x.value.map { $0 <= 1 + 1e-12 } ?? true)
      }
      for measure in InformantAgreement([a, a, a]).pairs.flatMap(\.measures) {
        #expect(measure.value.map { abs($0 - 1) < 1e-9 } ?? (measure.reason != nil))
      }
    }
  }
}

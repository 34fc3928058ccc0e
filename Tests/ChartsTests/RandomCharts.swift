import Quantities
import TestSupport
@testable import Charts

/// Charts of all kinds with the inputs that are hard: nothing, one point, gaps, equal and negative numbers, long and hostile names.
struct RandomCharts {
  private var dice: Dice

  init(seed: UInt64) { dice = Dice(seed: seed) }

  static let hostile = [
    "\"><script>alert('x')</script>&amp;\n]]>", "שלום \u{202E}abc עולם", "=1+1,\"a\",b", "-->\u{0}\u{7}<!--", "a\r\nb\tc",
    "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", "<title>}]{\u{300}\u{301}</title>", "مرحبا بالعالم و أهلا و سهلا بكم في هذا الرسم",
  ]

  private mutating func name() -> String {
    switch dice.whole(below: 4) {
    case 0: dice.one(of: Self.hostile)
    case 1: String((0..<60).map { _ in dice.one(of: Array("abcdefghij WMl ")) })
    case 2: String(repeating: "W", count: 1 + dice.whole(below: 60))
    default: dice.one(of: ["Geen mentor", "JIM", "Vrijwilliger uit een programma", "", "Mentor van school tot het einde van het jaar"])
    }
  }

  private mutating func heading() -> ChartHeading {
    ChartHeading(
      id: "c\(dice.whole(below: 99))", title: name(), language: dice.one(of: [.dutch, .english]),
      width: dice.one(of: [320, 360, 519, 520, 720, 1200]))
  }

  private mutating func value(_ kind: Int) -> Double? {
    let x = dice.level()
    switch kind {
    case 0: return 3.5
    case 1: return -x * 100
    case 2: return dice.one(of: [nil, .nan, .infinity, x])
    case 3: return (x - 0.5) * 1e6
    case 4: return 0
    case 5: return x * 1e-4
    default: return 40 + 20 * x
    }
  }

  private mutating func interval(_ x: Double?) -> ChartInterval? {
    guard dice.whole(below: 3) > 0, let x else { return nil }
    let room = abs(x) * 0.2 * dice.level() + 0.01
    return ChartInterval(x - room, x + room * 2)
  }

  private mutating func weeks() -> [Int] {
    let step = dice.one(of: [1, 1, 4, 13])
    let start = dice.one(of: [0, 0, 0, 52, -4])
    return (0..<dice.one(of: [0, 1, 2, 5, 30, 60])).map { start + $0 * step }
  }

  mutating func course() -> TimeCourseChart {
    let kind = dice.whole(below: 7)
    let unit = dice.one(of: [ChartUnit.plain, .number(name()), .share, .sharePoints])
    let arms = dice.whole(below: 9)
    return TimeCourseChart(
      heading(), valueTitle: name(), unit: unit, center: dice.one(of: [.median, .mean]),
      series: (0..<arms).map { _ in
        let weeks = weeks()
        let name = name()
        return .init(
          name: name,
          points: weeks.map { week in
            let x = value(kind)
            return .init(week: week, value: x, middle50: interval(x), middle90: interval(x), standardError: value(2))
          })
      })
  }

  private mutating func curves() -> [ShareCurve] {
    (0..<dice.whole(below: 9)).map { _ in
      let weeks = weeks()
      let name = name()
      return ShareCurve(
        name: name,
        points: weeks.map { week in
          let x = dice.one(of: [0, 1, dice.level(), dice.level(), nil])
          return .init(week: week, share: x, interval: interval(x), atRisk: dice.one(of: [nil, 0, dice.whole(below: 2_000_000)]))
        })
    }
  }

  mutating func survival() -> SurvivalChart { SurvivalChart(heading(), valueTitle: name(), intervalName: name(), curves: curves()) }

  mutating func events() -> EventChart {
    EventChart(heading(), valueTitle: name(), isStep: dice.whole(below: 2) == 0, curves: curves())
  }

  mutating func intervals() -> IntervalChart {
    let kind = dice.whole(below: 7)
    let hasZero = dice.whole(below: 2) == 0
    let (above, below, group) = (name(), name(), name())
    let rows = (0..<dice.whole(below: 9)).map { _ in
      let x = value(kind)
      return IntervalChart.Row(
        name(), mean: x, interval: interval(x), group: dice.one(of: ["", group, "Arms"]), note: dice.one(of: ["", name()]))
    }
    return IntervalChart(
      heading(), valueTitle: name(), unit: dice.one(of: [.plain, .share, .sharePoints]), hasZero: hasZero,
      sides: dice.one(of: [nil, .init(below: below, above: above)]), rows: rows)
  }

  mutating func states() -> StateAreasChart {
    let weeks = weeks()
    let count = dice.whole(below: 9)
    let hasGaps = dice.whole(below: 2) == 0
    return StateAreasChart(
      heading(), valueTitle: name(), weeks: weeks,
      states: (0..<count).map { _ in
        let name = name()
        return .init(
          name: name,
          shares: weeks.map { _ in hasGaps && dice.whole(below: 12) == 0 ? nil : dice.level() / Double(count) })
      })
  }

  mutating func strips() -> HistogramChart {
    let kind = dice.one(of: [0, 1, 3, 4, 5, 6])
    let strips = (0..<dice.whole(below: 9)).map { _ in
      let x = value(kind)
      let count = dice.whole(below: 30)
      let edges = count == 0 ? [] : (0...count).map { (x ?? 0) + Double($0) * 0.5 }
      return HistogramChart.Strip(
        name: name(), edges: edges, shares: (0..<count).map { _ in dice.level() / Double(count) }, median: dice.one(of: [x, nil]),
        middle50: interval(x), middle90: interval(x))
    }
    return HistogramChart(heading(), valueTitle: name(), unit: dice.one(of: [.plain, .share]), strips: strips)
  }

  mutating func all() -> [any Chart] { [course(), survival(), events(), intervals(), states(), strips()] }

  /// Their pictures, drawn once for all tests.
  static let drawn: [(svg: String, canvas: ChartCanvas)] = many.map { ($0.svg, $0.drawing) }

  /// Some hundreds of charts.
  static let many: [any Chart] = (0..<50).flatMap { seed in
    var random = RandomCharts(seed: UInt64(seed) + 1)
    return random.all()
  }
}

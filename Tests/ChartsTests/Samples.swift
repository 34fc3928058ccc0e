import Quantities
import TestSupport
@testable import Charts

/// Charts as they are in reports.
enum Samples {
  static func course(_ arms: Int, _ language: Language = .dutch, width: Double = 720, weeks: Int = 104) -> TimeCourseChart {
    let names = ["Geen mentor", "Zelfgekozen mentor (JIM)", "Vrijwilliger uit een programma", "Mentor van school", "E", "F", "G", "H"]
    return TimeCourseChart(
      ChartHeading(
        id: "course\(arms)", title: "Steun van volwassenen groeit het snelst met een zelfgekozen mentor", language: language, width: width),
      valueTitle: "Steun van volwassenen, 0–100",
      series: (0..<arms).map { arm in
        .init(
          name: names[arm % 8],
          points: (0...weeks).map { week in
            let t = Double(week)
            let top = 6.0 + 5 * Double((arm * 3) % 4)
            let value = 50 + top * t / (t + 20) + Double((week * 7 + arm * 3) % 5) * 0.2
            let spread = 2 + t / 30
            return .init(
              week: week, value: value, middle50: ChartInterval(value - spread, value + spread),
              middle90: ChartInterval(value - spread * 2.4, value + spread * 2.6), standardError: 0.14)
          })
      })
  }

  static func intervals(_ language: Language = .dutch, width: Double = 720) -> IntervalChart {
    IntervalChart(
      ChartHeading(id: "intervals", title: "Verschil met geen mentor na twee jaar", language: language, width: width),
      valueTitle: "Verschil in steun van volwassenen, 0–100", intervalName: "95%-interval", hasZero: true,
      sides: .init(below: "slechter", above: "beter dan geen mentor"),
      rows: [
        .init("Zelfgekozen mentor (JIM)", mean: 8.21, interval: ChartInterval(5.1, 11.2), group: "Alle jongeren"),
        .init("Vrijwilliger uit een programma", mean: 3.4, interval: ChartInterval(-0.6, 7.1), group: "Alle jongeren"),
        .init("Mentor van school", mean: -1.2, interval: ChartInterval(-3, 0.4), group: "Alle jongeren", note: "Kort: een jaar"),
        .init("Zelfgekozen mentor (JIM)", mean: 5.05, interval: ChartInterval(0.2, 9.8), group: "Jongeren die een mentor kregen"),
        .init(
          "Vrijwilliger uit een programma", mean: nil, group: "Jongeren die een mentor kregen", note: "Niet berekend: te weinig jongeren"),
      ])
  }

  static func curves(_ arms: Int, rising: Bool) -> [ShareCurve] {
    let names = ["Zelfgekozen mentor (JIM)", "Vrijwilliger uit een programma", "Mentor van school", "Buddy", "E", "F", "G", "H"]
    return (0..<arms).map { arm in
      var alive = 1.0
      return ShareCurve(
        name: names[arm % 8],
        points: stride(from: 0, through: 104, by: rising ? 4 : 2).map { week in
          if week > 0 { alive *= 1 - 0.012 * Double(arm + 1) - (week % 26 == 0 ? 0.05 : 0) }
          let share = rising ? (1 - alive) * 0.4 : alive
          let spread = 0.02 + 0.0004 * Double(week)
          return .init(
            week: week, share: share, interval: ChartInterval(max(0, share - spread), min(1, share + spread)),
            atRisk: Int(2400 * alive))
        })
    }
  }

  static func survival(_ arms: Int = 3, width: Double = 720) -> SurvivalChart {
    SurvivalChart(
      ChartHeading(id: "survival", title: "Hoe lang duurt een match?", language: .dutch, width: width),
      valueTitle: "Matches die nog lopen", intervalName: "95%-interval", curves: curves(arms, rising: false))
  }

  static func events(_ arms: Int = 3, width: Double = 720) -> EventChart {
    EventChart(
      ChartHeading(id: "events", title: "Jongeren die van school zijn gegaan zonder diploma", language: .dutch, width: width),
      valueTitle: "Jongeren met schooluitval", intervalName: "95%-interval", curves: curves(arms, rising: true))
  }

  static func states(width: Double = 720) -> StateAreasChart {
    let weeks = Array(stride(from: 0, through: 104, by: 2))
    let names = ["Heeft een mentor", "Zoekt een mentor", "Gestopt voor het afgesproken einde", "Afgesproken einde gehaald", "Nazorg"]
    let parts = weeks.map { week -> [Double] in
      let t = Double(week)
      let seeking = 20 / (20 + t)
      let ended = (1 - seeking) * t / (t + 180)
      let completed = t > 52 ? (1 - seeking - ended) * (t - 52) / 90 : 0
      let after = t > 60 ? 0.03 : 0
      return [1 - seeking - ended - completed - after, seeking, ended, completed, after]
    }
    return StateAreasChart(
      ChartHeading(id: "states", title: "Waar jongeren zijn in het traject", language: .dutch, width: width), valueTitle: "Jongeren",
      weeks: weeks, states: names.indices.map { index in .init(name: names[index], shares: parts.map { $0[index] }) })
  }

  static func strips(_ arms: Int = 3, width: Double = 720) -> HistogramChart {
    let names = ["Geen mentor", "Zelfgekozen mentor (JIM)", "Vrijwilliger uit een programma", "Mentor van school", "E", "F", "G", "H"]
    return HistogramChart(
      ChartHeading(id: "strips", title: "Hoe verschillend jongeren uitkomen na twee jaar", language: .dutch, width: width),
      valueTitle: "Steun van volwassenen, 0–100",
      strips: (0..<arms).map { arm in
        let middle = 50 + Double(arm) * 6
        let edges = stride(from: 10.0, through: 95, by: 2.5).map { $0 }
        let raw = edges.dropLast().map { edge -> Double in
          let d = (edge + 1.25 - middle) / (9 + Double(arm) * 2)
          return 1 / (1 + d * d * d * d + d * d)
        }
        let sum = raw.reduce(0, +)
        return .init(
          name: names[arm], edges: edges, shares: raw.map { $0 / sum }, median: middle,
          middle50: ChartInterval(middle - 8, middle + 8.5), middle90: ChartInterval(middle - 21, middle + 23))
      })
  }
}

extension Samples {
  static func all(width: Double = 720) -> [any Chart] {
    [
      course(2, width: width), course(4, width: width), intervals(width: width), survival(width: width), events(width: width),
      states(width: width),
      strips(width: width), course(8, width: width), survival(8, width: width),
    ]
  }
}

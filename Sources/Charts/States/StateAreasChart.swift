public import Documents
import Typesetting
import Wording

/// Which share is in which state in each week, as areas on top of each other.
public struct StateAreasChart: Chart, Hashable {
  /// A state and its share in each week.
  public struct State: Hashable, Sendable {
    public let name: String
    public let shares: [Double?]

    /// - Parameters:
    ///   - name: the state, in the language of the chart.
    ///   - shares: its share in each week of the chart, in `0...1`; `nil` or not finite where it is undefined.
    /// - Precondition: no share is negative.
    public init(name: String, shares: [Double?]) {
      self.name = PlainText.line(name)
      self.shares = shares.map { ChartValue.known($0) }
      precondition(self.shares.allSatisfy { ($0 ?? 0) >= 0 }, "A share is 0 or more")
    }
  }

  public let heading: ChartHeading
  public let valueTitle: String
  public let weeks: [Int]
  public let states: [State]

  /// - Parameters:
  ///   - heading: name, title, language and width.
  ///   - valueTitle: of what the shares are, such as `Youths`.
  ///   - weeks: the weeks, in `-10_000...10_000`; there may be none.
  ///   - states: the states from bottom to top. In a week in which any share is undefined, all areas have a gap. Fills repeat after eight.
  /// - Precondition: each week is later than the one before it, and each state has a share for each week.
  public init(_ heading: ChartHeading, valueTitle: String, weeks: [Int], states: [State]) {
    precondition(zip(weeks, weeks.dropFirst()).allSatisfy { $0 < $1 }, "The weeks of a chart rise")
    precondition(weeks.allSatisfy { (-10_000...10_000).contains($0) }, "A week of a chart is in -10,000...10,000")
    precondition(states.allSatisfy { $0.shares.count == weeks.count }, "A state has a share for each week")
    self.heading = heading
    self.valueTitle = PlainText.line(valueTitle)
    self.weeks = weeks
    self.states = states
  }

  public var svg: String { figure.draw().svg(description) }

  var figure: StateAreasFigure { StateAreasFigure(chart: self) }

  var numbers: ChartNumbers { ChartNumbers(unit: .share, language: language) }

  /// Whether all states have a share in the week at `index`.
  func isKnown(_ index: Int) -> Bool { states.allSatisfy { $0.shares[index] != nil } && !states.isEmpty }

  func reading(_ state: State, _ index: Int) -> String? {
    state.shares[index].map { share in
      Wording.text(
        "chart.read.state", in: language,
        ["name": PlainText.isolated(state.name), "week": "\(weeks[index])", "value": numbers.value(share)])
    }
  }

  public var description: String {
    let last = weeks.indices.last { isKnown($0) }
    let ends = last.map { index in states.compactMap { reading($0, index) } } ?? []
    return ChartWords.sentences(
      Wording.text("chart.said.states", in: language, ["title": numbers.axisTitle(valueTitle), "n": "\(states.count)"]),
      ends.isEmpty
        ? Wording.text("chart.none", in: language)
        : Wording.text("chart.said.ends", in: language, ["list": ends.joined(separator: " | ")]))
  }

  public var table: ChartTable {
    ChartTable(
      columns: ChartWords.columns(["state", "week", "share"], in: language),
      rows: states.flatMap { state in
        zip(weeks, state.shares).map { week, share in [.text(state.name), .init(week), .init(share)] }
      })
  }

  public var vegaLite: JSONText {
    let layers = VegaLite(self)
    let title = numbers.axisTitle(valueTitle)
    let order: JSONText = .object([("domain", .array(states.map { .string($0.name) }))])
    // A stack would take what is undefined for 0.
    let known: JSONText = .object([("filter", .string("isValid(datum.share)"))])
    // The rows stand state by state, so that their numbers give the order from bottom to top.
    let place: JSONText = .object([("window", .array([.object([("op", .string("row_number")), ("as", .string("place"))])]))])
    return layers.document(
      transforms: [place, known],
      [
        VegaLite.mark("area", [("line", .bool(true))]),
        (
          "encoding",
          .object([
            ("x", layers.field("week", "quantitative")),
            ("y", layers.field("share", "quantitative", title: title, [("stack", .string("zero"))] + VegaLite.axis(.share))),
            ("order", .object([("field", .string("place")), ("type", .string("quantitative"))])),
            ("color", layers.field("state", "nominal", [("scale", order)])),
          ])
        ),
      ])
  }
}

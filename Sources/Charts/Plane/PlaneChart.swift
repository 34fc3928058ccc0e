public import Documents
import Typesetting
import Wording

/// What options cost and yield more than another, draw by draw: a cost-effectiveness plane with a panel for each option.
///
/// More effect is to the right, more cost is up. All panels have the same axes, and zero of both is inside them.
///
/// Source: Black (1990), *Med. Decis. Making* 10(3), 212–214.
public struct PlaneChart: Chart, Hashable {
  /// A draw.
  public struct Point: Hashable, Sendable {
    public let effect: Double
    public let cost: Double

    /// - Parameters:
    ///   - effect: more than with the comparator.
    ///   - cost: more than with the comparator.
    /// - Precondition: both are finite and not beyond 10^15.
    public init(effect: Double, cost: Double) {
      precondition(ChartValue.known(effect) != nil && ChartValue.known(cost) != nil, "A point of a plane has finite numbers")
      (self.effect, self.cost) = (effect, cost)
    }
  }

  /// Shares of the draws by quadrant, in `0...1`.
  public struct Quadrants: Hashable, Sendable {
    public let moreForMore: Double
    public let moreForLess: Double
    public let lessForLess: Double
    public let lessForMore: Double

    /// - Parameters:
    ///   - moreForMore: more effect for more cost, at the upper right.
    ///   - moreForLess: more effect for less cost, at the lower right.
    ///   - lessForLess: less effect for less cost, at the lower left.
    ///   - lessForMore: less effect for more cost, at the upper left.
    public init(moreForMore: Double, moreForLess: Double, lessForLess: Double, lessForMore: Double) {
      (self.moreForMore, self.moreForLess) = (moreForMore, moreForLess)
      (self.lessForLess, self.lessForMore) = (lessForLess, lessForMore)
    }
  }

  /// The draws of an option.
  public struct Cloud: Hashable, Sendable {
    public let name: String
    public let points: [Point]
    public let mean: Point?
    public let quadrants: Quadrants?

    /// - Parameters:
    ///   - name: the option, in the language of the chart.
    ///   - points: its draws; there may be none.
    ///   - mean: their mean.
    ///   - quadrants: which share lies where.
    public init(name: String, points: [Point], mean: Point? = nil, quadrants: Quadrants? = nil) {
      self.name = PlainText.line(name)
      self.points = points
      self.mean = mean
      self.quadrants = quadrants
    }
  }

  public let heading: ChartHeading
  public let effectTitle: String
  public let costTitle: String
  public let clouds: [Cloud]

  /// - Parameters:
  ///   - heading: name, title, language and width.
  ///   - effectTitle: what the numbers to the right are, with their unit.
  ///   - costTitle: what the numbers upward are, with their unit.
  ///   - clouds: a panel each, in reading order; there may be none. Of more than 2,000 draws some are drawn; the table has all.
  public init(_ heading: ChartHeading, effectTitle: String, costTitle: String, clouds: [Cloud]) {
    self.heading = heading
    self.effectTitle = PlainText.line(effectTitle)
    self.costTitle = PlainText.line(costTitle)
    self.clouds = clouds
  }

  public var svg: String { figure.draw().svg(description) }

  var figure: PlaneFigure { PlaneFigure(chart: self) }

  func reading(_ cloud: Cloud) -> String {
    guard let mean = cloud.mean else { return Wording.text("chart.said.unknown", in: language, ["name": PlainText.isolated(cloud.name)]) }
    let (effects, costs) = (figure.effects, figure.costs)
    return Wording.text(
      "chart.read.plane", in: language,
      ["name": PlainText.isolated(cloud.name), "effect": effects.bare(mean.effect), "cost": costs.bare(mean.cost)])
  }

  public var description: String {
    ChartWords.sentences(
      Wording.text(
        "chart.said.plane", in: language, ["effect": effectTitle, "cost": costTitle, "n": "\(clouds.first?.points.count ?? 0)"]),
      clouds.isEmpty
        ? Wording.text("chart.none", in: language)
        : Wording.text("chart.said.list", in: language, ["list": clouds.map(reading).joined(separator: " | ")]))
  }

  public var table: ChartTable {
    ChartTable(
      columns: ChartWords.columns(["series", "effect", "cost"], in: language),
      rows: clouds.flatMap { cloud in cloud.points.map { [.text(cloud.name), .number($0.effect), .number($0.cost)] } })
  }

  public var vegaLite: JSONText {
    let layers = VegaLite(self)
    return layers.document([
      VegaLite.mark("point", [("opacity", .number(0.5))]),
      (
        "encoding",
        .object([
          ("x", layers.field("effect", "quantitative", title: effectTitle)), ("y", layers.field("cost", "quantitative", title: costTitle)),
          ("color", layers.field("series", "nominal")), ("shape", layers.field("series", "nominal")),
        ])
      ),
    ])
  }
}

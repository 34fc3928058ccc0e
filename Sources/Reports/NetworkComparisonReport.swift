public import Documents
public import NetworkMeasures
public import Quantities
import Typesetting
import Wording

/// The comparison of two whole networks, for people and machines.
public struct NetworkComparisonReport {
  public let comparison: NetworkWaveComparison

  public init(_ comparison: NetworkWaveComparison) { self.comparison = comparison }

  public func text(in language: Language) -> String {
    let numbers = NumberText(language: language)
    let heading = Wording.text(
      "networks.members", in: language,
      [
        "kept": "\(comparison.members.kept.count)", "lost": "\(comparison.members.lost.count)", "new": "\(comparison.members.new.count)",
      ])
    var table = PlainTable([Wording.text("networks.change", in: language), Wording.text("compare.value", in: language)])
    for (key, value) in counts { table.row([Wording.text("networks.\(key)", in: language), "\(value)"]) }
    for measure in [comparison.jaccard, comparison.hamming] {
      let value =
        measure.value.map { numbers.fixed($0, $0 == $0.rounded() ? 0 : 3) }
        ?? measure.reason.map { Wording.text("describe.undefined.\($0.rawValue)", in: language) } ?? ""
      table.row([Wording.text("networks.\(measure.id)", in: language), value])
    }
    return heading + "\n\n" + table.rendered() + "\n"
  }

  private var counts: [(String, Int)] {
    [("kept", comparison.kept), ("lost", comparison.lost), ("new", comparison.new), ("none", comparison.none)]
  }

  public var json: JSONText {
    .object(
      [("format", .string("steunweb-network-comparison/1")), ("members", .integer(comparison.members.kept.count))]
        + counts.map { ($0.0, .integer($0.1)) }
        + [comparison.jaccard, comparison.hamming].map { ($0.id, JSONText.optional($0.value)) })
  }
}

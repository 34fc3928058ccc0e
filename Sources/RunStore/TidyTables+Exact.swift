import Estimates
import Evidence
public import MentorSimulation

extension TidyTables {
  /// The exact sums behind all numbers, from which they can be computed again and merged with others.
  ///
  /// Numbers are multiples of `2^-fraction_bits`, and squares of its square; whole numbers of up to 38 digits stand as text.
  public var tallies: TidyTable {
    var table = TidyTable(
      "tallies", "Exact sums in fixed point: sum / 2^fraction_bits / count is the mean.",
      [
        TidyTable.Column("arm", .text, "the id of the arm"),
        TidyTable.Column("outcome", .text, "the name of the number; see the table codebook"),
        TidyTable.Column("week", .integer, "weeks since the start"),
        TidyTable.Column("is_difference", .integer, "1 for the paired difference with the first arm, else 0"),
        TidyTable.Column("fraction_bits", .integer, "places behind the binary point"),
        TidyTable.Column("count", .integer, "how many numbers were added"),
        TidyTable.Column("sum", .text, "their sum in steps of 2^-fraction_bits"),
        TidyTable.Column("sum_of_squares", .text, "the sum of their squares in steps of 2^-(2 fraction_bits)"),
      ])
    for arm in run.pooled.arms {
      for isDifference in [false, true] {
        for outcome in Outcome.allCases where isDifference || !(hidesEvents && outcome.isEvent) {
          for week in arm.weeks { add(.outcome(outcome), arm, week, isDifference, to: &table) }
        }
        for kind in arm.kinds where isDifference || !(hidesEvents && kind.isEvent) {
          add(.summary(kind), arm, scenario.weeks, isDifference, to: &table)
        }
      }
    }
    return table
  }

  private func add(_ quantity: Quantity, _ arm: ArmResults, _ week: Int, _ isDifference: Bool, to table: inout TidyTable) {
    guard let moments = arm.moments(quantity, week: week, isDifference: isDifference), moments.count > 0 else { return }
    table.add([
      .text(arm.arm), .text(run.pooled.name(of: quantity)), .integer(week), .integer(isDifference ? 1 : 0), .integer(moments.fractionBits),
      .integer(Int(moments.count)), .text("\(moments.sum)"), .text("\(moments.squares)"),
    ])
  }

  /// The numbers of the model in every draw; the values as they are at draw 0.
  public static func parameterDraws(_ run: ScenarioRun) -> TidyTable {
    var table = TidyTable(
      "parameter_draws", "The numbers of the model, as each draw of the parameters has them.",
      [
        TidyTable.Column("draw", .integer, "the number of the draw; 0 for the values as they are"),
        TidyTable.Column("parameter", .text, "the id of the parameter; 'steunweb parameters' tells what it is"),
        TidyTable.Column("value", .number, "its value"),
      ])
    for draw in run.scenario.draws == 0 ? [0] : Array(1...run.scenario.draws) {
      let set = draw == 0 ? run.scenario.parameters : run.parameters(ofDraw: draw)
      for parameter in set.parameters { table.add([.integer(draw), .text(parameter.id), .number(set.value(parameter.id))]) }
    }
    return table
  }
}

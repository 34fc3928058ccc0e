/// What marks a row of a table that rests on shipped prices.
enum CostNote {
  static let demonstration = "demonstration cost"
}

import Evidence
extension Prior {
  var mean: Double? { nil }; var standardDeviation: Double? { nil }; func interval(_: Double) -> ClosedRange<Double>? { nil }
}
extension Parameter { var centre: String? { nil } }

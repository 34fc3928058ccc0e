extension ChartNumbers {
  /// The same with as many decimals as tell a hundredth of the spread of some values apart, none more than six.
  func fitting(_ values: [Double]) -> ChartNumbers {
    var result = self
    guard let low = values.min(), let high = values.max() else { return result }
    result.decimals = min(6, NiceTicks(low * unit.factor, high * unit.factor, count: 20).decimals + (unit == .share ? 0 : 1))
    return result
  }

  /// The same with a decimal more.
  var finer: ChartNumbers {
    var result = self
    result.decimals = min(6, decimals + 1)
    result.isSigned = false
    return result
  }
}

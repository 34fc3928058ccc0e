extension SIMD4<Float> {
  /// The sum from the first to the last number; `sum()` may add in another order on another machine.
  @inlinable
  public var orderedSum: Float { self[0] + self[1] + self[2] + self[3] }
}

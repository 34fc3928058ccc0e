/// e to the power of many numbers of 0 or less, for sums of kernels: several at a time where the processor can, without divisions.
enum KernelExponential {
  /// 1 / 12!, the factor of the highest power.
  private static let highest = 1.0 / 479_001_600
  /// 1.5 × 2^52: adding it rounds to a whole number, which then stands in the lowest bits.
  private static let rounder = 0x1.8p52

  /// Puts `exp(x)` in the place of every `x`. Those below -50 count as -50, which gives 2e-22.
  ///
  /// Relative error below 1e-14: `x = n ln 2 + r` with |r| of at most .35, and twelve terms of the series of `exp(r)`.
  ///
  /// - Parameter numbers: numbers of at most 0.
  /// - Complexity: O(n).
  static func apply(_ numbers: inout [Double]) {
    for i in numbers.indices { numbers[i] = value(numbers[i]) }
  }

  @inline(__always)
  private static func value(_ number: Double) -> Double {
    let x = number < -50 ? -50 : number
    let shifted = x * 1.442_695_040_888_963_4 + rounder
    let n = shifted - rounder
    let r = (x - n * 0.693_147_180_369_123_8) - n * 1.908_214_929_270_587_7e-10
    var y = highest
    y = y * r + 1.0 / 39_916_800
    y = y * r + 1.0 / 3_628_800
    y = y * r + 1.0 / 362_880
    y = y * r + 1.0 / 40_320
    y = y * r + 1.0 / 5_040
    y = y * r + 1.0 / 720
    y = y * r + 1.0 / 120
    y = y * r + 1.0 / 24
    y = y * r + 1.0 / 6
    y = y * r + 0.5
    y = y * r + 1
    y = y * r + 1
    return y * Double(bitPattern: (shifted.bitPattern &+ 1_023) &<< 52)
  }
}

import Quantities

/// The luck of one youth in one future: every random number of it, each found by its address.
///
/// Nothing is drawn in sequence. A number is addressed by seed, youth, future, parameter draw, week, process and slot, so that it does not
/// depend on what else was drawn. The arm is not part of the address: all arms of a future share their luck, and two equal arms are equal
/// to the bit.
///
/// Layout of the Philox counter, fixed for good: word 0 the youth, word 1 the future, word 2 the parameter draw, word 3
/// `week << 22 | process << 16 | block`. Slot `s` is word `s mod 4` of block `s / 4`. Week 1023 stands for initialisation.
public struct Luck: Sendable {
  public let seed: UInt64
  public let youth: UInt32
  public let future: UInt32
  public let parameterDraw: UInt32

  public init(seed: UInt64, youth: UInt32, future: UInt32, parameterDraw: UInt32 = 0) {
    self.seed = seed
    self.youth = youth
    self.future = future
    self.parameterDraw = parameterDraw
  }

  /// The week number that stands for initialisation.
  public static let initialWeek = 1023

  /// Four random words.
  ///
  /// - Precondition: `week` in 0...1023, `process` in 0...63, `block` in 0...65535.
  @inlinable
  public func words(week: Int, process: UInt32, block: Int) -> SIMD4<UInt32> {
    assert(week >= 0 && week < 1024 && process < 64 && block >= 0 && block < 65536)
    return Philox.words(
      counter: SIMD4(
        youth, future, parameterDraw, Self.place(week: week, process: process) | UInt32(truncatingIfNeeded: block)), key: seed)
  }

  /// Word 3 of the counter of block 0: `week << 22 | process << 16`.
  ///
  /// - Precondition: `week` in 0...1023, `process` in 0...63.
  @inlinable
  public static func place(week: Int, process: UInt32) -> UInt32 { UInt32(truncatingIfNeeded: week) << 22 | process << 16 }

  /// Four uniform numbers of a block, each in (0, 1).
  @inlinable
  public func uniforms(week: Int, process: UInt32, block: Int) -> SIMD4<Float> {
    Uniform.numbers(words(week: week, process: process, block: block))
  }

  /// The uniform number in a slot, in (0, 1).
  @inlinable
  public func uniform(week: Int, process: UInt32, slot: Int) -> Float {
    uniforms(week: week, process: process, block: slot >> 2)[slot & 3]
  }

  /// Four standard normal numbers: Box–Muller on words 0 and 1, and on words 2 and 3.
  @inlinable
  public func normals(week: Int, process: UInt32, block: Int) -> SIMD4<Float> {
    Normal.boxMuller(uniforms(week: week, process: process, block: block))
  }
}

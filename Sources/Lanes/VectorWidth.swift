import CLanes

/// How many courses a kernel takes at a time, and the instructions that it needs for that. All give the same bits.
public enum VectorWidth: String, CaseIterable, Sendable {
  /// One, in plain Swift: the specification.
  case scalar
  /// Four, on every x86-64 processor.
  case baseline
  /// Eight.
  case avx2
  /// Sixteen.
  case avx512

  /// Courses at a time.
  public var lanes: Int {
    switch self {
    case .scalar: 1
    case .baseline: 4
    case .avx2: 8
    case .avx512: 16
    }
  }

  /// Whether this processor has it.
  public var isAvailable: Bool { lanes <= Int(sw_lanes_width()) }

  /// The widths that this processor has, from the narrowest up.
  public static var available: [VectorWidth] { allCases.filter(\.isAvailable) }

  /// The widest that this processor has.
  public static var best: VectorWidth { allCases.last { $0.isAvailable } ?? .scalar }
}

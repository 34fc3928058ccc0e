/// How many youths the reference kernel computes at a time, and the instructions that it takes.
public enum VectorSet: String, CaseIterable, Sendable {
  /// One youth, in plain Swift: the specification.
  case scalar
  /// Four, on every x86-64 processor.
  case baseline
  case avx2
  case avx512

  public var lanes: Int {
    switch self {
    case .scalar: 1
    case .baseline: 4
    case .avx2: 8
    case .avx512: 16
    }
  }

  /// Whether this processor has it.
  public var isAvailable: Bool { lanes <= VectorKernel.lanes }

  /// The widest that this processor has.
  public static var best: VectorSet { allCases.last { $0.isAvailable } ?? .scalar }
}

/// The points at which one method of sensitivity analysis wants the model's output: a collection of rows, each a uniform number per input.
///
/// Each row is worked out when it is asked for, from the plan's seed and its own number alone, so that a run can be cut into parts. The caller
/// maps the numbers, which lie in (0, 1), to parameters by the quantile functions of their priors.
public protocol SensitivityDesign: RandomAccessCollection, Hashable, Sendable
where Element == [Double], Index == Int, SubSequence == Slice<Self>, Indices == Range<Int> {
  /// The ids of the inputs, in the order of the numbers of a row.
  var inputs: [String] { get }

  /// Everything that decides about the points, as a text: method, version, seed, sizes and inputs.
  var signature: String { get }
}

extension SensitivityDesign {
  public var startIndex: Int { 0 }

  /// A number for the whole design, FNV-1a in 64 bits over its ``signature``: outputs of another design are told by it.
  ///
  /// Source: Fowler, Noll & Vo, *The FNV non-cryptographic hash algorithm*, RFC 9923.
  public var fingerprint: UInt64 {
    signature.utf8.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
  }

  func checkRow(_ row: Int) { precondition(row >= 0 && row < endIndex, "A design has rows from 0 to one less than their number") }

  /// Ids with their lengths, so that no two lists read alike.
  static func text(_ inputs: SensitivityInputs) -> String { inputs.ids.map { "\($0.utf8.count):\($0)" }.joined(separator: ",") }
}

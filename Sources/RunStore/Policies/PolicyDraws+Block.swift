public import PolicyAnalysis

extension PolicyDraws: BlockPayload {
  public static var kind: String { "POLD" }
  public static var version: UInt32 { 1 }
}

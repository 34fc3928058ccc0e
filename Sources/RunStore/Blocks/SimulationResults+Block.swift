public import MentorSimulation

extension SimulationResults: BlockPayload {
  public static var kind: String { "SIMR" }
  public static var version: UInt32 { 1 }
}

public import Documents
import Foundation

/// What varies from run to run: times and machine. Kept apart from everything that is compared.
public struct RunLog {
  private let threads: Int
  private let simulation: Duration
  private let total: Duration

  public init(threads: Int, simulation: Duration, total: Duration) {
    self.threads = threads
    self.simulation = simulation
    self.total = total
  }

  public var json: JSONText {
    let process = ProcessInfo.processInfo
    return .object([
      ("finished", .string(Date.now.ISO8601Format())), ("secondsSimulation", .number(Self.seconds(simulation))),
      ("secondsTotal", .number(Self.seconds(total))), ("threads", .integer(threads)),
      ("processors", .integer(process.activeProcessorCount)),
      ("system", .string(process.operatingSystemVersionString)),
    ])
  }

  private static func seconds(_ duration: Duration) -> Double { (duration / .seconds(1) * 1_000).rounded() / 1_000 }
}

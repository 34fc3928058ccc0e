import Foundation
import MentorSimulation
import PolicyAnalysis
import Synchronization

/// How far a batch is: blocks, speed, time left, and the Monte Carlo error of the comparison so far.
final class BatchProgress: Sendable {
  private struct State {
    var done = 0
    var youthWeeks = 0
    var last: ContinuousClock.Instant
    /// Of the first option that is not the comparator: count, mean and squares of its difference over the draws.
    var count = 0.0
    var mean = 0.0
    var squares = 0.0
  }

  private let policy: Policy
  private let total: Int
  private let began = ContinuousClock.now
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let state: Mutex<State>

  /// - Parameters:
  ///   - policy: what is run.
  ///   - total: how many blocks are to be computed.
  init(_ policy: Policy, total: Int) {
    (self.policy, self.total) = (policy, total)
    state = Mutex(State(last: .now))
  }

  /// A municipality of a block is done.
  func add(youthWeeks: Int) { show(force: false) { $0.youthWeeks += youthWeeks } }

  /// A block is done.
  func add(_ draw: PolicyDraw) {
    show(force: false) { state in
      state.done += 1
      let outcome = policy.outcomes[policy.effect ?? 0]
      guard let option = policy.options.indices.first(where: { $0 != policy.comparator }) else { return }
      let known = draw.cells.compactMap { $0[option][outcome.quantity].difference }
      guard !known.isEmpty else { return }
      let value = known.reduce(0, +) / Double(known.count)
      state.count += 1
      let step = value - state.mean
      state.mean += step / state.count
      state.squares += step * (value - state.mean)
    }
  }

  func finish() { if isTerminal { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) } }

  /// At most twice a second on a terminal, and every ten seconds in a log.
  private func show(force: Bool, _ change: (inout State) -> Void) {
    let text = state.withLock { state -> String? in
      change(&state)
      let now = ContinuousClock.now
      guard force || now - state.last > (isTerminal ? .milliseconds(500) : .seconds(10)) else { return nil }
      state.last = now
      return line(state, now - began)
    }
    guard let text else { return }
    FileHandle.standardError.write(Data((isTerminal ? "\r\u{1B}[K\(text)" : "\(text)\n").utf8))
  }

  private func line(_ state: State, _ time: Duration) -> String {
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
    let speed = Double(state.youthWeeks) / max(seconds, 0.001)
    var parts = ["\(state.done)/\(total)", "\(Self.short(speed)) youth-weeks/s"]
    if state.done > 0, state.done < total {
      let left = seconds / Double(state.done) * Double(total - state.done)
      parts.append(left < 90 ? "\(Int(left.rounded())) s left" : "\(Int((left / 60).rounded())) min left")
    }
    if state.count > 1 {
      let error = (state.squares / (state.count - 1) / state.count).squareRoot()
      parts.append("\(policy.outcomes[policy.effect ?? 0].quantity.id) \(Self.digits(state.mean)) ± \(Self.digits(error))")
    }
    return parts.joined(separator: " · ")
  }

  private static func short(_ speed: Double) -> String {
    speed >= 1e6 ? "\((speed / 1e5).rounded() / 10) M" : speed >= 1e3 ? "\((speed / 1e3).rounded()) k" : "\(Int(speed))"
  }

  private static func digits(_ value: Double) -> String { "\((value * 1e4).rounded() / 1e4)" }
}

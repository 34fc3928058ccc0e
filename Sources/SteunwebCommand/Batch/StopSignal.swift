import Dispatch
import Foundation
import Synchronization

/// Hears that the run should stop soon (SIGUSR1 of a cluster, SIGTERM, Ctrl-C): it finishes what it is at, and begins nothing new.
struct StopSignal {
  /// Whether somebody asked.
  let flag: Flag
  private let sources: [any DispatchSourceSignal]

  /// Set once, read by all.
  final class Flag: Sendable {
    private let isAsked = Atomic<Bool>(false)

    var isRaised: Bool { isAsked.load(ordering: .relaxed) }

    func raise() { isAsked.store(true, ordering: .relaxed) }
  }

  /// Listens as long as the value lives; a second Ctrl-C ends the process at once.
  init() {
    let flag = Flag()
    self.flag = flag
    sources = [SIGUSR1, SIGTERM, SIGINT].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        if number == SIGINT, flag.isRaised { exit(130) }
        flag.raise()
      }
      source.activate()
      return source
    }
  }
}

/// Numbers that several tasks take turns with.
final class Turns: Sendable {
  private let next = Atomic<Int>(0)

  func take() -> Int { next.wrappingAdd(1, ordering: .relaxed).oldValue }
}

/// The pictures that can be made of a case; each shows something else of it.
public enum DiagramView: String, CaseIterable, Sendable {
  /// Concentric circles: rings by the youth's own answer, sectors by part of life.
  case circles
  /// Hartman's ecomap: what gives strength, what costs it, and in which direction.
  case ecomap
  /// Tracy and Whittaker's map of sectors, with its grid beneath.
  case sectors
  /// A free sociogram: who is close to whom.
  case force
  /// Parts of life as circles, with the density within and between them.
  case clusters
  /// A table of types of support by part of life.
  case support
  /// Mentor positions over time.
  case mentor
  /// All waves beside each other, everybody in the same spot.
  case waves
  /// All waves, or the weeks of a scenario, one after the other in one moving picture.
  case film
  /// Simulated time: small circles at some weeks, ties drawn by the share of futures in which they live.
  case weeks

  /// What one picture is made of.
  public enum Subject: Sendable {
    case wave, wholeCase, scenario
  }

  public var subject: Subject {
    switch self {
    case .circles, .ecomap, .sectors, .force, .clusters, .support: .wave
    case .mentor, .waves, .film: .wholeCase
    case .weeks: .scenario
    }
  }
}

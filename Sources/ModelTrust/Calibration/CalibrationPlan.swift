public import Evidence
public import MentorSimulation
public import Quantities
public import SupportWebs

/// What parameters are fitted to: virtual studies, and the interval that each of their results should lie in.
public struct CalibrationPlan: Sendable, Equatable {
  /// In this order: a later fit may rest on an earlier one, not the other way round.
  public let fits: [Fit]
  /// Constants that follow from the parameters.
  public let references: [QualityReference]
  /// What should come out right and is fitted to nothing.
  public let checks: [StudyDesign]

  /// Parameters that are fitted together.
  public struct Fit: Sendable, Equatable {
    public let id: String
    public let title: Bilingual
    public let parameters: [FreeParameter]
    /// Participants of a sample in a draw of the posterior; a fit takes those of the studies.
    public let size: Int
    /// Parameters that the data do not tell, which the posterior takes from their priors.
    public let given: [String]
    /// Parameters that are recomputed from these, by their linked rules.
    public let follows: [String]
    /// Those of ``follows`` that a draw of the posterior keeps with the fitted values.
    public let joint: [String]
    public let studies: [StudyDesign]
    public let targets: [Target]
  }

  /// A parameter to fit.
  public struct FreeParameter: Sendable, Equatable {
    public let id: String
    /// Where the search begins.
    public let start: Double
    /// Where it may look.
    public let range: ClosedRange<Double>
    /// Over what the prior of the posterior is flat, on the scale: wide beside what the targets tell.
    public let belief: ClosedRange<Double>
    public let scale: Scale

    public enum Scale: String, CaseIterable, Sendable { case linear, logarithm }

    /// The value at a place between 0 and 1.
    public func value(at place: Double) -> Double { value(at: place, in: range) }

    /// The value at a place between 0 and 1 of the prior of the posterior.
    func believed(at place: Double) -> Double { value(at: place, in: belief) }

    private func value(at place: Double, in range: ClosedRange<Double>) -> Double {
      switch scale {
      case .linear: range.lowerBound + place * (range.upperBound - range.lowerBound)
      case .logarithm: range.lowerBound * Elementary.power(range.upperBound / range.lowerBound, place)
      }
    }

    /// The place of a value.
    public func place(of value: Double) -> Double {
      switch scale {
      case .linear: (value - range.lowerBound) / (range.upperBound - range.lowerBound)
      case .logarithm: Elementary.log(value / range.lowerBound) / Elementary.log(range.upperBound / range.lowerBound)
      }
    }
  }

  /// A result that a study should have.
  public struct Target: Sendable, Equatable {
    public let study: String
    public let statistic: String
    /// Where the result should lie.
    public let interval: ClosedRange<Double>
    /// What is known of the true figure, for the posterior: its value with the standard error of that knowledge.
    public let observed: Double
    public let standardError: Double
    public let evidence: [String]

    /// 0 in the middle of the interval, 1 at its ends: the objective is the sum of the squares.
    public func deviation(_ value: Double) -> Double {
      let half = (interval.upperBound - interval.lowerBound) / 2
      return (value - interval.lowerBound - half) / half
    }
  }

  /// Mean and standard deviation of the quality of relations in a reference cohort.
  public struct QualityReference: Sendable, Equatable {
    public let mean: String
    public let sd: String
    public let segment: Segment
    public let arm: Arm
    public let overrides: [ParameterOverride]
  }

  /// The plan that the package ships.
  public static let standard: CalibrationPlan = CalibrationReader.standard

  /// All free parameters, in the order of the fits.
  public var parameters: [FreeParameter] { fits.flatMap(\.parameters) }
}

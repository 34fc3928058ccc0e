public import Quantities
public import SupportWebs

extension Scenario {
  /// Whose futures a scenario is about.
  public enum Youths: Sendable, Equatable {
    /// Many futures of one youth.
    case one(CaseReference)
    /// Futures of each of these youths, all counted alike.
    case several([CaseReference])
    /// Invented youths, group by group.
    case invented([Group])
  }

  /// A moment of a case file.
  public struct CaseReference: Sendable, Equatable {
    /// The case file, relative to the scenario file.
    public let path: String
    /// The wave from which the futures begin; the first one when `nil`.
    public let wave: String?
    /// Where in the scenario file the case and its wave are named, for messages.
    public let position: FilePosition
    public let wavePosition: FilePosition
  }

  /// A number of invented youths of one segment.
  public struct Group: Sendable, Equatable {
    public let segment: Segment
    public let youths: Int
    /// Whether their team was trained; `nil` for what the parameters say of the segment.
    public let team: Team?
  }
}

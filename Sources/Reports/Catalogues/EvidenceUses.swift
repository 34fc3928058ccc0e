public import Evidence
import ProtectiveFactors
import Wording

/// Where the entries of the evidence registry are used: the one place that knows every citation of the package.
public struct EvidenceUses: Sendable {
  /// A place that rests on an entry.
  public struct Place: Sendable, Hashable {
    public let kind: Kind
    /// The id of the parameter, programme, list, indicator or text.
    public let id: String
  }

  /// What kind of place rests on an entry, in the order in which they are told.
  public enum Kind: String, CaseIterable, Sendable {
    /// A number of the model.
    case parameter
    /// A programme of the catalogue.
    case programme
    /// An item of the lists of the context.
    case context
    /// A protective factor, or the list of them.
    case factor
    /// A pattern of webs.
    case pattern
    /// What is said of people who could be a JIM.
    case mentor
    /// A text that the program shows.
    case text
  }

  private let places: [String: [Place]]

  /// All citations of the package as it is shipped.
  public static let standard = EvidenceUses(citations: shipped)

  init(citations: [(place: Place, evidence: [String])]) {
    var places: [String: [Place]] = [:]
    for (place, evidence) in citations {
      for id in evidence where places[id]?.contains(place) != true { places[id, default: []].append(place) }
    }
    self.places = places
  }

  /// The places that rest on an entry, in the order of the kinds.
  public func of(_ id: String) -> [Place] { places[id] ?? [] }

  /// Every id that is cited anywhere, sorted.
  public var cited: [String] { places.keys.sorted() }

  private static var shipped: [(place: Place, evidence: [String])] {
    ParameterSet.standard.parameters.map { (Place(kind: .parameter, id: $0.id), $0.evidence) }
      + ProgrammeCatalogue.standard.programmes.map { (Place(kind: .programme, id: $0.id), $0.allEvidence) }
      + Context.standard.groups.flatMap { group in
        group.items.map { (Place(kind: .context, id: "\(group.id)/\($0.id)"), $0.evidence) }
      } + factors + mentors + Wording.citations.map { (Place(kind: .text, id: $0.key), $0.evidence) }
  }

  /// Protective factors and patterns of webs.
  private static var factors: [(place: Place, evidence: [String])] {
    [(Place(kind: .factor, id: "list"), ProtectiveFactor.evidenceOfList)]
      + ProtectiveFactor.allCases.map { (Place(kind: .factor, id: $0.rawValue), $0.evidence) }
      + SupportPattern.Kind.allCases.map { (Place(kind: .pattern, id: $0.rawValue), $0.evidence) }
  }

  /// What is said of people who could be a JIM.
  private static var mentors: [(place: Place, evidence: [String])] {
    func place(_ id: String) -> Place { Place(kind: .mentor, id: id) }
    return MentorConsideration.Kind.allCases.map { (place($0.rawValue), $0.evidence) }
      + MentorTopic.allCases.map { (place($0.rawValue), $0.evidence) } + MentorOption.allCases.map { (place($0.rawValue), $0.evidence) }
  }

  /// What is wrong with the registry and its citations: ids that do not exist, entries that are neither used nor openly not, and entries
  /// that are both.
  ///
  /// - Parameter registry: the registry.
  public func problems(of registry: EvidenceRegistry = .standard) -> [Problem] {
    let dangling = cited.filter { registry[$0] == nil }.map { id in Problem.dangling(id, of(id)) }
    return dangling
      + registry.entries.compactMap { entry in
        switch (of(entry.id).isEmpty, entry.notModelled == nil) {
        case (true, true): .unexplained(entry.id)
        case (false, false): .contradicted(entry.id, of(entry.id))
        default: nil
        }
      }
  }

  /// Something that is wrong between the registry and its citations; each has the id of the entry.
  public enum Problem: Sendable, Equatable, CustomStringConvertible {
    /// No entry has the id that these places name.
    case dangling(String, [Place])
    /// The entry is used nowhere and does not say why.
    case unexplained(String)
    /// The entry says that nothing rests on it, but these places do.
    case contradicted(String, [Place])

    public var description: String {
      func list(_ places: [Place]) -> String { places.map { "\($0.kind.rawValue) '\($0.id)'" }.joined(separator: ", ") }
      return switch self {
      case .dangling(let id, let places): "no entry has the id '\(id)', which is named by \(list(places))"
      case .unexplained(let id): "'\(id)' is used nowhere and does not say why (notModelled)"
      case .contradicted(let id, let places): "'\(id)' says that nothing rests on it, but these do: \(list(places))"
      }
    }
  }
}

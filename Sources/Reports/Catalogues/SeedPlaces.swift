import Documents
public import Evidence
import MentorSimulation
import ModelTrust
import NetworkMeasures
import PolicyAnalysis
import ProtectiveFactors
import SupportWebs

/// The parts of the product that the index of the source texts can name.
public enum SeedPlaces {
  /// The names of all parts, by kind.
  ///
  /// - Parameter commands: the commands of the program, alone and each with each of its options: `draw`, `draw --compare`.
  /// - Returns: the names; groups of parameters with a point at their end, words of files as `KEY=WORD`.
  public static func all(commands: [String]) -> [SeedPlace.Kind: [String]] {
    Dictionary(uniqueKeysWithValues: SeedPlace.Kind.allCases.map { ($0, names(of: $0, commands)) })
  }

  private static func names(of kind: SeedPlace.Kind, _ commands: [String]) -> [String] {
    switch kind {
    case .parameter:
      let ids = ParameterSet.standard.parameters.map(\.id)
      return ids + ids.flatMap(groups)
    case .programme: return ProgrammeCatalogue.standard.programmes.map(\.id)
    case .terms: return ProgrammeCatalogue.termFields
    case .context: return Context.standard.groups.flatMap { group in [group.id] + group.items.map { "\(group.id)/\($0.id)" } }
    case .lever: return UnknownLever.standard.map(\.id)
    case .factor: return ProtectiveFactor.allCases.map(\.rawValue)
    case .pattern: return SupportPattern.Kind.allCases.map(\.rawValue)
    case .mentor:
      return MentorConsideration.Kind.allCases.map(\.rawValue) + MentorTopic.allCases.map(\.rawValue)
        + MentorOption.allCases.map(\.rawValue)
    case .measure: return MeasureCatalogue.standard.definitions.map(\.id)
    case .outcome: return Outcome.allCases.map(\.rawValue)
    case .caseKey: return keys(of: CaseFormat.file)
    case .scenario: return keys(of: ScenarioFormat.file)
    case .policy: return keys(of: PolicyFormat.file)
    case .study: return keys(of: DesignFormat.file)
    case .validation: return ValidationStudies.standard.map(\.name)
    case .view: return DiagramView.allCases.map(\.rawValue)
    case .command: return commands
    case .page: return ProjectPage.allCases.map(\.rawValue)
    }
  }

  /// The groups that a dotted id belongs to: `closure.` and `closure.rate.` of `closure.rate.natural`.
  private static func groups(of id: String) -> [String] {
    id.indices.filter { id[$0] == "." }.map { String(id[...$0]) }
  }

  /// The keys of a format, those of records within it under dotted names, and the words that they take.
  private static func keys(of format: RecordFormat, under prefix: String = "") -> [String] {
    format.fields.flatMap { field in [prefix + field.key] + keys(within: field.kind, of: prefix + field.key) }
  }

  private static func keys(within kind: FieldKind, of name: String) -> [String] {
    switch kind {
    case .record(let format): keys(of: format, under: "\(name).")
    case .list(let inner, _), .table(let inner, _): keys(within: inner, of: name)
    case .choice(let words): words.map { "\(name)=\($0.word)" }
    case .reported(let inner, let informants): keys(within: inner, of: name) + informants.map { "\(name).informant=\($0.word)" }
    case .worded(let words, let inner): words.map { "\(name)=\($0.word)" } + keys(within: inner, of: name)
    case .text, .bilingual, .identifier, .reference, .number, .whole, .flag, .date, .attributes, .unread: []
    }
  }
}

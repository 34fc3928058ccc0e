import Documents
public import Evidence
public import Quantities
import RandomStreams

/// Something that a municipality may do of which no study tells what it does to young people, not even whether it helps.
///
/// An option that pulls such a lever is no better or worse for it, but less certain: in each draw of the parameters those of its channels are
/// multiplied by `exp(sd z)`, z ~ N(0, 1), one z for each lever and channel. In a run without draws nothing changes.
public struct UnknownLever: Sendable, Equatable {
  public let id: String
  public let kind: Kind
  public let title: Bilingual
  public let summary: Bilingual
  public let channels: [Channel]
  public let evidence: [String]

  public enum Kind: String, CaseIterable, Sendable { case role, cooperation, organisation }

  /// Parameters that the lever may move.
  public struct Channel: Sendable, Equatable {
    public let id: String
    public let title: Bilingual
    public let parameters: [String]
    /// The standard deviation of the log of the factor: an assumption.
    public let sd: Double
  }

  /// The levers that the package ships, in the order of their file.
  public static let standard: [UnknownLever] = {
    do {
      return try read(path: EmbeddedFile.levers.path, bytes: EmbeddedFile.levers.bytes)
    } catch {
      fatalError("A data file of the package is invalid:\n\(error)")
    }
  }()

  /// The lever with an id; `nil` when there is none.
  ///
  /// - Parameter id: the id.
  public static func with(id: String) -> UnknownLever? { standard.first { $0.id == id } }

  /// What the lever does to parameters in a draw.
  ///
  /// - Parameters:
  ///   - parameters: the parameters.
  ///   - seed: the seed of the study.
  ///   - draw: the number of the draw; 0 changes nothing.
  /// - Returns: parameters held in the range of their unit.
  public func applied(to parameters: ParameterSet, seed: UInt64, draw: UInt32) -> ParameterSet {
    guard draw > 0 else { return parameters }
    var changed = parameters
    for channel in channels {
      let luck = Luck(seed: seed, youth: NameHash.fnv1a("\(id).\(channel.id)"), future: 0, parameterDraw: draw)
      let words = luck.words(week: Luck.initialWeek, process: ReservedProcess.lever, block: 0)
      let factor = Elementary.exp(channel.sd * StandardNormal.quantile(Uniform.number(words.x, words.y)))
      let values = channel.parameters.compactMap { name in
        parameters[name].map { (name, min($0.range.upperBound, max($0.range.lowerBound, changed.value(name) * factor))) }
      }
      changed = changed.overriding(Dictionary(values) { _, last in last })
    }
    return changed
  }

  static let format = RecordFormat(
    "levers", "Levers whose effect nobody knows.",
    fields: [
      Field("steunweb", .choice([("levers/1", "this format")]), required: true, "the format of the file"),
      Field("channels", .list(.record(channel), atLeast: 1), required: true, "what levers may move"),
      Field("levers", .list(.record(lever), atLeast: 1), required: true, "the levers"),
    ])

  private static let channel = RecordFormat(
    "a channel", "Parameters that go together.",
    fields: [
      Field("id", .identifier, required: true, "short id"),
      Field("title", .bilingual(limit: 120), required: true, "what readers call it"),
      Field("parameters", .list(.text(limit: 60), atLeast: 1), required: true, "ids of parameters"),
      Field("sd", .number(0...2, unit: "log"), required: true, "standard deviation of the log of their factor: an assumption"),
    ])

  private static let lever = RecordFormat(
    "a lever", "Something that a municipality may do.",
    fields: [
      Field("id", .identifier, required: true, "short id"),
      Field("kind", .choice(Kind.allCases.map { (word: $0.rawValue, meaning: "\($0.rawValue)") }), required: true, "of what kind"),
      Field("title", .bilingual(limit: 120), required: true, "what readers call it"),
      Field("summary", .bilingual(limit: 300), required: true, "what it is"),
      Field("channels", .list(.reference(to: "channel"), atLeast: 1), required: true, "ids of channels"),
      Field("evidence", .list(.reference(to: "finding"), atLeast: 1), required: true, "ids of the registry's entries that name it"),
    ])

  static func read(path: String, bytes: [UInt8]) throws(InvalidInput) -> [UnknownLever] {
    var (root, validator) = try Validator.read(path: path, bytes: bytes, as: format)
    let channels = (root["channels"]?.elements ?? []).compactMap { entry -> Channel? in
      guard let id = entry["id"]?.text, let title = entry["title"]?.bilingual, let sd = entry["sd"]?.number else { return nil }
      let names = (entry["parameters"]?.elements ?? []).compactMap { name in
        name.text.flatMap {
          PolicyReader.find($0, name.position, "parameter", among: ParameterSet.standard.parameters.map(\.id), listing: false, &validator)
            == nil ? nil : $0
        }
      }
      return Channel(id: id, title: title, parameters: names, sd: sd)
    }
    let levers = (root["levers"]?.elements ?? []).compactMap { entry -> UnknownLever? in
      guard let id = entry["id"]?.text, let kind = entry["kind"]?.text.flatMap(Kind.init(rawValue:)), let title = entry["title"]?.bilingual,
        let summary = entry["summary"]?.bilingual
      else { return nil }
      let own = (entry["channels"]?.elements ?? []).compactMap { name in
        name.text.flatMap { PolicyReader.find($0, name.position, "channel", among: channels.map(\.id), &validator) }.map { channels[$0] }
      }
      let evidence = (entry["evidence"]?.elements ?? []).compactMap { source in
        source.text.flatMap {
          PolicyReader.find(
            $0, source.position, "entry of the registry", among: EvidenceRegistry.standard.entries.map(\.id), listing: false, &validator)
            == nil ? nil : $0
        }
      }
      return UnknownLever(id: id, kind: kind, title: title, summary: summary, channels: own, evidence: evidence)
    }
    PolicyReader.checkNames(root["levers"], levers.map(\.id), "lever", &validator)
    try validator.finish()
    return levers
  }
}

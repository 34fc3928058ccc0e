public import Diagrams
import Quantities
public import SupportWebs
public import Graphviz
import Wording

/// The pictures of one case: in each view everybody keeps the same spot in all its waves.
///
/// In circles and sectors that is a spot in each ring, in ecomaps one inside and one outside the household, and in free sociograms a direction,
/// as the length of the line says how close somebody is. Of clusters it is the spot of a part of life.
public struct CasePictures {
  public let caseFile: CaseFile
  private let options: DiagramOptions
  private let spots: SharedSpots
  private let caseTitle: String?

  /// - Parameters:
  ///   - caseFile: what is drawn.
  ///   - options: how it is drawn; title and foot are made here.
  ///   - added: other webs that shall share the spots of the waves, such as one of a what-if.
  public init(_ caseFile: CaseFile, options: DiagramOptions, with added: [SupportWeb] = []) {
    self.caseFile = caseFile
    self.options = options
    caseTitle = caseFile.title?(in: options.language)
    spots = SharedSpots(of: caseFile.waves + added, options: options)
  }

  /// A picture of one wave.
  ///
  /// - Parameters:
  ///   - view: what it shows of the wave.
  ///   - web: the wave.
  /// - Throws: `GraphvizError` where the library places the people and fails.
  /// - Precondition: `view` is of one wave.
  public func diagram(_ view: DiagramView, of web: SupportWeb) throws(GraphvizError) -> any Diagram {
    let options = options(of: web)
    switch view {
    case .circles: return CirclesDiagram(web: web, layout: spots.circles, options: options)
    case .ecomap: return EcomapDiagram(web: web, layout: spots.ecomap, options: options)
    case .sectors: return SectorMapDiagram(web: web, layout: spots.sectors, options: options)
    case .force: return ForceDiagram(web: web, layout: try spots.force(), options: options)
    case .clusters: return ClusterDiagram(web: web, layout: spots.clusters, options: options)
    case .support: return SupportMatrixDiagram(web, options: options)
    case .mentor, .waves, .film, .weeks: preconditionFailure("This view is not of one wave")
    }
  }

  /// The mentor positions of the case over time.
  public var mentor: MentorPhasesDiagram {
    MentorPhasesDiagram(caseFile: caseFile, options: options(view: "mentor", moments: caseFile.waves.map(\.moment)))
  }

  /// All waves beside each other.
  public var waves: WavePanelsDiagram {
    WavePanelsDiagram(waves: caseFile.waves, options: options(view: "waves", moments: caseFile.waves.map(\.moment)))
  }

  /// All waves one after the other: a moving SVG, which stands still for those who want no motion.
  ///
  /// - Parameter name: the name of the file.
  /// - Throws: an error of the renderer.
  public func film(named name: String) throws -> DrawnPicture {
    let options = options(view: "waves", moments: caseFile.waves.map(\.moment))
    let frames = CirclesDiagram.frames(of: caseFile.waves, options: options)
    let captions = caseFile.waves.map { $0.moment.label(in: options.language) }
    return try DrawnPicture(
      film: frames, captions: captions, title: options.title ?? "", table: waves.textTable(in: options.language), name: name)
  }

  /// What changes from one web of the case to another.
  ///
  /// - Parameters:
  ///   - before: the earlier web.
  ///   - after: the later one, or one of a what-if.
  ///   - edits: of a what-if: what somebody thinks of, each as it was typed; none for a wave.
  public func difference(from before: SupportWeb, to after: SupportWeb, edits: [String] = []) -> DifferenceDiagram {
    var options = options
    let names = edits.isEmpty ? nil : (before: before.moment.label, after: whatIf(edits))
    if let names {
      let values = ["name": name(before), "wave": names.before(in: options.language), "edits": edits.joined(separator: "; ")]
      // Many edits would not fit; the foot has more room.
      let isLong = (values["edits"] ?? "").count > Self.mostOfEdits
      options.title = Wording.text(
        isLong ? "draw.whatIf.many" : "draw.whatIf", in: options.language, values.merging(["n": "\(edits.count)"]) { $1 })
    }
    // The picture itself names both moments.
    options.foot = Wording.text("draw.version", in: options.language, ["version": Version.current])
    return DifferenceDiagram(before: before, after: after, layout: spots.circles, names: names, options: options)
  }

  /// How many characters of edits a title has room for.
  private static let mostOfEdits = 48

  /// What the moment of a what-if is called.
  private func whatIf(_ edits: [String]) -> Bilingual {
    func text(_ language: Language) -> String {
      Wording.text("draw.whatIf.moment", in: language, ["edits": edits.joined(separator: "; ")])
    }
    return Bilingual(dutch: text(.dutch), english: text(.english))
  }

  // MARK: Title and foot

  private func name(_ web: SupportWeb) -> String { caseTitle ?? web.youth.label(in: options.language) }

  private func options(of web: SupportWeb) -> DiagramOptions {
    var options = options
    if options.audience == .team { options.title = "\(name(web)): \(web.moment.label(in: options.language))" }
    options.foot = foot([web.moment])
    return options
  }

  private func options(view: String, moments: [Moment]) -> DiagramOptions {
    var options = options
    options.title = Wording.text("draw.title.\(view)", in: options.language, ["name": name(caseFile.waves[0])])
    options.foot = foot(moments)
    return options
  }

  /// Label and date of each moment, and the version.
  private func foot(_ moments: [Moment]) -> String {
    let language = options.language
    let told = moments.map { moment in
      let label = moment.label(in: language)
      // A wave without a label is called by its date.
      guard let date = moment.date?.description, date != label else { return label }
      return "\(label) (\(date))"
    }
    return Wording.text("draw.foot", in: language, ["waves": told.joined(separator: " · "), "version": Version.current])
  }
}

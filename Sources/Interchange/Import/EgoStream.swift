public import Quantities

extension Importer {
  /// Egos of a file, a folder or an archive, one after another, each with all its waves.
  public struct Stream {
    public let format: ImportFormat
    private var source: any EgoSource
    private var ahead: ForeignEgo?
    private let ignored: [String]
    private let found: [Finding]

    fileprivate init(format: ImportFormat, source: any EgoSource, ignored: [String], found: [Finding]) {
      self.found = found
      self.format = format
      self.source = source
      self.ignored = ignored
    }

    /// What was found in the egos read so far.
    public var findings: FindingsLog {
      var all = FindingsLog()
      for file in ignored { all.add(Finding(file: file, position: nil, rule: .ignoredFile)) }
      for finding in found { all.add(finding) }
      all.add(contentsOf: source.findings)
      return all
    }

    /// What comes next: a case that Steunweb has written, or the waves of an ego, oldest first.
    public enum Item: Sendable {
      case own(OwnCase)
      case foreign([ForeignEgo])
    }

    /// The next item, or `nil` behind the last.
    public mutating func next() throws(InvalidInput) -> Item? {
      var waves: [ForeignEgo] = []
      if let first = ahead {
        waves = [first]
        ahead = nil
      } else if let own = try source.ownCase() {
        return .own(own)
      }
      while let ego = try source.next() {
        if let first = waves.first, first.id != ego.id || ego.wave == nil {
          ahead = ego
          break
        }
        waves.append(ego)
      }
      return waves.isEmpty ? nil : .foreign(waves)
    }
  }

  /// Opens everything at `path`; the parameters are those of `run`.
  public func open(path: String, mapping: Mapping = Mapping(), protocolPath: String? = nil) throws(InvalidInput) -> Stream {
    let files = try ImportFiles(path: path, unzip: unzip)
    var plan = ImportPlan(mapping: mapping, unzip: unzip, readGraphs: readGraphs, member: member)
    let source = try plan.source(files.inputs, path: path, protocolPath: protocolPath)
    return Stream(format: plan.format, source: source, ignored: files.ignored + plan.ignored, found: files.findings + plan.findings)
  }
}

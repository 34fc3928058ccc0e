import Documents
public import Quantities
public import SupportWebs

/// Makes case files of the egos of other tools.
///
/// What bears a name of case files (`closeness`, `youth.age`, `positions.1.kind`) or is mapped to one fills its key; everything else is
/// kept among the attributes: of the youth and the persons, or, where a file has several waves, of the wave and the ties. Ids that a case
/// file cannot hold become `a1`, `a2` … in the order of the file.
public struct CaseBuilder {
  private let mapping: Mapping
  /// What was found in the egos so far; `finish` adds what is counted per file.
  public private(set) var findings = FindingsLog()
  private var renamed: [String: Int] = [:]
  private var unlabelled: [String: Int] = [:]
  private var egoCount = 0
  private var takenEgos: Set<String> = []
  private var namings: [CellNaming]

  public init(mapping: Mapping = Mapping()) {
    self.mapping = mapping
    namings = Mapping.Table.allCases.flatMap { table in [false, true].map { CellNaming(mapping, table, isLong: $0) } }
  }

  /// The case of an ego with one wave.
  public mutating func build(_ ego: ForeignEgo) throws(InvalidInput) -> CaseFile { try build(waves: [ego]) }

  /// The case of one ego.
  ///
  /// - Parameter waves: the ego at each wave, oldest first; at least one.
  /// - Throws: `InvalidInput` when the same alter stands in a wave twice, or waves have no dates or are out of order.
  public mutating func build(waves: [ForeignEgo]) throws(InvalidInput) -> CaseFile {
    precondition(!waves.isEmpty, "A case has at least one wave")
    for wave in waves { try EgoTableSource.checkOnce(wave) }
    egoCount += 1
    let isOwn = waves[0].cells.contains { $0.name == "steunweb" && $0.text == CaseFormat.version }
    let readings = waves.map { ego in read(ego.cells, .egos, ego.file, isOwn: isOwn, isLong: waves.count > 1) }
    let ids = CaseIDs(waves, readings, number: egoCount, isOwn: isOwn, others: takenEgos)
    takenEgos.insert(ids.youth)
    for (file, count) in ids.renamed.sorted(by: { $0.key < $1.key }) { renamed[file, default: 0] += count }
    var people: [Entry] = []
    var known: Set<String> = []
    var entries: [Entry] = []
    for (k, ego) in waves.enumerated() {
      var ties: [Entry] = []
      for alter in ego.alters {
        let row = read(alter.cells, .alters, alter.file, isOwn: isOwn, isLong: waves.count > 1)
        let id = ids.alters[alter.id] ?? ""
        if known.insert(id).inserted { people.append(person(row, alter, id)) }
        ties.append(tie(row, id))
      }
      var wave = readings[k]["wave"]?.fields ?? [:]
      wave["id"] = Entry(position: ego.position, .text(ids.waves[k]))
      if wave["label"] == nil, let name = ego.wave, name != ids.waves[k], name.count <= 80 {
        wave["label"] = Entry(.bilingual(Bilingual(both: name)))
      }
      wave["ties"] = Entry(.list(ties))
      wave["crossTies"] = Entry(.list(crossTies(of: ego, ids, isOwn: isOwn)))
      entries.append(Entry(position: ego.position, .record(wave)))
    }
    let root = file(readings[0], waves[0], ids, people, entries)
    var validator = Validator(path: waves[0].file ?? "")
    return try CaseReader.read(root, &validator)
  }

  /// Adds the findings that are counted per file: changed ids, and alters without a name.
  public mutating func finish() {
    for (rule, counts) in [(Finding.Rule.renamedID, renamed), (.missingLabel, unlabelled)] {
      for (file, count) in counts.sorted(by: { $0.key < $1.key }) {
        findings.add(Finding(file: file, position: nil, rule: rule, ["count": "\(count)"]))
      }
    }
    (renamed, unlabelled) = ([:], [:])
  }

  // MARK: Records

  private func file(_ first: Entry, _ ego: ForeignEgo, _ ids: CaseIDs, _ people: [Entry], _ waves: [Entry]) -> Entry {
    var fields = first.fields
    fields["egoID"] = nil
    fields["wave"] = nil
    fields["steunweb"] = Entry(.text(CaseFormat.version))
    if fields["provenance"] == nil { fields["provenance"] = Entry(.text(mapping.provenance.rawValue)) }
    var youth = first["youth"]?.fields ?? [:]
    if ids.youth != ego.id, youth["id"] == nil { youth["attributes"] = original(ego.id, in: youth["attributes"]) }
    youth["id"] = Entry(position: ego.position, .text(ids.youth))
    fields["youth"] = Entry(.record(youth))
    fields["people"] = Entry(.list(people + (first["people"]?.elements ?? [])))
    fields["waves"] = Entry(.list(waves))
    return Entry(position: ego.position, .record(fields))
  }

  private mutating func person(_ row: Entry, _ alter: ForeignEgo.Alter, _ id: String) -> Entry {
    var fields = row.fields.filter { RowFormats.personKeys.contains($0.key) }
    if fields["label"] == nil {
      let isReadable = alter.id.count <= 60 && !CaseID.isMachineMade(alter.id)
      fields["label"] = Entry(.bilingual(Bilingual(both: isReadable ? alter.id : id)))
      unlabelled[alter.file ?? "", default: 0] += 1
    }
    if alter.id != id { fields["attributes"] = original(alter.id, in: fields["attributes"]) }
    fields["id"] = Entry(position: alter.position, .text(id))
    return Entry(position: alter.position, .record(fields))
  }

  private func original(_ id: String, in attributes: Entry?) -> Entry? {
    guard mapping.keepsOriginalIDs else { return attributes }
    var all = attributes?.attributes ?? Attributes()
    all["originalId"] = Attributes.Value(verbatim: id)
    return Entry(.attributes(all))
  }

  private func tie(_ row: Entry, _ id: String) -> Entry {
    var fields = row.fields.filter { RowFormats.tieKeys.contains($0.key) }
    fields["person"] = Entry(position: row.position, .text(id))
    fields["attributes"] = row["tie"]?["attributes"]
    return Entry(position: row.position, .record(fields))
  }

  private mutating func crossTies(of ego: ForeignEgo, _ ids: CaseIDs, isOwn: Bool) -> [Entry] {
    var sorting = TieSorting(mapping)
    let ties = sorting.ties(of: ego)
    for finding in sorting.findings { findings.add(finding) }
    return ties.map { tie in
      var fields = read(tie.cells, .ties, tie.file, isOwn: isOwn, isLong: false).fields
      let ends = [tie.source, tie.target].map { Entry(position: tie.position, .text(ids.alters[$0] ?? "")) }
      fields["between"] = Entry(position: tie.position, .list(ends))
      return Entry(position: tie.position, .record(fields))
    }
  }

  // MARK: Cells

  private mutating func read(_ cells: [FlatCell], _ table: Mapping.Table, _ file: String?, isOwn: Bool, isLong: Bool) -> Entry {
    let place = (Mapping.Table.allCases.firstIndex(of: table) ?? 0) * 2 + (isLong ? 1 : 0)
    let cells = isOwn ? cells : namings[place].named(cells, file: file ?? "", &findings)
    let reading = CellNaming.format(of: table).read(cells)
    for (cell, _) in reading.faults {
      findings.add(Finding(file: file ?? "", position: cell.position, rule: .badValue, ["column": cell.name]))
    }
    return reading.entry
  }
}

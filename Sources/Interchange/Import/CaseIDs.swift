import Documents

/// The ids that an ego, its waves and its alters have in a case file.
struct CaseIDs {
  let youth: String
  private(set) var waves: [String] = []
  private(set) var alters: [String: String] = [:]
  /// How many ids had to be changed, by file.
  private(set) var renamed: [String: Int] = [:]

  /// - Parameters:
  ///   - readings: what the rows of the ego say, for ids of places and mentor positions.
  ///   - number: the number of the ego in the import.
  ///   - others: ids of other egos of the import, which this one must not have.
  ///   - isOwn: whether the ego comes from Steunweb's own tables, whose ids all stay; else those that machines made (UUIDs) do not.
  init(_ egos: [ForeignEgo], _ readings: [Entry], number: Int, isOwn: Bool, others: Set<String> = []) {
    var taken: Set<String> = []
    for reading in readings {
      for list in ["places", "positions"] {
        for element in reading[list]?.elements ?? [] { if let id = element["id"]?.text { taken.insert(id) } }
      }
    }
    let given = readings.first?["youth"]?["id"]?.text ?? egos[0].id
    // A word without a digit could be a name, and ids stand in messages and names of files.
    func stays(_ id: String) -> Bool {
      CaseID.isValid(id) && (isOwn || ((id.count <= 2 || id.contains { $0.isNumber }) && !CaseID.isMachineMade(id)))
    }
    if stays(given), !taken.contains(given), isOwn || !others.contains(given) {
      youth = given
    } else {
      youth = CaseID.free("e", from: number, taken, others)
      renamed[egos[0].file ?? "", default: 0] += 1
    }
    taken.insert(youth)
    for (k, ego) in egos.enumerated() {
      let given = ego.wave ?? "w\(k + 1)"
      let id = stays(given) && !taken.contains(given) ? given : CaseID.free("w", from: k + 1, taken)
      taken.insert(id)
      waves.append(id)
    }
    // Ids that can stay do, before numbers are given to the others.
    for alter in egos.flatMap(\.alters) where alters[alter.id] == nil && stays(alter.id) && !taken.contains(alter.id) {
      alters[alter.id] = alter.id
      taken.insert(alter.id)
    }
    var count = 0
    var seen: Set<String> = []
    for alter in egos.flatMap(\.alters) where seen.insert(alter.id).inserted {
      count += 1
      guard alters[alter.id] == nil else { continue }
      let id = CaseID.free("a", from: count, taken)
      taken.insert(id)
      alters[alter.id] = id
      renamed[alter.file ?? "", default: 0] += 1
    }
  }
}

import SupportWebs

/// The question to a layout engine where the people of a web stand: a graph without names, in which near people have short lines.
enum ForceQuestion {
  /// The name of the youth's node.
  static let youth = "n0"

  /// The name of the node of the person with this index among the people of all waves.
  static func name(of index: Int) -> String { "n\(index + 1)" }

  /// Who stands in the picture: indices among the people of the web.
  static func shown(in web: SupportWeb) -> [Int] { web.alters.indices.filter { web.alters[$0].tie.status != .lost } }

  /// The pairs of shown people who know each other, each once, with the first tie that says so.
  static func pairs(in web: SupportWeb) -> [(tie: CrossTie, first: Int, second: Int)] {
    let shown = shown(in: web)
    func index(_ id: String) -> Int? { shown.first { web.alters[$0].id == id } }
    var seen: Set<[Int]> = []
    return web.crossTies.compactMap { tie in
      guard let first = index(tie.first), let second = index(tie.second), first != second,
        seen.insert([first, second].sorted()).inserted
      else { return nil }
      return (tie, first, second)
    }
  }

  /// The graph of everybody who stands in some wave. A line has the length that the mean of the known closenesses of the waves asks for.
  static func text(_ webs: [SupportWeb]) -> String {
    let cast = WaveCast(webs)
    func tie(_ first: String, _ second: String, _ attributes: String) -> String { "\(first) -- \(second) [\(attributes)];" }
    func mean(_ values: [Double?]) -> Double? {
      let known = values.compactMap(\.self)
      return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
    }
    var lines = ["\(youth) [width=\(DOTText.inches(2 * ForceScene.youthRadius)),height=\(DOTText.inches(2 * ForceScene.youthRadius))];"]
    for (k, id) in cast.people.enumerated() {
      let alters = webs.compactMap { web in shown(in: web).first { web.alters[$0].id == id }.map { (web, $0) } }
      guard let radius = alters.map({ ForceScene.shape(of: $1, in: $0).radius }).max() else { continue }
      let closeness = mean(alters.map { $0.alters[$1].tie.closeness.value })
      let distance = ForceScene.youthRadius + radius + ForceLength.line(closeness: closeness)
      lines.append("\(name(of: k)) [width=\(DOTText.inches(2 * radius)),height=\(DOTText.inches(2 * radius))];")
      lines.append(tie(youth, name(of: k), "len=\(DOTText.inches(distance)),weight=2"))
    }
    var wishes: [(pair: [Int], closeness: [Double?])] = []
    for web in webs {
      for (tie, first, second) in pairs(in: web) {
        let pair = [first, second].compactMap { cast.people.firstIndex(of: web.alters[$0].id) }
        if let k = wishes.firstIndex(where: { $0.pair.sorted() == pair.sorted() }) {
          wishes[k].closeness.append(tie.closeness.value)
        } else {
          wishes.append((pair, [tie.closeness.value]))
        }
      }
    }
    for (pair, closeness) in wishes {
      let wish = DOTText.inches(ForceLength.wish(closeness: mean(closeness)))
      lines.append(tie(name(of: pair[0]), name(of: pair[1]), "len=\(wish)"))
    }
    return """
      graph question {
        graph [start=1,overlap=true,splines=false,maxiter=500];
        node [shape=circle,fixedsize=true,label=""];
        \(lines.joined(separator: "\n  "))
      }

      """
  }
}

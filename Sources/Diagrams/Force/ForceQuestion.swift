import SupportWebs

/// The question to a layout engine where the people of a web stand: a graph without names, in which near people have short lines.
enum ForceQuestion {
  /// The name of the youth's node.
  static let youth = "n0"

  /// The name of the node of the person with this index among the people of the web.
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

  static func text(_ web: SupportWeb) -> String {
    var lines = ["\(youth) [width=\(DOTText.inches(2 * ForceScene.youthRadius)),height=\(DOTText.inches(2 * ForceScene.youthRadius))];"]
    for k in shown(in: web) {
      let radius = ForceScene.shape(of: k, in: web).radius
      let distance = ForceScene.youthRadius + radius + ForceLength.line(closeness: web.alters[k].tie.closeness.value)
      lines.append("\(name(of: k)) [width=\(DOTText.inches(2 * radius)),height=\(DOTText.inches(2 * radius))];")
      lines.append("\(youth) -- \(name(of: k)) [len=\(DOTText.inches(distance)),weight=2];")
    }
    for (tie, first, second) in pairs(in: web) {
      let wish = DOTText.inches(ForceLength.wish(closeness: tie.closeness.value))
      lines.append("\(name(of: first)) -- \(name(of: second)) [len=\(wish)];")
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

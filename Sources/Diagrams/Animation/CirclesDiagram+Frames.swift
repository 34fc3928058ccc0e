public import SupportWebs

extension CirclesDiagram {
  /// The waves of a case on one layout, as frames of a ``DiagramAnimation``: render each, finish it, and give it its moment as a caption.
  ///
  /// Their ids begin with the prefix of the options and `wave-1-`, `wave-2-` and so on. Everybody stands in the same direction in each.
  ///
  /// - Parameters:
  ///   - waves: the webs of one case, in the order in which they are shown; at least one.
  ///   - options: how they are drawn.
  /// - Returns: a picture for every wave, in order.
  /// - Precondition: `waves` is not empty.
  public static func frames(of waves: [SupportWeb], options: DiagramOptions = DiagramOptions()) -> [CirclesDiagram] {
    let layout = CirclesLayout(webs: waves, options: options)
    return waves.enumerated().map { k, web in
      var own = options
      own.idPrefix = "\(options.idPrefix)wave-\(k + 1)-"
      return CirclesDiagram(web: web, layout: layout, options: own)
    }
  }
}

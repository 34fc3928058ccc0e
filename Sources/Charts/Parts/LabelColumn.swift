/// Labels under each other that keep clear of one another.
enum LabelColumn {
  /// Labels that touch, from top to bottom.
  private struct Block {
    var members: [Int]
    var height: Double
    /// The sum, over the members, of the tops of the block that each would choose.
    var wishes: Double

    /// Where the block stands: at the mean of the wishes, inside `top...bottom`.
    func start(_ top: Double, _ bottom: Double) -> Double { max(top, min(wishes / Double(members.count), bottom - height)) }
  }

  /// The tops of labels in `top...bottom`, each as near as can be to the place that it wants for its middle.
  ///
  /// Labels that would overlap stand together around the mean of their places.
  ///
  /// - Parameters:
  ///   - wanted: where each label wants its middle.
  ///   - heights: how high each label is. All of them together fit.
  /// - Returns: the top of each label, in the order given.
  static func tops(wanted: [Double], heights: [Double], top: Double, bottom: Double) -> [Double] {
    var blocks: [Block] = []
    for index in wanted.indices.sorted(by: { (wanted[$0], $0) < (wanted[$1], $1) }) {
      var block = Block(members: [index], height: heights[index], wishes: wanted[index] - heights[index] / 2)
      while let last = blocks.last, last.start(top, bottom) + last.height > block.start(top, bottom) {
        blocks.removeLast()
        block.wishes += last.wishes - last.height * Double(block.members.count)
        block.members = last.members + block.members
        block.height += last.height
      }
      blocks.append(block)
    }
    var tops = wanted
    for block in blocks {
      var y = block.start(top, bottom)
      for index in block.members {
        tops[index] = y
        y += heights[index]
      }
    }
    return tops
  }
}

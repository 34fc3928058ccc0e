extension NelderMeadSimplex {
  var factors: (expansion: Double, contraction: Double, shrinking: Double) {
    let d = Double(max(2, dimensions))
    return (1 + 2 / d, 0.75 - 1 / (2 * d), 1 - 1 / d)
  }

  /// Steps from a point; one that does not fit goes the other way, and if that does not fit either to the farther bound.
  func corners(around point: [Double], falling: [Double]) -> [[Double]] {
    point.indices.map { j in
      let (bound, step) = (search.bounds[j], falling[j] * search.steps[j])
      var corner = point
      corner[j] += step
      if !bound.contains(corner[j]) { corner[j] = point[j] - step }
      if !bound.contains(corner[j]) {
        corner[j] = bound.upperBound - point[j] > point[j] - bound.lowerBound ? bound.upperBound : bound.lowerBound
      }
      return corner
    }
  }

  /// `c + t (c - w)`, clipped, with `c` the centroid of all but the worst point `w`.
  func along(_ t: Double) -> [Double] {
    let worst = vertices[dimensions].point
    return search.clipped(
      worst.indices.map { j in
        let centre = vertices.dropLast().reduce(0) { $0 + $1.point[j] } / Double(dimensions)
        return centre + t * (centre - worst[j])
      })
  }
}

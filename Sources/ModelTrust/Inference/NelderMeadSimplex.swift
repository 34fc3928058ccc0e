/// The simplex of a search, as a machine that asks for one value at a time: it is given values and never calls the function.
struct NelderMeadSimplex {
  struct Vertex {
    var point: [Double]
    var value: Double
  }

  /// A point whose value is wanted; none when the simplex has converged.
  private(set) var request: (point: [Double], move: NelderMead.Move)?
  /// The best point so far, over restarts.
  private(set) var best: Vertex
  private(set) var iterations = 0

  let search: NelderMead
  /// From the best to the worst; of equals the one that came first.
  private(set) var vertices: [Vertex] = []
  /// What else is wanted before the simplex is whole.
  private var pending: [[Double]] = []
  private var reflected: Vertex?
  var dimensions: Int { search.bounds.count }

  init(_ search: NelderMead) {
    self.search = search
    best = Vertex(point: search.start, value: .infinity)
    pending = corners(around: search.start, falling: [Double](repeating: 1, count: search.bounds.count))
    request = (search.start, .start)
  }

  /// False when the first simplex is whole and has no finite value.
  var isAlive: Bool { best.value < .infinity || request?.move == .start }

  mutating func accept(_ value: Double) {
    guard let (point, move) = request else { return }
    let vertex = Vertex(point: point, value: value)
    if value < best.value { best = vertex }
    let worst = vertices.last?.value ?? .infinity
    switch move {
    case .start, .shrinking, .restart:
      insert(vertex)
      askNext(move)
    case .reflection:
      reflected = vertex
      if value < vertices[0].value {
        request = (along(factors.expansion), .expansion)
      } else if value < vertices[dimensions - 1].value {
        replaceWorst(vertex)
      } else if value < worst {
        request = (along(factors.contraction), .outsideContraction)
      } else {
        request = (along(-factors.contraction), .insideContraction)
      }
    case .expansion: replaceWorst(better(vertex))
    case .outsideContraction: value <= reflected?.value ?? .infinity ? replaceWorst(vertex) : shrink()
    case .insideContraction: value < worst ? replaceWorst(vertex) : shrink()
    }
  }

  /// A simplex of the first size at the best point, each step where values fell across the last simplex.
  mutating func restart() {
    let finite = vertices.filter { $0.value < .infinity }
    let n = Double(finite.count)
    let mean = finite.reduce(0) { $0 + $1.value } / n
    let falling = (0..<dimensions).map { j in
      let centre = finite.reduce(0) { $0 + $1.point[j] } / n
      return finite.reduce(0) { $0 + ($1.point[j] - centre) * ($1.value - mean) } > 0 ? -1.0 : 1
    }
    vertices = [best]
    pending = corners(around: best.point, falling: falling)
    askNext(.restart)
  }

  private mutating func askNext(_ move: NelderMead.Move) {
    if pending.isEmpty { iterate() } else { request = (pending.removeFirst(), move) }
  }

  private mutating func iterate() {
    let first = vertices[0]
    let size = vertices.flatMap { vertex in
      search.bounds.indices.map { j in
        abs(vertex.point[j] - first.point[j]) / (search.bounds[j].upperBound - search.bounds[j].lowerBound)
      }
    }
    let spread = (vertices.last?.value ?? first.value) - first.value
    if size.allSatisfy({ $0 <= search.sizeTolerance }), spread <= search.spreadTolerance {
      request = nil
    } else {
      iterations += 1
      request = (along(1), .reflection)
    }
  }

  private func better(_ vertex: Vertex) -> Vertex {
    if let reflected, reflected.value <= vertex.value { reflected } else { vertex }
  }

  private mutating func replaceWorst(_ vertex: Vertex) {
    vertices.removeLast()
    insert(vertex)
    iterate()
  }

  private mutating func shrink() {
    let first = vertices[0]
    pending = vertices.dropFirst().map { vertex in
      vertex.point.indices.map { j in first.point[j] + factors.shrinking * (vertex.point[j] - first.point[j]) }
    }
    vertices = [first]
    askNext(.shrinking)
  }

  private mutating func insert(_ vertex: Vertex) {
    vertices.insert(vertex, at: vertices.firstIndex { $0.value > vertex.value } ?? vertices.count)
  }
}

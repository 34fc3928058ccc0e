import Documents
import Quantities

/// Matrices of ties, one file per ego.
struct TieMatrices {
  /// The most rows of a matrix.
  static let mostRows = 2_000

  private let byName: [String: TableInput]
  private let delimiter: Character?

  init(_ inputs: [TableInput], delimiter: Character?) {
    byName = Dictionary(
      inputs.map { ($0.name.split(separator: ".").first.map { String($0) } ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    self.delimiter = delimiter
  }

  /// Adds the ties of the matrix of this ego, if there is one: each pair once, with the larger of its two values.
  ///
  /// - Throws: `InvalidInput` when the matrix is not square or has more rows than the ego has alters.
  func add(to ego: inout ForeignEgo, number: Int) throws(InvalidInput) {
    guard let input = byName[ego.id] ?? byName["\(number)"] else { return }
    var reader = try input.reader(delimiter: delimiter)
    let hasNames = reader.header.first?.isEmpty == true
    let first = hasNames ? 1 : 0
    let size = reader.header.count - first
    guard size <= Self.mostRows, size == ego.alters.count else {
      throw KeyedTable.refusal(
        input.path, "the matrix has \(size) columns, and the ego \(ego.alters.count) alters", "give it a column and a row for each alter")
    }
    var values = [String?](repeating: nil, count: size * size)
    var positions = [FilePosition](repeating: .start, count: size * size)
    var row = 0
    while try reader.next() {
      guard row < size, reader.count == size + first else { throw notSquare(reader) }
      for column in 0..<size {
        guard let text = reader.value(column + first), Double(text) != 0 else { continue }
        values[row * size + column] = text
        positions[row * size + column] = reader.position(column + first)
      }
      row += 1
    }
    guard row == size else { throw notSquare(reader) }
    for i in 0..<size {
      for j in i..<size {
        let places = [i * size + j, j * size + i].filter { values[$0] != nil }
        let numbers = places.map { values[$0].flatMap { Double($0) } ?? 0 }
        guard let place = places.count == 2 && numbers[1] > numbers[0] ? places.last : places.first, let text = values[place] else {
          continue
        }
        ego.ties.append(
          ForeignEgo.Tie(
            source: ego.alters[i].id, target: ego.alters[j].id, cells: [FlatCell("weight", text, position: positions[place])],
            position: positions[place], file: input.path))
      }
    }
  }

  private func notSquare(_ reader: CSVReader) -> InvalidInput {
    InvalidInput([
      Diagnostic(
        path: reader.path, position: FilePosition(line: reader.line, column: 1), problem: "the matrix is not square",
        fix: "give it as many rows as columns, and a row the names of its columns")
    ])
  }
}

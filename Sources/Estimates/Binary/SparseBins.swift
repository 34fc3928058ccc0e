/// Bins of histograms, of which most are empty: the number of bins that are not, then place and count of each, in order.
extension ByteWriter {
  mutating func write(bins: [Int64]) {
    let filled = bins.indices.filter { bins[$0] != 0 }
    write(UInt32(filled.count))
    for bin in filled {
      write(UInt32(bin))
      write(bins[bin])
    }
  }
}

extension ByteReader {
  mutating func readBins(_ count: Int) throws(MalformedBytes) -> [Int64] {
    var bins = [Int64](repeating: 0, count: count)
    var last = -1
    for _ in 0..<(try read(UInt32.self)) {
      let start = offset
      let bin = Int(try read(UInt32.self))
      guard last < bin, bin < count else {
        throw MalformedBytes(offset: start, problem: "bin \(bin) does not follow bin \(last) of \(count)")
      }
      bins[bin] = try readCount("the count of a bin")
      last = bin
    }
    return bins
  }
}

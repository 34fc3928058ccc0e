import RandomStreams

/// Inputs of a sensitivity analysis, each with an id of its own and a number of its own as an address of chance.
///
/// The address belongs to the id, so that the numbers of an input stay the same when others come, go or change places.
struct SensitivityInputs: Hashable, Sendable {
  let ids: [String]
  /// `NameHash.fnv1a` of every id; no two are equal.
  let addresses: [UInt32]

  var count: Int { ids.count }

  init(_ ids: [String]) throws(SensitivityError) {
    guard 1...SensitivityPlan.mostInputs ~= ids.count else { throw .inputCount(ids.count) }
    if let place = ids.firstIndex(of: "") { throw .emptyID(place) }
    let addresses = ids.map(NameHash.fnv1a)
    let order = ids.indices.sorted { (addresses[$0], $0) < (addresses[$1], $1) }
    for (one, next) in zip(order, order.dropFirst()) where addresses[one] == addresses[next] {
      if ids[one] == ids[next] { throw .repeatedID(ids[one]) }
      throw .sharedAddress(ids[one], ids[next])
    }
    self.ids = ids
    self.addresses = addresses
  }
}

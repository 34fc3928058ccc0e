import Foundation
import NetworkMeasures
import SupportWebs
import TestSupport
import Testing

/// Every measure that is computed is defined, and every definition is computed.
@Suite struct MeasureCatalogueTests {
  @Test func everyMeasureHasADefinitionAndTheOtherWayRound() throws {
    let path = Checkout.root.appending(path: "Scenarios/cases/anton.yaml")
    let web = try #require(try CaseReader.read(path: "anton.yaml", bytes: Array(Data(contentsOf: path))).waves.first)
    var network = EgoNetwork(web)
    network.categories.append(CategoryColumn("g", values: network.alters.map { _ in "A" }, ego: "A", comparesEgo: true))
    network.layers = [network.graph]
    let sector = try #require(network.categories.first)
    let whole = WholeNetworkMeasures(
      try WholeNetwork(
        id: "n", isDirected: true, members: [WholeNetwork.Member(id: "a"), WholeNetwork.Member(id: "b")],
        ties: [WholeNetwork.Tie(from: "a", to: "b", strength: 1)]))
    let measures =
      EgoMeasures.all(network) + Measure.composition(sector, network) + Measure.supportMatrix(web)
      + (AlterMeasures(network).rows.first?.measures ?? []) + whole.measures + (whole.members.first?.measures ?? [])
    let catalogue = MeasureCatalogue.standard
    for measure in measures { #expect(catalogue[measure.id] != nil, "\(measure.id)") }
    let found = Set(measures.compactMap { catalogue[$0.id]?.id })
    #expect(found == Set(catalogue.definitions.map(\.id)))
    #expect(Set(EgoMeasures.structure(network).map(\.id)).count == EgoMeasures.structure(network).count)
  }

  /// A value or a reason, never both, never a number that is not finite.
  @Test func everyMeasureHasAValueOrAReason() {
    for web in RandomWebTests.webs(seed: 41) {
      for measure in EgoMeasures.all(web.measured) {
        #expect((measure.value == nil) != (measure.reason == nil) && (measure.value ?? 0).isFinite, "\(measure.id)")
      }
    }
  }
}

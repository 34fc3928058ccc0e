import Evidence
import Testing

@Suite struct PriorTests {
  @Test func priorsAreWrittenAsFormulas() {
    #expect("\(Prior.fixed)" == "fixed")
    #expect("\(Prior.beta(a: 8, b: 2))" == "Beta(8, 2)")
    #expect("\(Prior.beta(a: 42.5, b: 7.5))" == "Beta(42.5, 7.5)")
    #expect("\(Prior.logNormal(median: 0.02, logSD: 0.4))" == "log-normal(median .02, log-SD .4)")
    #expect("\(Prior.normal(mean: -0.15, sd: 0.45))" == "normal(-.15, SD .45)")
    #expect("\(Prior.halfNormal(sd: 0.4))" == "half-normal(SD .4)")
    #expect("\(Prior.uniform(low: 0, high: 0.26))" == "uniform(0 to .26)")
    #expect("\(Prior.dirichlet(group: "tie.gainSectors", concentration: 20))" == "Dirichlet(20 × tie.gainSectors)")
    #expect("\(Prior.linked(.product, of: ["a", "b"]))" == "product(a, b)")
  }

  @Test func momentsAndIntervalsAreThoseOfTheFamily() throws {
    #expect(Prior.beta(a: 8, b: 2).mean == 0.8)
    #expect(Prior.uniform(low: 0, high: 0.6).standardDeviation == 0.6 / 12.0.squareRoot())
    let interval = try #require(Prior.uniform(low: 0, high: 0.6).interval(0.9))
    #expect(abs(interval.lowerBound - 0.03) < 1e-15 && abs(interval.upperBound - 0.57) < 1e-15)
    #expect(Prior.uniform(low: 0, high: 0.6).share(below: 0.15) == 0.25 && Prior.normal(mean: 0, sd: 2).share(below: 0) == 0.5)
    let logNormal = Prior.logNormal(median: 0.5, logSD: 0.3)
    #expect(try abs(#require(logNormal.mean) - 0.5230139299543585) < 1e-15)
  }

  @Test func whatIsNotDrawnByItselfHasNoMoments() {
    for prior in [Prior.fixed, .linked(.product, of: ["a", "b"]), .dirichlet(group: "g", concentration: 20)] {
      #expect(prior.mean == nil && prior.standardDeviation == nil && prior.interval(0.9) == nil && prior.distribution == nil)
      #expect(prior.share(below: 0) == nil)
    }
  }
}

// %% [markdown] lang="nl"
// # Een beleidsvraag
//
// Een gemeente vraagt: wat kosten twee jaar met een JIM of met een vrijwilliger, vergeleken met gewone hulp, en wat staat daartegenover? Dit notebook rekent
// met verzonnen jongeren en met **demonstratiekosten**: prijzen die verzonnen zijn, tot je die van je eigen regio invult. Zolang dat zo is, volgt hier geen advies uit.
// %% [markdown] lang="en"
// # A policy question
//
// A municipality asks: what do two years with a JIM or with a volunteer cost, compared with usual care, and what stands against it? This notebook reckons with
// invented youths and with **demonstration costs**: prices that are invented until you put in those of your own region. As long as that is so, no advice follows.
// %% The options
import Steunweb

/// The options, at the shipped price of a day in residential care or at another, with parameters
/// as they are or drawn from their priors.
func options(residence: Double? = nil, youths: Int = 300, draws: Int = 0) -> ScenarioInputs {
  let price = residence.map { "- {id: cost.residence, value: \($0)}" } ?? ""
  return scenario(
    """
    steunweb: scenario/1
    name: notebook-options
    population:
      - {segment: careRelated, youths: \(youths)}
    weeks: 104
    futures: 2
    draws: \(draws)
    seed: 2026
    reportEvery: 13
    costs: yes
    parameters:
      - id: economics.discountCosts
        value: 0.04
        reason: {nl: "voorbeeld van een discontovoet", en: "example of a discount rate"}
      \(price)
    arms:
      - {id: none, programme: none}
      # Sources disagree whether a JIM costs hours of professionals or saves them.
      - id: jim
        title: {nl: JIM die uren kost, en: JIM that costs hours}
        programme: jim-care
      - id: jim-saves
        title: {nl: JIM die uren bespaart, en: JIM that saves hours}
        programme: jim-care
        change: {guidanceHoursPerMonth: -2}
      - id: volunteer
        title: {nl: vrijwilliger, en: volunteer}
        programme: match-humanitas
    """)
}
let question = options()
let answer = await run(question)
show(answer, .asked)

// %% [markdown] lang="nl"
// ## Kort: baat, schade en kosten
// %% [markdown] lang="en"
// ## In short: benefit, harm and costs
// %% The main numbers
show(answer, .short)

// %% [markdown] lang="nl"
// ## Kosten per jongere
// %% [markdown] lang="en"
// ## Costs per youth
// %% By category
show(answer, .costs)

// %% [markdown] lang="nl"
// ## Wat zou een dag residentiële zorg moeten kosten?
//
// Bij welke prijs van een dag valt een variant even duur uit als gewone hulp? De kosten zijn een rechte lijn in elke prijs, dus twee runs zijn genoeg. Een streepje
// betekent: bij geen enkele prijs. Dagen zijn verdisconteerd, zoals de kosten. De prijs is even onzeker als het verschil in dagen: van–tot rekent met één standaardfout
// daarvan naar beide kanten, en de aannames erachter komen daar nog bij.
// %% [markdown] lang="en"
// ## What would a day of residential care have to cost?
//
// At which price of a day does an option cost as much as usual care? Costs are a straight line in every price, so two runs are enough. A dash means: at no price. Days
// are discounted, as costs are. The price is as uncertain as the difference in days: from–to reckons with one standard error of these to both sides, and the
// assumptions behind them come on top.
// %% Break-even prices
let weeks = question.scenario.weeks
let shipped = ParameterSet.standard.value("cost.residence")
let free = await run(options(residence: 0))
func extraCost(_ run: RunRecord, _ arm: String) -> Estimate? {
  run.results.estimate(.summary(.totalCost), of: arm, week: weeks, isDifference: true)
}
func extraDays(_ arm: String) -> Estimate? {
  answer.results.estimate(.summary(.cost(.residence)), of: arm, week: weeks, isDifference: true)
}
/// The price at which a saving of days pays for the other costs; none where hardly a day is saved.
nonisolated func evenPrice(_ otherCosts: Double, days: Double) -> Double? {
  days < -0.01 && otherCosts > 0 ? -otherCosts / days : nil
}
let prices = question.scenario.arms.dropFirst().map { arm -> [ChartTable.Cell] in
  let paid = extraCost(answer, arm.id)
  let other = extraCost(free, arm.id)?.mean
  let residence = extraDays(arm.id)
  let days = residence.map { $0.mean / shipped }
  let error = residence?.standardError.map { $0 / shipped }
  func price(_ shift: Double) -> ChartTable.Cell {
    // Where days are not saved on average, there is no price to be unsure of.
    guard let other, let days, let error, days < 0 else { return .undefined }
    let price = evenPrice(other, days: days + shift * error)
    return ChartTable.Cell(price.map { 10 * ($0 / 10).rounded() })
  }
  return [
    .text(answer.label(ofArm: arm.id)), ChartTable.Cell(paid.map { $0.mean.rounded() }),
    ChartTable.Cell(paid?.standardError.map { (1.96 * $0).rounded() }), ChartTable.Cell(days),
    price(0), price(-1), price(1),
  ]
}
show(
  ChartTable(
    columns: [
      .init("option", words(nl: "variant", en: "option")),
      .init("cost", words(nl: "extra kosten (euro)", en: "extra cost (euros)")),
      .init("error", words(nl: "± (jongeren en toeval)", en: "± (youths and chance)")),
      .init("days", words(nl: "verschil in dagen", en: "difference in days")),
      .init("price", words(nl: "prijs waarbij het gelijk is", en: "price at which it is even")),
      .init("low", words(nl: "van", en: "from")), .init("high", words(nl: "tot", en: "to")),
    ], rows: prices),
  words(
    nl: "Per jongere in twee jaar, met demonstratiekosten en aannames",
    en: "Per youth in two years, with demonstration costs and assumptions"))

// %% [markdown] lang="nl"
// ## Hoe zeker?
//
// Dezelfde vraag met 100 jongeren en parameters uit hun priors. De eerste spreiding komt van wat we niet weten; meer toekomsten maken die niet kleiner, meer onderzoek wel.
// Een vrijwilliger heeft in het model geen eigen effect op uithuisplaatsing: dat is een aanname, geen uitkomst, dus staat het hier niet bij.
// %% [markdown] lang="en"
// ## How sure?
//
// The same question with 100 youths and parameters from their priors. The first spread comes from what we do not know; more futures do not make it smaller, more research does.
// A volunteer has no effect of their own on placement in the model: that is an assumption and no result, so it is left out here.
// %% Draws of the parameters
let drawn = await run(options(youths: 100, draws: 60))
let quantities: [(quantity: Quantity, name: String, scale: Double)] = [
  (.outcome(.meanEffect), words(nl: "ontwikkeling (sd)", en: "development (sd)"), 1),
  (
    .outcome(.placedEver), words(nl: "uithuisplaatsing (van 100)", en: "placement (of 100)"),
    100
  ),
  (
    .summary(.totalCost),
    words(nl: "kosten (euro, demonstratiekosten)", en: "costs (euros, demonstration cost)"), 1
  ),
]
let spreads = ["jim", "jim-saves", "volunteer"].flatMap { arm in
  quantities.filter { arm != "volunteer" || $0.quantity != .outcome(.placedEver) }.compactMap {
    quantity, name, scale -> [ChartTable.Cell]? in
    guard
      let spread = drawn.results.spreads.first(where: {
        $0.arm == arm && $0.quantity == quantity && $0.isDifference
      })?.spread,
      let mean = spread.mean
    else { return nil }
    return [
      .text(drawn.label(ofArm: arm)), .text(name), ChartTable.Cell(mean * scale),
      ChartTable.Cell(spread.parameterVariance.map { max(0, $0).squareRoot() * scale }),
      ChartTable.Cell(spread.innerVariance.map { max(0, $0).squareRoot() * scale }),
    ]
  }
}
show(
  ChartTable(
    columns: [
      .init("option", words(nl: "variant", en: "option")),
      .init("what", words(nl: "verschil met gewone hulp", en: "difference from usual care")),
      .init("mean", words(nl: "gemiddeld", en: "mean")),
      .init(
        "sd_parameters", words(nl: "spreiding door parameters", en: "spread by parameters")),
      .init(
        "sd_chance",
        words(nl: "spreiding door toeval en jongeren", en: "spread by chance and youths")),
    ], rows: spreads),
  words(
    nl: "60 trekkingen van de parameters (aannames)",
    en: "60 draws of the parameters (assumptions)"))

// %% [markdown] lang="nl"
// ## Waar dit op rust
// %% [markdown] lang="en"
// ## What this rests on
// %% Evidence and assumptions
show(answer, .grounds, .limits)

weave()

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

/// The options with a price of a day in residential care.
func options(residence: Double) -> ScenarioInputs {
  scenario(
    """
    steunweb: scenario/1
    name: notebook-options
    population:
      - {segment: careRelated, youths: 300}
    weeks: 104
    futures: 2
    seed: 2026
    reportEvery: 13
    costs: yes
    parameters:
      - {id: economics.discountCosts, value: 0.04, reason: {nl: "voorbeeld van een discontovoet", en: "example of a discount rate"}}
      - {id: cost.residence, value: \(residence), reason: {nl: "demonstratiekosten", en: "demonstration cost"}}
    arms:
      - {id: none, programme: none}
      - {id: jim, programme: jim-care}
      # Sources disagree whether a JIM costs hours of professionals or saves them.
      - {id: jim-saves, programme: jim-care, change: {guidanceHoursPerMonth: -2}}
      - {id: volunteer, programme: match-humanitas}
    """)
}
let question = options(residence: 280)
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
// Bij welke prijs van een dag valt een variant even duur uit als gewone hulp? De kosten zijn een rechte lijn in elke prijs, dus twee runs zijn genoeg. Een lege
// uitkomst betekent: bij geen enkele prijs; de extra kosten zeggen dan welke van de twee altijd duurder is. Dagen zijn verdisconteerd, zoals de kosten. De uitkomst is
// even onzeker als het verschil in dagen, en dat rust op aannames.
// %% [markdown] lang="en"
// ## What would a day of residential care have to cost?
//
// At which price of a day does an option cost as much as usual care? Costs are a straight line in every price, so two runs are enough. An empty result
// means: at no price; the extra cost then tells which of the two is always dearer. Days are discounted, as costs are. The result is as uncertain as the difference
// in days, and that rests on assumptions.
// %% Break-even prices
let free = await run(options(residence: 0))
let weeks = question.scenario.weeks
func extraCost(_ run: RunRecord, _ arm: String) -> Estimate? {
  run.results.estimate(.summary(.totalCost), of: arm, week: weeks, isDifference: true)
}
let labels = [
  "jim": words(nl: "JIM", en: "JIM"),
  "jim-saves": words(nl: "JIM die uren bespaart", en: "JIM that saves hours"),
  "volunteer": words(nl: "vrijwilliger", en: "volunteer"),
]
let prices = question.scenario.arms.dropFirst().map { arm -> [ChartTable.Cell] in
  let (paid, unpaid) = (extraCost(answer, arm.id), extraCost(free, arm.id))
  let days = paid.flatMap { paid in unpaid.map { (paid.mean - $0.mean) / 280 } }
  let price = unpaid.flatMap { unpaid in days.flatMap { $0 < 0 ? -unpaid.mean / $0 : nil } }
  return [
    .text(labels[arm.id] ?? arm.id), ChartTable.Cell(paid?.mean),
    ChartTable.Cell(paid?.standardError.map { 1.96 * $0 }),
    ChartTable.Cell(days),
    ChartTable.Cell(price.flatMap { $0 > 0 ? $0 : nil }),
  ]
}
show(
  ChartTable(
    columns: [
      .init("option", words(nl: "variant", en: "option")),
      .init("cost", words(nl: "extra kosten (euro)", en: "extra cost (euros)")),
      .init("error", words(nl: "± (jongeren en toeval)", en: "± (youths and chance)")),
      .init(
        "days",
        words(nl: "verschil in dagen residentieel", en: "difference in residential days")),
      .init(
        "price",
        words(
          nl: "prijs per dag waarbij het gelijk is", en: "price of a day at which it is even")),
    ], rows: prices),
  words(
    nl: "Per jongere in twee jaar, met demonstratiekosten en aannames",
    en: "Per youth in two years, with demonstration costs and assumptions"))

// %% [markdown] lang="nl"
// ## Hoe zeker?
//
// Dezelfde vraag met parameters uit hun priors. De eerste spreiding komt van wat we niet weten; meer toekomsten maken die niet kleiner, meer onderzoek wel.
// %% [markdown] lang="en"
// ## How sure?
//
// The same question with parameters from their priors. The first spread comes from what we do not know; more futures do not make it smaller, more research does.
// %% Draws of the parameters
let drawn = await run(
  scenario(
    """
    steunweb: scenario/1
    name: notebook-options-draws
    population:
      - {segment: careRelated, youths: 100}
    weeks: 104
    futures: 2
    draws: 60
    seed: 2026
    costs: yes
    reportEvery: 13
    arms:
      - {id: none, programme: none}
      - {id: jim, programme: jim-care}
      - {id: volunteer, programme: match-humanitas}
    """))
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
let spreads = ["jim", "volunteer"].flatMap { arm in
  quantities.compactMap { quantity, name, scale -> [ChartTable.Cell]? in
    guard
      let spread = drawn.results.spreads.first(where: {
        $0.arm == arm && $0.quantity == quantity && $0.isDifference
      })?.spread,
      let mean = spread.mean
    else { return nil }
    return [
      .text(labels[arm] ?? arm), .text(name), ChartTable.Cell(mean * scale),
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

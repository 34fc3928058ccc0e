// %% [markdown] lang="nl"
// # Een gepubliceerd onderzoek nadoen
//
// Van Dam en collega's (2017) lazen de dossiers van 96 jongeren met een JIM, voor wie een uithuisplaatsing was aangevraagd. Van hen droeg 83 % een mentor aan, en
// kreeg 90 % ambulante hulp in plaats van de plaatsing. Kan het model zulke cijfers opleveren, en wat zegt dat?
//
// Dit notebook doet wat nu kan: het laat 96 verzonnen jongeren die in de jeugdhulp zijn telkens opnieuw leven, met parameters uit hun priors. Uitval,
// meetfouten en de wijze waarop jongeren in de groep kwamen zitten er nog niet in.
// %% [markdown] lang="en"
// # Replicating a published study
//
// Van Dam and colleagues (2017) read the case files of 96 youths with a JIM, for whom an out-of-home placement had been requested. Of them 83 % nominated a
// mentor, and 90 % were helped ambulatorily instead of being placed. Can the model give such figures, and what does that say?
//
// This notebook does what is possible now: it lets 96 invented youths in care live again and again, with parameters from their priors. Dropout,
// measurement error and the way in which youths came into the group are not in it yet.
// %% What was published
import Steunweb

let language = pageLanguage()
for id in ["prop-jim-96-nominated", "prop-jim-96-ambulatory", "caveat-96-104-design"] {
  guard let entry = EvidenceRegistry.standard[id] else { continue }
  show("- \(entry.statement(in: language)) (\(entry.study); `\(id)`)")
}

// %% The virtual study
let study = scenario(
  """
  steunweb: scenario/1
  name: notebook-study
  population:
    - {segment: careRelated, youths: 96}
  weeks: 52
  futures: 10
  draws: 60
  seed: 2026
  reportEvery: 13
  arms:
    - {id: none, programme: none}
    - {id: jim, programme: jim-care}
  """)
let virtual = await run(study)

// %% [markdown] lang="nl"
// ## Wat een onderzoek met 96 jongeren zou vinden
//
// Het interval telt twee dingen op: hoe anders 96 andere jongeren kunnen uitvallen, en hoe weinig we van de parameters weten. Het is een benadering met een
// normale verdeling: `p ± 1,96 √(p(1 − p)/96 + sd²)`, met `sd` de spreiding van de trekkingen. Het is breed: bijna elk cijfer zou erin passen.
//
// Let op: het tweede cijfer is niet hetzelfde als in het onderzoek. Daar was voor iedereen een plaatsing aangevraagd; in het model is dat niet zo.
// %% [markdown] lang="en"
// ## What a study of 96 youths would find
//
// The interval adds up two things: how differently 96 other youths can turn out, and how little we know of the parameters. It is an approximation by a
// normal distribution: `p ± 1.96 √(p(1 − p)/96 + sd²)`, with `sd` the spread of the draws. It is wide: almost any figure would fit into it.
//
// Note: the second figure is not the same thing as in the study. There a placement had been requested for everybody; in the model it has not.
// %% Published and predicted
struct Figure {
  let name: String
  let published: Double
  let quantity: Quantity
  /// Whether the published figure is the share without the event.
  let isReversed: Bool
}
let figures = [
  Figure(
    name: words(nl: "droeg een mentor aan", en: "nominated a mentor"), published: 0.83,
    quantity: .summary(.matched), isReversed: false),
  Figure(
    name: words(
      nl: "niet uit huis geplaatst binnen een jaar", en: "not placed out of home within a year"),
    published: 0.90,
    quantity: .outcome(.placedEver), isReversed: true),
]
let size = 96.0
var rows: [[ChartTable.Cell]] = []
var bars: [IntervalChart.Row] = []
for figure in figures {
  guard
    let estimate = virtual.results.estimate(
      figure.quantity, of: "jim", week: study.scenario.weeks)
  else { continue }
  let spread = virtual.results.spreads.first {
    $0.arm == "jim" && $0.quantity == figure.quantity && !$0.isDifference
  }?.spread
  let share = figure.isReversed ? 1 - estimate.mean : estimate.mean
  let variance = share * (1 - share) / size + max(0, spread?.parameterVariance ?? 0)
  let half = 1.96 * variance.squareRoot()
  let (low, high) = (max(0, share - half), min(1, share + half))
  let isInside = (low...high).contains(figure.published)
  rows.append([
    .text(figure.name), ChartTable.Cell(100 * figure.published), ChartTable.Cell(100 * share),
    ChartTable.Cell(100 * low),
    ChartTable.Cell(100 * high),
    .text(isInside ? words(nl: "ja", en: "yes") : words(nl: "nee", en: "no")),
  ])
  bars.append(
    IntervalChart.Row(
      figure.name, mean: 100 * share, interval: ChartInterval(100 * low, 100 * high),
      note: words(
        nl: "gepubliceerd: \(number(100 * figure.published, 0))",
        en: "published: \(number(100 * figure.published, 0))")))
}
show(
  ChartTable(
    columns: [
      .init("figure", words(nl: "cijfer", en: "figure")),
      .init("published", words(nl: "gepubliceerd (%)", en: "published (%)")),
      .init("predicted", words(nl: "model (%)", en: "model (%)")),
      .init("low", words(nl: "95 % van", en: "95 % from")),
      .init("high", words(nl: "tot", en: "to")),
      .init("inside", words(nl: "erbinnen", en: "inside")),
    ], rows: rows),
  words(nl: "Gepubliceerd en voorspeld, n = 96", en: "Published and predicted, n = 96"))
show(
  IntervalChart(
    heading(
      words(
        nl: "Wat een onderzoek met 96 jongeren zou vinden",
        en: "What a study of 96 youths would find")),
    valueTitle: words(nl: "van 100 jongeren", en: "of 100 youths"),
    markName: words(nl: "model", en: "model"),
    intervalName: words(nl: "95 %-voorspelling", en: "95 % prediction"),
    rows: bars))

// %% [markdown] lang="nl"
// ## Wat dit wel en niet zegt
//
// Een cijfer binnen het interval bewijst geen effect van een JIM. Zonder vergelijking kan dezelfde 90 % ook zonder JIM zijn gebeurd, en de vergelijkingsgroep
// van 104 jongeren was al uit huis geplaatst. De tabel laat zien wat het model over het verschil denkt, en hoe groot een onderzoek ongeveer
// zou moeten zijn om het te zien. Of het verschil er is, en naar welke kant, is zelf onzeker: zie de spreiding door de parameters.
// %% [markdown] lang="en"
// ## What this says and what it does not
//
// A figure inside the interval proves no effect of a JIM. Without a comparison the same 90 % may have come about without a JIM, and the comparison group of
// 104 youths had been placed already. The table shows what the model thinks of the difference, and about how large a study would
// have to be to see it. Whether there is a difference, and to which side, is itself uncertain: see the spread by the parameters.
// %% How many youths a study would need
let horizon = study.scenario.weeks
func placed(_ arm: String) -> Double? {
  virtual.results.estimate(.outcome(.placedEver), of: arm, week: horizon)?.mean
}
if let without = placed("none"), let with = placed("jim") {
  let difference = with - without
  let perGroup = without * (1 - without) + with * (1 - with)
  let error = (perGroup / size).squareRoot()
  let spread = virtual.results.spreads.first {
    $0.arm == "jim" && $0.quantity == .outcome(.placedEver) && $0.isDifference
  }?.spread.parameterVariance.map { max(0, $0).squareRoot() }
  // Two-sided at 5 %, with 80 % power: the difference is (1.96 + 0.84) standard errors.
  let needed = difference == 0 ? nil : perGroup * 7.84 / (difference * difference)
  let facts: [(nl: String, en: String, value: Double?)] = [
    ("uit huis geplaatst zonder JIM (van 100)", "placed without a JIM (of 100)", 100 * without),
    ("uit huis geplaatst met JIM (van 100)", "placed with a JIM (of 100)", 100 * with),
    (
      "spreiding van dat verschil door de parameters (punten)",
      "spread of that difference by the parameters (points)", spread.map { 100 * $0 }
    ),
    (
      "standaardfout van dat verschil bij 96 tegen 96 (punten)",
      "standard error of that difference, 96 against 96 (points)", 100 * error
    ),
    (
      "jongeren per groep voor 80 % kans om het te zien, ongeveer",
      "youths per group for 80 % power, about", needed.map { 1_000 * ($0 / 1_000).rounded(.up) }
    ),
  ]
  show(
    ChartTable(
      columns: [
        .init("what", words(nl: "wat", en: "what")),
        .init("value", words(nl: "waarde", en: "value")),
      ],
      rows: facts.map { [.text(words(nl: $0.nl, en: $0.en)), ChartTable.Cell($0.value)] }),
    words(
      nl: "Het verschil in het model (aannames)",
      en: "The difference in the model (assumptions)"))
}

// %% [markdown] lang="nl"
// ## Waar dit op rust
// %% [markdown] lang="en"
// ## What this rests on
// %% Evidence and assumptions
show(virtual, .short, .grounds, .limits)

weave()

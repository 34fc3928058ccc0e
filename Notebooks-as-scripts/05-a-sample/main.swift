// %% [markdown] lang="nl"
// # Een steekproef inlezen en beschrijven
//
// Veertig verzonnen jongeren vulden een vragenlijst in over hun netwerk. Dit notebook leest de drie tabellen (jongeren, mensen, banden), met een bestand dat zegt
// wat de kolommen betekenen, en beschrijft de steekproef: met gewichten, met intervallen, en met wat er ontbreekt.
// %% [markdown] lang="en"
// # Importing a sample and describing it
//
// Forty invented youths filled in a questionnaire about their network. This notebook reads the three tables (youths, people, ties) with a file that says what the
// columns mean, and describes the sample: with weights, with intervals, and with what is missing.
// %% Read and measure
import Steunweb

var request = MeasureRequest()
request.mapping = openMapping("Scenarios/samples/invented-class/mapping.yaml")
let (webs, findings) = await measure(["Scenarios/samples/invented-class"], request)
let language = pageLanguage()
show(
  words(
    nl:
      "\(webs.count) webben gelezen, met \(MeasuredWeb.columns(request).count) maten per web.",
    en: "\(webs.count) webs read, with \(MeasuredWeb.columns(request).count) measures each."))

// %% [markdown] lang="nl"
// ## Wat er bij het lezen opviel
//
// Elke reparatie is een genummerde bevinding. Niets wordt stilzwijgend veranderd.
// %% [markdown] lang="en"
// ## What was noticed while reading
//
// Every repair is a numbered finding. Nothing is changed silently.
// %% Findings
show(plain: FindingsReport(findings).text(in: language, most: 10))

// %% [markdown] lang="nl"
// ## Gemiddelden met intervallen
//
// Gewogen met de steekproefgewichten; het interval komt uit 2.000 trekkingen van jongeren (bootstrap). Waar een maat voor iemand niet bestaat, telt die jongere
// daarvoor niet mee, en dat staat erbij.
// %% [markdown] lang="en"
// ## Means with intervals
//
// Weighted with the sampling weights; the interval comes from 2,000 samples of youths (bootstrap). Where a measure does not exist for somebody, that youth does not
// count for it, and the table says so.
// %% Means
var means = EgoSummary(ids: MeasuredWeb.columns(request), seed: 2026, samples: 2_000)
for web in webs { means.add(web) }
let chosen = [
  "size", "densityWithoutEgo", "meanDegreeWithoutEgo", "componentsWithoutEgo",
  "isolatesWithoutEgo", "transitivityWithoutEgo", "burtConstraint",
  "burtEffectiveSize",
]
let rows = means.rows.filter { chosen.contains($0.id) }.map { row -> [ChartTable.Cell] in
  [
    .text(MeasureCatalogue.standard[row.id]?.name(in: language) ?? row.id),
    ChartTable.Cell(row.defined), ChartTable.Cell(row.undefined),
    ChartTable.Cell(row.weightedMean), ChartTable.Cell(row.interval?.lowerBound),
    ChartTable.Cell(row.interval?.upperBound),
    ChartTable.Cell(row.standardDeviation),
  ]
}
show(
  ChartTable(
    columns: [
      .init("measure", words(nl: "maat", en: "measure")),
      .init("webs", words(nl: "webben", en: "webs")),
      .init("undefined", words(nl: "bestaat niet", en: "undefined")),
      .init("mean", words(nl: "gemiddelde", en: "mean")),
      .init("low", words(nl: "95 % van", en: "95 % from")),
      .init("high", words(nl: "tot", en: "to")),
      .init("sd", words(nl: "spreiding (sd)", en: "spread (sd)")),
    ], rows: rows),
  words(nl: "De steekproef in het kort", en: "The sample in short"))

// %% [markdown] lang="nl"
// ## Spreiding tussen jongeren
//
// Een gemiddelde zegt weinig over één jongere. De strook laat zien hoe groot de netwerken zijn.
// %% [markdown] lang="en"
// ## Spread between youths
//
// A mean says little about one youth. The strip shows how large the networks are.
// %% Sizes
let sizes = webs.compactMap { web in web.measures.first { $0.id == "size" }?.value }.sorted()
let (least, most) = (Int(sizes.first ?? 0), Int(sizes.last ?? 0))
let edges = (least...most + 1).map { Double($0) - 0.5 }
let shares = (least...most).map { n in
  Double(sizes.count { Int($0) == n }) / Double(max(1, sizes.count))
}
func quantile(_ p: Double) -> Double {
  sizes[min(sizes.count - 1, Int(p * Double(sizes.count)))]
}
show(
  HistogramChart(
    heading(words(nl: "Grootte van het netwerk", en: "Size of the network")),
    valueTitle: words(nl: "mensen", en: "people"),
    strips: [
      HistogramChart.Strip(
        name: words(nl: "alle jongeren", en: "all youths"), edges: edges, shares: shares,
        median: quantile(0.5),
        middle50: ChartInterval(quantile(0.25), quantile(0.75)),
        middle90: ChartInterval(quantile(0.05), quantile(0.95)))
    ]),
  words(
    nl: "Ongewogen; minstens de helft van de jongeren ligt in de donkere balk.",
    en: "Unweighted; at least half of the youths lie in the dark bar."))

// %% [markdown] lang="nl"
// ## Verder in R of Python
//
// `steunweb measure` schrijft dezelfde tabel als CSV, met een codeboek ernaast:
//
// ```
// steunweb measure Scenarios/samples/invented-class --mapping Scenarios/samples/invented-class/mapping.yaml --out measures.csv
// ```
// %% [markdown] lang="en"
// ## On to R or Python
//
// `steunweb measure` writes the same table as CSV, with a codebook beside it:
//
// ```
// steunweb measure Scenarios/samples/invented-class --mapping Scenarios/samples/invented-class/mapping.yaml --out measures.csv
// ```
// %%
weave()

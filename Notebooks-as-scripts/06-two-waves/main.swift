// %% [markdown] lang="nl"
// # Twee metingen van één web
//
// Wat is er veranderd tussen twee gesprekken, en wat zegt dat? Dit notebook vergelijkt de metingen van Anton: met een verschilbeeld, met maten, en met de
// vraag wie er kwam en ging.
// %% [markdown] lang="en"
// # Two waves of one web
//
// What has changed between two conversations, and what does it say? This notebook compares the waves of Anton: with a picture of differences, with measures, and
// with the question who came and went.
// %% Read the case
import Steunweb

let anton = openCase("Scenarios/cases/anton.yaml")
let (before, during, after) = (
  wave("before", of: anton), wave("during", of: anton), wave("after", of: anton)
)
let language = pageLanguage()
let pictures = CasePictures(anton, options: drawing())

// %% [markdown] lang="nl"
// ## De drie metingen naast elkaar
//
// Iedereen staat in alle drie op dezelfde plek.
// %% [markdown] lang="en"
// ## The three waves beside each other
//
// Everybody stands in the same spot in all three.
// %% All waves
show(pictures.waves)

// %% [markdown] lang="nl"
// ## Van vóór de JIM naar tijdens
// %% [markdown] lang="en"
// ## From before the JIM to during
// %% The difference
show(pictures.difference(from: before, to: during))
show(plain: WaveComparisonReport(before, during, of: anton).text(in: language))

// %% [markdown] lang="nl"
// ## En daarna
//
// De JIM is gestopt. Wat bleef er van het web over, vergeleken met het begin?
// %% [markdown] lang="en"
// ## And afterwards
//
// The JIM has stepped down. What was left of the web, compared with the beginning?
// %% From before to after
show(pictures.difference(from: before, to: after))
show(plain: WaveComparisonReport(before, after, of: anton).text(in: language))

// %% [markdown] lang="nl"
// ## Factoren over de tijd
//
// De beschermende factoren op de drie momenten. Twee punten zijn geen ontwikkeling: mensen antwoorden de ene dag anders dan de andere, en een web tekenen met
// iemand anders erbij geeft een ander web.
// %% [markdown] lang="en"
// ## Factors over time
//
// The protective factors at the three moments. Two points are no development: people answer differently from one day to another, and drawing a web with somebody
// else present gives another web.
// %% Factors by wave
let waves = [before, during, after]
let byWave = waves.map { FactorResult.all($0) }
let rows = byWave[0].indices.compactMap { index -> [ChartTable.Cell]? in
  let values = byWave.map { $0[index].value.map { 50 * ($0.low + $0.high) } }
  guard values.contains(where: { $0 != nil }) else { return nil }
  return [.text(Wording.text("factor.\(byWave[0][index].factor.rawValue)", in: language))]
    + values.map { ChartTable.Cell($0) }
}
show(
  ChartTable(
    columns: [.init("factor", "factor")]
      + waves.map { .init($0.moment.id, $0.moment.label(in: language)) },
    rows: rows),
  words(
    nl: "Beschermende factoren, 0–100; het midden van wat mogelijk is waar iets ontbreekt",
    en: "Protective factors, 0–100; the middle of what is possible where something is missing"))

// %% [markdown] lang="nl"
// ## Mentorposities
// %% [markdown] lang="en"
// ## Mentor positions
// %% The timeline
show(pictures.mentor)

weave()

// %% [markdown] lang="nl"
// # Metingen van één web vergelijken
//
// Wat is er veranderd van het ene gesprek naar het andere, en wat niet? Dit notebook vergelijkt de metingen van Anton: met een verschilbeeld, met maten, en met de
// vraag wie er kwam en ging.
// %% [markdown] lang="en"
// # Comparing waves of one web
//
// What has changed from one conversation to another, and what has not? This notebook compares the waves of Anton: with a picture of differences, with measures, and
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
func told(_ factor: FactorResult) -> String {
  guard let value = factor.value else { return words(nl: "niet gemeten", en: "not measured") }
  let (low, high) = (number(100 * value.low, 0), number(100 * value.high, 0))
  return low == high ? low : "\(low)–\(high)"
}
let rows = byWave[0].indices.map { index -> [ChartTable.Cell] in
  [.text(Wording.text("factor.\(byWave[0][index].factor.rawValue)", in: language))]
    + byWave.map { .text(told($0[index])) }
}
show(
  ChartTable(
    columns: [.init("factor", "factor")]
      + waves.map { .init($0.moment.id, $0.moment.label(in: language)) },
    rows: rows),
  words(
    nl: "Beschermende factoren, 0–100; van–tot waar iets ontbreekt",
    en: "Protective factors, 0–100; from–to where something is missing"))

// %% [markdown] lang="nl"
// ## Mentorposities
// %% [markdown] lang="en"
// ## Mentor positions
// %% The timeline
show(pictures.mentor)

weave()

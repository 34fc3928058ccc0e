// %% [markdown] lang="nl"
// # Eén jongere, veel toekomsten
//
// Hoe verschillend kunnen de twee jaar na de eerste meting lopen, zonder mentor en met een JIM? Het model speelt ze duizenden keren na, met in beide varianten
// hetzelfde toeval. Wat eruit komt gaat over verzonnen jongeren met een web als dit, niet over een echte.
// %% [markdown] lang="en"
// # One youth, many futures
//
// How differently can the two years after the first wave go, without a mentor and with a JIM? The model plays them thousands of times, with the same luck in
// both arms. What comes out is about invented youths with a web like this, not about a real one.
// %% Run the scenario
import Steunweb

let inputs = openScenario("Scenarios/anton.yaml")
let anton = await run(inputs)
show(anton, .short)

// %% [markdown] lang="nl"
// ## Het hele plaatje
//
// De lijn is de mediaan; de donkere band bevat de helft van de toekomsten, de lichte negen van de tien. Zonder JIM liggen de toekomsten dicht bij elkaar,
// met een JIM ver uiteen: het maakt veel uit hoe de relatie loopt. De verschuiving telt alleen wat mentor en web doen, niet de rest van een leven.
// %% [markdown] lang="en"
// ## The whole picture
//
// The line is the median; the dark band holds half of the futures, the light one nine in ten. Without a JIM the futures lie close together,
// with a JIM far apart: how the relation goes matters much. The shift counts only what mentor and web do, not the rest of a life.
// %% Courses and spread
show(anton, charts: "effect-course", "effect-spread", "harm-and-benefit")

// %% [markdown] lang="nl"
// ## De relatie
// %% [markdown] lang="en"
// ## The relation
// %% How long it lasts, and why it ends
show(anton, charts: "relation-survival", "states-1")
show(anton, .endings)

// %% [markdown] lang="nl"
// ## Eén toekomst, week voor week
//
// Wat gebeurde er in toekomst 417, en door welk toeval? Zo'n verhaal is één van de duizenden; het helpt om te begrijpen wat het model doet.
// %% [markdown] lang="en"
// ## One future, week by week
//
// What happened in future 417, and by which chance? Such a story is one of thousands; it helps to understand what the model does.
// %% The story of future 417
let course = ScenarioRun(inputs.scenario, webs: inputs.webs)
let simulation = course.simulation(ofDraw: nil)
if let story = TraceReport(
  .init(scenario: inputs.scenario, simulation: simulation, provenance: .composite), future: 416,
  arm: 1)
{
  show(plain: story.text(in: pageLanguage()))
}

// %% [markdown] lang="nl"
// ## Hoeveel toekomsten zijn genoeg?
//
// De standaardfout van een gemiddelde wordt half zo groot met vier keer zoveel toekomsten. Dat maakt het antwoord van het model preciezer, niet juister: de
// aannames blijven dezelfde.
// %% [markdown] lang="en"
// ## How many futures are enough?
//
// The standard error of a mean halves with four times as many futures. That makes the model's answer more precise, not more right: the assumptions stay the
// same.
// %% Precision by the number of futures
var precision: [[ChartTable.Cell]] = []
for futures in [100, 400, 1_600, 6_400] {
  let part = await run(inputs, futures: futures)
  let effect = part.results.estimate(
    .outcome(.meanEffect), of: "jim", week: inputs.scenario.weeks, isDifference: true)
  let placed = part.results.estimate(
    .outcome(.placedEver), of: "jim", week: inputs.scenario.weeks, isDifference: true)
  precision.append([
    ChartTable.Cell(futures), ChartTable.Cell(effect?.mean),
    ChartTable.Cell(effect?.standardError),
    ChartTable.Cell(placed.map { 100 * $0.mean }),
    ChartTable.Cell(placed?.standardError.map { 100 * $0 }),
  ])
}
show(
  ChartTable(
    columns: [
      .init("futures", words(nl: "toekomsten", en: "futures")),
      .init(
        "effect",
        words(nl: "verschil in ontwikkeling (sd)", en: "difference in development (sd)")),
      .init("effect_error", words(nl: "standaardfout", en: "standard error")),
      .init(
        "placed",
        words(
          nl: "verschil in uithuisplaatsing (van 100)", en: "difference in placement (of 100)")),
      .init("placed_error", words(nl: "standaardfout", en: "standard error")),
    ], rows: precision),
  words(
    nl: "Het verschil tussen met en zonder JIM, week 104",
    en: "The difference between with and without a JIM, week 104"))

// %% [markdown] lang="nl"
// ## Waar dit op rust
// %% [markdown] lang="en"
// ## What this rests on
// %% Evidence and assumptions
show(anton, .grounds, .limits)

weave()

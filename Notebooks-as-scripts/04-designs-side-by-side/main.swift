// %% [markdown] lang="nl"
// # Ontwerpen naast elkaar
//
// Wat maakt in het model uit: hoe lang een relatie duurt, hoe vaak men elkaar ziet, of de mentor wordt begeleid en getraind, en wie hem kiest? Elke variant
// verandert één ding, met verder precies hetzelfde toeval. Dit rangschikt geen programma's: het zijn algemene ontwerpen, en de meeste verschillen rusten op
// aannames.
// %% [markdown] lang="en"
// # Designs side by side
//
// What matters in the model: how long a relation lasts, how often they meet, whether the mentor is supported and trained, and who chooses? Every arm changes
// one thing, with the same luck in all else. This ranks no programmes: they are generic designs, and most differences rest on assumptions.
// %% The designs, as a scenario in the script
import Steunweb

let designs = scenario(
  """
  steunweb: scenario/1
  name: notebook-designs
  population:
    - {segment: careRelated, youths: 300}
  weeks: 104
  futures: 2
  seed: 2026
  reportEvery: 13
  arms:
    - {id: none, programme: none}
    - {id: usual, programme: jim}
    # Length: half a year instead of what is usual.
    - {id: short, programme: jim, change: {plannedWeeks: 26}}
    # Frequency: twice a week.
    - {id: twice, programme: jim, change: {contactsPerWeek: 2}}
    # Support: nobody supports the mentor or the pair.
    - {id: alone, programme: jim, change: {supportsPairs: no, supportContactsPerMonth: 0}}
    # Training: twelve hours before the match.
    - {id: trained, programme: jim, change: {trainingHours: 12}}
    # Selection: a volunteer whom a programme finds, in place of somebody whom the youth nominates.
    - {id: volunteer, programme: match-humanitas}
  """)
let results = await run(designs)
show(results, .asked)

// %% [markdown] lang="nl"
// ## Kort: baat naast schade
// %% [markdown] lang="en"
// ## In short: benefit beside harm
// %% The main numbers
show(results, .short)

// %% [markdown] lang="nl"
// ## Verschil met gewone hulp
//
// De balk is het 95 %-interval over jongeren en toekomsten. Ligt nul erin, dan zegt het model niet of er verschil is.
// %% [markdown] lang="en"
// ## Difference from usual care
//
// The bar is the 95 % interval over youths and futures. Where zero lies in it, the model does not say whether there is a difference.
// %% A forest of arms
let names = [
  "usual": words(nl: "JIM zoals gebruikelijk", en: "JIM as usual"),
  "short": words(nl: "26 weken", en: "26 weeks"),
  "twice": words(nl: "twee keer per week", en: "twice a week"),
  "alone": words(nl: "zonder begeleiding", en: "without support"),
  "trained": words(nl: "12 uur training", en: "12 hours of training"),
  "volunteer": words(
    nl: "vrijwilliger, gevonden door een programma", en: "volunteer, found by a programme"),
]
func forest(_ title: String, _ axis: String, _ quantity: Quantity, scale: Double)
  -> IntervalChart
{
  IntervalChart(
    heading(title), valueTitle: axis, hasZero: true,
    rows: designs.scenario.arms.dropFirst().map { arm in
      let estimate = results.results.estimate(
        quantity, of: arm.id, week: designs.scenario.weeks, isDifference: true)
      let half = estimate?.standardError.map { 1.96 * $0 * scale }
      let mean = estimate.map { $0.mean * scale }
      return IntervalChart.Row(
        names[arm.id] ?? arm.id, mean: mean,
        interval: mean.flatMap { m in half.flatMap { ChartInterval(m - $0, m + $0) } })
    })
}
show(
  forest(
    words(nl: "Ontwikkeling na twee jaar", en: "Development after two years"),
    words(nl: "standaarddeviaties", en: "standard deviations"),
    .outcome(.meanEffect), scale: 1))
show(
  forest(
    words(nl: "Ooit uit huis geplaatst", en: "Ever placed out of home"),
    words(nl: "van 100 jongeren", en: "of 100 youths"),
    .outcome(.placedEver), scale: 100))
show(
  forest(
    words(nl: "Minstens één volwassene om op te vertrouwen", en: "At least one trusted adult"),
    words(nl: "van 100 jongeren", en: "of 100 youths"), .outcome(.trustedAdult), scale: 100))

// %% [markdown] lang="nl"
// ## Hoe de relaties liepen
//
// Hoe de relaties eindigden verschilt vaak meer dan wat ze opleverden. Het verschil tussen twee mentorvarianten heeft een eigen standaardfout: die krijg je met een
// scenario waarin een van beide de eerste variant is.
// %% [markdown] lang="en"
// ## How the relations went
//
// How relations ended often differs more than what came of them. The difference between two arms with a mentor has a standard error of its own: a scenario in which
// one of them is the first arm gives it.
// %% How the relations went
show(results, .endings)

// %% [markdown] lang="nl"
// ## Waar dit op rust
// %% [markdown] lang="en"
// ## What this rests on
// %% Evidence and assumptions
show(results, .grounds, .limits)

weave()

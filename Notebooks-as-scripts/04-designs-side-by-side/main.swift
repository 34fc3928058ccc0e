// %% [markdown] lang="nl"
// # Ontwerpen naast elkaar
//
// Wat maakt in het model uit: hoe lang een relatie duurt, hoe vaak men elkaar ziet, of de mentor wordt begeleid en getraind, en wie hem kiest? Elke variant met
// een JIM verandert één ding, met verder precies hetzelfde toeval; de laatste is een ander programma, zoals de catalogus het heeft. Dit rangschikt geen programma's, en de
// meeste verschillen rusten op aannames.
// %% [markdown] lang="en"
// # Designs side by side
//
// What matters in the model: how long a relation lasts, how often they meet, whether the mentor is supported and trained, and who chooses? Every arm with a
// JIM changes one thing, with the same luck in all else; the last is another programme, as the catalogue has it. This ranks no programmes, and most differences rest on
// assumptions.
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
    - id: usual
      title: {nl: JIM zoals gebruikelijk, en: JIM as usual}
      programme: jim
    # Length
    - id: short
      title: {nl: een half jaar, en: half a year}
      programme: jim
      change: {plannedWeeks: 26}
    # Frequency
    - id: twice
      title: {nl: twee keer per week, en: twice a week}
      programme: jim
      change: {contactsPerWeek: 2}
    # Support
    - id: alone
      title: {nl: zonder begeleiding, en: without support}
      programme: jim
      change: {supportsPairs: no, supportContactsPerMonth: 0}
    # Training
    - id: trained
      title: {nl: 12 uur training, en: 12 hours of training}
      programme: jim
      change: {trainingHours: 12}
    # Selection: somebody whom a programme finds, in place of somebody whom the youth nominates
    - id: volunteer
      title: {nl: vrijwilliger, en: volunteer}
      programme: match-humanitas
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
// De balk is het 95 %-interval over jongeren en toekomsten. Ligt nul erin, dan zegt het model niet of er verschil is. Op uithuisplaatsing werken de
// knoppen nauwelijks: dat is in het model ingebouwd, niet gevonden, en een vrijwilliger heeft er geen eigen effect op.
// %% [markdown] lang="en"
// ## Difference from usual care
//
// The bar is the 95 % interval over youths and futures. Where zero lies in it, the model does not say whether there is a difference. The
// levers hardly touch placement: that is built into the model, not found, and a volunteer has no effect of their own on it.
// %% A forest of arms
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
        results.label(ofArm: arm.id), mean: mean,
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
    words(
      nl: "Minstens één vertrouwde volwassene naast de ouders",
      en: "At least one trusted adult besides the parents"),
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

// %% [markdown] lang="nl"
// # Het web van Anton
//
// Wie staan er om Anton heen voordat hij een JIM heeft, en wat geven zij hem? Dit notebook leest een casusbestand, tekent het steunweb, en rekent de
// maten en beschermende factoren uit. Verander het pad in de eerste cel, en het gaat over een ander web.
//
// Anton is samengesteld uit een gepubliceerde beschrijving; alle getallen zijn verzonnen.
// %% [markdown] lang="en"
// # Anton's web
//
// Who is around Anton before he has a JIM, and what do they give him? This notebook reads a case file, draws the support web, and computes measures and
// protective factors. Change the path in the first cell, and it is about another web.
//
// Anton is put together from a published description; all numbers are invented.
// %% Read the case
import Steunweb

let anton = openCase("Scenarios/cases/anton.yaml")
let before = wave("before", of: anton)
let language = pageLanguage()

// %% [markdown] lang="nl"
// ## Het web
//
// Hoe dichter bij het midden, hoe dichterbij. De plek in het rond zegt bij welk deel van het leven iemand hoort.
// %% [markdown] lang="en"
// ## The web
//
// The nearer to the middle, the closer. The place around says to which part of life somebody belongs.
// %% Draw the circles
let pictures = CasePictures(anton, options: drawing())
show(orStop { try pictures.diagram(.circles, of: before) })

// %% [markdown] lang="nl"
// ## Maten van het netwerk
//
// Achter elke maat staat op hoeveel antwoorden zij steunt en hoeveel er ontbreken. Twee mensen die het bestand niet samen noemt, tellen als mensen die elkaar
// niet kennen; waar dat niet gevraagd is, zegt het bestand `unknown`, en dat telt nooit als 0.
// %% [markdown] lang="en"
// ## Measures of the network
//
// Beside each measure stands on how many answers it rests and how many are missing. Two people whom the file does not name together count as not knowing each
// other; where that was not asked, the file says `unknown`, which never counts as 0.
// %% Compute the measures
let measures = EgoMeasures.all(EgoNetwork(before))
let shown = MeasureCatalogue.standard.definitions.filter(\.isShown)
let rows = shown.compactMap { definition -> [ChartTable.Cell]? in
  guard let measure = measures.first(where: { $0.id == definition.id }) else { return nil }
  return [
    .text(definition.name(in: language)), ChartTable.Cell(measure.value),
    ChartTable.Cell(measure.used), ChartTable.Cell(measure.missing),
  ]
}
show(
  ChartTable(
    columns: [
      .init("measure", words(nl: "maat", en: "measure")),
      .init("value", words(nl: "waarde", en: "value")),
      .init("used", words(nl: "gebruikt", en: "used")),
      .init("missing", words(nl: "ontbreekt", en: "missing")),
    ], rows: rows),
  words(nl: "Maten van het web van Anton", en: "Measures of Anton's web"))

// %% [markdown] lang="nl"
// ## Wie geeft wat?
//
// De steun die Anton krijgt, per soort en per deel van zijn leven. Vakken met een vraagteken zijn een gesprek waard.
// %% [markdown] lang="en"
// ## Who gives what?
//
// The support that Anton receives, by type and by part of his life. Cells with a question mark are worth a conversation.
// %% The support matrix
show(orStop { try pictures.diagram(.support, of: before) })

// %% [markdown] lang="nl"
// ## Beschermende factoren
//
// De tien factoren van het Nederlands Jeugdinstituut, van 0 tot 100. De balk is de bandbreedte van wat we niet weten. De gewichten erachter zijn
// grotendeels aannames; lees verschillen binnen één web, en vergelijk geen jongeren met elkaar.
// %% [markdown] lang="en"
// ## Protective factors
//
// The ten factors of the Netherlands Youth Institute, from 0 to 100. The bar is the range of what we do not know. Most of the weights behind them are
// assumptions; read differences within one web, and do not compare youths with each other.
// %% Compute the factors
let factors = FactorResult.all(before)
let known = factors.filter { $0.value != nil }
show(
  IntervalChart(
    heading(words(nl: "Beschermende factoren van Anton", en: "Anton's protective factors")),
    valueTitle: words(nl: "0–100", en: "0–100"),
    markName: words(nl: "midden", en: "middle"),
    intervalName: words(
      nl: "wat mogelijk is, gegeven wat ontbreekt",
      en: "what is possible, given what is missing"),
    rows: known.map { factor in
      let value = factor.value
      return IntervalChart.Row(
        Wording.text("factor.\(factor.factor.rawValue)", in: language),
        mean: value.map { 50 * ($0.low + $0.high) },
        interval: value.flatMap { ChartInterval(100 * $0.low, 100 * $0.high) })
    }),
  words(
    nl:
      "Een punt zonder balk: alles wat nodig is, is bekend. Factoren die niet gemeten zijn, ontbreken.",
    en:
      "A point without a bar: everything that is needed is known. Factors that were not measured are left out."
  ))

// %% What carries each factor
func name(of source: FactorResult.Source) -> String {
  switch source {
  case .person(let id): before.alters.first { $0.id == id }?.person.label(in: language) ?? id
  case .place(let id): before.places.first { $0.id == id }?.label(in: language) ?? id
  case .family: words(nl: "het gezin", en: "the family")
  }
}
let carriers = known.filter { !$0.contributions.isEmpty }.flatMap { factor in
  factor.contributions.prefix(2).map { part -> [ChartTable.Cell] in
    [
      .text(Wording.text("factor.\(factor.factor.rawValue)", in: language)),
      .text(name(of: part.source)),
      ChartTable.Cell(100 * part.value.low), ChartTable.Cell(100 * part.value.high),
    ]
  }
}
show(
  ChartTable(
    columns: [
      .init("factor", "factor"), .init("source", words(nl: "wie of wat", en: "who or what")),
      .init("least", words(nl: "ten minste", en: "at least")),
      .init("most", words(nl: "ten hoogste", en: "at most")),
    ], rows: carriers),
  words(
    nl: "Wat een factor zou verliezen zonder deze ene band of plek",
    en: "What a factor would lose without this one tie or place"))

// %% [markdown] lang="nl"
// ## In woorden van Anton
//
// Hetzelfde web, zoals je het met de jongere zelf bespreekt: zonder getallen, en wat er ontbreekt als vraag.
// %% [markdown] lang="en"
// ## In Anton's words
//
// The same web as one talks about it with the youth: without numbers, and what is missing as a question.
// %% For the youth
show(plain: YouthDescription(before).text(in: language))

weave()

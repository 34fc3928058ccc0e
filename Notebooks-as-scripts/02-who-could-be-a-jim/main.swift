// %% [markdown] lang="nl"
// # Wie kan JIM zijn?
//
// De jongere kiest. Dit notebook legt naast elkaar wat er in het web te zien is: redenen, twijfels, en een vraag voor bij elk gesprek. Niemand krijgt een
// cijfer. Wie het bestand uitsluit, wordt genoemd zonder reden; bij anderen staat waarom nu niet.
// %% [markdown] lang="en"
// # Who could be a JIM?
//
// The youth chooses. This notebook puts side by side what can be seen in the web: reasons, doubts, and a question for each conversation. Nobody gets a
// score. Whomever the file excludes is named without a reason; for others it says why not now.
// %% Read the case
import Steunweb

let anton = openCase("Scenarios/cases/anton.yaml")
let before = wave("before", of: anton)
let language = pageLanguage()

// %% [markdown] lang="nl"
// ## Wat je vooraf kon weten
//
// Alleen wat in deze meting bekend was, telt. Wat pas later bleek, blijft weg.
// %% [markdown] lang="en"
// ## What could be known beforehand
//
// Only what was known in this wave counts. What came to light later stays out.
// %% Candidates before
let report = MentorsReport(before, of: anton)
show(plain: report.text(in: language))

// %% [markdown] lang="nl"
// ## En als je het later opnieuw vraagt?
//
// Tijdens het traject is er een twijfel bij gekomen. De lijst zegt dat, en oordeelt niet.
// %% [markdown] lang="en"
// ## And if one asks again later?
//
// During the trajectory a doubt has come up. The list says so, and does not judge.
// %% Candidates during
let during = wave("during", of: anton)
show(plain: MentorsReport(during, of: anton).text(in: language))

// %% [markdown] lang="nl"
// ## Wat zou het web met een JIM zijn?
//
// Een proef op papier: de oom wordt JIM. Er gaat geen tijd voorbij en niemand reageert, dus dit is geen voorspelling. Waar in
// het web antwoorden ontbreken, is het verschil een ruime bandbreedte.
// %% [markdown] lang="en"
// ## What would the web be with a JIM?
//
// A trial on paper: the uncle becomes the JIM. No time passes and nobody reacts, so this is no prediction. Where answers are missing in the
// web, the difference is a wide range.
// %% A what-if
var edits = WhatIf()
edits.read(argument: "jim uncle")
let whatIf = orStop { try WhatIfReport(edits, of: before, in: anton) }
show(plain: whatIf.text(in: language))

// %% Before and after in one picture
let pictures = CasePictures(anton, options: drawing(), with: [whatIf.after])
show(pictures.difference(from: before, to: whatIf.after, edits: whatIf.edits.map(\.text)))

// %% [markdown] lang="nl"
// ## Als er niemand is
//
// Soms kan er nu met niemand een gesprek beginnen. Dan staat er wat je kunt proberen, en nooit dat het aan iemand ligt.
// %% [markdown] lang="en"
// ## When there is nobody
//
// Sometimes a conversation can begin with nobody now. Then it says what could be tried, and never that it is somebody's fault.
// %% A web without anybody to ask
let scouting = openCase("Scenarios/cases/scouting.yaml")
show(plain: MentorsReport(wave("in-care", of: scouting), of: scouting).text(in: language))

weave()

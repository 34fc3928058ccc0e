// For a trainer in a room: examples with questions, names hidden, large letters, a web that appears step by step, and a hand-out.

import { choice, drawing, field, h } from "./dom.js";
import { get } from "./server.js";
import { has, list, w } from "./words.js";
import { printButton } from "./sheets.js";

let handout = null;

export function trainerPanel(studio) {
  const { look, state } = studio;
  const steps = state.picture.steps;
  const step = look.reveal === null ? steps : Math.min(look.reveal, steps);
  const reveal = (to) => studio.view({ reveal: to >= steps ? null : Math.max(0, to) });
  const isMade = handout?.revision === state.revision;
  const large = document.documentElement.dataset.type === "large";
  return [
    h("h2", {}, w("room.trainer")),
    field(w("file.example"), choice("", [["", w("choose")], ...list("examples").map((name) => [name, w(`example.${name}`)])], async (example) => {
      if (example && await studio.send("open", { example })) { studio.example = example; studio.look.wave = null; studio.show(); }
    }, { id: "trainer-example" }), w("trainer.exampleHint")),
    h("div", { class: "choices" },
      h("button", { id: "names", "aria-pressed": String(look.names === "no"), onclick: () => studio.view({ names: look.names ? null : "no" }) }, w("trainer.names")),
      h("button", {
        id: "large", "aria-pressed": String(large),
        onclick: () => {
          document.documentElement.dataset.type = large ? "" : "large";
          // Without the legend the picture itself is larger too.
          studio.view({ legend: large ? null : "no" });
        },
      }, w("trainer.large"))),
    h("h3", {}, w("trainer.reveal")),
    h("p", { id: "step", "aria-live": "polite" }, w("trainer.step", { step, steps })),
    h("div", { class: "choices" },
      h("button", { id: "reveal-start", onclick: () => reveal(0) }, w("trainer.start")),
      h("button", { id: "reveal-back", disabled: step === 0, onclick: () => reveal(step - 1) }, w("trainer.back")),
      h("button", { id: "reveal-next", class: "main", disabled: step === steps, onclick: () => reveal(step + 1) }, w("trainer.next")),
      h("button", { id: "reveal-all", onclick: () => reveal(steps) }, w("trainer.all"))),
    h("h3", {}, w("trainer.questions")), h("ol", { class: "questions" }, questions(studio).map((text) => h("li", {}, text))),
    h("h3", {}, w("trainer.handout")), h("div", { class: "choices" },
      h("button", { id: "handout", onclick: () => makeHandout(studio) }, w("trainer.makeHandout")), isMade ? printButton() : null),
    isMade ? sheet(studio) : null,
  ];
}

/** Questions to talk about: those of the example, and those that fit every web. */
function questions(studio) {
  const keys = [...(studio.example ? [1, 2, 3, 4].map((k) => `question.${studio.example}.${k}`) : []), ...[1, 2, 3, 4, 5].map((k) => `question.any.${k}`)];
  return keys.filter((key) => has(`studio.${key}`)).map((key) => w(key));
}

/** The picture for paper, whatever the screen shows. */
async function makeHandout(studio) {
  await studio.guard(async () => {
    const state = await get("state", { ...studio.look, view: "circles", theme: "print", reveal: null, legend: null });
    handout = { svg: state.picture.svg, revision: state.revision };
    studio.show();
    document.getElementById("print")?.focus();
  });
}

function sheet(studio) {
  return h(
    "article", { class: "sheet", id: "sheet" }, h("h2", {}, w("trainer.sheet")), h("figure", {}, drawing(handout.svg)),
    questions(studio).map((text) => [h("p", { class: "question" }, text), h("p", { class: "lines" })]),
    h("p", { class: "quiet" }, w("trainer.foot")));
}

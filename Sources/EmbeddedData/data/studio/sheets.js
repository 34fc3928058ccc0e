// What can be printed or given along: the agreements with a mentor, and the web as the youth reads it.

import { choice, field, h } from "./dom.js";
import { t, w } from "./words.js";

const questions = ["role", "ifItGoesWrong", "evaluation", "afterTheEnd"];

export const printButton = () => h("button", { class: "main", id: "print", onclick: () => print() }, w("print"));

let shown = null;

export function agreementsPanel(studio) {
  const { positions, people } = studio.state;
  if (!positions.length) return [h("h2", {}, w("room.agreements")), h("p", {}, w("agreements.none"))];
  const position = positions.find((one) => one.id === shown) ?? positions.find((one) => one.now) ?? positions[0];
  const name = (one) => `${t(`MentorPosition.${one.kind}`)}: ${people.find((person) => person.id === one.person)?.label ?? w("somebody")}`;
  const { agreements } = position;
  const send = (values, sharing = agreements.sharing) => studio.edit({ kind: "agreements", id: position.id, values, sharing });
  const area = (key) =>
    field(w(`agreements.${key}`), h("textarea", {
      id: `agreements-${key}`, rows: 3, maxlength: 500, value: agreements[key], onchange: (event) => send({ [key]: event.target.value }),
    }), w(`agreements.${key}.hint`));
  const share = (row, k) => {
    const set = (change) => send({}, [...agreements.sharing.slice(0, k), { ...row, ...change }, ...agreements.sharing.slice(k + 1)]);
    return h("fieldset", {}, h("legend", {}, w("agreements.share", { n: k + 1 })),
      field(w("agreements.with"), h("input", { id: `share-with-${k}`, value: row.with, maxlength: 120, autocomplete: "off", onchange: (event) => set({ with: event.target.value }) })),
      field(w("agreements.what"), h("textarea", { id: `share-what-${k}`, rows: 2, maxlength: 500, value: row.what, onchange: (event) => set({ what: event.target.value }) })));
  };
  return [
    h("h2", {}, w("room.agreements")),
    positions.length > 1
      ? field(w("agreements.of"), choice(position.id, positions.map((one) => [one.id, name(one)]), (id) => { shown = id; studio.show(); }, { id: "agreements-of" }))
      : null,
    h("div", { class: "form" }, area("role"),
      [...agreements.sharing, { with: "", what: "" }].map(share), area("ifItGoesWrong"), area("evaluation"), area("afterTheEnd")),
    printButton(), sheet(studio, position, name(position)),
  ];
}

/** The sheet on one page, as it is printed. */
function sheet(studio, position, heading) {
  const { agreements } = position;
  const answer = (value) => (value ? h("p", {}, value) : h("p", { class: "lines" }));
  const signatures = [w("agreements.sign.youth"), t(`MentorPosition.${position.kind}`), w("agreements.sign.parents"), w("agreements.sign.professional")];
  return h(
    "article", { class: "sheet", id: "sheet" }, h("h2", {}, w("agreements.title")),
    h("p", {}, [studio.state.youth.label, heading, w("fromUntil", { from: position.from, until: position.until || w("ongoing") })].join(" · ")),
    h("h3", {}, w("agreements.role")), answer(agreements.role), h("h3", {}, w("agreements.sharing")),
    agreements.sharing.length ? h("ul", {}, agreements.sharing.map((row) => h("li", {}, h("b", {}, row.with), `: ${row.what}`))) : answer(""),
    questions.slice(1).map((key) => [h("h3", {}, w(`agreements.${key}`)), answer(agreements[key])]),
    h("div", { class: "signatures" }, signatures.map((who) => h("p", {}, who))));
}

/** The web as the youth reads it: it begins with what is there. */
export function youthPanel(studio) {
  const { own } = studio.state;
  const part = (key, list) => (list.length ? [h("h3", {}, w(`own.${key}`)), h("ul", {}, list.map((text) => h("li", {}, text)))] : null);
  return [
    h("article", { class: "sheet own", id: "sheet" },
      h("h2", {}, w("own.title")),
      own.people.length ? part("people", own.people.map((one) => one.text ?? one.name)) : h("p", {}, w("own.start")),
      part("places", own.places), part("welcome", own.welcome), part("strengths", own.strengths), part("questions", own.questions),
      h("p", {}, w("own.close"))),
    printButton(),
  ];
}

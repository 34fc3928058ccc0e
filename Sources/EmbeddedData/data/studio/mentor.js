// Who could be a JIM, and what changes when somebody is brought in.

import { choice, field, h } from "./dom.js";
import { get } from "./server.js";
import { programmes, w } from "./words.js";
import { bar } from "./changes.js";
import { futuresPart, stopFutures } from "./futures.js";

export function mentorPanel(studio) {
  if (studio.brought && studio.brought.revision !== studio.state.revision) studio.brought = null;
  if (studio.brought) return broughtPanel(studio);
  const { mentors } = studio.state;
  const inPlace = (place) => mentors.people.filter((one) => one.place === place);
  const section = (place, card) => {
    const people = inPlace(place);
    return people.length ? [h("h3", {}, w(`mentors.${place}`)), people.map(card)] : null;
  };
  return [
    h("h2", {}, w("room.mentor")), h("p", { class: "quiet" }, w("mentors.how")), h("p", { class: "quiet" }, mentors.order),
    section("people", (one) => candidate(studio, one, true)), section("perhaps", (one) => candidate(studio, one, true)),
    mentors.options.length ? [h("h3", {}, w("mentors.options")), h("ul", {}, mentors.options.map((text) => h("li", {}, text)))] : null,
    h("h3", {}, w("mentors.other")),
    field(w("mentors.programme"), choice("", [["", w("choose")], ...programmes().map((one) => [one.id, one.name])], (programme) =>
      programme && bring(studio, { programme }), { id: "bring-programme" })),
    section("notNow", (one) => h("p", {}, h("b", {}, one.heading), ": ", one.talk.join("; "))),
    section("stop", (one) => h("p", {}, h("b", {}, one.heading))),
    h("h3", {}, w("mentors.topics")), h("ul", {}, mentors.topics.map((text) => h("li", {}, text))),
  ];
}

function candidate(studio, one, canBring) {
  const texts = (key, list) => (list.length ? [h("h5", {}, w(key)), h("ul", {}, list.map((text) => h("li", {}, text)))] : null);
  return h(
    "article", { class: "card" }, h("h4", {}, one.heading), texts("mentors.there", one.reasons), texts("mentors.talk", one.talk),
    canBring ? h("button", { id: `bring-${one.id}`, class: "main", onclick: () => bring(studio, { person: one.id }) }, w("bring", { name: one.heading.replace(/ \(.*/, "") })) : null);
}

/** Brings somebody in: a look at the first day, without changing the case. */
async function bring(studio, who) {
  await studio.guard(async () => {
    stopFutures();
    const answer = await get("what-if", { ...studio.asked(), ...who });
    studio.brought = { ...answer, who };
    studio.show();
    document.getElementById("brought-heading")?.focus();
  });
}

function broughtPanel(studio) {
  const { brought } = studio;
  const back = () => { stopFutures(); studio.brought = null; studio.show(); };
  const moved = brought.changes.filter((change) => !change.isSame);
  return [
    h("button", { id: "back", onclick: back }, w("back")),
    h("h2", { id: "brought-heading", tabindex: "-1" }, w("brought", { name: brought.name })),
    h("p", { class: "quiet" }, w("brought.how")),
    h("div", { class: "choices", role: "group", "aria-label": w("stage") },
      [["before", true], ["after", false]].map(([key, isHidden]) =>
        h("button", {
          id: `show-${key}`, "aria-pressed": String(Boolean(brought.isHidden) === isHidden),
          onclick: () => { brought.isHidden = isHidden; studio.show(); },
        }, w(`show.${key}`)))),
    h("h3", {}, w("beforeAfter")),
    moved.length ? h("table", { id: "before-after" },
      h("thead", {}, h("tr", {}, ["factor", "before", "after"].map((key) => h("th", { scope: "col" }, w(key))))),
      h("tbody", {}, moved.map((change) =>
        h("tr", {}, h("th", { scope: "row" }, change.name), h("td", {}, bar(change.before, w("notKnown"))), h("td", {}, bar(change.after, w("notKnown")))))))
      : null,
    h("p", { class: "quiet" }, w(moved.length ? "othersSame" : "allSame")),
    brought.who.person
      ? h("button", { id: "make-jim", onclick: () => makeJIM(studio) }, w("makeJIM")) : null,
    futuresPart(studio),
  ];
}

/** Writes into the case that somebody is the JIM from this moment on. */
async function makeJIM(studio) {
  const { person } = studio.brought.who;
  const answer = await studio.edit({ kind: "givePosition", id: person, values: { kind: "jim" } });
  if (answer) studio.open("agreements");
}

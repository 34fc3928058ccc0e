// One person: who it is, how close, what there is between them, and whom the person knows.

import { choice, field, find, h } from "./dom.js";
import { choices, list, t, w } from "./words.js";
import { part, text } from "./web.js";

const levels = ["0", "0.25", "0.5", "0.75", "1"];

/** A strength in five words, or unknown; a value between them stays as it is. */
export function levelField(id, label, value, send) {
  const known = levels.map((level) => [level, w(`level.${level}`)]);
  const between = value && !levels.includes(value) ? [[value, w("level.other", { value })]] : [];
  return field(label, choice(value, [["", w("unknown")], ...known, ...between], send, { id }));
}

/** A choice of one, all of it in sight. */
function segments(id, legend, value, choices, send) {
  return h(
    "fieldset", { class: "segments", id }, h("legend", {}, legend),
    choices.map(([key, word]) =>
      h("label", {},
        h("input", {
          type: "radio", name: id, id: `${id}-${key || "none"}`, value: key, checked: key === value, onchange: () => send(key),
        }), h("span", {}, word))));
}

export function personPanel(studio, person) {
  const tie = (values) => studio.edit({ kind: "tie", id: person.id, values });
  const own = (values) => studio.edit({ kind: "person", id: person.id, values });
  const back = () => { studio.chosen = null; studio.show(); find(`open-${person.id}`)?.focus(); };
  const level = (key, label) => levelField(`tie-${key}`, label, person[key], (value) => tie({ [key]: value }));
  return [
    h("button", { id: "back", onclick: back }, w("back")),
    h("h2", { id: "person-heading", tabindex: "-1" }, person.label),
    person.positions.length ? h("p", { class: "badge" }, person.positions.map((kind) => t(`MentorPosition.full.${kind}`)).join(", ")) : null,
    segments("ring", w("ring"), person.ring, [...choices("rings", "Ring"), ["", w("beside")]], (ring) => tie({ ring })),
    studio.look.names ? null : [
      text("person-label", w("label"), person.label, (label) => own({ label })), h("p", { class: "quiet" }, w("labelHint")),
    ],
    level("closeness", w("closeness")), level("conflict", w("conflict")),
    h("div", { class: "pair" },
      field(w("role"), choice(person.role, choices("roles", "Role"), (role) => own({ role }), { id: "person-role" })),
      field(w("sector"), choice(person.sector, choices("sectors", "Sector"), (sector) => own({ sector }), { id: "person-sector" }))),
    part("support", w("receives"), list("support").map((type) =>
      levelField(`receives-${type}`, t(`SupportType.${type}`), person[`receives.${type}`], (value) => tie({ [`receives.${type}`]: value })))),
    part("gives", w("gives"), list("support").map((type) =>
      levelField(`gives-${type}`, t(`SupportType.${type}`), person[`gives.${type}`], (value) => tie({ [`gives.${type}`]: value })))),
    part("more", w("more"),
      text("tie-contact", w("contact"), person.contact, (contact) => tie({ contact }), { inputmode: "decimal", maxlength: 5 }),
      text("person-ageGap", w("ageGap"), person.ageGap, (ageGap) => own({ ageGap }), { inputmode: "numeric", maxlength: 4 }),
      field(w("adult"), choice(person.adult, yesNo(true), (adult) => own({ adult }), { id: "person-adult" })),
      field(w("household"), choice(person.household, yesNo(), (household) => tie({ household }), { id: "tie-household" })),
      field(w("status"), choice(person.status, choices("statuses", "TieStatus"), (status) => tie({ status }), { id: "tie-status" })),
      text("tie-askingOrder", w("askingOrder"), person.askingOrder, (askingOrder) => tie({ askingOrder }), { inputmode: "numeric", maxlength: 2 }),
      field(w("excluded"), choice(person.excluded, yesNo(), (excluded) => tie({ excluded }), { id: "tie-excluded" }), w("excludedHint"))),
    acquaintances(studio, person), position(studio, person), doubts(studio, person),
    h("button", { class: "remove", id: "remove-person", onclick: async () => {
      studio.chosen = null;
      if (await studio.edit({ kind: "removePerson", id: person.id })) studio.say(w("removed", { name: person.label }));
    } }, w("removeNamed", { name: person.label })),
  ];
}

const yesNo = (unknown) => [...(unknown ? [["", w("unknown")]] : []), ["yes", w("yes")], ["no", w("no")]];

function acquaintances(studio, person) {
  const { state } = studio;
  const ties = state.crossTies.filter((tie) => tie.a === person.id || tie.b === person.id);
  const otherOf = (tie) => (tie.a === person.id ? tie.b : tie.a);
  const name = (id) => state.people.find((one) => one.id === id)?.label ?? id;
  const known = new Set([person.id, ...ties.map(otherOf)]);
  const others = state.people.filter((one) => !known.has(one.id)).map((one) => [one.id, one.label]);
  return part(
    "knows", `${w("knows")} (${ties.length})`,
    ties.map((tie) => {
      const other = otherOf(tie);
      const connect = (values) => studio.edit({ kind: "connect", id: person.id, other, values });
      return h("fieldset", {}, h("legend", {}, name(other)),
        h("div", { class: "pair" },
          levelField(`knows-${other}-closeness`, w("closeness"), tie.closeness, (closeness) => connect({ closeness })),
          levelField(`knows-${other}-conflict`, w("conflict"), tie.conflict, (conflict) => connect({ conflict }))),
        h("button", { class: "remove", onclick: () => studio.edit({ kind: "disconnect", id: person.id, other }) }, w("disconnect", { name: name(other) })));
    }),
    others.length
      ? field(w("connect"), choice("", [["", w("choose")], ...others], (other) =>
        other && studio.edit({ kind: "connect", id: person.id, other, values: {} }), { id: "connect" }))
      : null);
}

function position(studio, person) {
  const held = studio.state.positions.filter((one) => one.person === person.id);
  const kinds = list("positions").map((kind) => [kind, t(`MentorPosition.full.${kind}`)]);
  return part(
    "position", w("position"),
    held.map((one) =>
      h("fieldset", {}, h("legend", {}, t(`MentorPosition.full.${one.kind}`)),
        h("p", {}, w("fromUntil", { from: one.from, until: one.until || w("ongoing") })),
        field(w("until"), h("input", {
          id: `until-${one.id}`, type: "date", value: one.until,
          onchange: (event) => studio.edit({ kind: "endPosition", id: one.id, values: { until: event.target.value, ending: one.ending } }),
        })),
        field(w("endingWhy"), choice(one.ending, choices("endings", "studio.Ending", true), (ending) =>
          studio.edit({ kind: "endPosition", id: one.id, values: { until: one.until, ending } }), { id: `ending-${one.id}` })),
        h("button", { class: "remove", onclick: () => studio.edit({ kind: "removePosition", id: one.id }) }, w("removePosition")))),
    field(w("givePosition"), choice("", [["", w("choose")], ...kinds], (kind) =>
      kind && studio.edit({ kind: "givePosition", id: person.id, values: { kind } }), { id: "give-position" })));
}

function doubts(studio, person) {
  const add = () => {
    const about = find("doubt-about").value;
    studio.edit({ kind: "addDoubt", id: person.id, values: { about, text: find("doubt-text").value } });
  };
  return part(
    "doubts", `${w("doubts")} (${person.doubts.length})`,
    person.doubts.map((doubt) =>
      h("p", {}, `${t(`studio.Doubt.${doubt.about}`)}${doubt.text ? `: ${doubt.text}` : ""} `,
        h("button", { class: "remove", onclick: () => studio.edit({ kind: "removeDoubt", id: person.id, values: { about: doubt.about } }) }, w("remove")))),
    field(w("doubtAbout"), choice("ownProblems", choices("doubts", "studio.Doubt"), () => {}, { id: "doubt-about" })),
    field(w("doubtText"), h("input", { id: "doubt-text", type: "text", maxlength: 500, autocomplete: "off" })),
    h("button", { id: "add-doubt", onclick: add }, w("addDoubt")));
}

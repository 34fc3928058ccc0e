// The room in which the web is made: people, places, who knows whom, the youth, and the moment.

import { choice, field, find, h } from "./dom.js";
import { choices, list, t, w } from "./words.js";
import { levelField, personPanel } from "./person.js";

export function webPanel(studio) {
  const { state } = studio;
  const person = state.people.find((one) => one.id === studio.chosen);
  if (person) return personPanel(studio, person);
  return [
    h("h2", {}, w("room.web")),
    h("p", { class: "quiet" }, w("web.how")),
    addPerson(studio),
    h("h3", {}, w("people")),
    h("ul", { class: "people" }, state.people.map((one) =>
      h("li", {},
        h("button", { id: `open-${one.id}`, onclick: () => studio.choose(one.id) }, one.label),
        h("span", { class: "quiet" }, [t(`Role.${one.role}`), one.ring ? t(`Ring.${one.ring}`) : w("beside")].join(" · "))))),
    state.people.length ? null : h("p", { class: "quiet" }, w("nobody")),
    places(studio), youth(studio), moment(studio),
  ];
}

/** Two clicks: open the list of roles, choose one. */
function addPerson(studio) {
  const add = async (role) => {
    const answer = await studio.edit({ kind: "addPerson", values: { role } });
    if (!answer?.added) return;
    studio.choose(answer.added);
    studio.say(w("added", { name: t(`Role.${role}`) }));
  };
  return h(
    "details", { class: "add", id: "add-person" }, h("summary", { id: "add-person-button" }, w("addPerson")),
    h("div", { class: "choices" },
      list("roles").filter((role) => role !== "mentor").map((role) =>
        h("button", { id: `add-${role}`, onclick: () => add(role) }, t(`Role.${role}`)))));
}

const kept = new Set();

/** A part of the panel that stays open or closed while the page is drawn anew. */
export function part(id, heading, ...content) {
  return h(
    "details", {
      class: "part", id, open: kept.has(id),
      ontoggle: (event) => { if (event.target.open) kept.add(id); else kept.delete(id); },
    }, h("summary", { id: `${id}-summary` }, heading), content);
}

function places(studio) {
  const { state } = studio;
  const edit = (id, values) => studio.edit({ kind: "place", id, values });
  return part(
    "places", `${w("places")} (${state.places.length})`,
    state.places.map((place) =>
      h("fieldset", {}, h("legend", {}, place.label),
        text(`place-${place.id}-label`, w("label"), place.label, (label) => edit(place.id, { label })),
        field(w("takesPart"), choice(
          place.takesPart, choices("takesPart", "TakesPart"), (takesPart) => edit(place.id, { takesPart }),
          { id: `place-${place.id}-part` })),
        levelField(`place-${place.id}-participation`, w("participation"), place.participation, (participation) =>
          edit(place.id, { participation })),
        levelField(`place-${place.id}-contribution`, w("contribution"), place.contribution, (contribution) =>
          edit(place.id, { contribution })),
        h("button", { class: "remove", onclick: () => studio.edit({ kind: "removePlace", id: place.id }) }, w("removeNamed", { name: place.label })))),
    field(w("addPlace"), choice(
      "", [["", w("choose")], ...choices("placeTypes", "PlaceType")],
      (type) => type && studio.edit({ kind: "addPlace", values: { type } }), { id: "add-place" })));
}

/** A text that is sent when it has been changed and left. */
export function text(id, label, value, send, attributes = {}) {
  return field(label, h("input", { id, type: "text", value, maxlength: 60, autocomplete: "off", ...attributes, onchange: (event) => send(event.target.value) }));
}

function youth(studio) {
  const { youth } = studio.state;
  const edit = (values) => studio.edit({ kind: "youth", values });
  const pick = (key, label, list, prefix) =>
    field(label, choice(youth[key], choices(list, prefix, true), (value) => edit({ [key]: value }), { id: `youth-${key}` }));
  return part(
    "youth", w("youth"),
    text("youth-label", w("youthLabel"), youth.label, (label) => edit({ label })),
    text("youth-age", w("age"), youth.age, (age) => edit({ age }), { inputmode: "numeric", maxlength: 2 }),
    pick("school", w("school"), "schools", "SchoolType"), pick("segment", w("segment"), "segments", "Segment"),
    pick("team", w("team"), "teams", "studio.Team"),
    levelField("youth-parentsTrust", w("parentsTrust"), youth.parentsTrust, (parentsTrust) => edit({ parentsTrust })),
    levelField("youth-familyConflict", w("familyConflict"), youth.familyConflict, (familyConflict) => edit({ familyConflict })),
    levelField("youth-familyParticipation", w("familyParticipation"), youth.familyParticipation, (familyParticipation) =>
      edit({ familyParticipation })),
    levelField("youth-familyContribution", w("familyContribution"), youth.familyContribution, (familyContribution) =>
      edit({ familyContribution })),
    h("p", { class: "quiet" }, w("measured")),
    ["competences", "cognitiveSkills", "schoolMotivation", "identity"].map((key) =>
      levelField(`youth-${key}`, t(`studio.measured.${key}`), youth[key], (value) => edit({ [key]: value }))));
}

function moment(studio) {
  const { state } = studio;
  const { moment } = state;
  const edit = (values) => studio.edit({ kind: "wave", values });
  const add = () => {
    const date = find("new-wave-date").value;
    if (date) studio.edit({ kind: "addWave", values: { date, label: find("new-wave-label").value } });
  };
  return part(
    "moment", w("moment"),
    text("wave-label", w("momentLabel"), moment.label, (label) => edit({ label })),
    field(w("date"), h("input", { id: "wave-date", type: "date", value: moment.date, onchange: (event) => edit({ date: event.target.value }) })),
    field(w("residence"), choice(moment.residence, choices("residences", "Residence", true), (residence) => edit({ residence }), { id: "wave-residence" })),
    h("fieldset", {}, h("legend", {}, w("newMoment")), h("p", { class: "quiet" }, w("newMomentHow")),
      field(w("date"), h("input", { id: "new-wave-date", type: "date" })),
      field(w("momentLabel"), h("input", { id: "new-wave-label", type: "text", maxlength: 80, autocomplete: "off" })),
      h("button", { id: "new-wave", onclick: add }, w("newMoment"))),
    state.waves.length > 1
      ? h("button", { class: "remove", id: "remove-wave", onclick: () => studio.edit({ kind: "removeWave" }) }, w("removeNamed", { name: moment.label }))
      : null);
}

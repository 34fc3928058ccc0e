// The studio: which room is open, how the case is looked at, and the one way in which it changes.

import { fill, find, h } from "./dom.js";
import { Problem, get, post } from "./server.js";
import * as words from "./words.js";
import { w } from "./words.js";
import { Stage } from "./stage.js";
import { webPanel } from "./web.js";
import { changesPanel } from "./changes.js";
import { mentorPanel } from "./mentor.js";
import { agreementsPanel, youthPanel } from "./sheets.js";
import { filePanel, saveDialog } from "./file.js";
import { trainerPanel } from "./trainer.js";

const rooms = {
  web: webPanel, changes: changesPanel, mentor: mentorPanel, agreements: agreementsPanel, trainer: trainerPanel, youth: youthPanel,
  file: filePanel,
};

/** Everything that the rooms share. */
export const studio = {
  state: null,
  look: { language: document.documentElement.lang, wave: null, view: "circles", theme: "light", names: null, legend: null, reveal: null },
  room: "web",
  chosen: null,
  /** Who is brought in, in the room about mentors. */
  brought: null,
  /** How long the last edit took, from the click to the new picture, in milliseconds. */
  lastEdit: null,

  /** How the case is looked at, as the program takes it. */
  asked() {
    return { ...this.look, audience: this.room === "youth" ? "youth" : null };
  },

  /** Shows a problem, or takes it away. */
  problem(text) {
    const place = find("problem");
    place.hidden = !text;
    fill(place, text ?? "");
  },

  /** Tells people who hear the page what has happened. */
  say(text) { find("said").textContent = text; },

  async refresh() {
    await this.guard(async () => { this.take(await get("state", this.asked())); });
  },

  /** Makes one edit, and shows what has become of the web. */
  async edit(edit) {
    const began = performance.now();
    const answer = await this.send("edit", { edit, wave: this.state.wave });
    if (answer) this.lastEdit = performance.now() - began;
    return answer;
  },

  /** Sends a change; one that was made on an older state is refused, and the page shows the newest. */
  async send(path, body) {
    return this.guard(async () => {
      const answer = await post(path, this.asked(), { revision: this.state.revision, ...body });
      if (answer.added && answer.waves.some((wave) => wave.id === answer.added)) {
        this.look.wave = answer.added;
        this.take(await get("state", this.asked()));
      } else {
        this.take(answer);
      }
      return answer;
    });
  },

  async guard(work) {
    try {
      this.problem(null);
      return await work();
    } catch (error) {
      if (!(error instanceof Problem)) {
        this.problem(w("gone"));
        if (!(error instanceof TypeError)) throw error;
        return null;
      }
      if (error.status === 409) this.take(await get("state", this.asked()));
      if (error.status === 403) this.problem(w("closedHere"));
      else this.problem(error.message || w("refused"));
      return null;
    }
  },

  take(state) {
    this.state = state;
    this.look.wave = state.wave;
    if (this.chosen && !(state.people ?? []).some((person) => person.id === this.chosen)) this.chosen = null;
    this.show();
  },

  /** Draws the page anew, and keeps the focus where it was. */
  show() {
    const focus = document.activeElement?.id;
    document.title = `${this.state.title || w("name")} – Steunweb`;
    find("skip").textContent = w("skip");
    drawTop();
    drawRooms();
    // Who is brought in is shown in the large picture, as it would be on the first day.
    const brought = this.room === "mentor" && this.brought?.revision === this.state.revision ? this.brought : null;
    stage.show(brought && !brought.isHidden ? { svg: brought.svg, map: null } : this.state.picture);
    fill(find("panel"), rooms[this.room](this));
    find("panel").setAttribute("aria-label", w(`room.${this.room}`));
    document.body.dataset.room = this.room;
    if (focus) find(focus)?.focus({ preventScroll: true });
  },

  /** Chooses somebody to look at and change. */
  choose(id) {
    this.chosen = id;
    this.room = "web";
    this.show();
    find("person-heading")?.focus();
  },

  async open(room) {
    const wasYouth = this.room === "youth";
    this.room = room;
    if (wasYouth || room === "youth") await this.refresh();
    else this.show();
  },

  async view(change) {
    Object.assign(this.look, change);
    if ("language" in change) {
      await this.guard(async () => words.use(await get("words", this.look)));
      document.documentElement.lang = this.look.language;
    }
    await this.refresh();
  },

  undo() { return this.send("undo", {}); },
  redo() { return this.send("redo", {}); },
  dialog(content) {
    const dialog = find("dialog");
    fill(dialog, content);
    dialog.showModal();
    return dialog;
  },
};

const stage = new Stage(studio, find("stage"));

function drawTop() {
  const { state, look } = studio;
  const saving = state.saving;
  const saved = saving.problem ?? (saving.name ? w(saving.isSaved ? "saved" : "notSaved", { file: saving.name }) : w("notSavedYet"));
  fill(
    find("top"),
    h("h1", {}, w("name")), h("p", { class: "title" }, look.names ? "" : state.title),
    h("div", { class: "tools", role: "group", "aria-label": w("tools") },
      h("button", { id: "undo", disabled: !state.canUndo, onclick: () => studio.undo(), title: "Ctrl+Z" }, w("undo")),
      h("button", { id: "redo", disabled: !state.canRedo, onclick: () => studio.redo(), title: "Ctrl+Y" }, w("redo")),
      h("button", { id: "save", onclick: () => saveDialog(studio) }, w("save"))),
    h("p", { id: "saved", class: saving.problem ? "bad" : "quiet" }, saved),
    h("div", { class: "tools", role: "group", "aria-label": w("appearance") },
      ["nl", "en"].map((language) =>
        h("button", {
          id: `language-${language}`, lang: language, "aria-pressed": String(look.language === language),
          onclick: () => studio.view({ language }),
        }, language === "nl" ? "Nederlands" : "English")),
      h("button", {
        id: "theme", "aria-pressed": String(look.theme === "dark"), onclick: () => setTheme(look.theme === "dark" ? "light" : "dark"),
      }, w("dark"))));
}

function drawRooms() {
  fill(
    find("rooms"),
    Object.keys(rooms).map((room) =>
      h("button", {
        id: `room-${room}`, "aria-current": studio.room === room ? "page" : null, onclick: () => studio.open(room),
      }, w(`room.${room}`))));
  find("rooms").setAttribute("aria-label", w("rooms"));
}

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  return studio.view({ theme });
}

document.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.target.closest("input, textarea, dialog")) return;
  const key = event.key.toLowerCase();
  if (key === "z" && !event.shiftKey) studio.undo();
  else if (key === "y" || (key === "z" && event.shiftKey)) studio.redo();
  else return;
  event.preventDefault();
});

// Another tab may have changed the case.
document.addEventListener("visibilitychange", async () => {
  if (document.visibilityState !== "visible" || !studio.state) return;
  const state = await get("state", studio.asked()).catch(() => null);
  if (state && state.revision !== studio.state.revision) studio.take(state);
});

if (matchMedia("(prefers-color-scheme: dark)").matches) studio.look.theme = "dark";
document.documentElement.dataset.theme = studio.look.theme;
if (matchMedia("(max-width: 800px)").matches) studio.look.legend = "no";
// For tests of the page, and for who wants to see how long things take.
globalThis.studio = studio;
await studio.guard(async () => {
  const [texts, state] = await Promise.all([get("words", studio.look), get("state", studio.asked())]);
  words.use(texts);
  studio.take(state);
});
studio.firstPage = performance.now();
document.documentElement.dataset.ready = "yes";

// The picture: who is clicked, tabbed to, dragged, or moved with the arrow keys.

import { choice, drawing, fill, h, s } from "./dom.js";
import { list, t, w } from "./words.js";

const rings = ["inner", "middle", "outer"];

export class Stage {
  constructor(studio, place) {
    this.studio = studio;
    this.place = place;
    this.bar = h("div", { class: "tools bar" });
    this.frame = h("div", { class: "frame", id: "frame", role: "region", tabindex: "0" });
    place.append(this.bar, this.frame);
  }

  /** Shows a picture of the program. In circles people can be moved. */
  show(picture) {
    const { studio } = this;
    const focus = document.activeElement?.dataset?.person;
    this.scrolled = this.svg && this.frame.scrollLeft;
    this.picture = picture;
    this.place.setAttribute("aria-label", w("stage"));
    this.frame.setAttribute("aria-label", w("stage"));
    this.drawBar();
    this.svg = drawing(picture.svg);
    fill(this.frame, this.svg);
    this.root = this.svg.querySelector("g");
    // On a narrow screen the picture is wider than its frame: the youth stands in the middle.
    this.frame.scrollLeft = this.scrolled ?? (this.frame.scrollWidth - this.frame.clientWidth) / 2;
    this.marks = new Map();
    if (!picture.map || studio.room === "youth") return;
    for (const person of studio.state.people ?? []) this.prepare(person);
    if (focus) this.marks.get(focus)?.focus({ preventScroll: true });
  }

  drawBar() {
    const { studio } = this;
    const { state, look } = studio;
    fill(
      this.bar,
      h("div", { role: "group", "aria-label": w("waves"), class: "tools" },
        state.waves.map((wave) =>
          h("button", {
            id: `wave-${wave.id}`, "aria-pressed": String(wave.id === state.wave), onclick: () => studio.view({ wave: wave.id }),
          }, wave.label))),
      studio.room === "youth" ? null
        : h("label", { class: "inline" }, w("view"),
          choice(look.view, list("views").map((view) => [view, w(`view.${view}`)]), (view) => studio.view({ view }), { id: "view" })),
      h("button", {
        id: "legend", "aria-pressed": String(look.legend !== "no"),
        onclick: () => studio.view({ legend: look.legend === "no" ? null : "no" }),
      }, w("legend")));
  }

  /** Makes somebody of the picture a button that can be dragged. */
  prepare(person) {
    const mark = this.svg.querySelector(`[id="${this.picture.map.elements[person.id]}"]`);
    if (!mark) return;
    mark.setAttribute("tabindex", "0");
    mark.setAttribute("role", "button");
    mark.setAttribute("aria-pressed", String(this.studio.chosen === person.id));
    mark.setAttribute("aria-keyshortcuts", "ArrowUp ArrowDown ArrowLeft ArrowRight Enter");
    mark.classList.add("movable");
    mark.dataset.person = person.id;
    if (this.studio.chosen === person.id) mark.classList.add("chosen");
    mark.addEventListener("keydown", (event) => this.key(event, person));
    mark.addEventListener("pointerdown", (event) => this.press(event, person, mark));
    this.marks.set(person.id, mark);
  }

  // Keys: up and down move between rings, left and right between parts of life.

  key(event, person) {
    const ring = rings.indexOf(person.ring);
    const parts = this.picture.map.parts.map((part) => part.sector);
    const part = parts.indexOf(person.sector);
    const turn = (step) => parts[(part + step + parts.length) % parts.length];
    switch (event.key) {
      case "Enter": case " ": this.studio.choose(person.id); break;
      case "ArrowUp": this.move(person, rings[ring < 0 ? 2 : Math.max(0, ring - 1)], person.sector); break;
      case "ArrowDown": this.move(person, ring < 0 ? "outer" : rings[ring + 1] ?? "outer", person.sector); break;
      case "ArrowRight": this.move(person, person.ring, turn(1)); break;
      case "ArrowLeft": this.move(person, person.ring, turn(-1)); break;
      default: return;
    }
    event.preventDefault();
  }

  async move(person, ring, sector) {
    if (ring === person.ring && sector === person.sector) return;
    const answer = await this.studio.edit({ kind: "tie", id: person.id, values: { ring, sector } });
    if (answer) {
      this.studio.say(w("moved", { name: person.label, ring: ring ? t(`Ring.${ring}`) : w("beside"), sector: t(`Sector.${sector}`) }));
    }
  }

  // Dragging.

  press(event, person, mark) {
    if (event.button !== 0) return;
    event.preventDefault();
    mark.focus({ preventScroll: true });
    mark.setPointerCapture(event.pointerId);
    const start = this.point(event);
    let place = null;
    const drag = (move) => {
      const now = this.point(move);
      if (!place && Math.hypot(now.x - start.x, now.y - start.y) < 5) return;
      place = this.placeAt(now);
      mark.setAttribute("transform", `translate(${now.x - start.x} ${now.y - start.y})`);
      mark.classList.add("dragged");
      this.highlight(place);
    };
    const end = (drop) => {
      mark.removeEventListener("pointermove", drag);
      mark.removeEventListener("pointerup", end);
      mark.removeEventListener("pointercancel", end);
      mark.classList.remove("dragged");
      mark.removeAttribute("transform");
      this.highlight(null);
      if (drop.type === "pointercancel") return;
      if (!place) this.studio.choose(person.id);
      else this.move(person, place.ring, place.sector ?? person.sector);
    };
    mark.addEventListener("pointermove", drag);
    mark.addEventListener("pointerup", end);
    mark.addEventListener("pointercancel", end);
  }

  /** Where a pointer is, in the units of the picture; the youth is the origin. */
  point(event) {
    return new DOMPoint(event.clientX, event.clientY).matrixTransform(this.root.getScreenCTM().inverse());
  }

  /** The ring and the part of life at a point; outside the rings there is none. */
  placeAt(point) {
    const { edges, parts } = this.picture.map;
    const distance = Math.hypot(point.x, point.y);
    const ring = edges.findIndex((edge) => distance <= edge);
    if (ring < 0 && distance > edges[2] + 12) return { ring: "", sector: null };
    const turn = (Math.atan2(point.x, -point.y) / (2 * Math.PI) + 1) % 1;
    const part = parts.find((one) => one.from <= turn && turn < one.to) ?? parts[parts.length - 1];
    return { ring: ring < 0 ? "outer" : rings[ring], sector: part.sector, index: ring < 0 ? 2 : ring, part };
  }

  /** Shows where somebody would land. */
  highlight(place) {
    this.root.querySelector(".target")?.remove();
    if (!place?.part) return;
    const { edges } = this.picture.map;
    const [inner, outer] = [place.index ? edges[place.index - 1] : 23, edges[place.index]];
    const at = (turn, radius) => `${radius * Math.sin(2 * Math.PI * turn)} ${-radius * Math.cos(2 * Math.PI * turn)}`;
    const { from, to } = place.part;
    const large = to - from > 0.5 ? 1 : 0;
    const path = s("path", {
      class: "target",
      d: `M${at(from, inner)} L${at(from, outer)} A${outer} ${outer} 0 ${large} 1 ${at(to, outer)} L${at(to, inner)}`
        + ` A${inner} ${inner} 0 ${large} 0 ${at(from, inner)} Z`,
    });
    this.root.append(path);
  }
}

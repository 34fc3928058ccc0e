// What the web holds: protective factors with what carries them, who supports in which part of life, patterns.

import { h, s } from "./dom.js";
import { w } from "./words.js";

export function changesPanel(studio) {
  const { state } = studio;
  return [
    h("h2", {}, w("room.changes")), h("p", { class: "quiet" }, w("factors.how")),
    h("ul", { class: "factors", id: "factors" }, state.factors.map(factor)),
    h("h3", {}, w("support")), h("p", { class: "quiet" }, w("support.how")), supportTable(state.support),
    h("h3", {}, w("patterns")),
    state.patterns.length ? h("ul", {}, state.patterns.map((text) => h("li", {}, text))) : h("p", {}, w("patterns.none")),
  ];
}

/** A bar with what is certain, and what is possible beside it; both of 100. */
export function amount(high, low) {
  const part = (kind, width) => s("rect", { class: kind, height: 8, width: width.toFixed(1) });
  return s(
    "svg", { class: "amount", viewBox: "0 0 100 8", preserveAspectRatio: "none", "aria-hidden": "true" },
    part("ground", 100), part("high", high), part("low", low));
}

/** A level from 0 to 100 as bar and number, or a text where there is none. */
export function bar(level, text) {
  if (!level) return h("span", { class: "level quiet" }, text);
  return h("span", { class: "level" }, amount(100 * level.high, 100 * level.low), h("b", {}, level.text));
}

function factor(one) {
  const carriers = one.carriers.map((carrier) => `${carrier.name} (${carrier.text})`).join(", ");
  return h(
    "li", {},
    h("div", { class: "name" }, h("span", {}, `${one.number}. ${one.name}`), one.activated ? h("span", { class: "badge" }, w("activated")) : null),
    bar(one.level, one.measured ? w("notMeasured") : w("notKnown")),
    carriers ? h("p", { class: "quiet" }, w("carriers", { names: carriers })) : null);
}

function supportTable(support) {
  return h(
    "div", { class: "scroll", tabindex: "0", role: "region", "aria-label": w("support") },
    h("table", { id: "support-table" }, h("thead", {}, h("tr", {},
      h("th", { scope: "col" }, w("supportType")), support.sectors.map((sector) => h("th", { scope: "col" }, sector)),
      h("th", { scope: "col" }, w("together")))),
    h("tbody", {}, support.rows.map((row) =>
      h("tr", {}, h("th", { scope: "row" }, row.type), row.cells.map((cell) => h("td", {}, cell)), h("td", {}, row.together))))));
}

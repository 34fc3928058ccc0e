// A thousand invented futures while one watches, and one of them told week by week.

import { drawing, fill, find, h, s } from "./dom.js";
import { get, stream } from "./server.js";
import { amount } from "./changes.js";
import { counts, number, w } from "./words.js";

let stop = null;

export function stopFutures() {
  stop?.();
  stop = null;
}

export function futuresPart(studio) {
  if (studio.state.needs.length) {
    return h("div", {}, h("h3", {}, w("futures")), h("p", {}, w("needs", { list: studio.state.needs.join(", ") })));
  }
  return h(
    "div", {}, h("h3", { id: "futures-heading" }, w("futures")),
    h("p", {}, w("futures.how", counts())),
    h("button", { id: "run-futures", class: "main", onclick: () => run(studio) }, w("futures.run")),
    h("div", { id: "futures", "aria-live": "polite" }, studio.brought.stand ? standParts(studio, studio.brought.stand) : null),
    h("div", { id: "story" }, studio.brought.story ? storyParts(studio, studio.brought.story) : null));
}

function run(studio) {
  stopFutures();
  const began = performance.now();
  stop = stream("futures", { ...studio.asked(), ...studio.brought.who }, (stand) => {
    studio.brought.stand = stand;
    fill(find("futures"), standParts(studio, stand));
    if (stand.done === stand.of) studio.lastFutures = performance.now() - began;
  }, (isDone) => {
    stop = null;
    if (!isDone) studio.problem(w("gone"));
  });
}

function standParts(studio, stand) {
  const { better, worse } = stand;
  const error = Math.max(better.error ?? 0, worse.error ?? 0);
  const same = 100 - better.per100 - worse.per100;
  return [
    h("p", { class: "quiet", id: "futures-done" }, w("futures.done", { done: number(stand.done), of: number(stand.of) })),
    fan(stand),
    h("p", { class: "quiet" }, w(stand.isReal ? "fan.real" : "fan.how")),
    h("h4", {}, w("of100")), shares([["worse", worse.per100], ["same", same], ["better", better.per100]]),
    h("p", { class: "quiet" }, w("of100.how", { error: number(error, 0) })),
    stand.relation ? [h("h4", {}, w("relation")), shares(["nobody", "early", "planned", "ongoing"].map((key) => [key, stand.relation[key]])),
      h("p", {}, w("clashes", { n: number(stand.relation.clashes, 1) }))] : null,
    h("p", { class: "note" }, w("assumption", counts())),
    !stand.isReal && stand.done === stand.of
      ? h("button", { id: "tell", onclick: () => tell(studio, stand.typical ?? 0) }, w("story.tell")) : null,
  ];
}

/** Counts of 100, all in the same letters. */
function shares(rows) {
  return h(
    "ul", { class: "shares" },
    rows.map(([key, value]) =>
      h("li", { class: key }, h("b", {}, number(value)), amount(0, value),
        h("span", {}, w(`share.${key}`)))));
}

/** How far futures spread: half of them in the dark band, nine of ten in the light one. */
function fan(stand) {
  const [width, height, left, right, top, bottom] = [640, 300, 54, 12, 16, 36];
  const values = [0.05, -0.05, ...stand.difference.filter((x) => x !== null), ...stand.arms.flatMap((arm) => arm.bands.flatMap((band) => [band[0], band[4]]))];
  const most = Math.max(...values.map(Math.abs)) * 1.08;
  const last = stand.weeks[stand.weeks.length - 1];
  const x = (week) => left + (week / last) * (width - left - right);
  const y = (value) => top + (1 - (value + most) / (2 * most)) * (height - top - bottom);
  const line = (points) => points.map(([week, value], k) => `${k ? "L" : "M"}${x(week).toFixed(1)} ${y(value).toFixed(1)}`).join(" ");
  const area = (bands, low, high) =>
    `${line(bands.map((band, k) => [stand.weeks[k], band[high]]))} ${line(bands.map((band, k) => [stand.weeks[k], band[low]]).reverse()).replace("M", "L")} Z`;
  const parts = [s("line", { class: "zero", x1: left, x2: width - right, y1: y(0), y2: y(0) })];
  stand.arms.forEach((arm, k) => {
    const name = k ? "with" : "without";
    parts.push(s("path", { class: `band90 ${name}`, d: area(arm.bands, 0, 4) }), s("path", { class: `band50 ${name}`, d: area(arm.bands, 1, 3) }),
      s("path", { class: `median ${name}`, d: line(arm.bands.map((band, j) => [stand.weeks[j], band[2]])) }));
  });
  if (!stand.arms.length) parts.push(s("path", { class: "median with", d: line(stand.difference.map((value, k) => [stand.weeks[k], value ?? 0])) }));
  for (const week of [0, 26, 52, 78, 104]) {
    parts.push(s("text", { x: x(week), y: height - 14, "text-anchor": week === 104 ? "end" : "middle" }, week ? w("week", { week }) : w("start")));
  }
  parts.push(s("text", { x: 4, y: top + 10 }, w("fan.better")), s("text", { x: 4, y: y(0) + 4 }, "0"), s("text", { x: 4, y: height - bottom }, w("fan.worse")));
  const picture = s("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": w("fan.label"), class: "fan", id: "fan" }, ...parts);
  return h("figure", {}, picture, h("figcaption", {}, stand.arms.length
    ? [h("span", { class: "key without" }, w("fan.without")), h("span", { class: "key with" }, w("fan.with"))]
    : h("span", { class: "key with" }, w("fan.difference"))));
}

async function tell(studio, future) {
  await studio.guard(async () => {
    studio.brought.story = await get("story", { ...studio.asked(), ...studio.brought.who, future });
    fill(find("story"), storyParts(studio, studio.brought.story));
    find("story-heading").focus();
  });
}

function storyParts(studio, story) {
  return [
    h("h3", { id: "story-heading", tabindex: "-1" }, w("story", { future: number(story.future + 1) })),
    h("p", { class: "note" }, w("story.how")),
    h("figure", {}, drawing(story.timeline)),
    h("ol", { class: "story" }, story.weeks.map((week) =>
      h("li", {}, h("b", {}, week.title), week.events.length ? h("ul", {}, week.events.map((text) => h("li", {}, text))) : null))),
    h("button", { id: "another", onclick: () => tell(studio, (story.future + 1) % 1000) }, w("story.another")),
  ];
}

// The words of the page in its language, and the lists that it offers.

let all = { words: {}, lists: {}, programmes: [], language: "en" };

export const use = (answer) => { all = answer; };
export const language = () => all.language;
export const version = () => all.version;
export const list = (name) => all.lists[name] ?? [];
export const programmes = () => all.programmes;
export const counts = () => ({ assumptions: all.assumptions, all: all.parameters });
export const has = (key) => key in all.words;

/** A text of the page; `{name}` in it is replaced by the value of that name. */
export function t(key, values = {}) {
  const text = all.words[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** The same for a key of the studio. */
export const w = (key, values) => t(`studio.${key}`, values);

/** Choices of a list, each with its word; `unknown` puts an empty choice first. */
export function choices(name, prefix, unknown = false) {
  const rows = list(name).map((word) => [word, t(`${prefix}.${word}`)]);
  return unknown ? [["", w("unknown")], ...rows] : rows;
}

/** A number in the language of the page. */
export const number = (x, digits = 0) =>
  x.toLocaleString(all.language, { minimumFractionDigits: digits, maximumFractionDigits: digits });

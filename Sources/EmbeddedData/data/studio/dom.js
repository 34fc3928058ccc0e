// Elements of the page: made of names, attributes and children; text is always text and never markup.

const booleans = new Set(["disabled", "checked", "selected", "hidden", "open", "required", "multiple"]);

/** An element. Attributes that begin with `on` are listeners; `null` and `false` leave an attribute out. */
export function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key === "value") element.value = value;
    else if (booleans.has(key)) element[key] = Boolean(value);
    else element.setAttribute(key, value);
  }
  element.append(...children.flat(3).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** An element of a drawing. */
export function s(name, attributes = {}, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** The picture that the server drew, as an element. */
export function drawing(text) {
  const root = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  const picture = document.importNode(root, true);
  picture.removeAttribute("width");
  picture.removeAttribute("height");
  picture.setAttribute("preserveAspectRatio", "xMidYMin meet");
  return picture;
}

export const find = (id) => document.getElementById(id);

/** Puts children in the place of what an element holds. */
export const fill = (element, ...children) => element.replaceChildren(...children.flat(3).filter((child) => child));

/** A field with its label. */
export function field(label, input, hint) {
  const id = input.id || `field-${Math.random().toString(36).slice(2)}`;
  input.id = id;
  const described = hint ? h("small", { id: `${id}-hint` }, hint) : null;
  if (described) input.setAttribute("aria-describedby", described.id);
  return h("div", { class: "field" }, h("label", { for: id }, label), input, described);
}

/** A list to choose from; choices are pairs of value and word. */
export function choice(value, choices, onchange, attributes = {}) {
  return h(
    "select", { ...attributes, onchange: (event) => onchange(event.target.value) },
    choices.map(([key, word]) => h("option", { value: key, selected: key === value }, word)));
}

// Pieces of the page. Texts enter as text and never as markup, so that a name is a name whatever it holds.
const Elements = (() => {
  const space = 'http://www.w3.org/2000/svg';

  function fill(node, attributes, children) {
    for (const [key, value] of Object.entries(attributes)) {
      if (value === null || value === undefined || value === false) continue;
      if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
      else if (key === 'value' || key === 'checked' || key === 'disabled' || key === 'selected') node[key] = value;
      else node.setAttribute(key, value === true ? '' : value);
    }
    for (const child of children.flat(3)) if (child !== null && child !== undefined && child !== false) node.append(child);
    return node;
  }

  const html = (name, attributes = {}, ...children) => fill(document.createElement(name), attributes, children);
  const svg = (name, attributes = {}, ...children) => fill(document.createElementNS(space, name), attributes, children);
  const button = (text, onclick, attributes = {}) => html('button', { type: 'button', onclick, ...attributes }, text);

  return { html, svg, button };
})();

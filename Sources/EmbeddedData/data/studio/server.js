// What the page asks of the program on this machine. Nothing else is ever asked.

/** A problem that the program told, in words for people. */
export class Problem extends Error {
  constructor(status, text) {
    super(text);
    this.status = status;
  }
}

async function answer(response) {
  if (response.ok) return response.json();
  let text = "";
  try { text = (await response.json()).problem ?? ""; } catch { /* an answer without words */ }
  throw new Problem(response.status, text);
}

const query = (look) => {
  const entries = Object.entries(look).filter(([, value]) => value !== null && value !== undefined && value !== "");
  return new URLSearchParams(entries).toString();
};

export const address = (path, look) => `/api/${path}?${query(look)}`;

export const get = async (path, look) => answer(await fetch(address(path, look)));

export const post = async (path, look, body) =>
  answer(await fetch(address(path, look), {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body),
  }));

/** Events of the program as they come, until it has no more. */
export function stream(path, look, onevent, onend) {
  const source = new EventSource(address(path, look));
  source.onmessage = (event) => onevent(JSON.parse(event.data));
  const close = (isDone) => { source.close(); onend(isDone); };
  source.addEventListener("end", () => close(true));
  source.onerror = () => close(false);
  return () => source.close();
}

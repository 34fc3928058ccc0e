// Opening, beginning, saving and taking along. Files stay on this machine.

import { choice, field, find, h } from "./dom.js";
import { address } from "./server.js";
import { choices, list, w } from "./words.js";

const today = () => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
};

export function filePanel(studio) {
  const open = async (body) => {
    studio.chosen = studio.brought = null;
    if (await studio.send("open", body)) { studio.example = body.example ?? null; studio.open("web"); }
  };
  const read = async (event) => {
    const file = event.target.files[0];
    if (file) open({ text: await file.text() });
  };
  const download = (path, word) =>
    h("a", { class: "button", id: `take-${path.split(".")[1]}`, href: address(path, studio.asked()), download: "" }, word);
  return [
    h("h2", {}, w("room.file")), h("p", { class: "quiet" }, w("file.how")),
    h("h3", {}, w("file.open")),
    h("p", { class: "pick" },
      h("input", { id: "read-file", class: "unseen", type: "file", accept: ".yaml,.yml", onchange: read }),
      h("label", { class: "button", for: "read-file" }, w("file.read"))),
    field(w("file.example"), choice("", [["", w("choose")], ...list("examples").map((name) => [name, w(`example.${name}`)])], (example) =>
      example && open({ example }), { id: "open-example" })),
    h("h3", {}, w("file.begin")), h("p", { class: "quiet" }, w("file.beginHow")),
    h("button", { id: "begin", onclick: () => open({ date: today() }) }, w("file.begin")),
    h("h3", {}, w("file.title")),
    field(w("caseTitle"), h("input", {
      id: "case-title", value: studio.state.title, maxlength: 120, autocomplete: "off",
      onchange: (event) => studio.edit({ kind: "title", values: { title: event.target.value } }),
    })),
    h("h3", {}, w("file.save")), h("button", { id: "save-here", class: "main", onclick: () => saveDialog(studio) }, w("save")),
    h("h3", {}, w("file.take")),
    h("div", { class: "choices" },
      download("case.yaml", w("take.yaml")), download("picture.svg", "SVG"), download("picture.png", "PNG"), download("picture.pdf", "PDF")),
    h("h3", {}, w("file.lesson")), h("p", { class: "quiet" }, w("file.lessonHow")),
    h("p", {}, download("lesson.html", w("take.lesson"))),
  ];
}

/** Consent and who may see the case are asked before anything is written. */
export function saveDialog(studio) {
  const { state } = studio;
  const { saving } = state;
  const { answers } = saving;
  const yesNo = [["", w("choose")], ["yes", w("yes")], ["no", w("no")]];
  const real = h("div", { id: "consent-real", hidden: state.provenance !== "real" },
    field(w("consent.youth"), choice(answers.consentYouth ?? "", yesNo, () => {}, { id: "consent-youth" })),
    field(w("consent.parents"), choice(answers.consentParents ?? "", yesNo, () => {}, { id: "consent-parents" })));
  const problem = h("p", { role: "alert", class: "bad", id: "save-problem" });
  const send = async (event) => {
    event.preventDefault();
    const provenance = find("save-provenance").value;
    const seen = find("save-seen").value.trim();
    const isReal = provenance === "real";
    if (isReal && find("consent-youth").value !== "yes") { problem.textContent = w("consent.needed"); return; }
    if (!seen) { problem.textContent = w("seen.needed"); return; }
    const answer = await studio.send("save", {
      name: find("save-name").value.trim(), provenance,
      answers: {
        mayBeSeenBy: seen, consentYouth: isReal ? find("consent-youth").value : "", consentParents: isReal ? find("consent-parents").value : "",
      },
    });
    if (answer) { dialog.close(); studio.say(w("saved", { file: answer.saving.name })); }
    else problem.textContent = find("problem").textContent;
  };
  const form = h(
    "form", { onsubmit: send }, h("h2", { id: "save-heading" }, w("save.title")), h("p", {}, w("save.how")),
    field(w("save.about"), choice(state.provenance, choices("provenances", "studio.provenance"), (word) => { real.hidden = word !== "real"; }, { id: "save-provenance" })),
    real,
    field(w("save.seen"), h("textarea", { id: "save-seen", rows: 2, maxlength: 500, value: answers.mayBeSeenBy ?? "" }), w("save.seenHint")),
    field(w("save.name"), h("input", { id: "save-name", value: saving.name ?? saving.suggestion, maxlength: 100, autocomplete: "off" }), w("save.nameHint")),
    saving.losesNotes ? h("p", { class: "note" }, w("save.notes")) : null, problem,
    h("div", { class: "choices" },
      h("button", { class: "main", id: "save-now", type: "submit" }, w("save.now")),
      h("button", { id: "save-not", type: "button", onclick: () => dialog.close() }, w("save.cancel"))));
  const dialog = studio.dialog(form);
  dialog.setAttribute("aria-labelledby", "save-heading");
}

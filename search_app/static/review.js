// The reviewing page: keys, selection, and edits that show at once. Every deed is a form that works without this file.
"use strict";
(() => {
const LETTERS = { KeyJ: "j", KeyK: "k", KeyN: "n", KeyP: "p", KeyA: "a", KeyR: "r", KeyM: "m", KeyS: "s", KeyO: "o", KeyF: "f", KeyU: "u" };
const bench = document.getElementById("bench"), said = document.getElementById("said"), keys = document.getElementById("keys");
const all = (selector, within = bench) => [...within.querySelectorAll(selector)];
const one = (selector) => bench.querySelector(selector);
const form = () => document.getElementById("mend");
const length = (text) => [...text].length; // places count characters, not the units of UTF-16
const on = () => localStorage.getItem("keys") !== "off";
let at = "", doubt = null, pending = "", busy = false;

// The chosen place
function choose(place, number = null, focus = true) {
  getSelection().removeAllRanges();
  at = place;
  doubt = number;
  const words = all("#original-words [data-at]").filter(touches);
  if (words.length || number !== null) show(words.map((piece) => piece.textContent).join(" ") || rowWords(number), words[0]?.title ?? "");
  if (form()) {
    form().elements.at.value = form().elements.places.value = place;
    form().elements.words.value = "";
    const guess = number === null ? words[0]?.dataset.found : one(`.doubts [data-doubt="${number}"]`)?.dataset.guess ?? words[0]?.dataset.found;
    if (guess) form().elements.category.value = guess;
  }
  paint(focus ? words[0] ?? one(`.doubts [data-doubt="${number}"]`) : null);
}
function touches(piece) {
  const [start, stop] = at.split("-").map(Number), [from, to] = piece.dataset.at.split("-").map(Number);
  return from < stop && start < to;
}
function paint(target) {
  for (const piece of all(".chosen")) piece.classList.remove("chosen");
  for (const piece of all("[data-at]")) if (touches(piece)) piece.classList.add("chosen");
  const label = one("#public-words .chosen");
  if (label) scrollTo(label);
  if (target) {
    scrollTo(target);
    target.focus({ preventScroll: true });
  }
}
function scrollTo(piece) {
  const pane = piece.closest(".text-side, .doubts");
  if (pane && pane.scrollHeight > pane.clientHeight) {
    pane.scrollTop += piece.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 3;
  } else piece.scrollIntoView({ block: "center" });
}
function show(words, what) {
  const strong = document.createElement("strong");
  strong.textContent = words.length > 80 ? words.slice(0, 80) + "…" : words;
  document.getElementById("picked").replaceChildren(strong, what ? " · " + what : "");
}
function rowWords(number) { // of a doubt about the whole act, what it asks
  const row = one(`.doubts [data-doubt="${number}"]`);
  return (row?.querySelector("mark") ?? row?.querySelector(".asked"))?.textContent ?? "";
}

// Going from place to place
function nextDoubt(step) {
  const rows = all(".doubts li[data-doubt]");
  const here = rows.findIndex((row) => row.dataset.doubt === String(doubt));
  const row = rows[here < 0 ? (step > 0 ? 0 : rows.length - 1) : (here + step + rows.length) % rows.length];
  if (!row) return;
  choose(row.dataset.at, row.dataset.doubt);
  scrollTo(row);
  all(".doubts .chosen").forEach((other) => other.classList.toggle("chosen", other === row));
  row.classList.add("chosen");
}
function nextMention(step) {
  const links = all("#original-words [data-found]").filter((link, n, list) => n === 0 || list[n - 1].dataset.at !== link.dataset.at);
  const start = Number(at.split("-")[0] || -1);
  const ahead = links.filter((link) => Math.sign(Number(link.dataset.at.split("-")[0]) - start) === step);
  const link = step > 0 ? ahead[0] ?? links[0] : ahead[ahead.length - 1] ?? links[links.length - 1];
  if (link) choose(link.dataset.at, link.dataset.doubt ?? null);
}

// A selection of the original becomes the chosen place
function selected() {
  const selection = getSelection(), whole = document.getElementById("original-words");
  if (!form() || selection.isCollapsed || !selection.rangeCount) return;
  const range = selection.getRangeAt(0);
  if (!whole.contains(range.startContainer) || !whole.contains(range.endContainer)) return;
  const words = range.toString(), trimmed = words.trim();
  if (!trimmed) return;
  const before = document.createRange();
  before.setStart(whole, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = length(before.toString()) + length(words) - length(words.trimStart());
  at = `${start}-${start + length(trimmed)}`;
  doubt = null;
  form().elements.at.value = form().elements.places.value = at;
  form().elements.words.value = trimmed.replace(/\s+/g, " ");
  show(trimmed, "");
}

// Sending
async function send(sent, button) {
  if (busy) return;
  busy = true;
  bench.setAttribute("aria-busy", "true");
  const body = new URLSearchParams(new FormData(sent));
  if (button?.name) body.append(button.name, button.value);
  body.set("at", at);
  const kept = doubt;
  try {
    const answer = await fetch(sent.action, { method: "POST", body, headers: { "X-Part": "bench" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("bench");
    if (page) renew(page, kept, sent.classList.contains("accept"));
    else location.reload(); // the session has ended, or the file cannot be read any more
  } catch {
    said.textContent = "";
    said.textContent = bench.dataset.offline;
    show(bench.dataset.offline, "");
  } finally {
    busy = false;
    bench.removeAttribute("aria-busy");
  }
}
function renew(page, kept, accepted) {
  const open = new Set(all("details[open]").map((box) => box.closest("[data-part]")?.dataset.part + box.querySelector("summary").textContent));
  const ticked = document.getElementById("mend-all")?.checked;
  for (const part of all("[data-part]")) {
    const scroll = part.scrollTop, fresh = page.querySelector(`[data-part="${part.dataset.part}"]`);
    if (!fresh) continue;
    part.replaceChildren(...fresh.childNodes);
    part.scrollTop = scroll;
  }
  for (const box of all("details")) box.open = open.has(box.closest("[data-part]")?.dataset.part + box.querySelector("summary").textContent);
  const refused = page.dataset.refused;
  if (form() && ticked !== undefined) document.getElementById("mend-all").checked = ticked;
  dress();
  const now = accepted ? "" : all("#public-words .changed").slice(0, 3).map((piece) => piece.textContent).join(", ");
  said.textContent = refused || [page.dataset.told, now].join(" ").trim();
  if (accepted && !refused) { // the next doubt has taken the number of this one
    doubt = Number(kept) - 1;
    nextDoubt(1);
  } else if (at) {
    choose(at, null, !refused);
    const changed = one("#public-words .changed");
    if (changed && !one("#public-words .chosen")) scrollTo(changed);
  }
}
function dress() {
  for (const button of all("[data-keys]")) button.hidden = false;
  for (const link of all("#original-words a")) link.tabIndex = on() ? -1 : 0; // n, p, j, k go to them
}

// Keys
function press(kind) {
  const button = form()?.querySelector(`button[value="${kind}"]`);
  if (button) form().requestSubmit(button);
}
function ask(kind, field) {
  if (!form()) return;
  pending = kind;
  form().elements[field].focus();
}
const DEEDS = {
  j: () => nextDoubt(1), k: () => nextDoubt(-1), n: () => nextMention(1), p: () => nextMention(-1),
  a: () => { selected(); ask("add", "category"); }, m: () => ask("merge", "person"), o: () => ask("role", "role"), r: () => press("remove"), s: () => press("split"),
  f: () => form() && (form().elements.all_forms.checked = !form().elements.all_forms.checked), u: () => one("form.undo button")?.click(),
  "?": () => keys.showModal(),
  Enter: () => doubt !== null && one(`.doubts [data-doubt="${doubt}"] form.accept button`)?.click(),
};
addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || keys.open) return;
  const field = event.target.closest("input:not([type=checkbox]), select, textarea");
  if (field) {
    if (event.key === "Enter" && pending && field.form === form()) {
      event.preventDefault();
      press(pending);
      pending = "";
    } else if (event.key === "Escape") field.blur();
    return;
  }
  const key = event.key === "?" ? "?" : event.shiftKey ? "" : event.key === "Enter" ? "Enter" : LETTERS[event.code];
  const control = event.target.closest("button, summary, input, a:not([data-at])");
  if (!DEEDS[key] || (key === "Enter" && control) || (key !== "?" && !on())) return;
  event.preventDefault();
  DEEDS[key]();
});
bench.addEventListener("focusout", (event) => { if (event.target.form === form()) setTimeout(() => { if (document.activeElement?.form !== form()) pending = ""; }); });
bench.addEventListener("submit", (event) => {
  if (event.target.closest(".decision")) return;
  event.preventDefault();
  const row = event.target.closest("li[data-doubt]");
  if (row) { at = row.dataset.at; doubt = row.dataset.doubt; }
  send(event.target, event.submitter);
});
bench.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='?at='], [data-at]");
  if (event.target.closest("[data-keys]")) keys.showModal();
  if (!link || event.ctrlKey || event.metaKey || event.target.closest("button, form.accept") || !getSelection().isCollapsed) return;
  const place = link.dataset.at ?? new URLSearchParams(link.getAttribute("href").split("#")[0]).get("at");
  if (!place) return;
  event.preventDefault();
  choose(place, link.closest("li")?.dataset.doubt ?? link.dataset.doubt ?? null);
});
let waiting = 0;
document.addEventListener("selectionchange", () => { clearTimeout(waiting); waiting = setTimeout(selected, 150); });
const switched = document.getElementById("keys-on");
switched.checked = on();
switched.addEventListener("change", () => { localStorage.setItem("keys", switched.checked ? "on" : "off"); dress(); });
dress();
const first = one("#original-words .chosen") ?? null;
if (first) choose(first.dataset.at, first.dataset.doubt ?? null, false);
})();

// Small comforts; every page works without this file.
"use strict";
for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
    document.getElementById(button.dataset.status).textContent = button.dataset.done;
  });
}
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// What is too long for an address is sent as a form; servers between may take no more than 8,000 characters.
const LONGEST_ADDRESS = 6000;
for (const form of document.querySelectorAll("form[role=search]")) {
  form.addEventListener("submit", () => {
    form.method = encodeURIComponent(form.elements.q.value).length > LONGEST_ADDRESS ? "post" : "get";
  });
}

// Suggestions while typing: a combobox with a list, by the pattern of ARIA 1.2. The focus stays in the box.
const PAUSE = 120; // milliseconds without a key
for (const box of document.querySelectorAll("[data-suggest]")) suggestIn(box);

function suggestIn(box) {
  const list = document.createElement("div");
  let options = [], at = -1, waiting = 0, asking = null;
  list.id = box.id + "-suggestions";
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", box.dataset.suggestName);
  box.parentElement.after(list);
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", list.id], ["aria-expanded", "false"]]) {
    box.setAttribute(name, value);
  }

  const close = () => {
    clearTimeout(waiting);
    if (asking) asking.abort();
    list.hidden = true;
    list.replaceChildren();
    options = [];
    at = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  };
  const choose = (number) => {
    if (options[at]) options[at].setAttribute("aria-selected", "false");
    at = number;
    if (!options[at]) return box.removeAttribute("aria-activedescendant");
    options[at].setAttribute("aria-selected", "true");
    options[at].scrollIntoView({ block: "nearest" });
    box.setAttribute("aria-activedescendant", options[at].id);
  };
  const show = (groups) => {
    close();
    groups.forEach((group, place) => list.append(groupOf(group, `${list.id}-${place}`)));
    options = [...list.querySelectorAll("[role=option]")];
    options.forEach((option, number) => { option.id = `${list.id}-option-${number}`; });
    list.hidden = !options.length;
    box.setAttribute("aria-expanded", String(!list.hidden));
  };
  const ask = async () => {
    asking = new AbortController();
    try {
      const answer = await fetch(`${box.dataset.suggest}?q=${encodeURIComponent(box.value.slice(-200))}`, { signal: asking.signal });
      if (answer.ok && document.activeElement === box) show(await answer.json());
    } catch (error) {
      if (error.name !== "AbortError") close(); // without suggestions the box works as before
    }
  };

  box.addEventListener("input", () => {
    close();
    if (box.value.trim().length > 1) waiting = setTimeout(ask, PAUSE);
  });
  box.addEventListener("keydown", (event) => {
    if (event.isComposing || list.hidden) return;
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps) {
      const count = options.length + 1; // the box itself is a stop too
      choose((at + 1 + steps[event.key] + count) % count - 1);
    } else if (event.key === "Enter" && at >= 0) {
      location.assign(options[at].dataset.address);
    } else if (event.key === "Escape") {
      close();
    } else {
      return;
    }
    event.preventDefault();
  });
  box.addEventListener("blur", close);
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) location.assign(option.dataset.address);
  });
}

function groupOf(group, id) {
  const made = document.createElement("div"), name = document.createElement("div");
  made.setAttribute("role", "group");
  made.setAttribute("aria-labelledby", id);
  name.id = id;
  name.className = "suggestions-name";
  name.textContent = group.name;
  made.append(name, ...group.items.map(optionOf));
  return made;
}

function optionOf(item) {
  const option = document.createElement("div"), text = document.createElement("span");
  option.setAttribute("role", "option");
  option.setAttribute("aria-selected", "false");
  option.dataset.address = item.address;
  text.textContent = item.text;
  if (item.language) text.lang = item.language;
  option.append(text);
  if (item.count) {
    const count = document.createElement("span");
    count.className = "count";
    count.textContent = item.count;
    option.append(count);
  }
  return option;
}

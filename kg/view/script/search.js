/** Search with completion over all names: "/" begins, arrows move, Enter goes, Escape leaves. */

import { ranked, typeOf } from "./data.js";
import { byId, make } from "./dom.js";
import { typeIcon } from "./theme.js";

const MOST = 10;
const input = byId("search");
const menu = byId("matches");
let found = [];
let current = 0;

/** Lower case, without accents, hyphens as spaces. */
function plain(text) {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\s\-‐-―]+/g, " ")
    .trim();
}

const index = ranked.map((entity) => ({
  entity,
  names: [entity.label, ...entity.aliases].map((name) => ({ name, plain: plain(name) })),
}));

/** 0 for the whole name, 1 for its beginning, 2 for the beginning of a word, 3 for any place, 4 for none. */
function grade(name, query) {
  if (name === query) return 0;
  if (name.startsWith(query)) return 1;
  if (name.includes(` ${query}`)) return 2;
  return name.includes(query) ? 3 : 4;
}

/** The entities that a query may mean, the best first, each with the name that fits. */
export function matches(text) {
  const query = plain(text);
  if (!query) return [];
  const graded = index.map(({ entity, names }) => {
    const best = names.map((name) => ({ name: name.name, grade: grade(name.plain, query) }));
    return { entity, ...best.reduce((a, b) => (b.grade < a.grade ? b : a)) };
  });
  return [0, 1, 2, 3].flatMap((level) => graded.filter((item) => item.grade === level)).slice(0, MOST);
}

/** Make the search box work; `onchoose` gets the entity. */
export function openSearch(onchoose) {
  const choose = (item) => {
    close();
    input.value = "";
    input.blur();
    onchoose(item.entity);
  };
  input.addEventListener("input", () => suggest(choose));
  input.addEventListener("focus", () => suggest(choose));
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => steer(event, choose));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.target.closest("input, textarea"))
      return;
    event.preventDefault();
    input.focus();
  });
}

function suggest(choose) {
  found = matches(input.value);
  current = 0;
  menu.replaceChildren(...found.map((item, number) => option(item, number, choose)));
  if (input.value.trim() && found.length === 0) menu.append(make("li", { class: "none" }, "No such name"));
  menu.hidden = menu.children.length === 0;
  input.setAttribute("aria-expanded", String(!menu.hidden));
  mark();
}

function option({ entity, name }, number, choose) {
  const other = name === entity.label ? "" : name;
  // The box would lose the focus, and the list close, before the click arrives.
  const onmousedown = (event) => {
    event.preventDefault();
    choose(found[number]);
  };
  return make(
    "li",
    { id: `match-${number}`, role: "option", onmousedown },
    typeIcon(entity.type),
    make("span", {}, entity.label),
    make("span", { class: "quiet" }, other || typeOf.get(entity.type).singular),
  );
}

function mark() {
  for (const [number, item] of [...menu.children].entries())
    item.setAttribute("aria-selected", String(number === current));
  if (found.length) input.setAttribute("aria-activedescendant", `match-${current}`);
  else input.removeAttribute("aria-activedescendant");
}

function steer(event, choose) {
  if (event.key === "Escape") {
    input.value = "";
    input.blur();
  } else if (event.key === "Enter" && found[current]) {
    choose(found[current]);
  } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && found.length) {
    current = (current + (event.key === "ArrowDown" ? 1 : found.length - 1)) % found.length;
    mark();
    event.preventDefault();
  }
}

function close() {
  found = [];
  menu.hidden = true;
  input.setAttribute("aria-expanded", "false");
  input.removeAttribute("aria-activedescendant");
}

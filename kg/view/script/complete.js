/** Boxes that complete the names of entities: arrows move, Enter goes, Escape leaves; "/" goes to the first. */

import { ranked, typeOf } from "./data.js";
import { byId, make } from "./dom.js";
import { typeIcon } from "./theme.js";

const MOST = 10;

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
function matches(text) {
  const query = plain(text);
  if (!query) return [];
  const graded = index.map(({ entity, names }) => {
    const best = names.map((name) => ({ name: name.name, grade: grade(name.plain, query) }));
    return { entity, ...best.reduce((a, b) => (b.grade < a.grade ? b : a)) };
  });
  return [0, 1, 2, 3].flatMap((level) => graded.filter((item) => item.grade === level)).slice(0, MOST);
}

/** Make the search box of the page work; `onchoose` gets the entity. */
export function openSearch(onchoose) {
  const input = byId("search");
  complete(input, byId("matches"), onchoose);
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea");
    if (event.key !== "/" || event.ctrlKey || event.metaKey || typing) return;
    event.preventDefault();
    input.focus();
  });
}

/** A box of its own for the name of an entity; `onchoose` gets the entity. */
export function picker(id, label, onchoose) {
  const input = make("input", {
    id,
    class: "names",
    type: "text",
    role: "combobox",
    "aria-label": label,
    "aria-expanded": "false",
    "aria-controls": `${id}-matches`,
    "aria-autocomplete": "list",
    autocomplete: "off",
    spellcheck: "false",
    placeholder: label,
  });
  const menu = make("ul", {
    id: `${id}-matches`,
    class: "matches",
    role: "listbox",
    "aria-label": label,
    hidden: true,
  });
  complete(input, menu, onchoose);
  return make("div", { class: "picker" }, input, menu);
}

/** Make a box complete names in a menu. */
function complete(input, menu, onchoose) {
  let found = [];
  let current = 0;

  function suggest() {
    found = matches(input.value);
    current = 0;
    menu.replaceChildren(...found.map((item, number) => option(item, `${menu.id}-${number}`, () => choose(item))));
    if (input.value.trim() && found.length === 0)
      menu.append(make("li", { class: "none", role: "option", "aria-disabled": "true" }, "No such name"));
    menu.hidden = menu.children.length === 0;
    input.setAttribute("aria-expanded", String(!menu.hidden));
    mark();
  }

  function mark() {
    for (const [number, item] of [...menu.children].entries())
      item.setAttribute("aria-selected", String(found.length > 0 && number === current));
    if (found.length) input.setAttribute("aria-activedescendant", menu.children[current].id);
    else input.removeAttribute("aria-activedescendant");
  }

  function choose(item) {
    close();
    input.value = "";
    input.blur();
    onchoose(item.entity);
  }

  function close() {
    found = [];
    menu.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function steer(event) {
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

  input.addEventListener("input", suggest);
  input.addEventListener("focus", suggest);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", steer);
}

function option({ entity, name }, id, onchoose) {
  const other = name === entity.label ? "" : name;
  // The box would lose the focus, and the list close, before the click arrives.
  const onmousedown = (event) => {
    event.preventDefault();
    onchoose();
  };
  return make(
    "li",
    { id, role: "option", onmousedown },
    typeIcon(entity.type),
    make("span", {}, entity.label),
    make("span", { class: "quiet" }, other || typeOf.get(entity.type).singular),
  );
}

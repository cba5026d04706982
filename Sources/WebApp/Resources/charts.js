// Charts to be walked with the keyboard: a tree of the chart, its rows and their values, made from the table that has the
// same figures, when it is asked for.

export function bindCharts() {
  for (const figure of document.querySelectorAll(".figure[data-walk]:not([data-bound])")) bind(figure);
}

function bind(figure) {
  if (!tableOf(figure)) return;
  figure.dataset.bound = "";
  const fold = document.createElement("details");
  fold.className = "walk";
  const name = document.createElement("summary");
  name.textContent = figure.dataset.walk;
  fold.append(name);
  fold.addEventListener("toggle", () => {
    const table = tableOf(figure);
    if (!fold.open || !table || fold.querySelector("[role=tree]")) return;
    fold.append(treeOf(figure, table));
    fold.querySelector("[role=treeitem]").focus();
  });
  figure.append(fold);
}

function tableOf(figure) {
  const { table } = figure.dataset;
  return figure.querySelector(".twin table") ?? (table ? document.querySelector(`#${CSS.escape(table)} table`) : null);
}

function treeOf(figure, table) {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])].map((cell) => cell.textContent.trim());
  const series = [...table.tBodies[0].rows].map((row) => {
    const cells = [...row.cells];
    const title = Math.max(0, cells.findIndex((cell) => cell.tagName === "TH"));
    const items = cells.flatMap((cell, place) =>
      place === title ? [] : [node(`${heads[place] ?? ""} ${spoken(cell)}`.trim(), [])]);
    return node(spoken(cells[title]), items);
  });
  const tree = document.createElement("ul");
  tree.setAttribute("role", "tree");
  tree.setAttribute("aria-label", figure.getAttribute("aria-label"));
  const root = node(`${figure.getAttribute("aria-label")}: ${figure.dataset.sentence}`, series);
  root.setAttribute("aria-expanded", "true");
  root.tabIndex = 0;
  tree.append(root);
  tree.addEventListener("keydown", walk);
  tree.addEventListener("click", (event) => {
    const item = event.target.closest("[role=treeitem]");
    if (!item) return;
    toggle(item, item.getAttribute("aria-expanded") !== "true");
    go(item);
  });
  return tree;
}

function spoken(cell) {
  return (cell.textContent.trim() || cell.querySelector("[aria-label]")?.getAttribute("aria-label")) ?? "";
}

function node(text, children) {
  const item = document.createElement("li");
  item.setAttribute("role", "treeitem");
  item.tabIndex = -1;
  const label = document.createElement("span");
  label.textContent = text;
  item.append(label);
  if (children.length) {
    item.setAttribute("aria-expanded", "false");
    const group = document.createElement("ul");
    group.setAttribute("role", "group");
    group.append(...children);
    item.append(group);
  }
  return item;
}

function toggle(item, isOpen) {
  if (item.hasAttribute("aria-expanded")) item.setAttribute("aria-expanded", String(isOpen));
}

function go(item) {
  for (const other of item.closest("[role=tree]").querySelectorAll("[tabindex='0']")) other.tabIndex = -1;
  item.tabIndex = 0;
  item.focus();
}

/** Down and up go through what is open, right goes in, left goes out, Home and End to the ends. */
function walk(event) {
  const item = event.target.closest("[role=treeitem]");
  const tree = event.currentTarget;
  const shown = [...tree.querySelectorAll("[role=treeitem]")].filter(
    (other) => !other.parentElement.closest("[role=treeitem][aria-expanded=false]"));
  const place = shown.indexOf(item);
  const parent = item.parentElement.closest("[role=treeitem]");
  const isOpen = item.getAttribute("aria-expanded") === "true";
  const step = {
    ArrowDown: () => shown[place + 1],
    ArrowUp: () => shown[place - 1],
    Home: () => shown[0],
    End: () => shown[shown.length - 1],
    ArrowRight: () => {
      if (isOpen) return item.querySelector("[role=treeitem]");
      toggle(item, true);
      return item;
    },
    ArrowLeft: () => {
      if (!isOpen) return parent;
      toggle(item, false);
      return item;
    },
  }[event.key];
  if (!step) return;
  event.preventDefault();
  event.stopPropagation();
  const target = step();
  if (target) go(target);
}

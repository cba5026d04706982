// The page that computes: reads the address, computes, draws, shows.
/** Draws of a frame, and the milliseconds that a frame may take with all that it writes. */
const quick = { draws: 50, budget: 12 };
const full = 1000;

const table = document.getElementById("ranking");
const form = document.getElementById("method");
const moves = document.getElementById("moves");
const tail = document.getElementById("drawn");
let last = null;
let lastReach = null;
let task = 0;

const publishedReach = data.published.map(({ low, high }) => ({ low, high }));

/** Scores and ranks of what is chosen; null where they cannot be computed. */
function computed() {
  try {
    return evaluate(kernel, scenario());
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    moves.textContent = word(error.reason === "constant" ? "constant" : "refused");
    moves.hidden = false;
    return null;
  }
}

function reachOf(tally) {
  return data.units.map((_, unit) => ({ low: tally.quantile(0.05, unit), high: tally.quantile(0.95, unit) }));
}

/** While a hand moves: as many draws as a frame has room for, and rows that stay where they are. */
function refresh(isLast = false) {
  const start = performance.now();
  task += 1;
  const found = computed();
  if (!found) return;
  last = found;
  lastReach = publishedReach;
  let spent = 0;
  if (isChanged()) {
    lastReach = null;
    if (kernel.draws) {
      const before = performance.now();
      lastReach = reachOf(drawn(kernel, scenario(), found.scores, 0, quick.draws));
      spent = performance.now() - before;
    }
  }
  showRanking(table, found, lastReach, isChanged(), isLast);
  showHonesty();
  showMoves(found);
  if (spent === 0) return;
  // The next frame draws as many as this one could have afforded beside what it wrote and laid out.
  table.getBoundingClientRect();
  const rest = performance.now() - start - spent;
  const afforded = (quick.draws * Math.max(0, quick.budget - rest)) / Math.max(spent, 0.5);
  quick.draws = Math.round(Math.max(20, Math.min(200, (quick.draws + afforded) / 2)));
}

const scenario = () => ({ weights: state.shares.slice(), normalisation: state.normalisation, aggregation: state.aggregation });

/** When the hand lets go: all draws, in pieces that block nothing, and rows in their new order. */
function settle(pushes = true) {
  if (pushes && location.hash !== address()) history.pushState(null, "", address());
  showLinks();
  refresh(true);
  if (!last) return;
  reorder(table, last.ranks);
  const own = task;
  if (!isChanged() || !kernel.draws) return showWhole();
  const [chosen, found, tally] = [scenario(), last, new Tally(kernel.units)];
  const piece = (start) => {
    if (own !== task) return;
    const until = performance.now() + 25;
    let done = start;
    while (done < full && performance.now() < until) {
      const end = Math.min(full, done + 20);
      drawn(kernel, chosen, found.scores, done, end, tally);
      done = end;
    }
    if (done < full) return setTimeout(piece, 0, done);
    lastReach = reachOf(tally);
    showRanking(table, found, lastReach, true, true);
    showWhole(tally);
  };
  setTimeout(piece, 0, 0);
}

/** What follows the table, and the unit's page where it is open. */
function showWhole(tally) {
  const lead = document.getElementById("lead");
  if (lead) lead.hidden = isChanged();
  for (const section of tail.children) if (section.id !== "note") section.hidden = isChanged();
  document.getElementById("note")?.remove();
  if (isChanged()) tail.append(make("section", { id: "note" }, ...notes(tally).map((text) => make("p", {}, text))));
  if (state.page === "unit") showUnit(document.getElementById("unit"), last, lastReach, state.unit);
}

function notes(tally) {
  const found = [];
  if (tally) {
    const grouped = (count) => count.toLocaleString("en-US");
    found.push(
      filled("intervals", {
        count: grouped(tally.replicates), published: grouped(data.draws), varied: phrase(data.varied),
      }) + (tally.failures ? filled("failures", { count: tally.failures }) : ""),
    );
  } else if (data.draws === null) found.push(word("noDraws"));
  else if (kernel.limits.draws.length)
    found.push(word("cannotDraw") + kernel.limits.draws.map(phrase).join(state.lang === "zh" ? "；" : "; "));
  if (data.published.some(({ tier }) => tier !== null)) found.push(word("noTiers"));
  return found;
}

// MARK: The honesty line, and who moved

function changes() {
  const list = changedFamilies().flatMap((node) =>
    nodes[node].children
      .filter(differs)
      .map((child) => `${phrase(nodes[child])} ${shown(publishedShares[child])} → ${shown(state.shares[child])}%`),
  );
  for (const name of ["normalisation", "aggregation"])
    if (state[name]) list.push(word(name) + " " + phrase(kernel[name + "s"][state[name]]));
  return list;
}

const honesty = document.getElementById("honesty");
const honest = [...honesty.childNodes].map((node) => node.cloneNode(true));
const wasChanged = honesty.classList.contains("changed");

function showHonesty() {
  honesty.classList.toggle("changed", wasChanged || isChanged());
  const origin = honest[honest.length - 1].cloneNode(true);
  if (!isChanged()) return honesty.replaceChildren(...honest.map((node) => node.cloneNode(true)));
  honesty.replaceChildren(
    make("strong", {}, word("changed")),
    changes().join(state.lang === "zh" ? "；" : "; ") + (state.lang === "zh" ? "。" : ". "),
    make("a", { href: "#/?lang=" + state.lang }, word("back2")),
    origin,
  );
}

function showMoves(found) {
  moves.hidden = !isChanged();
  if (moves.hidden) return;
  const moved = inOrder(found.ranks).filter((unit) => (data.published[unit].rank ?? 0) !== (found.ranks[unit] ?? 0));
  if (moved.length === 0) moves.textContent = word("unmoved");
  else {
    const list = moved
      .slice(0, 8)
      .map((unit) => `${phrase(data.units[unit])} ${plain(data.published[unit].rank)} → ${plain(found.ranks[unit])}`)
      .join(comma());
    const key = moved.length > 8 ? "movedMore" : moved.length === 1 ? "movedOne" : "moved";
    moves.textContent = filled(key, { count: moved.length, list });
  }
}

// MARK: Hands

function setShare(node, value, isLast, except) {
  if (!Number.isFinite(value)) return showShares(form);
  const parent = nodes[node].parent;
  const { children } = nodes[parent];
  const next = balanced(
    children.map((child) => state.shares[child]),
    children.indexOf(node),
    value,
    children.map((child) => state.locked.has(child)),
  );
  children.forEach((child, place) => (state.shares[child] = next[place]));
  showShares(form, except, parent);
  if (!isLast) return refresh();
  settle();
  document.getElementById("live").textContent = moves.hidden ? "" : moves.textContent;
}

const nodeOf = (event) => Number(event.target.closest(".weight")?.dataset.node);

form.addEventListener("input", (event) => {
  if (event.target.type === "range") setShare(nodeOf(event), Number(event.target.value), false);
});
form.addEventListener("change", (event) => {
  const { target } = event;
  if (target.type === "range") setShare(nodeOf(event), Number(target.value), true);
  else if (target.classList.contains("number")) setShare(nodeOf(event), typed(target.value), true);
  else if (target.type === "checkbox") state.locked[target.checked ? "add" : "delete"](nodeOf(event));
  else if (target.tagName === "SELECT") {
    state[target.name] = Number(target.value);
    settle();
  }
});
form.addEventListener("click", (event) => {
  const step = event.target.closest(".step");
  if (step) setShare(nodeOf(event), state.shares[nodeOf(event)] + Number(step.dataset.step), true);
  if (event.target.id !== "equal") return;
  const { children } = nodes[0];
  for (const child of children) state.shares[child] = 100 / children.length;
  showShares(form);
  settle();
});
form.addEventListener("keydown", (event) => {
  if (event.target.type !== "range" || !/^(Arrow|Home|End)/.test(event.key)) return;
  event.preventDefault();
  const node = nodeOf(event);
  const sign = event.key === "ArrowLeft" || event.key === "ArrowDown" ? -1 : 1;
  const size = event.shiftKey ? 5 : 1;
  setShare(node, event.key === "Home" ? 0 : event.key === "End" ? 100 : state.shares[node] + sign * size, true);
});
form.addEventListener("submit", (event) => event.preventDefault());

document.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest("input, select, textarea")) return;
  if (event.key === "w") {
    event.preventDefault();
    form.querySelector("details").open = true;
    form.querySelector("input[type=range]")?.focus();
  } else if (event.key === "l") document.querySelector("#languages a:not([aria-current])")?.click();
  else if (event.key === "z") history.back();
  else if (event.key === "Z") history.forward();
});

// MARK: Routes

/** Links keep what was chosen. */
function showLinks() {
  for (const link of document.querySelectorAll("#places a")) {
    const page = new URL(link.href).hash.replace(/^#\//, "").split("?")[0] || "ranking";
    link.href = address(page);
    link.toggleAttribute("aria-current", page === state.page);
  }
  for (const link of document.querySelectorAll("#languages a")) {
    const own = link.lang.startsWith("zh") ? "zh" : "en";
    link.toggleAttribute("aria-current", own === state.lang);
    link.href = address().replace(/lang=(zh|en)$/, "lang=" + own);
  }
}

function show(isFirst) {
  const before = state.page + state.unit;
  read(location.hash);
  document.documentElement.dataset.lang = state.lang;
  document.documentElement.lang = state.lang === "zh" ? "zh-Hans" : "en";
  for (const page of document.querySelectorAll("[data-page]")) page.hidden = page.dataset.page !== state.page;
  showLinks();
  form.hidden = false;
  showPanel(form);
  if (rows.size) showHead(table);
  if (!kernel.limits.scores.length) settle(false);
  if (!isFirst && before !== state.page + state.unit) {
    scrollTo(0, 0);
    document.getElementById("main").focus({ preventScroll: true });
  }
}

document.documentElement.classList.add("js");
if (!kernel.limits.scores.length) adoptRows(table);
addEventListener("hashchange", () => show(false));
addEventListener("popstate", () => show(false));
show(true);

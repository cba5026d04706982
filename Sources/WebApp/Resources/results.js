// Fetches the page of another method and shows what of it differs. One request is under way at a time; one that
// nobody waits for any more is cancelled, and the server stops working on it.

import { bindCharts } from "./charts.js";

const quickDraws = "1000";
const parts = ["honesty", "places", "languages", "results", "downloads"];
let running;
let wanted;

/** While a hand moves: rows stay where they are, so that nothing runs away from under it. */
export function refresh(address) {
  wanted = address;
  if (!running) next();
}

/** When the hand lets go: all draws, rows in their new order, and an address that can be sent. */
export function settle(address) {
  wanted = undefined;
  running?.abort();
  history.pushState(null, "", address);
  fetchPage(address, (page) => {
    const before = places();
    for (const id of parts) replace(page, id);
    move(before);
    const moves = document.getElementById("moves");
    document.getElementById("live").textContent = moves && !moves.hidden ? moves.textContent : "";
  });
}

async function next() {
  const address = wanted;
  wanted = undefined;
  const target = new URL(address, location.href);
  if (!target.searchParams.has("draws")) target.searchParams.set("draws", quickDraws);
  await fetchPage(target, (page) => {
    replace(page, "honesty");
    replace(page, "moves");
    keepOrder(page);
  });
  if (wanted) next();
}

async function fetchPage(address, show) {
  const controller = new AbortController();
  running = controller;
  document.body.classList.add("busy");
  try {
    const response = await fetch(address, { signal: controller.signal, headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    if (running !== controller) return;
    if (response.ok) show(page);
    else replaceResults(page);
  } catch (error) {
    if (error.name !== "AbortError") console.warn(error);
  } finally {
    if (running === controller) {
      running = undefined;
      document.body.classList.remove("busy");
    }
  }
}

function replace(page, id) {
  const fresh = page.getElementById(id);
  const old = document.getElementById(id);
  if (!fresh || !old) return;
  for (const kind of ["details.table", "details.figures"])
    if (old.querySelector(kind)?.open) fresh.querySelector(kind)?.setAttribute("open", "");
  old.replaceWith(document.adoptNode(fresh));
  bindCharts();
}

/** What went wrong takes the place of the results. */
function replaceResults(page) {
  const results = document.getElementById("results");
  results?.replaceChildren(...document.adoptNode(page.getElementById("main")).childNodes);
}

function rows(root) {
  return [...root.querySelectorAll("#ranking tbody tr")];
}

function keepOrder(page) {
  const table = document.getElementById("ranking");
  const fresh = new Map(rows(page).map((row) => [row.dataset.unit, row]));
  const old = rows(document);
  // A table of other units or after an error is shown as it comes.
  if (!table || old.length !== fresh.size || old.some((row) => !fresh.has(row.dataset.unit)))
    return replace(page, "results");
  table.tHead.replaceWith(document.adoptNode(page.getElementById("ranking").tHead));
  for (const row of old) row.replaceChildren(...document.adoptNode(fresh.get(row.dataset.unit)).childNodes);
}

function places() {
  return new Map(rows(document).map((row) => [row.dataset.unit, row.getBoundingClientRect().top]));
}

/** Rows glide from where they were, unless the reader wants no motion. */
function move(before) {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  // All places are read before anything is written: each row that glides would lay the page out anew.
  const after = places();
  for (const row of rows(document)) {
    const distance = (before.get(row.dataset.unit) ?? NaN) - after.get(row.dataset.unit);
    if (!distance) continue;
    row.animate([{ transform: `translateY(${distance}px)` }, { transform: "none" }], {
      duration: 200,
      easing: "ease-out",
    });
  }
}

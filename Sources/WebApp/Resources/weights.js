// The form that holds weights that always add up to 100, among the children of each node.
import { balanced, typed } from "./balance.js";
import { refresh, settle } from "./results.js";

const total = 100;

const shown = (weight) => String(Math.round(weight * 10) / 10);

export function bindMethodForm(form) {
  const groups = [...form.querySelectorAll("fieldset.weights")].map((element) => bindGroup(element, changed));

  /** The address of what the form says: only what differs from the published method. */
  function address() {
    const here = new URLSearchParams(location.search);
    const next = new URLSearchParams();
    const texts = groups.flatMap((group) => group.texts());
    if (texts.length) next.set("w", texts.join(","));
    for (const select of form.querySelectorAll("select")) if (select.value) next.set(select.name, select.value);
    for (const name of ["set", "lang", "draws", "seed", "year"])
      for (const value of here.getAll(name)) next.append(name, value);
    const query = next.toString().replaceAll("%3A", ":").replaceAll("%2C", ",");
    return "/" + (query ? "?" + query : "");
  }

  function changed(isLast) {
    isLast ? settle(address()) : refresh(address());
  }

  for (const select of form.querySelectorAll("select")) select.addEventListener("change", () => changed(true));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    changed(true);
  });
  addEventListener("popstate", () => location.reload());
}

/** The weights among the children of one node. */
function bindGroup(element, changed) {
  const rows = [...element.querySelectorAll(".weight")];
  const published = rows.map((row) => Number(row.dataset.published));
  let weights = rows.map((row) => Number(row.dataset.share));
  const range = (row) => row.querySelector("input[type=range]");
  const number = (row) => row.querySelector(".number");
  const locked = () => rows.map((row) => row.querySelector(".lock input").checked);

  function show(except) {
    rows.forEach((row, i) => {
      range(row).value = weights[i];
      range(row).setAttribute("aria-valuetext", shown(weights[i]) + "%");
      if (number(row) !== except) number(row).value = shown(weights[i]);
    });
    element.querySelector("output").textContent = shown(weights.reduce((sum, weight) => sum + weight, 0)) + "%";
  }

  function set(moved, value, isLast, except) {
    if (!Number.isFinite(value)) return show();
    weights = balanced(weights, moved, value, locked());
    show(except);
    changed(isLast);
  }

  rows.forEach((row, i) => {
    range(row).addEventListener("input", () => set(i, Number(range(row).value), false));
    range(row).addEventListener("change", () => set(i, Number(range(row).value), true));
    range(row).addEventListener("keydown", (event) => {
      if (!event.shiftKey || !event.key.startsWith("Arrow")) return;
      event.preventDefault();
      const step = event.key === "ArrowLeft" || event.key === "ArrowDown" ? -5 : 5;
      set(i, weights[i] + step, true);
    });
    number(row).addEventListener("change", () => set(i, typed(number(row).value), true));
    for (const button of row.querySelectorAll(".step"))
      button.addEventListener("click", () => set(i, weights[i] + Number(button.dataset.step), true));
  });
  element.querySelector(".equal").addEventListener("click", () => {
    weights = weights.map(() => total / weights.length);
    show();
    changed(true);
  });
  show();

  return {
    /** `node:weight` for all, where any was moved. */
    texts() {
      const isMoved = weights.some((weight, i) => Math.abs(weight - published[i]) > 0.005);
      return isMoved ? rows.map((row, i) => row.dataset.node + ":" + Math.round(weights[i] * 100) / 100) : [];
    },
  };
}

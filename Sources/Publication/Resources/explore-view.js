// What the page shows: the panel of weights, the ranking, and a unit with everything that it is made of.
const { words } = data;

const word = (key) => phrase(words[key]);
/** A word with its gaps filled. */
const filled = (key, values) => word(key).replace(/\{(\w+)\}/g, (_, name) => values[name]);
const fixed = (value, decimals) => (value === null || Number.isNaN(value) ? "–" : value.toFixed(decimals));
const plain = (value) => (value === null || Number.isNaN(value) ? "–" : String(Math.round(value * 10) / 10));
const shown = (share) => String(Math.round(share * 10) / 10);
const comma = () => (state.lang === "zh" ? "，" : ", ");
const otherLanguage = () => (state.lang === "zh" ? "en" : "zh");

/** An element with attributes and children; texts are never markup. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, value);
  element.append(...children.filter((child) => child != null));
  return element;
}

// MARK: Weights

function showPanel(form) {
  if (kernel.limits.scores.length) {
    const reasons = kernel.limits.scores.map(phrase).join(state.lang === "zh" ? "、" : ", ");
    form.replaceChildren(make("p", { class: "help" }, word("cannot") + reasons));
    return;
  }
  const fold = make("details", { open: form.querySelector("details")?.open ?? innerWidth > 1080 });
  const rows = nodes[0].children.map((node, place) => {
    const row = weightRow(node, place);
    const { children } = nodes[node];
    if (children.length < 2) return row;
    const nested = make("details", { class: "nested", "data-node": node });
    nested.open = form.querySelector(`.nested[data-node="${node}"]`)?.open ?? false;
    nested.append(make("summary", {}, word("indicators")), ...children.map((child) => weightRow(child, null)));
    row.append(nested);
    return row;
  });
  fold.append(
    make("summary", {}, word("weights")),
    make("p", { class: "help" }, word("help")),
    ...rows,
    make(
      "p",
      { class: "buttons" },
      make("button", { type: "button", id: "equal" }, word("equal")),
      make("a", { class: "button", id: "reset", href: "#/?lang=" + state.lang }, word("reset")),
    ),
    choice("normalisation", kernel.normalisations),
    choice("aggregation", kernel.aggregations),
  );
  form.replaceChildren(fold);
  showShares(form);
}

function weightRow(node, place) {
  const name = phrase(nodes[node]);
  const step = (sign, label) =>
    make("button", { type: "button", class: "step", "data-step": sign, "aria-label": name + ": " + label }, sign > 0 ? "+" : "−");
  return make(
    "div",
    { class: "weight", "data-node": node },
    make(
      "label",
      { for: "w" + node },
      place === null ? null : make("span", { class: "key s" + (place % 10), "aria-hidden": "true" }),
      name,
    ),
    make(
      "span",
      { class: "fields" },
      step(-1, word("less")),
      make("input", { type: "range", min: 0, max: 100, step: "any", "aria-label": name }),
      step(1, word("more")),
      make("input", { class: "number", id: "w" + node, inputmode: "decimal", maxlength: 12 }),
      make("span", { class: "percent", "aria-hidden": "true" }, "%"),
      make(
        "label",
        { class: "lock" },
        make("input", { type: "checkbox", "aria-label": word("lock") + " " + name, checked: state.locked.has(node) }),
        make("span", { "aria-hidden": "true" }),
      ),
    ),
  );
}

/** Shows shares in the fields; of the children of one node, or of all. */
function showShares(form, except, parent) {
  for (const row of form.querySelectorAll(".weight")) {
    if (parent !== undefined && nodes[row.dataset.node].parent !== parent) continue;
    const share = state.shares[row.dataset.node];
    const range = row.querySelector("input[type=range]");
    const number = row.querySelector(".number");
    range.value = share;
    range.setAttribute("aria-valuetext", shown(share) + "%");
    if (number !== except) number.value = shown(share);
  }
}

function choice(name, list) {
  const select = make("select", { name });
  list.forEach((option, place) => {
    if (!option.offered) return;
    const title = place === 0 ? phrase(option) + (option.id ? ` (${option.id})` : "") : phrase(option);
    select.append(make("option", { value: place, selected: place === state[name] }, title));
  });
  return make("label", { class: "choice" }, make("span", {}, word(name)), select);
}

// MARK: A unit

/** Points of every node, by Euler's theorem from the index down. */
function pointsOf(found, weights, unit) {
  const specs = kernel.aggregations[state.aggregation].nodes;
  const points = new Float64Array(nodes.length).fill(NaN);
  points[0] = found.scores[unit];
  for (const node of inner) {
    const own = found.nodes[node][unit];
    const present = nodes[node].children.filter((child) => !Number.isNaN(found.nodes[child][unit]));
    const sum = present.reduce((sum, child) => sum + weights[child], 0);
    for (const child of present) {
      const share = sum === 0 ? 0 : weights[child] / sum;
      const part = specs[node].id === "geometric" ? share : own === 0 ? 0 : (share * found.nodes[child][unit]) / own;
      points[child] = points[node] * part;
    }
  }
  return points;
}

function effective(weights) {
  const shares = new Float64Array(nodes.length);
  shares[0] = 1;
  for (const node of inner) {
    const sum = nodes[node].children.reduce((sum, child) => sum + weights[child], 0);
    for (const child of nodes[node].children) shares[child] = sum === 0 ? 0 : (shares[node] * weights[child]) / sum;
  }
  return shares;
}

function showUnit(place, found, reach, unit) {
  const { zh, en, code } = data.units[unit];
  const points = pointsOf(found, state.shares, unit);
  const shares = effective(state.shares);
  const interval = reach?.[unit] && reach[unit].low !== null ? ends(reach[unit]) : null;
  const line = [
    word("rank") + " " + plain(found.ranks[unit]) + " / " + found.ranks.filter((rank) => rank !== null).length,
    interval ? "90% " + interval : null,
    word("score") + " " + fixed(found.presented[unit], data.decimals),
  ];
  const table = make("table", { class: "ladder" });
  const heads = ["item", "value", "measure", "year", "score", "weight", "points", "rank", "sure", "source"];
  const numeric = new Set(["value", "year", "score", "weight", "points", "rank"]);
  table.append(make("caption", {}, phrase({ zh, en })));
  table.append(
    make("thead", {}, make("tr", {}, ...heads.map((key) => make("th", { scope: "col", class: numeric.has(key) ? "n" : null }, word(key))))),
  );
  const body = make("tbody");
  const walk = (node, depth) => {
    body.append(ladderRow(node, depth, found, points, shares, unit));
    for (const child of nodes[node].children) walk(child, depth + 1);
  };
  for (const child of nodes[0].children) walk(child, 0);
  table.append(body);
  place.replaceChildren(
    make("p", { class: "up" }, make("a", { href: address("ranking") }, word("back"))),
    make("section", {}, make("h1", {}, `${phrase({ zh, en })} (${code})`), make("p", { class: "lead" }, line.filter(Boolean).join(" · ")),
      make("div", { class: "scroll", role: "region", tabindex: 0, "aria-label": phrase({ zh, en }) }, table),
      make("p", { class: "help" }, "* " + word("amended"))),
  );
}

function ladderRow(node, depth, found, points, shares, unit) {
  const leaf = kernel.leaves.indexOf(node);
  const indicator = leaf < 0 ? null : data.indicators[leaf];
  const evidence = indicator?.evidence[unit] ?? null;
  const ranks = rankOf(found.nodes[node], kernel.ties);
  const number = (text) => make("td", { class: "n" }, text);
  const value = indicator?.values[unit] ?? null;
  const isAmended = indicator?.amended.includes(unit) ?? false;
  const valueCell = number(indicator ? (value === null ? "–" : String(value)) : "");
  if (isAmended) valueCell.append(make("abbr", { title: word("amended") }, " *"));
  return make(
    "tr",
    { class: indicator ? null : "pillar" },
    make("th", { scope: "row", class: "d" + depth, title: indicator?.definition || null }, phrase(nodes[node])),
    valueCell,
    make("td", {}, indicator ? phrase(indicator.measure) : ""),
    number(evidence?.[1] ? String(evidence[1]) : ""),
    number(fixed(found.nodes[node][unit], 2)),
    number(fixed(shares[node] * 100, 1) + "%"),
    number(fixed(points[node], 2)),
    number(plain(ranks[unit])),
    make("td", {}, evidence ? phrase(data.confidences[evidence[2]]) : ""),
    make("td", {}, indicator ? sourceOf(evidence) : null),
  );
}

/** The source of a value, opened on demand; addresses are shown, and are links only where they are of the web. */
function sourceOf(evidence) {
  const source = evidence && evidence[0] >= 0 ? data.sources[evidence[0]] : null;
  if (!source) return word("noSource");
  const text = [source.title, source.publisher, source.date, data.locators[evidence[3]]].filter(Boolean).join(". ");
  const isWeb = /^https?:\/\//.test(source.url);
  const link = isWeb ? make("a", { href: source.url, rel: "noreferrer noopener", target: "_blank" }, source.url) : source.url;
  return make("details", { class: "source" }, make("summary", {}, source.id), text, make("br"), link);
}

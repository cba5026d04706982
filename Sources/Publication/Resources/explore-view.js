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

function showShares(form, except) {
  for (const row of form.querySelectorAll(".weight")) {
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

// MARK: The ranking

const rows = new Map();

const hasIntervals = data.draws !== null;

/** The heads of the columns, in the reader's language. */
function showHead(table) {
  const heads = [
    ["tier", "n tier", hasIntervals], ["place", "n rank", true], ["change", "n change", true],
    ["interval", "iv", hasIntervals], ["unit", null, true], ["points100", "n score", true], ["made", "stack", true],
  ];
  table.caption.textContent = word("ranking");
  table.closest(".scroll").setAttribute("aria-label", word("ranking"));
  table.tHead.rows[0].replaceChildren(
    ...heads.filter(([, , isThere]) => isThere).map(([key, kind]) => make("th", { scope: "col", class: kind }, word(key))),
  );
  const legend = document.querySelector("ul.legend");
  legend?.setAttribute("aria-label", word("legend"));
  [...(legend?.children ?? [])].forEach((item, part) => item.replaceChildren(item.firstElementChild, phrase(nodes[nodes[0].children[part]])));
}

/** Builds a row for every unit once; later only what differs is written. */
function buildRows(table) {
  data.units.forEach((unit, place) => {
    const cells = {
      tier: hasIntervals ? make("td", { class: "n tier" }) : null,
      rank: make("td", { class: "n rank" }),
      change: make("td", { class: "n change" }),
      interval: hasIntervals ? make("td", { class: "iv" }) : null,
      link: make("a"),
      alt: make("span", { class: "alt" }),
      score: make("td", { class: "n score" }),
      parts: make("span", { class: "parts", role: "img" }, ...nodes[0].children.map((_, part) => make("span", { class: "s" + (part % 10) }))),
    };
    if (cells.interval) {
      cells.reach = make("span", { class: "reach" });
      cells.dot = make("span", { class: "dot" });
      cells.ends = make("span", { class: "ends" });
      cells.interval.append(make("span", { class: "axis", "aria-hidden": "true" }, cells.reach, cells.dot), cells.ends);
    }
    cells.row = make("tr", { "data-unit": unit.code });
    cells.row.append(
      ...[cells.tier, cells.rank, cells.change, cells.interval].filter(Boolean),
      make("th", { scope: "row" }, cells.link, cells.alt),
      cells.score,
      make("td", { class: "stack" }, cells.parts),
    );
    rows.set(place, cells);
  });
  table.tBodies[0].replaceChildren(...inOrder(data.published.map(({ rank }) => rank)).map((unit) => rows.get(unit).row));
}

/** Units by rank; those without come last. */
function inOrder(ranks) {
  return ranks.map((_, unit) => unit).sort((a, b) => (ranks[a] ?? Infinity) - (ranks[b] ?? Infinity) || a - b);
}

function showRanking(table, found, reach, isMoved) {
  const count = found.ranks.filter((rank) => rank !== null).length;
  const totals = data.units.map((_, unit) => found.points.reduce((sum, part) => sum + part[unit], 0));
  const most = Math.max(...totals.filter((total) => !Number.isNaN(total)));
  const drawsBars = most > 0 && found.points.every((part) => part.every((points) => !(points < -1e-9)));
  table.classList.toggle("is-changed", isMoved);
  let tier = null;
  const ordered = inOrder(found.ranks);
  for (const unit of ordered) {
    const cells = rows.get(unit);
    const own = data.published[unit];
    cells.rank.textContent = plain(found.ranks[unit]);
    cells.score.textContent = fixed(found.presented[unit], data.decimals);
    if (cells.tier) cells.tier.textContent = own.tier ?? "–";
    cells.row.classList.toggle("opens", !isMoved && tier !== null && own.tier !== null && own.tier !== tier);
    tier = own.tier ?? tier;
    showChange(cells.change, own.rank, found.ranks[unit]);
    showNames(cells, unit);
    if (cells.interval) showReach(cells, reach?.[unit] ?? null, found.ranks[unit], count);
    showParts(cells.parts, found, unit, drawsBars ? most : 0);
  }
}

function showNames(cells, unit) {
  const { zh, en } = data.units[unit];
  cells.link.textContent = phrase({ zh, en });
  cells.link.href = address("unit", unit);
  cells.alt.textContent = zh === en ? "" : " " + { zh, en }[otherLanguage()];
  cells.alt.lang = otherLanguage();
}

function showChange(cell, before, after) {
  const gain = before !== null && after !== null ? before - after : null;
  if (gain === null || gain === 0) return cell.replaceChildren(gain === null ? "–" : make("span", { class: "same" }, "0"));
  const kind = gain > 0 ? "up" : "down";
  cell.replaceChildren(
    make(
      "span",
      { class: kind },
      make("span", { "aria-hidden": "true" }, gain > 0 ? "▲" : "▼"),
      make("span", { class: "unseen" }, word(kind) + " "),
      plain(Math.abs(gain)),
    ),
  );
}

const ends = ({ low, high }) => (low === high ? plain(low) : plain(low) + "–" + plain(high));

function showReach(cells, reach, rank, count) {
  const isThere = reach !== null && reach.low !== null && rank !== null;
  cells.ends.textContent = isThere ? ends(reach) : "–";
  cells.reach.parentElement.hidden = !isThere;
  if (!isThere) return;
  const places = Math.max(2, count);
  cells.reach.style.marginInlineStart = ((reach.low - 1) / places) * 100 + "%";
  cells.reach.style.width = ((reach.high - reach.low + 1) / places) * 100 + "%";
  cells.dot.style.marginInlineStart = ((rank - 0.5) / places) * 100 + "%";
}

function showParts(bar, found, unit, most) {
  const isThere = most > 0 && found.ranks[unit] !== null;
  bar.hidden = !isThere;
  if (!isThere) return;
  const texts = nodes[0].children.map((child, part) => phrase(nodes[child]) + " " + fixed(found.points[part][unit], 1));
  bar.setAttribute("aria-label", texts.join(comma()));
  [...bar.children].forEach((segment, part) => {
    segment.style.width = (found.points[part][unit] / most) * 100 + "%";
    segment.title = texts[part];
  });
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

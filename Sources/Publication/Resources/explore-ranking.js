// The ranking: a row for every unit. While a hand moves only rows in sight are written; the others follow when they come
// into sight, when the hand lets go, or before a page is printed.
const rows = new Map();
const unitOf = new WeakMap();
const hasIntervals = data.draws !== null;

const inSight = new Set();
/** Units whose rows do not show the picture yet. */
const late = new Set();
/** What rows are written from. */
let picture = null;
let writing = 0;

const sight = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      const unit = unitOf.get(target);
      inSight[isIntersecting ? "add" : "delete"](unit);
      if (isIntersecting && late.delete(unit)) showRow(unit);
    }
  },
  { rootMargin: "100px 0px" },
);

/** Units by rank; those without come last. */
function inOrder(ranks) {
  return ranks.map((_, unit) => unit).sort((a, b) => (ranks[a] ?? Infinity) - (ranks[b] ?? Infinity) || a - b);
}

/** The heads of the columns, in the reader's language. */
function showHead(table) {
  const heads = [
    ["tier", "n tier", hasIntervals], ["place", "n rank", true], ["change", "n change", true],
    ["interval", "iv", hasIntervals], ["unit", "name", true], ["points100", "n score", true], ["made", "stack", true],
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

/** Takes over the rows that the file came with, which show the published result. */
function adoptRows(table) {
  const places = new Map(data.units.map(({ code }, place) => [code, place]));
  for (const row of table.tBodies[0].rows) {
    const unit = places.get(row.dataset.unit);
    rows.set(unit, { row });
    unitOf.set(row, unit);
  }
  // Until the browser says which rows are in sight.
  for (const unit of [...rows.keys()].slice(0, Math.ceil(innerHeight / 24))) inSight.add(unit);
  for (const { row } of rows.values()) sight.observe(row);
}

/** The cells of a row, made when it is written for the first time. */
function fillRow(cells) {
  const bars = nodes[0].children.map((_, part) => make("span", { class: "s" + (part % 10) }));
  Object.assign(cells, {
    tier: hasIntervals ? make("td", { class: "n tier" }) : null,
    rank: make("td", { class: "n rank" }),
    change: make("td", { class: "n change" }),
    interval: hasIntervals ? make("td", { class: "iv" }) : null,
    link: make("a"),
    alt: make("span", { class: "alt" }),
    score: make("td", { class: "n score" }),
    parts: make("span", { class: "parts", role: "img" }, ...bars),
  });
  if (cells.interval) {
    cells.reach = make("span", { class: "reach" });
    cells.dot = make("span", { class: "dot" });
    cells.ends = make("span", { class: "ends" });
    cells.interval.append(make("span", { class: "axis", "aria-hidden": "true" }, cells.reach, cells.dot), cells.ends);
  }
  cells.row.replaceChildren(
    ...[cells.tier, cells.rank, cells.change, cells.interval].filter(Boolean),
    make("th", { scope: "row", class: "name" }, cells.link, cells.alt),
    cells.score,
    make("td", { class: "stack" }, cells.parts),
  );
}

/** Shows a result in the rows in sight; in all of them, piece by piece, once the hand has let go. */
function showRanking(table, found, reach, isMoved, isLast) {
  const totals = data.units.map((_, unit) => found.points.reduce((sum, part) => sum + part[unit], 0));
  const most = Math.max(...totals.filter((total) => !Number.isNaN(total)));
  const drawsBars = most > 0 && found.points.every((part) => part.every((points) => !(points < -1e-9)));
  const hash = address("unit", 0);
  const isAsPublished = picture === null && !isMoved && state.lang === data.lang;
  picture = {
    found,
    reach,
    count: found.ranks.filter((rank) => rank !== null).length,
    most: drawsBars ? most : 0,
    opens: isMoved ? new Set() : openingTiers(found.ranks),
    query: hash.slice(hash.indexOf("?")),
    isLast,
  };
  table.classList.toggle("with-change", isMoved);
  table.classList.toggle("with-tiers", hasIntervals && !isMoved);
  if (isAsPublished) return;
  clearTimeout(writing);
  for (const unit of rows.keys()) late.add(unit);
  for (const unit of inSight) {
    late.delete(unit);
    showRow(unit);
  }
  if (isLast) writing = setTimeout(showLate, 0);
}

/** Writes rows out of sight for as long as nobody notices. */
function showLate() {
  const end = performance.now() + 8;
  for (const unit of late) {
    if (performance.now() > end) {
      writing = setTimeout(showLate, 0);
      return;
    }
    late.delete(unit);
    showRow(unit);
  }
}

addEventListener("beforeprint", () => {
  for (const unit of late) showRow(unit);
  late.clear();
});

/** The units with which a tier opens, by the published ranks. */
function openingTiers(ranks) {
  const opens = new Set();
  let tier = null;
  for (const unit of inOrder(ranks)) {
    const own = data.published[unit].tier;
    if (tier !== null && own !== null && own !== tier) opens.add(unit);
    tier = own ?? tier;
  }
  return opens;
}

/** Writes what differs: what is written is laid out anew. */
function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

function showRow(unit) {
  const { found, reach, opens } = picture;
  const cells = rows.get(unit);
  if (!cells.rank) fillRow(cells);
  const own = data.published[unit];
  write(cells.rank, plain(found.ranks[unit]));
  write(cells.score, fixed(found.presented[unit], data.decimals));
  if (cells.tier) write(cells.tier, plain(own.tier));
  cells.row.classList.toggle("opens", opens.has(unit));
  showChange(cells, own.rank, found.ranks[unit]);
  showNames(cells, unit);
  if (cells.interval) showReach(cells, reach?.[unit] ?? null, found.ranks[unit]);
  showParts(cells.parts, unit);
}

function showNames(cells, unit) {
  const { zh, en, slug } = data.units[unit];
  cells.link.href = "#/c/" + slug + picture.query;
  if (cells.lang === state.lang) return;
  cells.lang = state.lang;
  cells.link.textContent = phrase({ zh, en });
  cells.alt.textContent = zh === en ? "" : " " + { zh, en }[otherLanguage()];
  cells.alt.lang = otherLanguage();
}

function showChange(cells, before, after) {
  const cell = cells.change;
  const gain = before !== null && after !== null ? before - after : null;
  const isShown = cells.gain === gain && cells.lang === state.lang;
  cells.gain = gain;
  if (isShown) return;
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

function showReach(cells, reach, rank) {
  const isThere = reach !== null && reach.low !== null && rank !== null;
  write(cells.ends, isThere ? ends(reach) : "–");
  cells.reach.parentElement.hidden = !isThere;
  if (!isThere) return;
  const places = Math.max(2, picture.count);
  cells.reach.style.marginInlineStart = ((reach.low - 1) / places) * 100 + "%";
  cells.reach.style.width = ((reach.high - reach.low + 1) / places) * 100 + "%";
  cells.dot.style.marginInlineStart = ((rank - 0.5) / places) * 100 + "%";
}

function showParts(bar, unit) {
  const { found, most } = picture;
  const isThere = most > 0 && found.ranks[unit] !== null;
  bar.hidden = !isThere;
  if (!isThere) return;
  const segments = [...bar.children];
  segments.forEach((segment, part) => (segment.style.width = (found.points[part][unit] / most) * 100 + "%"));
  // Words are for a pointer or a reader that stays; a hand that moves has no use for them.
  if (!picture.isLast) return;
  const texts = nodes[0].children.map((child, part) => phrase(nodes[child]) + " " + fixed(found.points[part][unit], 1));
  bar.setAttribute("aria-label", texts.join(comma()));
  segments.forEach((segment, part) => (segment.title = texts[part]));
}

/** Puts rows into the order of a result; those in sight glide there, unless the reader wants no motion. */
function reorder(table, ranks) {
  const order = inOrder(ranks).map((unit) => rows.get(unit).row);
  const shown = table.tBodies[0].children;
  if (order.every((row, place) => row === shown[place])) return;
  const tops = () => new Map([...rows].map(([unit, { row }]) => [unit, row.getBoundingClientRect().top]));
  const before = tops();
  table.tBodies[0].replaceChildren(...order);
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  // All places are read before anything is written: each row that glides would lay the page out anew.
  const after = tops();
  const isSeen = (top) => top > -100 && top < innerHeight;
  for (const [unit, { row }] of rows) {
    const [from, to] = [before.get(unit), after.get(unit)];
    if (from !== to && (isSeen(from) || isSeen(to)))
      row.animate([{ transform: `translateY(${from - to}px)` }, { transform: "none" }], { duration: 200, easing: "ease-out" });
  }
}

// What a reader chose, and the address that says it: only what differs from the published method.
const data = JSON.parse(document.getElementById("zhulu-model").textContent);
const kernel = data.kernel;
const nodes = kernel.nodes;
data.lang = document.documentElement.dataset.lang;
const inner = nodes.map((_, node) => node).filter((node) => nodes[node].children.length > 0);

/** The weights of all nodes as shares of a hundred among their siblings. */
const publishedShares = (() => {
  const shares = new Float64Array(nodes.length).fill(100);
  for (const node of inner) {
    const sum = nodes[node].children.reduce((sum, child) => sum + nodes[child].weight, 0);
    for (const child of nodes[node].children) shares[child] = sum > 0 ? (nodes[child].weight / sum) * 100 : 0;
  }
  return shares;
})();

const published = { normalisation: 0, aggregation: 0, shares: publishedShares };

const state = {
  page: "ranking",
  unit: -1,
  lang: document.documentElement.dataset.lang,
  normalisation: 0,
  aggregation: 0,
  shares: publishedShares.slice(),
  locked: new Set(),
};

const phrase = (pair) => pair[state.lang];
const round = (share) => Math.round(share * 100) / 100;
const differs = (node) => Math.abs(state.shares[node] - publishedShares[node]) > 0.005;

/** Families of siblings in which a weight is not the published one. */
function changedFamilies() {
  return inner.filter((node) => nodes[node].children.some(differs));
}

function isChanged() {
  return state.normalisation !== 0 || state.aggregation !== 0 || changedFamilies().length > 0;
}

/** The part of the address behind `#`. */
function address(page = state.page, unit = state.unit) {
  const path = page === "ranking" ? "/" : page === "unit" ? "/c/" + data.units[unit].slug : "/" + page;
  const parts = [];
  const moved = changedFamilies().flatMap((node) =>
    nodes[node].children.map((child) => encodeURIComponent(nodes[child].id) + ":" + round(state.shares[child])),
  );
  if (moved.length) parts.push("w=" + moved.join(","));
  if (state.normalisation) parts.push("norm=" + encodeURIComponent(kernel.normalisations[state.normalisation].id));
  if (state.aggregation) parts.push("agg=" + encodeURIComponent(kernel.aggregations[state.aggregation].id));
  parts.push("lang=" + state.lang);
  return "#" + path + "?" + parts.join("&");
}

/** Reads an address; what it does not understand it leaves as published. */
function read(hash) {
  const [path, query = ""] = hash.replace(/^#/, "").split("?");
  const found = new Map();
  for (const part of query.split("&")) {
    const place = part.indexOf("=");
    if (place > 0) found.set(part.slice(0, place), part.slice(place + 1));
  }
  if (["zh", "en"].includes(found.get("lang"))) state.lang = found.get("lang");
  const chosen = (list, name) => {
    const id = found.has(name) ? decode(found.get(name)) : "";
    return Math.max(0, list.findIndex((choice, place) => place > 0 && choice.offered && choice.id === id));
  };
  state.normalisation = chosen(kernel.normalisations, "norm");
  state.aggregation = chosen(kernel.aggregations, "agg");
  state.shares = readShares(found.get("w") ?? "");
  const unit = /^\/c\/(.+)$/.exec(path);
  state.unit = unit ? data.units.findIndex(({ slug }) => slug === unit[1]) : -1;
  const page = path.replace(/^\//, "");
  const isPage = page !== "" && document.querySelector(`[data-page="${CSS.escape(page)}"]`) !== null;
  state.page = state.unit >= 0 && kernel.limits.scores.length === 0 ? "unit" : isPage && page !== "unit" ? page : "ranking";
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Shares that are named; siblings that are not share the rest in proportion to the published ones. */
function readShares(text) {
  const shares = publishedShares.slice();
  const named = new Map();
  for (const part of text.split(",")) {
    const place = part.lastIndexOf(":");
    const node = nodes.findIndex(({ id }) => id === decode(part.slice(0, place)));
    const share = Number(part.slice(place + 1));
    if (place > 0 && node > 0 && Number.isFinite(share) && share >= 0) named.set(node, share);
  }
  for (const node of inner) {
    const { children } = nodes[node];
    if (!children.some((child) => named.has(child))) continue;
    const sum = children.reduce((sum, child) => sum + (named.get(child) ?? 0), 0);
    const rest = children.filter((child) => !named.has(child));
    const before = rest.reduce((sum, child) => sum + publishedShares[child], 0);
    const room = Math.max(0, 100 - sum);
    // Shares beyond a hundred are taken for ratios.
    const scale = rest.length === 0 || sum > 100 ? (sum > 0 ? 100 / sum : 0) : 1;
    if (scale === 0) continue;
    for (const child of children)
      shares[child] = named.has(child)
        ? named.get(child) * scale
        : before > 0
          ? (publishedShares[child] / before) * room
          : 0;
  }
  return shares;
}

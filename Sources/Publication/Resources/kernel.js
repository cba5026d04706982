// The arithmetic of an index for a page without a server: normalise, weigh, aggregate, rank. It knows no page, and is held
// to the program by thousands of numbers. Scores agree to 1e-9; ranks are those of scores rounded to 1e-9, so that the last
// bits of a logarithm decide nothing. What it cannot compute, the model says in `limits`.

const billion = 1e9;

/** Something that a method refuses, and where. */
export class Refusal extends Error {
  constructor(reason, node, unit) {
    super(reason);
    this.reason = reason;
    this.node = node;
    this.unit = unit;
  }
}

/** A list of numbers with null for gaps, as numbers with NaN for gaps. */
export function numbers(list) {
  return Float64Array.from(list, (value) => (value === null ? NaN : value));
}

function extremes(values) {
  let least = Infinity;
  let greatest = -Infinity;
  for (const value of values) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return { least, greatest };
}

/** Sums of powers of deviations from the mean: what deviations, skewness and kurtosis are made of. */
export function moments(values) {
  const n = values.length;
  let sum = 0;
  for (const value of values) sum += value;
  let mean = sum / n;
  let rest = 0;
  for (const value of values) rest += value - mean;
  mean += rest / n;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (const value of values) {
    const deviation = value - mean;
    const square = deviation * deviation;
    second += square;
    third += square * deviation;
    fourth += square * square;
  }
  return { n, mean, second, third, fourth };
}

/** A normalisation learnt from values that are turned so that more is better; null where they tell nothing apart. */
function fitted(present, spec) {
  const { least, greatest } = extremes(present);
  const isConstant = !(least < greatest);
  switch (spec.id) {
    case "min-max":
      if (isConstant) return null;
      return line({ origin: least, span: greatest - least, slope: spec.upper - spec.lower, offset: spec.lower });
    case "z-score": {
      if (present.length < 2 || isConstant) return null;
      const { n, mean, second } = moments(present);
      return line({ origin: mean, span: Math.sqrt(second / (n - 1)), slope: spec.deviation, offset: spec.mean });
    }
    case "line":
      return present.length ? line(spec) : null;
    case "rank":
      return present.length ? ranks(present, spec, 0, 1) : null;
    case "borda":
      return present.length ? ranks(present, spec, 1, 1) : null;
    case "percentile-rank":
      return present.length >= 2 ? ranks(present, spec, 1, present.length - 1) : null;
    default:
      throw new Refusal("normalisation " + spec.id);
  }
}

function line({ origin, span, slope, offset, lower, upper }) {
  return (value) => {
    let score = ((value - origin) / span) * slope + offset;
    if (lower != null && score < lower) score = lower;
    if (upper != null && score > upper) score = upper;
    return score;
  };
}

function ranks(present, spec, shift, divisor) {
  const sorted = Float64Array.from(present).sort();
  const count = (holds) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(sorted[middle])) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (value) => {
    const below = count((other) => other < value);
    const notAbove = Math.max(
      count((other) => other <= value),
      below + 1,
    );
    const rank = spec.ties === "maximum" ? notAbove : spec.ties === "average" ? (below + 1 + notAbove) / 2 : below + 1;
    return (rank - shift) / divisor;
  };
}

/** A column on its scale: all gaps where it cannot tell units apart. */
export function normalised(values, sign, spec) {
  if (spec.id === "fixed") return numbers(spec.values);
  const scores = new Float64Array(values.length).fill(NaN);
  const turned = new Float64Array(values.length);
  let count = 0;
  for (const value of values) if (!Number.isNaN(value)) turned[count++] = value * sign;
  const fit = fitted(turned.subarray(0, count), spec);
  if (!fit) return scores;
  for (let row = 0; row < values.length; row++)
    if (!Number.isNaN(values[row])) scores[row] = fit(values[row] * sign);
  return scores;
}

/** The scores of all indicators under one of the model's normalisations; learnt once. */
export function leafScores(model, normalisation) {
  model.known ??= new Map();
  let known = model.known.get(normalisation);
  if (!known) {
    const specs = model.normalisations[normalisation].leaves;
    known = model.columns.map((column, leaf) => normalised(numbers(column.values), column.sign, specs[leaf]));
    model.known.set(normalisation, known);
  }
  return known;
}

const known = new WeakMap();

/** What is asked of a column again and again: whether it has gaps, and its logarithms. */
function facts(column) {
  let found = known.get(column);
  if (!found) {
    found = { isWhole: !column.some(Number.isNaN), logs: null };
    known.set(column, found);
  }
  return found;
}

/** The logarithms of a column; refused where a score is not above 0. */
function logarithms(column, floor, node) {
  const own = facts(column);
  if (floor != null) return logarithmsOnce(column, floor, node);
  own.logs ??= logarithmsOnce(column, floor, node);
  return own.logs;
}

/** Room for the scores of one draw after the other, which are gone when the next is computed. */
export function makeRoom(model) {
  return {
    sums: model.nodes.map(({ children }) => new Float64Array(children.length ? model.units : 0)),
    totals: new Float64Array(model.units),
    present: new Float64Array(model.units),
  };
}

/** Sums of weighted columns by unit, and of the weights of those that are there, which stand in for missing ones. */
function addUp(columns, weights, sums, totals, present) {
  const units = sums.length;
  columns.forEach((column, place) => {
    const weight = weights[place];
    for (let unit = 0; unit < units; unit++) {
      const score = column[unit];
      if (score !== score) continue;
      sums[unit] += weight * score;
      totals[unit] += weight;
      present[unit] += 1;
    }
  });
}

/** The same where nothing is missing. */
function addUpWhole(columns, weights, sums, totals, present) {
  const units = sums.length;
  let total = 0;
  columns.forEach((column, place) => {
    const weight = weights[place];
    total += weight;
    for (let unit = 0; unit < units; unit++) sums[unit] += weight * column[unit];
  });
  totals.fill(total);
  present.fill(columns.length);
}

/** Scores of all nodes, from the indicators up; without room, for keeping. */
export function nodeScores(model, leaves, weights, aggregation, room = makeRoom(model)) {
  const scores = new Array(model.nodes.length);
  // Logarithms of geometric means, which need not be taken again.
  const logs = new Array(model.nodes.length);
  const isWhole = new Array(model.nodes.length);
  model.leaves.forEach((node, leaf) => {
    scores[node] = leaves[leaf];
    isWhole[node] = facts(leaves[leaf]).isWhole;
  });
  const specs = model.aggregations[aggregation].nodes;
  // Parents stand before their children.
  for (let node = model.nodes.length - 1; node >= 0; node--) {
    const { children, availability } = model.nodes[node];
    if (children.length === 0) continue;
    const { id, floor } = specs[node];
    if (id !== "geometric" && id !== "arithmetic") throw new Refusal("aggregation " + id, node);
    const isGeometric = id === "geometric";
    const linked = (child) => {
      if (!isGeometric) return scores[child];
      if (floor == null && logs[child]) return logs[child];
      const take = model.nodes[child].children.length ? logarithmsOnce : logarithms;
      return take(scores[child], floor, node);
    };
    const sums = room.sums[node].fill(0);
    const { totals, present } = room;
    totals.fill(0);
    present.fill(0);
    const areWhole = children.every((child) => isWhole[child]);
    const own = children.map((child) => weights[child]);
    (areWhole ? addUpWhole : addUp)(children.map(linked), own, sums, totals, present);
    isWhole[node] = areWhole && totals[0] !== 0;
    for (let unit = 0; unit < sums.length; unit++) {
      const tooFew = present[unit] / children.length < availability;
      sums[unit] = totals[unit] === 0 || tooFew ? NaN : sums[unit] / totals[unit];
    }
    if (isGeometric) logs[node] = sums.slice();
    scores[node] = isGeometric ? expInPlace(sums) : sums;
  }
  return scores;
}

function expInPlace(values) {
  for (let place = 0; place < values.length; place++) values[place] = Math.exp(values[place]);
  return values;
}

/** Logarithms of scores that the next draw overwrites. */
function logarithmsOnce(column, floor, node) {
  return column.map((score, unit) => {
    const raised = floor != null && score < floor ? floor : score;
    if (raised <= 0) throw new Refusal("not above 0", node, unit);
    return Math.log(raised);
  });
}

/** The number in whole billionths, in which scores are compared. */
export const rounded = (score) => Math.floor(score * billion + 0.5) / billion;

/** Ranks of scores rounded to 1e-9, the greatest first; null where there is no score. */
export function rankOf(scores, ties) {
  const order = [];
  const compared = Float64Array.from(scores, rounded);
  compared.forEach((score, unit) => Number.isNaN(score) || order.push(unit));
  order.sort((a, b) => compared[b] - compared[a] || a - b);
  const found = new Array(scores.length).fill(null);
  let distinct = 0;
  for (let start = 0, end; start < order.length; start = end) {
    end = start + 1;
    while (end < order.length && compared[order[end]] === compared[order[start]]) end++;
    distinct += 1;
    const rank =
      ties === "1223" ? distinct : ties === "1 2.5 2.5 4" ? (start + 1 + end) / 2 : ties === "1334" ? end : start + 1;
    for (let place = start; place < end; place++) found[order[place]] = rank;
  }
  return found;
}

/** Scores as they are shown; ranks never depend on it. */
export function presented(scores, { id, scale }) {
  const present = scores.filter((score) => !Number.isNaN(score));
  const { least, greatest } = extremes(present);
  switch (id) {
    case "raw":
      return scores;
    case "leader":
      if (!(greatest > 0)) throw new Refusal("not above 0", 0);
      return scores.map((score) => (score / greatest) * scale);
    case "0-100":
      if (!(least < greatest)) throw new Refusal("constant", 0);
      return scores.map((score) => ((score - least) / (greatest - least)) * 100);
    default:
      throw new Refusal("presentation " + id, 0);
  }
}

/** What each child of the index adds to every unit's score; null where the account does not add up. */
function points(model, scores, weights, aggregation) {
  const root = model.nodes[0];
  const { id } = model.aggregations[aggregation].nodes[0];
  return root.children.map((child) =>
    scores[0].map((score, unit) => {
      let total = 0;
      for (const other of root.children) if (!Number.isNaN(scores[other][unit])) total += weights[other];
      if (Number.isNaN(scores[child][unit]) || total === 0) return 0;
      const share = weights[child] / total;
      // By Euler's theorem a child's part of a geometric mean is its weight.
      return id === "geometric" ? share * score : share * scores[child][unit];
    }),
  );
}

/** An index under weights by node, one of the model's normalisations and one of its aggregations. */
export function evaluate(model, { weights, normalisation, aggregation }) {
  const nodes = nodeScores(model, leafScores(model, normalisation), weights, aggregation);
  const scores = nodes[0];
  return {
    nodes,
    scores,
    presented: presented(scores, model.presentation),
    ranks: rankOf(scores, model.ties),
    points: points(model, nodes, weights, aggregation),
  };
}

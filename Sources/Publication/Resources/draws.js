// The draws of the uncertainty analysis: the same numbers as the program's, so that intervals of the published method come out
// as published, and do not flicker while a weight moves.
import { Refusal, leafScores, makeRoom, moments, nodeScores, normalised, numbers, rounded } from "./kernel.js";

const mask = 0xffffffffn;

function high(a, b) {
  const middle = (a >>> 16) * (b & 0xffff) + (((a & 0xffff) * (b & 0xffff)) >>> 16);
  const lower = (a & 0xffff) * (b >>> 16) + (middle & 0xffff);
  return ((a >>> 16) * (b >>> 16) + Math.floor(middle / 65536) + (lower >>> 16)) >>> 0;
}

/** Random numbers as a function of seed, name and replicate: Philox4x32-10, after Salmon and others (2011). */
export class Streams {
  constructor(seed, name) {
    let stream = 0xcbf29ce484222325n;
    for (const byte of new TextEncoder().encode(name))
      stream = ((stream ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
    const key = (BigInt(seed) + (stream >> 32n) * 0x9e3779b97f4a7c15n) & 0xffffffffffffffffn;
    this.stream = Number(stream & mask);
    this.first = Number(key & mask);
    this.second = Number(key >> 32n);
  }

  /** A function that gives the next number of a replicate, in [0, 1). */
  replicate(number) {
    let block = 0;
    let kept = null;
    return () => {
      if (kept !== null) {
        const value = kept;
        kept = null;
        return value;
      }
      block += 1;
      let a = block;
      let b = this.stream;
      let c = number >>> 0;
      let d = Math.floor(number / 4294967296);
      let first = this.first;
      let second = this.second;
      for (let round = 0; round < 10; round++) {
        const left = Math.imul(a, 0xd2511f53) >>> 0;
        const leftHigh = high(a, 0xd2511f53);
        const right = Math.imul(c, 0xcd9e8d57) >>> 0;
        a = (high(c, 0xcd9e8d57) ^ b ^ first) >>> 0;
        b = right;
        c = (leftHigh ^ d ^ second) >>> 0;
        d = left;
        first = (first + 0x9e3779b9) >>> 0;
        second = (second + 0xbb67ae85) >>> 0;
      }
      kept = (d * 2097152 + (c >>> 11)) * 2 ** -53;
      return (b * 2097152 + (a >>> 11)) * 2 ** -53;
    };
  }
}

// MARK: Treatment of columns that errors of evidence touch

function shape(values) {
  const { n, second, third, fourth } = moments(values);
  if (n < 3 || !(second > 0)) return {};
  const variance = second / n;
  const skewness = ((Math.sqrt(n * (n - 1)) / (n - 2)) * (third / n)) / (variance * Math.sqrt(variance));
  if (n < 4) return { skewness };
  const ratio = (n * fourth) / (second * second);
  return { skewness, kurtosis: (((n + 1) * (ratio - 3) + 6) * (n - 1)) / ((n - 2) * (n - 3)) };
}

/** Whether a column's shape is acceptable; null where it cannot be said. */
function passes(rule, { skewness, kurtosis }) {
  const mild = skewness === undefined ? null : Math.abs(skewness) < rule.skewness;
  if (mild === true) return true;
  if (kurtosis === undefined) return null;
  return kurtosis < rule.kurtosis ? true : mild;
}

function winsorised(values, method) {
  const column = Float64Array.from(values);
  let top = 0;
  let bottom = 0;
  while (top + bottom < method.points) {
    const form = shape(column);
    if (form.skewness === undefined || passes(method, form) !== false) break;
    const atTop = form.skewness >= 0;
    const edge = atTop ? column.reduce((a, b) => Math.max(a, b)) : column.reduce((a, b) => Math.min(a, b));
    let next = atTop ? -Infinity : Infinity;
    for (const value of column) if (value !== edge && (atTop ? value > next : value < next)) next = value;
    if (!Number.isFinite(next)) break;
    let moved = 0;
    column.forEach((value, row) => {
      if (value !== edge) return;
      column[row] = next;
      moved += 1;
    });
    if (atTop) top = moved;
    else bottom = moved;
  }
  return column;
}

/** A column under one method; null where too few of its values differ. */
function treatedBy(values, method) {
  if (method.id === "none") return values;
  if (method.id === "winsorise") return winsorised(values, method);
  const least = values.reduce((a, b) => Math.min(a, b), Infinity);
  const greatest = values.reduce((a, b) => Math.max(a, b), -Infinity);
  if (!(least < greatest)) return null;
  if (method.id === "log") return values.map((value) => Math.log(value - least + 0.01 * (greatest - least)));
  if (method.id === "log-shifted") return values.map((value) => Math.log(value - least + 1));
  throw new Refusal("treatment " + method.id);
}

/** Check, first method, check, second method. */
export function treated(values, treatment) {
  if (!treatment) return values;
  const rows = [];
  values.forEach((value, row) => Number.isNaN(value) || rows.push(row));
  const present = Float64Array.from(rows, (row) => values[row]);
  const { rule, first, otherwise, isCombined } = treatment;
  if (rule && passes(rule, shape(present)) !== false) return values;
  let column = treatedBy(present, first);
  if (!column) return values;
  if (rule && otherwise && passes(rule, shape(column)) === false)
    column = treatedBy(isCombined ? column : present, otherwise);
  if (!column) return values;
  const result = Float64Array.from(values);
  rows.forEach((row, place) => (result[row] = column[place]));
  return result;
}

// MARK: Draws

function omit(model, leaf, weights) {
  let node = model.leaves[leaf];
  weights[node] = 0;
  for (node = model.nodes[node].parent; node > 0; node = model.nodes[node].parent) {
    if (model.nodes[node].children.some((child) => weights[child] !== 0)) return;
    weights[node] = 0;
  }
}

function omitted(law, leaves, uniform) {
  const below = (count) => Math.floor(uniform() * count);
  if (law.each) return [below(leaves)];
  const found = [];
  for (let left = below(law.most + 1); left > 0; left--) {
    let place = below(leaves - found.length);
    for (const earlier of [...found].sort((a, b) => a - b)) if (earlier <= place) place += 1;
    found.push(place);
  }
  return found;
}

/** A function that gives the scores of a replicate under a scenario; null where they cannot be computed. */
export function drawer(model, scenario) {
  const { laws, seed } = model.draws;
  const streams = laws.map((law) => new Streams(seed, law.id));
  const room = makeRoom(model);
  return (replicate) => {
    const weights = Float64Array.from(scenario.weights);
    let { normalisation, aggregation } = scenario;
    let left = [];
    let values = null;
    laws.forEach((law, place) => {
      const uniform = streams[place].replicate(replicate);
      if (law.normalisations) normalisation = law.normalisations[Math.floor(uniform() * law.normalisations.length)];
      else if (law.aggregations) aggregation = law.aggregations[Math.floor(uniform() * law.aggregations.length)];
      else if (law.noise)
        law.noise.forEach((noise, node) => {
          if (noise > 0) weights[node] *= 1 + noise * (2 * uniform() - 1);
        });
      else if (law.omission) left = omitted(law.omission, model.leaves.length, uniform);
      else if (law.cells) values = law.cells.map(({ low, high }) => low + (high - low) * uniform());
    });
    for (const leaf of left) omit(model, leaf, weights);
    try {
      const leaves = values ? drawnLeaves(model, normalisation, values) : leafScores(model, normalisation);
      return nodeScores(model, leaves, weights, aggregation, room)[0];
    } catch (error) {
      if (error instanceof Refusal) return null;
      throw error;
    }
  };
}

/** The scores of the indicators with other values in the cells that are uncertain. */
function drawnLeaves(model, normalisation, values) {
  const leaves = [...leafScores(model, normalisation)];
  const { cells } = model.draws.laws.find((law) => law.cells);
  const raw = new Map();
  cells.forEach(({ leaf, row }, place) => {
    if (leaf < 0) return;
    if (!raw.has(leaf)) raw.set(leaf, rawValues(model.columns[leaf]).slice());
    raw.get(leaf)[row] = values[place];
  });
  for (const [leaf, column] of raw) {
    const { sign, treatment } = model.columns[leaf];
    const spec = model.normalisations[normalisation].leaves[leaf];
    leaves[leaf] = normalised(treated(column, treatment), sign, spec);
  }
  return leaves;
}

const raws = new WeakMap();

/** The values of a column before treatment; read once. */
function rawValues(column) {
  if (!raws.has(column)) raws.set(column, numbers(column.raw));
  return raws.get(column);
}

/** Counts ranks over replicates. */
export class Tally {
  constructor(units) {
    this.units = units;
    this.counts = new Uint32Array(units * units);
    this.ranked = new Uint32Array(units);
    /** Units in the order of the last replicate, which the next one's resembles. */
    this.order = Array.from({ length: units }, (_, unit) => unit);
    this.compared = new Float64Array(units);
    this.replicates = 0;
    this.failures = 0;
  }

  add(scores, isCounted) {
    if (!scores) {
      this.failures += 1;
      return;
    }
    const { order, compared, units } = this;
    for (let unit = 0; unit < units; unit++)
      compared[unit] = isCounted[unit] && !Number.isNaN(scores[unit]) ? rounded(scores[unit]) : -Infinity;
    this.sort();
    // A replicate in which nobody has a score says nothing of the order.
    if (compared[order[0]] === -Infinity) {
      this.failures += 1;
      return;
    }
    let rank = 0;
    for (let place = 0; place < units; place++) {
      const unit = order[place];
      if (compared[unit] === -Infinity) break;
      if (place === 0 || compared[unit] !== compared[order[place - 1]]) rank = place;
      this.counts[unit * units + rank] += 1;
      this.ranked[unit] += 1;
    }
    this.replicates += 1;
  }

  /** By insertion, which takes few steps where the order is nearly there; those without a score come last. */
  sort() {
    const { order, compared } = this;
    for (let place = 1; place < order.length; place++) {
      const unit = order[place];
      const score = compared[unit];
      let free = place;
      for (; free > 0 && compared[order[free - 1]] < score; free--) order[free] = order[free - 1];
      order[free] = unit;
    }
  }

  /** The quantile of a unit's rank (type 7 of Hyndman and Fan); null where it has none. */
  quantile(probability, unit) {
    if (this.ranked[unit] === 0) return null;
    const position = (this.ranked[unit] - 1) * probability;
    const below = Math.floor(position);
    const share = position - below;
    const lower = this.at(below, unit);
    if (!(share > 0)) return lower;
    const upper = this.at(below + 1, unit);
    return lower === upper ? lower : (1 - share) * lower + share * upper;
  }

  at(place, unit) {
    let before = 0;
    for (let rank = 0; rank < this.units; rank++) {
      before += this.counts[unit * this.units + rank];
      if (place < before) return rank + 1;
    }
    return this.units;
  }
}

/** Ranks over the replicates from `start` to before `end`, for the units with a score in the scenario. */
export function drawn(model, scenario, scores, start, end, tally = new Tally(model.units)) {
  const isCounted = Array.from(scores, (score) => !Number.isNaN(score));
  const draw = drawer(model, scenario);
  for (let replicate = start; replicate < end; replicate++) tally.add(draw(replicate), isCounted);
  return tally;
}

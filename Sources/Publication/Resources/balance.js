// Weights that always add up to 100.
const total = 100;

/** The weights after one was set by hand: the others that are not locked make room in proportion. */
export function balanced(weights, changed, value, locked) {
  const fixed = weights.reduce((sum, weight, i) => (i !== changed && locked[i] ? sum + weight : sum), 0);
  const free = weights.map((_, i) => i).filter((i) => i !== changed && !locked[i]);
  const room = Math.max(0, total - fixed);
  const own = free.length === 0 ? room : Math.min(Math.max(0, value), room);
  const before = free.reduce((sum, i) => sum + weights[i], 0);
  return weights.map((weight, i) => {
    if (i === changed) return own;
    if (locked[i]) return weight;
    return before > 0 ? (weight / before) * (room - own) : (room - own) / free.length;
  });
}

/** A number as typed: `12.5`, `12,5` or a fraction of the whole, `1/3`. */
export function typed(text) {
  const parts = text.trim().replace("%", "").replace(",", ".").split("/");
  const values = parts.map((part) => (part.trim() === "" ? NaN : Number(part)));
  if (values.length === 2) return (values[0] / values[1]) * total;
  return values.length === 1 ? values[0] : NaN;
}

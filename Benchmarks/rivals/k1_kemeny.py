"""Kemeny's consensus in Python, on the instances of Benchmarks/Sources/Benchmarks/Consensus.swift.

    pip install numpy==2.4.6 scipy==1.17.1 highspy
    python3 k1_kemeny.py

Two baselines, both exact, one thread:

* cuts: the strongly connected components of the majority relation (scipy), then for each a linear programme over the
  linear ordering polytope, to which HiGHS adds violated 3-cycles from where it stood (highspy); the best that is commonly
  done.
* all: the whole problem to HiGHS at once, with every 3-cycle a row (scipy.optimize.milp); what is mostly done.

Prints a line for each instance: the median of three runs in milliseconds and the score.
"""
import statistics
import sys
import time

import highspy
import numpy
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components

MASK = (1 << 64) - 1
INSTANCES = [
    ("index-like", 30, 15, 0.05), ("index-like", 60, 15, 0.05), ("index-like", 100, 15, 0.05),
    ("index-like", 300, 15, 0.05), ("moderate", 30, 15, 0.3), ("moderate", 60, 15, 0.3),
    ("moderate", 100, 15, 0.3),
]


def uniforms():
    state = 20260101
    while True:
        state = (state + 0x9E3779B97F4A7C15) & MASK
        z = state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        yield ((z ^ (z >> 31)) >> 11) * 2.0**-53


def support(units, rankings, spread):
    numbers = uniforms()
    total = numpy.zeros((units, units))
    for _ in range(rankings):
        values = numpy.array([
            unit / units + spread * (next(numbers) + next(numbers) + next(numbers) - 1.5) * 2
            for unit in range(units)])
        total += values[:, None] < values[None, :]
    return total


def pairs(count):
    return numpy.triu_indices(count, 1)


def violated(x, count, most):
    """The most violated 3-cycles of a solution, as rows i, j, k and the violation."""
    full = numpy.zeros((count, count))
    i, j = pairs(count)
    full[i, j] = x
    found = []
    for a in range(count):
        sums = full[a, :, None] + full - full[a, None, :]
        mask = numpy.triu(numpy.ones((count, count), bool), 1)
        mask[: a + 1] = False
        excess = numpy.where(mask, numpy.maximum(sums - 1, -sums), 0)
        b, c = numpy.nonzero(excess > 1e-6)
        found += [(-excess[p, q], a, p, q) for p, q in zip(b.tolist(), c.tolist())]
    found.sort()
    uses, kept = {}, []
    for _, a, b, c in found:
        edges = [(a, b), (b, c), (a, c)]
        if all(uses.get(edge, 0) < most for edge in edges):
            for edge in edges:
                uses[edge] = uses.get(edge, 0) + 1
            kept.append((a, b, c))
    return kept


def component(margins):
    count = len(margins)
    i, j = pairs(count)
    place = numpy.zeros((count, count), int)
    place[i, j] = numpy.arange(len(i))
    solver = highspy.Highs()
    solver.silent()
    solver.setOptionValue("threads", 1)
    cost = -margins[i, j]
    for value in cost:
        solver.addVar(0, 1)
    solver.changeColsCost(len(cost), numpy.arange(len(cost), dtype=numpy.int32), cost)
    x = (cost < 0).astype(float)
    integral = True
    while True:
        rows = violated(x, count, 2)
        if not rows:
            break
        entries = numpy.array([[place[a, b], place[b, c], place[a, c]] for a, b, c in rows], numpy.int32)
        solver.addRows(
            len(rows), numpy.zeros(len(rows)), numpy.ones(len(rows)), entries.size,
            numpy.arange(0, entries.size, 3, dtype=numpy.int32), entries.ravel(),
            numpy.tile([1.0, 1.0, -1.0], len(rows)))
        solver.run()
        x = numpy.array(solver.getSolution().col_value)
        if not violated(x, count, 1) and numpy.abs(x - x.round()).max() > 1e-6 and integral:
            integral = False
            solver.changeColsIntegrality(
                len(cost), numpy.arange(len(cost), dtype=numpy.int32),
                numpy.full(len(cost), highspy.HighsVarType.kInteger))
            solver.run()
            x = numpy.array(solver.getSolution().col_value)
    x = x.round()
    return float((margins[i, j] * x).sum())


def cuts(total):
    margins = total - total.T
    count, labels = connected_components(csr_matrix(margins > 0), connection="strong")
    i, j = pairs(len(total))
    score = float(total[j, i].sum())
    inside = labels[i] == labels[j]
    score += float(numpy.maximum(margins[i, j], 0)[~inside].sum())
    for label in range(count):
        units = numpy.nonzero(labels == label)[0]
        if len(units) > 1:
            score += component(margins[numpy.ix_(units, units)])
    return score


def everything(total):
    count = len(total)
    margins = total - total.T
    i, j = pairs(count)
    place = numpy.zeros((count, count), int)
    place[i, j] = numpy.arange(len(i))
    a, b, c = [], [], []
    for first in range(count):
        for second in range(first + 1, count):
            for third in range(second + 1, count):
                a.append(place[first, second])
                b.append(place[second, third])
                c.append(place[first, third])
    rows = numpy.repeat(numpy.arange(len(a)), 3)
    columns = numpy.stack([a, b, c], 1).ravel()
    matrix = csr_matrix((numpy.tile([1.0, 1.0, -1.0], len(a)), (rows, columns)), shape=(len(a), len(i)))
    found = milp(
        -margins[i, j], constraints=LinearConstraint(matrix, 0, 1), integrality=numpy.ones(len(i)),
        bounds=Bounds(0, 1))
    return float(total[j, i].sum() - found.fun)


for name, units, rankings, spread in INSTANCES:
    total = support(units, rankings, spread)
    for method, work in [("cuts", cuts), ("all", everything)]:
        if method == "all" and units > (int(sys.argv[1]) if len(sys.argv) > 1 else 60):
            continue
        times = []
        for _ in range(3):
            start = time.perf_counter()
            score = work(total)
            times.append(time.perf_counter() - start)
        print(f"{name}, {units} units, {method}: {1e3 * statistics.median(times):.1f} ms, score {score:.1f}")

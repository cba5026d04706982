"""Benefit of the doubt in Python, on the data of Benchmarks/Sources/Benchmarks/Methods.swift.

    pip install numpy==2.4.6 scipy==1.17.1 highspy==1.12.0
    python3 b1_bod.py

One linear programme a unit, max Σ w_j y_ij where Σ w_j y_kj ≤ 1 for every unit k. Three baselines, one thread:

* scipy: scipy.optimize.linprog(method="highs"), a programme at a time; what is mostly done.
* highspy, weights: one model of units by children, costs changed from unit to unit, begun where the last one ended.
* highspy, peers: its dual, of children by units, bounds changed from unit to unit; the best that we found.

Prints programmes a second and the sum of the scores.
"""
import statistics
import time

import highspy
import numpy
from scipy.optimize import linprog

from b1_data import scores

SIZES = [(40, 7), (300, 20), (300, 100)]


def by_scipy(y):
    return sum(
        -linprog(-own, A_ub=y, b_ub=numpy.ones(len(y)), bounds=(0, None), method="highs").fun for own in y)


def model(rows, costs, lower, upper, sense):
    solver = highspy.Highs()
    solver.silent()
    solver.setOptionValue("threads", 1)
    lp = highspy.HighsLp()
    lp.num_row_, lp.num_col_ = rows.shape
    lp.col_cost_ = costs
    lp.col_lower_ = numpy.zeros(rows.shape[1])
    lp.col_upper_ = numpy.full(rows.shape[1], highspy.kHighsInf)
    lp.row_lower_, lp.row_upper_ = lower, upper
    lp.sense_ = sense
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = numpy.arange(0, rows.size + 1, rows.shape[1], dtype=numpy.int32)
    lp.a_matrix_.index_ = numpy.tile(numpy.arange(rows.shape[1], dtype=numpy.int32), len(rows))
    lp.a_matrix_.value_ = rows.ravel()
    solver.passModel(lp)
    return solver


def by_weights(y):
    units, children = y.shape
    solver = model(
        y, numpy.zeros(children), numpy.full(units, -highspy.kHighsInf), numpy.ones(units),
        highspy.ObjSense.kMaximize)
    places = numpy.arange(children, dtype=numpy.int32)
    total = 0.0
    for own in y:
        solver.changeColsCost(children, places, own)
        solver.run()
        total += solver.getInfo().objective_function_value
    return total


def by_peers(y):
    units, children = y.shape
    solver = model(
        numpy.ascontiguousarray(y.T), numpy.ones(units), y[0].copy(), numpy.full(children, highspy.kHighsInf),
        highspy.ObjSense.kMinimize)
    total = 0.0
    for own in y:
        for child, value in enumerate(own):
            solver.changeRowBounds(child, value, highspy.kHighsInf)
        solver.run()
        total += solver.getInfo().objective_function_value
    return total


for units, children in SIZES:
    y = scores(units, children)
    for name, work, runs in [("scipy", by_scipy, 1), ("highspy, weights", by_weights, 3), ("highspy, peers", by_peers, 3)]:
        times = []
        for _ in range(runs):
            start = time.perf_counter()
            total = work(y)
            times.append(time.perf_counter() - start)
        median = statistics.median(times)
        print(
            f"{name}, {units} × {children}: {1e3 * median:.1f} ms, {units / median:.0f} programmes/s, "
            f"sum of scores {total:.9f}", flush=True)

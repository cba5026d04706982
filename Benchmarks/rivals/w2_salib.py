"""Total-order indices of 12 inputs by SALib, on the G function of Sobol', with a base sample of 2^14.

    pip install SALib
    python3 w2_salib.py

Prints one line of JSON: the median seconds of five runs for the sample, the evaluations (one vectorised call), the
analysis without and with 100 bootstrap resamples, and the whole; and the greatest error of a total-order index.
The matching work of this project is `swift run -c release Benchmarks sensitivity`. Both use one thread; set
OMP_NUM_THREADS=1 and OPENBLAS_NUM_THREADS=1 to be sure of it.
"""
import importlib.metadata
import json
import platform
import statistics
import time
import warnings

import numpy
import scipy
from SALib.analyze import sobol as analysis
from SALib.sample import sobol as sampling

A = numpy.array([0, 0.5, 3, 9, 99, 99, 1, 2, 4.5, 19, 49, 99], dtype=float)
BASE = 2**14
RESAMPLES = 100


def product(x):
    return numpy.prod((numpy.abs(4 * x - 2) + A) / (1 + A), axis=1)


def totals():
    own = 1 / (3 * (1 + A) ** 2)
    whole = numpy.prod(1 + own)
    return own * whole / (1 + own) / (whole - 1)


def timed(work):
    start = time.perf_counter()
    result = work()
    return result, time.perf_counter() - start


def main():
    warnings.simplefilter("ignore")
    problem = {"num_vars": len(A), "names": [f"x{i}" for i in range(len(A))], "bounds": [[0, 1]] * len(A)}
    runs = []
    for seed in range(6):
        x, sample = timed(lambda: sampling.sample(problem, BASE, calc_second_order=False, seed=seed))
        y, evaluation = timed(lambda: product(x))
        _, plain = timed(
            lambda: analysis.analyze(problem, y, calc_second_order=False, num_resamples=1, seed=seed))
        found, analysed = timed(
            lambda: analysis.analyze(problem, y, calc_second_order=False, num_resamples=RESAMPLES, seed=seed))
        runs.append((sample, evaluation, plain, analysed, sample + evaluation + analysed,
                     float(numpy.max(numpy.abs(found["ST"] - totals())))))
    names = ["sample", "evaluation", "analysis_without_resamples", "analysis", "whole", "greatest_error"]
    # The first run warms up.
    medians = {name: statistics.median(run[place] for run in runs[1:]) for place, name in enumerate(names)}
    print(json.dumps({
        "tool": "SALib " + importlib.metadata.version("SALib"), "python": platform.python_version(), "numpy": numpy.__version__,
        "scipy": scipy.__version__, "inputs": len(A), "base": BASE, "evaluations": BASE * (len(A) + 2),
        "resamples": RESAMPLES, "seconds": {k: round(v, 5) for k, v in medians.items() if k != "greatest_error"},
        "greatest_error": round(medians["greatest_error"], 6)}))


main()

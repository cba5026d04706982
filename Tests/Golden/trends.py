"""Independent values for slopes over time and quantiles of Student's t, read by Tests/AnalysisTests/GoldenTrends.swift.

    python3 -m venv env && env/bin/pip install numpy==2.4.6 scipy==1.17.1 mpmath==1.3.0
    env/bin/python Tests/Golden/trends.py > Tests/Golden/trends.json

Slopes and standard errors are scipy.stats.linregress on times less their first one (with the years themselves it loses
digits) and, beside it, exact rational arithmetic rounded once. Quantiles are roots of mpmath's incomplete beta function at
50 digits.
"""

import json
from fractions import Fraction
from importlib.metadata import version

import mpmath
import numpy as np
from scipy.stats import linregress

mpmath.mp.dps = 50
random = np.random.default_rng(20240229)


def quantile(tail, freedom):
    """The t that Student's variable exceeds with this probability: P = I(v/2, 1/2; v/(v + t^2)) / 2."""
    v, p = mpmath.mpf(freedom), mpmath.mpf(tail)
    above = lambda t: mpmath.betainc(v / 2, mpmath.mpf(1) / 2, 0, v / (v + t * t), regularized=True) / 2 - p
    low, high = mpmath.mpf(0), mpmath.mpf(1)
    while above(high) > 0:
        high *= 2
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if above(middle) > 0 else (low, middle)
    return float(high)


def exact(values, times):
    """Slope and squared standard error as fractions."""
    y = [Fraction(v) for v in values]
    t = [Fraction(v) for v in times]
    n = len(y)
    mt, my = sum(t) / n, sum(y) / n
    spread = sum((a - mt) ** 2 for a in t)
    slope = sum((a - mt) * (b - my) for a, b in zip(t, y)) / spread
    rest = sum((b - my - slope * (a - mt)) ** 2 for a, b in zip(t, y))
    error = float(mpmath.sqrt(mpmath.mpf(rest.numerator) / rest.denominator / (n - 2) / (mpmath.mpf(spread.numerator) / spread.denominator)))
    return float(slope), error


series = []
for count, start in [(3, 2021), (4, 2020), (5, 2018), (8, 2010), (12, 2000), (30, 1990)]:
    for kind in ["walk", "line", "large", "small"]:
        times = np.sort(random.choice(np.arange(start, start + 2 * count), count, replace=False))
        values = np.cumsum(random.normal(size=count))
        if kind == "line":
            values = 3 + 0.25 * (times - start) + 0.01 * values
        if kind == "large":
            values = 1e9 + 1e6 * values
        if kind == "small":
            values = 1e-6 * values
        values = [float(v) for v in values]
        slope, error = exact(values, [int(t) for t in times])
        found = linregress(times - times[0], values)
        # Both must agree before either is trusted; 1e-6 for what linregress loses on values far from 0.
        assert abs(found.slope - slope) <= 1e-6 * abs(slope) + 1e-12 * max(map(abs, values))
        assert abs(found.stderr - error) <= 1e-4 * error
        reach = quantile("0.025", count - 2) * error
        series.append(
            {"kind": kind, "times": [int(t) for t in times], "values": values, "slope": slope,
             "error": error, "low": slope - reach, "high": slope + reach})

tails = [{"tail": tail, "freedom": v, "quantile": quantile(tail, v)}
         for v in [1, 2, 3, 5, 10, 30, 200] for tail in ["0.4", "0.25", "0.05", "0.025", "0.005", "0.0001"]]

print(json.dumps({
    "by": {name: version(name) for name in ["numpy", "scipy", "mpmath"]},
    "series": series, "quantiles": [dict(q, tail=float(q["tail"])) for q in tails]}, indent=1))

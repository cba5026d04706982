"""Independent values for imputations, read by Tests/MethodsTests/GoldenImputations.swift.

    python3 -m venv env && env/bin/pip install numpy==2.4.6 scipy==1.17.1 scikit-learn==1.9.1
    env/bin/python Tests/Golden/imputation.py > Tests/Golden/imputation.json

Other algorithms than the engine's on purpose: regressions by numpy's least squares (singular values), neighbours by
scikit-learn, and the normal law not by EM but as a root of the gradient of the likelihood of what is known.
"""

import json

import numpy as np
import scipy
import sklearn
from scipy.optimize import minimize, root
from sklearn.impute import KNNImputer

random = np.random.default_rng(19770101)
ROWS, COLUMNS = 26, 5
common = random.normal(size=(ROWS, 1))
X = np.round(
    [40, 3, 700, 12, 0.5]
    + np.array([9, 0.7, 150, 4, 0.1]) * (common * [1, -0.8, 0.9, 0.5, 0.7] + 0.6 * random.normal(size=(ROWS, COLUMNS))), 3)
HIDDEN = random.uniform(size=X.shape) < 0.17
HIDDEN[5] = True  # nothing is known of this row
X[HIDDEN] = np.nan
GAPS = np.isnan(X)
KNOWN_ROWS = ~GAPS.all(1)
cases = []


def add(name, filled, by, fillable=KNOWN_ROWS, **settings):
    values = [[float(filled[i, j]) if GAPS[i, j] and fillable[i] else None for i in range(ROWS)] for j in range(COLUMNS)]
    cases.append(
        {"id": name, "settings": {k.replace("_", "-"): v for k, v in settings.items()}, "by": by, "values": values})


# Regression on the columns that correlate most, among those that the row has


def regression(predictors, bounded):
    filled, spread = X.copy(), np.full(X.shape, np.nan)
    for j in range(COLUMNS):
        others = [k for k in range(COLUMNS) if k != j]
        size = {}
        for k in others:
            both = ~GAPS[:, j] & ~GAPS[:, k]
            size[k] = abs(np.corrcoef(X[both, j], X[both, k])[0, 1])
        for i in np.flatnonzero(GAPS[:, j] & KNOWN_ROWS):
            chosen = sorted((k for k in others if not GAPS[i, k]), key=lambda k: -size[k])[:predictors]
            rows = ~GAPS[:, j] & ~GAPS[:, chosen].any(1)
            design = np.column_stack([np.ones(rows.sum()), X[np.ix_(rows, chosen)]])
            slopes = np.linalg.lstsq(design, X[rows, j], rcond=None)[0]
            rest = X[rows, j] - design @ slopes
            filled[i, j] = slopes @ np.append(1, X[i, chosen])
            spread[i, j] = np.sqrt((rest**2).sum() / (len(rest) - len(slopes)))
            if bounded:
                filled[i, j] = np.clip(filled[i, j], np.nanmin(X[:, j]), np.nanmax(X[:, j]))
    return filled, spread


for predictors in (1, 2, 4):
    add("regression", regression(predictors, False)[0], "numpy", predictors=predictors, bounded=False)
add("regression", regression(2, True)[0], "numpy")
SPREAD = regression(2, False)[1]

# Neighbours

SCALE = np.nanstd(X, axis=0, ddof=1)
for neighbours, weights in [(5, "uniform"), (3, "distance")]:
    filled = KNNImputer(n_neighbors=neighbours, weights=weights).fit_transform(X / SCALE) * SCALE
    add("nearest-neighbours", filled, "scikit-learn", neighbours=neighbours, weights=weights)
add("hot-deck", KNNImputer(n_neighbors=1).fit_transform(X / SCALE) * SCALE, "scikit-learn")

# The normal law of greatest likelihood

CENTRE, WIDTH = np.nanmean(X, 0), np.nanstd(X, 0)
Z = ((X - CENTRE) / WIDTH)[KNOWN_ROWS]
LOWER = np.tril_indices(COLUMNS)


def unpacked(t):
    half = np.zeros((COLUMNS, COLUMNS))
    half[LOWER] = t[COLUMNS:]
    return t[:COLUMNS], half


def likelihood(t):
    mean, factor = unpacked(t)
    covariance, total = factor @ factor.T, 0.0
    for row in Z:
        known = ~np.isnan(row)
        part = covariance[np.ix_(known, known)]
        rest = row[known] - mean[known]
        total += np.linalg.slogdet(part)[1] + rest @ np.linalg.solve(part, rest)
    return total / 2


def gradient(t):
    mean, half = unpacked(t)
    covariance = half + half.T - np.diag(np.diag(half))
    slope_mean, slope = np.zeros(COLUMNS), np.zeros((COLUMNS, COLUMNS))
    for row in Z:
        known = ~np.isnan(row)
        inverse = np.linalg.inv(covariance[np.ix_(known, known)])
        pull = inverse @ (row[known] - mean[known])
        slope_mean[known] += pull
        slope[np.ix_(known, known)] += (np.outer(pull, pull) - inverse) / 2
    return np.concatenate([slope_mean, slope[LOWER]])


start = minimize(likelihood, np.concatenate([np.zeros(COLUMNS), np.eye(COLUMNS)[LOWER]]), method="BFGS")
mean, factor = unpacked(start.x)
found = root(gradient, np.concatenate([mean, (factor @ factor.T)[LOWER]]), tol=1e-13)
assert np.abs(gradient(found.x)).max() < 1e-9, np.abs(gradient(found.x)).max()
mean, half = unpacked(found.x)
COVARIANCE = half + half.T - np.diag(np.diag(half))
filled = X.copy()
for i in np.flatnonzero(KNOWN_ROWS):
    gap, known = GAPS[i], ~GAPS[i]
    z = (X[i] - CENTRE) / WIDTH
    expected = mean[gap] + COVARIANCE[np.ix_(gap, known)] @ np.linalg.solve(
        COVARIANCE[np.ix_(known, known)], z[known] - mean[known])
    filled[i, gap] = expected * WIDTH[gap] + CENTRE[gap]
add("em", filled, "scipy", bounded=False)


def listed(table):
    return [[None if np.isnan(v) else float(v) for v in column] for column in table.T]


print(json.dumps({
    "by": {"numpy": np.__version__, "scipy": scipy.__version__, "scikit-learn": sklearn.__version__},
    "columns": listed(X), "spread": listed(SPREAD),
    "means": (mean * WIDTH + CENTRE).tolist(),
    "covariances": (COVARIANCE * np.outer(WIDTH, WIDTH)).tolist(), "cases": cases}, indent=1))

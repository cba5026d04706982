"""Independent values for factors of greatest likelihood, read by Tests/AnalysisTests/FactorAnalysisTests.swift.

    python3 -m venv env && env/bin/pip install numpy==2.4.6 scipy==1.17.1
    env/bin/python Tests/Golden/factors.py > Tests/Golden/factors.json

Not by eigenvalues of the scaled correlations but over loadings and uniquenesses at once: the discrepancy
ln det Σ + tr R Σ⁻¹ − ln det R − p, minimised by scipy's L-BFGS-B within bounds from several starts with analytic slopes;
varimax by singular values.
"""

import json

import numpy as np
import scipy
from scipy.optimize import minimize
from scipy.stats import chi2

random = np.random.default_rng(19670301)
LEAST = 0.005


def varimax(loadings):
    lengths = np.sqrt((loadings**2).sum(1, keepdims=True))
    scaled, rotation = loadings / lengths, np.eye(loadings.shape[1])
    for _ in range(20000):
        turned = scaled @ rotation
        target = turned**3 - turned * (turned**2).mean(0)
        left, _, right = np.linalg.svd(scaled.T @ target)
        if np.abs(left @ right - rotation).max() < 1e-15:
            break
        rotation = left @ right
    return scaled @ rotation * lengths


def analysed(X, factors):
    n, p = X.shape
    R = np.corrcoef(X.T)

    def discrepancy(t):
        loadings, noise = t[: p * factors].reshape(p, factors), t[p * factors :]
        sigma = loadings @ loadings.T + np.diag(noise)
        inverse = np.linalg.inv(sigma)
        value = np.linalg.slogdet(sigma)[1] + np.trace(R @ inverse) - np.linalg.slogdet(R)[1] - p
        slope = inverse - inverse @ R @ inverse
        return value, np.concatenate([(2 * slope @ loadings).ravel(), np.diag(slope)])

    best = None
    for _ in range(12):
        start = np.concatenate([random.normal(0, 0.5, p * factors), np.full(p, 0.5)])
        bounds = [(None, None)] * (p * factors) + [(LEAST, 1)] * p
        found = minimize(
            discrepancy, start, jac=True, method="L-BFGS-B", bounds=bounds,
            options={"maxiter": 100000, "maxfun": 1000000, "ftol": 1e-16, "gtol": 1e-11, "maxcor": 50})
        if best is None or found.fun < best.fun:
            best = found
    loadings, noise = best.x[: p * factors].reshape(p, factors), best.x[p * factors :]
    turned = varimax(loadings)
    turned = turned * np.where(turned.sum(0) < 0, -1, 1)
    turned = turned[:, np.argsort(-(turned**2).sum(0))]
    freedom = ((p - factors) ** 2 - p - factors) // 2
    statistic = (n - 1 - (2 * p + 5) / 6 - 2 * factors / 3) * best.fun
    return {
        "factors": factors, "columns": X.T.tolist(), "loadings": turned.T.tolist(), "uniquenesses": noise.tolist(),
        "statistic": statistic, "freedom": freedom, "probability": float(chi2.sf(statistic, freedom)) if freedom else None,
        "heywood": np.flatnonzero(noise <= LEAST * 1.0001).tolist()}


def drawn(n, loadings, noise):
    loadings = np.array(loadings)
    hidden = random.normal(size=(n, loadings.shape[1]))
    return np.round(10 + hidden @ loadings.T + np.sqrt(noise) * random.normal(size=(n, len(loadings))), 3)


ONE = drawn(60, [[0.9], [0.8], [0.7], [0.6], [0.5], [0.8]], 0.4)
TWO = drawn(80, [[0.9, 0], [0.8, 0.1], [0.7, 0.2], [0.1, 0.8], [0, 0.9], [0.2, 0.7], [0.5, 0.5], [0, 0.6]], 0.35)
BORDER = drawn(25, [[1, 0], [0.6, 0.1], [0.5, 0.3], [0.2, 0.9], [0, 0.5], [0.3, 0.4]], [0.0, 0.5, 0.6, 0.3, 0.7, 0.6])
cases = [analysed(ONE, 1), analysed(TWO, 2), analysed(TWO, 3), analysed(BORDER, 2)]
assert cases[-1]["heywood"], cases[-1]["uniquenesses"]
print(json.dumps({"by": {"numpy": np.__version__, "scipy": scipy.__version__}, "cases": cases}, indent=1))

"""Independent values for the distribution of rank-sum ratios, read by Tests/AnalysisTests/RankSumTests.swift.

    python3 -m venv env && env/bin/pip install numpy==2.4.6 scipy==1.17.1
    env/bin/python Tests/Golden/rsr.py > Tests/Golden/rsr.json

Ranks, quantiles, the regression and the tests are scipy's (rankdata, norm.ppf, linregress, f_oneway, bartlett); only
the order of the steps is ours. Data are random, with ties.
"""

import json

import numpy as np
import scipy
from scipy import stats

random = np.random.default_rng(1988)
cases = []
for rows, columns, step in [(10, 3, 0.1), (24, 5, 0.5), (40, 12, 0.01), (60, 2, 1.0)]:
    common = random.normal(size=(rows, 1))
    x = np.round((common + random.normal(size=(rows, columns))) / step) * step
    weights = random.integers(1, 5, columns) / 2
    shares = weights / weights.sum()
    for kind in ("whole", "fractional"):
        if kind == "whole":
            ranks = stats.rankdata(x, axis=0)
        else:
            ranks = 1 + (rows - 1) * (x - x.min(0)) / (x.max(0) - x.min(0))
        rsr = ranks @ shares / rows
        keys = np.round(rsr, 12)
        classes = np.unique(keys)
        mean_rank = np.array([stats.rankdata(keys)[keys == c][0] for c in classes])
        share = np.where(mean_rank == rows, 1 - 1 / (4 * rows), mean_rank / rows)
        probit = 5 + stats.norm.ppf(share)
        line = stats.linregress(probit, classes)
        freedom = len(classes) - 2
        f = line.rvalue**2 / (1 - line.rvalue**2) * freedom
        tiers = {}
        for count in (3, 4, 5):
            limits = [2 + 6 * i / count for i in range(1, count)]
            tier = count - np.digitize(probit, limits)  # 1 is the best
            groups = [rsr[np.isin(keys, classes[tier == t])] for t in range(1, count + 1)]
            filled = all(len(g) > 1 for g in groups)
            with np.errstate(all="ignore"):
                equal = stats.f_oneway(*[g for g in groups if len(g)]).pvalue
                alike = stats.bartlett(*groups).pvalue if filled and all(np.ptp(g) > 1e-12 for g in groups) else None
            tiers[str(count)] = {
                "counts": [len(g) for g in groups], "difference": float(equal),
                "homogeneity": None if alike is None else float(alike)}
        cases.append({
            "kind": kind, "columns": x.T.tolist(), "weights": weights.tolist(), "ratios": rsr.tolist(),
            "frequencies": [int((keys == c).sum()) for c in classes], "meanRanks": mean_rank.tolist(),
            "probits": probit.tolist(), "intercept": float(line.intercept), "slope": float(line.slope),
            "determination": float(line.rvalue**2), "statistic": float(f), "probability": float(line.pvalue),
            "tiers": tiers})

print(json.dumps({"by": {"numpy": np.__version__, "scipy": scipy.__version__}, "cases": cases}, indent=1))

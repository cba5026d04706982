"""Independent values for weightings and aggregations, read by Tests/MethodsTests/GoldenMethods.swift.

    python3 -m venv env && env/bin/pip install numpy==2.4.6 scipy==1.17.1 pymcdm==1.4.0
    env/bin/python Tests/Golden/methods.py > Tests/Golden/methods.json

numpy and scipy unless a case says pymcdm. Where both a formula here and the engine could share a mistake, another
algorithm is used on purpose: regressions by least squares, varimax by singular values, eigenvectors by LAPACK's
general solver, linear programmes by HiGHS.
"""

import json
from importlib.metadata import version

import numpy as np
import scipy
from pymcdm import methods as mcdm
from pymcdm import normalizations
from pymcdm import weights as mcdm_weights
from scipy.optimize import linprog, minimize, nnls, root
from scipy.stats import gmean, rankdata

random = np.random.default_rng(20080712)
ROWS, COLUMNS = 14, 6
common = random.normal(size=(ROWS, 1))
X = np.round(50 + 12 * (common * random.uniform(0.2, 1, COLUMNS) + random.normal(size=(ROWS, COLUMNS))), 2)
X[:, 4] = np.round(np.exp(X[:, 4] / 20), 3)  # a skewed column
X[3, 1] = X[7, 1]  # a tie
W = np.array([3, 1, 2, 2, 1.5, 0.5])
SHARES = W / W.sum()
BENEFIT = np.ones(COLUMNS)
BEST, WORST = X.max(0), X.min(0)
RANGE = BEST - WORST
cases = []


def add(family, name, values, by="numpy", **settings):
    settings = {key.replace("_", "-"): value for key, value in settings.items()}
    cases.append(
        {"family": family, "id": name, "settings": settings, "by": by, "values": [float(v) for v in values]})


def weighting(name, amounts, by="numpy", **settings):
    amounts = np.asarray(amounts, float)
    add("weighting", name, amounts / amounts.sum(), by, **settings)


def aggregation(name, scores, by="numpy", **settings):
    add("aggregation", name, scores, by, **settings)


SMALL = X.T.tolist()

# Weightings

weighting("coefficient-of-variation", X.std(0, ddof=1) / X.mean(0))
for name in ["gini", "angle", "merec", "cilos", "idocriw", "lopcow", "entropy", "critic"]:
    found = getattr(mcdm_weights, name + "_weights")(X, BENEFIT)
    weighting(name, found, by="pymcdm")


def multiple_correlation(j):
    others = np.column_stack([np.ones(ROWS), np.delete(X, j, 1)])
    fitted = others @ np.linalg.lstsq(others, X[:, j], rcond=None)[0]
    return np.corrcoef(fitted, X[:, j])[0, 1]


weighting("independence", [1 / multiple_correlation(j) for j in range(COLUMNS)])


def varimax(loadings):
    """By singular values, after Kaiser's normalisation."""
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


def factor_weights(factors):
    values, vectors = np.linalg.eigh(np.corrcoef(X.T))
    kept = varimax(vectors[:, ::-1][:, :factors] * np.sqrt(values[::-1][:factors]))
    explained = (kept**2).sum(0)
    own = (kept**2 / explained).argmax(1)
    return (kept**2)[np.arange(COLUMNS), own]


for factors in (1, 2, 3, 4):
    weighting("factor-analysis", factor_weights(factors), factors=factors)

# The unobserved components model needs columns that agree: the same, turned where they do not.
# The greatest likelihood within bounds, then a root of its gradient by Powell's hybrid method.

SIGNS = np.where(np.corrcoef(X.T)[0] < 0, -1, 1)
Y = np.where(SIGNS < 0, 100 - X, X)
C = np.corrcoef(Y.T)


def gradient(t):
    loadings, noise = t[:COLUMNS], t[COLUMNS:]
    inverse = np.linalg.inv(np.outer(loadings, loadings) + np.diag(noise))
    slope = inverse - inverse @ C @ inverse
    return np.concatenate([2 * slope @ loadings, np.diag(slope)])


start = minimize(
    lambda t: np.linalg.slogdet(S := np.outer(t[:COLUMNS], t[:COLUMNS]) + np.diag(t[COLUMNS:]))[1]
    + np.trace(np.linalg.solve(S, C)), np.repeat([0.6, 0.5], COLUMNS), bounds=[(0.01, 0.99)] * (2 * COLUMNS))
found = root(gradient, start.x, tol=1e-13)
assert np.abs(gradient(found.x)).max() < 1e-12 and (found.x > 0.02).all(), found
weighting(
    "unobserved-components", found.x[:COLUMNS] / found.x[COLUMNS:] / Y.std(0, ddof=1), by="scipy")
cases[-1]["columns"] = Y.T.tolist()

# The most information: weights under which the squared correlations add up to the most, sought without eigenvectors.


def told(weights):
    score = Y @ weights
    return -sum(np.corrcoef(Y[:, j], score)[0, 1] ** 2 for j in range(COLUMNS))


left, _, _ = np.linalg.svd(((Y - Y.mean(0)) / Y.std(0)).T)
infomax = left[:, 0] * np.sign(left[0, 0]) / Y.std(0)
assert (infomax > 0).all(), infomax
best = min((minimize(told, infomax * s, method="Nelder-Mead", options={"maxiter": 4000}).fun for s in (1, 1.3)), default=0)
assert told(infomax) <= best + 1e-9, (told(infomax), best)
weighting("principal-component", infomax, of="standardised-loading")
cases[-1]["columns"] = Y.T.tolist()

# Equal influence: least squares in the metric of the correlations, without negative parts.


def influence(columns):
    factor = np.linalg.cholesky(np.corrcoef(columns.T))
    found, _ = nnls(factor.T, np.linalg.solve(factor, np.ones(columns.shape[1])))
    return found / columns.std(0, ddof=1)


weighting("equal-influence", influence(X), by="scipy")
FOLLOWS = X.copy()
FOLLOWS[:, 5] = np.round((X[:, :4] / X[:, :4].std(0)).sum(1) + 0.1 * random.normal(size=ROWS), 3)
weighting("equal-influence", influence(FOLLOWS), by="scipy")
assert cases[-1]["values"][5] == 0, cases[-1]
cases[-1]["columns"] = FOLLOWS.T.tolist()

# Influence in proportion to targets: the same problem with another right-hand side.


def targeted(columns, targets):
    factor = np.linalg.cholesky(np.corrcoef(columns.T))
    found, _ = nnls(factor.T, np.linalg.solve(factor, targets))
    return found / columns.std(0, ddof=1)


TARGETS = np.array([1.0, 0.8, 1.2, 0.9, 1.1, 1.0])
weighting(
    "equal-influence", targeted(X, TARGETS), by="scipy",
    targets={f"c{j}": float(TARGETS[j]) for j in range(COLUMNS)})
weighting("equal-influence", targeted(X, W), by="scipy", to="written")

# Judgements by pair

NAMES = [f"c{j}" for j in range(COLUMNS)]
ABOVE = [[3, 2, 1 / 2, 5, 7], [1 / 2, 1 / 4, 2, 3], [1 / 3, 3, 4], [6, 9], [2]]  # by row, above the diagonal
A = np.eye(COLUMNS)
for i, row in enumerate(ABOVE):
    for step, value in enumerate(row):
        A[i, i + 1 + step], A[i + 1 + step, i] = value, 1 / value
JUDGED = {NAMES[i]: {NAMES[i + 1 + step]: value for step, value in enumerate(row)} for i, row in enumerate(ABOVE)}
values, vectors = np.linalg.eig(A)
principal = np.abs(vectors[:, values.real.argmax()].real)
weighting("ahp", principal, matrix=JUDGED)
weighting("ahp", (A / A.sum(0)).mean(1), matrix=JUDGED, way="columns")
weighting("ahp", gmean(A, axis=1), by="scipy", matrix=JUDGED, way="rows")

OVER, TO = [2, 1, 4, 3, 8, 5], [4, 8, 2, 3, 1, 2]
rows, bounds = [], []
for j in range(COLUMNS):
    for first, times, second in [(1, OVER[j], j), (j, TO[j], 4)]:
        if first != second:
            line = np.zeros(COLUMNS + 1)
            line[first], line[second] = 1, -times
            for sign in (1, -1):
                rows.append(np.append(sign * line[:-1], -1))
                bounds.append(0)
total = np.append(np.ones(COLUMNS), 0)[None]
solved = linprog(np.append(np.zeros(COLUMNS), 1), rows, bounds, total, [1], [(0, None)] * (COLUMNS + 1), "highs")
weighting(
    "best-worst", solved.x[:-1], by="scipy", best="c1", worst="c4", best_over=dict(zip(NAMES, OVER)),
    over_worst=dict(zip(NAMES, TO)))
RATINGS = [4.2, 3.1, 4.2, 4.8, 2.0, 3.9]
weighting(
    "precedence-chart", [sum((a > b) + 0.5 * (a == b) for b in RATINGS) for a in RATINGS],
    ratings=dict(zip(NAMES, RATINGS)))

# Experts who share out points; the third leaves a cell empty, the fifth has no say.

POINTS = np.array([[30, 10, 20, 15, 15, 10], [25, 15, 25, 10, 20, 5], [40, 20, 0, 10, 20, 10], [20, 20, 20, 20, 10, 10.2]])
shares = POINTS / POINTS.sum(1, keepdims=True)
TABLE = [{"expert": f"e{i}"} | {n: float(p) for n, p in zip(NAMES, row) if p > 0} for i, row in enumerate(POINTS)]
TABLE.append({"expert": "e4"})
weighting("budget-allocation", shares.mean(0), experts=TABLE)
weighting("budget-allocation", np.median(shares, axis=0), experts=TABLE, centre="median")

# Conjoint: dummy columns of levels and respondents, by least squares on all of them at once.

PROFILES = random.integers(0, 3, size=(48, COLUMNS))
PEOPLE = np.repeat([0, 1, 2], 16)
worths = np.array([[0, 1, 2.5], [0, -0.4, 0.7], [0, 2, 1], [0, 0.3, 0.2], [0, 0.5, 1.5], [0, -1, -2]])
RATED = np.round(
    5 + PEOPLE + worths[np.arange(COLUMNS), PROFILES].sum(1) + random.normal(size=48), 1)
LEVELS = [["low", "high", "middle"]] + [[1, 2, 10]] * (COLUMNS - 1)


def conjoint(rows, people):
    blocks = [np.eye(people.max() + 1)[people]] + [np.eye(3)[rows[:, j]][:, 1:] for j in range(COLUMNS)]
    found = np.linalg.lstsq(np.hstack(blocks), RATED[: len(rows)], rcond=None)[0][people.max() + 1 :]
    worth = np.hstack([np.zeros((COLUMNS, 1)), found.reshape(COLUMNS, 2)])
    return worth.max(1) - worth.min(1)


weighting(
    "conjoint", conjoint(PROFILES, PEOPLE),
    profiles=[{n: LEVELS[j][v] for j, (n, v) in enumerate(zip(NAMES, row))} | {"rating": float(r), "respondent": f"p{p}"}
              for row, r, p in zip(PROFILES.tolist(), RATED, PEOPLE)])
weighting(
    "conjoint", conjoint(PROFILES[:30], np.zeros(30, int)), rating="score",
    profiles=[{n: LEVELS[j][v] for j, (n, v) in enumerate(zip(NAMES, row))} | {"score": float(r)}
              for row, r in zip(PROFILES[:30].tolist(), RATED)])

# Combinations

MEMBERS = np.array([mcdm_weights.entropy_weights(X, BENEFIT), mcdm_weights.standard_deviation_weights(X, BENEFIT), SHARES])
OF = ["entropy", "standard-deviation", "given"]
weighting("combined", MEMBERS.prod(0), of=OF)
weighting("combined", np.array([0.5, 0.2, 0.3]) @ MEMBERS, of=OF, rule="convex", shares=[0.5, 0.2, 0.3])
alpha = np.linalg.solve(MEMBERS[1:] @ MEMBERS[1:].T, (MEMBERS[1:] ** 2).sum(1))
weighting("combined", alpha @ MEMBERS[1:] / alpha.sum(), of=OF[1:], rule="game-theory")

# Aggregations that compare units

aggregation("topsis", mcdm.TOPSIS(normalizations.vector_normalization)(X, SHARES, BENEFIT), "pymcdm", scaling="vector")
down = np.sqrt((((X - WORST) * SHARES) ** 2).sum(1))
up = np.sqrt((((X - BEST) * SHARES) ** 2).sum(1))
aggregation("topsis", down / (up + down))
for v in (0.5, 0.25):
    aggregation("vikor", 1 - mcdm.VIKOR(v=v)(X, SHARES, BENEFIT), "pymcdm", v=v)
for shape, theirs in [
    ("usual", "usual"), ("u-shape", "ushape"), ("v-shape", "vshape"), ("level", "level"), ("linear", "vshape_2")
]:
    flows = mcdm.PROMETHEE_II(theirs, p=0.45 * RANGE, q=0.1 * RANGE)(X, SHARES, BENEFIT)
    aggregation("promethee", flows, "pymcdm", shape=shape, indifference=0.1, preference=0.45)
lead = (X[:, None] - X[None, :]) / RANGE
gaussian = np.where(lead > 0, 1 - np.exp(-(lead**2) / (2 * 0.3**2)), 0) @ SHARES
aggregation("promethee", (gaussian - gaussian.T).sum(1) / (ROWS - 1), shape="gaussian", preference=0.3)


def distilled(credibility, best):
    """Places by class, the best first; sets of units and matrices of booleans instead of loops over pairs."""
    left, classes = set(range(ROWS)), []
    while left:
        chosen = sorted(left)
        part = credibility[np.ix_(chosen, chosen)]
        cut = part.max() if len(chosen) > 1 else 0
        while len(chosen) > 1 and cut > 0:
            part = credibility[np.ix_(chosen, chosen)]
            below = part[part < cut - (0.3 - 0.15 * cut)]
            cut = below.max(initial=0)
            over = (part > cut) & (part > part.T + 0.3 - 0.15 * part)
            qualification = over.sum(1) - over.sum(0)
            wanted = qualification.max() if best else qualification.min()
            chosen = [unit for unit, q in zip(chosen, qualification) if q == wanted]
        classes.append(chosen)
        left -= set(chosen)
    place = np.empty(ROWS)
    for number, members in enumerate(classes if best else classes[::-1]):
        place[members] = number
    return place


for q, p, v in [(0.05, 0.15, None), (0.02, 0.1, 0.6), (0, 0.3, 0.9)]:
    lag = (X[None, :, :] - X[:, None, :]) / RANGE  # how far the row is behind the column
    concord = np.clip((p - lag) / (p - q), 0, 1) @ SHARES
    credible = concord.copy()
    if v is not None:
        discord = np.clip((lag - p) / (v - p), 0, 1)
        with np.errstate(divide="ignore", invalid="ignore"):
            factor = np.where(discord > concord[..., None], (1 - discord) / (1 - concord[..., None]), 1)
        credible = concord * factor.prod(2)
    np.fill_diagonal(credible, 0)
    credible = np.round(credible, 12)
    behind = [
        ((place[None, :] > place[:, None]).sum(1) + ((place[None, :] == place[:, None]).sum(1) - 1) / 2) / (ROWS - 1)
        for place in (distilled(credible, True), distilled(credible, False))
    ]
    settings = {} if v is None else {"veto": v}
    aggregation("electre", np.mean(behind, 0), indifference=q, preference=p, **settings)
for resolution in (0.5, 0.2):
    gap = BEST - X
    grade = (gap.min() + resolution * gap.max()) / (gap + resolution * gap.max())
    aggregation("grey-relational", grade @ SHARES, resolution=resolution)
aggregation("rank-sum-ratio", rankdata(X, axis=0) @ SHARES / ROWS, by="scipy")
aggregation(
    "rank-sum-ratio", (1 + (ROWS - 1) * (X - WORST) / RANGE) @ SHARES / ROWS, ranks="fractional")
distance = np.sqrt(((BEST - X) ** 2) @ SHARES)
aggregation("wroclaw", 1 - distance / (distance.mean() + 2 * distance.std(ddof=1)))
z = 60 * (X - (X.mean(0) - RANGE / 2)) / RANGE + 70
mean = z @ SHARES
variance = np.array([np.cov(row, ddof=0, aweights=SHARES) for row in z])
aggregation("adjusted-mazziotta-pareto", mean - variance / mean)


def doubt(i, lower, upper, of):
    rows, bounds = [row for row in X], [1.0] * ROWS
    for j in range(COLUMNS):
        unit = X[i] if of == "score" else np.ones(COLUMNS)
        pick = np.eye(COLUMNS)[j] * unit
        rows += [lower * unit - pick, pick - upper * unit]
        bounds += [0.0, 0.0]
    return -linprog(-X[i], np.array(rows), bounds, bounds=[(0, None)] * COLUMNS, method="highs").fun


for lower, upper, of in [(0, 1, "score"), (0.08, 0.3, "score"), (0.05, 0.25, "weights")]:
    scores = [doubt(i, lower, upper, of) for i in range(ROWS)]
    aggregation("benefit-of-the-doubt", scores, "scipy", lower=lower, upper=upper, shares_of=of)

# Directional: the dual, the least regret of weights for which the direction is worth 1.

direction = SHARES / SHARES.mean() * BEST


def regret(i):
    rows = np.hstack([X, -np.ones((ROWS, 1))])
    return linprog(
        np.append(-X[i], 1), rows, np.zeros(ROWS), [np.append(direction, 0)], [1], [(0, None)] * (COLUMNS + 1), "highs").fun


aggregation("directional-benefit", [1 / (1 + regret(i)) for i in range(ROWS)], "scipy")

# Order m: over all pairs of units for m = 2, by the distribution of the greatest of m otherwise.

lead = (X[None, :, :] / X[:, None, :]).min(2)  # of the column's unit over the row's
pairs = np.maximum(lead[:, :, None], lead[:, None, :]).mean((1, 2))
aggregation("robust-benefit", 1 / pairs, size=2)
ordered_leads = np.sort(lead, axis=1)
chance = np.diff((np.arange(ROWS + 1) / ROWS) ** 25)
aggregation("robust-benefit", 1 / (ordered_leads @ chance))

# Kemeny: the best of all orders, by dynamic programming over sets of units in whole numbers.

support = ((X[:, None, :] > X[None, :, :]) @ (2 * W) + (X[:, None, :] == X[None, :, :]) @ W).astype(int)
np.fill_diagonal(support, 0)
start = np.full(1 << ROWS, -1)
start[0] = 0
for subset in range(1 << ROWS):
    for unit in range(ROWS):
        if not subset >> unit & 1:
            # What is gained by the units before this one.
            gain = sum(support[other, unit] for other in range(ROWS) if subset >> other & 1)
            start[subset | 1 << unit] = max(start[subset | 1 << unit], start[subset] + gain)
places = [[] for _ in range(ROWS)]
seen = {(1 << ROWS) - 1}
for size in range(ROWS, 0, -1):
    earlier = set()
    for subset in seen:
        for unit in range(ROWS):
            rest = subset & ~(1 << unit)
            if rest != subset:
                gain = sum(support[other, unit] for other in range(ROWS) if rest >> other & 1)
                if start[rest] + gain == start[subset]:
                    places[unit].append(size)
                    earlier.add(rest)
    seen = earlier
# Two units tie: every best order puts them last, either way.
aggregation("kemeny", [(ROWS - (min(p) + max(p)) / 2) / (ROWS - 1) for p in places])

# Aggregations of one unit at a time

coupling = gmean(X / 100, axis=1) / (X / 100).mean(1)
aggregation("coupling-coordination", np.sqrt(coupling * ((X / 100) @ SHARES)), by="scipy")
weighted = X @ SHARES
gap = weighted - X.min(1)
aggregation("mean-min", weighted - 0.5 * gap)
aggregation("mean-min", weighted - 0.7 * (np.sqrt(gap**2 + 25) - 5), alpha=0.7, beta=5)
aggregation("minimum", X.min(1))


def ordered(row, power, link=lambda y: y):
    order = np.argsort(-row, kind="stable")
    passed = np.concatenate([[0], np.cumsum(SHARES[order])]) ** power
    return (np.diff(passed) * link(row[order])).sum()


for power in (0.5, 2):
    aggregation("owa", [ordered(row, power) for row in X], power=power)
for exponent in (2, -1):
    aggregation(
        "owa", [ordered(row, 0.5, lambda y: y**exponent) ** (1 / exponent) for row in X], power=0.5, exponent=exponent)
aggregation("owa", [np.exp(ordered(row, 2, np.log)) for row in X], power=2, exponent=0)


def median(row):
    """Weights are halves, so twice their sums are whole and exactly half of the weight is told from nearly half."""
    order = np.argsort(row)
    passed = np.cumsum((2 * W[order]).astype(int))
    return np.mean([row[order][passed * 2 > passed[-1]][0], row[order][passed * 2 >= passed[-1]][0]])


aggregation("median", [median(row) for row in X])
GRADES = np.array([0, 30, 50, 70, 100.0])
membership = np.array([[np.interp(X[i, j], GRADES, np.eye(5)[k]) for k in range(5)] for i in range(ROWS) for j in range(COLUMNS)])
membership = membership.reshape(ROWS, COLUMNS, 5)
share = SHARES[None, :, None]
for operator, composed in [
    ("weighted-average", np.minimum(1, (share * membership).sum(1))),
    ("bounded-sum", np.minimum(1, np.minimum(share, membership).sum(1))),
    ("product-maximum", (share * membership).max(1)),
    ("minimum-maximum", np.minimum(share, membership).max(1)),
]:
    aggregation("fuzzy", composed @ GRADES / composed.sum(1), grades=list(GRADES), operator=operator)

# Benefit of the doubt of many units, of which few bound each other: by HiGHS with all rows.

BIG = np.round(100 * np.exp(0.5 * random.normal(size=(120, 1)) + 0.4 * random.normal(size=(120, COLUMNS))), 3)
X, ROWS, BEST = BIG, len(BIG), BIG.max(0)
direction = SHARES / SHARES.mean() * BEST
for lower, upper, of in [(0, 1, "score"), (0.08, 0.3, "score"), (0.05, 0.25, "weights")]:
    scores = [doubt(i, lower, upper, of) for i in range(ROWS)]
    aggregation("benefit-of-the-doubt", scores, "scipy", lower=lower, upper=upper, shares_of=of)
    cases[-1]["columns"] = BIG.T.tolist()
aggregation("directional-benefit", [1 / (1 + regret(i)) for i in range(ROWS)], "scipy")
cases[-1]["columns"] = BIG.T.tolist()
X, ROWS = np.array(SMALL).T, len(SMALL[0])

print(json.dumps({
    "by": {"numpy": np.__version__, "scipy": scipy.__version__, "pymcdm": version("pymcdm")},
    "columns": X.T.tolist(), "weights": W.tolist(), "cases": cases}, indent=1))

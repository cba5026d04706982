"""Robust benefit of the doubt beside mixtures (`hull: convex`), read by Tests/MethodsTests/RobustBenefitTests.swift.

    python3 -m venv env && env/bin/pip install numpy==2.4.6 scipy==1.17.1
    env/bin/python Tests/Golden/robust.py > Tests/Golden/robust.json

* drawn: the method as it is, with its own random numbers (Philox4x32-10 written anew from Salmon and others, 2011), every
  linear programme by scipy's HiGHS in the primal, envelopment form, while the engine solves the dual, multiplier form with CLP.
* exact: no random numbers at all. The expectation over every set of m units with its multinomial probability, and what so
  many draws may miss it by: 5 standard errors.
"""

import itertools
import json
from math import factorial

import numpy as np
import scipy
from scipy.optimize import linprog

MASK = 0xFFFFFFFF


def philox(block, stream, replicate, seed):
    counter = [block, stream & MASK, replicate & MASK, replicate >> 32]
    key = [seed & MASK, seed >> 32]
    for _ in range(10):
        left, right = counter[0] * 0xD2511F53, counter[2] * 0xCD9E8D57
        counter = [right >> 32 ^ counter[1] ^ key[0], right & MASK, left >> 32 ^ counter[3] ^ key[1], left & MASK]
        key = [(key[0] + 0x9E3779B9) & MASK, (key[1] + 0xBB67AE85) & MASK]
    return counter[1] << 32 | counter[0], counter[3] << 32 | counter[2]


def uniforms(count, name, replicate, seed):
    stream = 0xCBF29CE484222325
    for byte in name.encode():
        stream = ((stream ^ byte) * 0x100000001B3) % 2**64
    seed = (seed + (stream >> 32) * 0x9E3779B97F4A7C15) % 2**64
    words = [word for block in range(1, count // 2 + 2) for word in philox(block, stream, replicate, seed)]
    return [(word >> 11) * 2.0**-53 for word in words[:count]]


def lead(own, peers):
    """The most that a mixture of peers, weights adding up to 1, has of every child in multiples of own; NaN is missing."""
    used = own > 0
    # max t where Σ λ_k y_k ≥ t · own, Σ λ_k = 1
    peers = np.nan_to_num(peers[:, used])
    found = linprog(
        np.append(np.zeros(len(peers)), -1), np.hstack([-peers.T, own[used, None]]), np.zeros(used.sum()),
        np.append(np.ones(len(peers)), 0)[None, :], [1], [(0, None)] * (len(peers) + 1), method="highs")
    return -found.fun


random = np.random.default_rng(20251124)
Y = np.round(100 * np.exp(0.4 * random.normal(size=(9, 1)) + 0.5 * random.normal(size=(9, 4))), 2)
Y[2, 1] = Y[6, 3] = np.nan
Y[4, 0] = Y[7, 2] = 0
SIZE, DRAWS, SEED = 5, 40, 7
best = np.nanmax(Y, 0)
keys = [sorted([-1.0 if np.isnan(v) else v for v in row], reverse=True) for row in Y / best]
ordered = sorted(range(len(Y)), key=lambda i: keys[i])
total = np.zeros(len(Y))
for draw in range(DRAWS):
    drawn = [ordered[int(u * len(Y))] for u in uniforms(SIZE, "robust-benefit", draw, SEED)]
    total += [lead(row, Y[drawn]) for row in Y]
drawn = {"columns": [[None if np.isnan(v) else v for v in column] for column in Y.T.tolist()],
         "settings": {"hull": "convex", "size": SIZE, "draws": DRAWS, "seed": SEED},
         "scores": (DRAWS / total).tolist()}

Y = np.round(100 * np.exp(0.3 * random.normal(size=(6, 1)) + 0.5 * random.normal(size=(6, 3))), 2)
SIZE, DRAWS = 3, 3000
mean, square, mass = np.zeros(6), np.zeros(6), 0.0
for units in itertools.combinations_with_replacement(range(6), SIZE):
    ways = factorial(SIZE)
    for unit in set(units):
        ways //= factorial(units.count(unit))
    chance = ways / 6**SIZE
    leads = np.array([lead(row, Y[list(units)]) for row in Y])
    mean, square, mass = mean + chance * leads, square + chance * leads**2, mass + chance
assert abs(mass - 1) < 1e-12
error = 5 * np.sqrt((square - mean**2) / DRAWS)
exact = {"columns": Y.T.tolist(), "settings": {"hull": "convex", "size": SIZE, "draws": DRAWS, "seed": 1},
         "scores": (1 / mean).tolist(), "lower": (1 / (mean + error)).tolist(), "upper": (1 / (mean - error)).tolist()}
print(json.dumps({"by": {"numpy": np.__version__, "scipy": scipy.__version__}, "drawn": drawn, "exact": exact}, indent=1))

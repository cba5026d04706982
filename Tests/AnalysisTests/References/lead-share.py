#!/usr/bin/env python3
"""Writes lead-share.csv: shares of the simplex on which sum(w*d) > 0, in rational arithmetic, independently of Zhulu.

Python 3.11 (fractions, statistics of the standard library only). Three ways, held against each other here:
1. the closed form sum over d_j > 0 of prod d_j / (d_j - d_k), for distinct d;
2. for any d, inclusion by integrating the piecewise polynomial density of sum(w*d) exactly (divided differences of
   x -> max(x, 0)^(n-1), with derivatives where differences repeat: the Hermite-Genocchi formula);
3. 200,000 draws, to a tolerance of 0.005.

Differences are small fractions of powers of two, so that they are exact as doubles.
"""
import csv, os, random
from fractions import Fraction as F


def closed(d):
    total = F(0)
    for j, dj in enumerate(d):
        if dj > 0:
            term = F(1)
            for k, dk in enumerate(d):
                if k != j:
                    term *= dj / (dj - dk)
            total += term
    return total


def divided(d):
    """P(sum w d > 0) for uniform w: the divided difference of g(x) = max(x, 0)^(n-1) at the d."""
    d = sorted(d)
    n = len(d)

    def derivative(x, order):
        if x <= 0:
            return F(0)
        value = x ** (n - 1 - order)
        for step in range(order):
            value *= F(n - 1 - step, step + 1)
        return value

    table = [derivative(x, 0) for x in d]
    for order in range(1, n):
        following = []
        for i in range(n - order):
            if d[i + order] == d[i]:
                following.append(derivative(d[i], order))
            else:
                following.append((table[i + 1] - table[i]) / (d[i + order] - d[i]))
        table = following
    return table[0]


def drawn(d, count):
    hits = 0
    numbers = [float(x) for x in d]
    for _ in range(count):
        hits += sum(random.expovariate(1) * x for x in numbers) > 0
    return hits / count


random.seed(20261124)
rows = []
for case in range(60):
    n = random.randint(1, 12)
    step = random.choice([1, 8, 1024])
    d = [F(random.randint(-4 * step, 4 * step), step) for _ in range(n)]
    if case % 6 == 0:  # near ties, where doubles lose their digits in the closed form
        base = F(random.randint(1, 9), 8)
        d = [base + F(i, 2**40) for i in range(n)] + [-base / 2, -base / 4]
    # At 0 the function is not smooth where a difference of 0 repeats; zeros never decide, so they are set apart.
    used = [x for x in d if x != 0]
    share = divided(used) if used else F(0)
    if len(set(used)) == len(used) and used:
        assert closed(used) == share, d
    if used:
        assert abs(drawn(used, 200_000 if case < 12 else 20_000) - share) < (0.005 if case < 12 else 0.02), d
    rows.append((" ".join(repr(float(x)) for x in d), share.numerator, share.denominator))
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "lead-share.csv"), "w", newline="") as file:
    writer = csv.writer(file)
    writer.writerow(["differences", "numerator", "denominator"])
    writer.writerows(rows)

#!/usr/bin/env python3
"""The uncertainty workload "W1" in numpy: the data and the work of UncertaintyWorkload.swift, on one thread.

Written to be fast: replicates in chunks that stay in the cache, one matrix product and one argsort for each
combination of a chunk, counts by bincount. Prints the median time of a replicate in microseconds, and a summary.
Measured with numpy 2.4.6 and its OpenBLAS."""
import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import sys
import time

import numpy as np

UNITS, LEAVES, GROUPS, PILLARS, BINS = 300, 4, 5, 5, 2048
TERMS = LEAVES * GROUPS * PILLARS


def philox(seed, replicate, stream, count):
    """Uniform numbers as CounterStream gives them, so that both programs have the same data."""
    low = np.uint64(0xFFFFFFFF)
    blocks = (count + 1) // 2
    word = [
        np.arange(1, blocks + 1, dtype=np.uint64), np.full(blocks, stream, np.uint64),
        np.full(blocks, replicate & 0xFFFFFFFF, np.uint64), np.full(blocks, replicate >> 32, np.uint64)]
    key = [seed & 0xFFFFFFFF, seed >> 32]
    for _ in range(10):
        left, right = word[0] * np.uint64(0xD2511F53), word[2] * np.uint64(0xCD9E8D57)
        word = [
            (right >> np.uint64(32)) ^ word[1] ^ np.uint64(key[0]), right & low,
            (left >> np.uint64(32)) ^ word[3] ^ np.uint64(key[1]), left & low]
        key = [(key[0] + 0x9E3779B9) & 0xFFFFFFFF, (key[1] + 0xBB67AE85) & 0xFFFFFFFF]
    pairs = np.stack([word[1] << np.uint64(32) | word[0], word[3] << np.uint64(32) | word[2]], axis=1)
    return ((pairs.ravel()[:count]) >> np.uint64(11)).astype(float) * 2.0**-53


def data():
    numbers = philox(1, 0, 0, UNITS * (TERMS + 1))
    return 10 + 30 * numbers[:UNITS] + 60 * numbers[UNITS:].reshape(TERMS, UNITS)


def matrices(x):
    least, greatest = x.min(1, keepdims=True), x.max(1, keepdims=True)
    normalised = [
        1 + 99 * (x - least) / (greatest - least),
        100 + 10 * (x - x.mean(1, keepdims=True)) / x.std(1, ddof=1, keepdims=True),
        x.argsort(1).argsort(1) + 1.0,
        100 * x / greatest]
    links = [
        (lambda m: m, lambda s: s), (np.log, np.exp), (lambda m: -1 / m, lambda s: -1 / s)]
    return [np.ascontiguousarray(there(m)) for m in normalised for there, _ in links], \
        [back for _ in normalised for _, back in links]


class Analysis:
    def __init__(self):
        self.matrices, self.back = matrices(data())
        nominal = np.array(
            [back(matrix.mean(0)) for matrix, back in zip(self.matrices, self.back)])
        self.low, self.high = nominal.min(0) * 0.8, nominal.max(0) * 1.2
        self.per_bin = BINS / (self.high - self.low)
        self.first_bin = (np.arange(UNITS) * BINS).astype(np.int64)

    def weights(self, rng, count):
        noise = 0.75 + 0.5 * rng.random((count, TERMS + GROUPS * PILLARS + PILLARS))
        leaves = noise[:, :TERMS].reshape(count, PILLARS, GROUPS, LEAVES)
        dropped = rng.integers(0, TERMS + 1, count)
        some = np.flatnonzero(dropped < TERMS)
        noise[some, dropped[some]] = 0
        groups = noise[:, TERMS:TERMS + GROUPS * PILLARS].reshape(count, PILLARS, GROUPS)
        pillars = noise[:, TERMS + GROUPS * PILLARS:]
        pillars /= pillars.sum(1, keepdims=True)
        groups *= (pillars / groups.sum(2))[:, :, None]
        leaves *= (groups / leaves.sum(3))[:, :, :, None]
        return noise[:, :TERMS]

    def run(self, replicates, seed, chunk=1024):
        rng = np.random.Generator(np.random.SFC64(seed))
        places = np.arange(UNITS)
        accept = np.zeros(UNITS * UNITS, np.int64)
        bins = np.zeros(UNITS * BINS, np.int64)
        sums = np.zeros(UNITS)
        least, greatest = np.full(UNITS, np.inf), np.full(UNITS, -np.inf)
        for start in range(0, replicates, chunk):
            count = min(chunk, replicates - start)
            weights = self.weights(rng, count)
            choice = rng.integers(0, len(self.matrices), count)
            order = np.empty((count, UNITS), np.int64)
            place = np.empty((count, UNITS), np.int64)
            for k, (matrix, back) in enumerate(zip(self.matrices, self.back)):
                rows = np.flatnonzero(choice == k)
                product = weights[rows] @ matrix
                order[rows] = np.argsort(-product, axis=1)
                scores = back(product)
                sums += scores.sum(0)
                np.minimum(least, scores.min(0, initial=np.inf), out=least)
                np.maximum(greatest, scores.max(0, initial=-np.inf), out=greatest)
                scores -= self.low
                scores *= self.per_bin
                np.clip(scores, 0, BINS - 1, out=scores)
                place[rows] = scores
            order *= UNITS
            order += places
            accept += np.bincount(order.ravel(), minlength=UNITS * UNITS)
            place += self.first_bin
            bins += np.bincount(place.ravel(), minlength=UNITS * BINS)
        return self.outputs(replicates, accept.reshape(UNITS, UNITS), bins.reshape(UNITS, BINS), sums,
                            least, greatest)

    def outputs(self, replicates, accept, bins, sums, least, greatest):
        quantiles = [0.05, 0.25, 0.5, 0.75, 0.95]
        rank_sums, bin_sums = accept.cumsum(1), bins.cumsum(1)
        width = (self.high - self.low) / BINS
        ranks, scores = np.empty((UNITS, 5)), np.empty((UNITS, 5))
        for i, p in enumerate(quantiles):
            at = (replicates - 1) * p
            ranks[:, i] = (rank_sums <= at).sum(1) + 1
            inside = np.minimum((bin_sums <= at).sum(1), BINS - 1)
            rows = np.arange(UNITS)
            before = bin_sums[rows, inside] - bins[rows, inside]
            share = (at - before + 0.5) / np.maximum(bins[rows, inside], 1)
            scores[:, i] = np.clip(self.low + width * (inside + share), least, greatest)
        return dict(mean_rank=accept @ np.arange(1, UNITS + 1) / replicates, ranks=ranks, scores=scores,
                    accept=accept, mean_score=sums / replicates)


def main():
    replicates = int(sys.argv[1]) if len(sys.argv) > 1 else 1 << 15
    analysis = Analysis()
    analysis.run(2048, seed=0)
    times = []
    for seed in range(1, 8):
        start = time.perf_counter()
        result = analysis.run(replicates, seed)
        times.append((time.perf_counter() - start) / replicates * 1e6)
    print(f"{sorted(times)[len(times) // 2]:.2f}")
    for unit in range(3):
        r, s = result["ranks"][unit], result["scores"][unit]
        print(f"unit {unit}: mean rank {result['mean_rank'][unit]:.2f}, ranks {r[0]:.0f} to {r[4]:.0f}, "
              f"mean score {result['mean_score'][unit]:.3f}, scores {s[0]:.2f} to {s[4]:.2f}", file=sys.stderr)


if __name__ == "__main__":
    main()

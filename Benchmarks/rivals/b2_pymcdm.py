"""Entropy and CRITIC weights and TOPSIS by pymcdm, on the data of Benchmarks/Sources/Benchmarks/Methods.swift.

    pip install numpy==2.4.6 scipy==1.17.1 pymcdm==1.4.0
    OPENBLAS_NUM_THREADS=1 python3 b2_pymcdm.py

3,000 units by 300 children, one thread. What pymcdm gives is compared to what Zhulu prints beside its times. Prints to
standard error for a reader, and the three medians in seconds to standard output.
"""
import statistics
import sys
import time

import numpy
from pymcdm import methods, normalizations, weights

from b1_data import scores

matrix = numpy.ascontiguousarray(scores(3000, 300))
benefit = numpy.ones(300)
equal = numpy.full(300, 1 / 300)
# As Zhulu's `scaling: vector`: divided by the root of the sum of squares, not min–max rescaled.
topsis = methods.TOPSIS(normalization_function=normalizations.vector_normalization)
medians = []
for name, work in [
    ("entropy", lambda: weights.entropy_weights(matrix, benefit)[0]),
    ("critic", lambda: weights.critic_weights(matrix, benefit)[0]),
    ("topsis", lambda: topsis(matrix, equal, benefit)[0]),
]:
    times = []
    # One run is enough of what takes minutes.
    while not times or times[0] < 10 and (len(times) < 7 or sum(times) < 1):
        start = time.perf_counter()
        value = work()
        times.append(time.perf_counter() - start)
    medians.append(statistics.median(times))
    print(f"pymcdm {name}, 3000 × 300: {1e3 * medians[-1]:.1f} ms, {value:.15f}", file=sys.stderr)
print(" ".join(f"{median:.6f}" for median in medians))

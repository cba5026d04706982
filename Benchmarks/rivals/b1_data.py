"""The data of Benchmarks/Sources/Benchmarks/Methods.swift: SplitMix64, so that both have the same numbers."""
import numpy

MASK = (1 << 64) - 1


def uniforms():
    state = 20260101
    while True:
        state = (state + 0x9E3779B97F4A7C15) & MASK
        z = state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        yield ((z ^ (z >> 31)) >> 11) * 2.0**-53


def scores(units, children):
    """By unit, then child."""
    numbers = uniforms()
    level = numpy.array([next(numbers) for _ in range(units)])
    return numpy.array([
        [0.05 + 0.475 * level[unit] + 0.475 * next(numbers) for unit in range(units)]
        for _ in range(children)]).T

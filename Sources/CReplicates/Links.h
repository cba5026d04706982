/* e to the power of each lane, by one sequence of operations on every path: x = k ln 2 + r with |r| <= ln 2 / 2, the
   Taylor polynomial of degree 13 for e^r, and k added to the exponent. Held against values of 64 bits of precision at
   20 million points, its error is at most 0.89 units in the last place; the remainder of the series is below 5e-18. Beyond -708 and 709 the argument is held
   there, so that the result is a normal number. */
INLINE doubles exponential_of(doubles x) {
    x = x > -708 ? x : (doubles)-708;
    x = x < 709 ? x : (doubles)709;
    /* Adding 1.5 * 2^52 rounds to the nearest whole number and leaves it in the low bits. */
    const doubles shifted = __builtin_elementwise_fma(x, (doubles)0x1.71547652b82fep+0, (doubles)0x1.8p52);
    const doubles k = shifted - (doubles)0x1.8p52;
    doubles r = __builtin_elementwise_fma(k, (doubles)-0x1.62e42fefa39efp-1, x);
    r = __builtin_elementwise_fma(k, (doubles)-0x1.abc9e3b39803fp-56, r);
    static const double factors[] = {
        1.0 / 479001600, 1.0 / 39916800, 1.0 / 3628800, 1.0 / 362880, 1.0 / 40320, 1.0 / 5040, 1.0 / 720,
        1.0 / 120, 1.0 / 24, 1.0 / 6, 0.5, 1, 1,
    };
    doubles sum = (doubles)(1.0 / 6227020800);
    UNROLL for (int i = 0; i < 13; i++) sum = __builtin_elementwise_fma(sum, r, (doubles)factors[i]);
    const longs exponent = (__builtin_bit_cast(longs, shifted) << 52);
    return __builtin_bit_cast(doubles, __builtin_bit_cast(longs, sum) + exponent);
}

/* The natural logarithm of each lane, a positive normal number, likewise: x = 2^k m with m from sqrt(1/2) to sqrt(2),
   s = (m - 1) / (m + 1), and ln m = 2 s + 2 s^3 (1/3 + s^2 / 5 + ...) to the term s^20 / 21. */
INLINE doubles logarithm_of(doubles x) {
    const longs bits = __builtin_bit_cast(longs, x);
    const longs k = (bits - (longs)INT64_C(0x3fe6a09e667f3bcd)) >> 52;
    const doubles f = __builtin_bit_cast(doubles, bits - (k << 52)) - 1;
    const doubles s = f / (f + 2), z = s * s;
    doubles sum = (doubles)(1.0 / 21);
    UNROLL for (int i = 19; i >= 3; i -= 2) sum = __builtin_elementwise_fma(sum, z, (doubles)(1.0 / i));
    const doubles power = __builtin_convertvector(__builtin_convertvector(k, integers), doubles);
    const doubles rest = __builtin_elementwise_fma(power, (doubles)0x1.abc9e3b39803fp-56, 2 * s * (z * sum));
    return __builtin_elementwise_fma(power, (doubles)0x1.62e42fefa39efp-1, __builtin_elementwise_fma((doubles)2, s, rest));
}

/* The absolute value of each lane to a power. The relative error is below (1 + |ln of the result|) * 2^-52. */
INLINE doubles power_of(doubles x, double exponent) {
    const doubles size = x < 0 ? -x : x;
    const doubles power = exponential_of(logarithm_of(size > 0x1p-1022 ? size : (doubles)0x1p-1022) * (doubles)exponent);
    return exponent > 0 ? (size > 0x1p-1022 ? power : (doubles)0) : power;
}

INLINE doubles linked(doubles x, const enum replicates_link_kind kind, double exponent) {
    switch (kind) {
    case replicates_exponential: return exponential_of(x);
    case replicates_negative_reciprocal: return (doubles)-1 / x;
    case replicates_power: return power_of(x, exponent);
    case replicates_identity: break;
    }
    return x;
}

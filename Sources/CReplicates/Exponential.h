/* e to the power of each lane, by one sequence of operations on every path: x = k ln 2 + r with |r| <= ln 2 / 2, the
   Taylor polynomial of degree 13 for e^r, and k added to the exponent. Held against exact values its error is below
   1 unit in the last place; the remainder of the series is below 5e-18. Beyond -708 and 709 the argument is held
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

/* Keys that sort as scores do. The key of a unit is its distance from the best score of its replicate, in equal steps
   between the best and the worst, above the unit's number. Rounding keeps the order: a greater score never has the
   greater distance. So only neighbours of equal distance are left to be compared exactly. */

/* How many bits of a key hold the unit. */
INLINE int unit_bits(long units) {
    int bits = 1;
    while ((1L << bits) < units) bits++;
    return bits;
}

/* The least and the greatest score of a replicate. */
INLINE void extremes(const double *scores, long units, double *least, double *greatest) {
    double low = scores[0], high = scores[0];
    long u = 0;
    if (units >= WIDTH) {
        doubles lows = *(const doubles *)scores, highs = lows;
        for (u = WIDTH; u + WIDTH <= units; u += WIDTH) {
            const doubles x = *(const doubles *)(scores + u);
            lows = x < lows ? x : lows;
            highs = x > highs ? x : highs;
        }
        UNROLL for (int lane = 0; lane < WIDTH; lane++) {
            low = lows[lane] < low ? lows[lane] : low;
            high = highs[lane] > high ? highs[lane] : high;
        }
    }
    for (; u < units; u++) {
        low = scores[u] < low ? scores[u] : low;
        high = scores[u] > high ? scores[u] : high;
    }
    /* A sum with 0 has no negative zero, whichever of the two zeros was met first. */
    *least = low + 0.0;
    *greatest = high + 0.0;
}

/* Exchanges rows and columns of a square of keys by repeated perfect shuffles. */
INLINE void transpose(keys *square) {
    UNROLL for (int stage = LANES; stage > 1; stage /= 2) {
        keys shuffled[LANES];
        UNROLL for (int i = 0; i < LANES / 2; i++) {
            shuffled[2 * i] = ZIP_LOW(square[i], square[i + LANES / 2]);
            shuffled[2 * i + 1] = ZIP_HIGH(square[i], square[i + LANES / 2]);
        }
        UNROLL for (int i = 0; i < LANES; i++) square[i] = shuffled[i];
    }
}

INLINE integers steps(doubles scores, double best, double scale) {
    const doubles distance = ((doubles)best - scores) * (doubles)scale;
    /* No distance is negative; this holds a score that is not a number inside the key. */
    return __builtin_convertvector(distance > 0 ? distance : (doubles)0, integers);
}

/* The keys of a group: rows of units, lanes of replicates. A group of fewer replicates repeats its last one. */
static void write_keys(const double *scores, long count, long units, const double *worst, const double *best,
                       keys *rows) {
    const int bits = unit_bits(units);
    const double greatest = (double)((UINT32_C(1) << (32 - bits)) - 1);
    const double *of[LANES];
    double top[LANES], scale[LANES];
    for (int lane = 0; lane < LANES; lane++) {
        const long r = lane < count ? lane : count - 1;
        of[lane] = scores + r * units;
        top[lane] = best[r];
        scale[lane] = greatest / (best[r] - worst[r]);
        /* All are equal, or too far apart, or too near: all keys are, and scores decide. */
        if (!(scale[lane] > 0 && scale[lane] <= 0x1p1000)) top[lane] = scale[lane] = 0;
    }
    keys numbers;
    UNROLL for (int lane = 0; lane < LANES; lane++) numbers[lane] = (uint32_t)lane;
    for (long u = 0; u < units; u += LANES) {
        const long here = units - u < LANES ? units - u : LANES;
        keys square[LANES];
        UNROLL for (int lane = 0; lane < LANES; lane++) {
            doubles low, high;
            const double *from = of[lane] + u;
            if (here == LANES) {
                low = *(const doubles *)from;
                high = *(const doubles *)(from + WIDTH);
            } else {
                LOAD_PART(low, from, here < WIDTH ? here : WIDTH);
                LOAD_PART(high, from + WIDTH, here < WIDTH ? 0 : here - WIDTH);
            }
            const integers first = steps(low, top[lane], scale[lane]);
            const integers second = steps(high, top[lane], scale[lane]);
            square[lane] = ((keys)JOINED(first, second) << (uint32_t)bits) | (numbers + (uint32_t)u);
        }
        transpose(square);
        for (long i = 0; i < here; i++) rows[u + i] = square[i];
    }
    for (long u = units; u < rounded_up(units, 16); u++) rows[u] = GREATEST;
}

/* Counts of ranks and pairs. */

INLINE void increment(uint8_t *narrow, uint32_t *wide, long at) {
    if (__builtin_expect(++narrow[at] == 0, 0)) wide[at] += 256;
}

INLINE void decrement(uint8_t *narrow, uint32_t *wide, long at) {
    if (__builtin_expect(narrow[at]-- == 0, 0)) wide[at] -= 256;
}

/* Counts the units of sorted rows at their places, as if no scores were equal. */
static void count_places(const struct replicates_tally *tally, const uint32_t *numbers, long apart, long count) {
    const long units = tally->units;
    uint8_t *narrow = tally->narrow_ranks;
    uint32_t *wide = tally->wide_ranks;
    for (long i = 0; i < units; i++, numbers += apart, narrow += units, wide += units) {
        if (count == LANES) {
            UNROLL for (int lane = 0; lane < LANES; lane++) increment(narrow, wide, numbers[lane]);
        } else {
            for (long lane = 0; lane < count; lane++) increment(narrow, wide, numbers[lane]);
        }
    }
}

/* Moves the units of one replicate that share a rank from their places to the first of them. */
static void share_places(const struct replicates_tally *tally, const uint32_t *lane, long apart,
                         uint32_t unit_mask, const double *scores) {
    const long units = tally->units;
    long first = 0;
    for (long i = 1; i < units; i++) {
        const uint32_t unit = lane[i * apart] & unit_mask;
        if (scores[unit] != scores[lane[(i - 1) * apart] & unit_mask]) {
            first = i;
        } else {
            decrement(tally->narrow_ranks, tally->wide_ranks, i * units + unit);
            increment(tally->narrow_ranks, tally->wide_ranks, first * units + unit);
        }
    }
}

/* Counts the ranks of a block of at most BLOCK replicates; writes them too if pairs are counted. */
static void count_ranks(const struct replicates_tally *tally, const double *scores, long replicates,
                        const int32_t *order, const struct scratch *scratch) {
    const long units = tally->units;
    const int network = units <= NETWORK_UNITS;
    const uint32_t unit_mask = network ? (UINT32_C(1) << unit_bits(units)) - 1 : UINT32_MAX;
    const long group = network ? LANES : 1;
    const uint32_t *numbers = network ? scratch->keys : (const uint32_t *)scratch->units;
    for (long r = 0; r < replicates; r += group) {
        const long count = replicates - r < group ? replicates - r : group;
        const double *of = scores + r * units;
        const uint32_t tied =
            network ? sort_group(of, count, units, scratch->worst + r, scratch->best + r, scratch)
                    : (uint32_t)sort_alone(of, units, order, scratch->units);
        if (network) keep_units((keys *)scratch->keys, units, unit_mask);
        count_places(tally, numbers, group, count);
        for (long lane = 0; lane < count; lane++) {
            const int shared = tied >> lane & 1;
            const double *own = of + lane * units;
            if (shared) share_places(tally, numbers + lane, group, unit_mask, own);
            if (!tally->wins) continue;
            write_ranks(numbers + lane, group, units, unit_mask, shared, own, scratch->ranks + (r + lane) * units);
        }
    }
}

/* Ranks as short numbers in panels of 32 units, replicate after replicate within a panel; 0 where there is no
   unit. */
static void pack_ranks(const int32_t *ranks, long replicates, long units, int16_t *packed) {
    for (long start = 0; start < units; start += 32, packed += 32 * replicates) {
        const long here = units - start < 32 ? units - start : 32;
        for (long r = 0; r < replicates; r++) {
            for (long i = 0; i < 32; i++) {
                packed[r * 32 + i] = i < here ? (int16_t)ranks[r * units + start + i] : 0;
            }
        }
    }
}

/* Adds to the wins of one unit over the units of a panel. A block has so few replicates that no sum overflows. */
INLINE void count_panel(const int16_t *own, const int16_t *panel, long replicates, long here, uint32_t *wins) {
    shorts sum[16 / WIDTH];
    UNROLL for (int v = 0; v < 16 / WIDTH; v++) sum[v] = (shorts)0;
    for (long r = 0; r < replicates; r++) {
        const shorts rank = (shorts)own[r * 32];
        UNROLL for (int v = 0; v < 16 / WIDTH; v++) {
            sum[v] -= *(const shorts *)(panel + r * 32 + v * 2 * WIDTH) > rank;
        }
    }
    int16_t count[32];
    UNROLL for (int v = 0; v < 16 / WIDTH; v++) *(shorts *)(count + v * 2 * WIDTH) = sum[v];
    for (long i = 0; i < here; i++) wins[i] += (uint32_t)count[i];
}

static void count_pairs(const struct replicates_tally *tally, long replicates, const struct scratch *scratch) {
    const long units = tally->units;
    pack_ranks(scratch->ranks, replicates, units, scratch->packed);
    for (long start = 0; start < units; start += 32) {
        const long here = units - start < 32 ? units - start : 32;
        const int16_t *panel = scratch->packed + start * replicates;
        for (long u = 0; u < units; u++) {
            const int16_t *own = scratch->packed + u / 32 * 32 * replicates + u % 32;
            count_panel(own, panel, replicates, here, tally->wins + u * units + start);
        }
    }
}

/* Counts of ranks. */

INLINE void increment(uint8_t *narrow, uint32_t *wide, long at) {
    if (__builtin_expect(++narrow[at] == 0, 0)) wide[at] += 256;
}

INLINE void decrement(uint8_t *narrow, uint32_t *wide, long at) {
    if (__builtin_expect(narrow[at]-- == 0, 0)) wide[at] -= 256;
}

/* How many rows are counted at a time: their counters stay in the nearest cache for a whole block. */
#define COUNTED_ROWS 32

/* Counts the sorted units of a block at their places, as if no scores were equal. Spoils the keys. A replicate's
   counters are all different, so that no step waits for the one before. */
static void count_places(const struct replicates_tally *tally, long replicates, const struct scratch *scratch) {
    const uint32_t units = (uint32_t)tally->units;
    const uint32_t unit_mask = (UINT32_C(1) << unit_bits(units)) - 1;
    for (uint32_t start = 0; start < units; start += COUNTED_ROWS) {
        const uint32_t here = units - start < COUNTED_ROWS ? units - start : COUNTED_ROWS;
        for (long r = 0; r < replicates; r++) {
            uint32_t *group = keys_of(scratch, r, units) + start * LANES;
            if (r % LANES == 0) {
                keys *rows = (keys *)group;
                for (uint32_t i = 0; i < here; i++) rows[i] = (rows[i] & unit_mask) * units + (start + i);
            }
            const uint32_t *at = group + r % LANES;
            uint32_t i = 0;
            for (; i + 8 <= here; i += 8, at += 8 * LANES) {
                UNROLL for (int k = 0; k < 8; k++) {
                    increment(tally->narrow_ranks, tally->wide_ranks, at[k * LANES]);
                }
            }
            for (; i < here; i++, at += LANES) increment(tally->narrow_ranks, tally->wide_ranks, *at);
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
            decrement(tally->narrow_ranks, tally->wide_ranks, unit * units + i);
            increment(tally->narrow_ranks, tally->wide_ranks, unit * units + first);
        }
    }
}

/* Puts the ranks of a sorted block where pairs are counted. */
static void spread_block(const double *scores, long replicates, long units, uint64_t tied,
                         const struct scratch *scratch) {
    const uint32_t unit_mask = (UINT32_C(1) << unit_bits(units)) - 1;
    for (long r = 0; r < replicates; r += LANES) {
        const long count = replicates - r < LANES ? replicates - r : LANES;
        spread_places(keys_of(scratch, r, units), count, units, unit_mask, scratch->spread + r);
    }
    for (long r = 0; tied && r < replicates; r++) {
        if (!(tied >> r & 1)) continue;
        const uint32_t *lane = keys_of(scratch, r, units) + r % LANES;
        write_ranks(lane, LANES, units, unit_mask, 1, scores + r * units, scratch->ranks);
        spread_ranks(scratch->ranks, units, r, scratch->spread);
    }
}

/* Counts the ranks of a block of at most BLOCK replicates. */
static void count_ranks(const struct replicates_tally *tally, const double *scores, long replicates,
                        const struct scratch *scratch) {
    const long units = tally->units;
    const uint32_t unit_mask = (UINT32_C(1) << unit_bits(units)) - 1;
    const uint64_t tied = sort_block(scores, replicates, units, scratch);
    for (long r = 0; tied && r < replicates; r++) {
        if (!(tied >> r & 1)) continue;
        share_places(tally, keys_of(scratch, r, units) + r % LANES, LANES, unit_mask, scores + r * units);
    }
    if (tally->pairs) {
        spread_block(scores, replicates, units, tied, scratch);
        count_pairs(tally, replicates, tied != 0, scratch);
    }
    count_places(tally, replicates, scratch);
}

/* Counts the ranks of a block without keys. */
static void count_ranks_alone(const struct replicates_tally *tally, const double *scores, long replicates,
                              const int32_t *order, const struct scratch *scratch) {
    const long units = tally->units;
    int32_t *ranks = scratch->ranks;
    for (long r = 0; r < replicates; r++) {
        rank_alone(scores + r * units, units, order, scratch, ranks);
        for (long u = 0; u < units; u++) {
            increment(tally->narrow_ranks, tally->wide_ranks, u * units + ranks[u] - 1);
        }
        if (tally->pairs) spread_ranks(ranks, units, r, scratch->spread);
    }
    if (tally->pairs) count_pairs(tally, replicates, 1, scratch);
}

/* Ranks from sorted keys. */

/* The lanes in which two neighbours stand at the same distance from the best, one bit each. */
INLINE uint32_t undecided(const keys *rows, long units, uint32_t unit_mask) {
    keys any = (keys)0;
    for (long i = 1; i < units; i++) {
        any |= (keys)((rows[i] ^ rows[i - 1]) <= unit_mask);
    }
    uint32_t lanes = 0;
    for (int lane = 0; lane < LANES; lane++) lanes |= (any[lane] & 1) << lane;
    return lanes;
}

/* Puts the units of one lane into the order of their scores where keys left it open. Says whether equal scores
   remain. */
static int settle(uint32_t *lane, long units, uint32_t unit_mask, const double *scores, int32_t *list) {
    int ties = 0;
    for (long start = 0; start < units;) {
        long end = start + 1;
        const uint32_t distance = lane[start * LANES] | unit_mask;
        while (end < units && (lane[end * LANES] | unit_mask) == distance) end++;
        if (end - start > 1) {
            for (long i = start; i < end; i++) list[i - start] = (int32_t)(lane[i * LANES] & unit_mask);
            replicates_sort(list, end - start, scores, list + units);
            for (long i = start; i < end; i++) {
                const uint32_t unit = (uint32_t)list[i - start];
                lane[i * LANES] = (distance & ~unit_mask) | unit;
                ties |= i > start && scores[list[i - start - 1]] == scores[unit];
            }
        }
        start = end;
    }
    return ties;
}

/* Where the keys of the group of a replicate of a block start. */
INLINE uint32_t *keys_of(const struct scratch *scratch, long replicate, long units) {
    return scratch->keys + replicate / LANES * LANES * rounded_up(units, 16);
}

/* Sorts the units of every replicate of a block by score into rows of keys. Says in which replicates scores are
   equal, one bit each. */
static uint64_t sort_block(const double *scores, long replicates, long units, const struct scratch *scratch) {
    const uint32_t unit_mask = (UINT32_C(1) << unit_bits(units)) - 1;
    uint64_t tied = 0;
    for (long r = 0; r < replicates; r += LANES) {
        const long count = replicates - r < LANES ? replicates - r : LANES;
        const double *of = scores + r * units;
        keys *rows = (keys *)keys_of(scratch, r, units);
        write_keys(of, count, units, scratch->worst + r, scratch->best + r, rows);
        sort_lanes(rows, rounded_up(units, 16));
        const uint32_t open = undecided(rows, units, unit_mask);
        for (int lane = 0; open >> lane && lane < count; lane++) {
            if (!(open >> lane & 1)) continue;
            const int ties = settle((uint32_t *)rows + lane, units, unit_mask, of + lane * units, scratch->units);
            tied |= (uint64_t)ties << (r + lane);
        }
    }
    return tied;
}

/* Sorts the units of one replicate by score without keys. Says whether scores are equal. */
static int sort_alone(const double *scores, long units, const int32_t *order, int32_t *list) {
    for (long i = 0; i < units; i++) list[i] = order[i];
    replicates_sort(list, units, scores, list + units);
    for (long i = 1; i < units; i++) {
        if (scores[list[i - 1]] == scores[list[i]]) return 1;
    }
    return 0;
}

/* The ranks of one replicate whose units stand in order, every so many numbers apart. */
INLINE void write_ranks(const uint32_t *lane, long apart, long units, uint32_t unit_mask, int tied,
                        const double *scores, int32_t *ranks) {
    int32_t rank = 1;
    double above = 0;
    for (long i = 0; i < units; i++) {
        const uint32_t unit = lane[i * apart] & unit_mask;
        if (tied) {
            if (i == 0 || scores[unit] != above) rank = (int32_t)(i + 1);
            above = scores[unit];
            ranks[unit] = rank;
        } else {
            ranks[unit] = (int32_t)(i + 1);
        }
    }
}

/* The ranks of a block of sorted replicates. */
static void write_block(const double *scores, long replicates, long units, uint64_t tied,
                        const struct scratch *scratch, int32_t *ranks) {
    const uint32_t unit_mask = (UINT32_C(1) << unit_bits(units)) - 1;
    for (long r = 0; r < replicates; r++) {
        write_ranks(keys_of(scratch, r, units) + r % LANES, LANES, units, unit_mask, tied >> r & 1,
                    scores + r * units, ranks + r * units);
    }
}

/* The ranks of one replicate without keys. */
static void rank_alone(const double *scores, long units, const int32_t *order, const struct scratch *scratch,
                       int32_t *ranks) {
    const int tied = sort_alone(scores, units, order, scratch->units);
    write_ranks((const uint32_t *)scratch->units, 1, units, UINT32_MAX, tied, scores, ranks);
}

/* The extremes of every replicate of a block. */
INLINE void find_extremes(const double *scores, long replicates, long units, const struct scratch *scratch) {
    for (long r = 0; r < replicates; r++) {
        extremes(scores + r * units, units, scratch->worst + r, scratch->best + r);
    }
}

static void all_ranks(const double *scores, long replicates, long units, const int32_t *order,
                      uint64_t *words, int32_t *ranks) {
    struct scratch scratch;
    laid_out(&scratch, words, units);
    for (long r = 0; r < replicates; r += BLOCK) {
        const long count = replicates - r < BLOCK ? replicates - r : BLOCK;
        const double *of = scores + r * units;
        if (units <= NETWORK_UNITS) {
            find_extremes(of, count, units, &scratch);
            const uint64_t tied = sort_block(of, count, units, &scratch);
            write_block(of, count, units, tied, &scratch, ranks + r * units);
        } else {
            for (long i = 0; i < count; i++) {
                rank_alone(of + i * units, units, order, &scratch, ranks + (r + i) * units);
            }
        }
    }
}

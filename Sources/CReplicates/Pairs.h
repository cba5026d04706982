/* Counts of pairs: who was ahead of whom. */

/* How many units' ranks over a block fit into half of the nearest cache. */
#define PAIRED_UNITS 128

/* Puts the ranks of a replicate of a block where each unit has a line of its own. */
INLINE void spread_ranks(const int32_t *ranks, long units, long replicate, int16_t *lines) {
    for (long u = 0; u < units; u++) lines[u * BLOCK + replicate] = (int16_t)ranks[u];
}

/* Puts the places of sorted units there, for all replicates of a group. */
INLINE void spread_places(const uint32_t *keys, long count, long units, uint32_t unit_mask, int16_t *lines) {
    for (long i = 0; i < units; i++, keys += LANES) {
        for (long lane = 0; lane < count; lane++) lines[(keys[lane] & unit_mask) * BLOCK + lane] = (int16_t)(i + 1);
    }
}

/* The number of vectors that hold a unit's ranks over a block. */
#define LINE (BLOCK / (4 * WIDTH))

/* In how many replicates of a block the rank of the other unit is greater than one's own, or equal to it. */
INLINE uint32_t count_lanes(const shorts *own, const shorts *other, const int equal) {
    uint64_t bits = 0;
    UNROLL for (int i = 0; i < LINE; i++) {
        const flags found = __builtin_convertvector(equal ? other[i] == own[i] : other[i] > own[i], flags);
        bits |= (uint64_t)__builtin_bit_cast(flag_bits, found) << i * 4 * WIDTH;
    }
    return (uint32_t)__builtin_popcountll(bits);
}

/* Counts a unit against others. In lanes of no replicate all are equal; they are the surplus. */
INLINE void count_unit(const int16_t *lines, long unit, long first, long end, const int equal, uint32_t surplus,
                       uint32_t *counts, long step) {
    shorts own[LINE];
    UNROLL for (int i = 0; i < LINE; i++) own[i] = ((const shorts *)(lines + unit * BLOCK))[i];
    for (long v = first; v < end; v++) {
        counts[v * step] += count_lanes(own, (const shorts *)(lines + v * BLOCK), equal) - surplus;
    }
}

/* Counts the pairs of a block. Above the diagonal stands how often the first was ahead of the second, below it how
   often the two were level. */
static void count_pairs(const struct replicates_tally *tally, long replicates, int tied,
                        const struct scratch *scratch) {
    const long units = tally->units;
    const int16_t *lines = scratch->spread;
    for (long u = 0; u < units && replicates < BLOCK; u++) {
        for (long r = replicates; r < BLOCK; r++) scratch->spread[u * BLOCK + r] = 0;
    }
    for (long start = 0; start < units; start += PAIRED_UNITS) {
        const long end = units - start < PAIRED_UNITS ? units : start + PAIRED_UNITS;
        for (long u = 0; u < end; u++) {
            const long first = u < start ? start : u + 1;
            count_unit(lines, u, first, end, 0, 0, tally->pairs + u * units, 1);
            if (!tied) continue;
            const uint32_t surplus = (uint32_t)(BLOCK - replicates);
            count_unit(lines, u, first, end, 1, surplus, tally->pairs + u, units);
        }
    }
}

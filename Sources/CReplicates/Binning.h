/* Sums, extremes and histograms of the scores of a block, a vector of units at a time over all replicates. */

INLINE doubles linked(doubles x, const enum replicates_link link) {
    if (link == replicates_exponential) return exponential_of(x);
    if (link == replicates_negative_reciprocal) return (doubles)-1 / x;
    return x;
}

INLINE double linked_number(double x, const enum replicates_link link) {
    return linked((doubles)x, link)[0];
}

#define LOAD_UNITS(vector, from)                                   \
    do {                                                           \
        if (lanes) LOAD_PART(vector, (from) + first, lanes);       \
        else (vector) = *(const doubles *)((from) + first);        \
    } while (0)
#define STORE_UNITS(to, vector)                                    \
    do {                                                           \
        if (lanes) STORE_PART((to) + first, vector, lanes);        \
        else *(doubles *)((to) + first) = (vector);                \
    } while (0)

/* The scores of a vector of units on their way into the tally; lanes are units unless they are 0 and all are. */
INLINE void bin_units(const struct replicates_tally *tally, const double *scores, long replicates, long first,
                      const struct scratch *scratch, const enum replicates_link link, const int relative,
                      const long lanes) {
    const long units = tally->units, bins = tally->bins;
    uint8_t *narrow = tally->narrow_bins + first * bins;
    uint32_t *wide = tally->wide_bins + first * bins;
    doubles low, per_bin, sum, least, greatest;
    LOAD_UNITS(low, tally->low);
    LOAD_UNITS(per_bin, tally->per_bin);
    LOAD_UNITS(sum, tally->sums);
    LOAD_UNITS(least, tally->least);
    LOAD_UNITS(greatest, tally->greatest);
    const doubles last = (doubles)(double)(bins - 1);
    for (long r = 0; r < replicates; r++) {
        doubles x;
        LOAD_UNITS(x, scores + r * units);
        x = linked(x, link);
        if (relative) {
            const double worst = scratch->worst[r], range = scratch->best[r] - worst;
            x = range > 0 ? (x - (doubles)worst) / (doubles)range * 100 : (doubles)100;
            /* A link may round neighbours out of their order. */
            x = x > 0 ? x : (doubles)0;
            x = x < 100 ? x : (doubles)100;
        }
        sum += x;
        least = x < least ? x : least;
        greatest = x > greatest ? x : greatest;
        doubles place = (x - low) * per_bin;
        place = place > 0 ? place : (doubles)0;
        place = place < last ? place : last;
        const integers bin = __builtin_convertvector(place, integers);
        if (lanes) {
            for (long lane = 0; lane < lanes; lane++) increment(narrow, wide, lane * bins + bin[lane]);
        } else {
            UNROLL for (int lane = 0; lane < WIDTH; lane++) increment(narrow, wide, lane * bins + bin[lane]);
        }
    }
    STORE_UNITS(tally->sums, sum);
    STORE_UNITS(tally->least, least);
    STORE_UNITS(tally->greatest, greatest);
}

INLINE void bin_block(const struct replicates_tally *tally, const double *scores, long replicates,
                      const struct scratch *scratch, const enum replicates_link link, const int relative) {
    long u = 0;
    for (; u + WIDTH <= tally->units; u += WIDTH) {
        bin_units(tally, scores, replicates, u, scratch, link, relative, 0);
    }
    if (u < tally->units) bin_units(tally, scores, replicates, u, scratch, link, relative, tally->units - u);
}

static void bin_scores(const struct replicates_tally *tally, const double *scores, long replicates,
                       const struct scratch *scratch, enum replicates_link link) {
    if (tally->relative) {
        /* Links increase, so the extremes of the sums lead to those of the scores. */
        for (long r = 0; r < replicates; r++) {
            scratch->worst[r] = linked_number(scratch->worst[r], link);
            scratch->best[r] = linked_number(scratch->best[r], link);
        }
    }
    switch (link) {
    case replicates_identity:
        if (tally->relative) bin_block(tally, scores, replicates, scratch, replicates_identity, 1);
        else bin_block(tally, scores, replicates, scratch, replicates_identity, 0);
        break;
    case replicates_exponential:
        if (tally->relative) bin_block(tally, scores, replicates, scratch, replicates_exponential, 1);
        else bin_block(tally, scores, replicates, scratch, replicates_exponential, 0);
        break;
    case replicates_negative_reciprocal:
        if (tally->relative) bin_block(tally, scores, replicates, scratch, replicates_negative_reciprocal, 1);
        else bin_block(tally, scores, replicates, scratch, replicates_negative_reciprocal, 0);
        break;
    }
}

static void count_all(const struct replicates_tally *tally, const double *scores, long replicates,
                      const int32_t *order, enum replicates_link link) {
    struct scratch scratch;
    laid_out(&scratch, tally->scratch, tally->units);
    for (long r = 0; r < replicates; r += BLOCK) {
        const long count = replicates - r < BLOCK ? replicates - r : BLOCK;
        const double *of = scores + r * tally->units;
        find_extremes(of, count, tally->units, &scratch);
        count_ranks(tally, of, count, order, &scratch);
        if (tally->wins) count_pairs(tally, count, &scratch);
        bin_scores(tally, of, count, &scratch, link);
    }
}

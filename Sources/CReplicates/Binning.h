/* Sums, extremes and histograms of the scores of a block, a vector of units at a time over all replicates. */

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

/* How many replicates are worked on at once, so that their chains of operations overlap. */
#define ABREAST 4

/* What is kept of the scores of a vector of units. */
struct vector_tally {
    doubles low, per_bin, last, sum, least, greatest;
    integers first;
};

/* The bins of one score of each unit, counted from the vector's first; the scores are added up on the way. */
INLINE integers places(struct vector_tally *units, doubles x) {
    units->sum += x;
    units->least = x < units->least ? x : units->least;
    units->greatest = x > units->greatest ? x : units->greatest;
    doubles place = (x - units->low) * units->per_bin;
    place = place > 0 ? place : (doubles)0;
    place = place < units->last ? place : units->last;
    return __builtin_convertvector(place, integers) + units->first;
}

INLINE doubles rescaled(doubles x, double worst, double best) {
    const double range = best - worst;
    if (!(range > 0)) return (doubles)100;
    x = (x - (doubles)worst) / (doubles)range * 100;
    /* A link may round neighbours out of their order. */
    x = x > 0 ? x : (doubles)0;
    return x < 100 ? x : (doubles)100;
}

/* The scores of a vector of units in a block; lanes are units unless they are 0 and all are. */
INLINE void bin_units(const struct replicates_tally *tally, const double *scores, long replicates, long first,
                      const struct scratch *scratch, const enum replicates_link_kind kind, double exponent, const int relative,
                      const long lanes) {
    const long bins = tally->bins;
    struct vector_tally units = {.last = (doubles)(double)(bins - 1)};
    UNROLL for (int lane = 0; lane < WIDTH; lane++) units.first[lane] = (int32_t)(lane * bins);
    LOAD_UNITS(units.low, tally->low);
    LOAD_UNITS(units.per_bin, tally->per_bin);
    LOAD_UNITS(units.sum, tally->sums);
    LOAD_UNITS(units.least, tally->least);
    LOAD_UNITS(units.greatest, tally->greatest);
    integers bin[BLOCK];
    for (long r = 0; r < replicates; r += ABREAST) {
        const long here = replicates - r < ABREAST ? replicates - r : ABREAST;
        doubles x[ABREAST];
        UNROLL for (long i = 0; i < ABREAST; i++) {
            LOAD_UNITS(x[i], scores + (i < here ? r + i : r) * tally->units);
            x[i] = linked(x[i], kind, exponent);
            if (relative && i < here) x[i] = rescaled(x[i], scratch->worst[r + i], scratch->best[r + i]);
        }
        UNROLL for (long i = 0; i < ABREAST; i++) {
            if (i < here) bin[r + i] = places(&units, x[i]);
        }
    }
    STORE_UNITS(tally->sums, units.sum);
    STORE_UNITS(tally->least, units.least);
    STORE_UNITS(tally->greatest, units.greatest);
    uint8_t *narrow = tally->narrow_bins + first * bins;
    uint32_t *wide = tally->wide_bins + first * bins;
    const uint32_t *at = (const uint32_t *)bin;
    for (long r = 0; r < replicates; r++, at += WIDTH) {
        if (lanes) {
            for (long lane = 0; lane < lanes; lane++) increment(narrow, wide, at[lane]);
        } else {
            UNROLL for (int lane = 0; lane < WIDTH; lane++) increment(narrow, wide, at[lane]);
        }
    }
}

INLINE void bin_block(const struct replicates_tally *tally, const double *scores, long replicates,
                      const struct scratch *scratch, const enum replicates_link_kind kind, double exponent, const int relative) {
    long u = 0;
    for (; u + WIDTH <= tally->units; u += WIDTH) {
        bin_units(tally, scores, replicates, u, scratch, kind, exponent, relative, 0);
    }
    if (u < tally->units) bin_units(tally, scores, replicates, u, scratch, kind, exponent, relative, tally->units - u);
}

INLINE void bin_linked(const struct replicates_tally *tally, const double *scores, long replicates,
                       const struct scratch *scratch, const enum replicates_link_kind kind, double exponent) {
    if (tally->relative) bin_block(tally, scores, replicates, scratch, kind, exponent, 1);
    else bin_block(tally, scores, replicates, scratch, kind, exponent, 0);
}

static void bin_scores(const struct replicates_tally *tally, const double *scores, long replicates,
                       const struct scratch *scratch, struct replicates_link link) {
    /* Links increase, so the extremes of the sums lead to those of the scores. */
    for (long r = 0; tally->relative && r < replicates; r++) {
        scratch->worst[r] = linked((doubles)scratch->worst[r], link.kind, link.exponent)[0];
        scratch->best[r] = linked((doubles)scratch->best[r], link.kind, link.exponent)[0];
    }
    /* A loop for each kind, in which it is a constant. */
    switch (link.kind) {
    case replicates_identity: bin_linked(tally, scores, replicates, scratch, replicates_identity, 0); break;
    case replicates_exponential: bin_linked(tally, scores, replicates, scratch, replicates_exponential, 0); break;
    case replicates_negative_reciprocal:
        bin_linked(tally, scores, replicates, scratch, replicates_negative_reciprocal, 0);
        break;
    case replicates_power:
        bin_linked(tally, scores, replicates, scratch, replicates_power, link.exponent);
        break;
    }
}

static void count_all(const struct replicates_tally *tally, const double *scores, long replicates,
                      const int32_t *order, struct replicates_link link) {
    struct scratch scratch;
    laid_out(&scratch, tally->scratch, tally->units);
    for (long r = 0; r < replicates; r += BLOCK) {
        const long count = replicates - r < BLOCK ? replicates - r : BLOCK;
        const double *of = scores + r * tally->units;
        find_extremes(of, count, tally->units, &scratch);
        if (tally->units <= NETWORK_UNITS) count_ranks(tally, of, count, &scratch);
        else count_ranks_alone(tally, of, count, order, &scratch);
        bin_scores(tally, of, count, &scratch, link);
    }
}

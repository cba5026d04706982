#include "Paths.h"
#include "Scratch.h"

enum replicates_path replicates_widest_path(void) {
#if defined(__x86_64__)
    __builtin_cpu_init();
    const int avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")
        && __builtin_cpu_supports("popcnt");
    const int avx512 = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
        && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
    if (avx2 && avx512) return replicates_avx512;
    if (avx2) return replicates_avx2;
#endif
    return replicates_portable;
}

static const struct replicates_functions *functions(enum replicates_path path) {
#if defined(__x86_64__)
    if (path == replicates_avx512) return &replicates_avx512_functions;
    if (path == replicates_avx2) return &replicates_avx2_functions;
#endif
    (void)path;
    return &replicates_portable_functions;
}

long replicates_scratch_words(long units) {
    struct scratch parts;
    uint64_t word;
    return laid_out(&parts, &word, units);
}

void replicates_uniforms(enum replicates_path path, uint64_t seed, uint64_t replicate, uint32_t stream,
                         uint32_t block, long blocks, double *numbers) {
    functions(path)->uniforms(seed, replicate, stream, block, blocks, numbers);
}

void replicates_product(enum replicates_path path, const double *weights, const double *matrix,
                        long replicates, long terms, long units, int accumulates, double *scores) {
    functions(path)->product(weights, matrix, replicates, terms, units, accumulates, scores);
}

void replicates_ranks(enum replicates_path path, const double *scores, long replicates, long units,
                      const int32_t *order, uint64_t *scratch, int32_t *ranks) {
    if (units > 0) functions(path)->ranks(scores, replicates, units, order, scratch, ranks);
}

void replicates_count(enum replicates_path path, const struct replicates_tally *tally, const double *scores,
                      long replicates, const int32_t *order, struct replicates_link link) {
    functions(path)->count(tally, scores, replicates, order, link);
}

#ifndef ZHULU_REPLICATES_PATHS_H
#define ZHULU_REPLICATES_PATHS_H

#include "include/CReplicates.h"

/* What each path offers. */
struct replicates_functions {
    void (*uniforms)(uint64_t, uint64_t, uint32_t, uint32_t, long, double *);
    void (*product)(const double *, const double *, long, long, long, int, double *);
    void (*ranks)(const double *, long, long, const int32_t *, uint64_t *, int32_t *);
    void (*count)(const struct replicates_tally *, const double *, long, const int32_t *, struct replicates_link);
};

extern const struct replicates_functions replicates_portable_functions;
#if defined(__x86_64__)
extern const struct replicates_functions replicates_avx2_functions;
extern const struct replicates_functions replicates_avx512_functions;
#endif

#endif

#include "Paths.h"
#include "Scratch.h"

#define WIDTH 2
#define ROWS 4
#define VECTORS 2
#include "Templates.h"

double replicates_score(struct replicates_link link, double sum) {
    return linked((doubles)sum, link.kind, link.exponent)[0];
}

const struct replicates_functions replicates_portable_functions = {uniforms, product, all_ranks, count_all};

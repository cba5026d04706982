#include "Paths.h"
#include "Scratch.h"

#define WIDTH 2
#define ROWS 4
#define VECTORS 2
#include "Templates.h"

const struct replicates_functions replicates_portable_functions = {uniforms, product, all_ranks, count_all};

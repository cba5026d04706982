#include "COpenBLAS.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <unistd.h>

/* OpenBLAS starts threads of its own as soon as it is loaded, which spin for some milliseconds beside the work that a program
   was started for. So it is loaded when an eigenvalue is first asked for, and told by OPENBLAS_NUM_THREADS (set where the
   program starts) to have one thread only. */

typedef void (*eigenvalues_solver)(const char *, const char *, const int *, double *, const int *, double *,
                                   double *, const int *, int *);

static eigenvalues_solver solver;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
    const char *names[] = {"libopenblas.so.0", "libopenblas.so", "liblapack.so.3"};
    for (int name = 0; name < 3 && !solver; name++) {
        void *library = dlopen(names[name], RTLD_NOW | RTLD_LOCAL);
        if (!library) continue;
        void (*threads)(int) = (void (*)(int))dlsym(library, "openblas_set_num_threads");
        if (threads) threads(1);
        solver = (eigenvalues_solver)dlsym(library, "dsyev_");
    }
    if (solver) return;
    fprintf(stderr,
            "zhulu: 缺少 OpenBLAS（apt-get install libopenblas0）/ OpenBLAS is missing (apt-get install libopenblas0)\n");
    _exit(2);
}

__attribute__((visibility("hidden"))) void dsyev_(
    const char *job, const char *triangle, const int *order, double *matrix, const int *leadingDimension,
    double *eigenvalues, double *work, const int *workSize, int *info) {
    pthread_once(&once, load);
    solver(job, triangle, order, matrix, leadingDimension, eigenvalues, work, workSize, info);
}

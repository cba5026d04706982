#include "CCoin.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <unistd.h>

/* Each function of the two libraries that is used is defined here under its own name, not seen outside of the program, and
   passes its arguments on to the library. Loading CBC at the start of every program took 9 ms. */

static void *solvers[2];
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void stop(const char *reason) {
    fprintf(stderr,
            "zhulu: 缺少求解器 CBC/CLP（apt-get install coinor-libcbc3）/ the solvers CBC and CLP are missing "
            "(apt-get install coinor-libcbc3): %s\n", reason);
    _exit(2);
}

static void load(void) {
    const char *names[2][2] = {{"libCbcSolver.so.3", "libCbcSolver.so"}, {"libClp.so.1", "libClp.so"}};
    for (int library = 0; library < 2; library++) {
        for (int name = 0; name < 2 && !solvers[library]; name++)
            solvers[library] = dlopen(names[library][name], RTLD_NOW | RTLD_LOCAL);
        if (!solvers[library]) stop(dlerror());
    }
}

static void *function(const char *name) {
    pthread_once(&once, load);
    for (int library = 0; library < 2; library++) {
        void *found = dlsym(solvers[library], name);
        if (found) return found;
    }
    stop(name);
    return NULL;
}

#define FORWARD(result, name, parameters, arguments)                                                \
    __attribute__((visibility("hidden"))) result name parameters {                                  \
        static result(*found) parameters;                                                           \
        result(*known) parameters = __atomic_load_n(&found, __ATOMIC_ACQUIRE);                      \
        if (!known) {                                                                               \
            known = (result(*) parameters)function(#name);                                          \
            __atomic_store_n(&found, known, __ATOMIC_RELEASE);                                      \
        }                                                                                           \
        return known arguments;                                                                     \
    }

FORWARD(Cbc_Model *, Cbc_newModel, (void), ())
FORWARD(void, Cbc_deleteModel, (Cbc_Model * model), (model))
FORWARD(void, Cbc_loadProblem,
        (Cbc_Model * model, int columns, int rows, const CoinBigIndex *starts, const int *places,
         const double *values, const double *lower, const double *upper, const double *costs,
         const double *rowLower, const double *rowUpper),
        (model, columns, rows, starts, places, values, lower, upper, costs, rowLower, rowUpper))
FORWARD(void, Cbc_setInteger, (Cbc_Model * model, int column), (model, column))
FORWARD(void, Cbc_setLogLevel, (Cbc_Model * model, int level), (model, level))
FORWARD(void, Cbc_setMaximumNodes, (Cbc_Model * model, int count), (model, count))
FORWARD(void, Cbc_setMaximumSeconds, (Cbc_Model * model, double seconds), (model, seconds))
FORWARD(void, Cbc_setParameter, (Cbc_Model * model, const char *name, const char *value), (model, name, value))
FORWARD(int, Cbc_solve, (Cbc_Model * model), (model))
FORWARD(double *, Cbc_bestSolution, (Cbc_Model * model), (model))
FORWARD(double, Cbc_getBestPossibleObjValue, (Cbc_Model * model), (model))
FORWARD(int, Cbc_isContinuousUnbounded, (Cbc_Model * model), (model))
FORWARD(int, Cbc_isProvenInfeasible, (Cbc_Model * model), (model))
FORWARD(int, Cbc_isProvenOptimal, (Cbc_Model * model), (model))

FORWARD(Clp_Simplex *, Clp_newModel, (void), ())
FORWARD(void, Clp_deleteModel, (Clp_Simplex * model), (model))
FORWARD(void, Clp_loadProblem,
        (Clp_Simplex * model, const int columns, const int rows, const CoinBigIndex *starts, const int *places,
         const double *values, const double *lower, const double *upper, const double *costs,
         const double *rowLower, const double *rowUpper),
        (model, columns, rows, starts, places, values, lower, upper, costs, rowLower, rowUpper))
FORWARD(void, Clp_addRows,
        (Clp_Simplex * model, int count, const double *rowLower, const double *rowUpper, const CoinBigIndex *starts,
         const int *columns, const double *values),
        (model, count, rowLower, rowUpper, starts, columns, values))
FORWARD(void, Clp_chgObjCoefficients, (Clp_Simplex * model, const double *costs), (model, costs))
FORWARD(void, Clp_modifyCoefficient, (Clp_Simplex * model, int row, int column, double value, bool keepsZero),
        (model, row, column, value, keepsZero))
FORWARD(double *, Clp_columnLower, (Clp_Simplex * model), (model))
FORWARD(double *, Clp_columnUpper, (Clp_Simplex * model), (model))
FORWARD(double *, Clp_rowLower, (Clp_Simplex * model), (model))
FORWARD(double *, Clp_rowUpper, (Clp_Simplex * model), (model))
FORWARD(void, Clp_scaling, (Clp_Simplex * model, int mode), (model, mode))
FORWARD(int, Clp_scalingFlag, (Clp_Simplex * model), (model))
FORWARD(void, Clp_setColumnStatus, (Clp_Simplex * model, int sequence, int value), (model, sequence, value))
FORWARD(void, Clp_setRowStatus, (Clp_Simplex * model, int sequence, int value), (model, sequence, value))
FORWARD(void, Clp_setLogLevel, (Clp_Simplex * model, int level), (model, level))
FORWARD(void, Clp_setMaximumIterations, (Clp_Simplex * model, int count), (model, count))
FORWARD(void, Clp_setMaximumSeconds, (Clp_Simplex * model, double seconds), (model, seconds))
FORWARD(void, Clp_setNumberIterations, (Clp_Simplex * model, int count), (model, count))
FORWARD(int, Clp_dual, (Clp_Simplex * model, int ifValuesPass), (model, ifValuesPass))
FORWARD(int, Clp_primal, (Clp_Simplex * model, int ifValuesPass), (model, ifValuesPass))
FORWARD(int, Clp_primalFeasible, (Clp_Simplex * model), (model))
FORWARD(int, Clp_status, (Clp_Simplex * model), (model))
FORWARD(const double *, Clp_getColSolution, (Clp_Simplex * model), (model))
FORWARD(const double *, Clp_getRowPrice, (Clp_Simplex * model), (model))
FORWARD(const double *, Clp_getReducedCost, (Clp_Simplex * model), (model))

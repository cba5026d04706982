#include "Scratch.h"

#include <string.h>

static void insert(int32_t *units, long count, const double *scores) {
    for (long i = 1; i < count; i++) {
        const int32_t unit = units[i];
        const double score = scores[unit];
        long place = i;
        for (; place > 0 && scores[units[place - 1]] < score; place--) units[place] = units[place - 1];
        units[place] = unit;
    }
}

static void merge(const int32_t *from, long middle, long count, const double *scores, int32_t *to) {
    long left = 0, right = middle;
    for (long i = 0; i < count; i++) {
        const int takes_left = right >= count || (left < middle && scores[from[left]] >= scores[from[right]]);
        to[i] = takes_left ? from[left++] : from[right++];
    }
}

void replicates_sort(int32_t *units, long count, const double *scores, int32_t *spare) {
    enum { run = 12 };
    for (long start = 0; start < count; start += run) {
        insert(units + start, count - start < run ? count - start : run, scores);
    }
    int32_t *from = units, *to = spare;
    for (long half = run; half < count; half *= 2) {
        for (long start = 0; start < count; start += 2 * half) {
            const long length = count - start < 2 * half ? count - start : 2 * half;
            const int in_order = length <= half || scores[from[start + half - 1]] >= scores[from[start + half]];
            if (in_order) memcpy(to + start, from + start, sizeof(int32_t) * (unsigned long)length);
            else merge(from + start, half, length, scores, to + start);
        }
        int32_t *const other = from;
        from = to;
        to = other;
    }
    if (from != units) memcpy(units, from, sizeof(int32_t) * (unsigned long)count);
}

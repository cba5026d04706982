/* Philox4x32-10 for a vector of blocks at a time, one word of 32 bits in each lane of 64. What stands above those 32
   bits is never read: products take the low halves, and the last step takes it away. */

#define LOW_WORD UINT64_C(0xFFFFFFFF)

INLINE void philox(words word[4], uint32_t first, uint32_t second) {
    UNROLL for (int round = 0; round < 10; round++) {
        const words left = (word[0] & LOW_WORD) * (words)UINT64_C(0xD2511F53);
        const words right = (word[2] & LOW_WORD) * (words)UINT64_C(0xCD9E8D57);
        word[0] = (right >> 32) ^ word[1] ^ (words)(uint64_t)first;
        word[1] = right;
        word[2] = (left >> 32) ^ word[3] ^ (words)(uint64_t)second;
        word[3] = left;
        first += 0x9E3779B9u;
        second += 0xBB67AE85u;
    }
}

/* A number on [0, 1) from the upper 53 bits of two words. */
INLINE doubles uniform(words low, words high) {
    const words bits = (high << 32 | (low & LOW_WORD)) >> 11;
    return __builtin_convertvector((longs)bits, doubles) * 0x1p-53;
}

static void uniforms(uint64_t seed, uint64_t replicate, uint32_t stream, uint32_t block, long blocks,
                     double *numbers) {
    words lanes;
    UNROLL for (int lane = 0; lane < WIDTH; lane++) lanes[lane] = (uint64_t)lane;
    for (long i = 0; i < blocks; i += WIDTH) {
        words word[4] = {lanes + (words)(uint64_t)(block + (uint32_t)i), (words)(uint64_t)stream,
                         (words)(replicate & LOW_WORD), (words)(replicate >> 32)};
        philox(word, (uint32_t)seed, (uint32_t)(seed >> 32));
        const doubles first = uniform(word[0], word[1]), second = uniform(word[2], word[3]);
        double *to = numbers + 2 * i;
        if (i + WIDTH <= blocks) {
            *(doubles *)to = PAIR_LOW(first, second);
            *(doubles *)(to + WIDTH) = PAIR_HIGH(first, second);
        } else {
            for (long lane = 0; lane < blocks - i; lane++) {
                to[2 * lane] = first[lane];
                to[2 * lane + 1] = second[lane];
            }
        }
    }
}

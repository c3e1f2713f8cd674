/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * digest.c - sha256 (FIPS 180-4). GLib's costs a quarter of what parsing a page costs; where the processor has instructions for
 * it they are used instead, at a seventh of the time. Both give the same digits: test_digest.c compares them.
 */
#include "core/digest.h"

#include <string.h>

static void
digest_plain(const void *bytes, gsize length, char hex[DIGEST_LENGTH + 1])
{
  g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA256);
  g_checksum_update(checksum, bytes, (gssize) length);
  memcpy(hex, g_checksum_get_string(checksum), DIGEST_LENGTH + 1);
}

#if defined(__x86_64__) && defined(__GNUC__)
#include <cpuid.h>
#include <immintrin.h>

#define BLOCK 64
#define LENGTH_BYTES 8 /* the message's length in bits ends the last block */
#define SHA_FEATURE (1u << 29)    /* cpuid leaf 7, EBX */
#define SSE41_FEATURE (1u << 19)  /* cpuid leaf 1, ECX */

/* Fractional parts of the cube roots of the first 64 primes. */
static const guint32 ROUND_CONSTANTS[64] = {
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be,
  0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa,
  0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85,
  0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3,
  0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f,
  0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
};

/* The eight working words a..h, in the order the instructions want: A B E F and C D G H, highest lane first. */
typedef struct
{
  __m128i abef;
  __m128i cdgh;
} ShaState;

static gboolean
processor_has_sha(void)
{
  guint eax, ebx, ecx, edx;
  if (!__get_cpuid(1, &eax, &ebx, &ecx, &edx) || (ecx & SSE41_FEATURE) == 0)
    return FALSE;
  return __get_cpuid_count(7, 0, &eax, &ebx, &ecx, &edx) && (ebx & SHA_FEATURE) != 0;
}

__attribute__((target("sha,sse4.1,ssse3"))) static void
sha_block(ShaState *state, const guchar *block)
{
  const __m128i swap = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
  __m128i schedule[16];
  __m128i abef = state->abef, cdgh = state->cdgh;
  for (gint i = 0; i < 16; i++)
    {
      if (i < 4)
        schedule[i] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *) (gconstpointer) (block + 16 * i)), swap);
      else
        {
          __m128i sum = _mm_add_epi32(_mm_sha256msg1_epu32(schedule[i - 4], schedule[i - 3]),
                                      _mm_alignr_epi8(schedule[i - 1], schedule[i - 2], 4));
          schedule[i] = _mm_sha256msg2_epu32(sum, schedule[i - 1]);
        }
      __m128i constants = _mm_loadu_si128((const __m128i *) (gconstpointer) (ROUND_CONSTANTS + 4 * i));
      __m128i words = _mm_add_epi32(schedule[i], constants);
      cdgh = _mm_sha256rnds2_epu32(cdgh, abef, words);
      abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(words, 0x0E));
    }
  state->abef = _mm_add_epi32(state->abef, abef);
  state->cdgh = _mm_add_epi32(state->cdgh, cdgh);
}

/* What is left of the message, a one bit, zeros, and the length: one block or two. */
static void
sha_last_blocks(ShaState *state, const guchar *rest, gsize rest_length, gsize length)
{
  guchar last[2 * BLOCK] = { 0 };
  gsize size = rest_length + 1 + LENGTH_BYTES <= BLOCK ? BLOCK : 2 * BLOCK;
  if (rest_length > 0)
    memcpy(last, rest, rest_length);
  last[rest_length] = 0x80;
  guint64 bits = GUINT64_TO_BE((guint64) length * 8);
  memcpy(last + size - LENGTH_BYTES, &bits, LENGTH_BYTES);
  for (gsize i = 0; i < size; i += BLOCK)
    sha_block(state, last + i);
}

static void
digest_with_instructions(const void *bytes, gsize length, char hex[DIGEST_LENGTH + 1])
{
  static const char DIGITS[] = "0123456789abcdef";
  /* Fractional parts of the square roots of the first eight primes. */
  ShaState state = { _mm_set_epi32(0x6a09e667, (gint) 0xbb67ae85, 0x510e527f, (gint) 0x9b05688c),
                     _mm_set_epi32(0x3c6ef372, (gint) 0xa54ff53a, 0x1f83d9ab, 0x5be0cd19) };
  const guchar *at = bytes;
  gsize whole = length - length % BLOCK;
  for (gsize i = 0; i < whole; i += BLOCK)
    sha_block(&state, at + i);
  sha_last_blocks(&state, length == whole ? NULL : at + whole, length - whole, length);

  guint32 low[4], high[4]; /* F E B A and H G D C */
  memcpy(low, &state.abef, sizeof low);
  memcpy(high, &state.cdgh, sizeof high);
  const guint32 words[8] = { low[3], low[2], high[3], high[2], low[1], low[0], high[1], high[0] };
  for (gint i = 0; i < DIGEST_LENGTH; i++)
    hex[i] = DIGITS[(words[i / 8] >> (28 - 4 * (i % 8))) & 15];
  hex[DIGEST_LENGTH] = '\0';
}

void
digest_sha256(const void *bytes, gsize length, char hex[DIGEST_LENGTH + 1])
{
  static gsize choice = 0; /* 1 plain, 2 instructions; asked once, for cpuid is slow in virtual machines */
  if (g_once_init_enter(&choice))
    g_once_init_leave(&choice, processor_has_sha() ? 2 : 1);
  if (choice == 2)
    digest_with_instructions(bytes, length, hex);
  else
    digest_plain(bytes, length, hex);
}

#else

void
digest_sha256(const void *bytes, gsize length, char hex[DIGEST_LENGTH + 1])
{
  digest_plain(bytes, length, hex);
}

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * content_coding.c - one loop for all codings: each is a step that takes bytes in and gives bytes
 * out.
 *
 *   body ──▶ [ step ] ──▶ room, doubled until the end or the limit
 */
#include "corpus/content_coding.h"

#include "core/error.h"

#include <brotli/decode.h>
#include <string.h>
#include <zlib.h>
#include <zstd.h>

#define SMALLEST_CAP (1u << 20) /* what a small body may always decode to */
#define ANY_WINDOW (15 + 32)    /* zlib: gzip or zlib header, told by the data */
#define RAW_WINDOW (-15)        /* "deflate" as many servers sent it: no header at all */
#define ZSTD_WINDOW 23          /* bits: RFC 9659 */

typedef struct
{
  const guchar *in;
  gsize in_left;
  guchar *out;
  gsize out_left;
} Flow;

typedef enum
{
  STEP_MORE,  /* needs room, or has frames to come */
  STEP_END,   /* of the data */
  STEP_BROKEN /* the data ended early, or are none */
} Step;

typedef struct
{
  gpointer (*open)(void);
  Step (*step)(gpointer state, Flow *flow);
  void (*close)(gpointer state);
} Coding;

/* --- gzip, deflate --- */

static gpointer
zlib_open(int window)
{
  z_stream *inflater = g_new0(z_stream, 1);
  if (inflateInit2(inflater, window) != Z_OK)
    g_error("zlib: expected an inflater, got none");
  return inflater;
}

static gpointer
zlib_open_any(void)
{
  return zlib_open(ANY_WINDOW);
}

static gpointer
zlib_open_raw(void)
{
  return zlib_open(RAW_WINDOW);
}

static Step
zlib_step(gpointer state, Flow *flow)
{
  z_stream *inflater = state;
  inflater->next_in = (guchar *) flow->in;
  inflater->avail_in = (guint) MIN(flow->in_left, G_MAXUINT);
  inflater->next_out = flow->out;
  inflater->avail_out = (guint) MIN(flow->out_left, G_MAXUINT);
  int result = inflate(inflater, Z_NO_FLUSH);
  *flow = (Flow){ inflater->next_in, flow->in_left - (gsize) (inflater->next_in - flow->in),
                  inflater->next_out, flow->out_left - (gsize) (inflater->next_out - flow->out) };
  return result == Z_STREAM_END ? STEP_END : result == Z_OK ? STEP_MORE : STEP_BROKEN;
}

static void
zlib_close(gpointer state)
{
  inflateEnd(state);
  g_free(state);
}

/* --- br --- */

static gpointer
brotli_open(void)
{
  return BrotliDecoderCreateInstance(NULL, NULL, NULL);
}

static Step
brotli_step(gpointer state, Flow *flow)
{
  BrotliDecoderResult result = BrotliDecoderDecompressStream(state, &flow->in_left, &flow->in,
                                                             &flow->out_left, &flow->out, NULL);
  return result == BROTLI_DECODER_RESULT_SUCCESS             ? STEP_END
         : result == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT ? STEP_MORE
                                                             : STEP_BROKEN;
}

static void
brotli_close(gpointer state)
{
  BrotliDecoderDestroyInstance(state);
}

/* --- zstd --- */

static gpointer
zstd_open(void)
{
  ZSTD_DStream *stream = ZSTD_createDStream();
  ZSTD_DCtx_setParameter(stream, ZSTD_d_windowLogMax, ZSTD_WINDOW);
  return stream;
}

static Step
zstd_step(gpointer state, Flow *flow)
{
  ZSTD_inBuffer in = { flow->in, flow->in_left, 0 };
  ZSTD_outBuffer out = { flow->out, flow->out_left, 0 };
  gsize result = ZSTD_decompressStream(state, &out, &in);
  *flow = (Flow){ flow->in + in.pos, flow->in_left - in.pos, flow->out + out.pos,
                  flow->out_left - out.pos };
  if (ZSTD_isError(result))
    return STEP_BROKEN;
  if (result == 0)
    return flow->in_left == 0 ? STEP_END : STEP_MORE; /* a further frame */
  return flow->in_left == 0 && flow->out_left > 0 ? STEP_BROKEN : STEP_MORE;
}

static void
zstd_close(gpointer state)
{
  ZSTD_freeDStream(state);
}

static const Coding ZLIB = { zlib_open_any, zlib_step, zlib_close };
static const Coding RAW_DEFLATE = { zlib_open_raw, zlib_step, zlib_close };
static const Coding BROTLI = { brotli_open, brotli_step, brotli_close };
static const Coding ZSTD = { zstd_open, zstd_step, zstd_close };

/* --- what all have --- */

/* Takes steps until the end; into plain at most one byte more than cap. */
static Step
coding_run(const Coding *coding, GBytes *body, gsize cap, GByteArray *plain)
{
  gsize length = 0;
  const guchar *bytes = g_bytes_get_data(body, &length);
  Flow flow = { .in = bytes, .in_left = length };
  gpointer state = coding->open();
  Step step = STEP_MORE;
  while (step == STEP_MORE && plain->len <= cap)
    {
      guint start = plain->len;
      guint room = (guint) MIN(MAX(start, MAX(4 * length, 4096)), cap + 1 - start);
      g_byte_array_set_size(plain, start + room);
      flow.out = plain->data + start;
      flow.out_left = room;
      step = coding->step(state, &flow);
      g_byte_array_set_size(plain, start + room - (guint) flow.out_left);
    }
  coding->close(state);
  return step;
}

static GBytes *
coding_decode(const Coding *coding, GBytes *body, const Limits *limits, const char **loss,
              GError **error)
{
  gsize cap =
      MIN(limits->input_bytes, MAX(SMALLEST_CAP, g_bytes_get_size(body) * limits->unpacked_ratio));
  g_autoptr(GByteArray) plain = g_byte_array_new();
  Step step = coding_run(coding, body, cap, plain);
  if (plain->len > cap)
    duban_error_set(error, DUBAN_ERROR_LIMIT,
                    "expected compressed data of at most %" G_GSIZE_FORMAT " bytes, got more", cap);
  else if (plain->len == 0 && step != STEP_END)
    duban_error_set(error, DUBAN_ERROR_DAMAGED, "expected compressed data, got something else");
  else
    {
      if (step != STEP_END)
        *loss = "the end of the compressed data";
      return g_byte_array_free_to_bytes(g_steal_pointer(&plain));
    }
  return NULL;
}

static gboolean
body_starts_with(GBytes *body, const char *magic, gsize length)
{
  gsize size = 0;
  const char *bytes = g_bytes_get_data(body, &size);
  return size > length && memcmp(bytes, magic, length) == 0;
}

static gboolean
body_is_markup(GBytes *body)
{
  gsize length = 0;
  const char *bytes = g_bytes_get_data(body, &length);
  gsize at = 0;
  while (at < length && g_ascii_isspace(bytes[at]))
    at++;
  return at < length && (bytes[at] == '<' || bytes[at] == '%');
}

GBytes *
content_decode(GBytes *body, const char *coding, const Limits *limits, const char **loss,
               GError **error)
{
  if (g_str_equal(coding, "gzip") || g_str_equal(coding, "x-gzip"))
    return body_starts_with(body, "\x1F\x8B", 2) ? coding_decode(&ZLIB, body, limits, loss, error)
                                                 : g_bytes_ref(body);
  if (g_str_equal(coding, "zstd"))
    return body_starts_with(body, "\x28\xB5\x2F\xFD", 4)
               ? coding_decode(&ZSTD, body, limits, loss, error)
               : g_bytes_ref(body);
  if (g_str_equal(coding, "identity") || g_bytes_get_size(body) == 0 || body_is_markup(body))
    return g_bytes_ref(body);
  if (g_str_equal(coding, "br"))
    return coding_decode(&BROTLI, body, limits, loss, error);
  if (g_str_equal(coding, "deflate"))
    {
      GBytes *plain = coding_decode(&ZLIB, body, limits, loss, NULL);
      return plain != NULL ? plain : coding_decode(&RAW_DEFLATE, body, limits, loss, error);
    }
  duban_error_set(error, DUBAN_ERROR_FORMAT,
                  "expected a body as it is, gzip, deflate, br or zstd, got %s", coding);
  return NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * fuzz_template.c - one fuzz target; CMake compiles it once for each reader and parser.
 *
 * FUZZ_READER names a reader of extract/readers.def: the bytes are read by it, and what comes out
 * goes on through the other stages, so that they too meet documents nobody would write. Otherwise
 * one of FUZZ_CHARSET, FUZZ_CONTAINER, FUZZ_RULE_FILE, FUZZ_DOCUMENT_JSON is defined. A target may
 * reject its input, never crash, hang or leak. Linked with libFuzzer in the fuzz preset, with
 * replay_main.c everywhere else.
 */
#include "classify/classify.h"
#include "core/document_json.h"
#include "core/rule_file.h"
#include "corpus/container.h"
#include "extract/charset.h"
#include "extract/reader.h"
#include "normalize/normalize.h"

/* Longer inputs only repeat what shorter ones do, more slowly. */
#define LONGEST_INPUT (1u << 20)

int LLVMFuzzerTestOneInput(const guint8 *bytes, gsize length);

#ifdef FUZZ_READER

extern const Reader FUZZ_READER;

static const Rules *
shipped_rules(void)
{
  static Rules *rules = NULL;
  if (rules == NULL)
    {
      g_autoptr(GError) error = NULL;
      const char *const directories[] = { TEST_RULES_DIR, NULL };
      rules = rules_load(directories, &error);
      if (rules == NULL)
        g_error("%s", error->message);
    }
  return rules;
}

/* Opened once: what a stage keeps must not depend on the documents it has seen. */
static gpointer
open_stage(const Stage *stage)
{
  g_autoptr(GError) error = NULL;
  const StageOptions options = { .rules = shipped_rules() };
  gpointer state = stage->open(&options, &error);
  if (error != NULL)
    g_error("%s", error->message);
  return state;
}

static void
try_input(const guint8 *bytes, gsize length)
{
  static gpointer normalize = NULL;
  static gpointer classify = NULL;
  if (normalize == NULL)
    normalize = open_stage(&normalize_stage);
  if (classify == NULL)
    classify = open_stage(&classify_stage);

  g_autoptr(GBytes) source = g_bytes_new(bytes, length);
  g_autoptr(Document) doc = document_new("fuzz", source, limits_default());
  g_autoptr(GError) error = NULL;
  (void) FUZZ_READER.bid(bytes, length);
  const StageOptions options = { .rules = shipped_rules() };
  if (!FUZZ_READER.read(&options, doc, &error))
    {
      g_assert_nonnull(error);
      return;
    }
  if (!normalize_stage.run(normalize, doc, &error) || !classify_stage.run(classify, doc, &error))
    g_assert_nonnull(error);
}

#elif defined(FUZZ_CHARSET)

static void
try_input(const guint8 *bytes, gsize length)
{
  g_auto(DecodedText) decoded = { 0 };
  charset_decode(bytes, length, NULL, &decoded);
  g_assert_true(g_utf8_validate_len(decoded.text, decoded.length, NULL)
                || memchr(decoded.text, 0, decoded.length) != NULL);
}

#elif defined(FUZZ_CONTAINER)

/* Whatever the bytes are taken for, its parts come to an end, and each has one outcome. */
static void
try_input(const guint8 *bytes, gsize length)
{
  Limits limits = *limits_default();
  limits.input_bytes = 4u << 20;
  limits.unpacked_free = 4u << 20;
  ContainerKind kind = container_sniff(bytes, length);
  if (kind == CONTAINER_NONE)
    return;
  g_autoptr(GBytes) source = g_bytes_new(bytes, length);
  g_autoptr(Container) container = container_open(kind, byte_stream_for_bytes(source), &limits);
  Part part;
  while (container_next(container, &part))
    {
      g_assert_true((part.content != NULL) + (part.passed != NULL) + (part.error != NULL) == 1);
      g_autoptr(GBytes) content =
          part.content == NULL ? NULL : byte_stream_read_all(part.content, &limits, NULL);
      part_clear(&part);
    }
}

#elif defined(FUZZ_RULE_FILE)

static void
try_input(const guint8 *bytes, gsize length)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(RuleFile) file = rule_file_parse("fuzz.rules", (const char *) bytes, length, &error);
  g_assert_true((file == NULL) == (error != NULL));
}

#elif defined(FUZZ_DOCUMENT_JSON)

/* What is read is written again: an index or span that passed the reader's checks must be safe to
 * follow. */
static void
try_input(const guint8 *bytes, gsize length)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *uri = NULL;
  g_autofree char *id = NULL;
  g_autoptr(Document) doc = document_json_read((const char *) bytes, length, "classify",
                                               limits_default(), &uri, &id, &error);
  g_assert_true((doc == NULL) == (error != NULL));
  if (doc == NULL)
    return;
  g_autoptr(GString) out = g_string_new(NULL);
  document_json_append(doc, "classify", out);
}

#endif

int
LLVMFuzzerTestOneInput(const guint8 *bytes, gsize length)
{
  if (length <= LONGEST_INPUT)
    try_input(bytes, length);
  return 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * extract.c - the extract stage: identity, the highest bid, and what all formats share after
 * reading.
 *
 * A reader makes blocks and tables; then lines of the page are told from lines of the notice
 * (furniture.c), labels are read (metadata.c) and the typed fields settled (fields.c). The source
 * bytes are let go at the end: nothing later needs them.
 */
#include "extract/extract.h"

#include <string.h>

#include "core/digest.h"
#include "core/error.h"
#include "extract/attachments.h"
#include "extract/fields.h"
#include "extract/furniture.h"
#include "extract/metadata.h"
#include "extract/ocr_engine.h"
#include "extract/official.h"
#include "extract/reader.h"
#include "extract/sniff.h"

#define READER(name) extern const Reader reader_##name;
#include "extract/readers.def"
#undef READER

static const Reader *const READERS[] = {
#define READER(name) &reader_##name,
#include "extract/readers.def"
#undef READER
};

static const char *const VOCABULARIES[] = { "page-furniture", "metadata-labels", "title-words",
                                            "issuing-bodies" };

static gpointer
extract_open(const StageOptions *options, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS(VOCABULARIES); i++)
    if (rules_need_vocabulary(options->rules, VOCABULARIES[i], error) == NULL)
      return NULL;
  g_autoptr(OcrEngine) engine = NULL;
  if (options->with_ocr && (engine = ocr_engine_open(error)) == NULL)
    return NULL;
  StageOptions *state = g_memdup2(options, sizeof(*options));
  state->ocr = g_steal_pointer(&engine);
  return state;
}

static void
set_identity(Document *doc, const guchar *bytes, gsize length)
{
  if (doc->id != NULL)
    return; /* whoever read the bytes has named them */
  doc->id = g_malloc(DIGEST_LENGTH + 1);
  digest_sha256(bytes, length, doc->id);
  doc->bytes = length;
}

/* The reader with the highest bid; NULL and error set where nobody bids. */
static const Reader *
choose_reader(const guchar *bytes, gsize length, GError **error)
{
  const Reader *best = NULL;
  gint highest = 0;
  for (gsize i = 0; i < G_N_ELEMENTS(READERS); i++)
    {
      gint bid = READERS[i]->bid(bytes, length);
      if (bid > highest)
        {
          best = READERS[i];
          highest = bid;
        }
    }
  if (best == NULL)
    {
      const char *foreign = sniff_foreign(bytes, length);
      duban_error_set(error, DUBAN_ERROR_FORMAT, "expected HTML, PDF or text, got %s",
                      foreign == NULL ? "binary data" : foreign);
    }
  return best;
}

/* Whether a page printed anything at all. */
static gboolean
has_text(const Document *doc, GError **error)
{
  return doc->text->len > 0 || duban_error_set(error, DUBAN_ERROR_EMPTY, "expected text, got none");
}

static gboolean
extract_run(gpointer state, Document *doc, GError **error)
{
  const StageOptions *options = state;
  const Rules *rules = options->rules;
  gsize length = 0;
  const guchar *bytes = doc->source == NULL ? NULL : g_bytes_get_data(doc->source, &length);
  if (length == 0)
    return duban_error_set(error, DUBAN_ERROR_EMPTY, "expected a document, got no bytes");
  set_identity(doc, bytes, length);
  if (length > doc->limits->input_bytes)
    return duban_error_set(error, DUBAN_ERROR_LIMIT,
                           "expected at most %" G_GSIZE_FORMAT " bytes, got %" G_GSIZE_FORMAT,
                           doc->limits->input_bytes, length);
  const Reader *reader = choose_reader(bytes, length, error);
  if (reader == NULL)
    return FALSE;
  g_free(doc->media_type);
  doc->media_type = g_strdup(reader->media_type);
  if (!reader->read(options, doc, error) || !has_text(doc, error))
    return FALSE;
  furniture_mark_lines(doc, rules);
  metadata_collect(doc, rules);
  fields_resolve(doc, rules);
  official_mark(doc, rules);
  attachments_note(doc, rules);
  g_clear_pointer(&doc->source, g_bytes_unref);
  return TRUE;
}

static void
extract_close(gpointer state)
{
  StageOptions *options = state;
  ocr_engine_free(options->ocr);
  g_free(options);
}

const Stage extract_stage = { "extract", "bytes become a document of blocks and tables",
                              extract_open, extract_run, extract_close };

/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * extract_fixture.h - running the extract stage on a few bytes, for the tests of readers.
 */
#pragma once

#include <string.h>

#include "core/error.h"
#include "extract/extract.h"

static inline const Rules *
fixture_rules(void)
{
  static Rules *rules = NULL;
  if (rules == NULL)
    {
      const char *const directories[] = { TEST_RULES_DIR, NULL };
      g_autoptr(GError) error = NULL;
      rules = rules_load(directories, &error);
      g_assert_no_error(error);
    }
  return rules;
}

/* The document that length bytes become; NULL and error set where they are refused. */
static inline Document *
fixture_extract_bytes(const char *bytes, gsize length, const Limits *limits, GError **error)
{
  const StageOptions options = { .rules = fixture_rules() };
  gpointer state = extract_stage.open(&options, error);
  g_assert_nonnull(state);
  g_autoptr(GBytes) source = g_bytes_new(bytes, length);
  g_autoptr(Document) doc = document_new("test", source, limits);
  gboolean done = extract_stage.run(state, doc, error);
  extract_stage.close(state);
  return done ? g_steal_pointer(&doc) : NULL;
}

static inline Document *
fixture_extract(const char *text)
{
  g_autoptr(GError) error = NULL;
  Document *doc = fixture_extract_bytes(text, strlen(text), limits_default(), &error);
  g_assert_no_error(error);
  return doc;
}

static inline char *
fixture_text(const Document *doc, Span span)
{
  return g_strndup(document_at(doc, span), span_length(span));
}

/* "paragraph:甲|title:乙": every block's kind and text. */
static inline char *
fixture_blocks(const Document *doc)
{
  GString *out = g_string_new(NULL);
  for (guint i = 0; i < doc->blocks->len; i++)
    {
      const Block *block = document_block(doc, i);
      g_autofree char *text = fixture_text(doc, block->span);
      g_string_append_printf(out, "%s%s:%s", i == 0 ? "" : "|", block_kind_name(block->kind), text);
    }
  return g_string_free(out, FALSE);
}

/* "0,0 1x2 甲|…": place, rows x columns spanned, and text of every cell of one table. */
static inline char *
fixture_cells(const Document *doc, guint table)
{
  const Table *from = document_table(doc, table);
  GString *out = g_string_new(NULL);
  for (guint i = 0; i < from->cell_count; i++)
    {
      const Cell *cell = document_cell(doc, from->first_cell + i);
      g_autofree char *text = fixture_text(doc, cell->span);
      g_string_append_printf(out, "%s%u,%u", i == 0 ? "" : "|", cell->row, cell->column);
      if (cell->row_span > 1 || cell->column_span > 1)
        g_string_append_printf(out, " %ux%u", cell->row_span, cell->column_span);
      g_string_append_printf(out, " %s", text);
    }
  return g_string_free(out, FALSE);
}

static inline gboolean
fixture_has_issue(const Document *doc, const char *code)
{
  for (guint i = 0; i < doc->issues->len; i++)
    if (strcmp(g_array_index(doc->issues, Issue, i).code, code) == 0)
      return TRUE;
  return FALSE;
}

#define assert_blocks(source, expected)                                                            \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autoptr(Document) assert_doc = fixture_extract(source);                                      \
    g_autofree char *assert_got = fixture_blocks(assert_doc);                                      \
    g_assert_cmpstr(assert_got, ==, expected);                                                     \
  }                                                                                                \
  G_STMT_END

#define assert_cells(source, expected)                                                             \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autoptr(Document) assert_doc = fixture_extract(source);                                      \
    g_assert_cmpuint(assert_doc->tables->len, >, 0);                                               \
    g_autofree char *assert_got = fixture_cells(assert_doc, 0);                                    \
    g_assert_cmpstr(assert_got, ==, expected);                                                     \
  }                                                                                                \
  G_STMT_END

#define assert_refused(bytes, length, wanted)                                                      \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autoptr(GError) assert_error = NULL;                                                         \
    g_autoptr(Document) assert_doc =                                                               \
        fixture_extract_bytes(bytes, length, limits_default(), &assert_error);                     \
    g_assert_null(assert_doc);                                                                     \
    g_assert_cmpstr(duban_error_name(assert_error), ==, wanted);                                   \
  }                                                                                                \
  G_STMT_END

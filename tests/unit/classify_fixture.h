/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * classify_fixture.h - a normalized document of one short text, and the shipped rules, for the
 * tests of the grammars.
 */
#pragma once

#include "core/document.h"
#include "core/rules.h"
#include "normalize/normalize.h"

#include <string.h>

static inline Rules *
fixture_rules(void)
{
  g_autoptr(GError) error = NULL;
  const char *directories[] = { TEST_RULES_DIR, NULL };
  Rules *rules = rules_load(directories, &error);
  g_assert_no_error(error);
  return rules;
}

/* first and second are two lines of the document; *second_place may be NULL. Places are comparable.
 */
static inline Document *
fixture_document_of_two(const Rules *rules, const char *first, const char *second,
                        Span *first_place, Span *second_place)
{
  g_autoptr(GError) error = NULL;
  Document *doc = document_new("test", NULL, limits_default());
  Span printed[2], feed;
  document_append_text(doc, first, strlen(first), &printed[0], &error);
  document_append_text(doc, "\n", 1, &feed, &error);
  document_append_text(doc, second, strlen(second), &printed[1], &error);
  g_assert_no_error(error);
  StageOptions options = { .rules = rules };
  gpointer stage = normalize_stage.open(&options, &error);
  g_assert_no_error(error);
  g_assert_true(normalize_stage.run(stage, doc, &error));
  normalize_stage.close(stage);
  *first_place = document_to_comparable(doc, printed[0]);
  if (second_place != NULL)
    *second_place = document_to_comparable(doc, printed[1]);
  return doc;
}

static inline Document *
fixture_document(const Rules *rules, const char *text, Span *place)
{
  return fixture_document_of_two(rules, text, "", place, NULL);
}

/* "a; b; c" of what stands at the printed spans. You free it. */
static inline char *
fixture_join(const Document *doc, const Span *spans, guint count)
{
  GString *joined = g_string_new(NULL);
  for (guint i = 0; i < count; i++)
    {
      g_autofree char *text = document_render_line(doc, spans[i]);
      g_string_append_printf(joined, "%s%s", i > 0 ? "; " : "", text);
    }
  return g_string_free(joined, FALSE);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * values_fixture.h - runs the normalize stage over one text and writes what it found on one line,
 * for tables of cases.
 *
 *   quantity     op value [.. value2] unit          ">= 10 家"
 *   goal         its kind and text                  "coverage 全覆盖"
 *   date         role start/end                     "deadline /2023-12-31"
 */
#pragma once

#include <string.h>

#include "normalize/normalize.h"

static gpointer fixture_state;
static Rules *fixture_rules;

static inline void
fixture_open(void)
{
  g_autoptr(GError) error = NULL;
  const char *directories[] = { TEST_RULES_DIR "/normalize", NULL };
  fixture_rules = rules_load(directories, &error);
  g_assert_no_error(error);
  StageOptions options = { .rules = fixture_rules };
  fixture_state = normalize_stage.open(&options, &error);
  g_assert_no_error(error);
}

static inline void
fixture_close(void)
{
  normalize_stage.close(fixture_state);
  rules_free(fixture_rules);
}

/* A document without blocks is read as one run of paragraphs. */
static inline Document *
fixture_run_issued(const char *text, const char *title, const char *issued, const char *issuer)
{
  g_autoptr(GError) error = NULL;
  Document *doc = document_new("test", NULL, limits_default());
  doc->title = g_strdup(title);
  doc->issued = g_strdup(issued);
  doc->issuer = g_strdup(issuer);
  Span place;
  g_assert_true(document_append_text(doc, text, strlen(text), &place, &error));
  g_assert_true(normalize_stage.run(fixture_state, doc, &error));
  g_assert_no_error(error);
  return doc;
}

static inline Document *
fixture_run(const char *text, const char *title, const char *issued)
{
  return fixture_run_issued(text, title, issued, NULL);
}

static inline void
fixture_write(const Value *value, const Document *doc, GString *out)
{
  g_autofree char *text = document_render_line(doc, value->span);
  switch (value->kind)
    {
    case VALUE_QUANTITY:
      g_string_append_printf(out, "%s ", comparator_name(value->quantity.comparator));
      decimal_append(value->quantity.value, out);
      if (value->quantity.comparator == COMPARATOR_RANGE)
        {
          g_string_append(out, "..");
          decimal_append(document_quantity(doc, &value->quantity).value2, out);
        }
      g_string_append_printf(out, " %s",
                             value->quantity.unit == NULL ? "null" : value->quantity.unit);
      break;
    case VALUE_QUALITATIVE:
      g_string_append_printf(out, "%s %s", qualitative_name(value->qualitative.kind), text);
      break;
    case VALUE_DATE:
      g_string_append_printf(out, "%s %s/%s", date_role_name(value->date.role), value->date.start,
                             value->date.end);
      break;
    default:
      g_string_append_printf(out, "%s %s", value->kind == VALUE_PLACE ? "place" : "body", text);
    }
}

/* Values of the kinds whose bits are set in kinds (1 << VALUE_QUANTITY ...), joined by "; ". You
 * free it. */
static inline char *
fixture_values(const Document *doc, guint kinds)
{
  GString *out = g_string_new(NULL);
  for (guint i = 0; i < doc->values->len; i++)
    {
      const Value *value = document_value(doc, i);
      if (!(kinds >> value->kind & 1))
        continue;
      if (out->len > 0)
        g_string_append(out, "; ");
      fixture_write(value, doc, out);
    }
  return g_string_free(out, FALSE);
}

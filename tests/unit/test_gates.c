/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_gates.c - the walk passes most characters because two of them say that nothing starts or
 * ends there (words.h, body_words.h). These gates are derived from the vocabularies and from lists
 * of signs; one that is missing hides values. So every text is read twice, once with all gates
 * open: both readings must be the same.
 */
#include <glib/gstdio.h>

#include "normalize/words.h"
#include "values_fixture.h"

static Words *gated, *open_words;

static Words *
words_open(Rules **rules)
{
  g_autoptr(GError) error = NULL;
  const char *directories[] = { TEST_RULES_DIR "/normalize", NULL };
  *rules = rules_load(directories, &error);
  g_assert_no_error(error);
  StageOptions options = { .rules = *rules };
  Words *words = normalize_stage.open(&options, &error);
  g_assert_no_error(error);
  return words;
}

static void
gates_open(Words *words)
{
  memset(words->pairs, 0xFF, sizeof words->pairs);
  memset(words->bodies->pairs, 0xFF, sizeof words->bodies->pairs);
  memset(words->bodies->is_head_start, 1, sizeof words->bodies->is_head_start);
  for (gunichar c = 0; c <= 0xFFFF; c++)
    words->marks[c] |=
        MARK_WORD | MARK_DATE | MARK_ATTENDANT | MARK_PLACE | MARK_BEHIND | MARK_TIME | MARK_END;
}

static char *
values_of(Words *words, const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(Document) doc = document_new("test", NULL, limits_default());
  Span place;
  doc->title = g_strdup("江岚市2023年重点工作");
  doc->issued = g_strdup("2023-02-10");
  doc->issuer = g_strdup("江岚市人民政府办公室");
  g_assert_true(document_append_text(doc, text, strlen(text), &place, &error));
  g_assert_true(normalize_stage.run(words, doc, &error));
  GString *out = g_string_new(NULL);
  for (guint i = 0; i < doc->values->len; i++)
    {
      fixture_write(document_value(doc, i), doc, out);
      g_string_append_printf(out, " %u-%u; ", document_value(doc, i)->span.start,
                             document_value(doc, i)->span.end);
    }
  return g_string_free(out, FALSE);
}

static void
check(const char *text)
{
  g_autofree char *through_gates = values_of(gated, text), *without = values_of(open_words, text);
  if (strcmp(through_gates, without) != 0)
    g_test_message("%s", text);
  g_assert_cmpstr(through_gates, ==, without);
}

static void
readings_pass(void)
{
  g_autofree char *table = NULL;
  g_assert_true(
      g_file_get_contents(TEST_SOURCE_DIR "/tests/values/readings.tsv", &table, NULL, NULL));
  g_auto(GStrv) lines = g_strsplit(table, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *tab = strchr(lines[i], '\t');
      g_autofree char *text = tab == NULL ? NULL : g_strndup(tab + 1, strcspn(tab + 1, "\t"));
      if (text != NULL)
        check(text);
    }
}

static void
notices_pass(void)
{
  g_autoptr(GDir) folder = g_dir_open(TEST_SOURCE_DIR "/corpus/reference", 0, NULL);
  g_assert_nonnull(folder);
  for (const char *name; (name = g_dir_read_name(folder)) != NULL;)
    {
      g_autofree char *path = g_build_filename(TEST_SOURCE_DIR "/corpus/reference", name,
                                               "notice.txt", NULL),
                      *text = NULL;
      if (g_file_get_contents(path, &text, NULL, NULL) && g_utf8_validate(text, -1, NULL))
        check(text);
    }
}

/* Every word in the company that gives it a meaning. */
static void
word_pass(const char *word, gsize length, gpointer user)
{
  static const char *const FORMS[] = { "%s",       "%s前",   "%s期间完成", "在%s，",
                                       "2022年%s", "3%s",    "三%s以上",   "%s一个月",
                                       "%s3个",    "%s第一", "共5%s。" };
  GString *text = user;
  g_autofree char *copy = g_strndup(word, length);
  for (gsize i = 0; i < G_N_ELEMENTS(FORMS); i++)
    {
      g_auto(GStrv) around = g_strsplit(FORMS[i], "%s", 2);
      g_string_append_printf(text, "%s%s%s\n", around[0], copy, around[1]);
    }
}

static void
words_pass(void)
{
  Rules *rules;
  /* Words can be visited only before anybody asked what a text ends with */
  Words *fresh = words_open(&rules);
  g_autoptr(GString) text = g_string_new(NULL);
  const Vocabulary *vocabularies[] = { fresh->dates, fresh->values, fresh->units, fresh->spans };
  for (gsize i = 0; i < G_N_ELEMENTS(vocabularies); i++)
    {
      g_string_truncate(text, 0);
      vocabulary_visit_words(vocabularies[i], word_pass, text);
      g_assert_cmpuint(text->len, >, 0);
      g_auto(GStrv) lines = g_strsplit(text->str, "\n", -1);
      for (guint line = 0; lines[line] != NULL; line++)
        check(lines[line]);
    }
  normalize_stage.close(fresh);
  rules_free(rules);
}

/* The comparison is not vacuous. */
static void
a_closed_gate_is_seen(void)
{
  Rules *rules;
  Words *closed = words_open(&rules);
  memset(closed->pairs, 0, sizeof closed->pairs);
  g_autofree char *without = values_of(closed, "上半年完成3个"),
                  *with = values_of(open_words, "上半年完成3个");
  g_assert_cmpstr(without, !=, with);
  normalize_stage.close(closed);
  rules_free(rules);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  Rules *rules, *open_rules;
  gated = words_open(&rules);
  open_words = words_open(&open_rules);
  gates_open(open_words);
  g_test_add_func("/gates/hide-nothing-of-the-readings", readings_pass);
  g_test_add_func("/gates/hide-nothing-of-the-notices", notices_pass);
  g_test_add_func("/gates/hide-no-word-of-the-vocabularies", words_pass);
  g_test_add_func("/gates/a-closed-gate-is-seen", a_closed_gate_is_seen);
  gint status = g_test_run();
  normalize_stage.close(gated);
  normalize_stage.close(open_words);
  rules_free(rules);
  rules_free(open_rules);
  return status;
}

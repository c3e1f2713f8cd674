/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_central_bodies.c - bodies of the state are listed in bodies.tsv; the unit grammar must take
 * each for a body by how it ends, or by a word of body-suffixes.
 */
#include "classify/unit_grammar_private.h"

#include <string.h>

static Rules *rules;

/* Names whose row says `none`: no place stands before them. */
static void
test_every_listed_one_is_taken_for_a_body(void)
{
  g_autoptr(UnitGrammar) grammar = unit_grammar_new(rules, NULL);
  const GString *table = rules_need_table(rules, "bodies", NULL);
  g_auto(GStrv) lines = g_strsplit(table->str, "\n", -1);
  guint names_asked = 0, unknown = 0;
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto(GStrv) fields = g_strsplit(lines[i], "\t", -1);
      if (lines[i][0] == '#' || g_strv_length(fields) < 3 || strcmp(fields[2], "none") != 0)
        continue;
      g_auto(GStrv) names = g_strsplit(fields[0], " ", -1);
      for (guint k = 0; names[k] != NULL; k++, names_asked++)
        if (body_class_of(grammar, names[k], strlen(names[k])) == BODY_NONE)
          {
            g_test_message("no body: %s", names[k]);
            unknown++;
          }
    }
  g_assert_cmpuint(names_asked, >, 100);
  g_assert_cmpuint(unknown, ==, 0);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  const char *const directories[] = { TEST_RULES_DIR, NULL };
  rules = rules_load(directories, NULL);
  g_test_add_func("/central-bodies/taken-for-bodies", test_every_listed_one_is_taken_for_a_body);
  int failed = g_test_run();
  rules_free(rules);
  return failed;
}

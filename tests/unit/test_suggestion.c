/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_suggestion.c - which name a misspelt word is taken for. The command is no library: its file
 * is compiled in.
 */
#include "cli/suggestion.c"

static void
test_suggestions(void)
{
  static const char *const NAMES[] = { "run",    "extract", "normalize", "classify",
                                       "output", "rules",   "help" };
  static const char *const CASES[][2] = {
    { "rnu", "run" },
    { "rum", "run" },
    { "normalise", "normalize" },
    { "clasify", "classify" },
    { "ouptut", "output" },
    { "rule", "rules" },
    { "ext", "extract" },
    { "xyzzy", NULL },
    { "", NULL },
    { "r", NULL },
    { "h", "help" },
    { "督办", NULL },
    { "extractextractextractextractextractextract", NULL },
  };
  for (gsize i = 0; i < G_N_ELEMENTS(CASES); i++)
    g_assert_cmpstr(suggestion_find(CASES[i][0], NAMES, G_N_ELEMENTS(NAMES)), ==, CASES[i][1]);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/suggestion/the-nearest-name-or-none", test_suggestions);
  return g_test_run();
}

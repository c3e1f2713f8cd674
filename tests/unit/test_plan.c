/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_plan.c - shares of a run: each document in exactly one; and plans that may stand together.
 */
#include "corpus/plan.h"

#include "core/digest.h"

static Plan *
plan_of(guint shard, guint shards)
{
  Plan *plan = plan_new();
  plan->program = g_strdup("1");
  plan->rules = g_strdup("aaaaaaaaaaaaaaaa");
  plan->shard = shard;
  plan->shards = shards;
  return plan;
}

static void
test_every_document_in_one_share(void)
{
  static const guint NUMBERS[] = { 1, 2, 3, 7, 64 };
  for (gsize n = 0; n < G_N_ELEMENTS(NUMBERS); n++)
    for (guint i = 0; i < 200; i++)
      {
        char id[DIGEST_LENGTH + 1];
        guint takers = 0;
        digest_sha256(&i, sizeof i, id);
        for (guint shard = 1; shard <= NUMBERS[n]; shard++)
          {
            g_autoptr(Plan) plan = plan_of(shard, NUMBERS[n]);
            takers += plan_takes(plan, i % 5 == 0 ? NULL : id, id);
          }
        g_assert_cmpuint(takers, ==, 1);
      }
}

static void
test_shares_are_about_equal(void)
{
  g_autoptr(Plan) plan = plan_of(2, 4);
  guint taken = 0;
  for (guint i = 0; i < 4000; i++)
    {
      char id[DIGEST_LENGTH + 1];
      digest_sha256(&i, sizeof i, id);
      taken += plan_takes(plan, id, "u");
    }
  g_assert_cmpuint(taken, >, 850);
  g_assert_cmpuint(taken, <, 1150);
}

static void
test_other_rules_do_not_agree(void)
{
  g_autoptr(Plan) one = plan_of(1, 2), other = plan_of(2, 2);
  g_autoptr(GError) error = NULL;
  g_assert_true(plan_agrees(one, other, &error));
  other->rules[0] = 'b';
  g_assert_false(plan_agrees(one, other, &error));
  g_assert_cmpstr(error->message, ==, "expected the rule set aaaaaaaaaaaa, got baaaaaaaaaaa");
}

static void
test_no_plan(void)
{
  g_autoptr(GError) error = NULL;
  g_assert_null(plan_read("{\"duban\":1}", 11, &error));
  g_assert_nonnull(error);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/plan/every-document-in-one-share", test_every_document_in_one_share);
  g_test_add_func("/plan/shares-are-about-equal", test_shares_are_about_equal);
  g_test_add_func("/plan/other-rules-do-not-agree", test_other_rules_do_not_agree);
  g_test_add_func("/plan/no-plan", test_no_plan);
  return g_test_run();
}

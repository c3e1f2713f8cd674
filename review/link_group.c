/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * link_group.c - candidates by their rarest pairs, then the best choices first.
 */
#include "review/link_group.h"

#include <string.h>

#define SCORE_LEAST 500    /* of a link */
#define NARROW 50          /* between a link and the next best choice */
#define RARE_PAIRS 12      /* of a task, that candidates are looked for by */
#define POSTINGS_MOST 400  /* tasks that share a pair: commoner pairs find nothing */
#define CANDIDATES_MOST 12 /* of one task, compared in full */

/* A task of the notice at hand and an earlier one that it may continue. */
typedef struct
{
  guint later, earlier;
  LinkEvidence evidence;
} Candidate;

typedef struct
{
  LinkGroup *group;
  GHashTable *counts;   /* pair -> tasks that have it */
  GHashTable *postings; /* pair -> GArray of guint: earlier tasks that have it */
  GArray *hits;       /* guint: weight shared with each task, while one task looks for candidates */
  GArray *touched;    /* guint: tasks with a hit */
  GArray *candidates; /* Candidate, of the notice at hand */
  GArray *best;       /* Candidate: every pair that was compared and could be a link */
  GArray *next;       /* guint: for every task the next member of its history, in a ring */
} Joiner;

LinkGroup *
link_group_new(void)
{
  LinkGroup *group = g_new0(LinkGroup, 1);
  group->documents = g_ptr_array_new();
  group->tasks = g_ptr_array_new_with_free_func((GDestroyNotify) link_task_free);
  group->links = g_array_new(FALSE, FALSE, sizeof(Link));
  group->histories = g_array_new(FALSE, FALSE, sizeof(guint));
  return group;
}

void
link_group_free(LinkGroup *group)
{
  if (group == NULL)
    return;
  g_ptr_array_unref(group->documents);
  g_ptr_array_unref(group->tasks);
  g_array_unref(group->links);
  g_array_unref(group->histories);
  g_free(group);
}

static LinkTask *
task_at(const LinkGroup *group, guint index)
{
  return g_ptr_array_index(group->tasks, index);
}

static guint *
history_of(const LinkGroup *group, guint task)
{
  return &g_array_index(group->histories, guint, task);
}

/* --- candidates --- */

static void
count_pairs(Joiner *joiner)
{
  for (guint i = 0; i < joiner->group->tasks->len; i++)
    {
      const GArray *pairs = task_at(joiner->group, i)->pairs;
      for (guint j = 0; j < pairs->len; j++)
        {
          gpointer key = GUINT_TO_POINTER(g_array_index(pairs, TextPair, j).pair);
          g_hash_table_insert(
              joiner->counts, key,
              GUINT_TO_POINTER(GPOINTER_TO_UINT(g_hash_table_lookup(joiner->counts, key)) + 1));
        }
    }
  for (guint i = 0; i < joiner->group->tasks->len; i++)
    link_task_weigh(task_at(joiner->group, i), joiner->counts);
}

static void
postings_append(Joiner *joiner, guint task)
{
  const GArray *pairs = task_at(joiner->group, task)->pairs;
  for (guint i = 0; i < pairs->len; i++)
    {
      gpointer key = GUINT_TO_POINTER(g_array_index(pairs, TextPair, i).pair);
      if (GPOINTER_TO_UINT(g_hash_table_lookup(joiner->counts, key)) < 2)
        continue; /* nobody else has it */
      GArray *tasks = g_hash_table_lookup(joiner->postings, key);
      if (tasks == NULL)
        {
          tasks = g_array_new(FALSE, FALSE, sizeof(guint));
          g_hash_table_insert(joiner->postings, key, tasks);
        }
      g_array_append_val(tasks, task);
    }
}

static gint
pair_by_weight(gconstpointer a, gconstpointer b)
{
  const TextPair *one = a, *other = b;
  if (one->weight != other->weight)
    return one->weight > other->weight ? -1 : 1;
  return (one->pair > other->pair) - (one->pair < other->pair);
}

static void
hit_tasks(Joiner *joiner, const GArray *tasks, guint weight)
{
  for (guint i = 0; i < tasks->len; i++)
    {
      guint task = g_array_index(tasks, guint, i);
      guint *hits = &g_array_index(joiner->hits, guint, task);
      if (*hits == 0)
        g_array_append_val(joiner->touched, task);
      *hits += weight + 1;
    }
}

/* Looks up the rarest pairs that an earlier task has too. */
static void
hit_rarest(Joiner *joiner, const LinkTask *task)
{
  g_autoptr(GArray) pairs = g_array_copy(task->pairs);
  g_array_sort(pairs, pair_by_weight);
  guint found = 0;
  for (guint i = 0; i < pairs->len && found < RARE_PAIRS; i++)
    {
      const TextPair *pair = &g_array_index(pairs, TextPair, i);
      const GArray *tasks = g_hash_table_lookup(joiner->postings, GUINT_TO_POINTER(pair->pair));
      if (tasks == NULL || tasks->len > POSTINGS_MOST)
        continue;
      hit_tasks(joiner, tasks, pair->weight);
      found++;
    }
}

static gint
touched_by_hits(gconstpointer a, gconstpointer b, gpointer user)
{
  const Joiner *joiner = user;
  guint one = *(const guint *) a, other = *(const guint *) b;
  guint hits = g_array_index(joiner->hits, guint, one),
        other_hits = g_array_index(joiner->hits, guint, other);
  if (hits != other_hits)
    return hits > other_hits ? -1 : 1;
  return (one > other) - (one < other);
}

/* Two departments' own notices hold the same words for different work. */
static gboolean
owners_disagree(const LinkGroup *group, const LinkTask *a, const LinkTask *b)
{
  const LinkDocument *one = g_ptr_array_index(group->documents, a->document),
                     *other = g_ptr_array_index(group->documents, b->document);
  return one->owner != NULL && other->owner != NULL
         && !link_name_is_short_for(one->owner, other->owner)
         && !link_name_is_short_for(other->owner, one->owner);
}

static void
compare_touched(Joiner *joiner, guint later)
{
  const LinkTask *task = task_at(joiner->group, later);
  g_array_sort_with_data(joiner->touched, touched_by_hits, joiner);
  for (guint i = 0; i < MIN(joiner->touched->len, CANDIDATES_MOST); i++)
    {
      guint earlier = g_array_index(joiner->touched, guint, i);
      const LinkTask *other = task_at(joiner->group, earlier);
      Candidate candidate = { later, earlier, link_tasks_compare(other, task) };
      gboolean is_possible =
          candidate.evidence.bodies > 0 || !owners_disagree(joiner->group, other, task);
      if (candidate.evidence.score >= SCORE_LEAST / 2 && is_possible)
        g_array_append_val(joiner->candidates, candidate);
    }
  for (guint i = 0; i < joiner->touched->len; i++)
    g_array_index(joiner->hits, guint, g_array_index(joiner->touched, guint, i)) = 0;
  g_array_set_size(joiner->touched, 0);
}

/* --- choosing --- */

static gint
candidate_compare(gconstpointer a, gconstpointer b)
{
  const Candidate *one = a, *other = b;
  if (one->evidence.score != other->evidence.score)
    return one->evidence.score > other->evidence.score ? -1 : 1;
  if (one->later != other->later)
    return one->later < other->later ? -1 : 1;
  return (one->earlier > other->earlier) - (one->earlier < other->earlier);
}

/* The member of a history that stands in a notice; G_MAXUINT if there is none. */
static guint
history_member_in(const Joiner *joiner, guint member, guint document)
{
  guint at = member;
  do
    {
      if (task_at(joiner->group, at)->document == document)
        return at;
      at = g_array_index(joiner->next, guint, at);
    }
  while (at != member);
  return G_MAXUINT;
}

/* Two rings become one, under the name of the earlier. */
static void
histories_unite(Joiner *joiner, guint a, guint b)
{
  guint name = MIN(*history_of(joiner->group, a), *history_of(joiner->group, b));
  const guint starts[] = { a, b };
  for (guint i = 0; i < G_N_ELEMENTS(starts); i++)
    {
      guint at = starts[i];
      do
        {
          *history_of(joiner->group, at) = name;
          at = g_array_index(joiner->next, guint, at);
        }
      while (at != starts[i]);
    }
  guint next = g_array_index(joiner->next, guint, a);
  g_array_index(joiner->next, guint, a) = g_array_index(joiner->next, guint, b);
  g_array_index(joiner->next, guint, b) = next;
}

static gboolean
are_sub_rows_of_one_number(const LinkTask *a, const LinkTask *b)
{
  return a->document == b->document && a->sub != 0 && b->sub != 0
         && g_strcmp0(a->number, b->number) == 0;
}

/* Whether the histories of the two may become one: they meet in no notice, or only in sub-rows of
 * one number that the other side has as a whole. */
static gboolean
candidate_fits(const Joiner *joiner, const Candidate *candidate)
{
  const LinkTask *later = task_at(joiner->group, candidate->later),
                 *earlier = task_at(joiner->group, candidate->earlier);
  if (*history_of(joiner->group, candidate->later)
      == *history_of(joiner->group, candidate->earlier))
    return FALSE;
  guint sibling = history_member_in(joiner, candidate->earlier, later->document);
  gboolean later_is_free =
      sibling == G_MAXUINT
      || (earlier->sub == 0 && are_sub_rows_of_one_number(task_at(joiner->group, sibling), later));
  if (!later_is_free)
    return FALSE;
  guint chosen = g_array_index(joiner->next, guint, candidate->later);
  if (chosen == candidate->later)
    return TRUE;
  guint other = history_member_in(joiner, candidate->later, earlier->document);
  return later->sub == 0 && other != G_MAXUINT
         && are_sub_rows_of_one_number(task_at(joiner->group, other), earlier);
}

static void
choose(Joiner *joiner)
{
  g_array_sort(joiner->candidates, candidate_compare);
  for (guint i = 0; i < joiner->candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index(joiner->candidates, Candidate, i);
      if (candidate->evidence.score < SCORE_LEAST)
        break;
      if (!candidate_fits(joiner, candidate))
        continue;
      histories_unite(joiner, candidate->later, candidate->earlier);
      const Link link = { candidate->earlier, candidate->later, candidate->evidence, -1 };
      g_array_append_val(joiner->group->links, link);
    }
  g_array_append_vals(joiner->best, joiner->candidates->data, joiner->candidates->len);
  g_array_set_size(joiner->candidates, 0);
}

/* --- what else could have been --- */

static gint
link_compare(gconstpointer a, gconstpointer b, gpointer user)
{
  const LinkGroup *group = user;
  const Link *one = a, *other = b;
  guint history = *history_of(group, one->later), other_history = *history_of(group, other->later);
  if (history != other_history)
    return history < other_history ? -1 : 1;
  if (one->later != other->later)
    return one->later < other->later ? -1 : 1;
  return (one->earlier > other->earlier) - (one->earlier < other->earlier);
}

/* For every task the best score among the comparisons that stayed without a link: the choice not
 * taken. */
static void
set_runners_up(Joiner *joiner)
{
  LinkGroup *group = joiner->group;
  g_autofree gint *missed = g_new(gint, group->tasks->len);
  for (guint i = 0; i < group->tasks->len; i++)
    missed[i] = -1;
  for (guint i = 0; i < joiner->best->len; i++)
    {
      const Candidate *candidate = &g_array_index(joiner->best, Candidate, i);
      if (*history_of(group, candidate->later) == *history_of(group, candidate->earlier))
        continue;
      missed[candidate->later] = MAX(missed[candidate->later], candidate->evidence.score);
      missed[candidate->earlier] = MAX(missed[candidate->earlier], candidate->evidence.score);
    }
  for (guint i = 0; i < group->links->len; i++)
    {
      Link *link = &g_array_index(group->links, Link, i);
      link->runner_up = MAX(missed[link->later], missed[link->earlier]);
    }
}

static void
joiner_open(Joiner *joiner, LinkGroup *group)
{
  guint count = group->tasks->len;
  joiner->group = group;
  joiner->counts = g_hash_table_new(NULL, NULL);
  joiner->postings = g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  joiner->hits = g_array_set_size(g_array_new(FALSE, TRUE, sizeof(guint)), count);
  joiner->touched = g_array_new(FALSE, FALSE, sizeof(guint));
  joiner->candidates = g_array_new(FALSE, FALSE, sizeof(Candidate));
  joiner->best = g_array_new(FALSE, FALSE, sizeof(Candidate));
  joiner->next = g_array_new(FALSE, FALSE, sizeof(guint));
  g_array_set_size(group->histories, 0);
  g_array_set_size(group->links, 0);
  for (guint i = 0; i < count; i++)
    {
      g_array_append_val(group->histories, i);
      g_array_append_val(joiner->next, i);
    }
}

static void
joiner_close(Joiner *joiner)
{
  g_hash_table_unref(joiner->counts);
  g_hash_table_unref(joiner->postings);
  g_array_unref(joiner->hits);
  g_array_unref(joiner->touched);
  g_array_unref(joiner->candidates);
  g_array_unref(joiner->best);
  g_array_unref(joiner->next);
}

void
link_group_join(LinkGroup *group)
{
  Joiner joiner;
  joiner_open(&joiner, group);
  count_pairs(&joiner);
  for (guint start = 0, end; start < group->tasks->len; start = end)
    {
      guint document = task_at(group, start)->document;
      for (end = start; end < group->tasks->len && task_at(group, end)->document == document; end++)
        {
          hit_rarest(&joiner, task_at(group, end));
          compare_touched(&joiner, end);
        }
      choose(&joiner);
      for (guint i = start; i < end; i++)
        postings_append(&joiner, i);
    }
  set_runners_up(&joiner);
  g_array_sort_with_data(group->links, link_compare, group);
  joiner_close(&joiner);
}

gboolean
link_is_narrow(const Link *link)
{
  return link->runner_up >= 0 && link->evidence.score - link->runner_up < NARROW;
}

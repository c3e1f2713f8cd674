/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * merge.c - every share's journal says which places among all inputs are its own: the next place is
 * in one of them.
 *
 *   share 1:  0     3  4        the smallest next place goes first; its records are the next bytes
 *   share 2:     1        5     of that share's files
 *   share 3:        2
 *
 * Places must not come twice, and with those that a share knew from an earlier part they must add
 * up to what each share has seen.
 */
#include "corpus/merge.h"

#include "core/error.h"
#include "corpus/history.h"
#include "corpus/sandbox.h"
#include "corpus/versions.h"
#include "output/sink.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>

#define CHECKPOINT_BYTES (64u << 20)

typedef struct
{
  const char *folder; /* borrowed */
  History *history;
  JournalReader *journal;
  JournalLine next;
  FILE *files[LINES_STREAMS];
} Share;

typedef struct
{
  GPtrArray *shares; /* Share * */
  const char *out;
  RunReport *report;
  const Sink *sink;
  gpointer target;
  Journal *journal;
  guint64 entries; /* of this part */
  gsize unsafe_bytes;
} Merge;

static void
share_free(gpointer element)
{
  Share *share = element;
  history_free(share->history);
  journal_reader_free(share->journal);
  for (gsize i = 0; i < LINES_STREAMS; i++)
    if (share->files[i] != NULL)
      fclose(share->files[i]);
  g_free(share);
}

static gboolean
wrong_share(const Share *share, GError **error, const char *expected_and_got)
{
  return duban_error_set(error, DUBAN_ERROR_USAGE, "%s: %s", share->folder, expected_and_got);
}

/* --- opening --- */

static gboolean
share_open(Share *share, GError **error)
{
  g_autoptr(RunReport) counts = run_report_new();
  share->history = history_read(share->folder, counts, error);
  if (share->history == NULL)
    return *error == NULL ? wrong_share(share, error,
                                        "expected a folder that duban run --shard wrote, got none")
                          : FALSE;
  if (!share->history->is_finished)
    return wrong_share(
        share, error,
        "expected a finished run, got one that stopped; duban run --resume goes on with it");
  if (!sink_is_published(share->folder, share->history->sizes))
    return wrong_share(
        share, error,
        "expected the files of a finished run, got others; duban run --resume mends what it can");
  for (gsize i = 0; i < LINES_STREAMS; i++)
    {
      g_autofree char *path = g_build_filename(share->folder, sink_file_name((guint) i), NULL);
      share->files[i] = g_fopen(path, "re");
      if (share->files[i] == NULL)
        return duban_error_set(error, DUBAN_ERROR_READ,
                               "%s: expected a file that can be read, got none", path);
    }
  share->journal = journal_reader_open(share->folder, error);
  return share->journal != NULL;
}

/* Whether the shares are those of one run, each once. */
static gboolean
shares_fit(const Merge *merge, GError **error)
{
  const Share *first = g_ptr_array_index(merge->shares, 0);
  guint shards = first->history->plan->shards;
  g_autofree const Share **found = g_new0(const Share *, shards);
  for (guint i = 0; i < merge->shares->len; i++)
    {
      const Share *share = g_ptr_array_index(merge->shares, i);
      const Plan *plan = share->history->plan;
      g_autoptr(GError) reason = NULL;
      if (plan->shards != shards)
        return duban_error_set(error, DUBAN_ERROR_USAGE,
                               "%s: expected a share of %u, got one of %u", share->folder, shards,
                               plan->shards);
      if (found[plan->shard - 1] != NULL)
        return duban_error_set(error, DUBAN_ERROR_USAGE,
                               "%s: expected every share once, got %u/%u also in %s", share->folder,
                               plan->shard, shards, found[plan->shard - 1]->folder);
      if (!plan_agrees(first->history->plan, plan, &reason))
        return wrong_share(share, error, reason->message);
      if (share->history->parts != first->history->parts)
        return wrong_share(
            share, error, "expected as many runs as the other shares have had, got another number");
      found[plan->shard - 1] = share;
    }
  for (guint i = 0; i < shards; i++)
    if (found[i] == NULL)
      return duban_error_set(error, DUBAN_ERROR_USAGE,
                             "expected %u shares, got %u: %u/%u is missing", shards,
                             merge->shares->len, i + 1, shards);
  return TRUE;
}

static gboolean
folders_are_same(const char *one, const char *other)
{
  GStatBuf a, b;
  return g_stat(one, &a) == 0 && g_stat(other, &b) == 0 && a.st_dev == b.st_dev
         && a.st_ino == b.st_ino;
}

/* Six files a share: more than a process may open unasked. */
static void
files_allow(void)
{
  struct rlimit limit;
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
    return;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
}

static gboolean
shares_open(Merge *merge, const char *const *folders, GError **error)
{
  for (gsize i = 0; folders[i] != NULL; i++)
    {
      Share *share = g_new0(Share, 1);
      share->folder = folders[i];
      g_ptr_array_add(merge->shares, share);
      if (folders_are_same(folders[i], merge->out))
        return wrong_share(share, error, "expected a folder to read, got the one to write");
      if (!share_open(share, error))
        return FALSE;
    }
  return shares_fit(merge, error);
}

/* --- one part: from a begin to a finish --- */

static gboolean
share_advance(Share *share, GError **error)
{
  return journal_reader_next(share->journal, &share->next, error);
}

/* Every share begins the part with the same inputs; so does the merged journal. */
static gboolean
part_begin(Merge *merge, GError **error)
{
  g_autoptr(Plan) first = NULL;
  for (guint i = 0; i < merge->shares->len; i++)
    {
      Share *share = g_ptr_array_index(merge->shares, i);
      if (!share_advance(share, error))
        return FALSE;
      if (share->next.kind != JOURNAL_BEGIN)
        return wrong_share(share, error,
                           "expected the beginning of a run in the journal, got something else");
      g_autoptr(Plan) plan = plan_read(share->next.plan, strlen(share->next.plan), error);
      if (plan == NULL)
        return FALSE;
      if (first != NULL && !plan_has_same_inputs(first, plan))
        return wrong_share(share, error, "expected the inputs of the other shares, got others");
      if (first == NULL)
        first = g_steal_pointer(&plan);
      else
        first->sandbox &= plan->sandbox;
      if (!share_advance(share, error))
        return FALSE;
    }
  first->shard = first->shards = 1;
  g_autofree char *line = plan_render(first);
  journal_add_begin(merge->journal, line);
  merge->entries = 0;
  return TRUE;
}

static gboolean
part_finish(Merge *merge, GError **error)
{
  guint64 known = 0;
  const Share *first = g_ptr_array_index(merge->shares, 0);
  for (guint i = 0; i < merge->shares->len; i++)
    {
      const Share *share = g_ptr_array_index(merge->shares, i);
      if (share->next.kind != JOURNAL_FINISH || share->next.seen != first->next.seen)
        return wrong_share(
            share, error,
            "expected as many inputs as the other shares have seen, got another number");
      known += share->next.known;
    }
  if (merge->entries + known != first->next.seen)
    return duban_error_set(error, DUBAN_ERROR_USAGE,
                           "expected %" G_GUINT64_FORMAT
                           " inputs in all shares, got %" G_GUINT64_FORMAT,
                           first->next.seen, merge->entries + known);
  journal_add_finish(merge->journal, first->next.seen, known);
  return TRUE;
}

static gboolean
checkpoint(Merge *merge, GError **error)
{
  merge->unsafe_bytes = 0;
  return merge->sink->sync(merge->target, error) && journal_sync(merge->journal, error);
}

/* Moves the records of the share's next entry. */
static gboolean
entry_move(Merge *merge, Share *share, GError **error)
{
  const JournalEntry *entry = &share->next.entry;
  Lines lines = { .take = NULL };
  gboolean is_done = TRUE;
  for (gsize i = 0; is_done && i < LINES_STREAMS; i++)
    {
      if (entry->sizes[i] == 0)
        continue;
      GString *stream = lines_stream(&lines, (Stream) (1u << i));
      g_string_set_size(stream, entry->sizes[i]);
      if (fread(stream->str, 1, stream->len, share->files[i]) != stream->len)
        is_done = wrong_share(share, error,
                              "expected the records that its journal speaks of, got fewer bytes");
    }
  is_done = is_done && merge->sink->write(merge->target, &lines, error);
  merge->unsafe_bytes += lines_size(&lines);
  lines_clear(&lines);
  if (!is_done)
    return FALSE;
  outcome_report(entry->kind, entry->tasks, entry->warnings, entry->name, merge->report);
  journal_add_entry(merge->journal, entry);
  merge->entries++;
  return share_advance(share, error)
         && (merge->unsafe_bytes < CHECKPOINT_BYTES || checkpoint(merge, error));
}

/* The share with the smallest next place; NULL when all have reached the end of the part. */
static Share *
share_choose(const Merge *merge)
{
  Share *best = NULL;
  for (guint i = 0; i < merge->shares->len; i++)
    {
      Share *share = g_ptr_array_index(merge->shares, i);
      if (share->next.kind == JOURNAL_ENTRY
          && (best == NULL || share->next.entry.place < best->next.entry.place))
        best = share;
    }
  return best;
}

static gboolean
part_move(Merge *merge, GError **error)
{
  guint64 free_place = 0;
  if (!part_begin(merge, error))
    return FALSE;
  for (Share *share; (share = share_choose(merge)) != NULL;)
    {
      if (share->next.entry.place < free_place)
        return wrong_share(share, error,
                           "expected every input in one share, got one that another has too");
      free_place = share->next.entry.place + 1;
      if (!entry_move(merge, share, error))
        return FALSE;
    }
  return part_finish(merge, error);
}

/* --- */

static gboolean
merge_write(Merge *merge, GError **error)
{
  const History *first = ((const Share *) g_ptr_array_index(merge->shares, 0))->history;
  const SinkOptions options = { .folder = merge->out, .is_resumable = TRUE };
  merge->journal = journal_open(merge->out, error);
  if (merge->journal == NULL || !journal_cut(merge->journal, 0, error))
    return FALSE;
  merge->target = merge->sink->open(&options, error);
  if (merge->target == NULL)
    return FALSE;
  for (guint i = 0; i < first->parts; i++)
    if (!part_move(merge, error))
      return FALSE;
  if (!checkpoint(merge, error))
    return FALSE;
  guint sandbox = first->sandbox;
  for (guint i = 0; i < merge->shares->len; i++)
    sandbox &= ((const Share *) g_ptr_array_index(merge->shares, i))->history->sandbox;
  g_autofree const char **names = sandbox_names(sandbox);
  merge->report->libraries = versions_of_libraries();
  merge->report->rules = first->plan->rules;
  merge->report->sandbox = names;
  gboolean is_done = merge->sink->finish(merge->target, merge->report, error)
                     && journal_sync_folder(merge->journal, error);
  merge->report->rules = NULL;
  merge->report->sandbox = NULL;
  return is_done;
}

gboolean
merge_folders(const char *const *folders, const char *out, RunReport *report, GError **error)
{
  Merge merge = { .out = out, .report = report, .sink = sink_lookup("jsonl") };
  merge.shares = g_ptr_array_new_with_free_func(share_free);
  files_allow();
  g_autoptr(GError) reason = NULL;
  gboolean is_done = shares_open(&merge, folders, &reason) && merge_write(&merge, &reason);
  if (merge.target != NULL)
    merge.sink->free(merge.target);
  journal_free(merge.journal);
  g_ptr_array_unref(merge.shares);
  if (!is_done)
    g_propagate_error(error, g_steal_pointer(&reason));
  return is_done;
}

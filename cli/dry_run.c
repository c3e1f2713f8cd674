/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * dry_run.c - see the header. Archives are opened and duplicates found, since both say what the
 * inputs are.
 */
#include "cli/dry_run.h"

#include "cli/terminal.h"
#include "output/output_file.h"

#include <unistd.h>

typedef struct
{
  guint64 documents;
  guint64 rejects;
  guint64 duplicates;
} Counts;

static void
item_append(FeedItem *item, Counts *counts, GString *out)
{
  g_autoptr(Document) doc = item->document;
  g_autoptr(Reject) reject = item->reject;
  g_autoptr(Aside) aside = item->aside;
  if (doc != NULL)
    g_string_append_printf(out, "document  %10" G_GUINT64_FORMAT "  %s", (guint64) doc->bytes,
                           doc->uri);
  else if (reject != NULL)
    g_string_append_printf(out, "reject    %10s  %s: %s", "", reject->uri, reject->message);
  else
    g_string_append_printf(out, "%s %10s  %s",
                           aside->kind == ASIDE_DUPLICATE ? "duplicate" : "passed by", "",
                           aside->uri);
  counts->documents += doc != NULL;
  counts->rejects += reject != NULL;
  counts->duplicates += aside != NULL && aside->kind == ASIDE_DUPLICATE;
}

static gboolean
feed_print(Feed *feed, Counts *counts, GError **error)
{
  g_autoptr(OutputFile) out = output_file_for_descriptor(STDOUT_FILENO, "standard output");
  FeedItem item;
  g_autoptr(GError) reason = NULL;
  while (feed_next(feed, &item, &reason))
    {
      item_append(&item, counts, output_file_buffer(out));
      if (!output_file_line(out, error))
        return FALSE;
    }
  if (reason != NULL)
    g_propagate_error(error, g_steal_pointer(&reason));
  return *error == NULL && output_file_flush(out, error);
}

ExitStatus
dry_run(Feed *(*open_feed)(gpointer user, const char *folder, GError **error), gpointer user,
        const char *folder)
{
  Counts counts = { 0 };
  g_autoptr(GError) error = NULL;
  Feed *feed = open_feed(user, NULL, &error);
  gboolean is_done = feed != NULL && feed_print(feed, &counts, &error);
  feed_free(feed);
  if (!is_done)
    return terminal_fail(NULL, error);
  terminal_complain("%" G_GUINT64_FORMAT " documents to read, %" G_GUINT64_FORMAT
                    " rejects, %" G_GUINT64_FORMAT " duplicates; results would go to %s",
                    counts.documents, counts.rejects, counts.duplicates,
                    folder == NULL ? "standard output or --to" : folder);
  return EXIT_ALL_WELL;
}

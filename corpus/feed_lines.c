/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * feed_lines.c - the feed of a filter: one document or reject a line.
 */
#include "corpus/feed.h"

#include "core/document_json.h"
#include "core/error.h"
#include "corpus/line_reader.h"

/* A line holds the text twice, every byte of it escaped at worst, and its layers */
#define LINE_PER_TEXT 8

typedef struct
{
  LineReader *reader;
  const char *previous;
  const char *stage;
  const Limits *limits;
} LinesFeed;

static void
line_to_item(LinesFeed *feed, const char *line, gsize length, FeedItem *item)
{
  g_autofree char *uri = NULL, *id = NULL;
  g_autoptr(GError) error = NULL;
  item->reject = reject_read(line, length, &error);
  if (item->reject == NULL && error == NULL)
    item->aside = aside_read(line, length, &error);
  if (item->reject == NULL && item->aside == NULL && error == NULL)
    item->document =
        document_json_read(line, length, feed->previous, feed->limits, &uri, &id, &error);
  if (error == NULL)
    return;
  g_prefix_error(&error, "line %" G_GUINT64_FORMAT ": ", line_reader_number(feed->reader));
  item->reject = reject_new(uri == NULL ? "-" : uri, id, feed->stage, error);
}

static gboolean
lines_feed_next(gpointer state, FeedItem *item, GError **error)
{
  LinesFeed *feed = state;
  gsize length = 0;
  gboolean is_too_long = FALSE;
  const char *line = line_reader_next(feed->reader, &length, &is_too_long, error);
  if (line == NULL)
    return FALSE;
  if (!is_too_long)
    {
      line_to_item(feed, line, length, item);
      return TRUE;
    }
  g_autoptr(GError) too_long = NULL;
  duban_error_set(&too_long, DUBAN_ERROR_LIMIT,
                  "line %" G_GUINT64_FORMAT ": expected at most %" G_GSIZE_FORMAT
                  " bytes, got more",
                  line_reader_number(feed->reader), length);
  item->reject = reject_new("-", NULL, feed->stage, too_long);
  return TRUE;
}

static void
lines_feed_free(gpointer state)
{
  LinesFeed *feed = state;
  line_reader_free(feed->reader);
  g_free(feed);
}

Feed *
feed_lines_new(int descriptor, const char *previous, const char *stage, const Limits *limits)
{
  static const FeedType TYPE = { lines_feed_next, lines_feed_free, NULL, NULL };
  LinesFeed *feed = g_new0(LinesFeed, 1);
  *feed = (LinesFeed){ line_reader_new(descriptor, limits->text_bytes * LINE_PER_TEXT), previous,
                       stage, limits };
  return feed_new(&TYPE, feed);
}

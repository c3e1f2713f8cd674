/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * feed.c - the feed of inputs. Each document gets its identity here, before any stage: a reject has one too.
 */
#include "corpus/feed.h"

#include "core/digest.h"
#include "corpus/sources.h"

struct Feed
{
  const FeedType *type;
  gpointer state;
};

Feed *
feed_new(const FeedType *type, gpointer state)
{
  Feed *feed = g_new0(Feed, 1);
  *feed = (Feed) { type, state };
  return feed;
}

void
feed_free(Feed *feed)
{
  if (feed == NULL)
    return;
  feed->type->free(feed->state);
  g_free(feed);
}

gboolean
feed_next(Feed *feed, FeedItem *item, GError **error)
{
  *item = (FeedItem) { NULL, NULL, NULL };
  return feed->type->next(feed->state, item, error);
}

typedef struct
{
  Sources *sources;
  const Limits *limits;
} SourcesFeed;

static gboolean
sources_feed_next(gpointer state, FeedItem *item, GError **error)
{
  SourcesFeed *feed = state;
  Source source;
  if (!sources_next(feed->sources, &source))
    return FALSE;
  if (source.bytes == NULL)
    item->reject = reject_new(source.uri, NULL, "source", source.error);
  else
    {
      item->document = document_new(source.uri, source.bytes, feed->limits);
      gsize length = 0;
      const void *bytes = g_bytes_get_data(source.bytes, &length);
      item->document->id = g_malloc(DIGEST_LENGTH + 1);
      digest_sha256(bytes, length, item->document->id);
      item->document->bytes = length;
    }
  source_clear(&source);
  return TRUE;
}

static void
sources_feed_free(gpointer state)
{
  SourcesFeed *feed = state;
  sources_free(feed->sources);
  g_free(feed);
}

Feed *
feed_sources_new(const char *const *inputs, const Limits *limits)
{
  static const FeedType TYPE = { sources_feed_next, sources_feed_free };
  SourcesFeed *feed = g_new0(SourcesFeed, 1);
  *feed = (SourcesFeed) { sources_new(inputs, limits), limits };
  return feed_new(&TYPE, feed);
}

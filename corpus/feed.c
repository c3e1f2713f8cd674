/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * feed.c - the feed of inputs. Each document gets its identity here, before any stage: a reject has
 * one too.
 */
#include "corpus/feed.h"

#include "core/digest.h"
#include "corpus/identity.h"
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
  *feed = (Feed){ type, state };
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
  *item = (FeedItem){ NULL, NULL, NULL };
  return feed->type->next(feed->state, item, error);
}

gboolean
feed_remember(Feed *feed, const char *uri, const char *id, GError **error)
{
  return feed->type->remember == NULL || feed->type->remember(feed->state, uri, id, error);
}

double
feed_share(const Feed *feed)
{
  return feed->type->share == NULL ? -1 : feed->type->share(feed->state);
}

typedef struct
{
  Sources *sources;
  Identity *identity;
  const Limits *limits;
} SourcesFeed;

static void
source_to_reject(Source *source, FeedItem *item)
{
  item->reject = reject_new(source->uri, NULL, "source", source->error);
  item->reject->origin = g_steal_pointer(&source->origin);
}

static Document *
source_to_document(const SourcesFeed *feed, Source *source, const char *id, const char *previous)
{
  Document *doc = document_new(source->uri, source->bytes, feed->limits);
  doc->id = g_strdup(id);
  doc->bytes = g_bytes_get_size(source->bytes);
  doc->origin = g_steal_pointer(&source->origin);
  doc->previous = previous[0] == '\0' ? NULL : g_strdup(previous);
  doc->declared_charset = g_steal_pointer(&source->charset);
  if (source->loss != NULL)
    document_add_issue(doc, SEVERITY_LOSS, "cut-capture", SPAN_NONE, 0, "%s", source->loss);
  return doc;
}

static gboolean
source_to_input(SourcesFeed *feed, Source *source, FeedItem *item, GError **error)
{
  char id[DIGEST_LENGTH + 1], previous[DIGEST_LENGTH + 1];
  gboolean is_duplicate = FALSE;
  gsize length = 0;
  const void *bytes = g_bytes_get_data(source->bytes, &length);
  digest_sha256(bytes, length, id);
  if (!identity_note(feed->identity, source->uri, id, &is_duplicate, previous, error))
    return FALSE;
  if (is_duplicate)
    item->aside = aside_new_duplicate(source->uri, id, length, source->origin);
  else
    item->document = source_to_document(feed, source, id, previous);
  return TRUE;
}

static gboolean
sources_feed_next(gpointer state, FeedItem *item, GError **error)
{
  SourcesFeed *feed = state;
  Source source;
  if (!sources_next(feed->sources, &source, error))
    return FALSE;
  gboolean is_given = TRUE;
  if (source.passed != NULL)
    item->aside = aside_new_passed(source.uri, source.passed, source.origin);
  else if (source.bytes == NULL)
    source_to_reject(&source, item);
  else
    is_given = source_to_input(feed, &source, item, error);
  source_clear(&source);
  return is_given;
}

static gboolean
sources_feed_remember(gpointer state, const char *uri, const char *id, GError **error)
{
  SourcesFeed *feed = state;
  char previous[DIGEST_LENGTH + 1];
  gboolean is_duplicate = FALSE;
  return identity_note(feed->identity, uri, id, &is_duplicate, previous, error);
}

static double
sources_feed_share(gconstpointer state)
{
  const SourcesFeed *feed = state;
  return sources_share(feed->sources);
}

static void
sources_feed_free(gpointer state)
{
  SourcesFeed *feed = state;
  sources_free(feed->sources);
  identity_free(feed->identity);
  g_free(feed);
}

Feed *
feed_sources_new(const char *const *inputs, const char *const *lists, const char *folder,
                 const Limits *limits, GError **error)
{
  static const FeedType TYPE = { sources_feed_next, sources_feed_free, sources_feed_remember,
                                 sources_feed_share };
  Sources *sources = sources_new(inputs, lists, limits, error);
  if (sources == NULL)
    return NULL;
  SourcesFeed *feed = g_new0(SourcesFeed, 1);
  *feed = (SourcesFeed){ sources, identity_new(folder), limits };
  return feed_new(&TYPE, feed);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * feed.h - where a run's documents come from: inputs on disk, or the lines of the filter before.
 *
 * Every input gives one item: a document, the reject it became, or the duplicate it is. What
 * archives hold besides pages gives an item too, so that it is counted. Items come in input order.
 */
#pragma once

#include "core/aside.h"
#include "core/document.h"
#include "core/reject.h"

typedef struct
{
  Document *document; /* one of the three is set; the caller owns it */
  Reject *reject;
  Aside *aside;
} FeedItem;

typedef struct Feed Feed;

/* Files, folders, archives, standard input (sources.h), then what the lists name. Documents have
 * source, uri, id, bytes, origin, previous and declared_charset. Exact duplicates, by sha256, come
 * as asides, and a page that came before with other bytes names that capture (identity.h). folder
 * (nullable) is where scratch files go. Fails with DUBAN_ERROR_READ where a list cannot be opened.
 */
Feed *feed_sources_new(const char *const *inputs, const char *const *lists, const char *folder,
                       const Limits *limits, GError **error);

/* Lines of descriptor (borrowed), each written by the stage `previous`. Rejects among them come as
 * they are; a line that is neither document nor reject becomes a reject of `stage`. */
Feed *feed_lines_new(int descriptor, const char *previous, const char *stage, const Limits *limits);

void feed_free(Feed *feed);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Feed, feed_free)

/* TRUE and *item; FALSE at the end, and with error set when nothing more can be read: the run
 * stops. */
gboolean feed_next(Feed *feed, FeedItem *item, GError **error);

/* Tells the feed of an input that an earlier run had: its bytes are duplicates from now on, its
 * page is a capture before. Of no consequence for lines. */
gboolean feed_remember(Feed *feed, const char *uri, const char *id, GError **error);

/* How much of the inputs was read, 0 to 1; below 0 where that cannot be told. A guess, for people
 * who wait. */
double feed_share(const Feed *feed);

typedef struct
{
  gboolean (*next)(gpointer state, FeedItem *item, GError **error);
  void (*free)(gpointer state);
  gboolean (*remember)(gpointer state, const char *uri, const char *id,
                       GError **error); /* may be NULL; so may the next */
  double (*share)(gconstpointer state);
} FeedType;

/* A feed of another kind; owns state. */
Feed *feed_new(const FeedType *type, gpointer state);

/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * history.h - what a folder's journal says all together, and which inputs it knows.
 */
#pragma once

#include "corpus/feed.h"
#include "corpus/journal.h"
#include "corpus/plan.h"

typedef struct
{
  Plan *plan;            /* of the last begin */
  guint sandbox;         /* what held in every part of it */
  guint64 journal_bytes; /* whole lines */
  guint64 last_begin; /* offset behind the last begin: what follows belongs to the part that may be
                         unfinished */
  guint parts;        /* begins */
  gboolean is_finished;
  guint64 sizes[LINES_STREAMS]; /* of all records */
} History;

/* NULL without an error where the folder has no journal, or one in which nothing was begun. Counts
 * every entry in report. Fails with DUBAN_ERROR_READ. */
History *history_read(const char *folder, RunReport *report, GError **error);
void history_free(History *history);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(History, history_free)

/* --- known inputs --- */

typedef struct Known Known;

/* The inputs of the journal as history_read() saw it. Those of an unfinished part are met again in
 * the order they were met before, and are read along; those of earlier parts are held in memory, 24
 * bytes each. */
Known *known_new(const char *folder, const History *history, GError **error);
void known_free(Known *known);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Known, known_free)

typedef enum
{
  KNOWN_NOT,
  KNOWN_HERE,   /* its records were written in this part */
  KNOWN_EARLIER /* ... or in an earlier one, or it comes in another order than before */
} KnownKind;

/* What the journal knows of the input at a place. Ask for each in turn. id may be NULL. */
KnownKind known_take(Known *known, guint64 place, const char *id, const char *uri);

/* Tells a feed of the inputs of all parts but the one that is gone on with (whose inputs it will
 * meet again). */
gboolean known_tell(const char *folder, const History *history, Feed *feed, GError **error);

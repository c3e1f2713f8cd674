/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * link_document.h - what linking has to know of a notice: whose it is, the year its tasks are for,
 * and when it speaks.
 *
 * Only notices of one place and one year are compared. The place is that of home_find()
 * (normalize/place.h); a place that no table knows is what the issuer, the title or the full names
 * of bodies print up to its sign (云岭市). A name that the tables know more than once (鼓楼区)
 * counts only together with the site it was published on.
 */
#pragma once

#include "review/link_words.h"

#include <json-glib/json-glib.h>

typedef struct
{
  guint folder;   /* of the run */
  guint64 offset; /* of its tasks */
  guint count;
  char *id;
  char *uri;
  char *title;      /* may be NULL */
  const char *kind; /* static; NULL where unknown */
  char *place;      /* 云岭市; NULL where nothing says it */
  char *place_key;  /* equal for notices of one place; NULL as place */
  char *owner;      /* the department whose own notice it is: 民政局; NULL for governments */
  char *date; /* ISO 8601, perhaps a month only: published, issued, or up to when it reports; NULL
                 where unknown */
  gint year;  /* 0 where unknown */
} LinkDocument;

/* From a document record. Fails with DUBAN_ERROR_INTERMEDIATE. */
LinkDocument *link_document_new(const LinkWords *words, JsonObject *record, GError **error);
void link_document_free(LinkDocument *document);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(LinkDocument, link_document_free)

/* A place from the full name of one of its bodies (云岭市财政局), for a document that has none yet.
 */
void link_document_learn_place(LinkDocument *document, const LinkWords *words,
                               const char *canonical);

/* By place, year, date, id: notices to be compared stand together, in their order of time. For
 * g_ptr_array_sort(). */
gint link_document_compare(gconstpointer a, gconstpointer b);
gboolean link_documents_are_of_one_group(const LinkDocument *a, const LinkDocument *b);

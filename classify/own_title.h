/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * own_title.h - the notice's own title, and whether a text repeats it.
 */
#pragma once

#include "core/document.h"

typedef struct OwnTitle OwnTitle;

typedef enum
{
  OWN_TITLE_OTHER,
  OWN_TITLE_KIN,   /* but for its last word: …进展情况表 under …进展情况通报 */
  OWN_TITLE_PIECE, /* how it begins or ends: one line of it */
  OWN_TITLE_WHOLE
} OwnTitleMatch;

/* What the page calls itself: the document's title, and the first blocks marked as titles. Linear
 * in blocks. */
OwnTitle *own_title_of(const Document *doc);
void own_title_free(OwnTitle *own);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(OwnTitle, own_title_free)

gboolean own_title_is_known(const OwnTitle *own);

/* How the comparable text repeats it. */
OwnTitleMatch own_title_match(const OwnTitle *own, const char *text, gsize length);

/* What titles are compared by: without blanks and line ends, 〈〉 in it as 《》. You free the result.
 */
char *title_key(const char *text, gsize length);

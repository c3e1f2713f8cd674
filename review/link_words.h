/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * link_words.h - what linking needs to know: the divisions, and the words of vocab/ in this folder.
 * Loaded once.
 */
#pragma once

#include "core/rules.h"
#include "normalize/divisions.h"

typedef struct
{
  const Vocabulary *signs; /* borrowed from the rules */
  const Vocabulary *words;
  Divisions *divisions;
} LinkWords;

/* rules must outlive the result. Fails with DUBAN_ERROR_RULES naming what is missing. */
LinkWords *link_words_new(const Rules *rules, GError **error);
void link_words_free(LinkWords *words);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(LinkWords, link_words_free)

/* Comparable text (characters.h) of one line; you free it. */
char *link_comparable(const char *text);

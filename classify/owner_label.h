/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * owner_label.h - words that announce who does it, made of a duty, whose it is, and who has it.
 *
 *   牵头县领导：   包联副镇长：   配合庭室   责任二级单位
 *
 * For labels and titles that no vocabulary has as a whole. Whether a colon stands behind the word,
 * or a column under it, is the caller's.
 */
#pragma once

#include "core/rules.h"
#include "core/task.h"

typedef struct
{
  const Vocabulary *parts;   /* owner-labels */
  const Vocabulary *offices; /* leader-titles */
} OwnerWords;

typedef struct
{
  gboolean is_person;
  UnitRole role; /* of the bodies */
  gsize size;    /* bytes of the word */
} OwnerLabel;

/* Fails with DUBAN_ERROR_RULES when a vocabulary is missing. */
gboolean owner_words_load(const Rules *rules, OwnerWords *words, GError **error);

/* The composed word that a comparable text ends with. FALSE for none. */
gboolean owner_label_ending(const OwnerWords *words, const char *text, gsize length,
                            OwnerLabel *label);

/* The longest composed word that a comparable text starts with. FALSE for none. */
gboolean owner_label_starting(const OwnerWords *words, const char *text, gsize length,
                              OwnerLabel *label);

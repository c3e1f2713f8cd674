/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * clean.h - printed text as records print it.
 *
 * Widths of letters and digits, radicals, compatibility ideographs, invisible characters; blanks:
 * none beside an ideograph or Chinese punctuation, one elsewhere; no blank at the ends of a line,
 * no empty lines. Punctuation keeps its width; words never change. Idempotent.
 */
#pragma once

#include <glib.h>

typedef enum
{
  CLEAN_LINES, /* line feeds stay */
  CLEAN_LINE,  /* a line feed is a blank like any other */
  CLEAN_SPACED /* one line with its blanks, one for many: for titles, where they may set parts
                  apart; line feeds as CLEAN_LINE */
} CleanMode;

/* Whether text is seen to be its own clean form, as nearly all text is: TRUE only where it is,
 * FALSE also where that would take a closer look. */
gboolean clean_changes_nothing(const char *text, gsize length);

/* Appends the clean form of text (valid UTF-8). */
void clean_append(const char *text, gsize length, CleanMode mode, GString *out);

/* The clean form; you free it. */
char *clean_render(const char *text, gsize length, CleanMode mode);

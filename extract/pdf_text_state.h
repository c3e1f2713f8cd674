/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_text_state.h - where a page's text operators put text (ISO 32000-1, 9.3 and 9.4).
 *
 * Only the beginning of a run is known: how far it goes depends on the font.
 */
#pragma once

#include "extract/pdf_shows.h"

/* Part of the graphics state. */
typedef struct
{
  double size;
  double leading;
  double scale; /* across */
  double rise;
  gint mode; /* of rendering */
  double matrix[6];
  double line[6]; /* the matrix at the beginning of the line */
} PdfTextState;

void pdf_text_state_init(PdfTextState *state);

/* BT, Tf, TL, Tz, Ts, Tr, Td, TD, Tm, T*: name is the operator as its letters, first << 8 | second.
 * The line's move that ' and " make is that of T*. */
void pdf_text_state_operate(PdfTextState *state, guint name, const double *operands, guint count);

/* The run that begins here, of that many bytes; page: from the operators' coordinates to those of
 * the page as shown. FALSE where it has no size. */
gboolean pdf_text_state_show(const PdfTextState *state, const double page[6], gsize bytes,
                             PdfShow *show);

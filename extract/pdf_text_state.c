/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_text_state.c - see the header.
 */
#include "extract/pdf_text_state.h"

#include <math.h>
#include <string.h>

#define OPERATOR(a, b) ((guint) (a) << 8 | (guint) (b))
#define LEAST_SIZE 0.1 /* points; smaller text is nobody's to read */
#define MOST_SIZE 1e5

static const double IDENTITY[6] = { 1, 0, 0, 1, 0, 0 };

void
pdf_text_state_init(PdfTextState *state)
{
  *state = (PdfTextState){ .scale = 1 };
  memcpy(state->matrix, IDENTITY, sizeof(IDENTITY));
  memcpy(state->line, IDENTITY, sizeof(IDENTITY));
}

static void
line_move(PdfTextState *state, double x, double y)
{
  state->line[4] += x * state->line[0] + y * state->line[2];
  state->line[5] += x * state->line[1] + y * state->line[3];
  memcpy(state->matrix, state->line, sizeof(state->line));
}

static void
matrix_set(PdfTextState *state, const double *matrix)
{
  memcpy(state->line, matrix, sizeof(state->line));
  memcpy(state->matrix, matrix, sizeof(state->matrix));
}

/* Operators that take one number. */
static void
number_set(PdfTextState *state, guint name, double number)
{
  switch (name)
    {
    case OPERATOR('T', 'f'):
      state->size = number;
      break;
    case OPERATOR('T', 'L'):
      state->leading = number;
      break;
    case OPERATOR('T', 'z'):
      state->scale = number / 100;
      break;
    case OPERATOR('T', 's'):
      state->rise = number;
      break;
    case OPERATOR('T', 'r'):
      state->mode = number >= 0 && number <= 7 ? (gint) number : 0;
      break;
    default:
      break;
    }
}

void
pdf_text_state_operate(PdfTextState *state, guint name, const double *operands, guint count)
{
  if (name == OPERATOR('B', 'T'))
    matrix_set(state, IDENTITY);
  else if (name == OPERATOR('T', '*'))
    line_move(state, 0, -state->leading);
  else if (name == OPERATOR('T', 'm') && count >= 6)
    matrix_set(state, operands + count - 6);
  else if ((name == OPERATOR('T', 'd') || name == OPERATOR('T', 'D')) && count >= 2)
    {
      if (name == OPERATOR('T', 'D'))
        state->leading = -operands[count - 1];
      line_move(state, operands[count - 2], operands[count - 1]);
    }
  else if (count >= 1)
    number_set(state, name, operands[count - 1]);
}

gboolean
pdf_text_state_show(const PdfTextState *state, const double page[6], gsize bytes, PdfShow *show)
{
  const double *m = state->matrix;
  double across[2] = { m[0] * state->size * state->scale, m[1] * state->size * state->scale };
  double up[2] = { m[2] * state->size, m[3] * state->size };
  double x = state->rise * m[2] + m[4];
  double y = state->rise * m[3] + m[5];
  double dx = page[0] * across[0] + page[2] * across[1];
  double dy = page[1] * across[0] + page[3] * across[1];
  double length = hypot(dx, dy);
  double size = hypot(page[0] * up[0] + page[2] * up[1], page[1] * up[0] + page[3] * up[1]);
  double reach = (double) MIN(bytes, G_MAXINT) * length;
  if (!(length > LEAST_SIZE && size > LEAST_SIZE && size < MOST_SIZE && reach < G_MAXFLOAT))
    return FALSE;
  *show = (PdfShow){ .x = (float) (page[0] * x + page[2] * y + page[4]),
                     .y = (float) (page[1] * x + page[3] * y + page[5]),
                     .dx = (float) (dx / length),
                     .dy = (float) (dy / length),
                     .size = (float) size,
                     .reach = (float) reach };
  return isfinite(show->x) && isfinite(show->y);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_cards.c - the texts at the left come round again.
 *
 * What stands first in the rows of a table with its titles above never begins with a title that
 * comes again, unless all of them do. In cards it does, and what follows it follows again. A card
 * may lack a title or have one more, so most must come again, not all.
 *
 *   督办事项  建设甲                  the round: 督办事项, 责任单位, 进展情况
 *   责任单位  县卫健局  责任人  某甲
 *   进展情况  完成
 *   督办事项      修订乙              begins anew here
 *   责任单位      县住建局  …
 */
#include "extract/pdf_cards.h"

#include "extract/pdf_titles.h"

#include <math.h>

#define LEFT_SLACK 2.5f  /* of the type: titles of a card may be centred */
#define TITLE_SLACK 0.3f /* of the type: places that are the same */
#define ROUND_LEAST 2    /* titles of a card */
#define ROUND_MOST 32
#define AGAIN_SHARE 0.75f /* of the titles of the next card, that this one has */

/* A row's first text, if it stands at the left. */
typedef struct
{
  guint piece;
  guint said;
} CardTitle;

static const CardTitle *
title_at(const GArray *titles, guint index)
{
  return &g_array_index(titles, CardTitle, index);
}

static gboolean
begins_row(const GArray *pieces, guint start, guint index)
{
  return index == start || pdf_piece_at(pieces, index - 1)->row != pdf_piece_at(pieces, index)->row;
}

static float
left_of(const GArray *pieces, guint start, guint end)
{
  float left = INFINITY;
  for (guint i = start; i < end; i++)
    left = MIN(left, pdf_piece_at(pieces, i)->box.x0);
  return left;
}

/* What stands first in each row of several texts. None if numbers do: they count rows. */
static GArray *
titles_at_left(const GArray *pieces, guint start, guint end)
{
  GArray *titles = g_array_new(FALSE, FALSE, sizeof(CardTitle));
  float left = left_of(pieces, start, end);
  for (guint i = start; i + 1 < end; i++)
    {
      const PdfPiece *piece = pdf_piece_at(pieces, i);
      if (!begins_row(pieces, start, i) || pdf_piece_at(pieces, i + 1)->row != piece->row
          || piece->box.x0 > left + LEFT_SLACK * piece->size)
        continue;
      CardTitle title = { i, piece->said };
      g_array_append_val(titles, title);
      if (piece->number < 0)
        continue;
      g_array_set_size(titles, 0);
      break;
    }
  return titles;
}

static guint
title_find(const GArray *titles, guint start, guint end, guint said)
{
  guint i = start;
  while (i < end && title_at(titles, i)->said != said)
    i++;
  return i;
}

/* How many titles make a round; 0 if they do not come round. */
static guint
round_length(const GArray *titles, gboolean follows)
{
  if (titles->len <= ROUND_LEAST || title_at(titles, 0)->said == 0)
    return 0;
  guint length = title_find(titles, 1, titles->len, title_at(titles, 0)->said);
  if (length < ROUND_LEAST || length > ROUND_MOST || length >= titles->len)
    return 0;
  for (guint i = 1; i < length; i++)
    if (title_find(titles, 0, i, title_at(titles, i)->said) < i)
      return 0;
  guint next =
      title_find(titles, length + 1, MIN(2 * length, titles->len), title_at(titles, 0)->said);
  guint again = 0;
  for (guint i = length; i < next; i++)
    again += title_at(titles, i)->said != 0
             && title_find(titles, 0, length, title_at(titles, i)->said) < length;
  return again >= (follows ? 1 : ROUND_LEAST)
                 && (float) again >= AGAIN_SHARE * (float) (next - length)
             ? length
             : 0;
}

/* Moves up from the first row of a card to the line above it that is its title: nearer to it than
 * to what stands above. */
static guint
card_top(const GArray *pieces, guint start, guint index)
{
  if (index < start + 2 || !begins_row(pieces, start, index - 1))
    return index;
  const PdfPiece *line = pdf_piece_at(pieces, index - 1);
  const PdfPiece *first = pdf_piece_at(pieces, index);
  gboolean is_nearer =
      first->box.y0 - line->box.y1 < line->box.y0 - pdf_piece_at(pieces, index - 2)->box.y1;
  return is_nearer && line->box.x0 < first->box.x1 ? index - 1 : index;
}

guint
pdf_cards_restart(const GArray *known, gboolean follows, const GArray *pieces, guint start,
                  guint end)
{
  g_autoptr(GArray) titles = titles_at_left(pieces, start, end);
  guint first = round_length(titles, follows);
  if (first == 0)
    return end;
  if (known != NULL && known->len > 0)
    {
      guint said = g_array_index(known, PdfTitle, 0).said;
      guint begins = title_find(titles, 0, first, said);
      if (begins == first)
        return end;
      first = begins > 0 ? begins : first;
    }
  return card_top(pieces, start, title_at(titles, first)->piece);
}

guint
pdf_cards_title(const GArray *pieces, guint floor, guint start, guint end)
{
  guint next = start + 1;
  while (next < end && !begins_row(pieces, start, next))
    next++;
  if (start <= floor || !begins_row(pieces, 0, start) || !begins_row(pieces, 0, start - 1))
    return start;
  const PdfPiece *title = pdf_piece_at(pieces, start - 1);
  const PdfPiece *first = pdf_piece_at(pieces, start);
  float above = first->box.y0 - title->box.y1;
  float below = next < end ? pdf_piece_at(pieces, next)->box.y0 - first->box.y1 : above;
  gboolean is_below_card =
      next < end || (start > 1 && title->box.y0 - pdf_piece_at(pieces, start - 2)->box.y1 > above);
  return is_below_card && fabsf(title->box.x0 - first->box.x0) < TITLE_SLACK * first->size
                 && fabsf(above - below) < TITLE_SLACK * first->size
             ? start - 1
             : start;
}

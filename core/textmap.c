/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * textmap.c - sorted pieces, found by binary search, which starts at the piece that was found last:
 * who asks for one place asks for its neighbours next.
 */
#include "core/textmap.h"

#define PIECES_AT_FIRST 64

typedef struct
{
  guint32 rewritten;
  guint32 rewritten_length;
  guint32 printed;
  guint32 printed_length;
} Piece;

struct TextMap
{
  Piece *pieces; /* a text has one for every character that changed its length: no call for each */
  guint count;
  guint room;
  gint last[2]; /* the piece found last, by rewritten and by printed place; only a place to start
                   from */
};

TextMap *
textmap_new(void)
{
  TextMap *map = g_new0(TextMap, 1);
  map->room = PIECES_AT_FIRST;
  map->pieces = g_new(Piece, map->room);
  return map;
}

void
textmap_free(TextMap *map)
{
  if (map == NULL)
    return;
  g_free(map->pieces);
  g_free(map);
}

static gboolean
piece_is_linear(const Piece *piece)
{
  return piece->rewritten_length == piece->printed_length;
}

void
textmap_append(TextMap *map, gsize rewritten, gsize rewritten_length, gsize printed,
               gsize printed_length)
{
  Piece piece = { (guint32) rewritten, (guint32) rewritten_length, (guint32) printed,
                  (guint32) printed_length };
  if (map->count > 0)
    {
      Piece *last = &map->pieces[map->count - 1];
      gboolean touches = last->rewritten + last->rewritten_length == piece.rewritten
                         && last->printed + last->printed_length == piece.printed;
      if (touches && piece_is_linear(last) && piece_is_linear(&piece))
        {
          last->rewritten_length += piece.rewritten_length;
          last->printed_length += piece.printed_length;
          return;
        }
    }
  if (map->count == map->room)
    {
      map->room *= 2;
      map->pieces = g_renew(Piece, map->pieces, map->room);
    }
  map->pieces[map->count++] = piece;
}

static inline guint32
piece_start(const Piece *piece, gboolean by_printed)
{
  return by_printed ? piece->printed : piece->rewritten;
}

/* Index of the last piece that starts at or before the offset on the chosen side; -1 if all start
 * later. Steps that double lead from the piece found last to a stretch that holds the offset. */
static gint
piece_before(const TextMap *map, guint32 offset, gboolean by_printed)
{
  const Piece *pieces = map->pieces;
  gint count = (gint) map->count;
  /* Pieces[low] <= offset < pieces[high], once found */
  gint low = MIN(map->last[by_printed], count - 1), high = low + 1, step = 1;
  while (low >= 0 && piece_start(&pieces[low], by_printed) > offset)
    {
      high = low;
      low = MAX(low - step, -1);
      step *= 2;
    }
  while (high < count && piece_start(&pieces[high], by_printed) <= offset)
    {
      low = high;
      high = MIN(high + step, count);
      step *= 2;
    }
  while (high - low > 1)
    {
      gint middle = low + (high - low) / 2;
      if (piece_start(&pieces[middle], by_printed) <= offset)
        low = middle;
      else
        high = middle;
    }
  ((TextMap *) map)->last[by_printed] = MAX(low, 0);
  return low;
}

Span
textmap_to_printed(const TextMap *map, Span rewritten)
{
  if (span_is_empty(rewritten))
    return SPAN_NONE;
  gint first = piece_before(map, rewritten.start, FALSE);
  gint last = piece_before(map, rewritten.end - 1, FALSE);
  if (first < 0 || last < 0)
    return SPAN_NONE;

  const Piece *head = &map->pieces[first];
  const Piece *tail = &map->pieces[last];
  guint32 start = head->printed + (piece_is_linear(head) ? rewritten.start - head->rewritten : 0);
  guint32 end = tail->printed
                + (piece_is_linear(tail) ? rewritten.end - tail->rewritten : tail->printed_length);
  return span_new(start, MIN(end, tail->printed + tail->printed_length));
}

Span
textmap_to_rewritten(const TextMap *map, Span printed)
{
  if (span_is_empty(printed) || map->count == 0)
    return SPAN_NONE;
  gint first = MAX(piece_before(map, printed.start, TRUE), 0);
  const Piece *head = &map->pieces[first];
  if (head->printed + head->printed_length <= printed.start)
    {
      /* The span starts in what was dropped: its first character is the next piece's. */
      if ((guint) first + 1 >= map->count)
        return SPAN_NONE;
      head = &map->pieces[++first];
    }
  gint last = piece_before(map, printed.end - 1, TRUE);
  if (last < first)
    return SPAN_NONE;

  const Piece *tail = &map->pieces[last];
  guint32 start = head->rewritten;
  if (piece_is_linear(head) && printed.start > head->printed)
    start += printed.start - head->printed;
  guint32 inside = MIN(printed.end - tail->printed, tail->printed_length);
  guint32 end = tail->rewritten + (piece_is_linear(tail) ? inside : tail->rewritten_length);
  return start < end ? span_new(start, end) : SPAN_NONE;
}

guint
textmap_count(const TextMap *map)
{
  return map->count;
}

void
textmap_piece(const TextMap *map, guint index, guint32 out[4])
{
  const Piece *piece = &map->pieces[index];
  out[0] = piece->rewritten;
  out[1] = piece->rewritten_length;
  out[2] = piece->printed;
  out[3] = piece->printed_length;
}

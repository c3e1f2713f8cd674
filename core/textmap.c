/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * textmap.c - sorted pieces, and for either side the piece that holds the start of every few bytes,
 * from which it is a few steps to any other. That index is made when it is first asked for.
 */
#include "core/textmap.h"

#define PIECES_AT_FIRST 64
#define BLOCK 32       /* bytes: a text has a piece in every thirty or so */
#define BLOCK_MOST 128 /* where there are fewer */

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
  gint *blocks[2]; /* by rewritten and by printed place: the piece that starts last at or before
                      each block's start, -1 for none. NULL: not asked for yet */
  guint32 block_count[2];
  guint32 block_bytes[2];
};

TextMap *
textmap_new(void)
{
  TextMap *map = g_new0(TextMap, 1);
  map->room = PIECES_AT_FIRST;
  map->pieces = g_new(Piece, map->room);
  return map;
}

static void
textmap_forget_blocks(TextMap *map)
{
  g_clear_pointer(&map->blocks[FALSE], g_free);
  g_clear_pointer(&map->blocks[TRUE], g_free);
}

void
textmap_free(TextMap *map)
{
  if (map == NULL)
    return;
  textmap_forget_blocks(map);
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
  textmap_forget_blocks(map);
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

static void
textmap_index_blocks(TextMap *map, gboolean by_printed)
{
  guint32 last = map->count == 0 ? 0 : piece_start(&map->pieces[map->count - 1], by_printed);
  guint32 bytes = BLOCK;
  while (bytes < BLOCK_MOST && last / bytes > map->count)
    bytes *= 2;
  guint32 count = last / bytes + 1;
  gint *blocks = g_new(gint, count), piece = -1;
  for (guint32 block = 0; block < count; block++)
    {
      while (piece + 1 < (gint) map->count
             && piece_start(&map->pieces[piece + 1], by_printed) <= block * bytes)
        piece++;
      blocks[block] = piece;
    }
  map->blocks[by_printed] = blocks;
  map->block_count[by_printed] = count;
  map->block_bytes[by_printed] = bytes;
}

/* Index of the last piece that starts at or before the offset on the chosen side; -1 if all start
 * later. */
static gint
piece_before(const TextMap *map, guint32 offset, gboolean by_printed)
{
  if (map->blocks[by_printed] == NULL)
    /* The pieces do not change, only what is known of them */
    textmap_index_blocks((TextMap *) map, by_printed);
  const Piece *pieces = map->pieces;
  guint32 block = MIN(offset / map->block_bytes[by_printed], map->block_count[by_printed] - 1);
  gint piece = map->blocks[by_printed][block], end = (gint) map->count - 1;
  while (piece < end && piece_start(&pieces[piece + 1], by_printed) <= offset)
    piece++;
  return piece;
}

/* The same for a span's last byte, where its first lies in piece first: mostly there too. */
static gint
piece_before_from(const TextMap *map, gint first, guint32 offset, gboolean by_printed)
{
  if (first + 1 >= (gint) map->count || piece_start(&map->pieces[first + 1], by_printed) > offset)
    return first;
  return piece_before(map, offset, by_printed);
}

Span
textmap_to_printed(const TextMap *map, Span rewritten)
{
  if (span_is_empty(rewritten))
    return SPAN_NONE;
  gint first = piece_before(map, rewritten.start, FALSE);
  gint last = piece_before_from(map, first, rewritten.end - 1, FALSE);
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
  gint last = piece_before_from(map, first, printed.end - 1, TRUE);
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

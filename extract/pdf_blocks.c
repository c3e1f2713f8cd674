/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_blocks.c - connected pieces.
 *
 * Two pieces are connected when they overlap across and lie no further apart than lines of one
 * cell. That distance is the smallest that comes often, if lines at that distance are mostly wraps:
 * the upper one is as wide as its column. Where the smallest distance is that of rows, there are no
 * blocks. Where lines are drawn between rows, what they part is all there is to know.
 *
 *   13  建设数字平台    一体化    1. 数据归集      a short line belongs to the wide one above
 *       和应用                    2. 应用上线      it, whatever the columns are
 *
 * Blocks side by side have a column's edge between them. The fewest edges that part all such pairs
 * are the columns; a block over several of them is a merged cell.
 */
#include "extract/pdf_blocks.h"

#include "extract/pdf_edges.h"

#include <math.h>
#include <stdlib.h>

#define PITCH_SLACK 1.09f /* distances of lines in one cell differ by rounding and by script */
#define PITCH_MOST 4.0f   /* of the type: further apart are no lines of one cell */
#define PITCH_OFTEN 0.08f /* of all distances, likewise */
#define PITCH_LEAST 3
#define WRAP_SLACK 0.1f   /* of the type: widths are rounded */
#define RARE_SHARE 0.3f   /* of the distances: more are rows */
#define NARROW_PITCH 2.1f /* of the type: lines are rarely set wider */
#define WIDE_PITCH 2.2f   /* of the type: hardly ever */
#define APART 1.25f       /* times the distance of lines: that of rows */
/* Points between texts of columns that are full: no producer's default is above 15 */
#define PADDING_MOST 18.0f
#define WRAPS_SHARE 0.5f     /* of the lines at the usual distance */
#define ROW_GAPS_SHARE 0.03f /* of the distances that must be wider for rows to stand apart */
#define EVEN_SHARE 0.7f      /* of the pieces of the fullest line, and of the lines */
#define EVEN_LEAST 3         /* pieces of the fullest line */
#define WINDOW_MOST 400      /* pieces looked back at */
#define OVERLAP_LEAST 0.3f   /* of the type, across */
#define SIDE_GAP 0.5f        /* of the type between blocks side by side */
/* Of the type, down: a text in the middle of two rows lies between the lines of both */
#define BESIDE_SLACK 0.3f
#define COLUMNS_MAX 64
#define ACROSS_SHARE 0.9f    /* of the width that a line between rows runs over */
#define ACROSS_LEAST 2       /* such lines: one stands below titles */
#define ROOM_SHARE 0.6f      /* of the height that is free of such lines */
#define CROSSING_SHARE 0.25f /* of the blocks, over edges of the page before */

static gboolean
overlap_across(Box a, Box b, float size)
{
  return MIN(a.x1, b.x1) - MAX(a.x0, b.x0)
         > MIN(OVERLAP_LEAST * size, 0.5f * MIN(box_width(a), box_width(b)));
}

/* The nearest piece above that overlaps; G_MAXUINT if there is none near. */
static guint
piece_above(const GArray *pieces, guint start, guint index)
{
  const PdfPiece *piece = pdf_piece_at(pieces, index);
  guint best = G_MAXUINT;
  guint looked = 0;
  for (guint i = index; i > start && looked < WINDOW_MOST; i--, looked++)
    {
      const PdfPiece *other = pdf_piece_at(pieces, i - 1);
      if (other->row == piece->row || !overlap_across(other->box, piece->box, piece->size))
        continue;
      if (best != G_MAXUINT && other->row != pdf_piece_at(pieces, best)->row)
        break;
      if (box_middle_y(piece->box) - box_middle_y(other->box) > PITCH_MOST * piece->size)
        break;
      best = i - 1;
    }
  return best;
}

static float
pitch_between(const GArray *pieces, guint above, guint below)
{
  return box_middle_y(pdf_piece_at(pieces, below)->box)
         - box_middle_y(pdf_piece_at(pieces, above)->box);
}

/* --- the distance of lines --- */

/* The smallest distance that comes often, 0 if there is none. */
static float
usual_pitch(GArray *pitches)
{
  g_array_sort(pitches, floats_compare);
  guint often = MAX(PITCH_LEAST, (guint) (PITCH_OFTEN * (float) pitches->len));
  for (guint i = 0, end = 0; i < pitches->len; i++)
    {
      float pitch = g_array_index(pitches, float, i);
      while (end < pitches->len && g_array_index(pitches, float, end) <= pitch * PITCH_SLACK)
        end++;
      if (end - i >= often)
        return g_array_index(pitches, float, i + (end - i) / 2);
    }
  return 0;
}

/* --- blocks --- */

static guint
find_root(guint *parents, guint i)
{
  while (parents[i] != i)
    i = parents[i] = parents[parents[i]];
  return i;
}

static gint
compare_tops(gconstpointer a, gconstpointer b)
{
  return floats_compare(&((const PdfBlock *) a)->box.y0, &((const PdfBlock *) b)->box.y0);
}

static void
blocks_collect(const GArray *pieces, guint start, guint count, guint *parents, GArray *blocks)
{
  g_autofree guint *block_of = g_new(guint, count);
  for (guint i = 0; i < count; i++)
    {
      const PdfPiece *piece = pdf_piece_at(pieces, start + i);
      guint root = find_root(parents, i);
      if (root == i)
        {
          PdfBlock block = {
            .box = piece->box, .size = piece->size, .number = piece->number, .pieces = 1
          };
          block_of[i] = blocks->len;
          g_array_append_val(blocks, block);
          continue;
        }
      PdfBlock *block = &g_array_index(blocks, PdfBlock, block_of[root]);
      block->box = box_union(block->box, piece->box);
      block->size = MAX(block->size, piece->size);
      block->pieces++;
    }
}

static void
piece_join(guint *parents, guint upper, guint lower)
{
  guint above = find_root(parents, upper);
  guint own = find_root(parents, lower);
  parents[MAX(above, own)] = MIN(above, own);
}

static void
pieces_part(guint *parents, guint count)
{
  for (guint i = 0; i < count; i++)
    parents[i] = i;
}

/* Whether a line lies between two pieces, over what they have in common across. */
static gboolean
pieces_are_parted(const GArray *rules, Box upper, Box lower)
{
  float x = (MAX(upper.x0, lower.x0) + MIN(upper.x1, lower.x1)) / 2;
  for (guint i = pdf_rules_lower_bound(rules, box_middle_y(upper)); i < rules->len; i++)
    {
      const PdfRule *rule = &g_array_index(rules, PdfRule, i);
      if (rule->at > box_middle_y(lower))
        return FALSE;
      if (rule->from <= x && x <= rule->to)
        return TRUE;
    }
  return FALSE;
}

/* Joins pieces at the distance of lines, unless a line is drawn between them: no cell goes on below
 * that, however near its text. A root is the first piece of its block. */
static void
pieces_join(const GArray *pieces, guint start, guint count, const guint *above, const GArray *rules,
            float pitch, guint *parents)
{
  pieces_part(parents, count);
  for (guint i = 0; i < count; i++)
    if (above[i] != G_MAXUINT && pitch_between(pieces, above[i], start + i) <= pitch * PITCH_SLACK
        && !pieces_are_parted(rules, pdf_piece_at(pieces, above[i])->box,
                              pdf_piece_at(pieces, start + i)->box))
      piece_join(parents, above[i] - start, i);
}

/* Whether most lines of the page have about as many pieces as any: rows of one line each. Lines of
 * cells stand beside each other by chance, of few cells quite often: least pieces are asked for. */
static gboolean
lines_are_even(const GArray *pieces, guint start, guint count, guint least)
{
  g_autoptr(GArray) widths = g_array_new(FALSE, TRUE, sizeof(guint));
  guint most = 0;
  for (guint i = start; i < start + count; i++)
    {
      if (i == start || pdf_piece_at(pieces, i)->row != pdf_piece_at(pieces, i - 1)->row)
        g_array_set_size(widths, widths->len + 1);
      guint *width = &g_array_index(widths, guint, widths->len - 1);
      *width += 1;
      most = MAX(most, *width);
    }
  guint even = 0;
  for (guint i = 0; i < widths->len; i++)
    even += (float) g_array_index(widths, guint, i) >= EVEN_SHARE * (float) most;
  return most >= least && (float) even >= EVEN_SHARE * (float) widths->len;
}

/* Where each block, known by its root, ends at the right, and how far it is from there to the next
 * text, whatever its height. */
static void
ends_measure(const GArray *pieces, guint start, guint count, guint *parents, float *ends,
             float *rooms)
{
  for (guint i = 0; i < count; i++)
    {
      guint root = find_root(parents, i);
      ends[root] = MAX(ends[root], pdf_piece_at(pieces, start + i)->box.x1);
      rooms[i] = INFINITY;
    }
  g_autofree float *lefts = g_new(float, count);
  for (guint i = 0; i < count; i++)
    lefts[i] = pdf_piece_at(pieces, start + i)->box.x0;
  qsort(lefts, count, sizeof(float), floats_compare);
  for (guint i = 0; i < count; i++)
    {
      guint low = 0;
      guint high = count;
      while (find_root(parents, i) == i && low < high)
        {
          guint middle = (low + high) / 2;
          if (lefts[middle] < ends[i])
            low = middle + 1;
          else
            high = middle;
        }
      if (find_root(parents, i) == i && low < count)
        rooms[i] = lefts[low] - ends[i];
    }
}

/* What is said for and against a distance being that of lines. */
typedef struct
{
  guint lines;
  guint beside;     /* of them, with a column at the right */
  guint wider;      /* pieces further apart */
  guint wraps;      /* lines below one that is full */
  guint wraps_last; /* likewise in the last column, where nothing shows how wide it is */
  guint numbers;    /* below a number */
  guint counting;   /* below the number before: 2 below 1 */
} PitchVotes;

/* A line wraps where its column is full, so that what the next one begins with has no room: text of
 * the next column follows behind the padding of both. Short texts are as wide as each other too,
 * but leave room. */
static PitchVotes
pitch_votes(const GArray *pieces, guint start, guint count, const guint *above, guint *parents)
{
  g_autofree float *ends = g_new0(float, count);
  g_autofree float *rooms = g_new(float, count);
  ends_measure(pieces, start, count, parents, ends, rooms);
  PitchVotes votes = { 0 };
  for (guint i = 0; i < count; i++)
    {
      if (above[i] == G_MAXUINT)
        continue;
      guint root = find_root(parents, i);
      if (root != find_root(parents, above[i] - start))
        {
          votes.wider++;
          continue;
        }
      const PdfPiece *upper = pdf_piece_at(pieces, above[i]);
      const PdfPiece *lower = pdf_piece_at(pieces, start + i);
      gboolean is_long = ends[root] - upper->box.x1 < lower->head - WRAP_SLACK * upper->size;
      votes.lines++;
      votes.beside += isfinite(rooms[root]);
      votes.wraps += is_long && rooms[root] <= PADDING_MOST + upper->size / 2;
      votes.wraps_last += is_long && isinf(rooms[root]);
      gint number = lower->number;
      votes.numbers += number >= 0 && upper->number >= 0;
      votes.counting += number > 0 && upper->number == number - 1;
    }
  return votes;
}

/* Whether no distance is a little more than this one: rows stand clearly further apart than lines.
 */
static gboolean
pitch_is_apart(const GArray *pitches, float pitch)
{
  for (guint i = 0; i < pitches->len; i++)
    {
      float other = g_array_index(pitches, float, i);
      if (other > PITCH_SLACK * pitch)
        return other >= APART * pitch;
    }
  return FALSE;
}

/* The first line of several pieces: a title may stand above it. */
static guint
first_split(const GArray *pieces, guint start, guint count)
{
  guint i = start;
  while (i + 1 < start + count && pdf_piece_at(pieces, i)->row != pdf_piece_at(pieces, i + 1)->row)
    i++;
  return pdf_piece_at(pieces, i)->row;
}

/* Whether most pieces stand in columns that are one block from the first line to the last: a table
 * has rows, so what is joined there are rows of one line each. */
static gboolean
columns_are_whole(const GArray *pieces, guint start, guint count, guint *parents)
{
  guint first = first_split(pieces, start, count);
  guint last = pdf_piece_at(pieces, start + count - 1)->row;
  g_autofree gboolean *is_whole = g_new0(gboolean, count);
  guint whole = 0;
  for (guint i = 0; i < count; i++)
    {
      guint root = find_root(parents, i);
      is_whole[root] = is_whole[root]
                       || (pdf_piece_at(pieces, start + i)->row == last
                           && pdf_piece_at(pieces, start + root)->row <= first);
    }
  for (guint i = 0; i < count; i++)
    whole += is_whole[find_root(parents, i)];
  return whole * 2 > count;
}

/* Whether the distance is that of lines: they are mostly wraps, or it is as narrow as text is set
 * and rows stand clearly further apart. */
static gboolean
pitch_is_of_lines(const GArray *pieces, guint start, guint count, const guint *above,
                  const GArray *pitches, float pitch, guint *parents)
{
  PitchVotes votes = pitch_votes(pieces, start, count, above, parents);
  gboolean are_counted = votes.counting > 0 && votes.counting * 2 >= votes.numbers;
  if (votes.lines < PITCH_LEAST || votes.numbers * 4 >= votes.lines || are_counted
      || (float) (count - votes.lines) < ROW_GAPS_SHARE * (float) count)
    return FALSE;
  float size = pdf_piece_at(pieces, start)->size;
  gboolean are_wraps =
      votes.beside >= PITCH_LEAST
          ? (float) votes.wraps >= WRAPS_SHARE * (float) votes.beside
          : (float) (votes.wraps + votes.wraps_last) >= WRAPS_SHARE * (float) votes.lines;
  gboolean is_even = lines_are_even(pieces, start, count, EVEN_LEAST);
  if (pitch >= NARROW_PITCH * size && columns_are_whole(pieces, start, count, parents))
    return FALSE;
  if (are_wraps && pitch <= WIDE_PITCH * size)
    return votes.wider > 0 || !lines_are_even(pieces, start, count, 2);
  return !is_even && (are_wraps || (pitch < NARROW_PITCH * size && pitch_is_apart(pitches, pitch)));
}

/* The smallest distance, if it is that of lines although few of the pieces have it: rows stand
 * clearly further apart, if not too far to be compared, and no text is set so wide. 0 if it is not.
 */
static float
rare_pitch(const GArray *pitches, guint pieces, float size)
{
  guint count = 0;
  float pitch = pitches->len == 0 ? 0 : g_array_index(pitches, float, 0);
  while (count < pitches->len && g_array_index(pitches, float, count) <= pitch * PITCH_SLACK)
    count++;
  gboolean is_apart = count == pitches->len || pitch_is_apart(pitches, pitch);
  return is_apart && pitch < NARROW_PITCH * size && (float) count < RARE_SHARE * (float) pieces
             ? pitch
             : 0;
}

/* --- drawn rows --- */

/* Whether several lines run all over the width between the first and the last piece, and leave no
 * room that is most of the height: lines round titles, and at both ends of a table, do. */
static gboolean
rules_divide(const GArray *rules, Box box)
{
  guint count = 0;
  float widest = 0;
  float last = box.y0;
  for (guint i = pdf_rules_lower_bound(rules, box.y0 + RULE_SNAP); i < rules->len; i++)
    {
      const PdfRule *rule = &g_array_index(rules, PdfRule, i);
      if (rule->at > box.y1 - RULE_SNAP)
        break;
      if (MIN(rule->to, box.x1) - MAX(rule->from, box.x0) < ACROSS_SHARE * box_width(box))
        continue;
      count++;
      widest = MAX(widest, rule->at - last);
      last = rule->at;
    }
  widest = MAX(widest, box.y1 - last);
  return count >= ACROSS_LEAST && widest < ROOM_SHARE * box_height(box);
}

/* Whether numbers count on below each other without a line between them: lines part groups of rows.
 */
static gboolean
rules_leave_rows(const GArray *pieces, guint start, guint count, const GArray *rules)
{
  const PdfPiece *last = NULL;
  for (guint i = start; i < start + count; i++)
    {
      const PdfPiece *piece = pdf_piece_at(pieces, i);
      if (piece->number <= 0)
        continue;
      if (last != NULL && piece->number == last->number + 1
          && overlap_across(last->box, piece->box, piece->size)
          && !pieces_are_parted(rules, last->box, piece->box))
        return TRUE;
      if (last == NULL || piece->box.x0 < last->box.x1)
        last = piece;
    }
  return FALSE;
}

/* Joins all pieces that no line parts, if lines part rows: what is joined is mostly wraps. */
static gboolean
pieces_join_ruled(const GArray *pieces, guint start, guint count, const guint *above,
                  const GArray *rules, guint *parents)
{
  if (!rules_divide(rules, pdf_pieces_box(pieces, start, start + count))
      || rules_leave_rows(pieces, start, count, rules))
    return FALSE;
  pieces_part(parents, count);
  for (guint i = 0; i < count; i++)
    if (above[i] != G_MAXUINT
        && !pieces_are_parted(rules, pdf_piece_at(pieces, above[i])->box,
                              pdf_piece_at(pieces, start + i)->box))
      piece_join(parents, above[i] - start, i);
  PitchVotes votes = pitch_votes(pieces, start, count, above, parents);
  return votes.lines >= PITCH_LEAST
         && (float) (votes.wraps + votes.wraps_last) >= WRAPS_SHARE * (float) votes.lines;
}

/* Joins the pieces of each cell, told by the distance of lines. */
static void
pieces_join_lines(const GArray *pieces, guint start, guint count, const guint *above,
                  const GArray *rules, GArray *pitches, guint *parents)
{
  float pitch = usual_pitch(pitches);
  pieces_join(pieces, start, count, above, rules, pitch, parents);
  gboolean are_cells =
      pitch > 0 && pitch_is_of_lines(pieces, start, count, above, pitches, pitch, parents);
  if (!are_cells)
    pieces_join(pieces, start, count, above, rules,
                rare_pitch(pitches, count, pdf_piece_at(pieces, start)->size), parents);
}

GArray *
pdf_blocks_find(const GArray *pieces, guint start, guint end, const GArray *rules)
{
  guint count = end - start;
  g_autofree guint *above = g_new(guint, count);
  g_autofree guint *parents = g_new(guint, count);
  g_autoptr(GArray) pitches = g_array_new(FALSE, FALSE, sizeof(float));
  for (guint i = 0; i < count; i++)
    {
      above[i] = piece_above(pieces, start, start + i);
      if (above[i] == G_MAXUINT)
        continue;
      float pitch = pitch_between(pieces, above[i], start + i);
      g_array_append_val(pitches, pitch);
    }
  if (!pieces_join_ruled(pieces, start, count, above, rules, parents))
    pieces_join_lines(pieces, start, count, above, rules, pitches, parents);
  GArray *blocks = g_array_new(FALSE, FALSE, sizeof(PdfBlock));
  blocks_collect(pieces, start, count, parents, blocks);
  g_array_sort(blocks, compare_tops);
  return blocks;
}

void
pdf_blocks_place(GArray *blocks, const GArray *edges)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      PdfBlock *block = &g_array_index(blocks, PdfBlock, i);
      float inset = MIN(0.3f * block->size, box_width(block->box) / 2);
      block->column = pdf_column_at(edges, block->box.x0 + inset);
      block->column_end = pdf_column_at(edges, block->box.x1 - inset) + 1;
    }
}

/* --- columns --- */

gint
pdf_gap_compare(gconstpointer a, gconstpointer b)
{
  return floats_compare(&((const PdfGap *) a)->from, &((const PdfGap *) b)->from);
}

PdfGap
pdf_gaps_common(const GArray *gaps, guint *next, float *least, guint *count)
{
  PdfGap common = g_array_index(gaps, PdfGap, *next);
  *least = common.to - common.from;
  *count = 1;
  for ((*next)++; *next < gaps->len && g_array_index(gaps, PdfGap, *next).from < common.to;
       (*next)++)
    {
      PdfGap gap = g_array_index(gaps, PdfGap, *next);
      common = (PdfGap){ gap.from, MIN(common.to, gap.to) };
      *least = MIN(*least, gap.to - gap.from);
      (*count)++;
    }
  return common;
}

/* The room between each block and the nearest one to its right, and to its left. */
static GArray *
gaps_beside(const GArray *blocks)
{
  GArray *gaps = g_array_new(FALSE, FALSE, sizeof(PdfGap));
  g_autofree PdfGap *rooms = g_new(PdfGap, blocks->len);
  for (guint i = 0; i < blocks->len; i++)
    rooms[i] = (PdfGap){ -INFINITY, INFINITY };
  for (guint i = 0; i < blocks->len; i++)
    {
      const PdfBlock *block = &g_array_index(blocks, PdfBlock, i);
      for (guint k = i + 1; k < MIN(blocks->len, i + WINDOW_MOST); k++)
        {
          const PdfBlock *other = &g_array_index(blocks, PdfBlock, k);
          if (other->box.y0 >= block->box.y1 + BESIDE_SLACK * block->size)
            break;
          gboolean is_right = other->box.x0 > block->box.x0;
          guint left = is_right ? i : k;
          guint right = is_right ? k : i;
          float from = (is_right ? block : other)->box.x1;
          float to = (is_right ? other : block)->box.x0;
          if (to - from < SIDE_GAP * block->size)
            continue;
          rooms[left].to = MIN(rooms[left].to, to);
          rooms[right].from = MAX(rooms[right].from, from);
        }
    }
  for (guint i = 0; i < blocks->len; i++)
    {
      Box box = g_array_index(blocks, PdfBlock, i).box;
      PdfGap behind = { box.x1, rooms[i].to };
      PdfGap before = { rooms[i].from, box.x0 };
      if (isfinite(behind.to))
        g_array_append_val(gaps, behind);
      if (isfinite(before.from))
        g_array_append_val(gaps, before);
    }
  g_array_sort(gaps, pdf_gap_compare);
  return gaps;
}

static guint
blocks_crossing(const GArray *blocks, float x)
{
  guint count = 0;
  for (guint i = 0; i < blocks->len; i++)
    {
      const PdfBlock *block = &g_array_index(blocks, PdfBlock, i);
      count += block->box.x0 < x && block->box.x1 > x;
    }
  return count;
}

/* What longer texts of the column at its left leave of a room: they stand next to nothing, and so
 * do not show it. */
static PdfGap
gap_behind_longest(const GArray *blocks, PdfGap gap)
{
  float least = SIDE_GAP * g_array_index(blocks, PdfBlock, 0).size;
  float from = gap.from;
  for (guint i = 0; i < blocks->len; i++)
    {
      Box box = g_array_index(blocks, PdfBlock, i).box;
      if (box.x0 < gap.from && box.x1 > from && box.x1 <= gap.to - least)
        from = box.x1;
    }
  return (PdfGap){ from, gap.to };
}

static Box
blocks_box(const GArray *blocks)
{
  Box box = g_array_index(blocks, PdfBlock, 0).box;
  for (guint i = 1; i < blocks->len; i++)
    box = box_union(box, g_array_index(blocks, PdfBlock, i).box);
  return box;
}

/* Whether hardly any block crosses one of the inner edges. */
static gboolean
edges_fit(const GArray *blocks, const GArray *places)
{
  g_autoptr(GArray) edges = g_array_new(FALSE, FALSE, sizeof(float));
  for (guint i = 0; i < places->len; i++)
    {
      float edge = pdf_edge_at(places, i);
      g_array_append_val(edges, edge);
    }
  guint crossing = 0;
  for (guint i = 0; i < blocks->len; i++)
    {
      Box box = g_array_index(blocks, PdfBlock, i).box;
      crossing += pdf_column_at(edges, box.x0) != pdf_column_at(edges, box.x1);
    }
  return (float) crossing <= CROSSING_SHARE * (float) blocks->len;
}

/* Adds the edges of the page before to those found here. FALSE, and nothing is added, if fewer than
 * half of them are met; a few blocks may show less if all that they show is met. */
static gboolean
edges_adopt(const GArray *blocks, const GArray *hint, Box box, GArray *edges)
{
  if (hint == NULL || hint->len < 3 || box.x0 < pdf_edge_at(hint, 0) - OUTER_SLACK
      || box.x1 > pdf_edge_at(hint, hint->len - 1) + pdf_edges_right_slack(hint))
    return FALSE;
  g_autofree guint *to_hint = g_new(guint, hint->len);
  g_autofree guint *to_edges = g_new(guint, edges->len);
  g_autoptr(GArray) all = pdf_edges_unite(hint, edges, to_hint, to_edges);
  guint met = hint->len + edges->len - 2 - all->len;
  gboolean are_all = edges->len > 2 && met == edges->len - 2;
  if (met * 2 < hint->len - 2 && !(are_all && edges_fit(blocks, hint)))
    return FALSE;
  g_array_set_size(edges, 0);
  g_array_append_vals(edges, all->data, all->len);
  return TRUE;
}

/* The edges that the room between blocks shows. */
static void
edges_between(const GArray *blocks, GArray *edges)
{
  g_autoptr(GArray) gaps = gaps_beside(blocks);
  for (guint next = 0; next < gaps->len && edges->len <= COLUMNS_MAX;)
    {
      float least;
      guint count;
      PdfGap common = pdf_gaps_common(gaps, &next, &least, &count);
      if (count < 2 && blocks_crossing(blocks, (common.from + common.to) / 2) > 0)
        continue;
      common = gap_behind_longest(blocks, common);
      g_array_append_val(edges, common);
    }
}

GArray *
pdf_blocks_columns(const GArray *blocks, const GArray *drawn, const GArray *hint, gboolean *goes_on)
{
  GArray *edges = g_array_new(FALSE, FALSE, sizeof(PdfGap));
  Box box = blocks_box(blocks);
  PdfGap outer = { box.x0, box.x0 };
  g_array_append_val(edges, outer);
  if (drawn != NULL)
    g_array_append_vals(edges, drawn->data, drawn->len);
  else
    edges_between(blocks, edges);
  outer = (PdfGap){ box.x1, box.x1 };
  g_array_append_val(edges, outer);
  *goes_on = edges_adopt(blocks, hint, box, edges);
  return edges;
}

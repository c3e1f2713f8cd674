/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_asides.c - characters against the runs that may have drawn them.
 *
 * A run is known by where its baseline begins, its direction and size; its length only at most. A
 * character belongs to the run on whose baseline it stands best, by distance, size, and nearness to
 * the run's beginning. Only where the best run is an unusual one is the character taken out:
 *
 *        料       the stamp's 料 is far from every line's baseline and too large for it;
 *   ──内────      the line's own characters stand on it
 *   资
 */
#include "extract/pdf_asides.h"

#include "core/characters.h"

#include <math.h>
#include <string.h>

#define SLANT 0.06f       /* sine: three degrees; scanners and hands are less exact than that */
#define DIAGONAL 0.6f     /* sine: poppler may take such text either way */
#define BASELINE_AT 0.15f /* of a box's height, from its foot */
#define OFF_BASELINE 0.6f /* of the type; slanted characters have upright boxes */
#define BEFORE_START 0.5f /* of the type */
#define SIZE_LEAST 0.55f  /* of the type: the size that a character's box tells */
#define SIZE_MOST 1.7f
#define START_WEIGHT 0.01f  /* a character length further from the beginning */
#define HUGE_SHARE 1.8f     /* of the usual size */
#define CELL_WIDTH 6.0f     /* of the type: wider cells have room for upright text */
#define STEPS_MOST 30000000 /* comparisons on one page; what is left stays where it is */
#define SIZE_SLOTS 1200     /* quarters of a point */
#define GO_ON 3.0f          /* of the type, between two runs of one text */

typedef struct
{
  guint show;
  float along;
  guint glyph; /* index */
} Member;

typedef struct
{
  const GArray *shows;
  const PdfRules *rules;
  PdfText *text;
  GByteArray *unusual; /* guint8 a show */
  GArray *members;     /* Member: characters of unusual shows */
  guint steps;
} Sorter;

static const PdfShow *
show_at(const GArray *shows, guint index)
{
  return &g_array_index(shows, PdfShow, index);
}

static gboolean
is_upright(const PdfShow *show)
{
  return show->dx > 0 && fabsf(show->dy) < SLANT;
}

static gboolean
is_turned(const PdfShow *show)
{
  return fabsf(show->dx) < SLANT;
}

static float
show_weight(const PdfShow *show)
{
  return show->reach / show->size;
}

/* --- which runs are unusual --- */

/* The size that most upright text is set in. */
static float
usual_size(const GArray *shows)
{
  g_autofree float *weights = g_new0(float, SIZE_SLOTS);
  guint best = 0;
  for (guint i = 0; i < shows->len; i++)
    {
      const PdfShow *show = show_at(shows, i);
      guint slot = (guint) CLAMP(show->size * 4, 0, SIZE_SLOTS - 1);
      weights[slot] += is_upright(show) ? show_weight(show) : 0;
      best = weights[slot] > weights[best] ? slot : best;
    }
  return (float) best / 4;
}

/* Traits that most of the text has: the text layer of a scan is all hidden, and white text stands
 * on a ground that nobody noticed. */
static guint
usual_traits(const GArray *shows)
{
  float all = 0;
  float hidden = 0;
  float white = 0;
  for (guint i = 0; i < shows->len; i++)
    {
      const PdfShow *show = show_at(shows, i);
      all += show_weight(show);
      hidden += (show->traits & PDF_SHOW_HIDDEN) != 0 ? show_weight(show) : 0;
      white += (show->traits & PDF_SHOW_WHITE) != 0 ? show_weight(show) : 0;
    }
  return (hidden > all / 2 ? PDF_SHOW_HIDDEN : 0) | (white > all / 2 ? PDF_SHOW_WHITE : 0);
}

static gboolean
show_is_unusual(const PdfShow *show, guint usual, float size)
{
  guint traits = show->traits & ~usual;
  gboolean is_stamp = (traits & PDF_SHOW_PALE) != 0 && show->size > HUGE_SHARE * size;
  return !is_upright(show) || is_stamp || (traits & (PDF_SHOW_HIDDEN | PDF_SHOW_WHITE)) != 0;
}

/* FALSE where none is. */
static gboolean
unusual_find(Sorter *sorter)
{
  guint usual = usual_traits(sorter->shows);
  float size = usual_size(sorter->shows);
  gboolean is_any = FALSE;
  for (guint i = 0; i < sorter->shows->len; i++)
    {
      guint8 is_unusual = show_is_unusual(show_at(sorter->shows, i), usual, size);
      g_byte_array_append(sorter->unusual, &is_unusual, 1);
      is_any = is_any || is_unusual;
    }
  return is_any;
}

/* --- which characters are theirs --- */

/* Where a character of a run that goes this way begins, if poppler took it to go rather across the
 * page or rather along it. */
static void
glyph_start(const PdfGlyph *glyph, const PdfShow *show, gboolean is_across, float *x, float *y)
{
  Box box = glyph->box;
  if (is_across)
    {
      *x = show->dx > 0 ? box.x0 : box.x1;
      *y = show->dx > 0 ? box.y1 - BASELINE_AT * box_height(box)
                        : box.y0 + BASELINE_AT * box_height(box);
      return;
    }
  *y = show->dy > 0 ? box.y0 : box.y1;
  *x = show->dy > 0 ? box.x0 + BASELINE_AT * box_width(box) : box.x1 - BASELINE_AT * box_width(box);
}

/* The size of type that a box tells, as pdf_text_size() does for text that goes across. */
static float
size_of(const PdfText *text, const PdfGlyph *glyph, gboolean is_across)
{
  if (is_across)
    return pdf_text_size(text, glyph);
  return character_is_ideograph(glyph->character) ? box_height(glyph->box)
                                                  : box_width(glyph->box) * text->em_share;
}

static float
misfit_of(const PdfText *text, const PdfGlyph *glyph, const PdfShow *show, gboolean is_across,
          float *along)
{
  float size = size_of(text, glyph, is_across) / show->size;
  if (size < SIZE_LEAST || size > SIZE_MOST)
    return INFINITY;
  float x;
  float y;
  glyph_start(glyph, show, is_across, &x, &y);
  x -= show->x;
  y -= show->y;
  *along = x * show->dx + y * show->dy;
  float off = fabsf(x * show->dy - y * show->dx);
  if (off > OFF_BASELINE * show->size || *along < -BEFORE_START * show->size
      || *along > show->reach + show->size)
    return INFINITY;
  return off / show->size + fabsf(log2f(size)) + START_WEIGHT * fabsf(*along) / show->size;
}

/* How badly a character stands in a run, INFINITY where it cannot. */
static float
misfit(const PdfText *text, const PdfGlyph *glyph, const PdfShow *show, float *along)
{
  gboolean is_across = fabsf(show->dx) >= fabsf(show->dy);
  float fit = misfit_of(text, glyph, show, is_across, along);
  float other_along = 0;
  float other = MIN(fabsf(show->dx), fabsf(show->dy)) < DIAGONAL
                    ? INFINITY
                    : misfit_of(text, glyph, show, !is_across, &other_along);
  if (other < fit)
    *along = other_along;
  return MIN(fit, other);
}

/* The best of the unusual (or other) shows; its misfit in *best. */
static guint
show_best(Sorter *sorter, const PdfGlyph *glyph, gboolean is_unusual, float *best, float *along)
{
  guint found = 0;
  *best = INFINITY;
  for (guint i = 0; i < sorter->shows->len && sorter->steps < STEPS_MOST; i++, sorter->steps++)
    {
      float here = 0;
      if (sorter->unusual->data[i] != is_unusual)
        continue;
      float fit = misfit(sorter->text, glyph, show_at(sorter->shows, i), &here);
      if (fit >= *best)
        continue;
      *best = fit;
      *along = here;
      found = i;
    }
  return found;
}

static void
members_find(Sorter *sorter)
{
  for (guint i = 0; i < sorter->text->glyphs->len && sorter->steps < STEPS_MOST; i++)
    {
      const PdfGlyph *glyph = &g_array_index(sorter->text->glyphs, PdfGlyph, i);
      float worst;
      float along = 0;
      Member member = { .glyph = i };
      member.show = show_best(sorter, glyph, TRUE, &worst, &member.along);
      if (isinf(worst))
        continue;
      float other;
      show_best(sorter, glyph, FALSE, &other, &along);
      if (worst < other)
        g_array_append_val(sorter->members, member);
    }
}

static gint
compare_members(gconstpointer a, gconstpointer b)
{
  const Member *left = a;
  const Member *right = b;
  if (left->show != right->show)
    return left->show < right->show ? -1 : 1;
  return left->along < right->along ? -1 : left->along > right->along;
}

/* --- turned text in cells --- */

/* The nearest lines beside a place are no further apart than a narrow cell, and lines close it
 * above and below. */
static gboolean
stands_in_narrow_cell(const PdfRules *rules, const PdfGlyph *glyph, float size)
{
  float x = box_middle_x(glyph->box);
  float y = box_middle_y(glyph->box);
  float left = -INFINITY;
  float right = INFINITY;
  gboolean is_above = FALSE;
  gboolean is_below = FALSE;
  for (guint i = 0; i < rules->vertical->len; i++)
    {
      const PdfRule *rule = &g_array_index(rules->vertical, PdfRule, i);
      if (y < rule->from || y > rule->to)
        continue;
      left = rule->at <= x ? MAX(left, rule->at) : left;
      right = rule->at > x ? MIN(right, rule->at) : right;
    }
  for (guint i = 0; i < rules->horizontal->len; i++)
    {
      const PdfRule *rule = &g_array_index(rules->horizontal, PdfRule, i);
      gboolean is_over = x >= rule->from && x <= rule->to;
      is_above = is_above || (is_over && rule->at < y);
      is_below = is_below || (is_over && rule->at > y);
    }
  return is_above && is_below && right - left <= CELL_WIDTH * size;
}

static PdfGlyph *
member_glyph(const Sorter *sorter, guint member)
{
  guint index = g_array_index(sorter->members, Member, member).glyph;
  return &g_array_index(sorter->text->glyphs, PdfGlyph, index);
}

/* Members [start, end) of one run that goes upwards change places: the first one comes to the top.
 */
static void
run_turn_over(const Sorter *sorter, guint start, guint end)
{
  float top = INFINITY;
  float bottom = -INFINITY;
  for (guint i = start; i < end; i++)
    {
      top = MIN(top, member_glyph(sorter, i)->box.y0);
      bottom = MAX(bottom, member_glyph(sorter, i)->box.y1);
    }
  for (guint i = start; i < end; i++)
    {
      Box *box = &member_glyph(sorter, i)->box;
      *box = (Box){ box->x0, top + bottom - box->y1, box->x1, top + bottom - box->y0 };
    }
}

/* --- asides --- */

static void
aside_clear(gpointer element)
{
  g_string_free(((PdfAside *) element)->text, TRUE);
}

/* Whether a run goes on where the one before it may have ended. */
static gboolean
shows_go_on(const PdfShow *before, const PdfShow *next, float end)
{
  float x = next->x - before->x;
  float y = next->y - before->y;
  float along = x * before->dx + y * before->dy;
  return fabsf(before->dx - next->dx) + fabsf(before->dy - next->dy) < SLANT
         && fabsf(before->size - next->size) < 0.1f * before->size
         && fabsf(x * before->dy - y * before->dx) < 0.3f * before->size && along > 0
         && along - end < GO_ON * before->size;
}

/* Adds members [start, end) of one run; taken receives their characters. */
static void
run_take(const Sorter *sorter, guint start, guint end, GArray *asides, GByteArray *taken)
{
  const Member *first = &g_array_index(sorter->members, Member, start);
  const PdfShow *show = show_at(sorter->shows, first->show);
  const Member *before = start > 0 ? first - 1 : NULL;
  gboolean goes_on = before != NULL && asides->len > 0 && taken->data[before->glyph]
                     && shows_go_on(show_at(sorter->shows, before->show), show, before->along);
  if (!goes_on)
    {
      PdfAside fresh = { g_string_new(NULL), member_glyph(sorter, start)->box, show->size };
      g_array_append_val(asides, fresh);
    }
  PdfAside *aside = &g_array_index(asides, PdfAside, asides->len - 1);
  for (guint i = start; i < end; i++)
    {
      const PdfGlyph *glyph = member_glyph(sorter, i);
      g_string_append_unichar(aside->text, glyph->character);
      aside->box = box_union(aside->box, glyph->box);
      taken->data[g_array_index(sorter->members, Member, i).glyph] = TRUE;
    }
}

static void
runs_settle(const Sorter *sorter, GArray *asides, GByteArray *taken)
{
  for (guint start = 0, end; start < sorter->members->len; start = end)
    {
      guint index = g_array_index(sorter->members, Member, start).show;
      const PdfShow *show = show_at(sorter->shows, index);
      for (end = start + 1;
           end < sorter->members->len && g_array_index(sorter->members, Member, end).show == index;
           end++)
        ;
      gboolean is_seen = (show->traits & (PDF_SHOW_HIDDEN | PDF_SHOW_WHITE)) == 0;
      if (!is_turned(show) || !is_seen
          || !stands_in_narrow_cell(sorter->rules, member_glyph(sorter, start), show->size))
        run_take(sorter, start, end, asides, taken);
      else if (show->dy < 0)
        run_turn_over(sorter, start, end);
    }
}

static void
glyphs_drop(PdfText *text, const GByteArray *taken)
{
  guint kept = 0;
  for (guint i = 0; i < text->glyphs->len; i++)
    if (!taken->data[i])
      {
        PdfGlyph glyph = g_array_index(text->glyphs, PdfGlyph, i);
        g_array_index(text->glyphs, PdfGlyph, kept++) = glyph;
      }
  g_array_set_size(text->glyphs, kept);
}

GArray *
pdf_asides_take(const GArray *shows, const PdfRules *rules, PdfText *text)
{
  GArray *asides = g_array_new(FALSE, FALSE, sizeof(PdfAside));
  g_array_set_clear_func(asides, aside_clear);
  g_autoptr(GByteArray) unusual = g_byte_array_sized_new(shows->len);
  g_autoptr(GArray) members = g_array_new(FALSE, FALSE, sizeof(Member));
  Sorter sorter = { shows, rules, text, unusual, members, 0 };
  if (text->glyphs->len == 0 || !unusual_find(&sorter))
    return asides;
  members_find(&sorter);
  g_array_sort(members, compare_members);
  g_autoptr(GByteArray) taken = g_byte_array_new();
  g_byte_array_set_size(taken, text->glyphs->len);
  memset(taken->data, 0, taken->len);
  runs_settle(&sorter, asides, taken);
  if (asides->len > 0)
    glyphs_drop(text, taken);
  return asides;
}

void
pdf_asides_append(PdfLayout *layout, const GArray *asides, float page_height)
{
  for (guint i = 0; i < asides->len && layout->places->len > 0; i++)
    {
      const PdfAside *aside = &g_array_index(asides, PdfAside, i);
      guint page = layout->places->len;
      PdfLine line = { .start = (guint32) layout->text->len,
                       .length = (guint32) aside->text->len,
                       .box = aside->box,
                       .size = aside->size,
                       .head = aside->size,
                       .next = -1,
                       .page = page };
      g_string_append_len(layout->text, aside->text->str, (gssize) aside->text->len);
      gint index = pdf_layout_append_line(layout, line);
      PdfItem item = { .kind = PDF_ITEM_TEXT,
                       .chain = { index, index },
                       .table = -1,
                       .page = page,
                       .page_height = page_height,
                       .box = aside->box,
                       .size = aside->size,
                       .is_furniture = TRUE };
      g_array_append_val(layout->items, item);
    }
}

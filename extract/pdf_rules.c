/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_rules.c - pieces of lines become lines, lines become groups.
 *
 * Pieces whose place differs by less than SAME_LINE are sorted along the line and joined over small
 * gaps (dotted lines, an edge a cell). Groups are found with a union-find over crossings;
 * candidates come from the sorted vertical lines, so that the work is the number of crossings, not
 * of pairs.
 */
#include "extract/pdf_rules.h"

#include <math.h>

#define SAME_LINE 1.2f /* points; pieces of one edge differ by rounding, thickness by up to 1 */
#define PIECE_GAP                                                                                  \
  3.0f /* points between dashes, and where borders of neighbouring cells leave a corner open */
#define LEAST_LENGTH 6.0f /* points; less bounds no cell with text in it */
#define LINES_MAX 6000 /* of one page, each direction; the densest table page met has about 300 */
#define COLUMN_LENGTH 60.0f /* points; lines that bound columns without one across */
#define COLUMN_SLACK 3.0f   /* points that their ends may differ */
#define COLUMNS_APART 64    /* lines between two of them */
#define COLUMNS_LEAST 3     /* lines that bound two columns */
#define BAND_MOST 40.0f     /* points: the height of a row with one line of text, or two */
#define FREE_LEAST 2        /* lines that end free; one may be drawn carelessly */
#define PAIRS_MAX 20000000  /* comparisons while grouping */

PdfRules *
pdf_rules_new(void)
{
  PdfRules *rules = g_new0(PdfRules, 1);
  rules->horizontal = g_array_new(FALSE, FALSE, sizeof(PdfRule));
  rules->vertical = g_array_new(FALSE, FALSE, sizeof(PdfRule));
  return rules;
}

void
pdf_rules_free(PdfRules *rules)
{
  if (rules == NULL)
    return;
  g_array_unref(rules->horizontal);
  g_array_unref(rules->vertical);
  g_free(rules);
}

static gint
compare_place(gconstpointer a, gconstpointer b)
{
  const PdfRule *left = a;
  const PdfRule *right = b;
  gint order = float_compare(left->at, right->at);
  return order != 0 ? order : float_compare(left->from, right->from);
}

static gint
compare_start(gconstpointer a, gconstpointer b)
{
  return float_compare(((const PdfRule *) a)->from, ((const PdfRule *) b)->from);
}

/* Joins the pieces [start, end) of one line, sorted along it, and appends the lines to out. A
 * joined line is an edge only if all its pieces are. */
static void
join_line(GArray *pieces, guint start, guint end, GArray *out)
{
  PdfRule line = g_array_index(pieces, PdfRule, start);
  double weight = line.to - line.from;
  double sum = line.at * weight;
  for (guint i = start + 1; i <= end; i++)
    {
      const PdfRule *piece = i < end ? &g_array_index(pieces, PdfRule, i) : NULL;
      if (piece != NULL && piece->from <= line.to + PIECE_GAP)
        {
          line.to = MAX(line.to, piece->to);
          line.is_edge = line.is_edge && piece->is_edge;
          weight += piece->to - piece->from;
          sum += piece->at * (double) (piece->to - piece->from);
          continue;
        }
      line.at = weight > 0 ? (float) (sum / weight) : line.at;
      if (line.to - line.from >= LEAST_LENGTH)
        g_array_append_val(out, line);
      if (piece == NULL)
        return;
      line = *piece;
      weight = line.to - line.from;
      sum = line.at * weight;
    }
}

static GArray *
join_pieces(GArray *pieces)
{
  GArray *lines = g_array_new(FALSE, FALSE, sizeof(PdfRule));
  g_array_sort(pieces, compare_place);
  for (guint start = 0, end; start < pieces->len; start = end)
    {
      float at = g_array_index(pieces, PdfRule, start).at;
      for (end = start + 1;
           end < pieces->len && g_array_index(pieces, PdfRule, end).at - at <= SAME_LINE; end++)
        ;
      qsort(&g_array_index(pieces, PdfRule, start), end - start, sizeof(PdfRule),
            (GCompareFunc) compare_start);
      join_line(pieces, start, end, lines);
    }
  g_array_sort(lines, compare_place);
  return lines;
}

gboolean
pdf_rules_join(PdfRules *rules)
{
  GArray *horizontal = join_pieces(rules->horizontal);
  GArray *vertical = join_pieces(rules->vertical);
  g_array_unref(rules->horizontal);
  g_array_unref(rules->vertical);
  rules->horizontal = horizontal;
  rules->vertical = vertical;
  if (horizontal->len <= LINES_MAX && vertical->len <= LINES_MAX)
    return TRUE;
  g_array_set_size(horizontal, 0);
  g_array_set_size(vertical, 0);
  return FALSE;
}

/* --- groups --- */

static guint
find_root(guint *parents, guint i)
{
  while (parents[i] != i)
    i = parents[i] = parents[parents[i]];
  return i;
}

guint
pdf_rules_lower_bound(const GArray *lines, float at)
{
  guint low = 0;
  guint high = lines->len;
  while (low < high)
    {
      guint middle = (low + high) / 2;
      if (g_array_index(lines, PdfRule, middle).at < at)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
link_crossings(const PdfRules *rules, guint *parents)
{
  guint count = rules->horizontal->len;
  guint pairs = 0;
  for (guint h = 0; h < count; h++)
    {
      const PdfRule *across = &g_array_index(rules->horizontal, PdfRule, h);
      for (guint v = pdf_rules_lower_bound(rules->vertical, across->from - RULE_SNAP);
           v < rules->vertical->len && pairs < PAIRS_MAX; v++, pairs++)
        {
          const PdfRule *down = &g_array_index(rules->vertical, PdfRule, v);
          if (down->at > across->to + RULE_SNAP)
            break;
          if (across->at >= down->from - RULE_SNAP && across->at <= down->to + RULE_SNAP)
            parents[find_root(parents, h)] = find_root(parents, count + v);
        }
    }
}

/* Twin lines side by side: the frames of neighbouring cells. */
static void
link_twins(const GArray *lines, guint offset, guint *parents)
{
  guint pairs = 0;
  for (guint i = 0; i < lines->len; i++)
    {
      const PdfRule *a = &g_array_index(lines, PdfRule, i);
      for (guint j = i + 1; j < lines->len && pairs < PAIRS_MAX; j++, pairs++)
        {
          const PdfRule *b = &g_array_index(lines, PdfRule, j);
          if (b->at - a->at > RULE_SNAP)
            break;
          if (a->from < b->to && b->from < a->to)
            parents[find_root(parents, offset + i)] = find_root(parents, offset + j);
        }
    }
}

/* Long lines side by side from the same height to the same height: a page in the middle of a row,
 * or of merged cells, has nothing across that would join its columns. */
static void
link_columns(const GArray *lines, guint offset, guint *parents)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const PdfRule *a = &g_array_index(lines, PdfRule, i);
      for (guint j = i + 1; j < MIN(lines->len, i + COLUMNS_APART); j++)
        {
          const PdfRule *b = &g_array_index(lines, PdfRule, j);
          if (a->to - a->from >= COLUMN_LENGTH && fabsf(a->from - b->from) <= COLUMN_SLACK
              && fabsf(a->to - b->to) <= COLUMN_SLACK)
            parents[find_root(parents, offset + i)] = find_root(parents, offset + j);
        }
    }
}

/* Whether no line down passes the end of a line across. */
static gboolean
side_is_open(const PdfRules *rules, float x, float y)
{
  for (guint v = pdf_rules_lower_bound(rules->vertical, x - RULE_SNAP); v < rules->vertical->len;
       v++)
    {
      const PdfRule *down = &g_array_index(rules->vertical, PdfRule, v);
      if (down->at > x + RULE_SNAP)
        break;
      if (down->from <= y + RULE_SNAP && y - RULE_SNAP <= down->to)
        return FALSE;
    }
  return TRUE;
}

/* Whether lines down that end at one height and those that begin at another are mostly the same
 * columns; also where there are none at one of them. */
static gboolean
columns_go_on(const PdfRules *rules, float above, float below)
{
  guint ends = 0;
  guint begins = 0;
  guint common = 0;
  float last_end = -INFINITY;
  float last_begin = -INFINITY;
  for (guint v = 0; v < rules->vertical->len; v++)
    {
      const PdfRule *down = &g_array_index(rules->vertical, PdfRule, v);
      gboolean is_end = fabsf(down->to - above) <= RULE_SNAP;
      gboolean is_begin = fabsf(down->from - below) <= RULE_SNAP;
      ends += is_end;
      begins += is_begin;
      common += (is_end && down->at - last_begin <= RULE_SNAP)
                || (is_begin && down->at - last_end <= RULE_SNAP);
      last_end = is_end ? down->at : last_end;
      last_begin = is_begin ? down->at : last_begin;
    }
  return common * 2 >= MIN(ends, begins);
}

/* Whether two lines across are the edges of a row that is one cell, of a table that draws no outer
 * sides: nothing crosses them. */
static gboolean
is_band(const PdfRules *rules, const PdfRule *a, const PdfRule *b)
{
  return side_is_open(rules, a->from, a->at) && side_is_open(rules, a->to, a->at)
         && side_is_open(rules, b->from, b->at) && side_is_open(rules, b->to, b->at)
         && columns_go_on(rules, a->at, b->at);
}

/* The next line across that has the same ends, a row below; its index, 0 if there is none. */
static guint
band_end(const GArray *lines, guint start)
{
  const PdfRule *a = &g_array_index(lines, PdfRule, start);
  for (guint i = start + 1; i < MIN(lines->len, start + COLUMNS_APART); i++)
    {
      const PdfRule *b = &g_array_index(lines, PdfRule, i);
      if (b->at - a->at > BAND_MOST)
        return 0;
      if (fabsf(a->from - b->from) <= COLUMN_SLACK && fabsf(a->to - b->to) <= COLUMN_SLACK)
        return i;
    }
  return 0;
}

static void
link_bands(const PdfRules *rules, guint *parents)
{
  const GArray *lines = rules->horizontal;
  for (guint i = 0; i < lines->len; i++)
    {
      guint j = band_end(lines, i);
      if (j > 0
          && is_band(rules, &g_array_index(lines, PdfRule, i), &g_array_index(lines, PdfRule, j)))
        parents[find_root(parents, i)] = find_root(parents, j);
    }
}

void
pdf_rule_group_free(PdfRuleGroup *group)
{
  if (group == NULL)
    return;
  pdf_rules_free(group->rules);
  g_free(group);
}

static void
group_add(PdfRuleGroup *group, const PdfRule *rule, gboolean is_vertical)
{
  Box box = is_vertical ? (Box){ rule->at, rule->from, rule->at, rule->to }
                        : (Box){ rule->from, rule->at, rule->to, rule->at };
  group->box = box_union(group->box, box);
  g_array_append_vals(is_vertical ? group->rules->vertical : group->rules->horizontal, rule, 1);
}

static PdfRuleGroup *
group_new(void)
{
  PdfRuleGroup *group = g_new0(PdfRuleGroup, 1);
  group->rules = pdf_rules_new();
  group->box = (Box){ INFINITY, INFINITY, -INFINITY, -INFINITY };
  return group;
}

static gint
compare_groups(gconstpointer a, gconstpointer b)
{
  const PdfRuleGroup *left = *(PdfRuleGroup *const *) a;
  const PdfRuleGroup *right = *(PdfRuleGroup *const *) b;
  gint order = float_compare(left->box.y0, right->box.y0);
  return order != 0 ? order : float_compare(left->box.x0, right->box.x0);
}

GPtrArray *
pdf_rules_group(const PdfRules *rules)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func((GDestroyNotify) pdf_rule_group_free);
  guint across = rules->horizontal->len;
  guint total = across + rules->vertical->len;
  g_autofree guint *parents = g_new(guint, total + 1);
  g_autofree PdfRuleGroup **by_root = g_new0(PdfRuleGroup *, total + 1);
  for (guint i = 0; i < total; i++)
    parents[i] = i;
  link_crossings(rules, parents);
  link_twins(rules->horizontal, 0, parents);
  link_twins(rules->vertical, across, parents);
  link_columns(rules->vertical, across, parents);
  link_bands(rules, parents);
  for (guint i = 0; i < total; i++)
    {
      guint root = find_root(parents, i);
      if (by_root[root] == NULL)
        by_root[root] = group_new();
      if (i < across)
        group_add(by_root[root], &g_array_index(rules->horizontal, PdfRule, i), FALSE);
      else
        group_add(by_root[root], &g_array_index(rules->vertical, PdfRule, i - across), TRUE);
    }
  for (guint i = 0; i < total; i++)
    {
      if (by_root[i] == NULL)
        continue;
      if (by_root[i]->rules->vertical->len >= COLUMNS_LEAST
          || (by_root[i]->rules->horizontal->len > 0 && by_root[i]->rules->vertical->len > 0))
        g_ptr_array_add(groups, by_root[i]);
      else
        pdf_rule_group_free(by_root[i]);
    }
  g_ptr_array_sort(groups, compare_groups);
  return groups;
}

/* --- ends --- */

/* Whether a line across lies at the height and reaches the place. */
static gboolean
is_met(const PdfRules *rules, float x, float y)
{
  for (guint i = pdf_rules_lower_bound(rules->horizontal, y - RULE_SNAP);
       i < rules->horizontal->len; i++)
    {
      const PdfRule *across = &g_array_index(rules->horizontal, PdfRule, i);
      if (across->at > y + RULE_SNAP)
        return FALSE;
      if (across->from <= x + RULE_SNAP && across->to >= x - RULE_SNAP)
        return TRUE;
    }
  return FALSE;
}

static gboolean
end_is_free(const PdfRules *rules, Box box, float x, float y)
{
  return y > box.y0 + RULE_SNAP && y < box.y1 - RULE_SNAP && !is_met(rules, x, y);
}

gboolean
pdf_rules_end_free(const PdfRules *rules, Box box)
{
  guint inside = 0;
  guint count = 0;
  for (guint i = pdf_rules_lower_bound(rules->vertical, box.x0 + RULE_SNAP);
       i < rules->vertical->len; i++)
    {
      const PdfRule *down = &g_array_index(rules->vertical, PdfRule, i);
      if (down->at >= box.x1 - RULE_SNAP)
        break;
      if (down->is_edge || down->from > box.y1 - RULE_SNAP || down->to < box.y0 + RULE_SNAP)
        continue;
      inside++;
      count += end_is_free(rules, box, down->at, down->from)
               || end_is_free(rules, box, down->at, down->to);
    }
  return count >= FREE_LEAST && count * 2 >= inside;
}

/* --- cuts --- */

/* Adds the lines of from that lie between two heights. */
static void
group_add_between(PdfRuleGroup *group, const PdfRules *from, float top, float bottom)
{
  for (guint i = 0; i < from->horizontal->len; i++)
    {
      const PdfRule *line = &g_array_index(from->horizontal, PdfRule, i);
      if (line->at >= top && line->at <= bottom)
        group_add(group, line, FALSE);
    }
  for (guint i = 0; i < from->vertical->len; i++)
    {
      PdfRule line = g_array_index(from->vertical, PdfRule, i);
      line.from = MAX(line.from, top);
      line.to = MIN(line.to, bottom);
      if (line.to - line.from > RULE_SNAP * 2)
        group_add(group, &line, TRUE);
    }
}

PdfRuleGroup *
pdf_rule_group_cut(PdfRuleGroup *group, float y)
{
  PdfRuleGroup *below = group_new();
  PdfRuleGroup *above = group_new();
  group_add_between(above, group->rules, -INFINITY, y + RULE_SNAP);
  group_add_between(below, group->rules, y - RULE_SNAP, INFINITY);
  PdfRules *whole = group->rules;
  group->rules = above->rules;
  group->box = above->box;
  above->rules = whole;
  pdf_rule_group_free(above);
  /* verticals were cut where the slack ends, not at the line */
  group->box.y1 = MIN(group->box.y1, y);
  below->box.y0 = MAX(below->box.y0, y);
  return below;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * column_titles.c - what the title of a column says.
 *
 * A title is looked up as a whole, without the remark in its bracket, and as a pair of owners. Else
 * its beginning may say what it is about whatever follows (下一步…, 存在…), its ending what kind of
 * thing it is (…目标, …单位), and a beginning which of its kind (牵头…单位). What stands under it,
 * and beside it, is left to columns.c.
 */
#include "classify/columns_private.h"

#include "core/append.h"
#include "core/characters.h"

#include <string.h>

#define ENDING_SCORE 70
#define TITLE_BYTES 90 /* thirty characters: a longer text may begin and end as it likes */
#define YEAR_DIGITS 4
#define YEAR_MARK 0x5E74  /* 年 */
#define YEAR_TAIL_BYTES 3 /* 底, 度, 末 */

/* Between two titles in one, those that part more surely first: / 、 及 和 与 */
static const gunichar JOINTS[] = { '/', 0x3001, 0x53CA, 0x548C, 0x4E0E };

static const struct
{
  const char *class;
  ColumnRole role;
} CLASS_ROLES[] = {
  { "number", COLUMN_NUMBER },
  { "group", COLUMN_GROUP },
  { "task", COLUMN_TASK },
  { "target", COLUMN_PLAN },
  { "content", COLUMN_SUBTASK },
  { "lead", COLUMN_LEAD },
  { "joint", COLUMN_JOINT },
  { "unit", COLUMN_UNIT },
  { "leader", COLUMN_LEADER },
  { "unit_leader", COLUMN_UNIT_LEADER },
  { "lead_leader", COLUMN_UNIT_LEADER },
  { "deadline", COLUMN_DEADLINE },
  { "progress", COLUMN_PROGRESS },
  { "status", COLUMN_STATUS },
  { "done", COLUMN_STATUS },
  { "pace", COLUMN_PROGRESS },
  { "rate", COLUMN_PROGRESS },
  { "problems", COLUMN_PROBLEMS },
  { "next", COLUMN_NEXT_STEPS },
  { "money", COLUMN_OTHER },
  { "other", COLUMN_OTHER },
  { "foreign", COLUMN_OTHER },
  { "doubtful", COLUMN_OTHER },
  { "matter", COLUMN_OTHER },
  { "person", COLUMN_OTHER },
  { "phone", COLUMN_OTHER },
  { "span", COLUMN_UNIT },
  { "builder", COLUMN_UNIT },
  { "whose", COLUMN_UNIT },
  { "lead_joint", COLUMN_UNIT },
  { "measure", COLUMN_UNIT },
  { "period", COLUMN_PLAN },
  { "work", COLUMN_GROUP },
};

gboolean
column_words_load(const Rules *rules, ColumnWords *words, GError **error)
{
  words->titles = rules_need_vocabulary(rules, "column-titles", error);
  if (words->titles == NULL)
    return FALSE;
  words->endings = rules_need_vocabulary(rules, "column-title-endings", error);
  if (words->endings == NULL)
    return FALSE;
  words->beginnings = rules_need_vocabulary(rules, "column-title-beginnings", error);
  if (words->beginnings == NULL)
    return FALSE;
  words->remedies = rules_need_vocabulary(rules, "column-title-remedies", error);
  if (words->remedies == NULL)
    return FALSE;
  words->labels = rules_need_vocabulary(rules, "unit-labels", error);
  if (words->labels == NULL)
    return FALSE;
  words->regions = rules_need_vocabulary(rules, "region-titles", error);
  if (words->regions == NULL)
    return FALSE;
  words->suffixes = rules_need_vocabulary(rules, "body-suffixes", error);
  if (words->suffixes == NULL)
    return FALSE;
  words->durations = rules_need_vocabulary(rules, "service-times", error);
  if (words->durations == NULL)
    return FALSE;
  words->cells = rules_vocabulary(rules, "cell-words");
  words->verdicts = rules_need_vocabulary(rules, "status-words", error);
  if (words->verdicts == NULL)
    return FALSE;
  words->marks = rules_need_vocabulary(rules, "list-marks", error);
  return words->marks != NULL;
}

ColumnRole
column_class_role(const char *class)
{
  for (gsize i = 0; class != NULL && i < G_N_ELEMENTS(CLASS_ROLES); i++)
    if (strcmp(CLASS_ROLES[i].class, class) == 0)
      return CLASS_ROLES[i].role;
  return COLUMN_UNKNOWN;
}

gboolean
column_role_is_owner(ColumnRole role)
{
  return role == COLUMN_LEAD || role == COLUMN_JOINT || role == COLUMN_UNIT
         || role == COLUMN_UNIT_LEADER || role == COLUMN_LEADER;
}

/* 完成目标(%) keeps its bracket when the vocabulary has it so; else the bracket is a remark:
 * 责任单位(排第一位为牵头单位) */
static gsize
title_without_bracket(const char *title, gsize length)
{
  if (length == 0 || title[length - 1] != ')')
    return length;
  const char *open = g_strrstr_len(title, (gssize) length, "(");
  return open == NULL || open == title ? length : (gsize) (open - title);
}

/* 建议(提案)名称, 项目(工程)内容: the title without the bracket in its middle. NULL where there is none. */
static char *
title_around_bracket(const char *title, gsize length)
{
  const char *open = memchr(title, '(', length);
  const char *close = open == NULL ? NULL : memchr(open, ')', length - (gsize) (open - title));
  if (close == NULL || open == title || close + 1 == title + length || length > TITLE_BYTES)
    return NULL;
  GString *around = g_string_new_len(title, open - title);
  append_bytes(around, close + 1, length - (gsize) (close + 1 - title));
  return g_string_free(around, FALSE);
}

/* 包联副镇长, 配合庭室: what announces who does it as a label does so as a title. */
static const char *
title_class_of_owner(const ColumnWords *words, const char *title, gsize length)
{
  guint payload = vocabulary_payload(words->labels, title, length);
  const char *class = vocabulary_class(words->labels, payload),
             *role = vocabulary_attribute(words->labels, payload, "role");
  if (g_strcmp0(class, "leader") == 0)
    return class;
  if (g_strcmp0(class, "unit") != 0)
    return NULL;
  return role == NULL || strcmp(role, "unspecified") == 0 ? class : role;
}

/* A title that is known as a whole. */
static const char *
title_class_of_whole(const ColumnWords *words, const char *title, gsize length)
{
  const char *class = vocabulary_lookup(words->titles, title, length);
  return class != NULL ? class : title_class_of_owner(words, title, length);
}

/* Where each of the joints stands first; FALSE where none does, as in nearly every title. */
static gboolean
title_find_joints(const char *title, gsize length, Span places[G_N_ELEMENTS(JOINTS)])
{
  gboolean has_joint = FALSE;
  for (gsize at = 0, size; at < length; at += size)
    {
      gunichar c = character_at(title + at, &size);
      for (gsize i = 0; i < G_N_ELEMENTS(JOINTS); i++)
        if (c == JOINTS[i] && span_is_empty(places[i]))
          {
            places[i] = span_new(at, at + size);
            has_joint = TRUE;
          }
    }
  return has_joint;
}

/* What owners on both sides of a joint make together; NULL where one of them is none. */
static const char *
class_of_pair(const char *left, const char *right)
{
  ColumnRole left_role = column_class_role(left), right_role = column_class_role(right);
  if (!column_role_is_owner(left_role))
    return NULL;
  if (g_strcmp0(right, "other") == 0 || g_strcmp0(right, "phone") == 0)
    return left; /* 责任单位及联系电话 */
  if (!column_role_is_owner(right_role))
    return NULL;
  if (right_role == COLUMN_LEADER && left_role != COLUMN_LEADER)
    return left_role == COLUMN_LEAD ? "lead_leader" : "unit_leader";
  if (left_role == COLUMN_LEAD && right_role == COLUMN_JOINT)
    return "lead_joint";
  return left_role == right_role ? left : left_role == COLUMN_LEADER ? "unit_leader" : "unit";
}

/* 责任单位/责任人, 牵头单位和责任单位: two titles of owners in one. NULL for any other. */
static const char *
title_class_of_pair(const ColumnWords *words, const char *title, gsize length)
{
  Span places[G_N_ELEMENTS(JOINTS)] = { SPAN_NONE };
  if (!title_find_joints(title, length, places))
    return NULL;
  const char *class = NULL;
  for (gsize i = 0; class == NULL && i < G_N_ELEMENTS(JOINTS); i++)
    if (!span_is_empty(places[i]))
      class =
          class_of_pair(title_class_of_whole(words, title, places[i].start),
                        title_class_of_whole(words, title + places[i].end, length - places[i].end));
  return class;
}

static gboolean
class_is_one_of(const char *class, const char *const *classes)
{
  for (gsize i = 0; class != NULL && classes[i] != NULL; i++)
    if (strcmp(class, classes[i]) == 0)
      return TRUE;
  return FALSE;
}

/* 2031年, 2031年底 */
static gboolean
title_is_year(const char *title, gsize length)
{
  gsize size;
  for (gsize i = 0; i < YEAR_DIGITS; i++)
    if (i >= length || !g_ascii_isdigit(title[i]))
      return FALSE;
  if (length == YEAR_DIGITS || character_at(title + YEAR_DIGITS, &size) != YEAR_MARK)
    return FALSE;
  return length <= YEAR_DIGITS + size + YEAR_TAIL_BYTES;
}

/* 二季度 before what is a goal, a plan or a task anywhere: 二季度工作目标, 7月计划. */
static gboolean
title_is_of_period(const ColumnWords *words, const char *title, gsize length)
{
  static const char *const PLANNED[] = { "target", "content", "task", NULL };
  gsize size = 0, ending = 0;
  if (g_strcmp0(vocabulary_match_at(words->titles, title, length, 0, &size), "period") != 0
      || size == length)
    return FALSE;
  const char *rest = vocabulary_lookup(words->titles, title + size, length - size);
  if (rest == NULL)
    rest = vocabulary_match_end(words->endings, title + size, length - size, &ending);
  return class_is_one_of(rest, PLANNED);
}

/* 隐患具体情况: what is told of something wrong is what is worked on. 隐患整改情况 is not. */
static gboolean
title_tells_issue(const ColumnWords *words, const char *title, gsize length, const char *ending)
{
  static const char *const TOLD[] = { "progress", "pace", "content", "task", NULL };
  g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(LexiconMatch));
  if (!class_is_one_of(ending, TOLD))
    return FALSE;
  vocabulary_scan(words->remedies, title, length, found);
  return found->len == 0;
}

/* What the ends of an unknown title say: a beginning of its own weight (是否…), one that tells what
 * kind of bodies the ending names (牵头…单位), or the ending; where no ending is known, the
 * beginning alone. */
static const char *
title_class_of_ends(const ColumnWords *words, const char *title, gsize length)
{
  static const char *const ANSWERS[] = { "status", "done", NULL };
  static const char *const MATTERS[] = { "problems", "next", NULL };
  static const char *const KINDS[] = { "lead", "joint", "other", NULL };
  static const char *const OUTCOMES[] = { "progress", "pace",   "rate", "deadline",
                                          "unit",     "leader", NULL };
  if (length > TITLE_BYTES)
    return NULL;
  gsize size = 0;
  const char *ending = vocabulary_match_end(words->endings, title, length, &size);
  const char *beginning = vocabulary_match_at(words->beginnings, title, length, 0, &size);
  if (g_strcmp0(beginning, "issue") == 0)
    return title_tells_issue(words, title, length, ending) ? "task" : ending;
  if (class_is_one_of(beginning, ANSWERS)
      || (class_is_one_of(beginning, MATTERS) && !class_is_one_of(ending, OUTCOMES)))
    return beginning;
  if (class_is_one_of(beginning, KINDS) && g_strcmp0(ending, "unit") == 0)
    return beginning;
  return ending != NULL ? ending : beginning;
}

const char *
column_title_class(const ColumnWords *words, const char *title, gsize length, guint *score)
{
  while (length > 1 && (title[length - 1] == ':' || title[length - 1] == '*')) /* 责任单位: */
    length--;
  const char *class = vocabulary_lookup(words->titles, title, length);
  *score = EXACT_SCORE;
  gsize bare = title_without_bracket(title, length);
  if (class == NULL && bare < length)
    class = vocabulary_lookup(words->titles, title, bare);
  if (class == NULL)
    class = title_class_of_pair(words, title, bare);
  if (class == NULL)
    {
      g_autofree char *around = title_around_bracket(title, bare);
      class = around == NULL ? NULL : vocabulary_lookup(words->titles, around, strlen(around));
    }
  if (class != NULL)
    return class;
  class = title_class_of_owner(words, title, bare);
  if (class != NULL)
    return class;
  *score = ENDING_SCORE;
  if (title_is_year(title, bare) || title_is_of_period(words, title, bare))
    return "period";
  class = title_class_of_ends(words, title, bare);
  if (class == NULL)
    *score = 0;
  return class;
}

gboolean
column_title_is_general(const ColumnWords *words, const char *title, gsize length)
{
  guint payload = vocabulary_payload(words->titles, title, title_without_bracket(title, length));
  return vocabulary_attribute(words->titles, payload, "general") != NULL;
}

const char *
column_cell_class(const ColumnWords *words, const Document *doc, const ViewCell *cell)
{
  guint score;
  if (cell == NULL || span_is_empty(cell->span))
    return NULL;
  return column_title_class(words, doc->comparable->str + cell->span.start, span_length(cell->span),
                            &score);
}

gboolean
column_title_is_region(const ColumnWords *words, const char *title, gsize length)
{
  const char *class = vocabulary_lookup(words->regions, title, length);
  if (g_strcmp0(class, "whole") == 0)
    return TRUE;
  gsize ending = 0;
  class = vocabulary_match_end(words->regions, title, length, &ending);
  gsize minimum_stem = 3; /* one character: 某县 */
  return g_strcmp0(class, "ending") == 0 && length >= ending + minimum_stem;
}

gboolean
column_title_names_contents(const ColumnWords *words, const char *title, gsize length)
{
  gsize ending;
  return g_strcmp0(vocabulary_match_end(words->endings, title, length, &ending), "content") == 0;
}

gboolean
column_title_is_region_sum(const ColumnWords *words, const char *title, gsize length)
{
  return g_strcmp0(vocabulary_lookup(words->regions, title, length), "sum") == 0;
}

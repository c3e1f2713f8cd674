/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * columns.h - what each column of a table is.
 *
 * Evidence comes from the title (vocabulary column-titles, white space and brackets stripped,
 * several header rows, titles over several columns) and from what stands under it (profile.h). A
 * title nobody has seen is judged by its column alone.
 */
#pragma once

#include "classify/profile.h"
#include "classify/table_view.h"

#define EXACT_SCORE 100 /* of a title that a vocabulary has */

typedef struct Layouts Layouts; /* layouts.h: tables that a file declares */
typedef struct Layout Layout;
typedef struct LayoutColumn LayoutColumn;

typedef enum
{
  COLUMN_UNKNOWN,
  COLUMN_NUMBER,
  COLUMN_GROUP,
  COLUMN_TASK,
  COLUMN_SUBTASK,
  COLUMN_PLAN,
  COLUMN_PROGRESS,
  COLUMN_STATUS,
  COLUMN_LEAD,
  COLUMN_JOINT,
  COLUMN_UNIT,
  COLUMN_LEADER,
  COLUMN_UNIT_LEADER,
  COLUMN_DEADLINE,
  COLUMN_REGION,
  COLUMN_BODY, /* titled by one body: body_columns.h */
  COLUMN_PROBLEMS,
  COLUMN_NEXT_STEPS,
  COLUMN_OTHER
} ColumnRole;

typedef struct
{
  ColumnRole role;
  Span title;                    /* printed place of the lowest title cell; SPAN_NONE without one */
  const char *title_class;       /* class in column-titles, NULL for a title nobody has seen */
  guint title_score;             /* 100 exact, 70 by its ends, 0 unknown */
  const LayoutColumn *declared;  /* what the layout in force says of it; NULL */
  gboolean is_general;           /* 项目名称, 主管部门: stands in tables of all kinds */
  guint averages[PROFILE_COUNT]; /* of the cells under the title, 0 to 100 */
  guint weighed;                 /* which averages were taken, a PROFILE_BIT() each */
  guint filled;                  /* cells with text that were looked at */
  gboolean is_part_of_year;      /* the lowest of several titles is 一季度 or the like */
  gboolean is_merged;            /* some cell covers several rows */
  gboolean counts;               /* the cells looked at are whole numbers: 6.1 is no list number */
  gboolean has_gaps; /* some cell under a filled one is empty: merged, and not marked so */
} Column;

typedef struct
{
  guint
      header_start; /* rows [header_start, header_end) are titles; equal when the table has none */
  guint header_end;
  guint count;
  Column *columns;
  gboolean is_task_table;
  gboolean
      is_thin; /* a task table only where the page speaks of tasks: names and bodies, no more */
  const Layout *layout; /* in force; NULL */
  gboolean is_foreign;  /* some title says that the table is of another matter */
} Columns;

typedef struct
{
  const Vocabulary *titles;
  const Vocabulary *endings;
  const Vocabulary *beginnings;
  const Vocabulary *remedies;
  const Vocabulary *labels; /* unit-labels: what announces bodies and persons */
  const Vocabulary *regions;
  const Vocabulary *suffixes;  /* body-suffixes */
  const Vocabulary *durations; /* service-times */
  const Vocabulary *cells;     /* cell-words; NULL: none are known */
  const Vocabulary *verdicts;  /* status-words */
  const Vocabulary *marks;     /* list-marks: what starts with a list number is no title */
  const Layouts *layouts;      /* NULL: none */
} ColumnWords;

/* Fails with DUBAN_ERROR_RULES when a vocabulary is missing. */
gboolean column_words_load(const Rules *rules, ColumnWords *words, GError **error);

/* The class of one title's comparable text, NULL if unknown; *score receives 100 for a title that a
 * vocabulary holds, 70 for one that is told by how it begins and ends, 0 if unknown. */
const char *column_title_class(const ColumnWords *words, const char *title, gsize length,
                               guint *score);

/* Whether a title's comparable text is one that tables of all kinds have. */
gboolean column_title_is_general(const ColumnWords *words, const char *title, gsize length);

/* The class of a cell's whole text as a title; NULL where it is unknown, the cell empty or NULL. */
const char *column_cell_class(const ColumnWords *words, const Document *doc, const ViewCell *cell);

/* The role that a class of title has before columns_resolve(); COLUMN_UNKNOWN for NULL. */
ColumnRole column_class_role(const char *class);

/* Whether such a column says who does it: bodies or persons. */
gboolean column_role_is_owner(ColumnRole role);

/* The first column of that role, -1 for none. */
gint columns_first(const Columns *columns, ColumnRole role);

/* Finds the layout that titles (one a column, comparable, without blanks; NULL for none) are of,
 * and notes what it says in the columns. Before columns_resolve(). */
void columns_apply_layout(const ColumnWords *words, const char *const *titles, Columns *columns);

/* Whether the title names a region: a division, a zone, 市本级. */
gboolean column_title_is_region(const ColumnWords *words, const char *title, gsize length);

/* Whether the title asks what something consists of: …内容, …要求, …措施. */
gboolean column_title_names_contents(const ColumnWords *words, const char *title, gsize length);

/* Whether the title stands over the sum of all regions: 合计, 全市合计. */
gboolean column_title_is_region_sum(const ColumnWords *words, const char *title, gsize length);

/* Judges all columns of a view. A table without titles is judged by its cells alone, and only where
 * they leave no doubt: list numbers that count, texts, bodies. inherited (nullable) are the columns
 * of the table before: a table without titles that has as many columns continues it. You free the
 * result. */
Columns *columns_of(const ColumnWords *words, const Profiler *profiler, const Document *doc,
                    const TableView *view, const Columns *inherited);
/* Columns without titles whose roles are known. You free the result. */
Columns *columns_of_roles(const ColumnRole *roles, guint count);
void columns_free(Columns *columns);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Columns, columns_free)

/* The roles that titles of these classes have when they stand in one table: a target is the task
 * where no task column stands beside it, a unit beside a lead is joint, and so on. Used for tables
 * and for flattened ones. */
void columns_resolve(Columns *columns);

/* Of two outcome columns one may hold the bare verdict: it becomes the status. Needs averages;
 * columns_resolve() calls it. */
void columns_tell_status(Columns *columns);

/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * prose_cut.h - the lines of one item, taken apart into its text, its owners and its labelled
 * fields.
 */
#pragma once

#include "classify/outline.h"
#include "core/task.h"

/* One task of an item: a piece of its text and the brackets that close it. */
typedef struct
{
  Span text;          /* comparable, trimmed, without the brackets */
  guint first_clause; /* of ItemCut.clauses */
  guint clause_count;
  Span time; /* of its own bracket: (市教育局,8月底前); may be empty */
} TaskPiece;

typedef enum
{
  CUT_TASK,
  CUT_OWNERS_OPEN, /* the list of units goes on in the next line */
  CUT_OWNERS,
  CUT_FIELD,
  CUT_OTHER,  /* below a label that has no field of its own here */
  CUT_STEP,   /* below a label that names a time: 一季度节点 */
  CUT_IGNORED /* below a label that is no field of a task */
} CutState;

typedef struct
{
  CutState state;
  gboolean is_report;    /* text behind the owners is progress */
  Span label_above;      /* of owners, alone on its line: goes with the names below it */
  gboolean lists_owners; /* the last label of units stood alone: its bodies stand below it, a line
                            each */
  Field field;           /* while state is CUT_FIELD */
  Field attached; /* FIELD_PROBLEMS or FIELD_NEXT_STEPS behind such a label, else FIELD_NUMBER */
  Span text; /* comparable: from the first to the last line of the item's own text; may be empty */
  GArray *pieces;           /* TaskPiece, at least one unless text is empty */
  GArray *clauses;          /* Span, comparable: unit brackets */
  GArray *labels;           /* Span, comparable: label and value of units and leaders */
  Span fields[FIELD_COUNT]; /* comparable: FIELD_DEADLINE, FIELD_PLAN, FIELD_PROGRESS */
  Span plan_title;          /* comparable: the label of FIELD_PLAN */
  gboolean
      is_named_by_goal; /* text is what stands behind 目标任务：; a task only with more labels */
  gboolean may_be_name; /* the first of others: a value behind an unknown label, above all text */
  gboolean plan_is_content; /* it was 整改措施, not 整改目标 */
  GArray *money;            /* TitledCell, comparable: amounts behind labels of their own */
  GArray
      *others; /* TitledCell, comparable: a goal and its measures with other labels between them */
  GArray *steps;       /* TitledCell, comparable: what is due by a time that a label names */
  guint32 first_part;  /* where the first numbered line below the item's own starts; 0 for none */
  Span progress_title; /* comparable: the label of FIELD_PROGRESS, empty where it has none */
  TitledCell earlier;  /* comparable: the outcome before that one; its cell is empty for none */
  Span status;         /* comparable: behind a label of the bare verdict */
  gboolean status_answers; /* the label asks whether: 是否完成：是 */
  Span after;              /* text that stands behind the owners and belongs to no field */
} ItemCut;

ItemCut *item_cut_new(void);
void item_cut_free(ItemCut *cut);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ItemCut, item_cut_free)

/* Adds the next line of the item, in order. is_first: its text starts behind its number; else the
 * number, if it has one, is text. In a report, text behind the owners is progress. */
void item_cut_add_line(ItemCut *cut, const Outline *outline, const Document *doc, guint line,
                       gboolean is_first, gboolean is_report);

/* To be called once after the last line: finds the brackets and the pieces. */
void item_cut_close(ItemCut *cut, const Outline *outline, const Document *doc);

/* Forgets everything, for the next item. */
void item_cut_reset(ItemCut *cut);

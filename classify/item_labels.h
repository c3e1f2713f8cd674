/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * item_labels.h - the labels inside the lines of an item: 责任单位：…, 完成时限：…, 进展情况：….
 *
 * A label is a word of the vocabularies unit-labels (units and leaders) or item-labels (fields),
 * right before a colon outside brackets, at the start of a line, after punctuation, or after the
 * value of another label; or in 【】 [] 〔〕, at the start of a line or behind a mark; or before a
 * dash, at the start of a line.
 */
#pragma once

#include "core/stage.h"

typedef enum
{
  LABEL_UNITS, /* units or leaders: the place is for units_parse() */
  LABEL_DEADLINE,
  LABEL_PLAN,
  LABEL_PROGRESS,
  /* From here on: part of the progress text above; else of no field but their own. */
  LABEL_ATTACHED,
  LABEL_PROBLEMS,
  LABEL_NEXT_STEPS,
  LABEL_CONTENT, /* a plan, but no sign of a task: 建设内容 stands under projects of all kinds */
  LABEL_TASK,    /* the text of the item itself: 督办事项 */
  LABEL_MONEY,   /* an amount named for the task: 总投资 */
  LABEL_STATUS,  /* the bare verdict: 整改状态 */
  LABEL_DUTIES,  /* what a group is for: 主要职责 */
  LABEL_OTHER    /* of no field here: 联系人; only at a line's start or behind another label */
} LabelKind;

typedef struct
{
  LabelKind kind;
  Span place; /* comparable: label and value */
  Span
      value; /* without the label and its colon; may be empty: the value follows on the next line */
} LabelPiece;

typedef struct ItemLabels ItemLabels;

/* Needs the vocabularies unit-labels and item-labels. */
ItemLabels *item_labels_new(const Rules *rules, GError **error);
void item_labels_free(ItemLabels *labels);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ItemLabels, item_labels_free)

/* Sets the task's FIELD_PROBLEMS and FIELD_NEXT_STEPS where labels set them off inside the outcome
 * at place, of one line or several: 进展情况:… 存在问题:… 下步打算:… Fields that no label names
 * stay. */
void item_labels_find_attached(const ItemLabels *labels, const Document *doc, Span place,
                               Task *task);

/* Appends (LabelPiece) the labels of one comparable line, in order, and returns where the first
 * starts: line.end if none. */
guint32 item_labels_split(const ItemLabels *labels, const Document *doc, Span line, GArray *pieces);

/* The label of four characters or more that a comparable line starts with, whatever stands right
 * behind it. FALSE where there is none, or nothing behind it. */
gboolean item_labels_glued(const ItemLabels *labels, const Document *doc, Span line,
                           LabelPiece *piece);

/* The value of a label of that kind that stands as words in a comparable sentence which is known to
 * say who does it: 6月底 in 责任单位为市教育局,完成时限为6月底. FALSE where there is none. */
gboolean item_labels_find_stated(const ItemLabels *labels, const Document *doc, Span sentence,
                                 LabelKind kind, Span *value);

/* The label of a field or of bodies that the text is, whole; its value follows on the next line.
 * FALSE where it is none. */
gboolean item_labels_alone(const ItemLabels *labels, const Document *doc, Span text,
                           LabelPiece *piece);

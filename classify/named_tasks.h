/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * named_tasks.h - lines that begin an item without a number: 事项名称：…, 任务名称：….
 *
 *   1.第一项 / 任务名称：A        names the item that the number counts
 *   二、整改情况 / 问题描述：A … / 问题描述：B
 *                                 the first names no more what the number counts than the second
 *   项目名称：A                   alone: what the page is about (matter_fields.h)
 *   承办单位：A / 督办事项：B     alone, of an order: the item, with the labels right above it
 *   责任单位：A / 整改问题：B / 责任单位：C / 整改问题：D
 *                                 labels above the first that stand above every one begin the items
 */
#pragma once

#include "classify/item_labels.h"
#include "classify/lines.h"
#include "classify/series.h"

typedef struct
{
  gboolean follows_number; /* the line before has a list number */
  guint count;             /* lines that a label of tasks starts */
  guint last;              /* candidate of the last of them */
  gboolean is_order;       /* the last of them says that somebody is told to do it: 督办事项 */
  SeriesCandidate held;    /* such a line right below a number, until another shows whose it is */
  guint held_at;           /* where it would stand among the candidates */
  Span held_label;         /* its place up to the value; empty: none is held */
} NamedTasks;

/* To be called for each line in order. pieces (LabelPiece) are the line's labels, candidate what
 * its number says, already among lines->candidates where it has one; it becomes the item that the
 * line begins. words is the vocabulary outline-words. */
void named_tasks_note(NamedTasks *named, const Vocabulary *words, const Document *doc,
                      const Lines *lines, const Line *line, const GArray *pieces,
                      SeriesCandidate *candidate);

/* Settles where the items begin. To be called once, after the last line. Returns the candidate of
 * one name alone that is no order, for matter_fields_settle(); -1 for none. Linear in lines. */
gint named_tasks_settle(const NamedTasks *named, const Document *doc, const Lines *lines);

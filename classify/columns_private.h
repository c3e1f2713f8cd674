/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * columns_private.h - what columns.c and columns_resolve.c share.
 */
#pragma once

#include "classify/columns.h"

#define REGION_COLUMNS 3 /* two places side by side are no matrix */
#define SURE_AVERAGE 60

/* What is asked about the cells of a table's columns; all borrowed. */
typedef struct
{
  const Profiler *profiler;
  const Document *doc;
  const TableView *view;
  Columns *columns;
} Sampler;

/* Looks at the first cells under a title: notes in the column how many are filled, whether they
 * count, are merged or leave gaps, and the averages that are asked of every column of its role.
 * Averages that were not taken are 0. */
void column_sample(const Sampler *sampler, guint index);

/* Takes those averages of a sampled column that are among kinds (PROFILE_BIT()) and not taken yet:
 * what profiles bodies, names and verdicts is the dearest thing of a table. */
void column_weigh(const Sampler *sampler, guint index, guint kinds);

guint columns_count_role(const Columns *columns, ColumnRole role);

/* Fills is_foreign, is_task_table and is_thin from the roles. */
void columns_judge_matter(Columns *columns);

/* A table whose times are all lengths of time (3个工作日, 即办) says how long services take: it
 * holds no tasks. */
void columns_drop_services(const ColumnWords *words, const Document *doc, const TableView *view,
                           Columns *columns);

/* 备注 at the table's end that holds 完成, 超额完成, 未完成 is a column of verdicts where nothing
 * else tells how things stand. */
void columns_tell_remarks(const ColumnWords *words, const Document *doc, const TableView *view,
                          Columns *columns);

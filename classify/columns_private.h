/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * columns_private.h - what the columns_….c share.
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

/* The role that a sampled column's cells look like, whatever its title. */
ColumnRole column_role_by_profile(const Column *column);

/* 一, 二, (三), 四、 and nothing behind them: the cells are the list numbers of what stands beside. */
gboolean column_is_list_numbers(const Document *doc, const TableView *view, const Columns *columns,
                                guint index);

/* 重点任务 merged over 具体举措 that have list numbers of their own: the numbered ones are the
 * tasks.
 *
 *   | 一、优化环境 | 1.推行集成服务 | 市政务办 |
 *   |              | 2.压减开办时间 | 市监局   |     */
void columns_promote_numbered(const ColumnWords *words, const Document *doc, const TableView *view,
                              Columns *columns);

/* The same where the second title stands over a number and the text: the number counts through.
 *
 *   | 工作任务 |     具体要求     |
 *   | 优化环境 | 1 | 推行集成服务 |
 *   |          | 2 | 压减开办时间 |     */
void columns_promote_counted(const Document *doc, const TableView *view, Columns *columns);

/* A table without titles: the first text column after the number is the task, the first of all
 * where its cells start with their numbers. */
void columns_judge_headless(const ColumnWords *words, const Profiler *profiler, const Document *doc,
                            const TableView *view, Columns *columns);

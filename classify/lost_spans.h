/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * lost_spans.h - rows that a converter filled up at their end, because it lost what cells span.
 *
 *   目标任务 | 责任领导 | 牵头单位 |            目标任务 (2 wide) | 责任领导 | 牵头单位
 *   主要指标 | 产值增长 | 副市长 | 市经信局     主要指标 | 产值增长 | 副市长 | 市经信局
 *   税收增长 | 副市长 | 市税务局 |                       | 税收增长 | 副市长 | 市税务局
 */
#pragma once

#include "classify/columns.h"

/* The view with the short rows moved to where their cells fit the titles; NULL where none fits
 * better. Text documents only: pages and sheets say what cells span. You free it. */
TableView *lost_spans_restore(const ColumnWords *words, const Profiler *profiler,
                              const Document *doc, const TableView *view);

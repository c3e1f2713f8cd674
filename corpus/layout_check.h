/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * layout_check.h - the examples of layout files, run through all stages.
 *
 *   example: 两列                                     a name, for messages
 *   text: 段号 | 治理河段 | 责任单位                    the notice, line by line, as text or HTML
 *   text: 1 | 清淤3公里 | 县水利局
 *
 *   expect: 1                                          the first task that must come out; what is
 *                                                      not said is not compared
 *   task: 清淤3公里
 *   units: 县水利局
 *
 * There must be as many tasks as `expect:` entries follow the example; `expect: none` says that
 * there is none. Where the layout has columns, it must have been in force.
 */
#pragma once

#include "core/rules.h"

/* Opens the stages, which also compiles the layouts, and runs every example. FALSE and error set
 * (DUBAN_ERROR_RULES) where a layout cannot be compiled. Else TRUE; what failed is appended to
 * failures ("file:line:column: expected …, got …", char *), and *count receives the number of
 * examples. */
gboolean layout_check(const Rules *rules, GPtrArray *failures, guint *count, GError **error);

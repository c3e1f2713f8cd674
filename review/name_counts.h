/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * name_counts.h - how often each of some names was met.
 */
#pragma once

#include "core/json_writer.h"

typedef struct NameCounts NameCounts;

NameCounts *name_counts_new(void);
void name_counts_free(NameCounts *counted);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(NameCounts, name_counts_free)

void name_counts_add(NameCounts *counted, const char *name);

/* [[name, count], …]: the commonest first, equal ones by name; at most that many (0: all, by name).
 */
void name_counts_write(const NameCounts *counted, guint most, JsonWriter *writer, const char *key);

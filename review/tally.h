/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * tally.h - how often each of some names was met.
 */
#pragma once

#include "core/json_writer.h"

typedef struct Tally Tally;

Tally *tally_new(void);
void tally_free(Tally *tally);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Tally, tally_free)

void tally_add(Tally *tally, const char *name);

/* [[name, count], …]: the commonest first, equal ones by name; at most that many (0: all, by name). */
void tally_write(const Tally *tally, guint most, JsonWriter *writer, const char *key);

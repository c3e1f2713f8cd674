/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * numbers.h - the values of options that count something. All fail with DUBAN_ERROR_USAGE and leave
 * *result as it was where the option was not given.
 */
#pragma once

#include "cli/arguments.h"

/* A whole number. */
gboolean number_parse(const Arguments *arguments, const char *name, guint minimum, guint maximum,
                      guint *result, GError **error);

/* Seconds, up to three decimals: 60, 0.5. */
gboolean number_parse_seconds(const Arguments *arguments, const char *name, guint *result_ms,
                              GError **error);

/* Bytes: 1000, 64K, 512M, 2G. */
gboolean number_parse_size(const Arguments *arguments, const char *name, guint64 *result,
                           GError **error);

/* 3/16. */
gboolean number_parse_share(const Arguments *arguments, const char *name, guint *part, guint *parts,
                            GError **error);

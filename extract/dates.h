/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * dates.h - whole dates of metadata as ISO 8601. Deadlines and periods are normalize's.
 */
#pragma once

#include <glib.h>

#define DATE_LENGTH 10

/* Reads the date that squeezed text (no blanks, comparable form) starts with: 2023-02-13 14:32,
 * 2023年2月10日 (日 may be missing at the end), 二○○七年四月十三日, 2023/2/10, 2023.2.10, 20230210.
 * iso receives YYYY-MM-DD and a NUL, *used the bytes read (a time of day behind it too). FALSE, and
 * nothing written, where no valid date stands. */
gboolean date_parse(const char *text, gsize length, char iso[DATE_LENGTH + 1], gsize *used);

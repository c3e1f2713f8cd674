/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * read_source.h - the bytes of one input, within the limits.
 */
#pragma once

#include "core/limits.h"

/* The bytes of a regular file. Fails with DUBAN_ERROR_READ (missing, not allowed, no regular file), DUBAN_ERROR_LIMIT (asked
 * before anything is read) or DUBAN_ERROR_EMPTY. Never waits for a pipe that nobody writes to. */
GBytes *read_source_file(const char *path, const Limits *limits, GError **error);

/* Everything up to the end. Fails as above. */
GBytes *read_source_descriptor(int descriptor, const Limits *limits, GError **error);

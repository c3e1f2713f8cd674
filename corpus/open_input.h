/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * open_input.h - a path becomes a stream of bytes.
 */
#pragma once

#include "corpus/byte_stream.h"

/* A regular file. Fails with DUBAN_ERROR_READ (missing, not allowed, no regular file). Never waits
 * for a pipe that nobody writes to. */
ByteStream *open_input_file(const char *path, GError **error);

/* Standard input, which may be a file or a pipe. */
ByteStream *open_input_standard(void);

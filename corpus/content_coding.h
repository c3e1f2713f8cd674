/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * content_coding.h - a page out of what a server sent of it: gzip (RFC 1952), deflate (RFC 1950,
 * and 1951 as many servers have it), br (RFC 7932) and zstd (RFC 8878, with the window of 8 MB that
 * RFC 9659 allows).
 */
#pragma once

#include "core/limits.h"

/* Decodes a body whose head names coding (lower case). One that is no compressed data, though its
 * head says so, is passed as it is: crawlers keep heads as they were sent and may store bodies
 * decoded.
 *
 * Returns: a body, yours. *loss says what is missing at its end (static) and is left alone where
 * nothing is. Fails with DUBAN_ERROR_DAMAGED where not even the beginning can be decoded,
 * DUBAN_ERROR_FORMAT for a coding that is not read, and DUBAN_ERROR_LIMIT past input_bytes or
 * unpacked_ratio. */
GBytes *content_decode(GBytes *body, const char *coding, const Limits *limits, const char **loss,
                       GError **error);

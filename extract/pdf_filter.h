/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_filter.h - decoding a PDF stream's bytes without trusting their size.
 *
 * A stream of 544 KB can unpack to 280 MB; libraries unpack first and let the caller look
 * afterwards. Here every filter stops at a limit. Only the filters that drawing operators are
 * stored with are known; pictures are nobody's business here.
 */
#pragma once

#include <glib.h>

/* Whether pdf_filter_decode() knows the filter of that name ("/FlateDecode" or its short form
 * "/Fl"). */
gboolean pdf_filter_is_known(const char *name);

/* Unpacks bytes by the named filter; the result replaces *bytes (owned by the caller). A stream
 * that breaks off keeps what came before the break, as viewers do. Fails with DUBAN_ERROR_LIMIT
 * past limit, and with DUBAN_ERROR_FORMAT for a filter that is not known. */
gboolean pdf_filter_decode(const char *name, gsize limit, GByteArray **bytes, GError **error);

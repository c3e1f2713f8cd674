/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_file.h - a file as qpdf opens it: from memory, without a word on standard error.
 */
#pragma once

#include <glib.h>
#include <qpdf/qpdf-c.h>

/* bytes must outlive what is opened. password may be NULL. *qpdf is to be closed also on failure.
 */
gboolean pdf_file_open(GBytes *bytes, const char *password, qpdf_data *qpdf);

/* Takes NULL. */
void pdf_file_close(qpdf_data *qpdf);

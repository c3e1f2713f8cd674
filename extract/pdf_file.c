/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_file.c - qpdf complains of what nobody asked it about, unless it is told each time not to.
 */
#include "extract/pdf_file.h"

gboolean
pdf_file_open(GBytes *bytes, const char *password, qpdf_data *qpdf)
{
  *qpdf = qpdf_init();
  qpdf_silence_errors(*qpdf);
  qpdf_set_suppress_warnings(*qpdf, QPDF_TRUE);
  gsize size;
  const char *data = g_bytes_get_data(bytes, &size);
  return (qpdf_read_memory(*qpdf, "input", data, size, password) & QPDF_ERRORS) == 0;
}

void
pdf_file_close(qpdf_data *qpdf)
{
  if (*qpdf == NULL)
    return;
  if (qpdf_has_error(*qpdf))
    qpdf_get_error(*qpdf); /* one that was not asked for is printed */
  qpdf_cleanup(qpdf);
}

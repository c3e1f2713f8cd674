/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_broken.c - lists by their numbers, figures by their digits, names by how they begin and end.
 */
#include "extract/pdf_broken.h"

#include "core/characters.h"
#include "extract/pdf_names.h"
#include "extract/pdf_number.h"

gboolean
pdf_broken_list(const PdfLayout *layout, PdfChain upper, PdfChain lower, gboolean cells_have_lists)
{
  gint next = pdf_number_leading(layout, pdf_layout_line(layout, lower.first));
  if (next < 2 || pdf_number_leading(layout, pdf_layout_line(layout, upper.first)) != 1)
    return FALSE;
  gint item = 1;
  for (gint i = upper.first; i >= 0 && item < next; i = pdf_layout_line(layout, i)->next)
    item = MAX(item, pdf_number_leading(layout, pdf_layout_line(layout, i)));
  return item == next - 1 && (item > 1 || cells_have_lists);
}

gboolean
pdf_broken_figure(const PdfLayout *layout, PdfChain upper, PdfChain lower)
{
  const PdfLine *last = pdf_layout_line(layout, upper.last);
  const PdfLine *next = pdf_layout_line(layout, lower.first);
  gunichar before = character_before(pdf_line_text(layout, last), last->length);
  gunichar after = next->length == 0 ? 0 : character_at(pdf_line_text(layout, next), NULL);
  return before < 0x80 && g_ascii_isdigit((gchar) before) && character_is_ideograph(after);
}

gboolean
pdf_broken_name(const Vocabulary *names, const PdfLayout *layout, PdfChain upper, PdfChain lower)
{
  if (names == NULL)
    return FALSE;
  g_autoptr(GString) above = g_string_new(NULL);
  g_autoptr(GString) below = g_string_new(NULL);
  pdf_chain_squeeze(layout, upper, above);
  pdf_chain_squeeze(layout, lower, below);
  return pdf_names_break(names, above->str, below->str);
}

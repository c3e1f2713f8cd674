/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * office_lines.c - all of a document's labels are judged together: one telephone beside a body is a
 * remark, one at each is a directory; one deadline by a day, and the others are deadlines as well.
 */
#include "classify/office_lines.h"

#define OFFICES_MINIMUM 2
#define PHONE_DIGITS 7

/* 0000-2220001, 13800000000 */
static gboolean
line_holds_number(const Document *doc, const Line *line)
{
  const char *text = doc->comparable->str;
  guint digits = 0;
  for (guint32 at = line->place.start; at < line->place.end && digits < PHONE_DIGITS; at++)
    if (g_ascii_isdigit(text[at]))
      digits++;
    else if (text[at] != '-')
      digits = 0;
  return digits >= PHONE_DIGITS;
}

/* 负责人：方敏　联系电话：0000-2220001: a person whom to call. 责任单位：县教育局　监督电话：… is who
 * does a task. */
static gboolean
line_names_contact(const ItemLabels *labels, const UnitGrammar *grammar, const Document *doc,
                   const Line *line)
{
  if ((line->shows & SHOWS_UNIT_LABEL) == 0 || !line_holds_number(doc, line))
    return FALSE;
  g_autoptr(GArray) pieces = g_array_new(FALSE, FALSE, sizeof(LabelPiece));
  item_labels_split(labels, doc, span_new(line->text, line->place.end), pieces);
  for (guint i = 0; i < pieces->len; i++)
    {
      const LabelPiece *piece = &g_array_index(pieces, LabelPiece, i);
      if (piece->kind == LABEL_UNITS && units_hold_organ(grammar, doc, piece->value))
        return FALSE;
    }
  return TRUE;
}

gboolean
text_is_service_time(const Vocabulary *durations, const char *text, gsize length)
{
  gsize digits = 0;
  while (digits < length && g_ascii_isdigit(text[digits]))
    digits++;
  return digits < length && vocabulary_lookup(durations, text + digits, length - digits) != NULL;
}

void
office_lines_settle(const ItemLabels *labels, const UnitGrammar *grammar, const Document *doc,
                    const Lines *lines)
{
  guint owners = 0, phones = 0, durations = 0, fields = 0;
  for (guint i = 0; i < lines->lines->len; i++)
    {
      Line *line = line_at(lines, i);
      gboolean is_duration = (line->shows & SHOWS_DURATION) != 0;
      gboolean is_owner = (line->shows & (SHOWS_UNIT_LABEL | SHOWS_BRACKET)) != 0;
      durations += is_duration;
      fields += !is_duration && (line->shows & SHOWS_FIELD_LABEL) != 0;
      owners += is_owner;
      phones += is_owner && line_names_contact(labels, grammar, doc, line);
      line->shows &= (guint8) ~SHOWS_DURATION;
    }
  gboolean is_service = durations >= OFFICES_MINIMUM && fields == 0;
  gboolean is_directory = phones >= OFFICES_MINIMUM && phones == owners && fields == 0;
  for (guint i = 0; (is_service || is_directory) && i < lines->lines->len; i++)
    line_at(lines, i)->shows = line_at(lines, i)->brackets = 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * item_labels.c - every colon outside brackets asks: which label ends here?
 */
#include "classify/item_labels.h"

#include "classify/brackets.h"
#include "core/characters.h"
#include "core/trace.h"

#include <string.h>

#define OPENING_BLACK_BRACKET 0x3010 /* 【 */

#define BRACKET_BYTES 60 /* a label and its brackets */
#define DASHED_BYTES 60  /* a label and the dash behind it */
#define STOPPED_BYTES 33 /* a label of ten characters and the stop behind it */
#define PRINTED_LABEL 40 /* characters, blanks inside it as well */
#define NEXT_LINE_BYTES 12
#define PREFIX_WORDS 2      /* 项目 实际 */
#define BARE_LABEL_BYTES 12 /* four characters; shorter words start sentences */
#define BARE_OWNER_BYTES 9  /* the same where the line is one whole: 责任人 */

static const char COPULA[] = { (char) 0xE4, (char) 0xB8, (char) 0xBA, 0 }; /* 为 */
static const char DASH[] = { (char) 0xE2, (char) 0x80, (char) 0x94, 0 };   /* — */

struct ItemLabels
{
  const Vocabulary *units;
  const Vocabulary *fields;
};

ItemLabels *
item_labels_new(const Rules *rules, GError **error)
{
  const Vocabulary *units = rules_need_vocabulary(rules, "unit-labels", error);
  if (units == NULL)
    return NULL;
  const Vocabulary *fields = rules_need_vocabulary(rules, "item-labels", error);
  if (fields == NULL)
    return NULL;
  ItemLabels *labels = g_new0(ItemLabels, 1);
  *labels = (ItemLabels){ units, fields };
  return labels;
}

void
item_labels_free(ItemLabels *labels)
{
  g_free(labels);
}

static LabelKind
label_kind(const char *class)
{
  static const struct
  {
    const char *class;
    LabelKind kind;
  } KINDS[] = { { "deadline", LABEL_DEADLINE }, { "plan", LABEL_PLAN },
                { "progress", LABEL_PROGRESS }, { "problems", LABEL_PROBLEMS },
                { "next", LABEL_NEXT_STEPS },   { "content", LABEL_CONTENT },
                { "task", LABEL_TASK },         { "money", LABEL_MONEY },
                { "status", LABEL_STATUS },     { "duties", LABEL_DUTIES },
                { "other", LABEL_OTHER } };
  for (guint i = 0; i < G_N_ELEMENTS(KINDS); i++)
    if (g_strcmp0(class, KINDS[i].class) == 0)
      return KINDS[i].kind;
  return LABEL_ATTACHED;
}

/* 分管局领导：甲　牵头处室：乙: the page parts them by a blank, which comparable text does not keep
 * between ideographs. */
static gboolean
blank_is_printed_before(const Document *doc, guint32 start)
{
  Span printed = document_to_printed(doc, span_new(start, start + 1));
  return printed.start > 0 && character_is_blank(character_before(doc->text->str, printed.start));
}

/* Words may stand in front of a label: 市级责任单位, 截至目前实际完成情况. Not what the page sets
 * apart from it: 各社区　责任领导. */
static guint32
label_extend(const Vocabulary *words, const Document *doc, Span line, guint32 start)
{
  const char *text = doc->comparable->str;
  for (guint i = 0; i < PREFIX_WORDS && start > line.start; i++)
    {
      if (blank_is_printed_before(doc, start))
        break;
      gsize length;
      const char *class =
          vocabulary_match_end(words, text + line.start, start - line.start, &length);
      if (g_strcmp0(class, "prefix") != 0)
        break;
      start -= (guint32) length;
    }
  return start;
}

/* The label that ends right at offset; the longest word of the vocabularies wins. */
static gboolean
label_ending_at(const ItemLabels *labels, const Document *doc, Span line, guint32 offset,
                LabelPiece *piece)
{
  const char *text = doc->comparable->str;
  gsize unit_length = 0, field_length = 0;
  const char *before = text + line.start;
  const char *unit = vocabulary_match_end(labels->units, before, offset - line.start, &unit_length);
  gboolean is_other = g_strcmp0(unit, "other") == 0;
  if (g_strcmp0(unit, "prefix") == 0)
    unit_length = 0;
  const char *field =
      vocabulary_match_end(labels->fields, before, offset - line.start, &field_length);
  if (g_strcmp0(field, "prefix") == 0)
    field_length = 0;
  if (unit_length == 0 && field_length == 0)
    return FALSE;
  gboolean is_unit = unit_length > field_length || (unit_length == field_length && !is_other);
  piece->kind = !is_unit ? label_kind(field) : is_other ? LABEL_OTHER : LABEL_UNITS;
  piece->place.start = label_extend(is_unit ? labels->units : labels->fields, doc, line,
                                    offset - (guint32) MAX(unit_length, field_length));
  return TRUE;
}

/* A label may start a line, or follow punctuation, a blank or the value of another label;
 * 实现以下目标: is no label. */
static gboolean
label_may_start(const Document *doc, Span line, const LabelPiece *piece, gboolean after_label)
{
  guint32 start = piece->place.start;
  if (start <= line.start || after_label)
    return TRUE;
  if (piece->kind == LABEL_OTHER)
    return FALSE;
  gunichar before = character_before(doc->comparable->str, start);
  return before == ' ' || before == OPENING_BLACK_BRACKET || character_is_punctuation(before)
         || blank_is_printed_before(doc, start);
}

/* 【责任单位】A, [责任单位]A, 〔责任单位〕A */
static gboolean
label_in_brackets(const ItemLabels *labels, const Document *doc, Span line, GArray *pieces)
{
  const char *text = doc->comparable->str;
  Bracket opening = line.start < line.end ? bracket_at(text, line.start, line.end)
                                          : (Bracket){ BRACKET_NONE, FALSE, 0 };
  if (opening.closes || opening.kind < BRACKET_SQUARE || opening.kind == BRACKET_CURLY)
    return FALSE;
  guint32 size = (guint32) opening.size,
          closing = bracket_closing(
              text, span_new(line.start, MIN(line.end, line.start + BRACKET_BYTES)));
  if (closing <= line.start)
    return FALSE;
  LabelPiece piece = { 0 };
  Span inside = span_new(line.start + size, line.end);
  if (!label_ending_at(labels, doc, inside, closing - size, &piece)
      || piece.place.start != inside.start)
    return FALSE;
  /* The place is read as a label line: from the word on, and the closing bracket counts as its
   * colon. */
  piece.value = span_new(closing, line.end);
  if (piece.value.start < piece.value.end && text[piece.value.start] == ':')
    piece.value.start++;
  piece.place = span_new(line.start, line.end);
  g_array_append_val(pieces, piece);
  return TRUE;
}

/* 【责任单位】A 【办结时限】B: each ends where the next begins. */
static gboolean
labels_in_brackets(const ItemLabels *labels, const Document *doc, Span line, GArray *pieces)
{
  const char *text = doc->comparable->str;
  if (!label_in_brackets(labels, doc, line, pieces))
    return FALSE;
  g_autofree char *opening =
      g_strndup(text + line.start, bracket_at(text, line.start, line.end).size);
  guint32 at = g_array_index(pieces, LabelPiece, pieces->len - 1).value.start;
  const char *next;
  while (at < line.end
         && (next = g_strstr_len(text + at, (gssize) (line.end - at), opening)) != NULL)
    {
      guint last = pieces->len - 1;
      guint32 start = (guint32) (next - text);
      at = start + (guint32) strlen(opening);
      if (!label_in_brackets(labels, doc, span_new(start, line.end), pieces))
        continue;
      LabelPiece *before = &g_array_index(pieces, LabelPiece, last);
      before->place.end = before->value.end = start;
      at = g_array_index(pieces, LabelPiece, pieces->len - 1).value.start;
    }
  return TRUE;
}

static gboolean
line_has_brackets(const char *text, Span line)
{
  const char *start = text + line.start;
  gsize length = span_length(line);
  return memchr(start, '[', length) != NULL || text_holds_wide_bracket(start, length);
}

/* …12家。[责任领导]A[责任单位]B: where the first of them opens; the line's end for none. It stands
 * behind a mark or a blank: a bracket behind a word is a remark on it. */
static guint32
labels_inside_find(const ItemLabels *labels, const Document *doc, Span line)
{
  const char *text = doc->comparable->str;
  if (!line_has_brackets(text, line))
    return line.end;
  g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(LabelPiece));
  for (guint32 at = line.start + 1; at < line.end; at++)
    {
      Bracket bracket = bracket_at(text, at, line.end);
      if (bracket.kind < BRACKET_SQUARE || bracket.closes
          || (!character_is_punctuation(character_before(text, at))
              && !blank_is_printed_before(doc, at)))
        continue;
      g_array_set_size(found, 0);
      if (!label_in_brackets(labels, doc, span_new(at, line.end), found))
        continue;
      const LabelPiece *piece = &g_array_index(found, LabelPiece, 0);
      if (piece->kind < LABEL_ATTACHED && !span_is_empty(piece->value))
        return at;
    }
  return line.end;
}

/* 责任单位—A, 责任单位|A: a dash or a bar right behind the label that a line starts with is its
 * colon. */
static gboolean
label_before_dash(const ItemLabels *labels, const Document *doc, Span line, GArray *pieces)
{
  const char *text = doc->comparable->str, *start = text + line.start;
  gsize length = MIN(span_length(line), DASHED_BYTES);
  const char *bar = memchr(start, '|', length);
  const char *mark =
      memmem(start, bar == NULL ? length : (gsize) (bar - start), DASH, strlen(DASH));
  gsize size = mark == NULL ? 1 : strlen(DASH);
  mark = mark == NULL ? bar : mark;
  LabelPiece piece = { 0 };
  if (mark == NULL || mark == start
      || !label_ending_at(labels, doc, line, (guint32) (mark - text), &piece)
      || piece.place.start != line.start)
    return FALSE;
  piece.place.end = line.end;
  piece.value = span_new((guint32) (mark - text), line.end);
  while (span_length(piece.value) > size && memcmp(text + piece.value.start, mark, size) == 0)
    piece.value.start += (guint32) size;
  g_array_append_val(pieces, piece);
  return TRUE;
}

/* 1.年度目标。新建水厂1座。: the stop behind the label that a line starts with is its colon, where
 * it is one of goals or outcomes: 办理时限。 begins a paragraph of any guide. */
static gboolean
label_before_stop(const ItemLabels *labels, const Document *doc, Span line, GArray *pieces)
{
  static const char STOP[] = { (char) 0xE3, (char) 0x80, (char) 0x82, 0 }; /* 。 */
  const char *text = doc->comparable->str;
  const char *stop =
      g_strstr_len(text + line.start, (gssize) MIN(span_length(line), STOPPED_BYTES), STOP);
  LabelPiece piece = { 0 };
  guint32 at = stop == NULL ? line.start : (guint32) (stop - text);
  if (at < line.start + BARE_LABEL_BYTES || at + sizeof STOP > line.end
      || !label_ending_at(labels, doc, line, at, &piece) || piece.place.start != line.start
      || piece.kind < LABEL_PLAN || piece.kind > LABEL_NEXT_STEPS)
    return FALSE;
  piece.place.end = line.end;
  piece.value = span_new(at + (guint32) strlen(STOP), line.end);
  g_array_append_val(pieces, piece);
  return TRUE;
}

/* Notes for explain which label announced a field. Where the value stands on the next line its
 * first letters are what the note is on. */
static void
label_trace(const ItemLabels *labels, const Document *doc, const LabelPiece *piece)
{
  static const char *const FIELDS[] = { NULL,       "deadline",   "plan",  "progress", NULL,
                                        "problems", "next_steps", "plan",  "task",     "money",
                                        "status",   NULL,         "others" };
  if (!trace_is_wanted(doc) || FIELDS[piece->kind] == NULL)
    return;
  gsize length, end = piece->value.start;
  while (end > piece->place.start
         && !character_is_ideograph(character_before(doc->comparable->str, end)))
    end -= (gsize) g_unichar_to_utf8(character_before(doc->comparable->str, end), NULL);
  Span value = piece->value;
  if (value.end - value.start < 2)
    value.end = MIN(value.start + NEXT_LINE_BYTES, (guint32) doc->comparable->len);
  while (value.end < doc->comparable->len
         && ((guchar) doc->comparable->str[value.end] & 0xC0) == 0x80)
    value.end++;
  if (vocabulary_match_end(labels->fields, doc->comparable->str + piece->place.start,
                           end - piece->place.start, &length)
      == NULL)
    return;
  TraceNote note = { .field = FIELDS[piece->kind],
                     .value = document_to_printed(doc, value),
                     .decision = "label",
                     .matched = document_to_printed(doc, span_new(end - length, end)) };
  trace_add_word(doc, note, labels->fields);
}

static void
labels_trace(const ItemLabels *labels, const Document *doc, const GArray *pieces, guint first)
{
  for (guint i = first; trace_is_wanted(doc) && i < pieces->len; i++)
    label_trace(labels, doc, &g_array_index(pieces, LabelPiece, i));
}

gboolean
item_labels_glued(const ItemLabels *labels, const Document *doc, Span line, LabelPiece *piece)
{
  const char *text = doc->comparable->str + line.start;
  gsize rest = span_length(line), length;
  const char *unit = vocabulary_match_at(labels->units, text, rest, 0, &length);
  gboolean is_unit = g_strcmp0(unit, "unit") == 0 || g_strcmp0(unit, "leader") == 0;
  const char *class = is_unit ? unit : vocabulary_match_at(labels->fields, text, rest, 0, &length);
  if (class == NULL || length < BARE_LABEL_BYTES || length >= rest || strcmp(class, "prefix") == 0)
    return FALSE;
  *piece = (LabelPiece){ is_unit ? LABEL_UNITS : label_kind(class), line,
                         span_new(line.start + (guint32) length, line.end) };
  while (piece->value.start < line.end && text[piece->value.start - line.start] == ' ')
    piece->value.start++;
  return TRUE;
}

gboolean
item_labels_alone(const ItemLabels *labels, const Document *doc, Span line, LabelPiece *piece)
{
  const char *text = doc->comparable->str + line.start;
  gsize length = span_length(line);
  const char *unit = vocabulary_lookup(labels->units, text, length);
  gboolean is_unit = g_strcmp0(unit, "unit") == 0 || g_strcmp0(unit, "leader") == 0;
  const char *class = is_unit ? unit : vocabulary_lookup(labels->fields, text, length);
  LabelKind kind = is_unit ? LABEL_UNITS : label_kind(class);
  gsize least = is_unit ? BARE_OWNER_BYTES : BARE_LABEL_BYTES;
  if (class == NULL || length < least || kind == LABEL_ATTACHED || kind > LABEL_CONTENT)
    return FALSE;
  Span below = span_new(line.end, line.end);
  *piece = (LabelPiece){ kind, line, below };
  return TRUE;
}

/* Whether the page prints a blank where a label could end that the line starts with: few lines are
 * worth a look-up. */
static gboolean
line_prints_blank(const Document *doc, Span line)
{
  gsize at = document_to_printed(doc, span_new(line.start, line.start + 1)).start, size;
  for (guint i = 0; i < PRINTED_LABEL && at < doc->text->len; i++, at += size)
    if (character_is_blank(character_at(doc->text->str + at, &size)))
      return TRUE;
  return FALSE;
}

/* The longest label that the line starts with and a printed blank ends: 落实单位　县人社局 is none
 * of 落实单位县人. */
static gboolean
label_up_to_blank(const ItemLabels *labels, const Document *doc, Span line, LabelPiece *piece)
{
  guint32 end = line.start;
  gsize size;
  gboolean is_found = FALSE;
  for (guint i = 0; i < PRINTED_LABEL && end < line.end; i++)
    {
      character_at(doc->comparable->str + end, &size);
      end += (guint32) size;
      LabelPiece label;
      if (end >= line.end || !blank_is_printed_before(doc, end)
          || !item_labels_alone(labels, doc, span_new(line.start, end), &label))
        continue;
      *piece = (LabelPiece){ label.kind, line, span_new(end, line.end) };
      is_found = TRUE;
    }
  return is_found;
}

/* 责任单位　区教体局: a blank as the page prints it in the place of the colon, behind a label of
 * four characters at the line's start. Titles of columns side by side are none. */
static gboolean
label_before_blank(const ItemLabels *labels, const Document *doc, Span line, GArray *pieces)
{
  const char *text = doc->comparable->str + line.start;
  gsize rest = span_length(line), size;
  LabelPiece piece;
  if (!line_prints_blank(doc, line)
      || (!label_up_to_blank(labels, doc, line, &piece)
          && !item_labels_glued(labels, doc, line, &piece)))
    return FALSE;
  gsize from = piece.value.start - line.start;
  const char *next_unit = vocabulary_match_at(labels->units, text, rest, from, &size),
             *next_field = vocabulary_match_at(labels->fields, text, rest, from, &size);
  gboolean is_label = (next_unit != NULL && strcmp(next_unit, "prefix") != 0)
                      || (next_field != NULL && strcmp(next_field, "prefix") != 0);
  if (piece.kind > LABEL_NEXT_STEPS || is_label || !blank_is_printed_before(doc, piece.value.start))
    return FALSE;
  g_array_append_val(pieces, piece);
  return TRUE;
}

/* 完成时限为6月底 in a sentence that is known to say who does it. */
gboolean
item_labels_find_stated(const ItemLabels *labels, const Document *doc, Span sentence,
                        LabelKind kind, Span *value)
{
  const char *text = doc->comparable->str;
  for (guint32 at = sentence.start; at < sentence.end;)
    {
      const char *copula = g_strstr_len(text + at, (gssize) (sentence.end - at), COPULA);
      if (copula == NULL)
        return FALSE;
      LabelPiece piece = { 0 };
      Span before = span_new(at, (guint32) (copula - text));
      at = before.end + (guint32) strlen(COPULA);
      if (!label_ending_at(labels, doc, before, before.end, &piece) || piece.kind != kind
          || !label_may_start(doc, before, &piece, FALSE))
        continue;
      *value = span_new(at, at);
      while (value->end < sentence.end && text[value->end] != ',')
        value->end++;
      return !span_is_empty(*value);
    }
  return FALSE;
}

/* 责任单位　A；完成时限：B: what stands before the labels with colons may start with one that a blank
 * ends. Returns where the first label starts. */
static guint32
labels_add_before_blank(const ItemLabels *labels, const Document *doc, Span line, guint first,
                        GArray *pieces)
{
  if (pieces->len == first)
    return line.end;
  Span before = span_new(line.start, g_array_index(pieces, LabelPiece, first).place.start);
  g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(LabelPiece));
  if (!span_is_empty(before) && label_before_blank(labels, doc, before, found))
    g_array_insert_vals(pieces, first, found->data, found->len);
  return g_array_index(pieces, LabelPiece, first).place.start;
}

/* Labels that a colon ends, or what stands in its place. Returns where the first one starts, the
 * line's end for none. */
static guint32
labels_before_colons(const ItemLabels *labels, const Document *doc, Span line, GArray *pieces)
{
  const char *text = doc->comparable->str;
  guint first = pieces->len;
  if (label_before_dash(labels, doc, line, pieces) || label_before_stop(labels, doc, line, pieces))
    return line.start;
  if (memchr(text + line.start, ':', span_length(line)) == NULL)
    return !span_is_empty(line) && label_before_blank(labels, doc, line, pieces) ? line.start
                                                                                 : line.end;

  gint depth = 0;
  for (guint32 i = line.start; i < line.end; i++)
    {
      depth = MAX(depth + bracket_step(bracket_at(text, i, line.end)), 0);
      LabelPiece piece = { 0 };
      if (text[i] != ':' || depth > 0 || !label_ending_at(labels, doc, line, i, &piece)
          || !label_may_start(doc, line, &piece, pieces->len > first))
        continue;
      if (pieces->len > first)
        {
          LabelPiece *last = &g_array_index(pieces, LabelPiece, pieces->len - 1);
          if (piece.place.start < last->value.start)
            continue;
          last->place.end = last->value.end = piece.place.start;
        }
      piece.place.end = line.end;
      piece.value = span_new(i + 1, line.end);
      g_array_append_val(pieces, piece);
    }
  return labels_add_before_blank(labels, doc, line, first, pieces);
}

/* 【责任单位】A；完成时限：B: behind the last one others may be closed by colons. */
static void
labels_behind_brackets(const ItemLabels *labels, const Document *doc, GArray *pieces)
{
  guint last = pieces->len - 1;
  Span value = g_array_index(pieces, LabelPiece, last).value;
  guint32 start = labels_before_colons(labels, doc, value, pieces);
  LabelPiece *piece = &g_array_index(pieces, LabelPiece, last);
  if (pieces->len > last + 1)
    piece->place.end = piece->value.end = start;
}

guint32
item_labels_split(const ItemLabels *labels, const Document *doc, Span line, GArray *pieces)
{
  guint first = pieces->len;
  guint32 start = line.start;
  gboolean has_brackets = labels_in_brackets(labels, doc, line, pieces);
  if (!has_brackets)
    {
      guint32 inside = labels_inside_find(labels, doc, line);
      start = labels_before_colons(labels, doc, span_new(line.start, inside), pieces);
      has_brackets = labels_in_brackets(labels, doc, span_new(inside, line.end), pieces);
    }
  if (has_brackets)
    labels_behind_brackets(labels, doc, pieces);
  labels_trace(labels, doc, pieces, first);
  return start;
}

/* Where the value of a piece ends: before the next label or at the end, marks and blanks aside. */
static Span
attached_value(const Document *doc, const GArray *pieces, guint index, Span place)
{
  const LabelPiece *piece = &g_array_index(pieces, LabelPiece, index);
  const char *text = doc->comparable->str;
  Span value =
      span_new(piece->value.start, index + 1 < pieces->len
                                       ? g_array_index(pieces, LabelPiece, index + 1).place.start
                                       : place.end);
  while (value.start < value.end && (text[value.start] == ' ' || text[value.start] == '\n'))
    value.start++;
  while (value.start < value.end && (text[value.end - 1] == ' ' || text[value.end - 1] == '\n'))
    value.end--;
  return value;
}

void
item_labels_find_attached(const ItemLabels *labels, const Document *doc, Span place, Task *task)
{
  const char *text = doc->comparable->str;
  if (memchr(text + place.start, ':', span_length(place)) == NULL)
    return;
  g_autoptr(GArray) pieces = g_array_new(FALSE, FALSE, sizeof(LabelPiece));
  for (guint32 start = place.start; start < place.end; start++)
    {
      const char *feed = memchr(text + start, '\n', place.end - start);
      guint32 end = feed == NULL ? place.end : (guint32) (feed - text);
      item_labels_split(labels, doc, span_new(start, end), pieces);
      start = end;
    }
  for (guint i = 0; i < pieces->len; i++)
    {
      LabelKind kind = g_array_index(pieces, LabelPiece, i).kind;
      Span value = attached_value(doc, pieces, i, place);
      if ((kind == LABEL_PROBLEMS || kind == LABEL_NEXT_STEPS) && !span_is_empty(value))
        task->fields[kind == LABEL_PROBLEMS ? FIELD_PROBLEMS : FIELD_NEXT_STEPS] =
            document_to_printed(doc, value);
    }
}

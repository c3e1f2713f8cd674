/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * lines.c - one look at each line; whatever is dear waits for a cheap sign (a bracket, a colon, a
 * word at its start or end).
 */
#include "classify/lines.h"

#include "classify/brackets.h"
#include "classify/closing_brackets.h"
#include "classify/duty_lines.h"
#include "classify/foot_lines.h"
#include "classify/glued_labels.h"
#include "classify/label_cards.h"
#include "classify/label_values.h"
#include "classify/lead_in.h"
#include "classify/matter_fields.h"
#include "classify/named_tasks.h"
#include "classify/office_lines.h"
#include "classify/outcome_lines.h"
#include "classify/paper_kind.h"
#include "classify/repeated_labels.h"
#include "classify/series.h"
#include "classify/unit_text.h"
#include "core/characters.h"

#include <string.h>

#define ITEM_TITLE_BYTES 120 /* forty characters: what still reads as the title of an item */
#define TITLE_BYTES 180      /* sixty characters: longer lines are no titles */
#define NOTE_BYTES 600       /* notes are short; copies to many bodies are the longest */
#define BROKEN_NAME_BYTES                                                                          \
  120                 /* forty characters: what one wrapped line adds to a list of bodies          \
                       */
#define NAME_BYTES 90 /* thirty characters before a colon */
#define JOINED_BYTES 120 /* shorter lines hold no three items with bodies */
#define JOINED_ITEMS 3
#define BRACKET_LINES 4 /* a bracket of labels goes on for so many lines at most */
#define NUMBER_DIGITS 3
/* Numbered lines that end with bodies before the ends tell anything */
#define BODY_ENDS 4
#define BODY_ENDS_NAMED 2        /* where the title says that tasks are shared out */
#define IDEOGRAPHIC_STOP 0x3002  /* 。 */
#define IDEOGRAPHIC_COMMA 0x3001 /* 、 */
#define DASH 0x2014

struct MarkReader
{
  const UnitGrammar *grammar;
  ItemLabels *labels;
  const Vocabulary *marks;
  const Vocabulary *words;
  const Vocabulary *roles;
  const Vocabulary *suffixes;
  const Vocabulary *collectives;
  const RuleGroup *notes;
  const RuleGroup *titles;
  const RuleGroup *openings;
  const Vocabulary *papers;
  const Vocabulary *durations;
  const RuleGroup *outcomes;
  const RuleGroup *sums;
  const RuleGroup *leads;
};

MarkReader *
mark_reader_new(const UnitGrammar *grammar, const Rules *rules, GError **error)
{
  g_autoptr(MarkReader) reader = g_new0(MarkReader, 1);
  reader->grammar = grammar;
  reader->labels = item_labels_new(rules, error);
  if (reader->labels == NULL)
    return NULL;
  const struct
  {
    const char *name;
    const Vocabulary **vocabulary;
  } needs[] = { { "list-marks", &reader->marks },
                { "outline-words", &reader->words },
                { "unit-roles", &reader->roles },
                { "body-suffixes", &reader->suffixes },
                { "unit-collectives", &reader->collectives },
                { "paper-parts", &reader->papers },
                { "service-times", &reader->durations } };
  for (guint i = 0; i < G_N_ELEMENTS(needs); i++)
    {
      *needs[i].vocabulary = rules_need_vocabulary(rules, needs[i].name, error);
      if (*needs[i].vocabulary == NULL)
        return NULL;
    }
  reader->notes = rules_need_group(rules, "outline-lines", error);
  if (reader->notes == NULL)
    return NULL;
  reader->titles = rules_need_group(rules, "outline-titles", error);
  if (reader->titles == NULL)
    return NULL;
  reader->openings = rules_need_group(rules, "outline-openings", error);
  if (reader->openings == NULL)
    return NULL;
  reader->outcomes = rules_need_group(rules, "outline-outcomes", error);
  if (reader->outcomes == NULL)
    return NULL;
  reader->sums = rules_need_group(rules, "outline-sums", error);
  reader->leads = reader->sums == NULL ? NULL : rules_need_group(rules, "outline-lead-ins", error);
  return reader->leads == NULL ? NULL : g_steal_pointer(&reader);
}

void
mark_reader_free(MarkReader *reader)
{
  if (reader == NULL)
    return;
  g_clear_pointer(&reader->labels, item_labels_free);
  g_free(reader);
}

const ItemLabels *
mark_reader_labels(const MarkReader *reader)
{
  return reader->labels;
}

const Vocabulary *
mark_reader_roles(const MarkReader *reader)
{
  return reader->roles;
}

const Vocabulary *
mark_reader_marks(const MarkReader *reader)
{
  return reader->marks;
}

const UnitGrammar *
mark_reader_units(const MarkReader *reader)
{
  return reader->grammar;
}

void
lines_free(Lines *lines)
{
  if (lines == NULL)
    return;
  g_array_unref(lines->lines);
  g_array_unref(lines->first);
  g_array_unref(lines->candidates);
  g_free(lines);
}

Line *
line_at(const Lines *lines, guint index)
{
  return &g_array_index(lines->lines, Line, index);
}

gboolean
line_is_short(const Document *doc, const Line *line)
{
  gboolean starts_with_label =
      line->unknown != 0 || (line->label == line->place.start && line->label < line->place.end);
  if (line->is_skipped || line->note != NOTE_NONE || line->shows != 0 || starts_with_label
      || span_is_empty(line->place) || span_length(line->place) > TITLE_BYTES)
    return FALSE;
  static const char STOP[] = { (char) 0xE3, (char) 0x80, (char) 0x82, 0 }; /* 。 */
  return !text_ends_sentence(doc, line->place)
         && g_strstr_len(doc->comparable->str + line->place.start,
                         (gssize) span_length(line->place), STOP)
                == NULL;
}

gboolean
line_is_bare_title(const Document *doc, const Line *line)
{
  Span title = span_new(line->text, line->place.end);
  return line->shows == 0 && !span_is_empty(title) && span_length(title) <= ITEM_TITLE_BYTES
         && !text_ends_sentence(doc, title);
}

gboolean
line_is_label_alone(const Document *doc, const Line *line)
{
  return !line->is_skipped && line->label == line->text && line->place.end > line->text
         && doc->comparable->str[line->place.end - 1] == ':';
}

/* The rules run only where a word of the vocabulary stands at the line's start or end. */
static LineNote
line_note(const MarkReader *reader, const Document *doc, const Line *line)
{
  const char *text = doc->comparable->str + line->place.start;
  gsize length = span_length(line->place), matched;
  if (length > NOTE_BYTES)
    return NOTE_NONE;
  const char *start = vocabulary_match_at(reader->words, text, length, 0, &matched);
  const char *end = vocabulary_match_end(reader->words, text, length, &matched);
  if (start == NULL && end == NULL)
    return NOTE_NONE;

  static const struct
  {
    const char *kind;
    LineNote note;
  } KINDS[] = { { "attachment", NOTE_ATTACHMENT },
                { "list", NOTE_LIST },
                { "date", NOTE_DATE },
                { "foot", NOTE_FOOT },
                { "contact", NOTE_CONTACT } };
  for (guint i = 0; i < rule_group_count(reader->notes); i++)
    {
      RuleMatch match;
      const Rule *rule = rule_group_at(reader->notes, i);
      const char *word = rule_attribute(rule, "word");
      gboolean is_due = word != NULL && (g_strcmp0(word, start) == 0 || g_strcmp0(word, end) == 0);
      if (!is_due || !rule_find(rule, text, length, 0, &match))
        continue;
      for (guint j = 0; j < G_N_ELEMENTS(KINDS); j++)
        if (g_strcmp0(rule_attribute(rule, "kind"), KINDS[j].kind) == 0)
          return KINDS[j].note;
    }
  return NOTE_NONE;
}

static void
line_read_labels(const MarkReader *reader, const Document *doc, Line *line, GArray *pieces)
{
  g_array_set_size(pieces, 0);
  line->label =
      item_labels_split(reader->labels, doc, span_new(line->text, line->place.end), pieces);
  for (guint i = 0; i < pieces->len; i++)
    {
      LabelKind kind = g_array_index(pieces, LabelPiece, i).kind;
      Span value = text_trim_stops(doc, g_array_index(pieces, LabelPiece, i).value);
      if (kind == LABEL_DUTIES)
        line->shows |= SHOWS_DUTIES;
      if (kind == LABEL_DEADLINE
          && text_is_service_time(reader->durations, doc->comparable->str + value.start,
                                  span_length(value)))
        line->shows |= SHOWS_DURATION;
      if (kind < LABEL_ATTACHED)
        line->shows |= kind == LABEL_UNITS ? SHOWS_UNIT_LABEL : SHOWS_FIELD_LABEL;
    }
}

typedef struct
{
  const MarkReader *reader;
  const Document *doc;
  Lines *lines;
  GArray *pieces;
  GArray *clauses;
  NamedTasks named;
  guint coded;         /* lines that are nothing but a code and its label */
  guint last_coded;    /* the last of them */
  guint32 bracket_end; /* of what a bracket over several blocks took to the line it opens in */
} Pass;

/* ——牵头单位：A belongs to the item above it: its dash counts nothing. */
static void
pass_drop_label_bullet(Pass *pass, const Line *line, SeriesCandidate *candidate)
{
  if (candidate->reading_count == 0 || candidate->readings[0].style != NUMBER_BULLET
      || line->label != line->text || pass->pieces->len == 0
      || g_array_index(pass->pieces, LabelPiece, 0).kind == LABEL_TASK)
    return;
  candidate->reading_count = 0;
  g_array_set_size(pass->lines->candidates, pass->lines->candidates->len - 1);
}

/* ——市发展改革委(牵头)、各县区政府: nothing but bodies behind a dash are those of the item above
 * it. */
static void
pass_note_owners_behind_dash(Pass *pass, Line *line, SeriesCandidate *candidate)
{
  const NumberMark *mark = &candidate->readings[0];
  if (candidate->reading_count == 0 || mark->style != NUMBER_BULLET || pass->pieces->len > 0
      || character_at(pass->doc->comparable->str + line->place.start, NULL) != DASH
      || !units_is_list(pass->reader->grammar, pass->doc,
                        text_trim_stops(pass->doc, span_new(line->text, line->place.end))))
    return;
  candidate->reading_count = 0;
  g_array_set_size(pass->lines->candidates, pass->lines->candidates->len - 1);
  line->label = line->text;
  line->is_owner_line = TRUE;
  line->shows |= SHOWS_UNIT_LABEL;
}

/* Where all items end with bodies: of offices only what the title says tells whether they do it. */
static BracketTrust
lines_trusted_ends(const Lines *lines)
{
  return lines->names_tasks || lines->is_task_list || lines->names_work ? BRACKETS_OF_ANY
                                                                        : BRACKETS_OF_ONE;
}

BracketTrust
lines_trusted_brackets(const Lines *lines)
{
  if (lines->ends_with_bodies)
    return lines_trusted_ends(lines);
  return lines->names_tasks || lines->is_task_list || lines->is_report ? BRACKETS_OF_ONE
                                                                       : BRACKETS_EXPLICIT;
}

/* 工作目标：产值达到50亿元。（县工信局牵头）: behind the value of a label. */
static gboolean
line_ends_with_bracket(const Document *doc, const Line *line)
{
  Span value = text_trim_stops(doc, span_new(line->label, line->place.end));
  return !span_is_empty(value)
         && character_closes(character_before(doc->comparable->str, value.end));
}

static void
pass_add_line(Pass *pass, guint block, Span place)
{
  Line line = { .block = block, .place = text_trim(pass->doc, place) };
  line.text = line.place.start;
  SeriesCandidate candidate = { .line = pass->lines->lines->len };
  candidate.reading_count = number_mark_read(pass->reader->marks, pass->doc->comparable->str,
                                             line.place, candidate.readings);
  if (candidate.reading_count > 0)
    {
      line.text = candidate.readings[0].body;
      if (candidate.readings[0].is_code && pass->coded++ < G_MAXUINT)
        pass->last_coded = candidate.line;
      g_array_append_val(pass->lines->candidates, candidate);
    }
  else
    line.note = (guint8) line_note(pass->reader, pass->doc, &line);
  line_read_labels(pass->reader, pass->doc, &line, pass->pieces);
  pass_drop_label_bullet(pass, &line, &candidate);
  pass_note_owners_behind_dash(pass, &line, &candidate);
  named_tasks_note(&pass->named, pass->reader->words, pass->doc, pass->lines, &line, pass->pieces,
                   &candidate);
  g_array_set_size(pass->clauses, 0);
  text_find_closing_brackets(pass->reader, pass->doc, span_new(line.text, line.label),
                             lines_trusted_brackets(pass->lines), pass->clauses);
  if (pass->clauses->len == 0 && line.label < line.place.end && (line.shows & SHOWS_UNIT_LABEL) == 0
      && line_ends_with_bracket(pass->doc, &line))
    text_find_closing_brackets(pass->reader, pass->doc, span_new(line.label, line.place.end),
                               lines_trusted_brackets(pass->lines), pass->clauses);
  line.brackets = (guint8) MIN(pass->clauses->len, G_MAXUINT8);
  if (line.brackets > 0)
    line.shows |= SHOWS_BRACKET;
  line.is_bracket_line =
      line.brackets == 1 && candidate.reading_count == 0
      && g_array_index(pass->clauses, UnitClause, 0).place.start == line.place.start;
  g_array_append_val(pass->lines->lines, line);
}

/* --- items that run on in one paragraph --- */

/* The number at `at` and the offset behind it; 0 when none stands there. */
static guint
number_read(const char *text, guint32 at, guint32 end, guint32 *behind)
{
  guint value = 0;
  for (*behind = at;
       *behind < end && *behind < at + NUMBER_DIGITS && g_ascii_isdigit(text[*behind]); (*behind)++)
    value = value * 10 + (guint) (text[*behind] - '0');
  return value;
}

/* Whether the mark after a list number is the wanted one: 、 anywhere, . only behind a sentence or
 * a blank, since amounts have it too. */
static gboolean
mark_follows(const char *text, Span line, guint32 start, guint32 behind, gunichar mark)
{
  if (behind >= line.end || character_at(text + behind, NULL) != mark)
    return FALSE;
  if (mark == IDEOGRAPHIC_COMMA)
    return TRUE;
  gboolean is_decimal = behind + 1 < line.end && g_ascii_isdigit(text[behind + 1]);
  gunichar before = start == line.start ? ' ' : character_before(text, start);
  return !is_decimal && (before == ' ' || character_ends_sentence(before));
}

/* The list number at start; 0 where none of the two marks that close one follows it. */
static guint
joined_number(const char *text, Span line, guint32 start, gunichar *mark)
{
  guint32 behind;
  guint number = number_read(text, start, line.end, &behind);
  *mark = behind < line.end ? character_at(text + behind, NULL) : 0;
  gboolean is_closed = *mark == IDEOGRAPHIC_COMMA || *mark == '.';
  return is_closed && mark_follows(text, line, start, behind, *mark) ? number : 0;
}

/* The number that the line counts from, and where: the one it starts with, or a 1 behind the
 * sentences before the list. */
static guint
joined_first(const char *text, Span line, guint32 *start, gunichar *mark)
{
  guint number = joined_number(text, line, line.start, mark);
  *start = line.start;
  while (number == 0)
    {
      const char *one = memchr(text + *start + 1, '1', line.end - *start - 1);
      if (one == NULL)
        return 0;
      *start = (guint32) (one - text);
      if (character_ends_sentence(character_before(text, *start))
          && joined_number(text, line, *start, mark) == 1)
        number = 1;
    }
  return number;
}

/* Appends (guint32) where the items of a line start that counts on from its first number. */
static void
pass_find_joined(const Pass *pass, Span line, GArray *starts)
{
  const char *text = pass->doc->comparable->str;
  guint32 first, behind;
  gunichar mark;
  guint next = joined_first(text, line, &first, &mark);
  for (guint32 at = first; next > 0 && at < line.end; at++)
    {
      if (!g_ascii_isdigit(text[at]))
        continue;
      if (number_read(text, at, line.end, &behind) == next
          && mark_follows(text, line, at, behind, mark))
        {
          g_array_append_val(starts, at);
          next++;
        }
      while (at + 1 < line.end && g_ascii_isdigit(text[at + 1]))
        at++;
    }
}

/* Numbers inside a paragraph are as often steps of one task: they are items only where each has its
 * bodies. */
static gboolean
pass_items_have_units(Pass *pass, Span line, const GArray *starts)
{
  for (guint i = 0; i < starts->len; i++)
    {
      gboolean has_units = FALSE;
      Span item = span_new(g_array_index(starts, guint32, i),
                           i + 1 < starts->len ? g_array_index(starts, guint32, i + 1) : line.end);
      g_array_set_size(pass->pieces, 0);
      item_labels_split(pass->reader->labels, pass->doc, item, pass->pieces);
      for (guint j = 0; j < pass->pieces->len; j++)
        has_units |= g_array_index(pass->pieces, LabelPiece, j).kind == LABEL_UNITS;
      if (!has_units)
        return FALSE;
    }
  return TRUE;
}

static void
pass_add_lines(Pass *pass, guint block, Span line)
{
  g_autoptr(GArray) starts = g_array_new(FALSE, FALSE, sizeof(guint32));
  if (span_length(line) >= JOINED_BYTES
      && memchr(pass->doc->comparable->str + line.start, ':', span_length(line)) != NULL)
    pass_find_joined(pass, line, starts);
  if (starts->len < JOINED_ITEMS || !pass_items_have_units(pass, line, starts))
    {
      pass_add_line(pass, block, line);
      return;
    }
  if (g_array_index(starts, guint32, 0) > line.start)
    pass_add_line(pass, block, span_new(line.start, g_array_index(starts, guint32, 0)));
  for (guint i = 0; i < starts->len; i++)
    pass_add_line(pass, block,
                  span_new(g_array_index(starts, guint32, i),
                           i + 1 < starts->len ? g_array_index(starts, guint32, i + 1) : line.end));
}

/* --- brackets over several lines --- */

/* Where the outermost round bracket opens that the line leaves open; its end for none. */
static guint32
line_open_bracket(const char *text, Span line)
{
  guint32 open = line.end;
  gint depth = 0;
  const char *first = memchr(text + line.start, '(', span_length(line));
  for (guint32 at = first == NULL ? line.end : (guint32) (first - text); at < line.end; at++)
    {
      if (text[at] == '(' && depth++ == 0)
        open = at;
      depth -= text[at] == ')' && depth > 0;
    }
  return depth > 0 ? open : line.end;
}

/* (牵头部门:市农业农村局 / 参与部门:市水利局): where the bracket of labels that a block's last line
 * leaves open closes in the paragraphs behind it; the line's end where it is none. */
static guint32
pass_find_bracket_end(Pass *pass, guint index, Span line)
{
  const char *text = pass->doc->comparable->str;
  guint32 open = line_open_bracket(text, line);
  if (open == line.end)
    return line.end;
  g_array_set_size(pass->pieces, 0);
  item_labels_split(pass->reader->labels, pass->doc, span_new(open + 1, line.end), pass->pieces);
  if (pass->pieces->len == 0 || g_array_index(pass->pieces, LabelPiece, 0).place.start != open + 1)
    return line.end;
  guint32 limit = line.end;
  for (guint i = index + 1; i < MIN(pass->doc->blocks->len, index + 1 + BRACKET_LINES); i++)
    {
      if (document_block(pass->doc, i)->kind != BLOCK_PARAGRAPH)
        break;
      limit = document_to_comparable(pass->doc, document_block(pass->doc, i)->span).end;
    }
  guint32 end = bracket_closing(text, span_new(open, limit));
  return end > open ? end : line.end;
}

static void
pass_add_block(Pass *pass, guint index)
{
  const Block *block = document_block(pass->doc, index);
  guint first = pass->lines->lines->len;
  g_array_append_val(pass->lines->first, first);
  Span place = document_to_comparable(pass->doc, block->span);
  gboolean is_skipped =
      block->kind == BLOCK_TABLE || block->kind == BLOCK_METADATA || block->kind == BLOCK_FURNITURE;
  if (is_skipped || span_is_empty(place) || place.start < pass->bracket_end)
    {
      Line line = {
        .block = index, .place = place, .text = place.start, .label = place.end, .is_skipped = TRUE
      };
      g_array_append_val(pass->lines->lines, line);
      return;
    }
  const char *text = pass->doc->comparable->str;
  while (place.start < place.end)
    {
      const char *end = memchr(text + place.start, '\n', span_length(place));
      guint32 stop = end == NULL ? place.end : (guint32) (end - text);
      if (stop == place.end)
        stop = pass->bracket_end = pass_find_bracket_end(pass, index, span_new(place.start, stop));
      if (stop > place.start || first == pass->lines->lines->len)
        pass_add_lines(pass, index, span_new(place.start, stop));
      place.start = stop + (end != NULL);
    }
}

/* A quantifier (各) only opens such a name. */
static gboolean
is_collective_end(const char *class)
{
  return class != NULL && strcmp(class, "quantifier") != 0;
}

static gboolean
text_ends_like_body(const MarkReader *reader, const Document *doc, Span place)
{
  const char *text = doc->comparable->str + place.start;
  gsize length = span_length(place), matched;
  return length > 0
         && (text[length - 1] == ')'
             || vocabulary_match_end(reader->suffixes, text, length, &matched) != NULL
             || is_collective_end(
                 vocabulary_match_end(reader->collectives, text, length, &matched)));
}

/* 责任单位：市商务局、市人力资 / 源社会保障局: a name that the end of the line broke. */
static void
lines_mark_broken_owners(const MarkReader *reader, const Document *doc, Lines *lines)
{
  gint above = -1;
  for (guint i = 0; i < lines->lines->len; i++)
    {
      Line *line = line_at(lines, i);
      if (line->is_skipped)
        continue;
      const Line *owner = above < 0 ? NULL : line_at(lines, (guint) above);
      line->is_owner_rest =
          owner != NULL && (owner->is_owner_rest || (owner->shows & SHOWS_UNIT_LABEL) != 0)
          && line_is_short(doc, line) && line->text == line->place.start
          && span_length(line->place) <= BROKEN_NAME_BYTES
          && !text_ends_like_body(reader, doc, owner->place)
          && character_before(doc->comparable->str, owner->place.end) != IDEOGRAPHIC_STOP
          && text_ends_like_body(reader, doc, line->place);
      above = (gint) i;
    }
}

/* 一、市教育局（2项） over 1. 2., and …，由A负责；: looked for where the title leaves no doubt that
 * there are tasks. */
static void
lines_mark_bodies(const MarkReader *reader, const Document *doc, Lines *lines)
{
  if (!lines->is_report && !lines->names_tasks && !lines->is_task_list)
    return;
  for (guint i = 0; i < lines->candidates->len; i++)
    {
      Line *line = line_at(lines, g_array_index(lines->candidates, SeriesCandidate, i).line);
      if (line->shows != 0 || line->is_skipped)
        continue;
      Span text = span_new(line->text, line->place.end);
      gboolean says_by_whom = lines->names_tasks && units_state_agents(reader->grammar, doc, text);
      /* 由市水利局牵头，完成备汛。 is a sentence and heads nothing. */
      line->names_bodies = span_length(line->place) <= NAME_BYTES
                           && !(says_by_whom && text_ends_sentence(doc, line->place))
                           && !span_is_empty(units_find_heading(reader->grammar, doc, text));
      if (says_by_whom && !line->names_bodies)
        line->shows |= SHOWS_AGENT;
    }
}

/* 1.产值25亿元（经发办）； 2.新增企业3家（招商办）；: no title names tasks, but most of the
 * numbered lines that are no headings end so. */
static void
lines_mark_ends(const MarkReader *reader, const Document *doc, Lines *lines)
{
  guint least = lines->names_tasks ? BODY_ENDS_NAMED : BODY_ENDS;
  if (lines->candidates->len < least)
    return;
  g_autoptr(GArray) clauses = g_array_new(FALSE, FALSE, sizeof(UnitClause));
  g_autofree guint8 *brackets = g_new0(guint8, lines->candidates->len);
  guint ends = 0, items = 0;
  for (guint i = 0; i < lines->candidates->len; i++)
    {
      const SeriesCandidate *candidate = &g_array_index(lines->candidates, SeriesCandidate, i);
      const Line *line = line_at(lines, candidate->line);
      guint32 text = candidate->readings[0].body;
      if (line->is_skipped || (line->shows & SHOWS_UNIT_LABEL) != 0)
        return;
      g_array_set_size(clauses, 0);
      if (line->place.end > text)
        text_find_closing_brackets(reader, doc, span_new(text, line->place.end),
                                   lines_trusted_ends(lines), clauses);
      brackets[i] = (guint8) MIN(clauses->len, G_MAXUINT8);
      ends += brackets[i] > 0;
      items += brackets[i] > 0 || !line_is_short(doc, line);
    }
  lines->ends_with_bodies = ends >= least && ends * 3 >= items * 2;
  for (guint i = 0; lines->ends_with_bodies && i < lines->candidates->len; i++)
    {
      Line *line = line_at(lines, g_array_index(lines->candidates, SeriesCandidate, i).line);
      line->brackets = brackets[i] > 0 ? brackets[i] : line->brackets;
      line->shows |= brackets[i] > 0 ? SHOWS_BRACKET : 0;
    }
}

/* One body without label, number or bracket. */
static gboolean
line_is_lone_body(const MarkReader *reader, const Document *doc, const Line *line)
{
  static const char COMMA[] = { (char) 0xE3, (char) 0x80, (char) 0x81, 0 }; /* 、 */
  return !line->is_skipped && line->shows == 0 && line->note == NOTE_NONE
         && line->text == line->place.start && line_is_short(doc, line)
         && g_strstr_len(doc->comparable->str + line->place.start,
                         (gssize) span_length(line->place), COMMA)
                == NULL
         && units_is_list(reader->grammar, doc, line->place);
}

/* A body alone as the last line of all signs the notice, date or not; where other lines name bodies
 * so, it is one of theirs. */
static void
lines_mark_signature(const MarkReader *reader, const Document *doc, Lines *lines)
{
  guint last = lines->lines->len;
  while (last > 0 && line_at(lines, last - 1)->is_skipped)
    last--;
  if (last < 2 || lines->candidates->len == 0
      || !line_is_lone_body(reader, doc, line_at(lines, last - 1)))
    return;
  const Line *before = line_at(lines, last - 2);
  gboolean goes_on =
      before->is_skipped || span_is_empty(before->place)
      || memchr(":,", doc->comparable->str[before->place.end - 1], 2) != NULL
      || character_before(doc->comparable->str, before->place.end) == IDEOGRAPHIC_COMMA;
  for (guint i = 0; i + 1 < last && !goes_on; i++)
    goes_on = line_is_lone_body(reader, doc, line_at(lines, i));
  if (!goes_on)
    line_at(lines, last - 1)->note = NOTE_SIGNATURE;
}

/* One code alone is the paper's own. */
static void
pass_forget_code(const Pass *pass)
{
  SeriesCandidate *candidate = (SeriesCandidate *) pass->lines->candidates->data;
  while (candidate->line != pass->last_coded)
    candidate++;
  Line *line = line_at(pass->lines, candidate->line);
  line->text = line->place.start;
  candidate->readings[0].is_weak = TRUE;
  candidate->reading_count = 0;
}

Lines *
lines_new(const MarkReader *reader, const Document *doc)
{
  Lines *lines = g_new0(Lines, 1);
  lines->lines = g_array_sized_new(FALSE, FALSE, sizeof(Line), doc->blocks->len);
  lines->first = g_array_sized_new(FALSE, FALSE, sizeof(guint), doc->blocks->len + 1);
  lines->candidates = g_array_new(FALSE, FALSE, sizeof(SeriesCandidate));
  g_autoptr(GArray) pieces = g_array_new(FALSE, FALSE, sizeof(LabelPiece));
  g_autoptr(GArray) clauses = g_array_new(FALSE, FALSE, sizeof(UnitClause));
  Pass pass = {
    .reader = reader, .doc = doc, .lines = lines, .pieces = pieces, .clauses = clauses
  };
  paper_kind_read_title(reader->titles, doc, lines);
  for (guint i = 0; i < doc->blocks->len; i++)
    pass_add_block(&pass, i);
  if (pass.coded == 1)
    pass_forget_code(&pass);
  gint lone = named_tasks_settle(&pass.named, doc, lines);
  g_array_append_val(lines->first, lines->lines->len);
  matter_fields_settle(reader->labels, doc, lines, lone);
  lead_in_mark(reader->leads, doc, lines);
  foot_lines_settle(lines);
  duty_lines_settle(lines);
  office_lines_settle(reader->labels, reader->grammar, doc, lines);
  repeated_labels_mark(doc, lines);
  label_values_settle(reader->labels, doc, lines);
  label_cards_mark(reader->labels, doc, lines);
  glued_labels_mark(reader->labels, doc, lines);
  lines_mark_broken_owners(reader, doc, lines);
  lines_mark_signature(reader, doc, lines);
  lines_mark_bodies(reader, doc, lines);
  lines_mark_ends(reader, doc, lines);
  outcome_lines_mark(reader->outcomes, reader->sums, reader->grammar, doc, lines);
  paper_kind_settle(reader->titles, reader->openings, reader->papers, doc, lines);
  return lines;
}

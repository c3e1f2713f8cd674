/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * unit_grammar.c - roles, second names, and the units themselves.
 *
 * Labels cut the text into sections, each of one kind and role; unit_lists.c cuts a section into
 * pieces; a piece is read as
 *
 *   piece    = [由|和|mark] name { inside-word name } { role-word }
 *   name     = text [ "(" second name | role | person ")" ]
 *
 * Members wait until a word behind them gives the role: A、B牵头 gives it to both. A comma, where
 * 、 is in use too, ends the waiting: in A、B牵头,C配合 the second word says nothing about A.
 */
#include "classify/unit_grammar_private.h"

#include "core/characters.h"

#include <string.h>

#define NOTHING_BYTES 12 /* four ideographs */
#define INSIDE_WORDS 16  /* words of role between names of one piece */
#define NAME_LETTERS 3
#define PERSON_LETTERS 8    /* two names, padded */
#define NAMES_LETTERS 60    /* of two bodies with 和 between them */
#define DOUBTFUL_LETTERS 40 /* longer than any name of a body met: probably a sentence */

typedef struct
{
  Run run;
  UnitRole role;
  gboolean has_role;
  gboolean is_marked;
  guint8 separator; /* before it */
  Run word;         /* that gave the role; empty for none */
  Run label;        /* that it stands behind; empty for none */
} Member;

typedef struct
{
  const UnitGrammar *grammar;
  const Document *doc;
  const UnitText *text;
  GArray *members;
  guint group; /* first member that still waits for a role */
  gboolean comma_ends_group;
  gboolean has_prefix; /* 会同, 配合 in front of names */
  UnitRole prefix;
  UnitRole section_role;
  Run word;  /* of role, read last */
  Run label; /* of the section */
} Parser;

UnitGrammar *
unit_grammar_new(const Rules *rules, GError **error)
{
  g_autoptr(UnitGrammar) grammar = g_new0(UnitGrammar, 1);
  grammar->labels = rules_need_vocabulary(rules, "unit-labels", error);
  if (grammar->labels == NULL)
    return NULL;
  grammar->cells = rules_vocabulary(rules, "cell-words");
  grammar->roles = rules_need_vocabulary(rules, "unit-roles", error);
  if (grammar->roles == NULL)
    return NULL;
  grammar->collectives = rules_need_vocabulary(rules, "unit-collectives", error);
  if (grammar->collectives == NULL)
    return NULL;
  grammar->suffixes = rules_need_vocabulary(rules, "body-suffixes", error);
  if (grammar->suffixes == NULL)
    return NULL;
  grammar->times = rules_need_vocabulary(rules, "deadline-words", error);
  if (grammar->times == NULL)
    return NULL;
  grammar->heading_tails = rules_need_vocabulary(rules, "unit-heading-tails", error);
  if (grammar->heading_tails == NULL)
    return NULL;
  grammar->standing = rules_need_group(rules, "standing", error);
  if (grammar->standing == NULL)
    return NULL;
  grammar->leaders = leader_grammar_new(rules, error);
  return grammar->leaders == NULL ? NULL : g_steal_pointer(&grammar);
}

void
unit_grammar_free(UnitGrammar *grammar)
{
  if (grammar == NULL)
    return;
  leader_grammar_free(grammar->leaders);
  g_free(grammar);
}

/* --- roles --- */

static void
parser_give_role(Parser *parser, UnitRole role)
{
  for (guint i = parser->group; i < parser->members->len; i++)
    {
      Member *member = &g_array_index(parser->members, Member, i);
      if (member->has_role)
        continue;
      member->role = role;
      member->has_role = TRUE;
      member->word = parser->word;
    }
  parser->group = parser->members->len;
}

static void
parser_end_group(Parser *parser)
{
  parser->group = parser->members->len;
  parser->has_prefix = FALSE;
}

static void
parser_apply_word(Parser *parser, const char *class)
{
  gboolean is_with = strcmp(class, "with") == 0;
  gboolean is_prefix = parser->group == parser->members->len;
  UnitRole role = is_with || strcmp(class, "lead") == 0 ? ROLE_LEAD : ROLE_JOINT;
  if (!is_prefix)
    parser_give_role(parser, role);
  if (is_with || (is_prefix && role == ROLE_JOINT))
    {
      parser->has_prefix = TRUE;
      parser->prefix = ROLE_JOINT;
    }
}

/* --- pieces --- */

static const char *
role_class_at(const Parser *parser, Run run, guint *end)
{
  gsize length, size;
  const char *at = unit_text_peek(parser->text, run, &length);
  const char *class = vocabulary_match_at(parser->grammar->roles, at, length, 0, &size);
  if (class != NULL)
    *end = unit_text_find(parser->text, unit_text_at(parser->text, run.first)->offset + size);
  return class;
}

static gboolean
letter_is_list_number(const UnitText *text, Run run, guint *end)
{
  guint i = run.first;
  while (i < run.last && g_unichar_isdigit(unit_text_at(text, i)->character))
    i++;
  if (i == run.first && unit_text_at(text, i)->character >= 0x2460
      && unit_text_at(text, i)->character <= 0x249B) /* ① … ⒛ */
    {
      *end = i + 1;
      return TRUE;
    }
  if (i == run.first || i >= run.last || unit_text_at(text, i)->character != '.')
    return FALSE;
  *end = i + 1;
  return TRUE;
}

/* List numbers, marks, 由, 和 in front of a name. Returns whether one was a mark. */
static gboolean
run_strip_front(const Parser *parser, Run *run)
{
  gboolean is_marked = FALSE;
  while (!run_is_empty(*run))
    {
      guint end;
      if (letter_is_list_number(parser->text, *run, &end))
        {
          run->first = end;
          continue;
        }
      const char *class = role_class_at(parser, *run, &end);
      gboolean is_mark = class != NULL && strcmp(class, "mark") == 0;
      if (!is_mark && (class == NULL || (strcmp(class, "by") != 0 && strcmp(class, "and") != 0)))
        break;
      is_marked |= is_mark;
      run->first = end;
    }
  return is_marked;
}

static gboolean
run_strip_mark_behind(const Parser *parser, Run *run)
{
  gsize length, size;
  const char *at = unit_text_peek(parser->text, *run, &length);
  const char *class = vocabulary_match_end(parser->grammar->roles, at, length, &size);
  if (class == NULL || strcmp(class, "mark") != 0)
    return FALSE;
  run->last--;
  return TRUE;
}

static void
parser_append_member(Parser *parser, Run run, guint8 separator)
{
  gboolean is_marked = run_strip_front(parser, &run);
  UnitRole ignored;
  unit_strip_tail(parser->grammar, parser->text, &run, &ignored);
  while (!run_is_empty(run) && run_strip_mark_behind(parser, &run))
    is_marked = TRUE;
  gsize length;
  const char *name = unit_text_peek(parser->text, run, &length);
  if (run_is_empty(run) || unit_text_is_time(parser->grammar, name, length))
    return;
  Member member = {
    .run = run, .is_marked = is_marked, .separator = separator, .label = parser->label
  };
  member.has_role = parser->has_prefix;
  member.word = parser->has_prefix ? parser->word : (Run){ 0, 0 };
  member.role = parser->prefix;
  g_array_append_val(parser->members, member);
}

/* Where 和 stands between two bodies, not inside one (工业和信息化局): both sides end like bodies.
 */
static gboolean
run_find_and(const Parser *parser, Run run, guint *from, guint *to)
{
  if (run.last - run.first > NAMES_LETTERS)
    return FALSE;
  for (guint i = run.first + 2; i + 2 < run.last; i++)
    {
      guint end;
      if (unit_text_at(parser->text, i)->depth > 0)
        continue;
      const char *class = role_class_at(parser, (Run){ i, run.last }, &end);
      if (class == NULL || strcmp(class, "and") != 0)
        continue;
      Run left = { run.first, i }, right = { end, run.last };
      UnitRole ignored;
      guint before = left.last;
      unit_strip_tail(parser->grammar, parser->text, &left, &ignored);
      BodyClass left_class = body_class_of_run(parser->grammar, parser->text, left);
      gboolean ends_left =
          left.last < before || (left_class != BODY_NONE && left_class != BODY_PLACE);
      if (!ends_left || body_class_of_run(parser->grammar, parser->text, right) == BODY_NONE)
        continue;
      *from = i;
      *to = end;
      return TRUE;
    }
  return FALSE;
}

static void
parser_append_names(Parser *parser, Run run, guint8 separator)
{
  guint from, to;
  if (run_find_and(parser, run, &from, &to))
    {
      parser_append_member(parser, (Run){ run.first, from }, separator);
      parser_append_member(parser, (Run){ to, run.last }, SEPARATOR_LIST);
    }
  else
    parser_append_member(parser, run, separator);
}

/* The first word of role that may stand between names. */
static const char *
run_find_inside(const Parser *parser, Run run, Run *word)
{
  for (guint i = run.first; i < run.last; i++)
    {
      gsize length, size;
      if (unit_text_at(parser->text, i)->depth > 0)
        continue;
      const char *at = unit_text_peek(parser->text, (Run){ i, run.last }, &length);
      const char *class = vocabulary_match_at(parser->grammar->roles, at, length, 0, &size);
      if (class == NULL)
        continue;
      const char *place = vocabulary_attribute(
          parser->grammar->roles, vocabulary_payload(parser->grammar->roles, at, size), "place");
      if (g_strcmp0(place, "inside") != 0)
        continue;
      *word =
          (Run){ i, unit_text_find(parser->text, unit_text_at(parser->text, i)->offset + size) };
      return class;
    }
  return NULL;
}

/* A负责,B配合: what is said of B says nothing about A any more. */
static gboolean
run_ends_with_duty(const Parser *parser, Run run)
{
  gsize length, size;
  const char *at = unit_text_peek(parser->text, run, &length);
  return g_strcmp0(vocabulary_match_end(parser->grammar->roles, at, length, &size), "duty") == 0;
}

static void
parser_read_piece(Parser *parser, Piece piece)
{
  UnitRole role;
  Run run = piece.run, word;
  gboolean has_role = unit_strip_tail(parser->grammar, parser->text, &run, &role);
  Run tail = { run.last, piece.run.last };
  const char *class = run_find_inside(parser, run, &word);
  for (guint i = 0; class != NULL && i < INSIDE_WORDS; i++)
    {
      parser_append_names(parser, (Run){ run.first, word.first }, piece.separator);
      parser->word = word;
      parser_apply_word(parser, class);
      run.first = word.last;
      class = run_find_inside(parser, run, &word);
    }
  parser_append_names(parser, run, piece.separator);
  parser->word = tail;
  if (has_role)
    parser_give_role(parser, role);
  else if (run_ends_with_duty(parser, piece.run))
    parser_end_group(parser);
}

/* Second sentences in a list are remarks (…负责。以上工作长期坚持): only what ends like a body is
 * read. */
static gboolean
piece_is_remark(const Parser *parser, const Piece *piece)
{
  if (piece->separator != SEPARATOR_STOP)
    return FALSE;
  Run run = piece->run;
  UnitRole role;
  unit_strip_tail(parser->grammar, parser->text, &run, &role);
  return !run_is_empty(run) && body_class_of_run(parser->grammar, parser->text, run) == BODY_NONE;
}

/* 市级：A、B；县级：C: a label nobody knows says nothing about roles. */
static Run
run_behind_unknown_label(const Parser *parser, Run run)
{
  for (guint i = run.last; i > run.first; i--)
    if (unit_text_at(parser->text, i - 1)->depth == 0
        && unit_text_at(parser->text, i - 1)->character == ':')
      return (Run){ i, run.last };
  return run;
}

static void
parser_read_units(Parser *parser, Run run, const guint8 *cut)
{
  g_autoptr(GArray) pieces = g_array_sized_new(FALSE, FALSE, sizeof(Piece), MEMBERS_USUAL);
  unit_pieces_append(parser->grammar, parser->text, run, cut, pieces);
  parser->comma_ends_group = FALSE;
  for (guint i = 0; i < pieces->len; i++)
    parser->comma_ends_group |= g_array_index(pieces, Piece, i).separator == SEPARATOR_LIST;

  guint first = parser->members->len;
  parser_end_group(parser);
  for (guint i = 0; i < pieces->len; i++)
    {
      Piece piece = g_array_index(pieces, Piece, i);
      if (piece_is_remark(parser, &piece))
        continue;
      if (piece.separator == SEPARATOR_CLAUSE || piece.separator == SEPARATOR_STOP
          || (piece.separator == SEPARATOR_COMMA && parser->comma_ends_group))
        parser_end_group(parser);
      piece.run = run_behind_unknown_label(parser, piece.run);
      parser_read_piece(parser, piece);
    }
  for (guint i = first; i < parser->members->len; i++)
    {
      Member *member = &g_array_index(parser->members, Member, i);
      if (!member->has_role)
        member->role = parser->section_role, member->word = parser->label;
    }
}

/* 县水利局王浩: what stands before the name. Names and runs come in the order of the text: *next is
 * the first name that no run so far is behind. */
static Run
run_before_leader(const Parser *parser, Run run, const GArray *leaders, guint *next)
{
  guint32 start = run_is_empty(run) ? 0 : unit_text_at(parser->text, run.first)->printed.start;
  while (leaders != NULL && *next < leaders->len
         && g_array_index(leaders, Leader, *next).name.start <= start)
    ++*next;
  if (leaders == NULL || *next == leaders->len)
    return run;
  guint32 name = g_array_index(leaders, Leader, *next).name.start;
  for (guint i = run.first + 1; i < run.last; i++)
    if (unit_text_at(parser->text, i)->printed.start == name)
      run.last = i;
  return run;
}

/* Bodies under a label of persons (责任人：市财政局) are units all the same. */
static void
parser_read_leaders(Parser *parser, Run run, const guint8 *cut, GArray *leaders)
{
  guint next = leaders == NULL ? 0 : leaders->len;
  if (leaders != NULL)
    leaders_parse_run(parser->grammar->leaders, parser->text, run, FALSE, leaders);
  for (guint i = next; leaders != NULL && i < leaders->len; i++)
    unit_trace_label(parser->grammar, parser->doc, parser->text, parser->label, "leaders",
                     g_array_index(leaders, Leader, i).name);
  g_autoptr(GArray) pieces = g_array_sized_new(FALSE, FALSE, sizeof(Piece), MEMBERS_USUAL);
  unit_pieces_append(parser->grammar, parser->text, run, cut, pieces);
  for (guint i = 0; i < pieces->len; i++)
    {
      Piece piece = g_array_index(pieces, Piece, i);
      piece.run = run_before_leader(parser, piece.run, leaders, &next);
      BodyClass class = body_class_of_run(parser->grammar, parser->text, piece.run);
      if (class == BODY_ORGAN && piece.run.last - piece.run.first >= 3
          && !leaders_run_ends_with_title(parser->grammar->leaders, parser->text, piece.run))
        parser_append_member(parser, piece.run, piece.separator);
    }
}

/* --- sections --- */

static void
parser_read_section(Parser *parser, LabelKind kind, Run run, const guint8 *cut, GArray *leaders)
{
  if (run_is_empty(run) || kind == LABEL_OTHER)
    return;
  if (kind == LABEL_LEADER)
    parser_read_leaders(parser, run, cut, leaders);
  else
    parser_read_units(parser, run, cut);
}

/* Labels inside a standing rule (责任单位为牵头单位) label nothing. */
static gboolean
parser_find_label(const Parser *parser, gsize end, gsize from, const guint8 *cut, Label *label)
{
  label->end = from;
  do
    if (!unit_label_next(parser->grammar, parser->text->text->str, end, label->end, TRUE, label))
      return FALSE;
  while (cut[unit_text_find(parser->text, label->start)]);
  return TRUE;
}

static void
parser_read_sections(Parser *parser, Run run, const guint8 *cut, UnitRole default_role,
                     GArray *leaders)
{
  gsize end;
  unit_text_peek(parser->text, run, &end);
  gsize at = unit_text_at(parser->text, run.first)->offset;
  end += at;

  Label label = { LABEL_UNIT, default_role, at, at }, next;
  gboolean has_next = parser_find_label(parser, end, at, cut, &next);
  Label bare;
  if ((!has_next || next.start > at) && unit_label_bare(parser->grammar, parser->text, run, &bare))
    label = bare;
  for (gboolean has_section = TRUE; has_section;)
    {
      Run section = { unit_text_find(parser->text, label.end),
                      unit_text_find(parser->text, has_next ? next.start : end) };
      parser->section_role = label.role;
      parser->label = (Run){ unit_text_find(parser->text, label.start), section.first };
      parser_read_section(parser, label.kind, section, cut, leaders);
      has_section = has_next;
      label = next;
      has_next = has_section && parser_find_label(parser, end, label.end, cut, &next);
    }
}

/* --- from members to units --- */

/* A mark on every name is a bullet, not the lead's. */
static void
parser_apply_marks(Parser *parser)
{
  guint marked = 0;
  for (guint i = 0; i < parser->members->len; i++)
    marked += g_array_index(parser->members, Member, i).is_marked;
  if (marked == 0 || (marked == parser->members->len && marked > 1))
    return;
  for (guint i = 0; i < parser->members->len; i++)
    if (g_array_index(parser->members, Member, i).is_marked)
      g_array_index(parser->members, Member, i).role = ROLE_LEAD;
}

/* 市发改委(牵头): the bracket says the role. */
static gboolean
bracket_gives_role(const Parser *parser, Run inside, UnitRole *role)
{
  gsize length;
  const char *at = unit_text_peek(parser->text, inside, &length);
  const char *label = vocabulary_lookup(parser->grammar->labels, at, length);
  if (label != NULL && strcmp(label, "unit") == 0)
    return unit_role_parse(
        vocabulary_attribute(parser->grammar->labels,
                             vocabulary_payload(parser->grammar->labels, at, length), "role"),
        role);
  Run rest = inside;
  return unit_strip_tail(parser->grammar, parser->text, &rest, role) && run_is_empty(rest);
}

/* 市财政局(市国资委); not 各县(市、区), 县政府(管委会), 市教育局(基教科), 各乡镇政府(街道办事处):
 * many bodies have no second name. */
static gboolean
bracket_is_second_name(const Parser *parser, Run outside, Run inside)
{
  gsize length, size;
  const char *at = unit_text_peek(parser->text, outside, &length);
  if (g_strcmp0(vocabulary_match_at(parser->grammar->collectives, at, length, 0, &size),
                "quantifier")
      == 0)
    return FALSE;
  at = unit_text_peek(parser->text, inside, &length);
  if (body_is_levels(parser->grammar, at, length)
      || body_is_bare_suffix(parser->grammar, at, length))
    return FALSE;
  BodyClass class = body_class_of(parser->grammar, at, length);
  return class != BODY_NONE && class != BODY_DIVISION;
}

static gboolean
run_says_nothing(const Parser *parser, Run run)
{
  gsize length;
  const char *text = unit_text_peek(parser->text, run, &length);
  const Vocabulary *cells = parser->grammar->cells;
  return cells != NULL && length <= NOTHING_BYTES && vocabulary_lookup(cells, text, length) != NULL;
}

/* Dashes, slashes, and figures of a table that ran into the list; 无, 待定. */
static gboolean
run_is_placeholder(const Parser *parser, Run run)
{
  for (guint i = run.first; i < run.last; i++)
    {
      gunichar c = unit_text_at(parser->text, i)->character;
      if (character_is_ideograph(c) || g_unichar_isalpha(c))
        return run_says_nothing(parser, run);
    }
  return TRUE;
}

static Unit
parser_make_unit(const Parser *parser, const Member *member, Run *word, GArray *leaders)
{
  Unit unit = { .role = member->role };
  Run name = member->run, outside, inside;
  if (unit_text_trailing_bracket(parser->text, name, &outside, &inside))
    {
      if (run_is_empty(inside) || bracket_gives_role(parser, inside, &unit.role))
        {
          name = outside;
          *word = run_is_empty(inside) ? *word : inside;
        }
      else if (bracket_is_second_name(parser, outside, inside))
        {
          name = outside;
          unit.also_known_as = unit_text_printed(parser->text, inside);
        }
      else if (leaders_parse_run(parser->grammar->leaders, parser->text, inside, TRUE, leaders))
        name = outside;
    }
  unit.name = unit_text_printed(parser->text, name);
  return unit;
}

/* The members from `first` on that are a person beside a body (市民政局 何志强), 0 if they are not.
 */
static guint
members_of_person(const Parser *parser, guint first, GArray *leaders)
{
  Run whole = g_array_index(parser->members, Member, first).run;
  guint count = 0;
  for (guint i = first; i < parser->members->len; i++, count++)
    {
      const Member *member = &g_array_index(parser->members, Member, i);
      gboolean follows_gap =
          member->separator == SEPARATOR_BLANK || member->separator == SEPARATOR_LINE;
      if (!follows_gap
          || body_class_of_run(parser->grammar, parser->text, member->run) != BODY_NONE)
        break;
      whole.last = member->run.last;
      if (whole.last - whole.first > PERSON_LETTERS)
        return 0;
    }
  if (count == 0 || first == 0)
    return 0;
  return leaders_parse_run(parser->grammar->leaders, parser->text, whole, TRUE, leaders) ? count
                                                                                         : 0;
}

static gboolean
member_is_name(const Parser *parser, const Member *member)
{
  gsize length;
  const char *name = unit_text_peek(parser->text, member->run, &length);
  return leaders_is_name(parser->grammar->leaders, name, length)
         && body_class_of_run(parser->grammar, parser->text, member->run) == BODY_NONE;
}

/* 分管副省长: somebody, but no body. */
static gboolean
member_is_office(const Parser *parser, const Member *member)
{
  gsize length;
  const char *text = unit_text_peek(parser->text, member->run, &length);
  return leaders_is_office(parser->grammar->leaders, text, length);
}

/* The members from `first` on that are names between commas, beside a body
 * (张三,县工信局、县发改局), 0 if they are not. Between 、 they could be places whose last word
 * stands once, behind the last of them (金山、石龙镇). */
static guint
members_between_commas(const Parser *parser, guint first, GArray *leaders)
{
  const GArray *members = parser->members;
  guint end = first;
  while (end < members->len && member_is_name(parser, &g_array_index(members, Member, end))
         && (end == first) == (g_array_index(members, Member, end).separator != SEPARATOR_LIST))
    end++;
  gboolean is_closed = end == members->len
                           ? first > 0
                           : g_array_index(members, Member, end).separator == SEPARATOR_COMMA;
  guint beside = end < members->len ? end : first - 1;
  if (end == first || !is_closed)
    return 0;
  BodyClass class =
      body_class_of_run(parser->grammar, parser->text, g_array_index(members, Member, beside).run);
  if (class == BODY_NONE || class == BODY_PLACE)
    return 0;
  Run names = { g_array_index(members, Member, first).run.first,
                g_array_index(members, Member, end - 1).run.last };
  return leaders_parse_run(parser->grammar->leaders, parser->text, names, TRUE, leaders)
             ? end - first
             : 0;
}

/* 陈大明、镇建设办: a name of three letters in front of a body that names its level; where bodies
 * leave that out, all do (文广旅、体育局). */
static guint
members_before_body(const Parser *parser, guint first, GArray *leaders)
{
  const GArray *members = parser->members;
  const Member *name = &g_array_index(members, Member, first);
  if (first + 1 >= members->len || name->run.last - name->run.first != NAME_LETTERS
      || !member_is_name(parser, name))
    return 0;
  Run body = g_array_index(members, Member, first + 1).run;
  gsize length, size;
  const char *text = unit_text_peek(parser->text, body, &length);
  BodyClass class = body_class_of_run(parser->grammar, parser->text, body);
  if (class == BODY_NONE || class == BODY_PLACE
      || g_strcmp0(vocabulary_match_at(parser->grammar->collectives, text, length, 0, &size),
                   "level")
             != 0)
    return 0;
  return leaders_parse_run(parser->grammar->leaders, parser->text, name->run, TRUE, leaders) ? 1
                                                                                             : 0;
}

/* Persons are no units, also where the caller does not want them. */
static void
parser_append_units(const Parser *parser, Document *doc, GArray *units, GArray *wanted)
{
  g_autoptr(GArray) unwanted = g_array_new(FALSE, FALSE, sizeof(Leader));
  GArray *leaders = wanted != NULL ? wanted : unwanted;
  for (guint i = 0; i < parser->members->len; i++)
    {
      const Member *member = &g_array_index(parser->members, Member, i);
      guint person = members_of_person(parser, i, leaders);
      if (person == 0)
        person = members_between_commas(parser, i, leaders);
      if (person == 0)
        person = members_before_body(parser, i, leaders);
      if (person > 0)
        {
          i += person - 1;
          continue;
        }
      if (run_is_placeholder(parser, member->run) || member_is_office(parser, member))
        continue;
      Run word = member->word;
      Unit unit = parser_make_unit(parser, member, &word, leaders);
      if (member->run.last - member->run.first > DOUBTFUL_LETTERS)
        document_add_issue(doc, SEVERITY_WARNING, "long-unit", unit.name, 0,
                           "expected the name of a body, got %u characters",
                           member->run.last - member->run.first);
      if (span_is_empty(unit.name))
        continue;
      g_array_append_val(units, unit);
      unit_trace_label(parser->grammar, doc, parser->text, member->label, "units", unit.name);
      unit_trace_role(parser->grammar, doc, parser->text, word, &unit);
    }
}

gboolean
units_parse(const UnitGrammar *grammar, Document *doc, Span place, UnitRole default_role,
            GArray *units, GArray *leaders)
{
  g_autoptr(UnitText) text = unit_text_new(doc, place);
  if (text->letters->len == 0)
    return FALSE;
  g_autofree guint8 *cut = g_new0(guint8, text->letters->len);
  standing_rules_cut(grammar, text, cut);
  Run run = unit_text_unwrap(text, (Run){ 0, text->letters->len });
  if (run_is_empty(run))
    return FALSE;

  guint units_before = units->len, leaders_before = leaders == NULL ? 0 : leaders->len;
  g_autoptr(GArray) members = g_array_sized_new(FALSE, FALSE, sizeof(Member), MEMBERS_USUAL);
  Parser parser = { .grammar = grammar, .doc = doc, .text = text, .members = members };
  parser_read_sections(&parser, run, cut, default_role, leaders);
  parser_apply_marks(&parser);
  parser_append_units(&parser, doc, units, leaders);
  return units->len > units_before || (leaders != NULL && leaders->len > leaders_before);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * body.c - the grammar of names, read backwards from their end:
 *
 *   body  = [ lead ] place known-name      人行 + 舟山市 + 中心支行
 *         | level known-name | level open-name | known-name
 *   place = a name of the divisions, with those above it
 *   level = 市 县 区 省 州 旗 where nothing else stands before
 *   group = head ... tail                  各 + 功能区 + 管委会
 *
 * Tables say what a known name stands for; place.c says whose 市 it is; names no table knows are
 * left to body_open.c.
 */
#include "normalize/body_private.h"

#include <string.h>

#include "core/characters.h"

#define AUTONOMOUS "\u81EA\u6CBB" /* 自治 */
#define PLACE_REACH 15 /* bytes: no name of a place that begins with a numeral is longer */
#define MATCHES 4 /* known names that end at one place: 委员会 inside 发展和改革委员会 */
#define CHAIN 3   /* province, prefecture, county */
#define LIST_REACH 6     /* names that may share the end of the last: 甲、乙、丙市政府 */
#define PLACE_SLOTS 32   /* and mostly the counties of one city */
#define MEMORY_SLOTS 256 /* a document names fewer bodies */

enum
{
  PROVINCE = 0x7701,   /* 省 */
  CITY = 0x5E02,       /* 市 */
  COUNTY = 0x53BF,     /* 县 */
  DISTRICT = 0x533A,   /* 区 */
  PREFECTURE = 0x5DDE, /* 州 */
  BANNER = 0x65D7,     /* 旗 */
  LEAGUE = 0x76DF,     /* 盟 */
  LIST_COMMA = 0x3001, /* 、 */
  QUOTE_OPEN = 0x201C,
  QUOTE_CLOSE = 0x201D,
};

typedef struct
{
  const BodyForm *form;
  gint code;
  const char *place;
  const char *canonical;
  const char *successor;
} Remembered;

struct BodyMemory
{
  Remembered slots[MEMORY_SLOTS];
  struct
  {
    const Division *division;
    Place place;
  } places[PLACE_SLOTS];
  GString *scratch;
};

BodyMemory *
body_memory_new(void)
{
  BodyMemory *memory = g_new0(BodyMemory, 1);
  memory->scratch = g_string_new(NULL);
  return memory;
}

void
body_memory_free(BodyMemory *memory)
{
  if (memory == NULL)
    return;
  g_string_free(memory->scratch, TRUE);
  g_free(memory);
}

Place
body_place(const Scanner *scanner, const Division *division)
{
  guint slot = (guint) division->code % PLACE_SLOTS;
  if (scanner->memory->places[slot].division != division)
    {
      scanner->memory->places[slot].division = division;
      scanner->memory->places[slot].place = place_of_division(
          scanner->words->bodies->divisions, division, scanner->home.year, scanner->doc);
    }
  return scanner->memory->places[slot].place;
}

GString *
body_scratch(const Scanner *scanner)
{
  return scanner->memory->scratch;
}

/* --- what is kept and appended --- */

gboolean
body_flush(Scanner *scanner, gsize limit)
{
  if (!scanner->has_pending)
    return TRUE;
  scanner->has_pending = FALSE;
  return scanner->pending.span.end > limit || scanner_append(scanner, scanner->pending);
}

gboolean
body_keep_name(Scanner *scanner, Value value)
{
  if (value.span.start < scanner->value_end)
    return TRUE;
  if (scanner->has_pending && value.span.start > scanner->pending.span.start
      && value.span.start < scanner->pending.span.end)
    return TRUE; /* what is kept began earlier */
  if (scanner->has_pending && value.span.start >= scanner->pending.span.end
      && !body_flush(scanner, G_MAXSIZE))
    return FALSE;
  scanner->pending = value;
  scanner->has_pending = TRUE;
  return TRUE;
}

/* --- boundaries --- */

gboolean
body_is_quote(gunichar c)
{
  return c == QUOTE_OPEN || c == QUOTE_CLOSE || c == '"';
}

static gboolean
is_item_end(const Scanner *scanner, gsize at)
{
  if (at >= scanner->line.end)
    return TRUE;
  gunichar c = character_at(scanner->text + at, NULL);
  return character_is_punctuation(c) || c == ' ';
}

gboolean
body_is_item_start(const Scanner *scanner, gsize at)
{
  if (at <= scanner->line.start)
    return TRUE;
  gunichar c = character_before(scanner->text, at);
  return character_is_punctuation(c) || c == ' ';
}

/* Whether a level word may begin at `at`: an item's start, or behind a word such as 由. */
static gboolean
is_left_open(const Scanner *scanner, gsize at)
{
  gsize length = 0;
  return body_is_item_start(scanner, at) || at == scanner->list_end || at == scanner->value_end
         || words_match_before(scanner->words->bodies->left, scanner->text, scanner->line.start, at,
                               &length)
                != NULL;
}

gboolean
body_tail_at(const Scanner *scanner, gsize at)
{
  gsize length = 0;
  const char *tail = vocabulary_match_at(scanner->words->bodies->tails, scanner->text,
                                         scanner->line.end, at, &length);
  return tail != NULL && !class_is(tail, "free");
}

gsize
body_item_start(const Scanner *scanner, gsize end)
{
  gsize start = end;
  for (guint i = 0; i < NAME_REACH && start > scanner->line.start; i++)
    {
      gunichar c = character_before(scanner->text, start);
      if (!character_is_ideograph(c) && (character_is_punctuation(c) || c == ' ')
          && !body_is_quote(c))
        break;
      start -= c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    }
  return start;
}

/* --- the place before a name --- */

static gunichar
last_character(const char *text)
{
  return character_before(text, strlen(text));
}

static gboolean
place_ends_with(const Place *place, gunichar sign)
{
  return place->full != NULL && last_character(place->full) == sign;
}

/* What 市 means in a document of home: the county-level city itself, else the city above a county.
 */
static const Place *
home_level(const Home *home, gunichar sign)
{
  static const DivisionLevel ORDER[] = { LEVEL_COUNTY, LEVEL_PREFECTURE, LEVEL_PROVINCE };
  for (gsize i = 0; i < G_N_ELEMENTS(ORDER); i++)
    {
      gboolean is_region = sign == DISTRICT && ORDER[i] != LEVEL_COUNTY; /* 区 is never 自治区 */
      if (!is_region && place_ends_with(&home->levels[ORDER[i]], sign))
        return &home->levels[ORDER[i]];
    }
  return NULL;
}

gboolean
body_is_level_sign(gunichar c)
{
  return c == CITY || c == COUNTY || c == DISTRICT || c == PROVINCE || c == PREFECTURE
         || c == BANNER || c == LEAGUE;
}

static gboolean
ends_with_name(const Scanner *scanner, gsize at, const char *name, gsize *start)
{
  gsize length = name == NULL ? 0 : strlen(name);
  if (length == 0 || at < scanner->line.start + length
      || memcmp(scanner->text + at - length, name, length) != 0)
    return FALSE;
  *start = at - length;
  return TRUE;
}

/* The home's own name, which the divisions need not know. */
gboolean
body_prefix_read_home(const Scanner *scanner, gsize at, Prefix *prefix)
{
  for (guint level = LEVEL_PROVINCE; level < LEVEL_COUNT; level++)
    {
      const Place *place = &scanner->home.levels[level];
      if (place->code != 0 || !ends_with_name(scanner, at, place->full, &prefix->start))
        continue;
      prefix->is_stated = prefix->is_bounded = TRUE;
      prefix->place = *place;
      return TRUE;
    }
  return FALSE;
}

/* The division that ends at `end`. A place right before it says which of several is meant:
 * 杭州市西湖区. */
static const Division *
division_ending(const Scanner *scanner, gsize end, gboolean may_be_short, gsize *start)
{
  const Divisions *divisions = scanner->words->bodies->divisions;
  const Home *home = &scanner->home;
  gsize floor = scanner->line.start, ignored;
  const Division *division = divisions_find_ending(divisions, scanner->text, floor, end,
                                                   may_be_short, home->code, home->year, start);
  if (*start == end || *start == floor)
    return division;
  const Division *above = divisions_find_ending(divisions, scanner->text, floor, *start, TRUE,
                                                home->code, home->year, &ignored);
  if (above == NULL || (division != NULL && division_code_contains(above->code, division->code)))
    return division;
  gboolean is_name;
  const Division *below = divisions_find(divisions, scanner->text, *start, end, may_be_short,
                                         above->code, home->year, &is_name);
  return below != NULL && division_code_contains(above->code, below->code) ? below : division;
}

/* 浙江省 and 浙江 before 舟山市. */
static gsize
chain_start(const Scanner *scanner, gsize at, const Division *division)
{
  const Divisions *divisions = scanner->words->bodies->divisions;
  for (guint i = 1; i < CHAIN && at > scanner->line.start; i++)
    {
      gsize start;
      const Division *above =
          divisions_find_ending(divisions, scanner->text, scanner->line.start, at, TRUE,
                                division->code, scanner->home.year, &start);
      if (above == NULL || above->code == division->code
          || !division_code_contains(above->code, division->code))
        break;
      at = start;
    }
  return at;
}

static gboolean
prefix_read_division(const Scanner *scanner, gsize at, Prefix *prefix)
{
  gsize start;
  const Division *division = division_ending(scanner, at, TRUE, &start);
  if (start == at)
    return FALSE;
  prefix->is_stated = TRUE;
  prefix->start = division == NULL ? start : chain_start(scanner, start, division);
  prefix->is_bounded = body_is_level_sign(character_before(scanner->text, at))
                       || is_left_open(scanner, prefix->start);
  if (division != NULL)
    prefix->place = body_place(scanner, division);
  return TRUE;
}

/* 自治区 before a name: the province of the document, where it is one. */
static Prefix
prefix_of_region(const Scanner *scanner, gsize start)
{
  Prefix prefix = { .start = start, .is_stated = TRUE, .is_bounded = TRUE };
  const Place *place = &scanner->home.levels[LEVEL_PROVINCE];
  if (place_ends_with(place, DISTRICT))
    prefix.place = *place;
  return prefix;
}

Prefix
body_prefix_read(const Scanner *scanner, gsize at)
{
  Prefix prefix = { .start = at };
  gsize floor = scanner->line.start;
  if (at <= floor)
    return prefix;
  gunichar sign = character_before(scanner->text, at);
  if (!character_is_ideograph(sign) || body_prefix_read_home(scanner, at, &prefix))
    return prefix;
  gboolean is_level = body_is_level_sign(sign);
  gsize before = at - 3; /* every level sign has three bytes */
  if (sign == DISTRICT && ends_with_name(scanner, before, AUTONOMOUS, &before)
      && is_left_open(scanner, before))
    return prefix_of_region(scanner, before);
  before = at - 3;
  if (is_level && is_left_open(scanner, before))
    {
      const Place *place = home_level(&scanner->home, sign);
      prefix = (Prefix){ .start = before, .is_stated = TRUE, .is_bounded = TRUE };
      if (place != NULL)
        prefix.place = *place;
      return prefix;
    }
  if (prefix_read_division(scanner, at, &prefix))
    return prefix;
  if (is_level)
    {
      const Place *place = home_level(&scanner->home, sign);
      prefix = (Prefix){ .start = before, .is_stated = TRUE };
      if (place != NULL)
        prefix.place = *place;
    }
  return prefix;
}

/* --- full names --- */

static void
append_template(GString *out, const char *template, const Place *place)
{
  for (const char *at = template; *at != '\0'; at++)
    {
      if (at[0] != '{')
        {
          g_string_append_c(out, *at);
          continue;
        }
      g_string_append(out, at[1] == 'D'   ? place->full
                           : at[1] == 'd' ? place->short_name
                                          : place->city);
      at += 2;
    }
}

static const char *
template_fill(Scanner *scanner, const char *template, const Place *place)
{
  if (template == NULL)
    return NULL;
  GString *scratch = scanner->memory->scratch;
  g_string_truncate(scratch, 0);
  append_template(scratch, template, place);
  return document_string(scanner->doc, scratch->str, (gssize) scratch->len);
}

/* A name that was out of use when the document was issued stands for its successor. */
static void
body_name(Scanner *scanner, const BodyForm *form, const Place *place, BodyValue *body)
{
  guint slot = (guint) ((gsize) form / sizeof(BodyForm) * 31 + (guint) place->code) % MEMORY_SLOTS;
  Remembered *memory = &scanner->memory->slots[slot];
  if (memory->form != form || memory->code != place->code || memory->place != place->full)
    *memory = (Remembered){ form, place->code, place->full,
                            template_fill(scanner, form->canonical, place),
                            template_fill(scanner, form->successor, place) };
  gboolean is_past = form->to != 0 && scanner->home.year > form->to && memory->successor != NULL;
  body->canonical = is_past ? memory->successor : memory->canonical;
  body->successor = is_past ? NULL : memory->successor;
  body->from = is_past ? 0 : form->from;
  body->to = is_past ? 0 : form->to;
}

/* 市 of 市发改委, whose city is not known: the full name behind it. */
static const char *
relative_name(Scanner *scanner, const BodyForm *form, const Prefix *prefix, gsize name_start)
{
  if (form->levels != 0)
    return NULL; /* 府办 is 办公室 of a city and 办公厅 of a province */
  g_autofree char *level = g_strndup(scanner->text + prefix->start, name_start - prefix->start);
  return template_fill(scanner, form->canonical, &(Place){ .full = level });
}

/* --- known names --- */

static gboolean
scope_holds(gint scope, gint code)
{
  while (scope > 0 && code > scope)
    {
      if (code / 10 == scope)
        return TRUE;
      code /= 10;
    }
  return scope == code;
}

static gboolean
lead_read(const Scanner *scanner, const BodyForm *form, gsize *start)
{
  for (const char *lead = form->lead; lead != NULL && *lead != '\0';)
    {
      gsize length = strcspn(lead, " ");
      if (*start >= scanner->line.start + length
          && memcmp(scanner->text + *start - length, lead, length) == 0)
        {
          *start -= length;
          return TRUE;
        }
      lead += length + (lead[length] == ' ');
    }
  return FALSE;
}

#define STATE_FIT 16 /* above all that place, years and words before it can give */

/* How well a form fits; negative if not at all. *start receives where the name begins. */
static gint
form_fit(const Scanner *scanner, const BodyForm *form, const Prefix *prefix, gsize name_start,
         gsize *start)
{
  gint year = scanner->home.year;
  *start = prefix->is_stated ? prefix->start : name_start;
  if (form->place == BODY_PLACE_NONE) /* the state's own, before that of a place nobody knows */
    return prefix->is_stated || !is_left_open(scanner, name_start) ? -1
           : prefix->place.full == NULL                            ? STATE_FIT
                                                                   : 1;
  if (!prefix->is_stated && form->place == BODY_PLACE_NEEDED)
    return -1;
  const Place *place = &prefix->place;
  if (form->scope != 0 && !scope_holds(form->scope, place->code))
    return -1;
  if (form->levels != 0 && place->level != LEVEL_NONE && (form->levels >> place->level & 1) == 0)
    return -1;
  gboolean has_lead = lead_read(scanner, form, start);
  if ((form->lead != NULL && !has_lead) || (!has_lead && prefix->is_stated && !prefix->is_bounded))
    return -1;
  gboolean is_current =
      year == 0 ? form->to == 0
                : (form->from == 0 || year >= form->from) && (form->to == 0 || year <= form->to);
  return 1 + (is_current ? 2 : 0) + (form->scope != 0 ? 4 : 0) + (has_lead ? 8 : 0);
}

/* 市发改委、财政局: the second is the same city's. A list item without place is the issuer's own.
 */
static gboolean
prefix_inherit(const Scanner *scanner, gsize start, gsize end, Prefix *prefix)
{
  gboolean is_listed = scanner->list_end > 0 && start == scanner->list_end + 3
                       && character_before(scanner->text, start) == LIST_COMMA;
  if (!body_is_item_start(scanner, start) || (!is_listed && !is_item_end(scanner, end)))
    return FALSE;
  if (is_listed)
    prefix->place = scanner->list_place;
  else
    prefix->place = scanner->home.levels[scanner->home.level];
  return TRUE;
}

gboolean
body_keep(Scanner *scanner, gsize start, gsize end, BodyValue body, const Place *place)
{
  body.division = body.canonical == NULL ? 0 : place->code;
  scanner->list_place = *place;
  scanner->list_end = end;
  return body_keep_name(scanner,
                        (Value){ .kind = VALUE_BODY, .span = span_new(start, end), .body = body });
}

/* 漳州 before 、泉州市政府 lacks what the last of the list has. */
static gboolean
list_share(Scanner *scanner, const BodyForm *form, const Prefix *prefix)
{
  const Divisions *divisions = scanner->words->bodies->divisions;
  gsize starts[LIST_REACH], ends[LIST_REACH];
  Place places[LIST_REACH];
  guint count = 0;
  for (gsize at = prefix->start;
       count < LIST_REACH && character_before(scanner->text, at) == LIST_COMMA;
       at = starts[count++])
    {
      ends[count] = at - 3;
      if (ends[count] <= MAX(scanner->line.start, scanner->value_end))
        break;
      const Division *division =
          divisions_find_ending(divisions, scanner->text, scanner->line.start, ends[count], TRUE,
                                prefix->place.code, scanner->home.year, &starts[count]);
      if (division == NULL || division->level != prefix->place.level
          || !body_is_item_start(scanner, starts[count]))
        break;
      places[count] = body_place(scanner, division);
    }
  while (count-- > 0)
    {
      BodyValue body = { .division = places[count].code };
      body_name(scanner, form, &places[count], &body);
      if (!body_keep_name(scanner, (Value){ .kind = VALUE_BODY,
                                            .span = span_new(starts[count], ends[count]),
                                            .body = body }))
        return FALSE;
    }
  return TRUE;
}

/* The known name at name_start in its best reading. *is_taken tells. */
static gboolean
known_scan(Scanner *scanner, guint entry, gsize name_start, gsize end, gboolean *is_taken)
{
  const BodyWords *words = scanner->words->bodies;
  Prefix prefix = body_prefix_read(scanner, name_start);
  gboolean is_shared = prefix.is_stated && prefix.place.level != LEVEL_NONE
                       && prefix.start > scanner->line.start
                       && character_before(scanner->text, prefix.start) == LIST_COMMA;
  gboolean is_own = !prefix.is_stated && prefix_inherit(scanner, name_start, end, &prefix);
  const BodyForm *best = NULL;
  gint best_fit = 0;
  gsize start = name_start;
  for (; entry != 0; entry = name_table_next(words->names, entry))
    {
      const BodyForm *form = body_form(words, name_table_payload(words->names, entry));
      gsize form_start;
      if (!prefix.is_stated && !is_own && form->place != BODY_PLACE_NONE)
        continue;
      gint fit = form_fit(scanner, form, &prefix, name_start, &form_start);
      if (fit <= best_fit)
        continue;
      best = form;
      best_fit = fit;
      start = form_start;
    }
  if (best == NULL)
    return TRUE;
  *is_taken = TRUE;
  if (is_shared && !list_share(scanner, best, &prefix))
    return FALSE;
  BodyValue body = { 0 };
  if (best->place == BODY_PLACE_NONE)
    {
      body.canonical = best->canonical;
      prefix.place = (Place){ 0 };
    }
  else if (prefix.place.full != NULL)
    body_name(scanner, best, &prefix.place, &body);
  else if (prefix.is_stated && strstr(best->canonical, "{d}") == NULL
           && strstr(best->canonical, "{C}") == NULL)
    body.relative = relative_name(scanner, best, &prefix, name_start);
  return body_keep(scanner, start, end, body, &prefix.place);
}

/* --- places --- */

static gboolean
place_scan(Scanner *scanner, gsize end)
{
  const Divisions *divisions = scanner->words->bodies->divisions;
  gsize start;
  const Division *division = division_ending(scanner, end, FALSE, &start);
  if (start == end)
    return TRUE;
  gsize chained = division == NULL ? start : chain_start(scanner, start, division);
  /* 城区 and 郊区 are names too: two characters count only behind the place above. */
  if (end - start <= 6 && chained == start && !body_is_item_start(scanner, start))
    return TRUE;
  BodyValue place = { 0 };
  if (division != NULL)
    {
      place.canonical = body_place(scanner, division).full;
      place.division = division->code;
      place.from = division->from;
      place.to = division->to;
      const Division *successor =
          division->successor == 0 ? NULL : divisions_by_code(divisions, division->successor, 0);
      if (successor != NULL)
        place.successor = place_of_division(divisions, successor, 0, scanner->doc).full;
    }
  return body_keep_name(
      scanner, (Value){ .kind = VALUE_PLACE, .span = span_new(chained, end), .body = place });
}

gboolean
body_starts_place(const Scanner *scanner, gsize offset)
{
  gsize size;
  gunichar first = character_at(scanner->text + offset, &size);
  if (first > 0xFFFF || (scanner->words->marks[first] & MARK_PLACE) == 0)
    return FALSE;
  gsize limit = MIN(scanner->line.end, offset + PLACE_REACH);
  for (gsize at = offset + size; at < limit; at += size)
    {
      gunichar c = character_at(scanner->text + at, &size);
      gboolean is_name = FALSE;
      if (!character_is_ideograph(c))
        return FALSE;
      if (body_is_level_sign(c))
        divisions_find(scanner->words->bodies->divisions, scanner->text, offset, at + size, FALSE,
                       scanner->home.code, scanner->home.year, &is_name);
      if (is_name)
        return TRUE;
    }
  return FALSE;
}

/* --- all of it --- */

typedef struct
{
  guint entry;
  gsize start;
} Match;

static guint
matches_find(const Scanner *scanner, gsize end, Match matches[MATCHES])
{
  const NameTable *names = scanner->words->bodies->names;
  guint count = 0;
  gsize floor = MAX(scanner->line.start, scanner->value_end);
  NameWalk walk = name_walk_new(end);
  for (guint i = 0; i < NAME_REACH; i++)
    {
      gunichar c = name_walk_step(&walk, scanner->text, floor);
      if (!character_is_ideograph(c) && c != LIST_COMMA)
        break;
      if (!name_table_goes_on(names, &walk))
        break;
      guint entry = name_table_find(names, &walk, scanner->text);
      if (entry == 0)
        continue;
      if (count == MATCHES)
        memmove(matches, matches + 1, (MATCHES - 1) * sizeof *matches), count--;
      matches[count++] = (Match){ entry, walk.start };
    }
  return count;
}

static gboolean
goes_on_as_another_word(const Scanner *scanner, gsize end)
{
  return body_tail_at(scanner, end - 3);
}

/* What may end here, from the likeliest to the least. */
static gboolean
name_scan(Scanner *scanner, gsize end, guint8 pair, gboolean is_closed)
{
  Match matches[MATCHES];
  gboolean is_taken = FALSE;
  guint count = (pair & PAIR_NAME) == 0 ? 0 : matches_find(scanner, end, matches);
  if (count > 0 && !is_closed && goes_on_as_another_word(scanner, end))
    count = 0;
  while (count > 0 && !is_taken)
    {
      count--;
      if (!known_scan(scanner, matches[count].entry, matches[count].start, end, &is_taken))
        return FALSE;
    }
  if (!is_taken && (pair & PAIR_GROUP) != 0 && !body_scan_group(scanner, end, &is_taken))
    return FALSE;
  if (is_taken)
    return TRUE;
  if ((pair & PAIR_PLACE) != 0 && body_is_level_sign(character_before(scanner->text, end)))
    return place_scan(scanner, end);
  return (pair & PAIR_OPEN) == 0 || body_scan_open(scanner, end);
}

gboolean
body_scan(Scanner *scanner, gsize end, guint8 pair)
{
  gboolean is_closed = (pair & ~PAIR_PLACE) != 0 && is_item_end(scanner, end);
  if (!is_closed)
    pair &= PAIR_NAME | PAIR_PLACE;
  return pair == 0 || name_scan(scanner, end, pair, is_closed);
}

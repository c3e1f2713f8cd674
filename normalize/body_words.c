/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * body_words.c - reads the tables: stems times suffixes give the printed names, each with the full
 * name it stands for.
 */
#include "normalize/body_words.h"

#include <string.h>

#include "core/characters.h"
#include "core/error.h"

#define FIELDS 9
#define NAMES_EXPECTED 2048

typedef struct
{
  const char *table; /* for messages */
  guint line;
  char *fields[FIELDS]; /* "" where the line has none */
} Row;

typedef gboolean (*RowReader)(BodyWords *words, const Row *row, GError **error);

static gboolean
row_refuse(const Row *row, const char *expected, const char *got, GError **error)
{
  return duban_error_set(error, DUBAN_ERROR_RULES, "%s.tsv:%u:1: expected %s, got `%s`", row->table,
                         row->line, expected, got);
}

static gboolean
table_read(BodyWords *words, const Rules *rules, const char *name, RowReader reader, GError **error)
{
  const GString *table = rules_need_table(rules, name, error);
  if (table == NULL)
    return FALSE;
  guint number = 1;
  for (const char *at = table->str; *at != '\0'; number++)
    {
      gsize length = strcspn(at, "\n");
      g_autofree char *line = g_strndup(at, length);
      at += length + (at[length] != '\0');
      if (line[0] == '#' || line[0] == '\0')
        continue;
      Row row = { name, number, { NULL } };
      char *rest = line;
      for (guint i = 0; i < FIELDS; i++)
        {
          row.fields[i] = rest;
          rest += strcspn(rest, "\t");
          if (*rest == '\t')
            *rest++ = '\0';
        }
      if (!reader(words, &row, error))
        return FALSE;
    }
  return TRUE;
}

static gint16
year_parse(const char *text)
{
  return (gint16) CLAMP(g_ascii_strtoll(text, NULL, 10), 0, 9999);
}

/* The next word of a list separated by blanks; NULL at its end. */
static const char *
word_next(const char **list, gsize *length)
{
  *list += strspn(*list, " ");
  const char *word = *list;
  *length = strcspn(word, " ");
  *list += *length;
  return *length == 0 ? NULL : word;
}

static const char *
string_or_null(BodyWords *words, const char *text)
{
  return text[0] == '\0' ? NULL : g_string_chunk_insert_const(words->strings, text);
}

static void
form_add(BodyWords *words, const char *name, gsize length, BodyForm form)
{
  g_array_append_val(words->forms, form);
  name_table_add(words->names, g_string_chunk_insert_len(words->strings, name, (gssize) length),
                 length, words->forms->len - 1);
}

/* --- functions: stems times suffixes --- */

/* What a printed suffix stands for: 委 -> 委员会. */
static void
append_suffix(const BodyWords *words, const char *suffix, gsize length, GString *out)
{
  const char *full = vocabulary_attribute(
      words->endings, vocabulary_payload(words->endings, suffix, length), "full");
  if (full != NULL)
    g_string_append(out, full);
  else
    g_string_append_len(out, suffix, (gssize) length);
}

static void
stem_add(BodyWords *words, const Row *row, const char *stem, gsize stem_length, BodyForm form)
{
  const char *suffixes = row->fields[2];
  gsize length;
  g_autoptr(GString) text = g_string_new(NULL);
  for (const char *suffix = word_next(&suffixes, &length); suffix != NULL;
       suffix = word_next(&suffixes, &length))
    {
      g_string_assign(text, "{D}");
      g_string_append(text, row->fields[0]);
      append_suffix(words, suffix, length, text);
      form.canonical = g_string_chunk_insert_const(words->strings, text->str);
      form.successor = NULL;
      if (row->fields[5][0] != '\0')
        {
          g_string_assign(text, "{D}");
          g_string_append(text, row->fields[5]);
          append_suffix(words, suffix, length, text);
          form.successor = g_string_chunk_insert_const(words->strings, text->str);
        }
      g_string_truncate(text, 0);
      g_string_append_len(text, stem, (gssize) stem_length);
      g_string_append_len(text, suffix, (gssize) length);
      form_add(words, text->str, text->len, form);
    }
}

static gboolean
function_read(BodyWords *words, const Row *row, GError **error)
{
  if (row->fields[2][0] == '\0')
    return row_refuse(row, "a name, stems and suffixes", row->fields[0], error);
  BodyForm form = { .place = BODY_PLACE_OPEN,
                    .from = year_parse(row->fields[3]),
                    .to = year_parse(row->fields[4]) };
  form.scope = (gint) g_ascii_strtoll(row->fields[6], NULL, 10);
  const char *stems = row->fields[1];
  gsize length;
  gboolean has_own = FALSE;
  for (const char *stem = word_next(&stems, &length); stem != NULL;
       stem = word_next(&stems, &length))
    {
      has_own = has_own
                || (strlen(row->fields[0]) == length && memcmp(row->fields[0], stem, length) == 0);
      stem_add(words, row, stem, length, form);
    }
  if (!has_own)
    stem_add(words, row, row->fields[0], strlen(row->fields[0]), form);
  return TRUE;
}

/* --- bodies --- */

static guint8
levels_parse(const char *text)
{
  static const char *const NAMES[] = { "", "province", "prefecture", "county" };
  guint8 levels = 0;
  for (guint i = 1; i < G_N_ELEMENTS(NAMES); i++)
    if (strstr(text, NAMES[i]) != NULL)
      levels |= (guint8) (1u << i);
  return levels;
}

static gboolean
body_read(BodyWords *words, const Row *row, GError **error)
{
  static const char *const PLACES[] = { "needs", "may", "none" };
  BodyForm form = { .canonical = string_or_null(words, row->fields[1]),
                    .lead = string_or_null(words, row->fields[3]) };
  guint place = 0;
  while (place < G_N_ELEMENTS(PLACES) && strcmp(PLACES[place], row->fields[2]) != 0)
    place++;
  if (place == G_N_ELEMENTS(PLACES) || form.canonical == NULL)
    return row_refuse(row, "names, a full name, and needs, may or none", row->fields[2], error);
  form.place = (BodyPlace) place;
  form.levels = levels_parse(row->fields[4]);
  form.from = year_parse(row->fields[5]);
  form.to = year_parse(row->fields[6]);
  form.successor = string_or_null(words, row->fields[7]);
  const char *names = row->fields[0];
  gsize length;
  for (const char *name = word_next(&names, &length); name != NULL;
       name = word_next(&names, &length))
    form_add(words, name, length, form);
  return TRUE;
}

/* --- groups --- */

static void
words_add(BodyWords *words, NameTable *table, const char *list, guint payload)
{
  gsize length;
  for (const char *word = word_next(&list, &length); word != NULL; word = word_next(&list, &length))
    name_table_add(table, g_string_chunk_insert_len(words->strings, word, (gssize) length), length,
                   payload);
}

static gboolean
group_read(BodyWords *words, const Row *row, GError **error)
{
  if (row->fields[1][0] == '\0')
    return row_refuse(row, "heads and tails", row->fields[0], error);
  words_add(words, words->group_heads, row->fields[0], row->line);
  words_add(words, words->group_tails, row->fields[1], row->line);
  return TRUE;
}

/* --- all of it --- */

static gboolean
body_words_load(BodyWords *words, const Rules *rules, GError **error)
{
  const GString *table = rules_need_table(rules, "divisions", error);
  if (table == NULL || (words->divisions = divisions_new(table, error)) == NULL
      || (words->hosts = rules_need_table(rules, "hosts", error)) == NULL
      || (words->endings = rules_need_vocabulary(rules, "body-endings", error)) == NULL
      || (words->left = rules_need_vocabulary(rules, "body-left", error)) == NULL
      || (words->tails = rules_need_vocabulary(rules, "body-tails", error)) == NULL
      || (words->placeless = rules_need_vocabulary(rules, "body-placeless", error)) == NULL
      || (words->verbs = rules_need_vocabulary(rules, "body-verbs", error)) == NULL
      || (words->zones = rules_need_vocabulary(rules, "body-zones", error)) == NULL)
    return FALSE;
  /* Irregular bodies first: where both know a name, theirs is asked first. */
  return table_read(words, rules, "bodies", body_read, error)
         && table_read(words, rules, "functions", function_read, error)
         && table_read(words, rules, "groups", group_read, error);
}

BodyWords *
body_words_new(const Rules *rules, GError **error)
{
  g_autoptr(BodyWords) words = g_new0(BodyWords, 1);
  words->names = name_table_new(NAMES_EXPECTED);
  words->group_heads = name_table_new(64);
  words->group_tails = name_table_new(256);
  words->forms = g_array_sized_new(FALSE, FALSE, sizeof(BodyForm), NAMES_EXPECTED);
  words->strings = g_string_chunk_new(16384);
  if (!body_words_load(words, rules, error))
    return NULL;
  return g_steal_pointer(&words);
}

void
body_words_free(BodyWords *words)
{
  if (words == NULL)
    return;
  divisions_free(words->divisions);
  name_table_free(words->names);
  name_table_free(words->group_heads);
  name_table_free(words->group_tails);
  g_array_unref(words->forms);
  g_string_chunk_free(words->strings);
  g_free(words);
}

const BodyForm *
body_form(const BodyWords *words, guint payload)
{
  return &g_array_index(words->forms, BodyForm, payload);
}

/* --- what names end with --- */

/* Level words, before 委 and other names of one character. */
static const gunichar LEVEL_SIGNS[] = {
  0x7701, 0x5E02, 0x53BF, 0x533A, 0x5DDE, 0x65D7, 0x76DF
}; /* 省市县区州旗盟 */

static void
mark_end(BodyWords *words, guint16 *flags, guint16 bit, guint8 pair, const char *text, gsize length)
{
  gunichar last = character_before(text, length);
  if (last == 0 || last > 0xFFFF)
    return;
  flags[last] |= bit;
  gsize rest = length - (last < 0x80 ? 1 : 3);
  if (rest > 0)
    words->pairs[body_pair_slot(character_before(text, rest), last)] |= pair;
  else if (pair == PAIR_NAME)
    for (gsize i = 0; i < G_N_ELEMENTS(LEVEL_SIGNS); i++)
      words->pairs[body_pair_slot(LEVEL_SIGNS[i], last)] |= pair;
}

static void
mark_names(BodyWords *words, guint16 *flags, guint16 bit)
{
  for (guint entry = 1; entry < name_table_count(words->names); entry++)
    {
      gsize length;
      const char *text = name_table_text(words->names, entry, &length);
      mark_end(words, flags, bit, PAIR_NAME, text, length);
    }
}

/* A tail of one character follows its head: 各 and 县. */
static void
mark_groups(BodyWords *words, guint16 *flags, guint16 bit)
{
  for (guint entry = 1; entry < name_table_count(words->group_tails); entry++)
    {
      gsize length, head_length;
      const char *text = name_table_text(words->group_tails, entry, &length);
      mark_end(words, flags, bit, PAIR_GROUP, text, length);
      if (length > 3)
        continue;
      for (guint head = 1; head < name_table_count(words->group_heads); head++)
        {
          const char *before = name_table_text(words->group_heads, head, &head_length);
          words->pairs[body_pair_slot(character_before(before, head_length),
                                      character_before(text, length))] |= PAIR_GROUP;
        }
    }
}

typedef struct
{
  BodyWords *words;
  guint16 *flags;
  guint16 bit;
} Marks;

static void
mark_heads(BodyWords *words)
{
  gsize length;
  for (guint head = 1; head < name_table_count(words->group_heads); head++)
    words->is_head_start[character_at(name_table_text(words->group_heads, head, &length), NULL)
                         % G_N_ELEMENTS(words->is_head_start)] = TRUE;
}

static void
mark_ending(const char *text, gsize length, gpointer user)
{
  Marks *marks = user;
  mark_end(marks->words, marks->flags, marks->bit, PAIR_OPEN, text, length);
  if (length == 3)
    marks->words->is_open_end[character_at(text, NULL) % G_N_ELEMENTS(marks->words->is_open_end)] =
        TRUE;
}

void
body_words_mark_ends(BodyWords *words, guint16 *flags, guint16 bit)
{
  mark_names(words, flags, bit);
  mark_groups(words, flags, bit);
  mark_heads(words);
  for (guint i = 0; i < divisions_count(words->divisions); i++)
    {
      const Division *row = divisions_at(words->divisions, i);
      mark_end(words, flags, bit, PAIR_PLACE, row->full, row->full_length);
    }
  Marks marks = { words, flags, bit };
  vocabulary_visit_words(words->endings, mark_ending, &marks);
}

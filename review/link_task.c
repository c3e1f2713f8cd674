/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * link_task.c - reading a task and weighing its text. How two are compared is link_score.c.
 */
#include "review/link_task.h"

#include "core/characters.h"
#include "normalize/numeral.h"
#include "review/run_folder.h"

#include <string.h>

#define TEXT_BYTES 6144 /* of one task: two thousand characters tell what it is */
#define SHOWN_BYTES 360 /* of a task, and again of its subtask */
#define COMMON_FROM 8   /* a pair that stands in so many tasks weighs half */
#define PLAIN_SHARE 3   /* tenths: the weight of a pair inside words that every task has */

/* --- text --- */

static gint
pair_compare(gconstpointer a, gconstpointer b)
{
  const TextPair *one = a, *other = b;
  return (one->pair > other->pair) - (one->pair < other->pair);
}

/* One of each; where a pair stands inside a plain word and elsewhere, elsewhere counts. */
static void
pairs_unite(GArray *pairs)
{
  guint kept = 0;
  g_array_sort(pairs, pair_compare);
  for (guint i = 0; i < pairs->len; i++)
    {
      TextPair pair = g_array_index(pairs, TextPair, i);
      TextPair *last = kept == 0 ? NULL : &g_array_index(pairs, TextPair, kept - 1);
      if (last != NULL && last->pair == pair.pair)
        last->weight = MAX(last->weight, pair.weight);
      else
        g_array_index(pairs, TextPair, kept++) = pair;
    }
  g_array_set_size(pairs, kept);
}

static guint32
pair_hash(gunichar first, gunichar second)
{
  return (first * 0x9E3779B1u) ^ (second * 0x85EBCA77u);
}

/* Bytes of text that lie inside plain words, as a set of flags. You free it. */
static guint8 *
plain_bytes(const LinkWords *words, const char *text, gsize length)
{
  guint8 *plain = g_malloc0(length + 1);
  g_autoptr(GArray) matches = g_array_new(FALSE, FALSE, sizeof(LexiconMatch));
  vocabulary_scan(words->words, text, length, matches);
  for (guint i = 0; i < matches->len; i++)
    {
      const LexiconMatch *match = &g_array_index(matches, LexiconMatch, i);
      if (strcmp(vocabulary_class(words->words, match->payload), "plain") == 0)
        memset(plain + match->span.start, 1, span_length(match->span));
    }
  return plain;
}

static gboolean
separates(gunichar c)
{
  return c == '\n' || character_is_blank(c) || character_is_punctuation(c);
}

/* Appends the pairs of text; no pair runs across punctuation. */
static void
pairs_append(const LinkWords *words, const char *text, GArray *pairs)
{
  gsize length = MIN(strlen(text), TEXT_BYTES), size;
  g_autofree guint8 *plain = plain_bytes(words, text, length);
  gunichar before = 0;
  gsize before_at = 0;
  for (gsize at = 0; at < length; at += size)
    {
      gunichar c = character_at(text + at, &size);
      if (separates(c))
        {
          before = 0;
          continue;
        }
      const TextPair pair = { pair_hash(before, c),
                              plain[before_at] && plain[at] ? PLAIN_SHARE : 10 };
      if (before != 0)
        g_array_append_val(pairs, pair);
      before = c;
      before_at = at;
    }
}

static void
pairs_weigh(GArray *pairs, GHashTable *counts)
{
  for (guint i = 0; pairs != NULL && i < pairs->len; i++)
    {
      TextPair *pair = &g_array_index(pairs, TextPair, i);
      guint count = GPOINTER_TO_UINT(g_hash_table_lookup(counts, GUINT_TO_POINTER(pair->pair)));
      pair->weight = pair->weight * 100 * COMMON_FROM / (COMMON_FROM + count);
    }
}

void
link_task_weigh(LinkTask *task, GHashTable *counts)
{
  pairs_weigh(task->pairs, counts);
  pairs_weigh(task->own, counts);
}

/* --- bodies --- */

/* 市财政局 -> 财政局: whose it is follows from the place. */
static const char *
without_level(const LinkWords *words, const char *name)
{
  gsize size;
  const char *class = vocabulary_match_at(words->signs, name, strlen(name), 0, &size);
  gboolean is_level = g_strcmp0(class, "prefecture") == 0 || g_strcmp0(class, "county") == 0
                      || g_strcmp0(class, "province") == 0;
  return is_level && strlen(name) > 2 * size ? name + size : name;
}

/* The full name where it is known, without the place that all names of the group share. */
static char *
body_key(const LinkWords *words, const char *place, const char *name, const char *canonical)
{
  g_autofree char *text = link_comparable(canonical != NULL ? canonical : name);
  const char *rest = canonical != NULL && place != NULL && g_str_has_prefix(text, place)
                         ? text + strlen(place)
                         : without_level(words, text);
  return g_strdup(*rest == '\0' ? text : rest);
}

static gboolean
read_bodies(const LinkWords *words, const char *place, JsonObject *record, GPtrArray *bodies,
            GError **error)
{
  JsonArray *units;
  if (!json_read_array(record, "units", &units, error))
    return FALSE;
  for (guint i = 0; i < json_array_get_length(units); i++)
    {
      JsonObject *unit;
      const char *name, *canonical;
      if (!json_element_object(units, i, &unit, error)
          || !json_read_optional(unit, "name", &name, error)
          || !json_read_optional(unit, "canonical", &canonical, error))
        return FALSE;
      if (name != NULL || canonical != NULL)
        g_ptr_array_add(bodies, body_key(words, place, name, canonical));
    }
  return TRUE;
}

/* --- reading --- */

/* A row may print no task of its own: what it plans or did then says what it is. */
static gboolean
read_text(JsonObject *record, const char **task, const char **subtask, GError **error)
{
  static const char *const INSTEAD[] = { "plan", "progress" };
  if (!json_read_optional(record, "task", task, error)
      || !json_read_optional(record, "subtask", subtask, error))
    return FALSE;
  for (guint i = 0; *task == NULL && *subtask == NULL && i < G_N_ELEMENTS(INSTEAD); i++)
    if (!json_read_optional(record, INSTEAD[i], task, error))
      return FALSE;
  return TRUE;
}

/* What is kept to show what two tasks share: as much as a reason can use, up to a character's end.
 */
static int
bytes_shown(const char *text)
{
  gsize length = text == NULL ? 0 : strlen(text), shown = MIN(length, SHOWN_BYTES);
  while (shown > 0 && shown < length && ((guchar) text[shown] & 0xC0) == 0x80)
    shown--;
  return (int) shown;
}

static void
set_text(LinkTask *task, const LinkWords *words, const char *whole, const char *part)
{
  g_autofree char *own = part == NULL ? NULL : link_comparable(part);
  g_autofree char *text = link_comparable(whole == NULL ? "" : whole);
  task->pairs = g_array_new(FALSE, FALSE, sizeof(TextPair));
  pairs_append(words, text, task->pairs);
  if (own != NULL)
    {
      task->own = g_array_new(FALSE, FALSE, sizeof(TextPair));
      pairs_append(words, own, task->own);
      pairs_unite(task->own);
      g_array_append_vals(task->pairs, task->own->data, task->own->len);
    }
  pairs_unite(task->pairs);
  task->text = g_strdup_printf("%.*s\n%.*s", bytes_shown(text), text, bytes_shown(own),
                               own == NULL ? "" : own);
}

/* （三）, 3 and 三 count alike; 9* is 9. Numbers of more than one part (1.2) are only themselves.
 */
static gint64
number_counted(const char *number)
{
  g_autofree char *text = number == NULL ? NULL : link_comparable(number);
  gsize start = text == NULL ? 0 : strspn(text, "("), length = text == NULL ? 0 : strlen(text);
  Numeral numeral;
  if (length == 0 || !numeral_parse(text, length, start, &numeral) || numeral.is_range
      || numeral.has_fraction || numeral.value.exponent < 0)
    return 0;
  gboolean is_whole =
      strspn(text + start + numeral.length, ")*") == length - start - numeral.length;
  const Decimal value = decimal_scale(numeral.value, 0);
  return is_whole && value.exponent == 0 ? value.mantissa : 0;
}

LinkTask *
link_task_new(const LinkWords *words, const char *place, JsonObject *record, guint document,
              GError **error)
{
  g_autoptr(LinkTask) task = g_new0(LinkTask, 1);
  const char *id, *number, *whole, *part;
  gint64 order, sub;
  task->bodies = g_ptr_array_new_with_free_func(g_free);
  if (!json_read_string(record, "id", &id, error)
      || !json_read_integer(record, "order", 1, G_MAXINT32, &order, error)
      || !json_read_optional(record, "number", &number, error)
      || !json_read_ordinal(record, "sub", &sub, error) || !read_text(record, &whole, &part, error)
      || !read_bodies(words, place, record, task->bodies, error))
    return NULL;
  task->id = g_strdup(id);
  task->document = document;
  task->order = (guint) order;
  task->number = g_strdup(number);
  task->counted = number_counted(number);
  task->sub = (guint) sub;
  set_text(task, words, whole, part);
  return g_steal_pointer(&task);
}

void
link_task_free(LinkTask *task)
{
  if (task == NULL)
    return;
  g_free(task->id);
  g_free(task->number);
  g_free(task->text);
  g_clear_pointer(&task->pairs, g_array_unref);
  g_clear_pointer(&task->own, g_array_unref);
  g_clear_pointer(&task->bodies, g_ptr_array_unref);
  g_free(task);
}

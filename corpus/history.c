/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * history.c - one pass over the journal sums it up; a second is read along with the inputs that are
 * met again.
 *
 * As long as they come as they came before, nothing is kept. When they do not (somebody added files
 * in between), the rest of the journal is taken into memory and asked by identity: then nothing is
 * lost and nothing is done twice, only the order is that of arrival.
 */
#include "corpus/history.h"

#include <string.h>

/* --- summing up --- */

void
history_free(History *history)
{
  if (history == NULL)
    return;
  plan_free(history->plan);
  g_free(history);
}

static gboolean
history_begin(History *history, const JournalLine *line, GError **error)
{
  Plan *plan = plan_read(line->plan, strlen(line->plan), error);
  if (plan == NULL)
    return FALSE;
  plan_free(history->plan);
  history->plan = plan;
  history->sandbox = history->parts == 0 ? plan->sandbox : history->sandbox & plan->sandbox;
  history->last_begin = line->end;
  history->parts++;
  history->is_finished = FALSE;
  return TRUE;
}

static void
history_add(History *history, const JournalEntry *entry, RunReport *report)
{
  outcome_report(entry->kind, entry->tasks, entry->warnings, entry->name, report);
  for (gsize i = 0; i < LINES_STREAMS; i++)
    history->sizes[i] += entry->sizes[i];
}

History *
history_read(const char *folder, RunReport *report, GError **error)
{
  g_autoptr(JournalReader) reader = journal_reader_open(folder, error);
  if (reader == NULL)
    return NULL;
  g_autoptr(History) history = g_new0(History, 1);
  JournalLine line;
  do
    {
      if (!journal_reader_next(reader, &line, error))
        return NULL;
      history->journal_bytes = line.end;
      if (line.kind == JOURNAL_BEGIN && !history_begin(history, &line, error))
        return NULL;
      if (line.kind == JOURNAL_ENTRY)
        history_add(history, &line.entry, report);
      history->is_finished =
          line.kind == JOURNAL_FINISH || (line.kind == JOURNAL_END && history->is_finished);
    }
  while (line.kind != JOURNAL_END);
  return history->parts == 0 ? NULL : g_steal_pointer(&history);
}

/* --- known inputs --- */

typedef struct
{
  guint64 id[2]; /* the first half of it */
  guint64 uri;
} Key;

struct Known
{
  JournalReader *along;
  JournalLine next; /* of along */
  GArray *keys;     /* Key, sorted */
};

static Key
key_of(const char *id, const char *uri)
{
  char digest[DIGEST_LENGTH + 1];
  digest_sha256(uri, strlen(uri), digest);
  digest[16] = '\0';
  Key key = { { 0, 0 }, g_ascii_strtoull(digest, NULL, 16) };
  for (gsize i = 0; i < 2 && id != NULL && strlen(id) >= 32; i++)
    {
      g_autofree char *part = g_strndup(id + 16 * i, 16);
      key.id[i] = g_ascii_strtoull(part, NULL, 16);
    }
  return key;
}

static gint
compare_keys(gconstpointer a, gconstpointer b)
{
  const Key *one = a, *two = b;
  for (gsize i = 0; i < 2; i++)
    if (one->id[i] != two->id[i])
      return one->id[i] < two->id[i] ? -1 : 1;
  return one->uri == two->uri ? 0 : one->uri < two->uri ? -1 : 1;
}

static gboolean
id_is_none(const char *id)
{
  return id == NULL || strcmp(id, "-") == 0;
}

static void
keys_add(Known *known, const JournalEntry *entry)
{
  Key key = key_of(entry->id, entry->uri);
  g_array_append_val(known->keys, key);
}

void
known_free(Known *known)
{
  if (known == NULL)
    return;
  journal_reader_free(known->along);
  g_array_unref(known->keys);
  g_free(known);
}

/* Turns to the next entry of the part; what ends it ends the reading along. */
static void
along_advance(Known *known)
{
  g_autoptr(GError) error = NULL;
  if (!journal_reader_next(known->along, &known->next, &error) || known->next.kind != JOURNAL_ENTRY)
    known->next.kind = JOURNAL_END;
}

Known *
known_new(const char *folder, const History *history, GError **error)
{
  g_autoptr(Known) known = g_new0(Known, 1);
  known->keys = g_array_new(FALSE, FALSE, sizeof(Key));
  known->along = journal_reader_open(folder, error);
  if (known->along == NULL)
    return NULL;
  guint64 until = history->is_finished ? history->journal_bytes : history->last_begin;
  while (known->next.end < until)
    {
      if (!journal_reader_next(known->along, &known->next, error))
        return NULL;
      if (known->next.kind == JOURNAL_ENTRY)
        keys_add(known, &known->next.entry);
      if (known->next.kind == JOURNAL_END)
        break;
    }
  g_array_sort(known->keys, compare_keys);
  along_advance(known);
  return g_steal_pointer(&known);
}

static gboolean
keys_have(const Known *known, const char *id, const char *uri)
{
  Key key = key_of(id, uri);
  return g_array_binary_search(known->keys, &key, compare_keys, NULL);
}

/* Things do not come as they came before. */
static void
along_give_up(Known *known)
{
  while (known->next.kind == JOURNAL_ENTRY)
    {
      keys_add(known, &known->next.entry);
      along_advance(known);
    }
  g_array_sort(known->keys, compare_keys);
}

KnownKind
known_take(Known *known, guint64 place, const char *id, const char *uri)
{
  if (known->keys->len > 0 && keys_have(known, id, uri))
    return KNOWN_EARLIER;
  if (known->next.kind != JOURNAL_ENTRY)
    return KNOWN_NOT;
  const JournalEntry *entry = &known->next.entry;
  gboolean is_same_id = id_is_none(id) ? id_is_none(entry->id) : strcmp(id, entry->id) == 0;
  if (entry->place == place && strcmp(entry->uri, uri) == 0 && is_same_id)
    {
      along_advance(known);
      return KNOWN_HERE;
    }
  along_give_up(known);
  return keys_have(known, id, uri) ? KNOWN_EARLIER : KNOWN_NOT;
}

gboolean
known_tell(const char *folder, const History *history, Feed *feed, GError **error)
{
  guint64 until = history->is_finished ? history->journal_bytes : history->last_begin;
  g_autoptr(JournalReader) reader = journal_reader_open(folder, error);
  if (reader == NULL)
    return FALSE;
  for (JournalLine line = { .end = 0 }; line.end < until;)
    {
      if (!journal_reader_next(reader, &line, error))
        return FALSE;
      if (line.kind == JOURNAL_END)
        break;
      if (line.kind != JOURNAL_ENTRY || id_is_none(line.entry.id))
        continue;
      if (!feed_remember(feed, line.entry.uri, line.entry.id, error))
        return FALSE;
    }
  return TRUE;
}

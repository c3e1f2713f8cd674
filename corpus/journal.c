/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * journal.c - lines of words; the last word of each is the CRC-32 of what stands before it.
 */
#include "corpus/journal.h"

#include "core/error.h"
#include "corpus/line_reader.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#define HOLD_TRIES 50
#define HOLD_PAUSE_US 20000
#define FIRST_LINE "duban.journal/1"
#define LONGEST_LINE (64u << 20) /* a plan with a million inputs */
#define ENTRY_WORDS (7 + LINES_STREAMS)

static guint32
checksum(const char *text, gsize length)
{
  return (guint32) crc32(0, (const Bytef *) text, (uInt) length);
}

/* --- reading --- */

struct JournalReader
{
  int descriptor;
  LineReader *lines;
  GString *words; /* of the line last read, without its checksum */
  char *uri;      /* of the entry last read */
  guint64 end;
  guint64 size; /* of the file when it was opened: what is written meanwhile is not read */
  gboolean is_over;
};

JournalReader *
journal_reader_open(const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename(folder, JOURNAL_NAME, NULL);
  int descriptor = g_open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW, 0);
  if (descriptor < 0)
    {
      int reason = errno;
      if (reason != ENOENT && reason != ENOTDIR)
        duban_error_set(error, DUBAN_ERROR_READ, "%s: expected a journal, got: %s", path,
                        g_strerror(reason));
      return NULL;
    }
  struct stat status;
  JournalReader *reader = g_new0(JournalReader, 1);
  reader->size = fstat(descriptor, &status) == 0 ? (guint64) status.st_size : 0;
  reader->descriptor = descriptor;
  reader->lines = line_reader_new(descriptor, LONGEST_LINE);
  reader->words = g_string_new(NULL);
  return reader;
}

void
journal_reader_free(JournalReader *reader)
{
  if (reader == NULL)
    return;
  line_reader_free(reader->lines);
  close(reader->descriptor);
  g_string_free(reader->words, TRUE);
  g_free(reader->uri);
  g_free(reader);
}

/* Whether the line ends with its checksum, which is then taken off. */
static gboolean
checksum_take(GString *line)
{
  const char *blank = g_strrstr_len(line->str, (gssize) line->len, " ");
  if (blank == NULL || line->str + line->len - blank != 9)
    return FALSE;
  gsize length = (gsize) (blank - line->str);
  if (g_ascii_strtoull(blank + 1, NULL, 16) != checksum(line->str, length))
    return FALSE;
  g_string_truncate(line, length);
  return TRUE;
}

static gboolean
kind_of_word(const char *word, OutcomeKind *kind)
{
  for (gint i = OUTCOME_DOCUMENT; i < OUTCOME_KINDS; i++)
    if (strcmp(word, outcome_kind_name((OutcomeKind) i)) == 0)
      {
        *kind = (OutcomeKind) i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
entry_parse(const char *text, JournalEntry *entry, char **uri)
{
  g_auto(GStrv) words = g_strsplit(text, " ", ENTRY_WORDS + 1);
  if (g_strv_length(words) != ENTRY_WORDS || !kind_of_word(words[0], &entry->kind))
    return FALSE;
  entry->place = g_ascii_strtoull(words[1], NULL, 10);
  g_strlcpy(entry->id, words[2], sizeof entry->id);
  g_free(*uri);
  *uri = g_uri_unescape_string(words[3], NULL);
  entry->uri = *uri;
  entry->tasks = g_ascii_strtoull(words[4], NULL, 10);
  entry->warnings = g_ascii_strtoull(words[5], NULL, 10);
  g_autofree char *name = g_uri_unescape_string(words[6], NULL);
  g_strlcpy(entry->name, name == NULL ? "-" : name, sizeof entry->name);
  for (gsize i = 0; i < LINES_STREAMS; i++)
    entry->sizes[i] = g_ascii_strtoull(words[7 + i], NULL, 10);
  return *uri != NULL;
}

static void
line_parse(const GString *text, JournalLine *line, char **uri)
{
  if (g_str_has_prefix(text->str, "begin "))
    {
      line->kind = JOURNAL_BEGIN;
      line->plan = text->str + strlen("begin ");
    }
  else if (g_str_has_prefix(text->str, "finish "))
    {
      char *rest = NULL;
      line->kind = JOURNAL_FINISH;
      line->seen = g_ascii_strtoull(text->str + strlen("finish "), &rest, 10);
      line->known = g_ascii_strtoull(rest, NULL, 10);
    }
  else if (entry_parse(text->str, &line->entry, uri))
    line->kind = JOURNAL_ENTRY;
}

gboolean
journal_reader_next(JournalReader *reader, JournalLine *line, GError **error)
{
  *line = (JournalLine){ .kind = JOURNAL_END, .end = reader->end };
  while (!reader->is_over)
    {
      gsize length = 0;
      gboolean is_too_long = FALSE;
      GError *reason = NULL;
      const char *text = line_reader_next(reader->lines, &length, &is_too_long, &reason);
      if (reason != NULL)
        {
          g_propagate_prefixed_error(error, reason, JOURNAL_NAME ": ");
          return FALSE;
        }
      /* a last line may be torn right before its line feed */
      reader->is_over = text == NULL || is_too_long || reader->end + length + 1 > reader->size;
      if (reader->is_over)
        break;
      g_string_truncate(reader->words, 0);
      g_string_append_len(reader->words, text, (gssize) length);
      if (reader->end == 0 && strcmp(reader->words->str, FIRST_LINE) == 0)
        {
          reader->end = length + 1;
          continue;
        }
      reader->is_over = reader->end == 0 || !checksum_take(reader->words);
      if (reader->is_over)
        break;
      line_parse(reader->words, line, &reader->uri);
      reader->is_over = line->kind == JOURNAL_END;
      reader->end += reader->is_over ? 0 : length + 1;
      line->end = reader->end;
      break;
    }
  return TRUE;
}

/* --- writing --- */

struct Journal
{
  char *folder;
  char *path;
  int descriptor;
  GString *lines; /* not written yet */
};

static gboolean
failed(const Journal *journal, const char *expected, GError **error)
{
  int reason = errno;
  return duban_error_set(error, DUBAN_ERROR_WRITE, "%s: expected %s, got: %s", journal->path,
                         expected, g_strerror(reason));
}

/* The name itself has to outlive a loss of power. */
gboolean
journal_sync_folder(const Journal *journal, GError **error)
{
  int folder = g_open(journal->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  /* Some network file systems have it not */
  gboolean is_done = folder >= 0 && (fsync(folder) == 0 || errno == EINVAL);
  if (!is_done)
    failed(journal, "to bring the folder onto the disk", error);
  if (folder >= 0)
    close(folder);
  return is_done;
}

static gboolean
folder_make(const Journal *journal, GError **error)
{
  if (g_mkdir(journal->folder, 0777) == 0 || g_file_test(journal->folder, G_FILE_TEST_IS_DIR))
    return TRUE;
  int reason = errno;
  if (reason == EEXIST)
    return duban_error_set(error, DUBAN_ERROR_WRITE, "%s: expected a folder, got a file",
                           journal->folder);
  return duban_error_set(error, DUBAN_ERROR_WRITE, "%s: expected to make the folder, got: %s",
                         journal->folder, g_strerror(reason));
}

/* A run that was killed may leave a copy of itself that has not yet noticed: that one is waited
 * for. */
static gboolean
lock_take(int descriptor)
{
  for (guint i = 0; flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK; i++)
    {
      if (i == HOLD_TRIES)
        return FALSE;
      g_usleep(HOLD_PAUSE_US);
    }
  return TRUE;
}

static gboolean
journal_hold(Journal *journal, GError **error)
{
  if (!folder_make(journal, error))
    return FALSE;
  journal->descriptor = g_open(journal->path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
  if (journal->descriptor < 0)
    return failed(journal, "a file that can be written", error);
  if (!lock_take(journal->descriptor))
    return duban_error_set(
        error, DUBAN_ERROR_WRITE,
        "%s: expected a folder that nobody is working in, got one where another run is",
        journal->folder);
  return TRUE;
}

Journal *
journal_open(const char *folder, GError **error)
{
  g_autoptr(Journal) journal = g_new0(Journal, 1);
  journal->folder = g_strdup(folder);
  journal->path = g_build_filename(folder, JOURNAL_NAME, NULL);
  journal->descriptor = -1;
  journal->lines = g_string_new(NULL);
  return journal_hold(journal, error) ? g_steal_pointer(&journal) : NULL;
}

gboolean
journal_cut(Journal *journal, guint64 size, GError **error)
{
  if (ftruncate(journal->descriptor, (off_t) size) != 0
      || lseek(journal->descriptor, 0, SEEK_END) < 0)
    return failed(journal, "to cut off what is torn", error);
  g_string_assign(journal->lines, size == 0 ? FIRST_LINE "\n" : "");
  return journal_sync_folder(journal, error);
}

void
journal_free(Journal *journal)
{
  if (journal == NULL)
    return;
  if (journal->descriptor >= 0)
    close(journal->descriptor);
  g_free(journal->folder);
  g_free(journal->path);
  g_string_free(journal->lines, TRUE);
  g_free(journal);
}

static void
line_end(Journal *journal, gsize start)
{
  guint32 sum = checksum(journal->lines->str + start, journal->lines->len - start);
  g_string_append_printf(journal->lines, " %08x\n", sum);
}

void
journal_add_begin(Journal *journal, const char *plan)
{
  gsize start = journal->lines->len;
  g_string_append_printf(journal->lines, "begin %s", plan);
  line_end(journal, start);
}

void
journal_add_entry(Journal *journal, const JournalEntry *entry)
{
  gsize start = journal->lines->len;
  /* An archive may call its parts what it likes */
  g_autofree char *name = g_uri_escape_string(entry->name, NULL, FALSE);
  g_autofree char *uri = g_uri_escape_string(entry->uri, "/:!?&=+,;@()[]~*'$", TRUE);
  g_string_append_printf(journal->lines,
                         "%s %" G_GUINT64_FORMAT " %s %s %" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT
                         " %s",
                         outcome_kind_name(entry->kind), entry->place, entry->id, uri, entry->tasks,
                         entry->warnings, name);
  for (gsize i = 0; i < LINES_STREAMS; i++)
    g_string_append_printf(journal->lines, " %" G_GUINT64_FORMAT, entry->sizes[i]);
  line_end(journal, start);
}

void
journal_add_finish(Journal *journal, guint64 seen, guint64 known)
{
  gsize start = journal->lines->len;
  g_string_append_printf(journal->lines, "finish %" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT, seen,
                         known);
  line_end(journal, start);
}

gboolean
journal_sync(Journal *journal, GError **error)
{
  for (gsize done = 0; done < journal->lines->len;)
    {
      gssize count =
          write(journal->descriptor, journal->lines->str + done, journal->lines->len - done);
      if (count < 0 && errno == EINTR)
        continue;
      if (count < 0)
        return failed(journal, "to write", error);
      done += (gsize) count;
    }
  g_string_truncate(journal->lines, 0);
  return fdatasync(journal->descriptor) == 0
         || failed(journal, "to bring the file onto the disk", error);
}

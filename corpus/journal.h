/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * journal.h - what a run has done so far, input by input, in a file beside its results:
 * DIR/.duban-journal.
 *
 *   duban.journal/1
 *   begin {plan}
 *   document 0 ID URI tasks warnings - size size size size   one line an input, in input order: its
 *   reject 1 ID URI 0 0 damaged size size size size          place among all, its id and uri, its
 *   …                                                        counts, the code of a reject, and the
 *                                                            bytes of each results file it has
 *   finish 2 0                                               inputs seen, and how many of them were
 *                                                            known from an earlier part
 *   begin {plan}                                             a later run over the same folder
 *   …
 *
 * Each line ends with a checksum. Lines reach the journal after the records they speak of have
 * reached the disk; so what a whole line says is true, whatever happened to the program or the
 * machine since. A torn end is cut off.
 */
#pragma once

#include "core/digest.h"
#include "corpus/outcome.h"

#define JOURNAL_NAME ".duban-journal"
#define JOURNAL_NAME_BYTES 128 /* of a reject's code, or of what was passed by */

typedef struct
{
  OutcomeKind kind;
  guint64 place;
  char id[DIGEST_LENGTH + 1]; /* "-" where there is none */
  const char *uri;            /* borrowed; of an entry that was read, until the next line */
  guint64 tasks;
  guint64 warnings;
  char name[JOURNAL_NAME_BYTES]; /* "-" where there is none */
  guint64 sizes[LINES_STREAMS];
} JournalEntry;

typedef enum
{
  JOURNAL_END, /* nothing more, or nothing more that is whole */
  JOURNAL_BEGIN,
  JOURNAL_ENTRY,
  JOURNAL_FINISH
} JournalLineKind;

typedef struct
{
  JournalLineKind kind;
  const char *plan; /* of begin; borrowed until the next line */
  JournalEntry entry;
  guint64 seen; /* of finish */
  guint64 known;
  guint64 end; /* offset of the first byte behind this line */
} JournalLine;

/* --- reading --- */

typedef struct JournalReader JournalReader;

/* NULL without an error where the folder has no journal; NULL with DUBAN_ERROR_READ where it cannot
 * be read. */
JournalReader *journal_reader_open(const char *folder, GError **error);
void journal_reader_free(JournalReader *reader);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(JournalReader, journal_reader_free)

/* The next line; *line is valid until the next call. Fails with DUBAN_ERROR_READ. */
gboolean journal_reader_next(JournalReader *reader, JournalLine *line, GError **error);

/* --- writing --- */

typedef struct Journal Journal;

/* Opens the folder's journal (making the folder where there is none) and holds it: nobody else
 * works in the folder until it is freed, so what is read of it from now on stays true. Fails with
 * DUBAN_ERROR_WRITE, also where another process holds it. */
Journal *journal_open(const char *folder, GError **error);

/* Writing goes on after the first `size` bytes (0: a new journal). */
gboolean journal_cut(Journal *journal, guint64 size, GError **error);
void journal_free(Journal *journal);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Journal, journal_free)

/* Kept until journal_sync(). */
void journal_add_begin(Journal *journal, const char *plan);
void journal_add_entry(Journal *journal, const JournalEntry *entry);
void journal_add_finish(Journal *journal, guint64 seen, guint64 known);

/* Returns when the names of the folder's files are on the disk. */
gboolean journal_sync_folder(const Journal *journal, GError **error);

/* Returns when all lines are on the disk: the records they speak of must be there before. */
gboolean journal_sync(Journal *journal, GError **error);

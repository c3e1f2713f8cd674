/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rule_file.h - the one text format of rules, vocabularies and layouts.
 *
 * UTF-8. `#` starts a comment line. A file is a list of entries separated by blank lines; an entry
 * is a list of `key: value` lines; keys may repeat; a line that starts with blanks continues the
 * value above it (joined by one blank).
 *
 *   # The titles that columns of task tables bear.
 *   vocabulary: column-titles
 *
 *   class: number
 *   words: 序号 编号 统一编号
 *
 *   rule: verdict-exceeded
 *   status: exceeded
 *   pattern: 超额完成.{0,12}(目标|任务)
 *   trigger: 超额完成
 *   example: 超额完成半年度目标。
 *   reject: 力争超额完成全年目标。
 */
#pragma once

#include <glib.h>

typedef struct
{
  char *key;
  char *value;       /* blanks at both ends removed */
  guint line;        /* 1-based */
  guint column;      /* 1-based, of the value, in code points */
  GArray *continued; /* ContinuedLine, in order; NULL where the value stands on one line */
} RuleLine;

/* A further line of the file that a value goes on in. */
typedef struct
{
  guint offset; /* of its first byte in the value */
  guint line;
} ContinuedLine;

typedef struct
{
  GArray *lines; /* RuleLine */
  guint line;    /* where the entry starts */
} RuleEntry;

typedef struct
{
  char *path;         /* as shown in messages */
  GPtrArray *entries; /* RuleEntry * */
} RuleFile;

/* Parses one file's text. path is copied for messages. Fails with DUBAN_ERROR_RULES and
 * "path:line:column: …" on bad UTF-8, a line without a colon, an empty key, a continuation without
 * a line above. */
RuleFile *rule_file_parse(const char *path, const char *text, gsize length, GError **error);
void rule_file_free(RuleFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RuleFile, rule_file_free)

/* The first value of key, NULL if the entry has none. Borrowed. */
const char *rule_entry_find(const RuleEntry *entry, const char *key);

/* The line of the first `key`; NULL if none. Borrowed. */
const RuleLine *rule_entry_line(const RuleEntry *entry, const char *key);

/* The line of the file in which the byte of the value at offset stands. */
guint rule_line_number_at(const RuleLine *line, gsize offset);

/* Sets DUBAN_ERROR_RULES with "path:line:column: message" and returns FALSE. */
gboolean rule_error_set(GError **error, const RuleFile *file, guint line, guint column,
                        const char *format, ...) G_GNUC_PRINTF(5, 6);

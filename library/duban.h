/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * duban.h - libduban: notices in, records out, without files or processes.
 *
 *   char *why = NULL;
 *   duban_rules *rules = duban_rules_open(NULL, &why);
 *   duban_records *records = duban_read(rules, bytes, length, "notice.html", 0, &why);
 *   for (size_t i = 0; i < duban_records_count(records); i++)
 *     puts(duban_records_json(records, i));
 *   duban_records_free(records);
 *   duban_rules_free(rules);
 *
 * All text is UTF-8. Records are those of the command: `duban schema` prints what they hold. What
 * is declared here stays as it is while DUBAN_ABI is the same; records follow their own schema's
 * version.
 *
 * A notice is read in the calling process. Whoever reads what strangers wrote, and cannot afford to
 * crash on it, uses the command, which reads in processes that can do no harm.
 */
#ifndef DUBAN_H
#define DUBAN_H

#include <stddef.h>

#ifdef __cplusplus
extern "C"
{
#endif

#define DUBAN_ABI 1

#if defined __GNUC__
#define DUBAN_API __attribute__((visibility("default")))
#else
#define DUBAN_API
#endif

  /* Rules that are loaded. They are not changed by reading: several threads may share them. */
  typedef struct duban_rules duban_rules;

  /* What one notice gave. */
  typedef struct duban_records duban_records;

  /* "0.1.0" */
  DUBAN_API const char *duban_version(void);

  /* Loads the shipped rules and, on top of them, those of a folder (NULL: none). The shipped rules
   * are those of the folder that the environment's DUBAN_RULES names, or of the installation. NULL
   * where they cannot be loaded; *why (optional) is then a message that duban_free() frees. */
  DUBAN_API duban_rules *duban_rules_open(const char *folder, char **why);
  DUBAN_API void
  duban_rules_free(duban_rules *rules); /* takes NULL; after everything that was read with them */

/* Flags of duban_read(). */
#define DUBAN_WITH_TEXT 1u /* the document record carries the printed text */

  /* Reads one notice (HTML, PDF or text, told by its content) from memory. name is its `uri`. A
   * notice that cannot be read gives a reject record, as the command would: that is no failure.
   * NULL only where an argument is wrong; *why as above. */
  DUBAN_API duban_records *duban_read(const duban_rules *rules, const void *bytes, size_t length,
                                      const char *name, unsigned flags, char **why);
  DUBAN_API void duban_records_free(duban_records *records); /* takes NULL */

  /* The document's record comes first, then its tasks in their order; or one reject. */
  DUBAN_API size_t duban_records_count(const duban_records *records);

  /* "document", "task" or "reject". Static; NULL past the end. */
  DUBAN_API const char *duban_records_kind(const duban_records *records, size_t index);

  /* The record as a line of JSON, without line feed. Belongs to records; NULL past the end. */
  DUBAN_API const char *duban_records_json(const duban_records *records, size_t index);

  /* Frees a message. Takes NULL. */
  DUBAN_API void duban_free(char *message);

#ifdef __cplusplus
}
#endif

#endif

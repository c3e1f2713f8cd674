/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * tasks.c - the smallest program that uses libduban: prints the tasks of one notice as lines of
 * JSON.
 *
 *   cc tasks.c $(pkg-config --cflags --libs duban) -o tasks && ./tasks notice.html
 */
#include <duban.h>

#include <stdio.h>
#include <string.h>

#define MOST_BYTES (64u << 20)

static char bytes[MOST_BYTES];

int
main(int argc, char **argv)
{
  FILE *file = argc == 2 ? fopen(argv[1], "rb") : NULL;
  char *why = NULL;
  if (file == NULL)
    {
      fprintf(stderr, "usage: tasks NOTICE\n");
      return 2;
    }
  size_t length = fread(bytes, 1, MOST_BYTES, file);
  fclose(file);

  duban_rules *rules = duban_rules_open(NULL, &why);
  duban_records *records =
      rules == NULL ? NULL : duban_read(rules, bytes, length, argv[1], 0, &why);
  for (size_t i = 0; i < duban_records_count(records); i++)
    if (strcmp(duban_records_kind(records, i), "task") == 0)
      puts(duban_records_json(records, i));
  if (records == NULL)
    fprintf(stderr, "tasks: %s\n", why);

  int status = records == NULL;
  duban_records_free(records);
  duban_rules_free(rules);
  duban_free(why);
  return status;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bare_parse.c - the yardstick of scripts/bench: libxml2's DOM parse of the named files and nothing
 * else.
 *
 * Each file is read whole, parsed from memory as UTF-8 with the options the program's own reader
 * uses, and freed. Files must be decoded beforehand, so that only the parse is measured.
 *
 * Of scripts/bench-corpus as well, without names: the pages of an unpacked WARC on standard input,
 * all of them UTF-8 and all records well made, so that next to nothing is done but the parse.
 */
#include <glib.h>
#include <libxml/HTMLparser.h>
#include <stdio.h>
#include <string.h>

static const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
                           | HTML_PARSE_NONET | XML_PARSE_HUGE;

/* Reads a head up to its empty line; FALSE at the end. */
static gboolean
head_read(GString *head)
{
  char line[8192];
  g_string_truncate(head, 0);
  while (fgets(line, sizeof line, stdin) != NULL)
    {
      if (strcmp(line, "\r\n") == 0 && head->len > 0)
        return TRUE;
      if (strcmp(line, "\r\n") != 0)
        g_string_append(head, line);
    }
  return FALSE;
}

static int
records_parse(void)
{
  g_autoptr(GString) head = g_string_new(NULL), block = g_string_new(NULL);
  while (head_read(head))
    {
      const char *length = strstr(head->str, "Content-Length: ");
      if (length == NULL)
        return 1;
      g_string_set_size(block, g_ascii_strtoull(length + strlen("Content-Length: "), NULL, 10));
      if (fread(block->str, 1, block->len, stdin) != block->len)
        return 1;
      const char *body =
          strstr(head->str, "WARC-Type: response") == NULL ? NULL : strstr(block->str, "\r\n\r\n");
      if (body == NULL)
        continue;
      body += 4;
      htmlDocPtr doc = htmlReadMemory(body, (int) (block->len - (gsize) (body - block->str)), NULL,
                                      "utf-8", options);
      if (doc == NULL)
        return 1;
      xmlFreeDoc(doc);
    }
  return 0;
}

int
main(int argc, char **argv)
{
  int failed = argc == 1 ? records_parse() : 0;
  for (int i = 1; i < argc; i++)
    {
      g_autofree char *bytes = NULL;
      gsize length = 0;
      htmlDocPtr doc = NULL;
      if (g_file_get_contents(argv[i], &bytes, &length, NULL) && length <= G_MAXINT)
        doc = htmlReadMemory(bytes, (int) length, NULL, "utf-8", options);
      if (doc == NULL)
        failed = 1;
      xmlFreeDoc(doc);
    }
  xmlCleanupParser();
  return failed;
}

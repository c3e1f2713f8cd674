/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bare_parse.c - the yardstick of scripts/bench: libxml2's DOM parse of the named files and nothing else.
 *
 * Each file is read whole, parsed from memory as UTF-8 with the options the program's own reader uses, and freed. Files must be
 * decoded beforehand, so that only the parse is measured.
 */
#include <glib.h>
#include <libxml/HTMLparser.h>

int
main(int argc, char **argv)
{
  const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | XML_PARSE_HUGE;
  int failed = 0;
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

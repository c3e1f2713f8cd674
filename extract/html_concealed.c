/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * html_concealed.c - looks only at pages that show next to nothing, so its passes cost no other.
 *
 * What shows nothing and what is long are one comparison: a text that is concealed counts when it
 * has several times the letters that the page shows. A page that shows its notice and conceals a
 * longer explanation of it is thus the one that could be mistaken; hidden elements, where such
 * explanations stand (tabs), must have still more beside them.
 */
#include "extract/html_concealed.h"

#include <string.h>

#define SHOWN_MAX 300     /* letters; a page that shows more shows its notice */
#define TABS_SHOWN_MAX 80 /* as much as a title and the site's name */
#define CONCEALED_MIN 60  /* ideographs; less is a remark */
#define TIMES_SHOWN 2

/* Programs and addresses are made of Latin letters. */
static guint32
count_ideographs(const char *text, gsize length)
{
  guint32 count = 0;
  for (gsize i = 0; i < length; i++)
    count += (guchar) text[i] >= 0xE4 && (guchar) text[i] <= 0xE9;
  return count;
}

/* --- hidden elements --- */

static guint32
ideographs_within(const HtmlTree *tree, guint32 index)
{
  guint32 count = 0;
  for (guint32 i = index; i < html_node(tree, index)->end; i++)
    {
      const HtmlNode *node = html_node(tree, i);
      if (node->tag == HTML_TEXT)
        count +=
            count_ideographs(tree->text->str + node->text_start, node->text_end - node->text_start);
    }
  return count;
}

static gboolean
is_long(guint32 ideographs, guint32 shown_letters)
{
  return ideographs >= CONCEALED_MIN && ideographs >= TIMES_SHOWN * shown_letters;
}

gboolean
html_show_hidden(HtmlTree *tree, guint32 shown_letters)
{
  guint32 best = 0, best_ideographs = 0;
  for (guint32 i = 0, next; shown_letters <= SHOWN_MAX && i < tree->nodes->len; i = next)
    {
      const HtmlNode *node = html_node(tree, i);
      gboolean is_hidden = (node->flags & NODE_HIDDEN) != 0;
      guint32 count = is_hidden && node->tag != HTML_TITLE ? ideographs_within(tree, i) : 0;
      if (count > best_ideographs)
        best = i, best_ideographs = count;
      next = is_hidden ? node->end : i + 1;
    }
  if (best_ideographs == 0)
    return FALSE;
  gboolean keeps_room = html_node(tree, best)->row_span == HTML_KEEPS_ROOM;
  if (!is_long(best_ideographs, shown_letters) || (!keeps_room && shown_letters > TABS_SHOWN_MAX))
    return FALSE;
  g_array_index(tree->nodes, HtmlNode, best).flags &= (guint8) ~NODE_HIDDEN;
  return TRUE;
}

/* --- texts that are no elements --- */

/* What a text is sent in ends with one of these. */
typedef enum
{
  IN_SCRIPT,
  IN_TEXTAREA,
  IN_TEMPLATE,
  IN_NOSCRIPT,
  IN_EXAMPLE,
  IN_COMMENT,
  IN_DOUBLE_QUOTES,
  IN_SINGLE_QUOTES,
  HOLDERS
} Holder;

static const char *const STARTS[] = { "<script",   "<textarea", "<template",
                                      "<noscript", "<xmp",      "<!--" };
#define STARTS_LETTERS "sStTnNxXiI!" /* behind the bracket, those of <input> too */
static const char *const ENDINGS[HOLDERS] = { "</script", "</textarea", "</template", "</noscript",
                                              "</xmp",    "-->",        "\"",         "'" };

typedef struct
{
  const char *at;
  const char *end;
  gboolean is_missing[HOLDERS]; /* no such ending from here to the end of the page */
  guint32 ideographs;           /* of the best */
  const char *start;            /* what the best is sent in */
  const char *behind;
  GString *markup;
} Search;

static gboolean
starts_with(const char *at, const char *end, const char *word)
{
  gsize length = strlen(word);
  return (gsize) (end - at) >= length && g_ascii_strncasecmp(at, word, length) == 0;
}

static const char *
find_word(const char *at, const char *end, const char *word)
{
  for (; at < end && (at = memchr(at, word[0], (gsize) (end - at))) != NULL; at++)
    if (starts_with(at, end, word))
      return at;
  return NULL;
}

/* The ending at or after from; NULL where there is none in the rest of the page. */
static const char *
search_ending(Search *search, const char *from, Holder holder)
{
  const char *ending =
      search->is_missing[holder] ? NULL : find_word(from, search->end, ENDINGS[holder]);
  search->is_missing[holder] = ending == NULL;
  return ending;
}

/* Takes text, which it owns then, as the best if it is. */
static void
search_offer(Search *search, GString *text, const char *start, const char *behind)
{
  guint32 count = count_ideographs(text->str, text->len);
  if (count <= search->ideographs)
    {
      g_string_free(text, TRUE);
      return;
    }
  if (search->markup != NULL)
    g_string_free(search->markup, TRUE);
  search->ideographs = count;
  search->markup = text;
  search->start = start;
  search->behind = behind;
}

static gunichar
entity_read(const char *at, const char *end, gsize *size)
{
  static const struct
  {
    const char *name;
    gunichar character;
  } NAMES[] = { { "&lt;", '<' }, { "&gt;", '>' }, { "&quot;", '"' }, { "&amp;", '&' } };
  for (gsize i = 0; i < G_N_ELEMENTS(NAMES); i++)
    if (starts_with(at, end, NAMES[i].name))
      {
        *size = strlen(NAMES[i].name);
        return NAMES[i].character;
      }
  gsize digits = 2;
  gunichar character = 0;
  while (starts_with(at, end, "&#") && at + digits < end && digits < 8
         && g_ascii_isdigit(at[digits]))
    character = character * 10 + (gunichar) (at[digits++] - '0');
  *size = digits + 1;
  return digits > 2 && at + digits < end && at[digits] == ';' ? character : 0;
}

/* One level of entities becomes what it stands for: the parser reads the next. */
static GString *
unescape(const char *text, gsize length)
{
  GString *plain = g_string_sized_new(length);
  const char *end = text + length;
  for (const char *mark; (mark = memchr(text, '&', (gsize) (end - text))) != NULL;)
    {
      gsize size = 1;
      gunichar character = entity_read(mark, end, &size);
      gboolean is_read = character > 0 && character < 0xD800; /* others wait for the parser */
      size = is_read ? size : 1;
      g_string_append_len(plain, text, mark - text);
      g_string_append_unichar(plain, is_read ? character : '&');
      text = mark + size;
    }
  return g_string_append_len(plain, text, end - text);
}

/* \n, \/, \u8D23 and the like; what they are not is itself. Returns what stands behind it. */
static const char *
escape_read(GString *out, const char *at, const char *end)
{
  gsize digits = *at == 'u' ? 4 : *at == 'x' ? 2 : 0;
  gunichar character = 0;
  for (gsize i = 1; i <= digits; i++)
    {
      if (at + i >= end || !g_ascii_isxdigit(at[i]))
        return at + 1;
      character = character * 16 + (gunichar) g_ascii_xdigit_value(at[i]);
    }
  if (digits > 0)
    g_string_append_unichar(
        out, character == 0 || (character >= 0xD800 && character < 0xE000) ? 0xFFFD : character);
  else
    g_string_append_c(out, *at == 'n' || *at == 'r' || *at == 't' ? '\n' : *at);
  return at + 1 + digits;
}

/* Markup of a string that may be markup itself, markup with entities for its signs, or plain lines.
 */
static GString *
markup_of_string(GString *string)
{
  if (memchr(string->str, '<', string->len) == NULL && strstr(string->str, "&lt;") != NULL)
    {
      GString *markup = unescape(string->str, string->len);
      g_string_free(string, TRUE);
      return markup;
    }
  if (memchr(string->str, '<', string->len) == NULL)
    g_string_replace(string, "\n", "<br>", 0);
  return string;
}

/* The string whose quote stands at `at`; returns the quote that ends it, or NULL: none does on its
 * line. */
static const char *
string_read(const char *at, const char *end, GString *out)
{
  const char quote = *at++;
  while (at < end && *at != quote && (quote == '`' || *at != '\n'))
    {
      const char *from = at;
      while (at < end && *at != quote && *at != '\\' && (quote == '`' || *at != '\n'))
        at++;
      g_string_append_len(out, from, at - from);
      if (at + 1 < end && *at == '\\')
        at = escape_read(out, at + 1, end);
      else if (at < end && *at == '\\')
        at++;
    }
  return at < end && *at == quote ? at : NULL;
}

/* The strings of a program: `from` to `to`, sent as start to behind. */
static void
search_strings(Search *search, const char *from, const char *to, const char *start,
               const char *behind)
{
  while (from < to)
    {
      if (*from != '"' && *from != '\'' && *from != '`')
        {
          from += *from == '\\' ? 2 : 1;
          continue;
        }
      GString *string = g_string_new(NULL);
      const char *close = string_read(from, to, string);
      if (close == NULL)
        g_string_free(string, TRUE);
      else
        search_offer(search, markup_of_string(string), start, behind);
      from = close == NULL ? from + 1 : close + 1;
    }
}

/* Whether a script's start tag says that it is text. */
static gboolean
is_text_type(const char *tag, const char *close)
{
  const char *type = find_word(tag, close, "type=");
  return type != NULL
         && (find_word(type, close, "html") != NULL || find_word(type, close, "templ") != NULL
             || find_word(type, close, "text/plain") != NULL);
}

/* The value of a hidden <input>. */
static void
search_input(Search *search, const char *tag, const char *close)
{
  const char *value = find_word(tag, close, " value=");
  const char *from = value == NULL ? close : value + strlen(" value=");
  if (from >= close || (*from != '"' && *from != '\'') || find_word(tag, close, "hidden") == NULL)
    return;
  const char *end =
      search_ending(search, from + 1, *from == '"' ? IN_DOUBLE_QUOTES : IN_SINGLE_QUOTES);
  if (end != NULL)
    search_offer(search, unescape(from + 1, (gsize) (end - from - 1)), tag, close + 1);
}

/* Returns where the search goes on. */
static const char *
search_element(Search *search, const char *tag, const char *close, Holder holder)
{
  const char *inside = close + 1, *stop = search_ending(search, inside, holder);
  if (stop == NULL || holder == IN_COMMENT)
    return stop == NULL ? inside : stop + strlen(ENDINGS[IN_COMMENT]);
  const char *after = memchr(stop, '>', (gsize) (search->end - stop));
  const char *behind = after == NULL ? search->end : after + 1;
  if (holder == IN_SCRIPT && !is_text_type(tag, close))
    search_strings(search, inside, stop, tag, behind);
  else if (holder == IN_TEXTAREA)
    search_offer(search, unescape(inside, (gsize) (stop - inside)), tag, behind);
  else
    search_offer(search, g_string_new_len(inside, stop - inside), tag, behind);
  return behind;
}

static const char *
search_tag(Search *search)
{
  const char *tag = search->at, *close;
  if (starts_with(tag, search->end, STARTS[IN_COMMENT]))
    return search_element(search, tag, tag + strlen(STARTS[IN_COMMENT]) - 1, IN_COMMENT);
  close = memchr(tag, '>', (gsize) (search->end - tag));
  if (close == NULL)
    return search->end;
  if (strchr(STARTS_LETTERS, tag[1]) == NULL)
    return close + 1;
  if ((tag[1] | 0x20) == 'i' && starts_with(tag, close, "<input"))
    search_input(search, tag, close);
  for (Holder holder = 0; holder < IN_COMMENT; holder++)
    if ((tag[1] | 0x20) == STARTS[holder][1] && starts_with(tag, close, STARTS[holder]))
      return search_element(search, tag, close, holder);
  return close + 1;
}

GString *
html_reveal(const char *page, gsize length, guint32 shown_letters)
{
  Search search = { .at = page, .end = page + length };
  if (shown_letters > SHOWN_MAX)
    return NULL;
  while (search.at < search.end
         && (search.at = memchr(search.at, '<', (gsize) (search.end - search.at))) != NULL)
    search.at = search_tag(&search);
  if (search.markup == NULL)
    return NULL;
  GString *revealed = NULL;
  if (is_long(search.ideographs, shown_letters))
    {
      revealed = g_string_new_len(page, search.start - page);
      g_string_append(revealed, "<div>");
      g_string_append_len(revealed, search.markup->str, (gssize) search.markup->len);
      g_string_append(revealed, "</div>");
      g_string_append_len(revealed, search.behind, search.end - search.behind);
    }
  g_string_free(search.markup, TRUE);
  return revealed;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * html_source.c - one pass from < to <. Half of a page is scripts: not parsing them pays for the
 * pass several times over.
 * Long texts are set aside for the same reason; libxml2 sees a mark in their place. So are elements
 * that say nothing: spans without a style that matters, and the one paragraph of a cell. Word
 * processors wrap each cell in three of them.
 *
 * What is unterminated (a comment, a script, a quote) ends where its own tag ends, so that the rest
 * of the page survives; whether a terminator stands further on is remembered once it is known that
 * none does, which keeps the pass linear.
 */
#include "extract/html_source.h"

#include <string.h>

#include "core/append.h"

typedef enum
{
  END_COMMENT,
  END_SCRIPT,
  END_STYLE,
  END_DOUBLE_QUOTE,
  END_SINGLE_QUOTE,
  END_KINDS
} Ending;

static const char *const ENDINGS[END_KINDS] = { "-->", "</script", "</style", "\"", "'" };

#define ATTRIBUTE_NAME_MAX 40 /* bytes; the parser cuts names at 100 */
#define ASIDE_BYTES_MIN 16    /* below, the mark is no shorter */
/* Names that share a bucket are counted together, which lets a stray end tag pass at worst. */
#define NAME_BUCKETS 64
#define SPAN_KINDS 2 /* <span>, <font> */

typedef struct
{
  Document *doc;
  const char *at;
  const char *end;
  GString *out;
  GArray *texts; /* Span */
  const char *page;
  gboolean is_missing[END_KINDS]; /* no such ending from here to the end of the page */
  guint depth;                    /* of elements that need an end tag */
  guint open[NAME_BUCKETS];       /* how many of them are open, by name */
  guint dropped;                  /* start tags left out whose end tags are due */
  guint attributes_cut;
  guint depth_cut;
  gboolean
      in_line; /* the last tag that does not stand in a line itself started a paragraph or a cell */
  GString *spans[SPAN_KINDS]; /* of those open, by name, whether each is left out: a byte each */
  const char *paragraph_end;  /* the end tag of a paragraph that was left out */
} Cleaner;

/* The ending at or after from; NULL if there is none in the rest of the page. */
static const char *
find_ending(Cleaner *cleaner, const char *from, Ending kind)
{
  if (cleaner->is_missing[kind] || from >= cleaner->end)
    return NULL;
  gsize length = strlen(ENDINGS[kind]);
  for (const char *at = from;
       (at = memchr(at, ENDINGS[kind][0], (gsize) (cleaner->end - at))) != NULL; at++)
    if ((gsize) (cleaner->end - at) >= length
        && (length == 1 || g_ascii_strncasecmp(at, ENDINGS[kind], length) == 0))
      return at;
  cleaner->is_missing[kind] = TRUE;
  return NULL;
}

static const char *
after_tag(const Cleaner *cleaner, const char *from)
{
  const char *close = memchr(from, '>', (gsize) (cleaner->end - from));
  return close == NULL ? cleaner->end : close + 1;
}

/* <!-- … -->, <!DOCTYPE …>, <![if …]>, <?xml …?> */
static void
skip_declaration(Cleaner *cleaner)
{
  const char *close = NULL;
  if (cleaner->end - cleaner->at >= 4 && memcmp(cleaner->at, "<!--", 4) == 0)
    {
      gboolean is_empty = cleaner->end - cleaner->at >= 5 && cleaner->at[4] == '>'; /* <!--> */
      close = is_empty ? cleaner->at + 2 : find_ending(cleaner, cleaner->at + 4, END_COMMENT);
      if (close != NULL)
        cleaner->at = close + 3;
    }
  if (close == NULL)
    cleaner->at = after_tag(cleaner, cleaner->at);
}

/* Names of tags and attributes have letters, digits and colons: with that bit, a capital is a small
 * letter and the others stay. */
static gboolean
is_named(const char *name, gsize length, const char *expected)
{
  for (gsize i = 0; i < length; i++)
    if ((name[i] | 0x20) != expected[i])
      return FALSE;
  return expected[length] == '\0';
}

static gboolean
is_one_of(const char *name, gsize length, const char *const *expected)
{
  for (; *expected != NULL; expected++)
    if (is_named(name, length, *expected))
      return TRUE;
  return FALSE;
}

/* Names by their first letter, up to seven of each. */
typedef const char *const Names['z' - 'a' + 1][8];

/* The name starts with a letter. */
static gboolean
is_among(const char *name, gsize length, Names names)
{
  return is_one_of(name, length, names[(*name | 0x20) - 'a']);
}

static gsize
name_length(const Cleaner *cleaner, const char *name)
{
  const char *at = name;
  while (at < cleaner->end && !g_ascii_isspace(*at) && *at != '/' && *at != '>')
    at++;
  return (gsize) (at - name);
}

/* Elements whose end tag may be left out, or that have none: they never count as depth. */
static gboolean
closes_itself(const char *name, gsize length)
{
  static Names NAMES = {
    ['a' - 'a'] = { "area" },
    ['b' - 'a'] = { "br", "body", "base" },
    ['c' - 'a'] = { "col" },
    ['d' - 'a'] = { "dd", "dt" },
    ['h' - 'a'] = { "hr", "html", "head" },
    ['i' - 'a'] = { "img", "input" },
    ['l' - 'a'] = { "li", "link" },
    ['m' - 'a'] = { "meta" },
    ['o' - 'a'] = { "option", "o:p" },
    ['p' - 'a'] = { "p", "param" },
    ['t' - 'a'] = { "td", "tr", "th", "tbody", "thead", "tfoot", "title" },
  };
  return is_among(name, length, NAMES);
}

/* --- attributes --- */

/* A tag on its way out. */
typedef struct
{
  GString *out;     /* NULL: the tag is left out */
  const char *from; /* what stands before was copied or left out */
  guint attributes;
  guint read;         /* of them: what somebody reads, or the parser must judge */
  gboolean is_cut;    /* it has too many attributes */
  gboolean is_closed; /* nothing more is copied */
} TagCopy;

static void
tag_copy_to(TagCopy *copy, const char *end)
{
  if (copy->out != NULL && !copy->is_closed)
    append_bytes(copy->out, copy->from, (gsize) (end - copy->from));
  copy->from = end;
}

/* The tag ends before `attribute`. */
static void
tag_close(TagCopy *copy, const char *attribute)
{
  tag_copy_to(copy, attribute);
  if (copy->out != NULL && !copy->is_closed)
    append_byte(copy->out, '>');
  copy->is_closed = TRUE;
}

/* Whether a style says anything that html_tree.c asks for. */
static gboolean
style_matters(const char *style, gsize length)
{
  static const char *const PROPERTIES[] = { "display",     "visibility", "text-align",
                                            "font-weight", "list-style", "list-style-type",
                                            NULL };
  gboolean in_word = FALSE;
  if (memmem(style, length, HTML_SIGN_FONT, strlen(HTML_SIGN_FONT)) != NULL)
    return TRUE;
  for (gsize i = 0; i < length; i++)
    {
      gboolean is_letter = g_ascii_isalpha(style[i]) || style[i] == '-';
      if (style[i] == '&')
        return TRUE; /* entities may spell anything */
      gsize word = 0;
      while (is_letter && !in_word && i + word < length
             && (g_ascii_isalpha(style[i + word]) || style[i + word] == '-'))
        word++;
      if (word > 0 && is_one_of(style + i, word, PROPERTIES))
        return TRUE;
      in_word = is_letter;
    }
  return FALSE;
}

/* What html_tree.c reads of a tag. Half of the parser's time would go into copying the rest. */
static gboolean
attribute_matters(const char *name, gsize length, const char *value, gsize value_length)
{
  static Names READ = {
    ['a' - 'a'] = { "align" },
    ['b' - 'a'] = { "border" },
    ['c' - 'a'] = { "colspan", "content" },
    ['h' - 'a'] = { "href", "hidden" },
    ['n' - 'a'] = { "name" },
    ['p' - 'a'] = { "property" },
    ['r' - 'a'] = { "rowspan", "reversed" },
    ['s' - 'a'] = { "start" },
    ['t' - 'a'] = { "type" },
    ['v' - 'a'] = { "value" },
  };
  if (is_named(name, length, "style"))
    return style_matters(value, value_length);
  return is_among(name, length, READ);
}

/* The ending of a quoted value that starts at `at`; NULL if no quote starts there or none ends it.
 */
static const char *
value_ending(Cleaner *cleaner, const char *at, gboolean after_equals)
{
  if (!after_equals || (*at != '"' && *at != '\''))
    return NULL;
  return find_ending(cleaner, at + 1, *at == '"' ? END_DOUBLE_QUOTE : END_SINGLE_QUOTE);
}

/* Behind a well-formed attribute, name="value" with a blank or the tag's end behind it; NULL for
 * any other, which the parser must see as it is. */
static const char *
attribute_end(Cleaner *cleaner, const char *name, gboolean *matters)
{
  const char *at = name;
  while (at < cleaner->end && (g_ascii_isalnum(*at) || *at == '-' || *at == '_' || *at == ':'))
    at++;
  gsize length = (gsize) (at - name);
  if (length > ATTRIBUTE_NAME_MAX || !g_ascii_isalpha(*name) || cleaner->end - at < 2 || *at != '=')
    return NULL;
  const char *value = at + 2, *close = value_ending(cleaner, at + 1, TRUE);
  if (close == NULL || close + 1 >= cleaner->end
      || !(g_ascii_isspace(close[1]) || close[1] == '/' || close[1] == '>'))
    return NULL;
  *matters = attribute_matters(name, length, value, (gsize) (close - value));
  return close + 1;
}

/* Passes over an attribute that nobody reads; returns where the tag goes on, NULL if it stays. */
static const char *
skip_attribute(Cleaner *cleaner, TagCopy *copy, const char *at)
{
  gboolean matters = TRUE;
  if (++copy->attributes > cleaner->doc->limits->attributes && !copy->is_cut)
    {
      copy->is_cut = TRUE;
      tag_close(copy, at);
    }
  const char *end = attribute_end(cleaner, at, &matters);
  copy->read += matters;
  if (!matters)
    {
      tag_copy_to(copy, at);
      copy->from = end;
    }
  return end;
}

/* Copies a tag but for what nobody reads of it; returns its end. Quoted values are passed over. A
 * value whose quote nothing ends is cut off: the parser would take the rest of the page for it. */
static const char *
copy_attributes(Cleaner *cleaner, TagCopy *copy, const char *at)
{
  gboolean in_attribute = FALSE, after_equals = FALSE;
  const char *attribute = at;
  while (at < cleaner->end && *at != '>')
    {
      gboolean is_blank = g_ascii_isspace(*at) || *at == '/';
      if (!is_blank && !in_attribute && !after_equals && *at != '=')
        {
          const char *end = skip_attribute(cleaner, copy, at);
          attribute = at;
          if (end != NULL)
            {
              at = end;
              continue;
            }
        }
      const char *close = value_ending(cleaner, at, after_equals);
      if (after_equals && close == NULL && (*at == '"' || *at == '\''))
        tag_close(copy, attribute);
      after_equals = *at == '=' || (after_equals && is_blank);
      in_attribute = !is_blank;
      at = close != NULL ? close + 1 : at + 1;
    }
  at += at < cleaner->end;
  tag_copy_to(copy, at);
  return at;
}

/* --- tags --- */

static guint *
open_count(Cleaner *cleaner, const char *name, gsize length)
{
  guint bucket = (guint) length;
  for (gsize i = 0; i < MIN(length, 8); i++)
    bucket = bucket * 31 + (guchar) g_ascii_tolower(name[i]);
  return &cleaner->open[bucket % NAME_BUCKETS];
}

/* Whether a tag is left out: a start tag too deep, its end tag, and an end tag of what was never
 * opened. */
static gboolean
depth_drops(Cleaner *cleaner, const char *name, gsize length, gboolean is_end)
{
  if (closes_itself(name, length))
    return FALSE;
  if (is_end && cleaner->dropped > 0)
    return cleaner->dropped--, TRUE;
  guint *open = open_count(cleaner, name, length);
  if (is_end && *open == 0)
    return TRUE;
  if (is_end || cleaner->depth < cleaner->doc->limits->html_depth)
    {
      *open += is_end ? -1u : 1u;
      cleaner->depth += is_end ? -1u : 1u;
      return FALSE;
    }
  cleaner->dropped++;
  cleaner->depth_cut++;
  return TRUE;
}

/* Behind the end tag of a script or style sheet whose start tag ends at `at`; `at` itself where it
 * has none. */
static const char *
after_raw_text(Cleaner *cleaner, const char *at, Ending kind)
{
  const char *ending = find_ending(cleaner, at, kind);
  return ending == NULL ? at : after_tag(cleaner, ending);
}

/* --- elements that say nothing --- */

/* SPAN_KINDS for all other names. */
static guint
span_kind(const char *name, gsize length)
{
  return is_named(name, length, "span") ? 0 : is_named(name, length, "font") ? 1 : SPAN_KINDS;
}

static gboolean
starts_line(const char *name, gsize length)
{
  static Names NAMES = {
    ['h' - 'a'] = { "h1", "h2", "h3", "h4" },
    ['p' - 'a'] = { "p" },
    ['t' - 'a'] = { "td", "th" },
  };
  return is_among(name, length, NAMES);
}

static gboolean
stands_in_line(const char *name, gsize length)
{
  static Names NAMES = {
    ['a' - 'a'] = { "a" },   ['b' - 'a'] = { "b", "br" },
    ['e' - 'a'] = { "em" },  ['i' - 'a'] = { "i", "img" },
    ['o' - 'a'] = { "o:p" }, ['s' - 'a'] = { "strong", "sup", "sub" },
    ['u' - 'a'] = { "u" },
  };
  return is_among(name, length, NAMES);
}

/* Whether the tag at name is of a span left out. Outside of lines spans stay: a list of links may
 * stand in one. */
static gboolean
span_drops(Cleaner *cleaner, guint kind, const char *name, gsize length, gboolean is_end)
{
  GString *open = cleaner->spans[kind];
  if (is_end)
    {
      gboolean is_dropped = open->len > 0 && open->str[open->len - 1] != 0;
      g_string_truncate(open, open->len - (open->len > 0));
      return is_dropped;
    }
  TagCopy copy = { .out = NULL };
  if (cleaner->in_line)
    copy_attributes(cleaner, &copy, name + length);
  gboolean is_dropped = cleaner->in_line && copy.read == 0 && !copy.is_cut;
  g_string_append_c(open, (char) is_dropped);
  return is_dropped;
}

static const char *
skip_blanks(const Cleaner *cleaner, const char *at)
{
  while (at < cleaner->end && g_ascii_isspace(*at))
    at++;
  return at;
}

static gboolean
tag_is(const Cleaner *cleaner, const char *at, const char *tag)
{
  gsize length = strlen(tag);
  return (gsize) (cleaner->end - at) > length && g_ascii_strncasecmp(at, tag, length) == 0
         && !g_ascii_isalnum(at[length]);
}

/* The first end tag of a paragraph before any other part of a table; NULL if there is none. */
static const char *
paragraph_ending(const Cleaner *cleaner, const char *at)
{
  while (at < cleaner->end && (at = memchr(at, '<', (gsize) (cleaner->end - at))) != NULL)
    {
      if (tag_is(cleaner, at, "</p"))
        return at;
      const char *name = at + 1 + (cleaner->end - at > 1 && at[1] == '/');
      if (name < cleaner->end && (*name | 0x20) == 't')
        return NULL;
      at = name;
    }
  return NULL;
}

/* Behind the start tag of a cell: passes over a paragraph that says nothing the cell does not say,
 * from its first letter to its last. */
static void
skip_paragraph_of_cell(Cleaner *cleaner)
{
  const char *start = skip_blanks(cleaner, cleaner->at);
  if (!tag_is(cleaner, start, "<p"))
    return;
  TagCopy copy = { .out = NULL };
  const char *inside = copy_attributes(cleaner, &copy, start + 2),
             *ending = paragraph_ending(cleaner, inside);
  if (copy.read > 0 || copy.is_cut || ending == NULL)
    return;
  const char *next = skip_blanks(cleaner, after_tag(cleaner, ending));
  if (!tag_is(cleaner, next, "</td") && !tag_is(cleaner, next, "</th"))
    return;
  cleaner->at = inside;
  cleaner->paragraph_end = ending;
}

/* --- all tags --- */

/* Whether the tag is left out for what it is: the attributes of a start tag are passed over all the
 * same. */
static gboolean
tag_drops(Cleaner *cleaner, const char *name, gsize length, gboolean is_end)
{
  guint kind = span_kind(name, length);
  if (cleaner->at == cleaner->paragraph_end)
    return TRUE;
  if (kind < SPAN_KINDS && span_drops(cleaner, kind, name, length, is_end))
    return TRUE;
  if (kind == SPAN_KINDS && !stands_in_line(name, length))
    cleaner->in_line = !is_end && starts_line(name, length);
  return depth_drops(cleaner, name, length, is_end);
}

static void
copy_tag(Cleaner *cleaner)
{
  const char *start = cleaner->at;
  gboolean is_end = start[1] == '/';
  const char *name = start + (is_end ? 2 : 1);
  gsize length = name_length(cleaner, name);
  gboolean is_script = is_named(name, length, "script");
  gboolean is_raw = is_script || is_named(name, length, "style");
  TagCopy copy = { .out = cleaner->out, .from = start };
  if (is_raw || tag_drops(cleaner, name, length, is_end))
    copy.out = NULL;
  cleaner->at = copy_attributes(cleaner, &copy, name + length);
  cleaner->attributes_cut += copy.is_cut && copy.out != NULL;
  if (is_raw && !is_end)
    cleaner->at = after_raw_text(cleaner, cleaner->at, is_script ? END_SCRIPT : END_STYLE);
  else if (!is_end && (is_named(name, length, "td") || is_named(name, length, "th")))
    skip_paragraph_of_cell(cleaner);
}

static void
note_cuts(const Cleaner *cleaner)
{
  if (cleaner->attributes_cut > 0)
    document_add_issue(cleaner->doc, SEVERITY_NOTE, "attributes-cut", SPAN_NONE, 0,
                       "expected at most %u attributes on a tag, got more on %u tags",
                       cleaner->doc->limits->attributes, cleaner->attributes_cut);
  if (cleaner->depth_cut > 0)
    document_add_issue(
        cleaner->doc, SEVERITY_NOTE, "depth-cut", SPAN_NONE, 0,
        "expected elements nested at most %u deep, got %u deeper ones; their text was kept",
        cleaner->doc->limits->html_depth, cleaner->depth_cut);
}

static void
append_mark(Cleaner *cleaner, const char *text, gsize length)
{
  gsize start = (gsize) (text - cleaner->page);
  Span span = span_new(start, start + length);
  guint index = cleaner->texts->len;
  g_array_append_val(cleaner->texts, span);
  const gsize mark_length = strlen(HTML_TEXT_MARK);
  char mark[32] = HTML_TEXT_MARK;
  gsize end = mark_length;
  do
    mark[end++] = (char) (HTML_TEXT_DIGIT + index % HTML_TEXT_BASE);
  while ((index /= HTML_TEXT_BASE) > 0);
  memcpy(mark + end, HTML_TEXT_MARK, mark_length);
  append_bytes(cleaner->out, mark, end + mark_length);
}

/* Text that stays in the markup must not hold the mark itself. */
static void
append_plain(Cleaner *cleaner, const char *text, gsize length)
{
  const gsize mark_length = strlen(HTML_TEXT_MARK);
  for (const char *mark; memchr(text, HTML_TEXT_MARK[0], length) != NULL
                         && (mark = g_strstr_len(text, (gssize) length, HTML_TEXT_MARK)) != NULL;)
    {
      append_bytes(cleaner->out, text, (gsize) (mark - text));
      g_string_append(cleaner->out, "\xEF\xBF\xBD");
      length -= (gsize) (mark - text) + mark_length;
      text = mark + mark_length;
    }
  append_bytes(cleaner->out, text, length);
}

/* Blanks at its ends stay with a text that is set aside; a text of blanks alone is short or worth
 * nothing. */
static void
append_text(Cleaner *cleaner, const char *text, gsize length)
{
  gboolean is_long =
      length >= ASIDE_BYTES_MIN && !g_ascii_isspace(*text) && memchr(text, '&', length) == NULL;
  if (is_long)
    append_mark(cleaner, text, length);
  else if (length > 0)
    append_plain(cleaner, text, length);
}

static void
clean_all(Cleaner *cleaner)
{
  while (cleaner->at < cleaner->end)
    {
      const char *tag = memchr(cleaner->at, '<', (gsize) (cleaner->end - cleaner->at));
      const char *stop = tag == NULL ? cleaner->end : tag;
      append_text(cleaner, cleaner->at, (gsize) (stop - cleaner->at));
      cleaner->at = stop;
      if (tag == NULL)
        break;
      char next = tag + 1 < cleaner->end ? tag[1] : ' ';
      if (next == '!' || next == '?')
        skip_declaration(cleaner);
      else if (g_ascii_isalpha(next)
               || (next == '/' && tag + 2 < cleaner->end && g_ascii_isalpha(tag[2])))
        copy_tag(cleaner);
      else
        {
          g_string_append(cleaner->out, "&lt;");
          cleaner->at++;
        }
    }
}

HtmlSource *
html_source_clean(Document *doc, const char *text, gsize length)
{
  HtmlSource *source = g_new0(HtmlSource, 1);
  source->markup = g_string_sized_new(length / 2 + 16);
  source->texts = g_array_new(FALSE, FALSE, sizeof(Span));
  Cleaner cleaner = { .doc = doc, .page = text, .at = text, .end = text + length };
  cleaner.out = source->markup;
  cleaner.texts = source->texts;
  for (guint kind = 0; kind < SPAN_KINDS; kind++)
    cleaner.spans[kind] = g_string_new(NULL);
  clean_all(&cleaner);
  for (guint kind = 0; kind < SPAN_KINDS; kind++)
    g_string_free(cleaner.spans[kind], TRUE);
  note_cuts(&cleaner);
  return source;
}

void
html_source_free(HtmlSource *source)
{
  if (source == NULL)
    return;
  g_string_free(source->markup, TRUE);
  g_array_unref(source->texts);
  g_free(source);
}

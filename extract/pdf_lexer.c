/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_lexer.c - one pass over the bytes with a class per byte.
 *
 * Most of a page is strings and numbers of text operators, so those two are the loops that must be
 * tight.
 */
#include "extract/pdf_lexer.h"

static gboolean
is_white(guchar byte)
{
  return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t' || byte == '\f' || byte == 0;
}

static gboolean
is_delimiter(guchar byte)
{
  switch (byte)
    {
    case '(':
    case ')':
    case '<':
    case '>':
    case '[':
    case ']':
    case '{':
    case '}':
    case '/':
    case '%':
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_regular(guchar byte)
{
  return !is_white(byte) && !is_delimiter(byte);
}

static void
skip_white(PdfLexer *lexer)
{
  while (lexer->offset < lexer->length)
    {
      guchar byte = lexer->bytes[lexer->offset];
      if (byte == '%')
        while (lexer->offset < lexer->length && lexer->bytes[lexer->offset] != '\n'
               && lexer->bytes[lexer->offset] != '\r')
          lexer->offset++;
      else if (is_white(byte))
        lexer->offset++;
      else
        return;
    }
}

/* From behind the opening parenthesis to behind the closing one; parentheses nest, a backslash
 * takes the next byte along. */
static void
skip_string(PdfLexer *lexer)
{
  gsize depth = 1;
  while (lexer->offset < lexer->length && depth > 0)
    {
      guchar byte = lexer->bytes[lexer->offset++];
      if (byte == '\\')
        lexer->offset++;
      else if (byte == '(')
        depth++;
      else if (byte == ')')
        depth--;
    }
  lexer->offset = MIN(lexer->offset, lexer->length);
}

static void
skip_hex_string(PdfLexer *lexer)
{
  while (lexer->offset < lexer->length && lexer->bytes[lexer->offset++] != '>')
    ;
}

/* Reals have no exponent (7.3.3); a second sign or dot is garbage and ends the number. */
static gboolean
read_number(const guchar *text, gsize length, double *number)
{
  gsize i = text[0] == '-' || text[0] == '+' ? 1 : 0;
  double value = 0;
  double scale = 0;
  gboolean has_digit = FALSE;
  for (; i < length; i++)
    {
      if (text[i] == '.' && scale == 0)
        {
          scale = 1;
          continue;
        }
      if (text[i] < '0' || text[i] > '9')
        break;
      has_digit = TRUE;
      if (scale == 0)
        value = value * 10 + (text[i] - '0');
      else
        value += (text[i] - '0') * (scale /= 10);
    }
  *number = text[0] == '-' ? -value : value;
  return has_digit;
}

static PdfToken
regular_token(PdfLexer *lexer, gsize start)
{
  PdfToken token = { PDF_TOKEN_OPERATOR, 0, lexer->bytes + start, 0 };
  while (lexer->offset < lexer->length && is_regular(lexer->bytes[lexer->offset]))
    lexer->offset++;
  token.length = lexer->offset - start;
  guchar first = lexer->bytes[start];
  gboolean may_be_number =
      (first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.';
  if (may_be_number && read_number(token.text, token.length, &token.number))
    token.kind = PDF_TOKEN_NUMBER;
  return token;
}

PdfToken
pdf_lexer_next(PdfLexer *lexer)
{
  skip_white(lexer);
  PdfToken token = { PDF_TOKEN_OTHER, 0, NULL, 0 };
  if (lexer->offset >= lexer->length)
    {
      token.kind = PDF_TOKEN_END;
      return token;
    }
  gsize start = lexer->offset++;
  guchar byte = lexer->bytes[start];
  gboolean opens_dictionary =
      byte == '<' && lexer->offset < lexer->length && lexer->bytes[lexer->offset] == '<';
  if (byte == '(')
    {
      skip_string(lexer);
      token.length = lexer->offset - start - 1;
    }
  else if (byte == '<' && !opens_dictionary)
    {
      skip_hex_string(lexer);
      token.length = (lexer->offset - start - 1) / 2;
    }
  else if (byte == '/')
    {
      token = regular_token(lexer, start);
      token.kind = PDF_TOKEN_NAME;
    }
  else if (is_regular(byte))
    token = regular_token(lexer, start);
  return token;
}

void
pdf_lexer_skip_image(PdfLexer *lexer)
{
  for (gsize i = lexer->offset; i + 2 < lexer->length; i++)
    {
      const guchar *at = lexer->bytes + i;
      gboolean ends = i + 3 >= lexer->length || is_white(at[3]);
      if (is_white(at[0]) && at[1] == 'E' && at[2] == 'I' && ends)
        {
          lexer->offset = i + 3;
          return;
        }
    }
  lexer->offset = lexer->length;
}

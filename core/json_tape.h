/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * json_tape.h - one line of JSON as a row of nodes, for who reads millions of them.
 *
 * Nodes stand in the order of the text and borrow from it; a container's node says where the first
 * node behind it is, so that a part is stepped over without being looked at. Nothing is allocated
 * for a line once the tape has grown to its size.
 *
 *   {"id":"a","units":[{"name":"b"}]}        0 {  next 5
 *                                            1 id "a"  next 2
 *                                            2 units [  next 5
 *                                            3   {  next 5
 *                                            4     name "b"  next 5
 */
#pragma once

#include <glib.h>

typedef enum
{
  TAPE_NULL,
  TAPE_FALSE,
  TAPE_TRUE,
  TAPE_NUMBER,
  TAPE_STRING,
  TAPE_ARRAY,
  TAPE_OBJECT
} TapeKind;

typedef struct
{
  TapeKind kind;
  gboolean is_escaped; /* a string with backslashes: tape_text_append() reads them */
  const char
      *key; /* of an object's member, without quotation marks, as it stands; NULL otherwise */
  guint key_length;
  const char
      *text; /* as it stands; a string without its quotation marks, a container with its brackets */
  gsize length;
  guint next; /* the first node behind this one and all that is in it */
} TapeNode;

typedef struct
{
  TapeNode *nodes; /* 0 is the line's object */
  guint count;
  guint room;
} JsonTape;

JsonTape *json_tape_new(void);
void json_tape_free(JsonTape *tape);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(JsonTape, json_tape_free)

/* Reads a line that must hold one object of valid UTF-8, nested at most 16 deep; it must stay while
 * the tape is used. Fails with DUBAN_ERROR_INTERMEDIATE and "offset N: expected X". */
gboolean json_tape_read(JsonTape *tape, const char *line, gsize length, GError **error);

/* Borrowed; valid until the next json_tape_read(). */
const TapeNode *json_tape_node(const JsonTape *tape, guint node);

/* The member of that name of the object at `object`, 0 where there is none. *hint is where the
 * search begins (0: anywhere) and then what was found: members asked for in the order of the text
 * are found at once. */
guint json_tape_member(const JsonTape *tape, guint object, const char *name, gsize name_length,
                       guint *hint);

/* What a string says, its escapes undone; NUL and lone surrogates become U+FFFD. */
void json_tape_append_text(const TapeNode *node, GString *out);

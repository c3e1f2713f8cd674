/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * task.h - one leaf row of a notice: the smallest unit with its own number or sub-item.
 *
 * A task holds places, not copies: each field is a Span into the printed text, and records print
 * the text that stands there. Merged cells lend the same Span to every task that shares them.
 */
#pragma once

#include "core/span.h"

typedef enum
{
  FIELD_NUMBER,
  FIELD_TASK,
  FIELD_SUBTASK,
  FIELD_PLAN,
  FIELD_PROGRESS,
  FIELD_DEADLINE,
  FIELD_PROBLEMS,   /* 存在问题: of a column of its own, or inside the progress text */
  FIELD_NEXT_STEPS, /* 下一步打算: likewise */
  FIELD_STATUS, /* the words that gave the status: a verdict inside the progress text, or a cell of
                   its own */
  FIELD_COUNT
} Field;

typedef enum
{
  ROLE_UNSPECIFIED,
  ROLE_LEAD,
  ROLE_JOINT
} UnitRole;

typedef struct
{
  Span name;
  Span also_known_as; /* second name of the same body: 市财政局（市国资委）; SPAN_NONE if none */
  UnitRole role;
  const char *canonical; /* owned by the document; NULL where unresolved */
} Unit;

typedef struct
{
  Span name;
  Span title; /* 常务副市长; SPAN_NONE if not printed beside the name */
} Leader;

typedef enum
{
  STATUS_NONE,
  STATUS_MET,
  STATUS_EXCEEDED,
  STATUS_PARTIAL,
  STATUS_UNMET,
  STATUS_IN_PROGRESS
} Status;

/* One cell of a row beside the title of its column (over all header rows). */
typedef struct
{
  Span title;
  Span cell; /* may be empty: the cell prints nothing */
} TitledCell;

#define TASK_TOPICS 3 /* at most */

typedef struct
{
  gboolean has_number; /* FALSE: the task prints no number */
  gint sub;            /* 1-based, 0 where the number has one row only */
  Span fields[FIELD_COUNT];
  GArray *sections;   /* Span, outermost first */
  GArray *units;      /* Unit */
  GArray *leaders;    /* Leader */
  GArray *regions;    /* TitledCell; NULL where the task is no row of a matrix */
  GArray *milestones; /* TitledCell: what is due by when, in order; the title is the time, or empty;
                         NULL for none */
  GArray *money;   /* TitledCell: amounts named for the task, by column or label; NULL for none */
  GArray *others;  /* TitledCell: cells of the row that belong to no other field; NULL for none */
  GArray *reasons; /* Span */
  const char *topics[TASK_TOPICS]; /* owned by the document, best first; NULL behind the last */
  Status status;
  guint page; /* 1-based, 0 where the document has no pages */
  gint table; /* index of the table, -1 where the task stands in prose */
  gint row;   /* 0-based row of that table, -1 in prose */
} Task;

/* An empty task: no field, no table. The caller fills it and hands it to document_append_task().
 * The arrays exist, but for regions. */
Task task_empty(void);

/* Tasks of one table share what is the same: a task takes the arrays of the task before where they
 * hold what its own do, which are freed. Nothing may be appended to an array any more then:
 * task_fill_units() and its like give one that may be filled. */
void task_share(Task *task, const Task *before);

/* A new array, to be filled, in the place of the task's. Borrowed. */
GArray *task_fill_units(Task *task);
GArray *task_fill_leaders(Task *task);

/* Frees what the task owns, not the task itself. */
void task_clear(Task *task);

/* Names as records print them: "task", "subtask", "plan", "progress", "deadline", "problems",
 * "next_steps", "number", "status"; "lead", "joint", "unspecified"; "met" … "in_progress", NULL for
 * STATUS_NONE. Static. */
const char *field_name(Field field);
const char *unit_role_name(UnitRole role);
const char *status_name(Status status);

/* The reverse; FALSE if the text is no such name. */
gboolean field_parse(const char *text, Field *field);
gboolean unit_role_parse(const char *text, UnitRole *role);
gboolean status_parse(const char *text, Status *status);

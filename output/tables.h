/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * tables.h - records as rows of tables: what CSV files and databases have in common.
 *
 * A record has one row of its own (task, document, reject, duplicate, link) and rows in part
 * tables: one a unit, a quantity, a date. Names and order of the columns here are those of the CSV
 * files and, but for keys, of the databases.
 */
#pragma once

#include <glib.h>

typedef enum
{
  TABLE_TASKS,
  TABLE_DOCUMENTS,
  TABLE_REJECTS,
  TABLE_DUPLICATES,
  TABLE_LINKS,
  TABLE_UNITS,
  TABLE_LEADERS,
  TABLE_QUANTITIES,
  TABLE_QUALITATIVE,
  TABLE_DATES,
  TABLE_TOPICS,
  TABLE_REGIONS,
  TABLE_MILESTONES,
  TABLE_MONEY,
  TABLE_OTHERS,
  TABLE_WARNINGS,
  TABLE_METADATA,
  TABLE_COUNT
} TableId;

/* The column that says whose task it is, and those that a link is known by. */
enum
{
  TASKS_DOCUMENT = 1,
  LINKS_EARLIER = 1,
  LINKS_LATER = 2
};

typedef enum
{
  COLUMN_TEXT,
  COLUMN_INTEGER,
  COLUMN_NUMBER, /* exact decimal */
  COLUMN_JSON,
  COLUMN_BOOLEAN /* true or false */
} ColumnType;

/* Where a cell comes from; path is relative to the element of a part table, to the record
 * otherwise. */
typedef enum
{
  FROM_RECORD, /* a member of the record, also in a part table */
  FROM_MEMBER,
  FROM_POSITION,   /* 1, 2, … among its record's elements */
  FROM_ELEMENT,    /* the element itself: a string */
  FROM_NAME,       /* the element's name: a member of an object */
  FROM_SPAN_START, /* of the member `span` */
  FROM_SPAN_END,
  FROM_LINES, /* an array of strings, one a line */
  FROM_COUNT, /* of an array's elements */
  FROM_RAW,   /* JSON as it stands */
  FROM_DIGEST /* of the whole record: what has no id is known by it */
} ColumnSource;

typedef struct
{
  const char *name;
  ColumnType type;
  ColumnSource source;
  const char *path; /* members joined by dots; NULL where the source needs none */
} TableColumn;

/* The first column of a part table names its owner: task_id or document_id. */
typedef struct
{
  const char *name;
  TableId owner;    /* of a part table; itself otherwise */
  const char *path; /* of a part table: the array or object whose elements are rows */
  const TableColumn *columns;
  guint count;
} TableShape;

#define TABLE_MOST_COLUMNS 32

/* Static. */
const TableShape *table_shape(TableId table);

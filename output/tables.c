/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * tables.c - the columns. The types that a database gives them are in sql/.
 */
#include "output/tables.h"

#define TEXT(name, path)                                                                           \
  {                                                                                                \
    name, COLUMN_TEXT, FROM_MEMBER, path                                                           \
  }
#define INTEGER(name, path)                                                                        \
  {                                                                                                \
    name, COLUMN_INTEGER, FROM_MEMBER, path                                                        \
  }
#define NUMBER(name, path)                                                                         \
  {                                                                                                \
    name, COLUMN_NUMBER, FROM_MEMBER, path                                                         \
  }
#define BOOLEAN(name, path)                                                                        \
  {                                                                                                \
    name, COLUMN_BOOLEAN, FROM_MEMBER, path                                                        \
  }
#define TASK_ID                                                                                    \
  {                                                                                                \
    "task_id", COLUMN_TEXT, FROM_RECORD, "id"                                                      \
  }
#define POSITION                                                                                   \
  {                                                                                                \
    "position", COLUMN_INTEGER, FROM_POSITION, NULL                                                \
  }
#define SPAN                                                                                       \
  { "span_start", COLUMN_INTEGER, FROM_SPAN_START, "span" },                                       \
  {                                                                                                \
    "span_end", COLUMN_INTEGER, FROM_SPAN_END, "span"                                              \
  }

static const TableColumn TASKS[] = {
  TEXT("id", "id"),
  [TASKS_DOCUMENT] = TEXT("document_id", "document.id"),
  INTEGER("position", "order"),
  TEXT("number", "number"),
  INTEGER("sub", "sub"),
  { "section", COLUMN_TEXT, FROM_LINES, "section" },
  TEXT("task", "task"),
  TEXT("subtask", "subtask"),
  TEXT("deadline", "deadline"),
  TEXT("plan", "plan"),
  TEXT("progress", "progress"),
  TEXT("status", "status"),
  { "reasons", COLUMN_TEXT, FROM_LINES, "reasons" },
  INTEGER("page", "source.page"),
  INTEGER("table_number", "source.table"),
  INTEGER("table_row", "source.row"),
  { "spans", COLUMN_JSON, FROM_RAW, "source.spans" },
  TEXT("problems", "problems"),
  TEXT("next_steps", "next_steps"),
};

static const TableColumn DOCUMENTS[] = {
  TEXT("id", "id"),
  TEXT("uri", "uri"),
  TEXT("title", "title"),
  TEXT("kind", "kind"),
  TEXT("issuer", "issuer"),
  TEXT("doc_number", "doc_number"),
  TEXT("issued", "issued"),
  TEXT("published", "published"),
  INTEGER("year", "year"),
  TEXT("index_number", "index_number"),
  TEXT("media_type", "media_type"),
  TEXT("charset", "charset"),
  INTEGER("bytes", "bytes"),
  INTEGER("pages", "pages"),
  INTEGER("tasks", "tasks"),
  TEXT("previous", "previous"),
  TEXT("archive", "origin.archive"),
  TEXT("member", "origin.member"),
  INTEGER("archive_offset", "origin.offset"),
  TEXT("url", "origin.url"),
  TEXT("captured", "origin.captured"),
  TEXT("text", "text"),
};

static const TableColumn REJECTS[] = {
  { "digest", COLUMN_TEXT, FROM_DIGEST, NULL },
  TEXT("id", "id"),
  TEXT("uri", "uri"),
  TEXT("stage", "stage"),
  TEXT("code", "code"),
  TEXT("message", "message"),
  INTEGER("page", "page"),
  INTEGER("byte_offset", "offset"),
  TEXT("archive", "origin.archive"),
  TEXT("member", "origin.member"),
  TEXT("url", "origin.url"),
};

static const TableColumn DUPLICATES[] = {
  { "digest", COLUMN_TEXT, FROM_DIGEST, NULL },
  TEXT("id", "id"),
  TEXT("uri", "uri"),
  INTEGER("bytes", "bytes"),
  TEXT("archive", "origin.archive"),
  TEXT("member", "origin.member"),
  TEXT("url", "origin.url"),
};

/* One record of a task history and the next one. */
static const TableColumn LINKS[] = {
  { "digest", COLUMN_TEXT, FROM_DIGEST, NULL },
  [LINKS_EARLIER] = TEXT("earlier_task", "earlier.task"),
  [LINKS_LATER] = TEXT("later_task", "later.task"),
  TEXT("history", "history"),
  TEXT("place", "place"),
  INTEGER("year", "year"),
  TEXT("earlier_document", "earlier.document"),
  TEXT("earlier_date", "earlier.date"),
  TEXT("earlier_kind", "earlier.kind"),
  TEXT("later_document", "later.document"),
  TEXT("later_date", "later.date"),
  TEXT("later_kind", "later.kind"),
  TEXT("relation", "relation"),
  NUMBER("score", "score"),
  NUMBER("runner_up", "runner_up"),
  BOOLEAN("narrow", "narrow"),
  NUMBER("likeness", "reasons.text"),
  TEXT("shared", "reasons.shared"),
  NUMBER("bodies", "reasons.bodies"),
  BOOLEAN("same_number", "reasons.number"),
};

static const TableColumn UNITS[] = {
  TASK_ID,
  POSITION,
  TEXT("name", "name"),
  TEXT("role", "role"),
  TEXT("aka", "aka"),
  TEXT("canonical", "canonical"),
  SPAN,
};

static const TableColumn LEADERS[] = {
  TASK_ID, POSITION, TEXT("name", "name"), TEXT("title", "title"), SPAN,
};

static const TableColumn QUANTITIES[] = {
  TASK_ID,
  POSITION,
  TEXT("field", "field"),
  TEXT("text", "text"),
  TEXT("op", "op"),
  NUMBER("value", "value"),
  NUMBER("value2", "value2"),
  TEXT("unit", "unit"),
  NUMBER("si_value", "si.value"),
  NUMBER("si_value2", "si.value2"),
  TEXT("si_unit", "si.unit"),
  TEXT("indicator", "indicator"),
  TEXT("change", "change"),
  TEXT("baseline", "baseline"),
  TEXT("strength", "strength"),
  NUMBER("factor", "factor"),
  NUMBER("detail", "detail"),
  SPAN,
};

static const TableColumn QUALITATIVE[] = {
  TASK_ID,
  POSITION,
  TEXT("field", "field"),
  TEXT("kind", "kind"),
  TEXT("text", "text"),
  TEXT("op", "op"),
  NUMBER("value", "value"),
  TEXT("change", "change"),
  TEXT("strength", "strength"),
  SPAN,
};

static const TableColumn DATES[] = {
  TASK_ID,
  POSITION,
  TEXT("field", "field"),
  TEXT("text", "text"),
  TEXT("start_date", "start"),
  TEXT("end_date", "end"),
  TEXT("role", "role"),
  TEXT("class", "class"),
  TEXT("alt_date", "alt"),
  SPAN,
};

static const TableColumn TOPICS[] = {
  TASK_ID,
  POSITION,
  { "topic", COLUMN_TEXT, FROM_ELEMENT, NULL },
};

static const TableColumn REGIONS[] = {
  TASK_ID,
  POSITION,
  { "region", COLUMN_TEXT, FROM_NAME, NULL },
  { "text", COLUMN_TEXT, FROM_ELEMENT, NULL },
};

static const TableColumn MILESTONES[] = {
  TASK_ID, POSITION, TEXT("time", "time"), TEXT("text", "text"), SPAN,
};

static const TableColumn MONEY[] = {
  TASK_ID, POSITION, TEXT("title", "title"), TEXT("text", "text"), NUMBER("yuan", "yuan"), SPAN,
};

static const TableColumn OTHERS[] = {
  TASK_ID, POSITION, TEXT("title", "title"), TEXT("text", "text"), SPAN,
};

static const TableColumn WARNINGS[] = {
  { "document_id", COLUMN_TEXT, FROM_RECORD, "id" },
  POSITION,
  TEXT("severity", "severity"),
  TEXT("code", "code"),
  TEXT("message", "message"),
  INTEGER("page", "page"),
  SPAN,
};

static const TableColumn METADATA[] = {
  { "document_id", COLUMN_TEXT, FROM_RECORD, "id" },
  POSITION,
  TEXT("label", "label"),
  TEXT("value", "value"),
  SPAN,
};

#define SHAPE(name, owner, path, columns)                                                          \
  {                                                                                                \
    name, owner, path, columns, G_N_ELEMENTS(columns)                                              \
  }

static const TableShape SHAPES[] = {
  [TABLE_TASKS] = SHAPE("tasks", TABLE_TASKS, NULL, TASKS),
  [TABLE_DOCUMENTS] = SHAPE("documents", TABLE_DOCUMENTS, NULL, DOCUMENTS),
  [TABLE_REJECTS] = SHAPE("rejects", TABLE_REJECTS, NULL, REJECTS),
  [TABLE_DUPLICATES] = SHAPE("duplicates", TABLE_DUPLICATES, NULL, DUPLICATES),
  [TABLE_LINKS] = SHAPE("links", TABLE_LINKS, NULL, LINKS),
  [TABLE_UNITS] = SHAPE("units", TABLE_TASKS, "units", UNITS),
  [TABLE_LEADERS] = SHAPE("leaders", TABLE_TASKS, "leaders", LEADERS),
  [TABLE_QUANTITIES] = SHAPE("quantities", TABLE_TASKS, "quantities", QUANTITIES),
  [TABLE_QUALITATIVE] = SHAPE("qualitative", TABLE_TASKS, "qualitative", QUALITATIVE),
  [TABLE_DATES] = SHAPE("dates", TABLE_TASKS, "dates", DATES),
  [TABLE_TOPICS] = SHAPE("topics", TABLE_TASKS, "topics", TOPICS),
  [TABLE_REGIONS] = SHAPE("regions", TABLE_TASKS, "by_region", REGIONS),
  [TABLE_MILESTONES] = SHAPE("milestones", TABLE_TASKS, "milestones", MILESTONES),
  [TABLE_MONEY] = SHAPE("task_money", TABLE_TASKS, "money", MONEY),
  [TABLE_OTHERS] = SHAPE("others", TABLE_TASKS, "others", OTHERS),
  [TABLE_WARNINGS] = SHAPE("warnings", TABLE_DOCUMENTS, "warnings", WARNINGS),
  [TABLE_METADATA] = SHAPE("metadata", TABLE_DOCUMENTS, "metadata", METADATA),
};
G_STATIC_ASSERT(G_N_ELEMENTS(SHAPES) == TABLE_COUNT);

const TableShape *
table_shape(TableId table)
{
  return &SHAPES[table];
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * sample_document.h - a document with something in every layer, for the tests of what writes and
 * reads documents.
 */
#pragma once

#include "core/document.h"

#include <string.h>

#define SAMPLE_TEXT                                                                                \
  "青岭市工作\n１ 新建“学校”３所\n市住建局（市房管办）牵头 林某\n已完成。\n东区\n5\n"

/* The place of the first occurrence of what in the text. */
static inline Span
sample_span(const Document *doc, const char *what)
{
  const char *found = strstr(doc->text->str, what);
  g_assert_nonnull(found);
  return span_new((gsize) (found - doc->text->str),
                  (gsize) (found - doc->text->str) + strlen(what));
}

static inline void
sample_add_layout(Document *doc)
{
  Block title = {
    .kind = BLOCK_TITLE, .is_centred = TRUE, .empty_before = 3, .page = 1, .table = -1
  };
  title.span = sample_span(doc, "青岭市工作");
  title.box = (Box){ 10.1f, 20.25f, 99.999f, 0.1f };
  Block table = {
    .kind = BLOCK_TABLE, .is_bold = TRUE, .page = 2, .table = 0, .span = sample_span(doc, "１ 新建")
  };
  g_assert_cmpuint(document_append_block(doc, title, NULL), ==, 0);
  g_assert_cmpuint(document_append_block(doc, table, NULL), ==, 1);
  g_assert_cmpuint(document_append_table(doc, (Table){ 2, 3, 0, 2, 2, TRUE }, NULL), ==, 0);
  Cell first = {
    .row_span = 2, .column_span = 1, .is_header = TRUE, .span = sample_span(doc, "１"), .page = 2
  };
  Cell second = { .row = 1, .column = 2, .row_span = 1, .column_span = 1 };
  g_assert_cmpuint(document_append_cell(doc, first, NULL), ==, 0);
  g_assert_cmpuint(document_append_cell(doc, second, NULL), ==, 1);
  document_append_metadata(doc, "信息来源", "市府\t办", sample_span(doc, "青岭市"));
  document_append_metadata(doc, "ArticleTitle", "", SPAN_NONE);
  document_add_issue(doc, SEVERITY_WARNING, "ragged-table", sample_span(doc, "３所"), 2,
                     "expected 3 cells, got %d", 2);
  doc->issues_dropped = 4;
}

static inline void
sample_add_values(Document *doc)
{
  doc->comparable = g_string_new("1");
  doc->map = textmap_new();
  Span one = sample_span(doc, "１");
  textmap_append(doc->map, 0, 1, one.start, 3);
  Value date = { .kind = VALUE_DATE, .span = sample_span(doc, "青岭") };
  g_strlcpy(date.date.end, "2030-12-31", sizeof date.date.end);
  g_strlcpy(date.date.alt, "2031-12-31", sizeof date.date.alt);
  date.date.class_of = DATE_OFFSET;
  Value quantity = { .kind = VALUE_QUANTITY, .span = sample_span(doc, "３所") };
  Quantity whole = { .comparator = COMPARATOR_RANGE,
                     .value = { 3, 0 },
                     .value2 = { 425, -2 },
                     .unit = document_string(doc, "所", -1),
                     .base_unit = document_string(doc, "m", -1),
                     .base_value = { 3, 3 },
                     .base_value2 = { 4, 3 },
                     .indicator = sample_span(doc, "新建“学校”"),
                     .change = CHANGE_INCREASE,
                     .strength = STRENGTH_STRIVE,
                     .baseline = sample_span(doc, "工作"),
                     .factor = { 2, 0 },
                     .detail = { 71, 0 } };
  quantity.quantity = document_keep_quantity(doc, &whole);
  Value body = { .kind = VALUE_BODY,
                 .span = sample_span(doc, "市住建局"),
                 .body = { document_string(doc, "青岭市住房和城乡建设局", -1), "市住房和城乡建设局",
                           "青岭市建设局", 330100, 2008, 2035, TRUE } };
  Value goal = { .kind = VALUE_QUALITATIVE,
                 .span = sample_span(doc, "完成"),
                 .qualitative = { QUALITATIVE_CLEARANCE,
                                  COMPARATOR_AT_MOST,
                                  { 5, -1 },
                                  TRUE,
                                  CHANGE_DECREASE,
                                  STRENGTH_PLAN } };
  const Value values[] = { date, quantity, body, goal };
  for (gsize i = 0; i < G_N_ELEMENTS(values); i++)
    g_assert_cmpuint(document_append_value(doc, values[i], NULL), ==, i);
}

static inline Task
sample_task(Document *doc)
{
  Task task = task_empty();
  task.has_number = TRUE;
  task.sub = 2;
  task.fields[FIELD_NUMBER] = sample_span(doc, "１");
  task.fields[FIELD_TASK] = sample_span(doc, "新建“学校”３所");
  task.fields[FIELD_PROGRESS] = sample_span(doc, "已完成。");
  task.fields[FIELD_STATUS] = sample_span(doc, "已完成");
  task.status = STATUS_MET;
  task.page = 2;
  task.table = 0;
  task.row = 1;
  Span section = sample_span(doc, "青岭市工作");
  g_array_append_val(task.sections, section);
  Unit unit = { sample_span(doc, "市住建局"), sample_span(doc, "市房管办"), ROLE_LEAD, NULL };
  g_array_append_val(task.units, unit);
  Leader leader = { sample_span(doc, "林某"), SPAN_NONE };
  g_array_append_val(task.leaders, leader);
  task.regions = g_array_new(FALSE, FALSE, sizeof(TitledCell));
  TitledCell regions[] = { { sample_span(doc, "东区"), sample_span(doc, "5") },
                           { sample_span(doc, "东区"), SPAN_NONE } };
  g_array_append_vals(task.regions, regions, 2);
  task.milestones = g_array_new(FALSE, FALSE, sizeof(TitledCell));
  g_array_append_vals(task.milestones, regions, 1);
  task.money = g_array_new(FALSE, FALSE, sizeof(TitledCell));
  g_array_append_vals(task.money, regions, 1);
  task.others = g_array_new(FALSE, FALSE, sizeof(TitledCell));
  g_array_append_vals(task.others, regions, 1);
  task.topics[0] = document_string(doc, "教育", -1);
  return task;
}

static inline Document *
sample_document(void)
{
  Document *doc = document_new("页/一.html", NULL, limits_default());
  Span place;
  g_assert_true(document_append_text(doc, SAMPLE_TEXT, strlen(SAMPLE_TEXT), &place, NULL));
  doc->origin = origin_new("库/甲.warc.gz");
  doc->origin->offset = 5000000000;
  doc->origin->url = g_strdup("http://qingling.example/1.html");
  doc->origin->captured = g_strdup("2030-01-03T04:05:06Z");
  doc->previous = g_strdup("ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100");
  doc->id = g_strdup("00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff");
  doc->media_type = g_strdup("text/html");
  doc->charset = g_strdup("gb18030");
  doc->bytes = 123456789012;
  doc->pages = 2;
  doc->title = g_strdup("青岭市工作");
  doc->issued = g_strdup("2030-01-02");
  doc->year = 2030;
  doc->kind = KIND_PROGRESS;
  sample_add_layout(doc);
  sample_add_values(doc);
  g_assert_cmpuint(document_append_task(doc, sample_task(doc), NULL), ==, 0);
  g_assert_cmpuint(document_append_task(doc, task_empty(), NULL), ==, 1);
  return doc;
}

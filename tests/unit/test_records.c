/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_records.c - records byte for byte: key order, nulls, code-point spans, stable ids.
 */
#include "output/records.h"
#include "output/run_report.h"
#include "sample_document.h"

#include <json-glib/json-glib.h>

static char *
task_record(const Document *doc, guint index)
{
  g_autoptr(Records) records = records_new();
  g_autoptr(GString) out = g_string_new(NULL);
  records_open(records, doc);
  for (guint i = 0; i <= index; i++)
    {
      g_string_truncate(out, 0);
      records_append_task(records, i, out);
    }
  return g_strdup(out->str);
}

static void
test_task(void)
{
  g_autoptr(Document) doc = sample_document();
  g_autofree char *line = task_record(doc, 0);
  g_auto(GStrv) halves = g_strsplit(line, "\"document\":", 2);
  g_assert_cmpuint(strlen(halves[0]), ==, strlen("{\"schema\":\"duban.task/1\",\"id\":\"\",") + 32);
  g_assert_cmpstr(
      halves[1], ==,
      "{\"id\":\"00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff\",\"uri\":\"页/"
      "一.html\","
      "\"title\":\"青岭市工作\",\"kind\":\"progress\",\"issuer\":null,\"doc_number\":null,"
      "\"issued\":\"2030-01-02\","
      "\"published\":null,\"year\":2030},\"order\":1,\"number\":\"1\",\"sub\":2,\"section\":["
      "\"青岭市工作\"],"
      "\"task\":\"新建“学校”3所\",\"subtask\":null,\"units\":[{\"name\":\"市住建局\",\"role\":"
      "\"lead\",\"aka\":\"市房管办\","
      "\"canonical\":null,\"span\":[17,21]}],\"leaders\":[{\"name\":\"林某\",\"title\":null,"
      "\"span\":[30,32]}],"
      "\"deadline\":null,\"plan\":null,\"progress\":\"已完成。\",\"status\":\"met\",\"reasons\":[],"
      "\"quantities\":[{\"field\":\"task\",\"text\":\"3所\",\"op\":\"range\",\"value\":3,"
      "\"value2\":4.25,\"unit\":\"所\","
      "\"si\":{\"value\":3000,\"value2\":4000,\"unit\":\"m\"},\"indicator\":\"新建“学校”\","
      "\"change\":\"increase\",\"baseline\":\"工作\",\"strength\":\"strive\",\"factor\":2,"
      "\"detail\":71,"
      "\"span\":[14,16]}],\"qualitative\":[{\"field\":\"progress\",\"kind\":\"clearance\",\"text\":"
      "\"完成\",\"op\":\"<=\",\"value\":0.5,\"change\":\"decrease\",\"strength\":\"plan\",\"span\":"
      "[34,36]}],"
      "\"dates\":[],\"by_region\":{\"东区\":\"5\",\"东区 (2)\":\"\"},\"topics\":[\"教育\"],"
      "\"problems\":null,\"next_steps\":null,\"milestones\":[{\"time\":\"东区\",\"text\":\"5\","
      "\"span\":[41,42]}],"
      "\"money\":[{\"title\":\"东区\",\"text\":\"5\",\"yuan\":null,\"span\":[41,42]}],\"others\":[{"
      "\"title\":\"东区\",\"text\":\"5\",\"span\":[41,42]}],"
      "\"source\":{\"page\":2,\"table\":1,\"row\":2,\"spans\":{\"number\":[6,7],\"task\":[8,16],"
      "\"subtask\":null,\"plan\":null,"
      "\"progress\":[33,37],\"deadline\":null,\"problems\":null,\"next_steps\":null,\"status\":[33,"
      "36],\"section\":[[0,5]],\"reasons\":[],\"by_region\":[[41,42],null]}}}");
}

static void
test_empty_task(void)
{
  g_autoptr(Document) doc = sample_document();
  g_autofree char *line = task_record(doc, 1);
  g_assert_nonnull(strstr(
      line, "\"order\":2,\"number\":null,\"sub\":null,\"section\":[],\"task\":null,\"subtask\":"
            "null,\"units\":[],"
            "\"leaders\":[],\"deadline\":null,\"plan\":null,\"progress\":null,\"status\":null,"
            "\"reasons\":[],"
            "\"quantities\":[],\"qualitative\":[],\"dates\":[],\"by_region\":null,\"topics\":[],"
            "\"problems\":null,\"next_steps\":null,\"milestones\":[],\"money\":[],\"others\":[],"
            "\"source\":{\"page\":null,\"table\":null,\"row\":null,"));
}

static void
test_document(void)
{
  g_autoptr(Document) doc = sample_document();
  g_autoptr(Records) records = records_new();
  g_autoptr(GString) out = g_string_new(NULL);
  records_open(records, doc);
  records_append_document(records, FALSE, out);
  g_assert_cmpstr(
      out->str, ==,
      "{\"schema\":\"duban.document/"
      "1\",\"id\":\"00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff\","
      "\"uri\":\"页/一.html\",\"origin\":{\"archive\":\"库/"
      "甲.warc.gz\",\"member\":null,\"offset\":5000000000,"
      "\"url\":\"http://qingling.example/1.html\",\"captured\":\"2030-01-03T04:05:06Z\"},"
      "\"previous\":\"ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100\",\"media_"
      "type\":\"text/html\",\"charset\":\"gb18030\",\"bytes\":123456789012,\"pages\":2,"
      "\"title\":\"青岭市工作\",\"issuer\":null,\"doc_number\":null,\"index_number\":null,"
      "\"issued\":\"2030-01-02\","
      "\"published\":null,\"year\":2030,\"kind\":\"progress\",\"metadata\":[{\"label\":"
      "\"信息来源\",\"value\":\"市府\\t办\","
      "\"span\":[0,3]},{\"label\":\"ArticleTitle\",\"value\":\"\",\"span\":null}],\"tasks\":2,"
      "\"warnings\":[{\"severity\":\"warning\",\"code\":\"ragged-table\",\"message\":\"expected 3 "
      "cells, got 2\",\"span\":[14,16],"
      "\"page\":2},{\"severity\":\"note\",\"code\":\"warnings-dropped\",\"message\":\"expected at "
      "most 1 warnings, got 4 more\","
      "\"span\":null,\"page\":null}]}");
  g_string_truncate(out, 0);
  records_append_document(records, TRUE, out);
  const char *layout = strstr(out->str, "东区\\n5\\n\",\"layout\":{");
  g_assert_nonnull(layout);
  g_assert_cmpstr(
      strstr(layout, "{\"blocks"), ==,
      "{\"blocks\":[{\"kind\":\"title\",\"level\":0,\"page\":1,\"table\":null,\"span\":[0,5],"
      "\"box\":null},{\"kind\":\"table\",\"level\":0,"
      "\"page\":2,\"table\":1,\"span\":[6,10],\"box\":null}],\"tables\":[{\"page\":2,\"rows\":2,"
      "\"columns\":3,\"uncertain\":true,\"cells\":["
      "{\"row\":1,\"column\":1,\"rows\":2,\"columns\":1,\"header\":true,\"page\":2,\"span\":[6,7]},"
      "{\"row\":2,\"column\":3,\"rows\":1,\"columns\":1,\"header\":false,\"page\":null,\"span\":"
      "null}]}]}}");
}

static char *
record_id(const Document *doc, guint index)
{
  g_autofree char *line = task_record(doc, index);
  g_autoptr(JsonParser) parser = json_parser_new();
  g_assert_true(json_parser_load_from_data(parser, line, -1, NULL));
  return g_strdup(
      json_object_get_string_member(json_node_get_object(json_parser_get_root(parser)), "id"));
}

static void
test_ids(void)
{
  g_autoptr(Document) doc = sample_document();
  g_autoptr(Document) same = sample_document();
  g_free(same->uri);
  same->uri = g_strdup("elsewhere.html");
  g_autofree char *first = record_id(doc, 0);
  g_autofree char *again = record_id(same, 0);
  g_assert_cmpstr(first, ==, again);

  document_append_task(doc, sample_task(doc), NULL); /* the same place a second time */
  g_autofree char *twin = record_id(doc, 2);
  g_assert_cmpstr(twin, !=, first);

  same->id[0] = 'f';
  g_autofree char *other = record_id(same, 0);
  g_assert_cmpstr(other, !=, first);
}

static void
test_report(void)
{
  g_autoptr(RunReport) report = run_report_new();
  run_report_add_document(report, 7, 2);
  run_report_add_reject_code(report, "limit");
  run_report_add_reject_code(report, "empty");
  run_report_add_reject_code(report, "limit");
  g_autoptr(GString) out = g_string_new(NULL);
  run_report_append_json(report, out);
  g_assert_nonnull(strstr(out->str, "\"rules\":null,\"sandbox\":[],\"inputs\":4,\"documents\":1,"
                                    "\"rejects\":3,\"duplicates\":0,\"tasks\":7,\"warnings\":2,"
                                    "\"reject_codes\":{\"empty\":1,\"limit\":2},\"passed\":{}}"));
}

/* What 200 tasks of the usual size cost; a figure, not a bar: it depends on the machine. */
static void
test_cost(void)
{
  g_autoptr(Document) doc = document_new("a", NULL, limits_default());
  for (guint i = 0; i < 200; i++)
    {
      const char *text =
          "持续推进重大项目建设，确保有效投资增长高于经济增长，新建学校三所，改造道路一百公里，"
          "完成全部年度目标任务。\n市住建局\n青岭区政府\n";
      Span place;
      g_assert_true(document_append_text(doc, text, strlen(text), &place, NULL));
      Task task = task_empty();
      task.fields[FIELD_TASK] =
          span_new(place.start, place.end - strlen("\n市住建局\n青岭区政府\n"));
      task.fields[FIELD_PLAN] = task.fields[FIELD_PROGRESS] = task.fields[FIELD_TASK];
      Unit unit = { span_new(place.end - strlen("青岭区政府\n"), place.end - 1), SPAN_NONE,
                    ROLE_LEAD, NULL };
      g_array_append_val(task.units, unit);
      g_array_append_val(task.units, unit);
      document_append_task(doc, task, NULL);
    }
  g_autoptr(Records) records = records_new();
  g_autoptr(GString) out = g_string_new(NULL);
  gint64 start = g_get_monotonic_time();
  for (guint round = 0; round < 50; round++)
    {
      g_string_truncate(out, 0);
      records_open(records, doc);
      for (guint i = 0; i < 200; i++)
        records_append_task(records, i, out);
    }
  g_test_message("200 tasks, %" G_GSIZE_FORMAT " bytes: %.3f ms", out->len,
                 (double) (g_get_monotonic_time() - start) / 50000.0);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/records/task-has-all-keys-in-order", test_task);
  g_test_add_func("/records/nothing-stated-is-null-or-empty", test_empty_task);
  g_test_add_func("/records/document-has-all-keys-in-order", test_document);
  g_test_add_func("/records/ids-are-stable-and-distinct", test_ids);
  g_test_add_func("/records/report-adds-up", test_report);
  g_test_add_func("/records/cost-of-200-tasks", test_cost);
  return g_test_run();
}

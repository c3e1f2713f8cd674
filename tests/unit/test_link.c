/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/json_reader.h"
#include "review/link_group.h"

#include <string.h>

static Rules *
load_rules(void)
{
  static const char *const FOLDERS[] = { TEST_RULES_DIR, NULL };
  g_autoptr(GError) error = NULL;
  Rules *rules = rules_load(FOLDERS, &error);
  g_assert_no_error(error);
  return rules;
}

static LinkDocument *
document_from(const LinkWords *words, const char *uri, const char *title, const char *issuer,
              const char *published)
{
  g_autofree char *quoted = issuer == NULL ? g_strdup("null") : g_strdup_printf("\"%s\"", issuer);
  g_autofree char *date =
      published == NULL ? g_strdup("null") : g_strdup_printf("\"%s\"", published);
  g_autofree char *json =
      g_strdup_printf("{\"id\":\"%s\",\"uri\":\"%s\",\"title\":\"%s\",\"issuer\":%s,\"doc_number\":"
                      "null,\"issued\":null,"
                      "\"published\":%s,\"year\":2031,\"kind\":\"progress\",\"metadata\":[]}",
                      title, uri, title, quoted, date);
  g_autoptr(GError) error = NULL;
  JsonObject *root;
  g_autoptr(JsonParser) parser = json_line_parse(json, strlen(json), &root, &error);
  g_assert_no_error(error);
  LinkDocument *document = link_document_new(words, root, &error);
  g_assert_no_error(error);
  return document;
}

static void
test_place(void)
{
  static const struct
  {
    const char *title, *issuer, *place, *owner;
  } CASES[] = {
    { "岚溪市2031年重点工作完成情况", NULL, "岚溪市", NULL },
    { "岚溪市民政局2031年重点工作任务清单", NULL, "岚溪市", "民政局" },
    { "江岭省岚溪市澜河区2031年工作", NULL, "澜河区", NULL },
    { "岚溪市澜河区人民政府关于印发清单的通知", NULL, "澜河区", NULL },
    { "关于印发岚溪市2031年重点工作的通知", NULL, "岚溪市", NULL },
    { "2031年岚溪市政府重点工作", NULL, "岚溪市", NULL },
    { "关于分解下达重点工作的通知", "柏舟县人民政府办公室", "柏舟县", NULL },
    { "全市重点工作完成情况", NULL, NULL, NULL },
    { "我市65件实事进展", NULL, NULL, NULL },
    { "岚溪市城乡建设重点区域任务", NULL, "岚溪市", NULL },
    { "重点区域大气污染防治任务", NULL, NULL, NULL },
    { "鼓楼区2031年工作任务", NULL, NULL, NULL },
  };
  g_autoptr(Rules) rules = load_rules();
  g_autoptr(LinkWords) words = link_words_new(rules, NULL);
  for (guint i = 0; i < G_N_ELEMENTS(CASES); i++)
    {
      g_autoptr(LinkDocument) document =
          document_from(words, "a.html", CASES[i].title, CASES[i].issuer, NULL);
      g_assert_cmpstr(document->place, ==, CASES[i].place);
      g_assert_cmpstr(document->owner, ==, CASES[i].owner);
    }
}

static void
test_namesakes(void)
{
  g_autoptr(Rules) rules = load_rules();
  g_autoptr(LinkWords) words = link_words_new(rules, NULL);
  g_autoptr(LinkDocument) one =
      document_from(words, "https://a.example/1", "鼓楼区2031年工作任务", NULL, NULL);
  g_autoptr(LinkDocument) other =
      document_from(words, "https://b.example/1", "鼓楼区2031年工作任务", NULL, NULL);
  g_autoptr(LinkDocument) same =
      document_from(words, "https://a.example/2", "鼓楼区2031年工作进展", NULL, NULL);
  g_assert_false(link_documents_are_of_one_group(one, other));
  g_assert_true(link_documents_are_of_one_group(one, same));
}

static void
test_date(void)
{
  static const struct
  {
    const char *title, *published, *date;
  } CASES[] = {
    { "岚溪市2031年工作一季度进展", NULL, "2031-03" },
    { "岚溪市2031年工作（1—11月）进展", NULL, "2031-11" },
    { "岚溪市2031年工作半年度完成情况", NULL, "2031-06" },
    { "岚溪市2031年工作完成情况", NULL, "2031-12" },
    { "岚溪市2031年工作完成情况", "2032-01-09", "2032-01-09" },
  };
  g_autoptr(Rules) rules = load_rules();
  g_autoptr(LinkWords) words = link_words_new(rules, NULL);
  for (guint i = 0; i < G_N_ELEMENTS(CASES); i++)
    {
      g_autoptr(LinkDocument) document =
          document_from(words, "a.html", CASES[i].title, NULL, CASES[i].published);
      g_assert_cmpstr(document->date, ==, CASES[i].date);
    }
}

static void
test_short_names(void)
{
  g_assert_true(link_name_is_short_for("卫健委", "卫生健康委"));
  g_assert_true(link_name_is_short_for("人社局", "人力资源和社会保障局"));
  g_assert_true(link_name_is_short_for("民政局", "民政局"));
  g_assert_false(link_name_is_short_for("民政局", "财政局"));
  g_assert_false(link_name_is_short_for("卫生健康委", "卫健委"));
  g_assert_false(link_name_is_short_for("", "财政局"));
}

static void
add_task(LinkGroup *group, const LinkWords *words, guint document, const char *number,
         const char *sub, const char *task, const char *subtask)
{
  g_autofree char *json = g_strdup_printf("{\"id\":\"%u-%u\",\"order\":1,\"number\":\"%s\",\"sub\":"
                                          "%s,\"task\":\"%s\",\"subtask\":%s,\"plan\":null,"
                                          "\"progress\":null,\"units\":[]}",
                                          document, group->tasks->len, number, sub, task, subtask);
  g_autoptr(GError) error = NULL;
  JsonObject *root;
  g_autoptr(JsonParser) parser = json_line_parse(json, strlen(json), &root, &error);
  g_assert_no_error(error);
  LinkTask *record = link_task_new(words, "岚溪市", root, document, &error);
  g_assert_no_error(error);
  g_ptr_array_add(group->tasks, record);
}

static void
test_sub_rows(void)
{
  g_autoptr(Rules) rules = load_rules();
  g_autoptr(LinkWords) words = link_words_new(rules, NULL);
  g_autoptr(LinkDocument) january =
      document_from(words, "a", "岚溪市2031年工作", NULL, "2031-01-01");
  g_autoptr(LinkDocument) july =
      document_from(words, "b", "岚溪市2031年工作进展", NULL, "2031-07-01");
  g_autoptr(LinkGroup) group = link_group_new();
  g_ptr_array_add(group->documents, january);
  g_ptr_array_add(group->documents, july);
  add_task(group, words, 0, "1", "null", "改造老旧小区26个，新增停车泊位3000个。", "null");
  add_task(group, words, 0, "2", "null", "新增养老床位1200张。", "null");
  add_task(group, words, 1, "1", "1", "改造老旧小区，新增停车泊位。", "\"改造老旧小区26个。\"");
  add_task(group, words, 1, "1", "2", "改造老旧小区，新增停车泊位。", "\"新增停车泊位3000个。\"");
  add_task(group, words, 1, "2", "null", "做好防汛工作。", "null");
  link_group_join(group);
  g_assert_cmpuint(group->links->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const Link *link = &g_array_index(group->links, Link, i);
      g_assert_cmpuint(link->earlier, ==, 0);
      g_assert_cmpuint(link->later, ==, 2 + i);
      g_assert_true(link->evidence.is_part);
    }
}

/* Ten thousand tasks that differ in a number only: the work must not grow with their square. */
static void
test_many_alike(void)
{
  g_autoptr(Rules) rules = load_rules();
  g_autoptr(LinkWords) words = link_words_new(rules, NULL);
  g_autoptr(LinkDocument) january =
      document_from(words, "a", "岚溪市2031年工作", NULL, "2031-01-01");
  g_autoptr(LinkDocument) july =
      document_from(words, "b", "岚溪市2031年工作进展", NULL, "2031-07-01");
  g_autoptr(LinkGroup) group = link_group_new();
  g_ptr_array_add(group->documents, january);
  g_ptr_array_add(group->documents, july);
  for (guint i = 0; i < 10000; i++)
    {
      g_autofree char *task = g_strdup_printf("建成第%u村综合文化服务中心。", i % 5000);
      add_task(group, words, i / 5000, "1", "null", task, "null");
    }
  gint64 start = g_get_monotonic_time();
  link_group_join(group);
  g_assert_cmpint(g_get_monotonic_time() - start, <, 20 * G_TIME_SPAN_SECOND);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/link/place-from-title-and-issuer", test_place);
  g_test_add_func("/link/namesakes-need-one-site", test_namesakes);
  g_test_add_func("/link/date-from-title", test_date);
  g_test_add_func("/link/short-names", test_short_names);
  g_test_add_func("/link/sub-rows-are-parts", test_sub_rows);
  g_test_add_func("/link/many-alike-stay-quick", test_many_alike);
  return g_test_run();
}

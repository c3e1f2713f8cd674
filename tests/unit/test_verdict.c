/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_verdict.c - status, status words and reasons; the settled readings of the gold, where it is
 * at hand.
 */
#include "classify/verdict.h"
#include "tests/unit/classify_fixture.h"

#include <json-glib/json-glib.h>

typedef struct
{
  const char *name;
  const char *progress;
  const char *task;
  const char *status;
  const char *words;
} Case;

static const Case CASES[] = {
  { "goal-met", "完成半年度目标。", "", "met", "完成半年度目标" },
  { "goal-exceeded-closes", "已投资2000万元，超额完成半年度目标。", "", "exceeded",
    "超额完成半年度目标" },
  { "not-wholly-is-partial", "受疫情影响，未全部完成半年度目标", "", "partial",
    "未全部完成半年度目标" },
  { "nearly-is-partial", "基本完成年度目标任务。", "", "partial", "基本完成年度目标任务" },
  { "goal-unmet", "大会推迟举办，未完成半年度目标。", "", "unmet", "未完成半年度目标" },
  { "goal-named-first", "年度目标任务已全部完成。", "", "met", "年度目标任务已全部完成" },
  { "shortfall-before-what-is-expected", "改造18公里，因审批滞后，未能全部完成，预计明年3月完工。",
    "", "partial", "未能全部完成" },
  { "done-before-time", "新增泊位2315个，提前完成。", "", "met", "提前完成" },
  { "word-then-facts", "已完成。从5月起对外开放。", "", "met", "已完成" },
  { "class-of-a-reply", "A类（已解决）", "", "met", "A类（已解决）" },
  { "goal-then-facts", "完成半年度目标，开工5个、竣工2个。", "", "met", "完成半年度目标" },
  { "word-that-ends-all", "60处站台全部更新，已完成。", "", "met", "已完成" },
  { "part-that-ends-all", "主体在建，征地拆迁，已完成。", "新建幼儿园2所", "in_progress", "" },
  { "part-that-the-task-names", "各村签字确认，征地拆迁，已完成。", "完成城北片区征地拆迁", "met",
    "已完成" },
  { "standing-takes-nothing-back", "已完成整改，长期坚持。\n1.新建管网12公里。", "", "met",
    "已完成整改" },
  { "the-clause-before-standing-judges", "劝返学生18名，该问题已整改完成，并长期坚持。", "", "met",
    "该问题已整改完成" },
  { "part-of-work-before-standing", "改造8处，招标已完成，持续推进。", "", "in_progress", "" },
  { "part-then-standing", "招标已完成，持续推进。", "", "in_progress", "" },
  { "word-then-facts-behind-a-comma", "已完成整改，资金420万元全部收回。", "", "met",
    "已完成整改" },
  { "word-then-what-is-still-to-come", "已完成，正在组织验收。", "", "in_progress", "" },
  { "unmet-then-why", "未完成，材料未到货。", "", "unmet", "未完成" },
  { "work-finished-and-in-use", "7月进场施工，目前已全面完工并投入使用。", "", "met",
    "目前已全面完工并投入使用" },
  { "stage-finished-and-in-use", "一期工程已完工并投入使用。", "", "in_progress", "" },
  { "subject-that-ends-all", "主体在建，招标已完成。", "", "in_progress", "" },
  { "label-then-word", "进展情况：已完成。下步打算：加强管理。", "", "met", "已完成" },
  { "plans-are-no-outcome", "一期在建。下一步，完成年度目标任务。", "", "in_progress", "" },
  { "aims-are-no-outcome", "项目在建，力争超额完成全年目标。", "", "in_progress", "" },
  { "a-part-is-no-goal", "已完成招投标工作。", "完成道路工程。", "in_progress", "" },
  { "a-share-is-no-verdict", "完成年度目标的53.3%。", "", "in_progress", "" },
  { "a-rate-is-no-verdict", "完成投资6亿元，完成率136.3%。", "", "in_progress", "" },
  { "nearly-a-part-is-no-verdict", "已基本完成招投标文本编制。", "", "in_progress", "" },
  { "partial-then-what-is-left", "基本完成，正在征求意见。", "", "partial", "基本完成" },
  { "one-body-met-it", "东山县完成年度目标任务，其余3县在建。", "", "in_progress", "" },
  { "restated-as-done", "建成深水输变电工程。", "建成深水输变电工程。", "met",
    "建成深水输变电工程" },
  { "restated-with-aspect", "已谋划3个省级工程。", "谋划3个省级工程。", "met",
    "已谋划3个省级工程" },
  { "restated-turned", "深水输变电工程已建成。", "年内建成深水输变电工程。", "met",
    "深水输变电工程已建成" },
  { "restated-in-part-only", "建成深水输变电工程一期。", "建成深水输变电工程。", "in_progress",
    "" },
  { "restated-another-number", "已谋划2个省级工程。", "谋划3个省级工程。", "in_progress", "" },
  { "ongoing-restated-is-ongoing", "已推进重点项目建设。", "推进重点项目建设。", "in_progress",
    "" },
  { "nothing-said", "", "建成深水输变电工程。", NULL, "" },
};

static void
test_case(gconstpointer data)
{
  const Case *sample = data;
  g_autoptr(Rules) rules = fixture_rules();
  g_autoptr(Verdicts) verdicts = verdicts_new(rules, NULL);
  Span progress, task, words;
  g_autoptr(Document) doc =
      fixture_document_of_two(rules, sample->progress, sample->task, &progress, &task);
  Status status = verdict_find(verdicts, doc, progress, task, &words);
  g_assert_cmpstr(status_name(status), ==, sample->status);
  g_autofree char *printed = document_render_line(doc, words);
  g_assert_cmpstr(printed, ==, sample->words);
}

static void
test_status_words(void)
{
  static const char *const WORDS[][2] = {
    { "已完成", "met" },         { "超额完成。", "exceeded" }, { "达序时进度", "in_progress" },
    { "未完成", "unmet" },       { "滞后", "in_progress" },    { "基本完成", "partial" },
    { "已完成（提前）", "met" }, { "建成学校5所", NULL },      { "", NULL }
  };
  g_autoptr(Rules) rules = fixture_rules();
  g_autoptr(Verdicts) verdicts = verdicts_new(rules, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS(WORDS); i++)
    {
      Span place;
      g_autoptr(Document) doc = fixture_document(rules, WORDS[i][0], &place);
      g_assert_cmpstr(status_name(verdict_of_word(verdicts, doc, place)), ==, WORDS[i][1]);
    }
}

static char *
reasons_of(const char *text)
{
  g_autoptr(Rules) rules = fixture_rules();
  g_autoptr(Verdicts) verdicts = verdicts_new(rules, NULL);
  Span place;
  g_autoptr(Document) doc = fixture_document(rules, text, &place);
  g_autoptr(GArray) reasons = g_array_new(FALSE, FALSE, sizeof(Span));
  reasons_find(verdicts, doc, place, reasons);
  return fixture_join(doc, (const Span *) (gconstpointer) reasons->data, reasons->len);
}

static void
test_reasons(void)
{
  static const char *const CASES_OF_REASONS[][2] = {
    { "受疫情影响，市级验收推迟至8月份，未完成半年度目标。", "受疫情影响" },
    { "因征地拆迁等原因，项目推迟开工。由于资金尚未到位，招标延期。",
      "因征地拆迁等原因; 由于资金尚未到位" },
    { "因设计方案调整，开工时间推迟", "因设计方案调整" },
    { "因地制宜开展试点，接受群众监督，分析原因。", "" },
  };
  for (gsize i = 0; i < G_N_ELEMENTS(CASES_OF_REASONS); i++)
    {
      g_autofree char *found = reasons_of(CASES_OF_REASONS[i][0]);
      g_assert_cmpstr(found, ==, CASES_OF_REASONS[i][1]);
    }
}

static void
test_verdicts_score_high(void)
{
  static const struct
  {
    const char *text;
    gint least;
    gint most;
  } SCORES[] = { { "完成半年度目标。", 100, 100 },
                 { "已完成", 100, 100 },
                 { "全市实现就业966人，超额完成半年度目标。", 80, 99 },
                 { "建成学校5所。", 0, 10 },
                 { "市财政局", 0, 0 } };
  g_autoptr(Rules) rules = fixture_rules();
  g_autoptr(Verdicts) verdicts = verdicts_new(rules, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS(SCORES); i++)
    {
      Span place;
      g_autoptr(Document) doc = fixture_document(rules, SCORES[i].text, &place);
      gint score = verdict_score(verdicts, doc, place);
      g_assert_cmpint(score, >=, SCORES[i].least);
      g_assert_cmpint(score, <=, SCORES[i].most);
    }
}

/* --- the gold --- */

static const char *
member_text(JsonObject *row, const char *key)
{
  JsonNode *node = json_object_get_member(row, key);
  return node == NULL || JSON_NODE_HOLDS_NULL(node) ? NULL : json_node_get_string(node);
}

static void
check_gold_row(const Rules *rules, const Verdicts *verdicts, const char *line)
{
  g_autoptr(JsonParser) parser = json_parser_new();
  g_assert_true(json_parser_load_from_data(parser, line, -1, NULL));
  JsonObject *row = json_node_get_object(json_parser_get_root(parser));
  const char *progress = member_text(row, "progress"), *task = member_text(row, "subtask");
  if (progress == NULL)
    return;
  Span progress_place, task_place, words;
  g_autoptr(Document) doc =
      fixture_document_of_two(rules, progress, task != NULL ? task : member_text(row, "task"),
                              &progress_place, &task_place);
  Status status = verdict_find(verdicts, doc, progress_place, task_place, &words);
  if (g_strcmp0(status_name(status), member_text(row, "status")) != 0)
    g_test_message("%s", progress);
  g_assert_cmpstr(status_name(status), ==, member_text(row, "status"));
}

static void
test_gold(gconstpointer data)
{
  g_autofree char *path = g_build_filename(TEST_SOURCE_DIR, "..", "shared", "gold", data, NULL);
  g_autofree char *text = NULL;
  if (!g_file_get_contents(path, &text, NULL, NULL))
    {
      g_test_skip("the gold is not at hand");
      return;
    }
  g_autoptr(Rules) rules = fixture_rules();
  g_autoptr(Verdicts) verdicts = verdicts_new(rules, NULL);
  g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] != '\0')
      check_gold_row(rules, verdicts, lines[i]);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS(CASES); i++)
    {
      g_autofree char *path = g_strdup_printf("/verdict/%s", CASES[i].name);
      g_test_add_data_func(path, &CASES[i], test_case);
    }
  g_test_add_func("/verdict/status-words", test_status_words);
  g_test_add_func("/verdict/reasons", test_reasons);
  g_test_add_func("/verdict/verdicts-score-high", test_verdicts_score_high);
  g_test_add_data_func("/verdict/gold/half-year-results", "000.jsonl", test_gold);
  g_test_add_data_func("/verdict/gold/first-quarter-by-district", "003.jsonl", test_gold);
  g_test_add_data_func("/verdict/gold/first-quarter-by-city", "004.jsonl", test_gold);
  return g_test_run();
}

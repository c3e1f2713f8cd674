/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_leaders.c - personal names in cells, labels and headings. Expected: "name/title; …".
 */
#include "classify/leaders.h"
#include "tests/unit/classify_fixture.h"

typedef struct
{
  const char *name;
  const char *text;
  const char *expected;
} Case;

static const Case CELLS[] = {
  { "marks-separate", "沈国栋、陶然", "沈国栋; 陶然" },
  { "a-padded-name-is-one", "方 敏", "方敏" },
  { "two-names-run-together", "陶 然方 敏", "陶然; 方敏" },
  { "three-names-without-marks", "陈立新李强王刚", "陈立新; 李强; 王刚" },
  { "lines-separate", "沈国栋\n陶然", "沈国栋; 陶然" },
  { "a-name-broken-over-lines-is-one", "沈国\n栋", "沈国栋" },
  { "family-names-of-two-characters", "欧阳修文、诸葛明", "欧阳修文; 诸葛明" },
  { "unknown-family-names-count-when-alone", "许小月、宝音太", "许小月; 宝音太" },
  { "middle-dots-hold-names-together", "阿不都热依木·买买提", "阿不都热依木·买买提" },
  { "the-unit-is-no-part-of-the-name", "市民政局 何志强", "何志强" },
  { "a-unit-without-a-blank", "市教育局何志强", "何志强" },
  { "a-title-behind", "张三副市长", "张三/副市长" },
  { "a-title-before", "副市长张伟民", "张伟民/副市长" },
  { "two-titles-are-one", "市委副书记、市长陈立新", "陈立新/市委副书记、市长" },
  { "a-title-in-a-bracket", "王建国（副市长）", "王建国/副市长" },
  { "an-office-of-a-body", "市公安局局长王志刚", "王志刚/市公安局局长" },
  { "a-post-behind-the-name", "陈立 市教育局副局长", "陈立/市教育局副局长" },
  { "a-post-behind-a-padded-name", "陈 立 市教育局党组成员、副局长",
    "陈立/市教育局党组成员、副局长" },
  { "a-label-is-dropped", "分管领导：李 明", "李明" },
  { "titles-alone-are-nobody", "各分管领导", "" },
  { "bodies-are-nobody", "市财政局", "" },
  { "words-of-time-are-nobody", "全年", "" },
  { "a-slash-is-nobody", "/", "" },
  { "names-spelt-by-sound", "古丽娜尔", "古丽娜尔" },
  { "long-names-spelt-by-sound", "阿不都热合曼、乌云其木格", "阿不都热合曼; 乌云其木格" },
  { "names-by-sound-beside-others", "李强、扎西顿珠", "李强; 扎西顿珠" },
  { "names-by-sound-before-a-title", "敖登高娃副州长", "敖登高娃/副州长" },
  { "names-by-sound-parted-by-a-blank", "巴特尔 乌云其木格", "巴特尔; 乌云其木格" },
  { "a-title-of-two-words", "骆文清市长助理", "骆文清/市长助理" },
};

static const Case HEADINGS[] = {
  { "name-and-title-lead", "一、陈立新市长牵头重点工作", "陈立新/市长" },
  { "longer-titles", "二、李四常务副市长牵头重点工作", "李四/常务副市长" },
  { "in-round-brackets", "（一）周建军总规划师主抓重点工作", "周建军/总规划师" },
  { "title-first", "由省委副书记、省长李强牵头", "李强/省委副书记、省长" },
  { "two-persons", "四、市长陈立新、副市长李强牵头的重点任务", "陈立新/市长; 李强/副市长" },
  { "bodies-do-not-count", "二、市发改委牵头重点工作", "" },
  { "titles-alone-do-not-count", "一、市长主抓的工作", "" },
  { "other-headings-do-not-count", "三、严格落实责任，牵头抓好重点工作", "" },
  { "units-together-do-not-count", "九、各县(区)政府、功能区管委会共同落实工作", "" },
};

static char *
leaders_of(const char *text, gboolean is_heading)
{
  g_autoptr(Rules) rules = fixture_rules();
  g_autoptr(LeaderGrammar) grammar = leader_grammar_new(rules, NULL);
  Span place;
  g_autoptr(Document) doc = fixture_document(rules, text, &place);
  g_autoptr(GArray) leaders = g_array_new(FALSE, FALSE, sizeof(Leader));
  gboolean is_found = is_heading ? leaders_parse_heading(grammar, doc, place, leaders)
                                 : leaders_parse(grammar, doc, place, leaders);
  g_assert_cmpint(is_found, ==, leaders->len > 0);
  GString *found = g_string_new(NULL);
  for (guint i = 0; i < leaders->len; i++)
    {
      const Leader *leader = &g_array_index(leaders, Leader, i);
      g_autofree char *name = document_render_line(doc, leader->name);
      g_autofree char *title = document_render_line(doc, leader->title);
      g_string_append_printf(found, "%s%s%s%s", i > 0 ? "; " : "", name,
                             title[0] != '\0' ? "/" : "", title);
    }
  return g_string_free(found, FALSE);
}

static void
test_cell(gconstpointer data)
{
  const Case *sample = data;
  g_autofree char *found = leaders_of(sample->text, FALSE);
  g_assert_cmpstr(found, ==, sample->expected);
}

static void
test_heading(gconstpointer data)
{
  const Case *sample = data;
  g_autofree char *found = leaders_of(sample->text, TRUE);
  g_assert_cmpstr(found, ==, sample->expected);
}

static gint
score_of(const char *text)
{
  g_autoptr(Rules) rules = fixture_rules();
  g_autoptr(LeaderGrammar) grammar = leader_grammar_new(rules, NULL);
  Span place;
  g_autoptr(Document) doc = fixture_document(rules, text, &place);
  return leaders_score(grammar, doc, place);
}

static void
test_names_score_high(void)
{
  g_assert_cmpint(score_of("沈国栋"), >=, 90);
  g_assert_cmpint(score_of("方 敏、陶然"), >=, 70);
  g_assert_cmpint(score_of("陈立新副市长"), >=, 90);
  g_assert_cmpint(score_of("市财政局"), <=, 10);
  g_assert_cmpint(score_of("已完成"), <=, 30);
  g_assert_cmpint(score_of("完成半年度目标。"), <=, 10);
  g_assert_cmpint(score_of("全年"), ==, 0);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS(CELLS); i++)
    {
      g_autofree char *path = g_strdup_printf("/leaders/cell/%s", CELLS[i].name);
      g_test_add_data_func(path, &CELLS[i], test_cell);
    }
  for (gsize i = 0; i < G_N_ELEMENTS(HEADINGS); i++)
    {
      g_autofree char *path = g_strdup_printf("/leaders/heading/%s", HEADINGS[i].name);
      g_test_add_data_func(path, &HEADINGS[i], test_heading);
    }
  g_test_add_func("/leaders/names-score-high", test_names_score_high);
  return g_test_run();
}

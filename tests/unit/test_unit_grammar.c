/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_unit_grammar.c - who does it: lists, roles, second names, standing rules, clauses in running
 * text.
 *
 * A case is a text and what comes out: "name=second name role; …", with + for lead, - for joint, ?
 * for unspecified.
 */
#include "classify/unit_grammar.h"
#include "tests/unit/classify_fixture.h"

typedef struct
{
  const char *name;
  const char *text;
  const char *expected;
} Case;

static const Case LISTS[] = {
  { "marks-separate", "市发改委、市财政局，市民政局；市水利局",
    "市发改委?; 市财政局?; 市民政局?; 市水利局?" },
  { "blanks-separate-whole-names", "区城管局 区水投", "区城管局?; 区水投?" },
  { "lines-separate-whole-names", "市发改委\n青岭市政府", "市发改委?; 青岭市政府?" },
  { "a-name-broken-over-lines-is-one", "市人力资源\n社会保障局", "市人力资源社会保障局?" },
  { "a-name-broken-twice-is-one", "市文化\n广电旅游\n体育局、市司法局",
    "市文化广电旅游体育局?; 市司法局?" },
  { "a-broken-suffix-is-joined", "市国\n资委，市交通\n局", "市国资委?; 市交通局?" },
  { "an-office-of-the-committee-is-one", "市委\n组织部", "市委组织部?" },
  { "padding-is-no-separator", "市 财 政 局、市 审 计 局", "市财政局?; 市审计局?" },
  { "marks-inside-brackets-do-not-separate", "各县（市、区）政府、市教育局",
    "各县（市、区）政府?; 市教育局?" },
  { "a-collective-name-is-one", "各区、县(市)政府", "各区、县(市)政府?" },
  { "a-collective-of-levels-is-one", "各省、自治区、直辖市人民政府，国务院有关部门",
    "各省、自治区、直辖市人民政府?; 国务院有关部门?" },
  { "a-collective-ends-with-a-place-of-its-own-kind",
    "省文旅厅，各市、州、直管市及白石林区人民政府",
    "省文旅厅?; 各市、州、直管市及白石林区人民政府?" },
  { "a-closed-collective-stands-alone", "各县(区)政府、功能区管委会",
    "各县(区)政府?; 功能区管委会?" },
  { "two-collectives-are-two", "各街道、区直各部门", "各街道?; 区直各部门?" },
  { "elided-suffixes-are-not-restored", "东林、西坪、北川市政府", "东林?; 西坪?; 北川市政府?" },
  { "list-numbers-are-no-names", "1.市发改委\n2.市财政局", "市发改委?; 市财政局?" },
  { "a-slash-alone-is-nobody", "/", "" },
  { "and-separates-bodies", "市住房和城乡建设局和市自然资源和规划局",
    "市住房和城乡建设局?; 市自然资源和规划局?" },
  { "short-names-of-their-own", "市财政局\n网信办", "市财政局?; 网信办?" },
};

static const Case ROLES[] = {
  { "lead-and-joint-behind-names", "（市发改委、市财政局牵头，市民政局、市教育局配合）",
    "市发改委+; 市财政局+; 市民政局-; 市教育局-" },
  { "label-holds-past-a-comma", "（牵头单位：市发改委，配合单位：市财政局，各区、县级市）",
    "市发改委+; 市财政局-; 各区、县级市-" },
  { "listed-beside-a-lead-is-joint", "（市发改委牵头，各县区参加，市司法局负责）",
    "市发改委+; 各县区-; 市司法局-" },
  { "responsible-alone-says-nothing", "（教育部、财政部等部门负责）", "教育部?; 财政部?" },
  { "departments-of-a-level-are-no-part-of-a-name", "（省水利厅、省能源局等省有关部门负责）",
    "省水利厅?; 省能源局?" },
  { "whom-a-name-takes-in-is-a-remark",
    "市发改委、市科技局（按职责分工），各区政府（含开发区、风景区管委会，下同）",
    "市发改委?; 市科技局?; 各区政府?" },
  { "others-are-no-part-of-a-name", "（人民银行、银保监会等国务院有关部门及各地区负责）",
    "人民银行?; 银保监会?; 各地区?" },
  { "by-division-of-duties", "（教育部、财政部，各省级人民政府按职责分工负责）",
    "教育部?; 财政部?; 各省级人民政府?" },
  { "together-with-is-joint", "（市发改委会同市财政局负责）", "市发改委+; 市财政局-" },
  { "and-others-and-provinces", "（教育部、财政部等和各有关省级人民政府负责）",
    "教育部?; 财政部?; 各有关省级人民政府?" },
  { "lead-and-responsible-is-lead", "（农业农村部、工业和信息化部牵头负责）",
    "农业农村部+; 工业和信息化部+" },
  { "responsible-before-a-comma-is-left-open", "由市教育局负责，市财政局配合",
    "市教育局?; 市财政局-" },
  { "each-leads", "市人社局、市体育局分别牵头", "市人社局+; 市体育局+" },
  { "no-mark-between-groups", "市发改委牵头市财政局、市民政局配合",
    "市发改委+; 市财政局-; 市民政局-" },
  { "a-bracket-behind-the-name", "市发改委（牵头）、市财政局（配合）", "市发改委+; 市财政局-" },
  { "a-mark-leads", "△市发改委\n青岭市政府", "市发改委+; 青岭市政府-" },
  { "a-mark-on-all-is-a-bullet", "△市发改委\n△市财政局", "市发改委?; 市财政局?" },
  { "other-labels-end-the-list", "（负责部门：市发改委、市财政局；适用范围：全市企业）",
    "市发改委?; 市财政局?" },
  { "two-labels-without-a-mark", "牵头单位：市发改委责任单位：市财政局、市民政局",
    "市发改委+; 市财政局-; 市民政局-" },
  { "a-label-with-a-verb", "牵头单位为市发改委，配合单位为市财政局", "市发改委+; 市财政局-" },
  { "a-label-in-lenticular-brackets", "【责任单位】市财政局、市民政局", "市财政局?; 市民政局?" },
  { "a-label-without-colon", "责任单位\n市财政局\n市民政局", "市财政局?; 市民政局?" },
  { "square-unbalanced-bracket",
    "[市水务局牵头,市工信委、城乡建设局配合,各县(市)区政府负责落实。以下均需各县(市)区政府负责,"
    "不再列出)",
    "市水务局+; 市工信委-; 城乡建设局-; 各县(市)区政府-" },
  { "who-supervises-is-not-responsible",
    "责任单位：市教育局；督办单位：市政府督查室；督查单位：市委督查室", "市教育局?" },
  { "unknown-labels-are-no-names", "市级：市发改委；县级：东山县政府", "市发改委?; 东山县政府?" },
};

static const Case NAMES[] = {
  { "second-name", "市财政局（市国资委）、市府办（市大数据局）",
    "市财政局=市国资委?; 市府办=市大数据局?" },
  { "levels-belong-to-the-name", "各区县（自治县），东山县政府（管委会）",
    "各区县（自治县）?; 东山县政府（管委会）?" },
  { "a-rule-is-no-second-name", "市财政局、市属各国有企业（列第一位者为牵头单位，下同）",
    "市财政局+; 市属各国有企业-" },
  { "two-rules-fill-a-bracket",
    "市财政局、市民政局（除标注“分别牵头”外，列第一位为牵头单位，下同）", "市财政局+; 市民政局-" },
  { "a-rule-is-cut-from-the-last-name", "教育部、财政部等负责。列第一位者为牵头单位，下同",
    "教育部+; 财政部-" },
  { "quotes-stay", "市“菜篮子”办公室", "市“菜篮子”办公室?" },
  { "a-person-is-no-unit", "市民政局 何志强", "市民政局?" },
  { "a-padded-person-is-no-unit", "市民政局\n方 敏", "市民政局?" },
  { "a-person-in-a-bracket-is-no-name", "市教育局（张晓明）", "市教育局?" },
  { "only-unit-leads", "市财政局。无牵头单位的，责任单位即为牵头单位，下同", "市财政局+" },
};

static char *
units_of(const char *text)
{
  g_autoptr(Rules) rules = fixture_rules();
  g_autoptr(UnitGrammar) grammar = unit_grammar_new(rules, NULL);
  Span place;
  g_autoptr(Document) doc = fixture_document(rules, text, &place);
  g_autoptr(GArray) units = g_array_new(FALSE, FALSE, sizeof(Unit));
  units_parse(grammar, doc, place, ROLE_UNSPECIFIED, units, NULL);
  StandingRules standing = standing_rules_find(grammar, doc);
  units_apply_standing(&standing, units);

  GString *found = g_string_new(NULL);
  for (guint i = 0; i < units->len; i++)
    {
      const Unit *unit = &g_array_index(units, Unit, i);
      g_autofree char *name = document_render_line(doc, unit->name);
      g_autofree char *second = document_render_line(doc, unit->also_known_as);
      g_string_append_printf(found, "%s%s%s%s%c", i > 0 ? "; " : "", name,
                             second[0] != '\0' ? "=" : "", second,
                             unit->role == ROLE_LEAD    ? '+'
                             : unit->role == ROLE_JOINT ? '-'
                                                        : '?');
    }
  return g_string_free(found, FALSE);
}

static void
test_case(gconstpointer data)
{
  const Case *sample = data;
  g_autofree char *found = units_of(sample->text);
  g_assert_cmpstr(found, ==, sample->expected);
}

static void
add_cases(const char *group, const Case *cases, gsize count)
{
  for (gsize i = 0; i < count; i++)
    {
      g_autofree char *path = g_strdup_printf("/units/%s/%s", group, cases[i].name);
      g_test_add_data_func(path, &cases[i], test_case);
    }
}

/* --- leaders in the same clause --- */

static void
test_leaders_of_the_clause_are_kept_apart(void)
{
  g_autoptr(Rules) rules = fixture_rules();
  g_autoptr(UnitGrammar) grammar = unit_grammar_new(rules, NULL);
  Span place;
  g_autoptr(Document) doc =
      fixture_document(rules, "（牵头领导：洪碧、沈国栋，责任单位：市教育局）", &place);
  g_autoptr(GArray) units = g_array_new(FALSE, FALSE, sizeof(Unit));
  g_autoptr(GArray) leaders = g_array_new(FALSE, FALSE, sizeof(Leader));
  g_assert_true(units_parse(grammar, doc, place, ROLE_UNSPECIFIED, units, leaders));
  g_assert_cmpuint(units->len, ==, 1);
  g_assert_cmpuint(leaders->len, ==, 2);
  g_autofree char *second = document_render_line(doc, g_array_index(leaders, Leader, 1).name);
  g_assert_cmpstr(second, ==, "沈国栋");
}

static void
test_default_role_holds_for_bare_lists(void)
{
  g_autoptr(Rules) rules = fixture_rules();
  g_autoptr(UnitGrammar) grammar = unit_grammar_new(rules, NULL);
  Span place;
  g_autoptr(Document) doc = fixture_document(rules, "市教育局、市体育局", &place);
  g_autoptr(GArray) units = g_array_new(FALSE, FALSE, sizeof(Unit));
  units_parse(grammar, doc, place, ROLE_LEAD, units, NULL);
  g_assert_cmpuint(units->len, ==, 2);
  g_assert_cmpint(g_array_index(units, Unit, 1).role, ==, ROLE_LEAD);
}

/* --- clauses --- */

static char *
clauses_of(const char *text)
{
  g_autoptr(Rules) rules = fixture_rules();
  g_autoptr(UnitGrammar) grammar = unit_grammar_new(rules, NULL);
  Span place;
  g_autoptr(Document) doc = fixture_document(rules, text, &place);
  g_autoptr(GArray) spans = g_array_new(FALSE, FALSE, sizeof(Span));
  UnitClause clause = { 0 };
  for (guint32 from = place.start; units_find_next(grammar, doc, place, from, &clause);
       from = clause.place.end)
    {
      Span printed = document_to_printed(doc, clause.place);
      g_array_append_val(spans, printed);
    }
  return fixture_join(doc, (const Span *) (gconstpointer) spans->data, spans->len);
}

static void
test_brackets_with_units_are_found(void)
{
  g_autofree char *found = clauses_of("鼓励创业。（市场监管总局负责）重视（一期）工程。（体育总局、"
                                      "网信办负责）办好实事。(牵头领导:洪碧,责任单位:市教育局)");
  g_assert_cmpstr(
      found, ==,
      "（市场监管总局负责）; （体育总局、网信办负责）; (牵头领导:洪碧,责任单位:市教育局)");
}

static void
test_other_brackets_are_none(void)
{
  g_autofree char *found =
      clauses_of("推进（一期）项目，2023年（市政府文件）建设20个(其中东山区、西坪区)"
                 "，由市发改委（市粮食局）起草方案（初稿），各县（市、区）完成第1项（省级以上）");
  g_assert_cmpstr(found, ==, "");
}

static char *
trailing_of(const char *text)
{
  g_autoptr(Rules) rules = fixture_rules();
  g_autoptr(UnitGrammar) grammar = unit_grammar_new(rules, NULL);
  Span place;
  g_autoptr(Document) doc = fixture_document(rules, text, &place);
  UnitClause clause;
  if (!units_find_trailing(grammar, doc, place, &clause))
    return g_strdup("none");
  return document_render_line(doc, document_to_printed(doc, clause.place));
}

static void
test_trailing_clauses(void)
{
  static const char *const CASES[][2] = {
    { "完善功能。（市发改委牵头，市财政局配合）。", "（市发改委牵头，市财政局配合）" },
    { "农村道路畅通工程,牵头部门:市交通局。", ",牵头部门:市交通局。" },
    { "办好民生实事（责任单位：市民政局", "（责任单位：市民政局" },
    { "落实政策（市财政局、市审计局）", "（市财政局、市审计局）" },
    { "建设管网。（市水务局、东山供水公司,列第一位者为牵头单位,下同）",
      "（市水务局、东山供水公司,列第一位者为牵头单位,下同）" },
    { "交由市财政局（市国资委）。", "none" },
    { "推进二期（2023年）", "none" },
    { "要落实责任单位，明确责任：各单位要重视", "none" },
  };
  for (gsize i = 0; i < G_N_ELEMENTS(CASES); i++)
    {
      g_autofree char *found = trailing_of(CASES[i][0]);
      g_assert_cmpstr(found, ==, CASES[i][1]);
    }
}

static gint
score_of(const char *text)
{
  g_autoptr(Rules) rules = fixture_rules();
  g_autoptr(UnitGrammar) grammar = unit_grammar_new(rules, NULL);
  Span place;
  g_autoptr(Document) doc = fixture_document(rules, text, &place);
  return units_score(grammar, doc, place);
}

static void
test_lists_of_bodies_score_high(void)
{
  g_assert_cmpint(score_of("市财政局、市民政局"), >=, 90);
  g_assert_cmpint(score_of("各县（市、区）政府"), >=, 80);
  g_assert_cmpint(score_of("市发改委牵头，市财政局配合"), >=, 90);
  g_assert_cmpint(score_of("完善体系，建成学校5所。"), <=, 40);
  g_assert_cmpint(score_of("教育助学"), <=, 10);
  g_assert_cmpint(score_of("2031年12月底前"), ==, 0);
}

static void
test_hostile_brackets_end(void)
{
  g_autoptr(GString) text = g_string_new(NULL);
  for (guint i = 0; i < 20000; i++)
    g_string_append(text, "（市");
  g_autofree char *found = clauses_of(text->str);
  g_assert_cmpstr(found, ==, "");
  g_autofree char *units = units_of(text->str);
  g_assert_nonnull(units);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  add_cases("lists", LISTS, G_N_ELEMENTS(LISTS));
  add_cases("roles", ROLES, G_N_ELEMENTS(ROLES));
  add_cases("names", NAMES, G_N_ELEMENTS(NAMES));
  g_test_add_func("/units/leaders-of-the-clause-are-kept-apart",
                  test_leaders_of_the_clause_are_kept_apart);
  g_test_add_func("/units/default-role-holds-for-bare-lists",
                  test_default_role_holds_for_bare_lists);
  g_test_add_func("/units/brackets-with-units-are-found", test_brackets_with_units_are_found);
  g_test_add_func("/units/other-brackets-are-none", test_other_brackets_are_none);
  g_test_add_func("/units/trailing-clauses", test_trailing_clauses);
  g_test_add_func("/units/lists-of-bodies-score-high", test_lists_of_bodies_score_high);
  g_test_add_func("/units/hostile-brackets-end", test_hostile_brackets_end);
  return g_test_run();
}

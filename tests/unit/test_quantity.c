/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_quantity.c - amounts, construction by construction. The readings are those of the records'
 * contract: an inclusive or exclusive bound, the unit as printed, 万 and 亿 multiplied out, and
 * nothing for names, ranks and dates.
 */
#include "values_fixture.h"

typedef struct
{
  const char *text;
  const char *values;
} Case;

typedef struct
{
  const char *claim;
  Case cases[24];
} Group;

static const Group GROUPS[] = {
  { "/quantity/bounds-include-or-exclude-the-number",
    { { "新增规上企业20家以上", ">= 20 家" },
      { "建设泊位不少于5个", ">= 5 个" },
      { "合格率30%以上", ">= 30 %" },
      { "不低于90%", ">= 90 %" },
      { "至少3个", ">= 3 个" },
      { "失业率控制在3%以内", "<= 3 %" },
      { "总投资不超过2亿元", "<= 200000000 元" },
      { "淘汰10蒸吨/小时以下锅炉", "<= 10 蒸吨/小时" },
      { "贷款超500亿元", "> 50000000000 元" },
      { "产值突破1万亿元", "> 1000000000000 元" },
      { "不足30人", "< 30 人" },
      { "低于5%", "< 5 %" },
      { "约3万m³", "~ 30000 m³" },
      { "近700万人次", "~ 7000000 人次" },
      { "增长7%左右", "~ 7 %" },
      { "100多家", "~ 100 家" },
      { "50余个", "~ 50 个" },
      { "2000多万元", "~ 20000000 元" },
      { "满意度达到95% 以上", ">= 95 %" },
      { "＞86%", "> 86 %" },
      { "30(含)以上", "" } } },
  { "/quantity/words-that-end-like-bounds-are-none",
    { { "节约100万元", "= 1000000 元" },
      { "新签约5个", "= 5 个" },
      { "最近3个", "= 3 个" },
      { "达到28%", "= 28 %" },
      { "力争实现10亿元", "= 1000000000 元" } } },
  { "/quantity/ranges",
    { { "谋划1-2个项目", "range 1..2 个" },
      { "3至5家", "range 3..5 家" },
      { "10~15万人", "range 100000..150000 人" },
      { "八到九百亿元", "range 80000000000..90000000000 元" },
      { "15-17条", "range 15..17 条" },
      { "3-6岁", "range 3..6 岁" },
      { "10%-15%", "range 10..15 %" },
      { "30亿元至50亿元", "range 3000000000..5000000000 元" },
      { "两三个", "range 2..3 个" },
      { "三四十亩", "range 30..40 亩" },
      { "5—8处", "range 5..8 处" } } },
  { "/quantity/chinese-numerals-need-a-measure-word",
    { { "两个专题库", "= 2 个" },
      { "五张清单", "= 5 张" },
      { "四大项业务", "= 4 大项" },
      { "俩次培训", "= 2 次" },
      { "十几个", "~ 10 个" },
      { "数百家", "~ 100 家" },
      { "上百人", ">= 100 人" },
      { "两市联动", "" },
      { "两项目", "" },
      { "四大领域", "" },
      { "一体化", "" },
      { "打一场硬仗", "" },
      { "一批", "" },
      { "至少一个", ">= 1 个" },
      { "一家以上", ">= 1 家" } } },
  { "/quantity/scales-and-elided-yuan",
    { { "1.2万亩", "= 12000 亩" },
      { "4500 万吨以上", ">= 45000000 吨" },
      { "12万3千元", "= 123000 元" },
      { "1,234.5万元", "= 12345000 元" },
      { "200万千瓦", "= 2000000 千瓦" },
      { "完成投资4000万", "= 40000000 元" },
      { "收入超百亿", "> 10000000000 元" },
      { "技术交易额5亿,同比增长3%", "= 500000000 元; = 3 %" },
      { "形成百亿规模", "= 10000000000 元" },
      { "亿元以上企业", ">= 100000000 元" },
      { "千万元以上项目3个", ">= 10000000 元; = 3 个" },
      { "百亿级项目20个", "= 20 个" },
      { "5万吨级泊位2个", "= 2 个" },
      { "百项千亿工程", "" },
      { "覆盖4000万", "" } } },
  { "/quantity/shares-and-differences",
    { { "提高0.3个百分点", "= 0.3 个百分点" },
      { "高于全县平均1.7个百分点", "= 1.7 个百分点" },
      { "完成率136.3%", "= 136.3 %" },
      { "增长0.0%", "= 0 %" },
      { "调整为-5%", "= -5 %" },
      { "2 %", "= 2 %" },
      { "100%、80%以上", "= 100 %; >= 80 %" },
      { "占比不低于2/3", ">= 0.6666666666666667 null" },
      { "百分之十", "= 10 %" },
      { "三分之二以上", ">= 0.6666666666666667 null" },
      { "千分之五", "= 5 ‰" },
      { "提升5位", "= 5 位" } } },
  { "/quantity/compound-units",
    { { "1850吨/日", "= 1850 吨/日" },
      { "35元/人·年", "= 35 元/人·年" },
      { "12立方米/日", "= 12 立方米/日" },
      { "30微克/立方米", "= 30 微克/立方米" },
      { "5000吨标准煤", "= 5000 吨标准煤" },
      { "3.5万千瓦时", "= 35000 千瓦时" },
      { "5亿美元", "= 500000000 美元" },
      { "港币30亿元以上", ">= 3000000000 港元" },
      { "人民币5亿元", "= 500000000 元" },
      { "800㎡", "= 800 ㎡" } } },
  { "/quantity/names-and-references-are-none",
    { { "“5313”行动计划", "" },
      { "实施4+1工程", "" },
      { "5G网络2.0版", "" },
      { "国发〔2023〕5号", "" },
      { "《五年100件实事方案》", "" },
      { "二期工程、第一批、第3套", "" },
      { "526国道、3#楼、2-4#、S1线", "" },
      { "12345热线", "" },
      { "第三条、表2", "" },
      { "三年行动、三年任务", "" },
      { "“15分钟服务圈”40个", "= 40 个" },
      { "56个“15分钟服务圈”", "= 56 个" },
      { "“面积30.5万亩,其中早稻9万亩,总产5万吨”的任务", "= 305000 亩; = 90000 亩; = 50000 吨" },
      { "全省第2,前三,第6位,前20名", "" },
      { "3A级景区", "" },
      { "两个维护", "" } } },
  { "/quantity/list-numbers-are-no-part-of-the-value",
    { { "1.20个市重点\n2.17个省重点", "= 20 个; = 17 个" },
      { "完成90%。2.6个村", "= 90 %; = 6 个" },
      { "1.2亿元", "= 120000000 元" },
      { "1.投资\n2.3.5%", "= 3.5 %" },
      { "均价为1.5个", "= 1.5 个" } } },
  { "/quantity/digits-cut-by-a-line's-end",
    { { "完成投资4,5\n00万元，新建2家", "= 45000000 元; = 2 家" },
      { "完成投资1,234,\n567元", "= 1234567 元" },
      { "同比增长3.\n5%，高于全省", "= 3.5 %" },
      { "同比增长3.\n\n25个百分点", "= 3.25 个百分点" },
      { "4,5\n00元", "= 0 元" },
      { "投入4,5\n项", "" },
      { "投入4,5\n0001元", "= 1 元" } } },
  { "/quantity/wrapped-lines",
    { { "南区谋划落地2\n\n个重大项目", "= 2 个" }, { "2\n个人中心", "" }, { "共2\n项目", "" } } },
  { "/quantity/pairs-and-bare-cells-are-none",
    { { "17(71)", "" }, { "3200", "" }, { "新建2", "" }, { "5、6", "" } } },
  { "/quantity/words-behind-a-number-are-no-units",
    { { "4项目标", "= 4 项" }, { "2处置换", "" }, { "3家庭", "" }, { "5条例", "" } } },
};

static void
check_group(gconstpointer group)
{
  const Case *cases = ((const Group *) group)->cases;
  for (guint i = 0; cases[i].text != NULL; i++)
    {
      g_autoptr(Document) doc = fixture_run(cases[i].text, NULL, "2023-02-10");
      g_autofree char *values = fixture_values(doc, 1u << VALUE_QUANTITY);
      g_autofree char *expected = g_strconcat(cases[i].text, " -> ", cases[i].values, NULL);
      g_autofree char *found = g_strconcat(cases[i].text, " -> ", values, NULL);
      g_assert_cmpstr(found, ==, expected);
    }
}

/* One line for each quantity: what is printed at its span, its indicator, its movement. */
static const struct
{
  const char *text;
  const char *printed;
  const char *indicator;
  const char *change;
} DETAILS[] = {
  { "●压降不良贷款3亿元。", "3亿元", "压降不良贷款", NULL },
  { "农村居民收入增长8%以上。", "8%以上", "农村居民收入增长", "increase" },
  { "事故起数下降20%。", "20%", "事故起数下降", "decrease" },
  { "覆盖率提高至90%。", "90%", "覆盖率", NULL },
  { "新增２ 个托育机构", "２ 个", "托育机构", NULL },
  { "失业率控制在3%以内", "3%以内", "失业率", NULL },
  { "直接融资超100亿元", "超100亿元", "直接融资", NULL },
  { "3月底前建成泵站5座", "5座", "建成泵站", NULL },
  { "一、新建改建公办幼儿园8所。", "8所", "新建改建公办幼儿园", NULL },
  { "十二.粮食播种面积86万亩", "86万亩", "粮食播种面积", NULL },
  { "三、四级手术占比65%以上", "65%以上", "三、四级手术占比", NULL },
};

static void
span_indicator_and_change(void)
{
  for (guint i = 0; i < G_N_ELEMENTS(DETAILS); i++)
    {
      g_autoptr(Document) doc = fixture_run(DETAILS[i].text, NULL, "2023-02-10");
      const Value *value = document_value(doc, doc->values->len - 1);
      g_assert_cmpint(value->kind, ==, VALUE_QUANTITY);
      g_autofree char *printed = g_strndup(document_at(doc, value->span), span_length(value->span));
      g_autofree char *indicator = document_render_line(doc, value->quantity.indicator);
      g_assert_cmpstr(printed, ==, DETAILS[i].printed);
      g_assert_cmpstr(indicator, ==, DETAILS[i].indicator);
      g_assert_cmpstr(change_name(value->quantity.change), ==, DETAILS[i].change);
    }
}

static const struct
{
  const char *text;
  const char *base;
  const char *value;
} BASES[] = {
  { "30万亩", "m2", "200000000" },   { "2公顷", "m2", "20000" },
  { "4.2亿元", "CNY", "420000000" }, { "1850吨/日", "kg/s", NULL },
  { "3小时", "s", "10800" },         { "20家", NULL, NULL },
  { "5公里", "m", "5000" },          { "200万千瓦", "W", "2000000000" },
};

static void
physical_units_have_a_base(void)
{
  for (guint i = 0; i < G_N_ELEMENTS(BASES); i++)
    {
      g_autoptr(Document) doc = fixture_run(BASES[i].text, NULL, "2023-02-10");
      g_assert_cmpuint(doc->values->len, ==, 1);
      const Quantity quantity = document_quantity(doc, &document_value(doc, 0)->quantity);
      g_assert_cmpstr(quantity.base_unit, ==, BASES[i].base);
      g_autoptr(GString) value = g_string_new(NULL);
      decimal_append(quantity.base_value, value);
      if (BASES[i].value != NULL)
        g_assert_cmpstr(value->str, ==, BASES[i].value);
    }
}

static void
furniture_and_metadata_are_not_read(void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(Document) doc = document_new("test", NULL, limits_default());
  static const struct
  {
    BlockKind kind;
    const char *text;
  } BLOCKS[] = { { BLOCK_FURNITURE, "共3页\n" },
                 { BLOCK_METADATA, "浏览5次\n" },
                 { BLOCK_PARAGRAPH, "建成7座\n" } };
  for (guint i = 0; i < G_N_ELEMENTS(BLOCKS); i++)
    {
      Block block = { .kind = BLOCKS[i].kind, .table = -1 };
      g_assert_true(
          document_append_text(doc, BLOCKS[i].text, strlen(BLOCKS[i].text), &block.span, &error));
      g_assert_cmpuint(document_append_block(doc, block, &error), ==, i);
    }
  g_assert_true(normalize_stage.run(fixture_state, doc, &error));
  g_autofree char *values = fixture_values(doc, 1u << VALUE_QUANTITY);
  g_assert_cmpstr(values, ==, "= 7 座");
}

static void
units_do_not_cross_cells(void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(Document) doc = document_new("test", NULL, limits_default());
  static const char *const TEXTS[] = { "落地2", "个项目" };
  Block block = { .kind = BLOCK_TABLE, .table = 0 };
  g_assert_cmpuint(
      document_append_table(doc, (Table){ .rows = 1, .columns = 2, .cell_count = 2 }, &error), ==,
      0);
  for (guint i = 0; i < G_N_ELEMENTS(TEXTS); i++)
    {
      Cell cell = { .column = i, .row_span = 1, .column_span = 1 };
      Span feed;
      g_assert_true(document_append_text(doc, TEXTS[i], strlen(TEXTS[i]), &cell.span, &error));
      g_assert_true(document_append_text(doc, "\n", 1, &feed, &error));
      g_assert_cmpuint(document_append_cell(doc, cell, &error), ==, i);
    }
  block.span = span_new(0, doc->text->len);
  document_append_block(doc, block, &error);
  g_assert_true(normalize_stage.run(fixture_state, doc, &error));
  g_assert_cmpuint(doc->values->len, ==, 0);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  fixture_open();
  for (guint i = 0; i < G_N_ELEMENTS(GROUPS); i++)
    g_test_add_data_func(GROUPS[i].claim, &GROUPS[i], check_group);
  g_test_add_func("/quantity/span-indicator-and-change", span_indicator_and_change);
  g_test_add_func("/quantity/physical-units-have-a-base", physical_units_have_a_base);
  g_test_add_func("/quantity/furniture-and-metadata-are-not-read",
                  furniture_and_metadata_are_not_read);
  g_test_add_func("/quantity/units-do-not-cross-cells", units_do_not_cross_cells);
  int status = g_test_run();
  fixture_close();
  return status;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_body.c - bodies and places: what is found, and whose it is said to be. Nothing is guessed:
 * no issuer, no place.
 */
#include "normalize/name_table.h"
#include "normalize/workdays.h"
#include "values_fixture.h"

typedef struct
{
  const char *issuer;
  const char *day;
  const char *text;
  const char *bodies; /* "text=canonical" joined by "; "; "-" for none; "*" before groups, "@"
                         before places */
} Case;

typedef struct
{
  const char *claim;
  Case cases[20];
} Group;

static const Group GROUPS[] = {
  { "/body/level-words-mean-the-issuers-places",
    { { "杭州市人民政府", "2023-05-01", "市发改委", "市发改委=杭州市发展和改革委员会" },
      { "杭州市人民政府", "2023-05-01", "省财政厅", "省财政厅=浙江省财政厅" },
      { "杭州市人民政府", "2023-05-01", "区教育局", "区教育局=-" },
      { "淳安县人民政府", "2023-05-01", "县住建局", "县住建局=淳安县住房和城乡建设局" },
      { "淳安县人民政府", "2023-05-01", "市水利局", "市水利局=杭州市水利局" },
      { "义乌市人民政府", "2023-05-01", "市水利局", "市水利局=义乌市水利局" },
      { "杭州市萧山区人民政府", "2023-05-01", "区民政局、市民政局",
        "区民政局=杭州市萧山区民政局; 市民政局=杭州市民政局" },
      { "浙江省人民政府", "2023-05-01", "市水利局", "市水利局=-" },
      { "重庆市人民政府", "2023-05-01", "市商务委", "市商务委=重庆市商务委员会" },
      { NULL, "2023-05-01", "市发改委", "市发改委=-" } } },
  { "/body/places-no-table-knows",
    { { "江岚市人民政府办公室", "2023-05-01", "市统计局", "市统计局=江岚市统计局" },
      { "江岚市青汀区人民政府", "2023-05-01", "区统计局、市统计局",
        "区统计局=江岚市青汀区统计局; 市统计局=江岚市统计局" },
      { "江岚市人民政府", "2023-05-01", "江岚市审计局", "江岚市审计局=江岚市审计局" },
      { "中共江岚市委办公室", "2023-05-01", "市审计局", "市审计局=江岚市审计局" } } },
  { "/body/printed-places-win",
    { { "杭州市人民政府", "2023-05-01", "宁波市财政局", "宁波市财政局=宁波市财政局" },
      { "杭州市人民政府", "2023-05-01", "浙江省宁波市财政局", "浙江省宁波市财政局=宁波市财政局" },
      { "杭州市人民政府", "2023-05-01", "西湖区政府", "西湖区政府=杭州市西湖区人民政府" },
      { "南昌市人民政府", "2023-05-01", "西湖区政府", "西湖区政府=南昌市西湖区人民政府" },
      { "成都市人民政府", "2023-05-01", "西湖区政府", "西湖区政府=-" },
      { "福州市人民政府", "2023-05-01", "漳州、泉州市政府",
        "漳州=漳州市人民政府; 泉州市政府=泉州市人民政府" } } },
  { "/body/names-without-a-place-are-known-by-their-ending",
    { { "杭州市人民政府", "2023-05-01", "高新区管委会、青汀岛开发建设指挥部",
        "高新区管委会=杭州市高新区管理委员会; 青汀岛开发建设指挥部=青汀岛开发建设指挥部" },
      { "杭州市人民政府", "2023-05-01", "市教育局、江岚大学",
        "市教育局=杭州市教育局; 江岚大学=江岚大学" },
      { "杭州市人民政府", "2023-05-01", "江岚建设集团有限公司",
        "江岚建设集团有限公司=江岚建设集团有限公司" },
      { "绍兴市人民政府", "2023-05-01", "滨海新区管委会", "滨海新区管委会=-" },
      { "杭州市人民政府", "2023-05-01", "建设创新研究院，加快完善县级医院", "" },
      { "杭州市人民政府", "2023-05-01", "市第一人民医院", "市第一人民医院=杭州市第一人民医院" },
      { "杭州市人民政府", "2023-05-01", "财政部、发改委",
        "财政部=中华人民共和国财政部; 发改委=-" } } },
  { "/body/what-such-names-stand-for-follows-from-them-or-nothing-does",
    { { "杭州市人民政府", "2023-05-01", "青汀管委会、城投集团",
        "青汀管委会=青汀管理委员会; 城投集团=-" },
      { "杭州市人民政府", "2023-05-01", "市财政局、青汀科技城建设管理局、大桥建设管理局",
        "市财政局=杭州市财政局; 青汀科技城建设管理局=青汀科技城建设管理局; 大桥建设管理局=-" },
      { "杭州市人民政府", "2023-05-01", "各县区政府、新区招商局",
        "*各县区政府=-; 新区招商局=杭州市新区招商局" },
      { "杭州市人民政府", "2023-05-01", "牵头单位：自贸区综合局",
        "自贸区综合局=自由贸易试验区综合局" },
      { "杭州市人民政府", "2023-05-01", "杭州青汀集团、宁波岚海集团",
        "杭州青汀集团=杭州青汀集团; 宁波岚海集团=宁波岚海集团" },
      { "淳安县人民政府", "2023-05-01", "高新区管委会", "高新区管委会=-" },
      { NULL, "2023-05-01", "高新区管委会、青汀管委会",
        "高新区管委会=-; 青汀管委会=青汀管理委员会" },
      { "杭州市人民政府", "2023-05-01", "防汛指挥部、工程建设指挥部",
        "防汛指挥部=-; 工程建设指挥部=-" },
      { "杭州市人民政府", "2023-05-01", "市青汀水务集团、青汀镇政府",
        "市青汀水务集团=杭州市青汀水务集团; 青汀镇政府=青汀镇人民政府" },
      { "杭州市人民政府", "2023-05-01", "自贸区两局一中心", "自贸区两局一中心=-" },
      { "淳安县人民政府", "2023-05-01", "县城投集团、岚海银行淳安支行",
        "县城投集团=淳安县城投集团; 岚海银行淳安支行=岚海银行淳安支行" },
      { "杭州市人民政府", "2023-05-01", "浙大青汀学院", "浙大青汀学院=浙江大学青汀学院" },
      { "杭州市人民政府", "2023-05-01", "市财政局、驻京联络处",
        "市财政局=杭州市财政局; 驻京联络处=杭州市人民政府驻北京办事处" } } },
  { "/body/level-words-of-more-than-one-character",
    { { "南宁市人民政府", "2023-05-01", "自治区财政厅", "自治区财政厅=广西壮族自治区财政厅" },
      { "杭州市人民政府", "2023-05-01", "自治区财政厅", "自治区财政厅=-" },
      { NULL, "2023-05-01", "延边州财政局", "延边州财政局=延边朝鲜族自治州财政局" },
      { NULL, "2023-05-01", "景宁县教育局", "景宁县教育局=景宁畲族自治县教育局" } } },
  { "/body/numerals-begin-names-of-places",
    { { NULL, "2023-05-01", "五台县、七台河市", "@五台县=五台县; @七台河市=七台河市" },
      { NULL, "2023-05-01", "市红十字会", "市红十字会=-" } } },
  { "/body/groups-in-every-printing",
    { { NULL, "2023-05-01", "各区县（市）人民政府", "*各区县（市）人民政府=-" },
      { NULL, "2023-05-01", "各乡镇人民政府、街道办事处", "*各乡镇人民政府、街道办事处=-" },
      { NULL, "2023-05-01", "市有关部门", "*市有关部门=-" },
      { "杭州市人民政府", "2023-05-01", "各区政府，高新区管委会",
        "*各区政府=-; 高新区管委会=杭州市高新区管理委员会" },
      { "杭州市人民政府", "2023-05-01", "各区人民政府、开发区管委会",
        "*各区人民政府=-; 开发区管委会=杭州市开发区管理委员会" } } },
  { "/body/irregular-names",
    { { "杭州市人民政府", "2023-05-01", "市府办、市委组织部、团市委",
        "市府办=杭州市人民政府办公室; 市委组织部=中共杭州市委组织部; "
        "团市委=中国共产主义青年团杭州市委员会" },
      { "杭州市人民政府", "2023-05-01", "市税务局", "市税务局=国家税务总局杭州市税务局" },
      { "杭州市人民政府", "2023-05-01", "市法院、市检察院",
        "市法院=杭州市中级人民法院; 市检察院=杭州市人民检察院" },
      { "淳安县人民政府", "2023-05-01", "县法院", "县法院=淳安县人民法院" },
      { "国务院", "2024-03-20", "国家发展改革委、市场监管总局、证监会等",
        "国家发展改革委=中华人民共和国国家发展和改革委员会; 市场监管总局=国家市场监督管理总局; "
        "证监会=中国证券监督管理委员会" },
      { "温州市人民政府", "2022-05-01", "人行温州市中心支行、温州银保监分局",
        "人行温州市中心支行=中国人民银行温州市中心支行; "
        "温州银保监分局=中国银行保险监督管理委员会温州监管分局" },
      { "温州市人民政府", "2024-05-01", "国家金融监管总局温州监管分局、市卫生监督所",
        "国家金融监管总局温州监管分局=国家金融监督管理总局温州监管分局; "
        "市卫生监督所=温州市卫生监督所" },
      { "温州市人民政府", "2022-05-01", "财政部", "财政部=中华人民共和国财政部" } } },
  { "/body/names-follow-the-reforms",
    { { "杭州市人民政府", "2016-05-01", "市环保局", "市环保局=杭州市环境保护局" },
      { "杭州市人民政府", "2021-05-01", "市环保局", "市环保局=杭州市生态环境局" },
      { "杭州市人民政府", "2012-05-01", "市卫生局", "市卫生局=杭州市卫生局" },
      { "杭州市人民政府", "2015-05-01", "市卫计委", "市卫计委=杭州市卫生和计划生育委员会" },
      { "绍兴市人民政府", "2012-05-01", "绍兴县政府", "绍兴县政府=绍兴县人民政府" } } },
  { "/body/open-names-are-taken-as-printed",
    { { "杭州市人民政府", "2023-05-01", "市大桥建设管理局、",
        "市大桥建设管理局=杭州市大桥建设管理局" },
      { "杭州市人民政府", "2023-05-01", "市审招委", "市审招委=-" },
      { "杭州市人民政府", "2023-05-01", "市城投集团", "市城投集团=杭州市城投集团" },
      { "杭州市人民政府", "2023-05-01", "市“护航”办", "市“护航”办=杭州市“护航”办公室" } } },
  { "/body/lists-share-what-stands-before",
    { { "杭州市人民政府", "2023-05-01", "市规划局、发展改革局",
        "市规划局=杭州市自然资源和规划局; 发展改革局=杭州市发展和改革局" },
      { "杭州市人民政府", "2023-05-01", "由市教育局、财政局牵头",
        "市教育局=杭州市教育局; 财政局=杭州市财政局" },
      { "淳安县人民政府", "2023-05-01", "发改局", "发改局=淳安县发展和改革局" } } },
  { "/body/groups-are-one",
    { { "杭州市人民政府", "2023-05-01", "各县（市、区）政府", "*各县（市、区）政府=-" },
      { "杭州市人民政府", "2023-05-01", "各区、县(市)政府，市级有关部门",
        "*各区、县(市)政府=-; *市级有关部门=-" },
      { "杭州市人民政府", "2023-05-01", "各有关单位、各乡镇", "*各有关单位=-; *各乡镇=-" },
      { "杭州市人民政府", "2023-05-01", "各相关职能部门", "*各相关职能部门=-" } } },
  { "/body/words-that-only-look-so",
    { { "杭州市人民政府", "2023-05-01", "市政府办理提案", "市政府=杭州市人民政府" },
      { "杭州市人民政府", "2023-05-01", "城市管理、市民中心、机会", "" },
      { "杭州市人民政府", "2023-05-01", "财政部门", "" },
      { "杭州市人民政府", "2023-05-01", "省农博会、县学术年会、省运动会，市全运会、县人代会", "" },
      { "杭州市人民政府", "2023-05-01", "《市发改委通知》", "" },
      { "杭州市人民政府", "2023-05-01", "中心城区、主城区", "" } } },
  { "/place/divisions-with-codes",
    { { NULL, "2023-05-01", "杭州市", "@杭州市=杭州市" },
      { NULL, "2023-05-01", "浙江省杭州市西湖区", "@浙江省杭州市西湖区=杭州市西湖区" },
      { NULL, "2023-05-01", "西湖区", "@西湖区=-" },
      { NULL, "2023-05-01", "淳安县", "@淳安县=淳安县" } } },
};

static char *
bodies_render(const Document *doc)
{
  GString *out = g_string_new(NULL);
  for (guint i = 0; i < doc->values->len; i++)
    {
      const Value *value = document_value(doc, i);
      if (value->kind != VALUE_BODY && value->kind != VALUE_PLACE)
        continue;
      g_autofree char *text = document_render_line(doc, value->span);
      g_string_append_printf(out, "%s%s%s=%s", out->len > 0 ? "; " : "",
                             value->kind == VALUE_PLACE ? "@"
                             : value->body.is_group     ? "*"
                                                        : "",
                             text, value->body.canonical == NULL ? "-" : value->body.canonical);
    }
  return g_string_free(out, FALSE);
}

static void
check_group(gconstpointer group)
{
  const Case *cases = ((const Group *) group)->cases;
  for (guint i = 0; cases[i].text != NULL; i++)
    {
      g_autoptr(Document) doc =
          fixture_run_issued(cases[i].text, NULL, cases[i].day, cases[i].issuer);
      g_autofree char *bodies = bodies_render(doc);
      g_autofree char *found = g_strconcat(cases[i].text, " -> ", bodies, NULL);
      g_autofree char *expected = g_strconcat(cases[i].text, " -> ", cases[i].bodies, NULL);
      g_assert_cmpstr(found, ==, expected);
    }
}

static void
home_is_stated_by_title_or_number(void)
{
  static const struct
  {
    const char *title;
    const char *number;
    const char *text;
    const char *canonical;
  } CASES[] = {
    { "杭州市人民政府办公厅关于印发重点工作的通知", NULL, "市司法局", "杭州市司法局" },
    { "关于印发温州市2023年重点工作的通知", NULL, "市司法局", "温州市司法局" },
    { "重点工作", "温政办〔2023〕5号", "市司法局，温州市各部门", "温州市司法局" },
    { "重点工作", "温政办〔2023〕5号", "市司法局", NULL },
    { "重点工作", NULL, "市司法局", NULL },
  };
  for (guint i = 0; i < G_N_ELEMENTS(CASES); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(Document) doc = document_new("test", NULL, limits_default());
      doc->title = g_strdup(CASES[i].title);
      doc->doc_number = g_strdup(CASES[i].number);
      Span place;
      g_assert_true(
          document_append_text(doc, CASES[i].text, strlen(CASES[i].text), &place, &error));
      g_assert_true(normalize_stage.run(fixture_state, doc, &error));
      g_assert_cmpuint(doc->values->len, >, 0);
      g_assert_cmpstr(document_value(doc, 0)->body.canonical, ==, CASES[i].canonical);
    }
}

static void
home_is_that_of_the_site_where_nothing_else_says_it(void)
{
  static const struct
  {
    const char *uri;
    const char *site; /* of the page's tag */
    const char *issuer;
    const char *title;
    const char *canonical; /* of 市司法局 */
  } CASES[] = {
    { "http://www.hangzhou.gov.cn/art/1.html", NULL, NULL, "2023年重点工作", "杭州市司法局" },
    { "HTTPS://Hangzhou.GOV.cn", NULL, "市政府办公厅", "市政府重点工作", "杭州市司法局" },
    { "https://www.zjtz.gov.cn:8080/a", NULL, NULL, "重点工作", "台州市司法局" },
    { "https://www.taizhou.gov.cn/a", NULL, NULL, "重点工作", "泰州市司法局" },
    { "http://www.beijing.gov.cn/a", NULL, NULL, "重点工作", "北京市司法局" },
    { "page.html", "www.hangzhou.gov.cn", NULL, "重点工作", "杭州市司法局" },
    { "http://www.hangzhou.gov.cn/a", NULL, NULL, "关于印发温州市重点工作的通知", "温州市司法局" },
    { "http://fgw.hangzhou.gov.cn/a", NULL, NULL, "重点工作",
      NULL }, /* a bureau's, or a county's */
    { "http://www.zj.gov.cn/a", NULL, NULL, "市政府重点工作", NULL }, /* some city's */
    { "http://www.hangzhou.gov.cn/a", NULL, "区政府办公室", "重点工作", NULL },
    { "http://www.hangzhou.com.cn/a", NULL, NULL, "重点工作", NULL },
    { "http://www.nosuchplace.gov.cn/a", NULL, NULL, "重点工作", NULL },
    { "http://.gov.cn/", NULL, NULL, "重点工作", NULL },
    { "www.hangzhou.gov.cn/a", NULL, NULL, "重点工作", NULL }, /* a folder's name */
  };
  for (guint i = 0; i < G_N_ELEMENTS(CASES); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(Document) doc = document_new(CASES[i].uri, NULL, limits_default());
      doc->title = g_strdup(CASES[i].title);
      doc->issuer = g_strdup(CASES[i].issuer);
      if (CASES[i].site != NULL)
        {
          Metadata tag = { g_strdup("SiteDomain"), g_strdup(CASES[i].site), SPAN_NONE };
          g_array_append_val(doc->metadata, tag);
        }
      Span place;
      g_assert_true(document_append_text(doc, "市司法局", strlen("市司法局"), &place, &error));
      g_assert_true(normalize_stage.run(fixture_state, doc, &error));
      g_test_message("%s", CASES[i].uri);
      g_assert_cmpstr(document_value(doc, 0)->body.canonical, ==, CASES[i].canonical);
    }
}

static void
relative_names_stand_where_the_place_is_unknown(void)
{
  static const struct
  {
    const char *issuer;
    const char *text;
    const char *relative;
  } CASES[] = {
    { NULL, "市发改委", "市发展和改革委员会" },
    { NULL, "区住建局", "区住房和城乡建设局" },
    { "杭州市人民政府", "区教育局", "区教育局" },
    { "成都市人民政府", "西湖区财政局", "西湖区财政局" },
    { "杭州市人民政府", "市发改委", NULL }, /* it has a canonical name */
    { NULL, "市某某局", NULL },             /* and nobody knows this one */
    { NULL, "省府办", NULL },               /* nor whether this is 办公室 or 办公厅 */
  };
  for (guint i = 0; i < G_N_ELEMENTS(CASES); i++)
    {
      g_autoptr(Document) doc =
          fixture_run_issued(CASES[i].text, NULL, "2023-05-01", CASES[i].issuer);
      g_assert_cmpuint(doc->values->len, >, 0);
      g_assert_cmpstr(document_value(doc, 0)->body.relative, ==, CASES[i].relative);
    }
}

static void
names_are_found_from_their_end(void)
{
  static const char TEXT[] = "市财政局";
  g_autoptr(NameTable) table = name_table_new(2);
  name_table_add(table, "财政局", strlen("财政局"), 7);
  name_table_add(table, "财政局", strlen("财政局"), 8);
  guint entry = name_table_lookup(table, TEXT, 3, strlen(TEXT));
  g_assert_cmpuint(name_table_payload(table, entry), ==, 7);
  g_assert_cmpuint(name_table_payload(table, name_table_next(table, entry)), ==, 8);
  g_assert_cmpuint(name_table_next(table, name_table_next(table, entry)), ==, 0);
  g_assert_cmpuint(name_table_lookup(table, TEXT, 0, strlen(TEXT)), ==, 0);
}

static void
tables_grow_with_their_names(void)
{
  g_autoptr(NameTable) table = name_table_new(1);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; i < 1000; i++)
    {
      g_ptr_array_add(names, g_strdup_printf("%u号局", i));
      name_table_add(table, g_ptr_array_index(names, i), strlen(g_ptr_array_index(names, i)), i);
    }
  for (guint i = 0; i < 1000; i++)
    {
      const char *name = g_ptr_array_index(names, i);
      g_assert_cmpuint(name_table_payload(table, name_table_lookup(table, name, 0, strlen(name))),
                       ==, i);
    }
}

static void
working_days_skip_holidays_and_count_made_up_days(void)
{
  g_autoptr(GError) error = NULL;
  const GString *table = rules_need_table(fixture_rules, "workdays", &error);
  g_autoptr(Workdays) workdays = workdays_new(table, &error);
  g_assert_no_error(error);
  char iso[11];
  day_write(workdays_add(workdays, (Day){ 2023, 9, 28 }, 1), iso);
  /* A Saturday worked after the eight days of the National Day */
  g_assert_cmpstr(iso, ==, "2023-10-07");
  day_write(workdays_add(workdays, (Day){ 2023, 2, 10 }, 5), iso);
  g_assert_cmpstr(iso, ==, "2023-02-17");
  g_autoptr(GString) bad = g_string_new("2023-13-01\toff\n");
  g_assert_null(workdays_new(bad, &error));
  g_assert_nonnull(strstr(error->message, "workdays.tsv:1:1: expected a day"));
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  fixture_open();
  for (guint i = 0; i < G_N_ELEMENTS(GROUPS); i++)
    g_test_add_data_func(GROUPS[i].claim, &GROUPS[i], check_group);
  g_test_add_func("/body/home-is-stated-by-title-or-number", home_is_stated_by_title_or_number);
  g_test_add_func("/body/home-is-that-of-the-site-where-nothing-else-says-it",
                  home_is_that_of_the_site_where_nothing_else_says_it);
  g_test_add_func("/body/relative-names-stand-where-the-place-is-unknown",
                  relative_names_stand_where_the_place_is_unknown);
  g_test_add_func("/name-table/names-are-found-from-their-end", names_are_found_from_their_end);
  g_test_add_func("/name-table/grows-with-its-names", tables_grow_with_their_names);
  g_test_add_func("/workdays/skip-holidays-and-count-made-up-days",
                  working_days_skip_holidays_and_count_made_up_days);
  int status = g_test_run();
  fixture_close();
  return status;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_date.c - periods, deadlines and their anchors; the document is of 2023 and issued on 10
 * February.
 */
#include "normalize/calendar.h"
#include "values_fixture.h"

typedef struct
{
  const char *text;
  const char *dates;
} Case;

typedef struct
{
  const char *claim;
  Case cases[24];
} Group;

static const Group GROUPS[] = {
  { "/date/deadlines-run-to-the-last-day",
    { { "年底前完成", "deadline /2023-12-31" },
      { "3月底前", "deadline /2023-03-31" },
      { "3月前", "deadline /2023-03-31" },
      { "2月底前", "deadline /2023-02-28" },
      { "2024年2月底前", "deadline /2024-02-29" },
      { "2025年前", "deadline /2024-12-31" },
      { "2025年底前", "deadline /2025-12-31" },
      { "2025年末", "deadline 2025-12-31/2025-12-31" },
      { "到2025年建成", "deadline /2025-12-31" },
      { "到2025年底", "deadline 2025-12-31/2025-12-31" },
      { "三季度前", "deadline /2023-09-30" },
      { "一季度末", "deadline 2023-03-31/2023-03-31" },
      { "6月底完工", "deadline 2023-06-30/2023-06-30" },
      { "3月5日前", "deadline /2023-03-05" },
      { "年内", "deadline 2023-01-01/2023-12-31" },
      { "2024年内", "deadline 2024-01-01/2024-12-31" },
      { "上半年前", "deadline /2023-06-30" },
      { "12月中旬前", "deadline /2023-12-20" } } },
  { "/date/periods-are-closed",
    { { "1-8月", "period 2023-01-01/2023-08-31" },
      { "1至8月份", "period 2023-01-01/2023-08-31" },
      { "上半年", "period 2023-01-01/2023-06-30" },
      { "二季度", "period 2023-04-01/2023-06-30" },
      { "第4季度", "period 2023-10-01/2023-12-31" },
      { "一至三季度", "period 2023-01-01/2023-09-30" },
      { "前三季度", "period 2023-01-01/2023-09-30" },
      { "2024-2026年", "period 2024-01-01/2026-12-31" },
      { "2024年至2026年", "period 2024-01-01/2026-12-31" },
      { "2022年3月-2023年5月", "period 2022-03-01/2023-05-31" },
      { "2022年11月至12月", "period 2022-11-01/2022-12-31" },
      { "3月5日至8日", "period 2023-03-05/2023-03-08" },
      { "3月5-8日", "period 2023-03-05/2023-03-08" },
      { "6月中旬", "period 2023-06-11/2023-06-20" },
      { "2月下旬", "period 2023-02-21/2023-02-28" },
      { "2018年以来", "period 2018-01-01/" },
      { "2022年度上半年", "period 2022-01-01/2022-06-30" },
      { "2023年3、4月", "period 2023-03-01/2023-04-30" },
      { "一、二季度", "period 2023-01-01/2023-06-30" },
      { "2 024年", "period 2024-01-01/2024-12-31" },
      { "1.5-6月开工", "period 2023-05-01/2023-06-30" } } },
  { "/date/days-in-every-print",
    { { "2023年3月25日", "event 2023-03-25/2023-03-25" },
      { "２０２３ 年 3 月 25 日", "event 2023-03-25/2023-03-25" },
      { "二〇二三年三月二十五日", "event 2023-03-25/2023-03-25" },
      { "二○二三年十二月三十日", "event 2023-12-30/2023-12-30" },
      { "2023-03-25", "event 2023-03-25/2023-03-25" },
      { "2023.3.25", "event 2023-03-25/2023-03-25" },
      { "2023/3/25", "event 2023-03-25/2023-03-25" },
      { "3月25日", "event 2023-03-25/2023-03-25" },
      { "3月25号", "event 2023-03-25/2023-03-25" } } },
  { "/date/the-document-is-the-anchor",
    { { "去年", "period 2022-01-01/2022-12-31" },
      { "今年", "period 2023-01-01/2023-12-31" },
      { "明年底前", "deadline /2024-12-31" },
      { "今明两年", "period 2023-01-01/2024-12-31" },
      { "本月", "period 2023-02-01/2023-02-28" },
      { "月底前", "deadline /2023-02-28" },
      { "上月底", "deadline 2023-01-31/2023-01-31" },
      { "本季度", "period 2023-01-01/2023-03-31" },
      { "截至目前", "as_of 2023-02-10/2023-02-10" },
      { "截至1月25日", "as_of 2023-01-25/2023-01-25" },
      { "印发之日起30日内", "deadline 2023-02-10/2023-03-12" },
      { "五年内", "deadline 2023-02-10/2028-02-10" } } },
  { "/date/recurring-and-open-times-have-no-days",
    { { "每月5日前报送", "deadline /" },
      { "每年1月底前", "deadline /" },
      { "每季度", "period /" },
      { "持续推进、长期坚持", "period /; period /" } } },
  { "/date/festivals-and-plans",
    { { "国庆前", "deadline /2023-10-01" },
      { "春节前", "deadline /2023-01-22" },
      { "2024年春节前", "deadline /2024-02-10" },
      { "中秋节前", "deadline /2023-09-29" },
      { "端午期间", "period 2023-06-22/2023-06-24" },
      { "“十四五”期间", "period 2021-01-01/2025-12-31" },
      { "“五一”前", "deadline /2023-05-01" },
      { "十四五末", "deadline 2025-12-31/2025-12-31" },
      { "“十五五”时期", "period 2026-01-01/2030-12-31" },
      { "“十四五”规划", "" } } },
  { "/date/what-is-no-date",
    { { "持续推进改革、长期坚持下去", "" },
      { "三年行动", "" },
      { "国庆路", "" },
      { "13月", "" },
      { "2月30日", "" },
      { "5G月租", "" } } },
};

static void
check_group(gconstpointer group)
{
  const Case *cases = ((const Group *) group)->cases;
  for (guint i = 0; cases[i].text != NULL; i++)
    {
      g_autoptr(Document) doc = fixture_run(cases[i].text, "某县2023年重点工作", "2023-02-10");
      g_autofree char *dates = fixture_values(doc, 1u << VALUE_DATE);
      g_autofree char *expected = g_strconcat(cases[i].text, " -> ", cases[i].dates, NULL);
      g_autofree char *found = g_strconcat(cases[i].text, " -> ", dates, NULL);
      g_assert_cmpstr(found, ==, expected);
    }
}

static void
no_anchor_gives_no_days_and_one_issue(void)
{
  g_autoptr(Document) doc = fixture_run("年底前完成，3月底前开工", NULL, NULL);
  g_autofree char *dates = fixture_values(doc, 1u << VALUE_DATE);
  g_assert_cmpstr(dates, ==, "deadline /; deadline /");
  g_assert_cmpuint(doc->issues->len, ==, 1);
  g_assert_cmpstr(g_array_index(doc->issues, Issue, 0).code, ==, "date-without-anchor");
}

static void
every_day_in_every_form(void)
{
  static const char *const FORMS[] = { "%d年%d月%d日", "%04d-%02d-%02d", "%d.%d.%d",
                                       "%d年%02d月%02d日", "%d/%d/%d" };
  for (Day day = { 1990, 1, 1 }; day.year <= 2035; day = day_add(day, 1))
    {
      g_autoptr(GString) text = g_string_new(NULL);
      for (guint form = 0; form < G_N_ELEMENTS(FORMS); form++)
        {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
          g_string_append_printf(text, FORMS[form], day.year, day.month, day.day);
#pragma GCC diagnostic pop
          g_string_append(text, "，");
        }
      g_autoptr(Document) doc = fixture_run(text->str, NULL, NULL);
      char iso[11];
      day_write(day, iso);
      g_assert_cmpuint(doc->values->len, ==, G_N_ELEMENTS(FORMS));
      for (guint i = 0; i < doc->values->len; i++)
        {
          g_assert_cmpstr(document_value(doc, i)->date.start, ==, iso);
          g_assert_cmpstr(document_value(doc, i)->date.end, ==, iso);
        }
    }
}

static void
months_and_quarters_of_every_year(void)
{
  for (gint year = 1990; year <= 2035; year++)
    for (gint month = 1; month <= 12; month++)
      {
        g_autofree char *text = g_strdup_printf("%d年%d月底前", year, month);
        g_autofree char *expected =
            g_strdup_printf("deadline /%04d-%02d-%02d", year, month, month_days(year, month));
        g_autoptr(Document) doc = fixture_run(text, NULL, NULL);
        g_autofree char *dates = fixture_values(doc, 1u << VALUE_DATE);
        g_assert_cmpstr(dates, ==, expected);
      }
}

/* Every word for a period, with the document issued in every month of every year: counted here
 * month by month. */
static void
period_words_of_every_month(void)
{
  for (gint month = 0; month < 46 * 12; month++)
    {
      gint year = 1990 + month / 12, of_year = month % 12 + 1, quarter = (of_year - 1) / 3;
      char issued[11];
      day_write((Day){ year, of_year, 15 }, issued);
      const struct
      {
        const char *word;
        Day from, to;
      } WORDS[] = {
        { "本月", { year, of_year, 1 }, { year, of_year, month_days(year, of_year) } },
        { "上月", day_of_month(year, of_year - 1), day_add((Day){ year, of_year, 1 }, -1) },
        { "下月", day_of_month(year, of_year + 1), day_add(day_of_month(year, of_year + 2), -1) },
        { "本季度",
          { year, quarter * 3 + 1, 1 },
          day_add(day_of_month(year, quarter * 3 + 4), -1) },
        { "上季度", day_of_month(year, quarter * 3 - 2),
          day_add((Day){ year, quarter * 3 + 1, 1 }, -1) },
        { "下季度", day_of_month(year, quarter * 3 + 4),
          day_add(day_of_month(year, quarter * 3 + 7), -1) },
        { "今年", { year, 1, 1 }, { year, 12, 31 } },
        { "去年", { year - 1, 1, 1 }, { year - 1, 12, 31 } },
        { "明年", { year + 1, 1, 1 }, { year + 1, 12, 31 } },
        { "上半年", { year, 1, 1 }, { year, 6, 30 } },
        { "下半年", { year, 7, 1 }, { year, 12, 31 } },
        { "一季度", { year, 1, 1 }, { year, 3, 31 } },
        { "前三季度", { year, 1, 1 }, { year, 9, 30 } },
        { "年底", { year, 12, 31 }, { year, 12, 31 } },
        { "月底",
          { year, of_year, month_days(year, of_year) },
          { year, of_year, month_days(year, of_year) } },
        { "年内", { year, 1, 1 }, { year, 12, 31 } },
        { "今明两年", { year, 1, 1 }, { year + 1, 12, 31 } },
        { "明后年", { year + 1, 1, 1 }, { year + 2, 12, 31 } },
        { "上个月", day_of_month(year, of_year - 1), day_add((Day){ year, of_year, 1 }, -1) },
        { "下个月", day_of_month(year, of_year + 1), day_add(day_of_month(year, of_year + 2), -1) },
        { "当月", { year, of_year, 1 }, { year, of_year, month_days(year, of_year) } },
        { "月初", { year, of_year, 1 }, { year, of_year, 10 } },
        { "本月上旬", { year, of_year, 1 }, { year, of_year, 10 } },
        { "本月中旬", { year, of_year, 11 }, { year, of_year, 20 } },
        { "下旬", { year, of_year, 21 }, { year, of_year, month_days(year, of_year) } },
        { "上月底", day_add((Day){ year, of_year, 1 }, -1),
          day_add((Day){ year, of_year, 1 }, -1) },
        { "下月底", day_add(day_of_month(year, of_year + 2), -1),
          day_add(day_of_month(year, of_year + 2), -1) },
        { "本季度末", day_add(day_of_month(year, quarter * 3 + 4), -1),
          day_add(day_of_month(year, quarter * 3 + 4), -1) },
        { "上季度末", day_add((Day){ year, quarter * 3 + 1, 1 }, -1),
          day_add((Day){ year, quarter * 3 + 1, 1 }, -1) },
        { "二季度末", { year, 6, 30 }, { year, 6, 30 } },
        { "三季度", { year, 7, 1 }, { year, 9, 30 } },
        { "第四季度", { year, 10, 1 }, { year, 12, 31 } },
        { "上半年末", { year, 6, 30 }, { year, 6, 30 } },
        { "9月底", { year, 9, 30 }, { year, 9, 30 } },
        { "2月底", { year, 2, month_days(year, 2) }, { year, 2, month_days(year, 2) } },
        { "年初", { year, 1, 1 }, { year, 1, 31 } },
        { "年末", { year, 12, 31 }, { year, 12, 31 } },
        { "前年", { year - 2, 1, 1 }, { year - 2, 12, 31 } },
        { "后年", { year + 2, 1, 1 }, { year + 2, 12, 31 } },
        { "上年度", { year - 1, 1, 1 }, { year - 1, 12, 31 } },
        { "次年", { year + 1, 1, 1 }, { year + 1, 12, 31 } },
        { "去年下半年", { year - 1, 7, 1 }, { year - 1, 12, 31 } },
        { "明年一季度", { year + 1, 1, 1 }, { year + 1, 3, 31 } },
        { "去年年底", { year - 1, 12, 31 }, { year - 1, 12, 31 } },
        { "全年", { year, 1, 1 }, { year, 12, 31 } },
      };
      for (gsize i = 0; i < G_N_ELEMENTS(WORDS); i++)
        {
          g_autoptr(Document) doc = fixture_run(WORDS[i].word, NULL, issued);
          char from[11], to[11];
          day_write(WORDS[i].from, from);
          day_write(WORDS[i].to, to);
          g_assert_cmpuint(doc->values->len, ==, 1);
          g_assert_cmpstr(document_value(doc, 0)->date.start, ==, from);
          g_assert_cmpstr(document_value(doc, 0)->date.end, ==, to);
        }
      char monday[11];
      g_autoptr(Document) week = fixture_run("本周", NULL, issued);
      Day day = { year, of_year, 15 };
      while (day_weekday(day) != 1)
        day = day_add(day, -1);
      day_write(day, monday);
      g_assert_cmpstr(document_value(week, 0)->date.start, ==, monday);
    }
}

static void
year_of_the_document(void)
{
  static const struct
  {
    const char *title;
    const char *issued;
    const char *text;
    gint year;
  } CASES[] = {
    { "某县2024年重点工作责任分解", "2023-12-28", "2022年完成", 2024 },
    { "某校2023—2024学年重点工作", "2024-02-28", "2024年6月", 2023 },
    { "某县三年行动计划（2024—2026）", NULL, "2026年底前，2026年12月", 2024 },
    { NULL, "2023-12-28", "2022年完成", 2023 },
    { NULL, NULL, "2021年完成，2021年1月，2020年", 2021 },
    { NULL, NULL, "2020年预算，2021年计划", 2021 },
    { NULL, NULL, "12345热线", 0 },
  };
  for (guint i = 0; i < G_N_ELEMENTS(CASES); i++)
    {
      g_autoptr(Document) doc = fixture_run(CASES[i].text, CASES[i].title, CASES[i].issued);
      g_assert_cmpint(doc->year, ==, CASES[i].year);
    }
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  fixture_open();
  for (guint i = 0; i < G_N_ELEMENTS(GROUPS); i++)
    g_test_add_data_func(GROUPS[i].claim, &GROUPS[i], check_group);
  g_test_add_func("/date/no-anchor-gives-no-days-and-one-issue",
                  no_anchor_gives_no_days_and_one_issue);
  g_test_add_func("/date/every-day-1990-to-2035-in-every-form", every_day_in_every_form);
  g_test_add_func("/date/month-ends-1990-to-2035", months_and_quarters_of_every_year);
  g_test_add_func("/date/period-words-of-every-month-1990-to-2035", period_words_of_every_month);
  g_test_add_func("/date/year-of-the-document", year_of_the_document);
  int status = g_test_run();
  fixture_close();
  return status;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_printed_forms.c - numbers and days written in every form a notice prints, generated, and
 * read back: each form is one value with the number or day it was made from, over its whole text.
 */
#include "../unit/number_speller.h"
#include "../unit/values_fixture.h"
#include "normalize/calendar.h"

#define NUMBERS 400
#define LARGEST 10000000000000000

static guint64
random_number(GRand *random)
{
  guint64 value = ((guint64) g_rand_int(random) << 32 | g_rand_int(random)) % LARGEST;
  for (gint cut = g_rand_int_range(random, 0, 16); cut > 0; cut--)
    value /= 10;
  return value;
}

/* 12345 -> １２３４５, or 一二三四五 */
static void
append_digits(GString *out, const char *digits, const char *const signs[10])
{
  for (; *digits != '\0'; digits++)
    g_string_append(out, signs[*digits - '0']);
}

/* 123456789 -> 1亿2345万6789 */
static void
append_steps(GString *out, guint64 value)
{
  if (value >= 100000000)
    g_string_append_printf(out, "%" G_GUINT64_FORMAT "亿", value / 100000000);
  if (value / 10000 % 10000 > 0)
    g_string_append_printf(out, "%" G_GUINT64_FORMAT "万", value / 10000 % 10000);
  if (value % 10000 > 0)
    g_string_append_printf(out, "%" G_GUINT64_FORMAT, value % 10000);
}

static void
append_grouped(GString *out, const char *digits, char separator)
{
  for (gsize left = strlen(digits); left > 0; left--, digits++)
    {
      g_string_append_c(out, *digits);
      if (left > 1 && left % 3 == 1)
        g_string_append_c(out, separator);
    }
}

/* 12345 -> 1.2345万 */
static void
append_scaled(GString *out, guint64 value, gint power, const char *scale)
{
  decimal_append((Decimal){ (gint64) value, -power }, out);
  g_string_append(out, scale);
}

enum
{
  FORM_PLAIN,
  FORM_FORMAL,
  FORM_ARABIC,
  FORM_WIDE,
  FORM_GROUPED,
  FORM_TEN_THOUSANDS,
  FORM_HUNDRED_MILLIONS,
  FORM_STEPS,
  FORM_BLANKS,
  FORM_COUNT
};

static void
append_form(GString *out, guint64 value, guint form)
{
  static const char *const WIDE[] = { "０", "１", "２", "３", "４", "５", "６", "７", "８", "９" };
  g_autofree char *digits = g_strdup_printf("%" G_GUINT64_FORMAT, value);
  switch (form)
    {
    case FORM_PLAIN:
      spell(value, &PLAIN, out);
      break;
    case FORM_FORMAL:
      spell(value, &FORMAL, out);
      break;
    case FORM_ARABIC:
      g_string_append(out, digits);
      break;
    case FORM_WIDE:
      append_digits(out, digits, WIDE);
      break;
    case FORM_GROUPED:
      append_grouped(out, digits, ',');
      break;
    case FORM_TEN_THOUSANDS:
      append_scaled(out, value, 4, "万");
      break;
    case FORM_HUNDRED_MILLIONS:
      append_scaled(out, value, 8, "亿");
      break;
    case FORM_STEPS:
      append_steps(out, value);
      break;
    /* Two groups, or it may be a list */
    default:
      append_grouped(out, digits, value < 1000000 ? ',' : ' ');
      break;
    }
}

/* The text is one quantity with that value, from its first byte to its last. */
static void
check_amount(const char *text, Decimal value)
{
  g_autoptr(Document) doc = fixture_run(text, NULL, NULL);
  g_test_message("%s", text);
  g_assert_cmpuint(doc->values->len, ==, 1);
  const Value *found = document_value(doc, 0);
  g_assert_cmpint(found->kind, ==, VALUE_QUANTITY);
  g_assert_cmpint(decimal_compare(found->quantity.value, value), ==, 0);
  g_assert_cmpuint(found->span.start, ==, 0);
  g_assert_cmpuint(found->span.end, ==, strlen(text));
}

static void
amounts_in_every_form(void)
{
  static const char *const UNITS[] = { "元", "公里", "千瓦时", "人次" };
  guint32 seed = (guint32) g_test_rand_int();
  g_test_message("seed %u", seed);
  g_autoptr(GRand) random = g_rand_new_with_seed(seed);
  g_autoptr(GString) text = g_string_new(NULL);
  for (guint i = 0; i < NUMBERS; i++)
    {
      guint64 value = random_number(random) + 2; /* 一 is an article */
      for (guint form = 0; form < FORM_COUNT; form++)
        {
          g_string_truncate(text, 0);
          append_form(text, value, form);
          g_string_append(text, UNITS[i % G_N_ELEMENTS(UNITS)]);
          check_amount(text->str, (Decimal){ (gint64) value, 0 });
        }
    }
}

static void
ranges_and_shares_in_every_form(void)
{
  static const char *const JOINTS[] = { "-", "—", "~", "～", "至", "到", "－" };
  for (gint low = 11; low < 60;
       low += 7) /* below ten the scale of the upper end would count for the lower: 八到九百 */
    for (gint high = low + 1; high < low + 40; high += 9)
      for (guint i = 0; i < G_N_ELEMENTS(JOINTS); i++)
        {
          g_autoptr(GString) spelled = g_string_new(NULL);
          spell((guint64) low, &PLAIN, spelled);
          g_string_append(spelled, i % 2 ? "至" : "到");
          spell((guint64) high, &PLAIN, spelled);
          g_autofree char *texts[] = {
            g_strdup_printf("%d%s%d个", low, JOINTS[i], high),
            g_strdup_printf("%d%%%s%d%%", low, JOINTS[i], high),
            g_strdup_printf("%d%s%d万元", low, JOINTS[i], high),
            g_strdup_printf("%s个", spelled->str),
            g_strdup_printf("%d元%s%d元", low, JOINTS[i], high),
            g_strdup_printf("百分之%d%s百分之%d", low, JOINTS[i], high),
          };
          for (gsize j = 0; j < G_N_ELEMENTS(texts); j++)
            {
              gint power = j == 2 ? 4 : 0;
              check_amount(texts[j], (Decimal){ low, power });
              g_autoptr(Document) doc = fixture_run(texts[j], NULL, NULL);
              g_assert_cmpint(document_value(doc, 0)->quantity.comparator, ==, COMPARATOR_RANGE);
              g_assert_cmpint(
                  decimal_compare(document_quantity(doc, &document_value(doc, 0)->quantity).value2,
                                  (Decimal){ high, power }),
                  ==, 0);
            }
          for (gsize j = 0; j < G_N_ELEMENTS(texts); j++)
            g_free(g_steal_pointer(&texts[j]));
        }
}

/* --- days --- */

static void
append_chinese_day(GString *out, Day day, const char *zero)
{
  static const char *const DIGITS[] = {
    "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"
  };
  const char *signs[10];
  memcpy(signs, DIGITS, sizeof signs);
  signs[0] = zero;
  g_autofree char *year = g_strdup_printf("%d", day.year);
  append_digits(out, year, signs);
  g_string_append(out, "年");
  for (guint part = 0; part < 2; part++)
    {
      g_autoptr(GString) number = g_string_new(NULL);
      spell((guint64) (part == 0 ? day.month : day.day), &PLAIN, number);
      g_string_append(out, g_str_has_prefix(number->str, "一十") ? number->str + strlen("一")
                                                                 : number->str);
      g_string_append(out, part == 0 ? "月" : "日");
    }
}

static void
days_in_every_form(void)
{
  static const char *const ZEROS[] = { "〇", "○", "零", "O", "Ｏ", "0" };
  for (Day day = { 1990, 1, 1 }; day.year <= 2035; day = day_add(day, 1))
    {
      g_autoptr(GString) text = g_string_new(NULL);
      gint year = day.year, month = day.month, of_month = day.day, two = day.year % 100;
      guint forms = 16;
      g_string_append_printf(text, "%d年%d月%d日；%d年%02d月%02d日；%d-%02d-%02d；%d-%d-%d；", year,
                             month, of_month, year, month, of_month, year, month, of_month, year,
                             month, of_month);
      g_string_append_printf(text, "%d.%d.%d；%d.%02d.%02d；%d/%d/%d；%d/%02d/%02d；", year, month,
                             of_month, year, month, of_month, year, month, of_month, year, month,
                             of_month);
      g_string_append_printf(text, "%d%02d%02d；%d年%d月%d号；%d 年 %d 月 %d 日；%02d年%d月%d日；",
                             year, month, of_month, year, month, of_month, year, month, of_month,
                             two, month, of_month);
      g_string_append_printf(text, "%d年%d月%d日上午9时；%d-%02d-%02d 17:30；", year, month,
                             of_month, year, month, of_month);
      g_string_append_printf(text, "%d—%d—%d；%d—%02d—%02d；", year, month, of_month, year, month,
                             of_month);
      for (guint i = 0; i < G_N_ELEMENTS(ZEROS); i++, forms++)
        {
          append_chinese_day(text, day, ZEROS[i]);
          g_string_append(text, "；");
        }
      char iso[11];
      day_write(day, iso);
      g_autoptr(Document) doc = fixture_run(text->str, NULL, NULL);
      g_test_message("%s", text->str);
      g_assert_cmpuint(doc->values->len, ==, forms);
      for (guint i = 0; i < forms; i++)
        {
          g_assert_cmpstr(document_value(doc, i)->date.start, ==, iso);
          g_assert_cmpstr(document_value(doc, i)->date.end, ==, iso);
        }
    }
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  fixture_open();
  g_test_add_func("/printed-forms/amounts", amounts_in_every_form);
  g_test_add_func("/printed-forms/ranges-and-shares", ranges_and_shares_in_every_form);
  g_test_add_func("/printed-forms/days", days_in_every_form);
  int status = g_test_run();
  fixture_close();
  return status;
}

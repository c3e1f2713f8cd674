/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * limits.c - the default limits, each with the reason for its value.
 */
#include "core/limits.h"

static const Limits DEFAULT_LIMITS = {
  .input_bytes = 256u << 20, /* a scanned yearbook as PDF is about 100 MB */
  .unpacked_ratio =
      200, /* pages of one site in one xz stream stay below 60; bombs start at 1,000 */
  .unpacked_free = 64u << 20, /* a small archive of much alike pages is no bomb */
  .html_bytes =
      48u << 20, /* 48 MB become about 400 MB of libxml2 tree: the whole run stays below 1 GB */
  .text_bytes = 64u << 20, /* the largest notice met is 0.3 MB */
  .attributes =
      512, /* 5,000 on one tag cost 0.07 s, 100,000 cost 107 s; real pages have below 40 */
  .html_depth =
      512, /* real pages stay below 100; libxml2 searches all of them for every stray end tag */
  .pages = 10000,
  .page_bytes = 32u << 20, /* a dense map page is about 8 MB */
  .rows = 100000,
  .columns = 1000, /* as the HTML standard caps column spans */
  .cells = 2000000,
  .blocks = 1000000,
  .tasks = 200000,
  .values = 1000000,
  .issues = 200,
  .match_steps = 100000, /* a runaway pattern ends after about 3 ms */
};

const Limits *
limits_default(void)
{
  return &DEFAULT_LIMITS;
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * clock.h - the clocks of processes, in nanoseconds. No result depends on them; limits and reports
 * of times do.
 */
#pragma once

#include <glib.h>
#include <time.h>

static inline guint64
clock_ns(clockid_t clock)
{
  struct timespec time = { 0, 0 };
  clock_gettime(clock, &time);
  return (guint64) time.tv_sec * G_GUINT64_CONSTANT(1000000000) + (guint64) time.tv_nsec;
}

/* Processor time of this process. */
static inline guint64
clock_cpu_ns(void)
{
  return clock_ns(CLOCK_PROCESS_CPUTIME_ID);
}

static inline guint64
clock_wall_ns(void)
{
  return clock_ns(CLOCK_MONOTONIC);
}

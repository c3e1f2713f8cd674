/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * sink.c - the list of sinks, made from sinks.def.
 */
#include "output/sink.h"

#define SINK(name) extern const Sink name;
#include "output/sinks.def"
#undef SINK

static const Sink *const SINKS[] = {
#define SINK(name) &name,
#include "output/sinks.def"
#undef SINK
  NULL
};

const Sink *
sink_lookup(const char *name)
{
  for (gsize i = 0; SINKS[i] != NULL; i++)
    if (g_strcmp0(SINKS[i]->name, name) == 0)
      return SINKS[i];
  return NULL;
}

const Sink *const *
sink_list(void)
{
  return SINKS;
}

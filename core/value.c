/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * value.c - the names of the kinds, as records print them.
 */
#include "core/value.h"

const char *
comparator_name(Comparator comparator)
{
  static const char *const NAMES[] = { "=", ">=", "<=", ">", "<", "~", "range" };
  return NAMES[comparator];
}

const char *
change_name(Change change)
{
  static const char *const NAMES[] = { NULL, "increase", "decrease" };
  return NAMES[change];
}

const char *
qualitative_name(QualitativeKind kind)
{
  static const char *const NAMES[] = { "coverage", "clearance", "rank", "multiple", "magnitude" };
  return NAMES[kind];
}

const char *
date_role_name(DateRole role)
{
  static const char *const NAMES[] = { "deadline", "period", "as_of", "event" };
  return NAMES[role];
}

const char *
strength_name(Strength strength)
{
  static const char *const NAMES[] = { NULL, "ensure", "strive", "expect", "plan", "principle" };
  return NAMES[strength];
}

const char *
date_class_name(DateClass class_of)
{
  static const char *const NAMES[] = { NULL, "recurring", "open", "undated", "offset" };
  return NAMES[class_of];
}

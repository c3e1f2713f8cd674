/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * value_trace.h - notes for `explain`: the words of the vocabularies that a value was read by.
 */
#pragma once

#include "core/value.h"
#include "normalize/scanner.h"

/* The value's span is printed. Does nothing where no trace is wanted. */
void value_trace(const Scanner *scanner, const Value *value);

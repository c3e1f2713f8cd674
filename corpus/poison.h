/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * poison.h - documents that do what a document must never be able to do: only in builds for tests
 * (DUBAN_TEST_HOOKS).
 */
#pragma once

#include "core/document.h"

/* A source that begins with "duban-poison: NAME" makes the worker that reads it misbehave as NAME
 * says. Returns for every other one, and where the misdeed succeeded that should have been
 * impossible: then the document has an outcome, and the test fails. */
void poison_taste(const Document *doc, int descriptor);

/* The same for the process that reads archives, as the environment's DUBAN_TEST_SUPERVISOR names
 * it. */
void poison_taste_supervisor(void);

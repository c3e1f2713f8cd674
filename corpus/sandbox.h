/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * sandbox.h - what a process that reads documents can still do: compute, and talk over what it was
 * given.
 *
 *   no_new_privs   no program that it might start has more rights than it
 *   rlimits        no files written, few opened, no processes, no cores
 *   landlock       of the file system only poppler's character maps, and those only for reading
 *   seccomp        no sockets, processes, programs, signals to others: the first try ends the
 *                  process. Opening files is left to landlock where the kernel has it, and refused
 *                  where it has not. Whatever else is not needed is refused.
 *
 * The supervisor, which reads archives, is held more loosely: it reads what the user can read,
 * since inputs may be anywhere.
 */
#pragma once

#include <glib.h>

typedef enum
{
  SANDBOX_NO_NEW_PRIVS = 1,
  SANDBOX_RLIMITS = 2,
  SANDBOX_LANDLOCK = 4,
  SANDBOX_SECCOMP = 8
} Sandbox;

#define SANDBOX_KINDS 4

/* What this kernel has, as bits of Sandbox. */
guint sandbox_available(void);

/* Puts this process and those it starts under these; there is no way back. Needs no privileges.
 * Fails where one of them cannot be had: the process must then not read documents. */
gboolean sandbox_enter(guint mechanisms, GError **error);

/* The same for the process that reads sources, starts workers and writes results, after its files
 * are open: from now on it writes nowhere but below folder (NULL: the folder for temporary files)
 * and where a file is open, starts no program, reaches no network. */
gboolean sandbox_enter_as_supervisor(guint mechanisms, const char *folder, GError **error);

/* Their names, ending with NULL. You free the array (g_free), not the names. */
const char **sandbox_names(guint mechanisms);

/* The bit of a name, 0 where it is none. */
guint sandbox_of_name(const char *name);

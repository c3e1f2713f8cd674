/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * allocation.c - the C library's allocator under its public names, with one look at what it gives.
 * All libraries come here.
 */
#include "corpus/allocation.h"

#include <errno.h>
#include <unistd.h>

static int status_when_refused = 0;

void
allocation_end_when_refused(int status)
{
  status_when_refused = status;
}

#if defined __GLIBC__ && !defined __SANITIZE_ADDRESS__

/* No machine gives so much: whoever asks has read the size from a broken file, and is refused
 * wherever it runs. */
#define ABSURD_BYTES (G_GUINT64_CONSTANT(1) << 40)

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *block, size_t size);

/* All other names are hidden; the libraries must find these in the program before they find the C
 * library's. */
#define FOR_LIBRARIES __attribute__((visibility("default")))
FOR_LIBRARIES void *malloc(size_t size);               /* allocated by malloc */
FOR_LIBRARIES void *calloc(size_t count, size_t size); /* by malloc */
FOR_LIBRARIES void *realloc(void *block, size_t size); /* by malloc */

static void *
checked(void *block, guint64 size)
{
  if (block == NULL && status_when_refused != 0 && size > 0 && size < ABSURD_BYTES)
    _exit(status_when_refused);
  return block;
}

void *
malloc(size_t size) /* by malloc */
{
  return checked(__libc_malloc(size), size);
}

void *
calloc(size_t count, size_t size) /* by malloc */
{
  guint64 bytes = 0;
  if (!g_uint64_checked_mul(&bytes, count, size))
    bytes = ABSURD_BYTES;
  return checked(__libc_calloc(count, size), bytes);
}

void *
realloc(void *block, size_t size) /* by malloc */
{
  return checked(__libc_realloc(block, size), size);
}

#endif

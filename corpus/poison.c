/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * poison.c - the misdeeds, one function each. What is merely refused (a file) ends in an abort, so
 * that it is a reject as well.
 */
#include "corpus/poison.h"

#ifdef DUBAN_TEST_HOOKS

#include <fcntl.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define MARK "duban-poison: "

static void
taste_crash(int descriptor)
{
  volatile int *nowhere = NULL;
  *nowhere = 1;
}

static void
taste_loop(int descriptor)
{
  for (volatile guint64 i = 0;; i++)
    continue;
}

static void
taste_memory(int descriptor)
{
  gsize size = (gsize) 10 << 30;
  char *block = g_malloc(size);
  for (gsize i = 0; i < size; i += 4096)
    block[i] = 1;
}

/* The same little by little. */
static void
taste_growth(int descriptor)
{
  for (;;)
    memset(g_malloc(1 << 20), 1, 1 << 20);
}

static void
taste_fork(int descriptor)
{
  if (fork() < 0)
    abort();
}

static void
taste_socket(int descriptor)
{
  if (socket(AF_INET, SOCK_STREAM, 0) < 0)
    abort();
}

static void
taste_passwd(int descriptor)
{
  if (open("/etc/passwd", O_RDONLY) < 0)
    abort();
}

static void
taste_write(int descriptor)
{
  if (open("duban-was-here", O_WRONLY | O_CREAT, 0666) < 0)
    abort();
}

static void
taste_program(int descriptor)
{
  char *const words[] = { (char *) "true", NULL };
  execv("/bin/true", words);
  abort();
}

static void
taste_exit(int descriptor)
{
  _exit(0);
}

/* An answer that is none, and one that is too long. */
static void
taste_lie(int descriptor)
{
  const guint64 lie[] = { 24, 1, 99, 77 };
  if (write(descriptor, lie, sizeof lie) < 0)
    abort();
}

static void
taste_flood(int descriptor)
{
  const guint64 length = G_MAXUINT64 / 2;
  if (write(descriptor, &length, sizeof length) < 0)
    abort();
}

static void
taste_abort(int descriptor)
{
  abort();
}

/* name ends anywhere behind its word. */
static void
taste_named(const char *name, gsize length, int descriptor)
{
  static const struct
  {
    const char *name;
    void (*taste)(int descriptor);
  } POISONS[] = {
    { "crash", taste_crash },   { "loop", taste_loop },   { "memory", taste_memory },
    { "growth", taste_growth }, { "fork", taste_fork },   { "socket", taste_socket },
    { "passwd", taste_passwd }, { "write", taste_write }, { "program", taste_program },
    { "exit", taste_exit },     { "lie", taste_lie },     { "flood", taste_flood },
    { "abort", taste_abort },
  };
  for (gsize i = 0; i < G_N_ELEMENTS(POISONS); i++)
    if (strlen(POISONS[i].name) <= length
        && memcmp(name, POISONS[i].name, strlen(POISONS[i].name)) == 0)
      POISONS[i].taste(descriptor);
}

void
poison_taste(const Document *doc, int descriptor)
{
  gsize length = 0;
  const char *bytes = doc->source == NULL ? NULL : g_bytes_get_data(doc->source, &length);
  if (length > strlen(MARK) && memcmp(bytes, MARK, strlen(MARK)) == 0)
    taste_named(bytes + strlen(MARK), length - strlen(MARK), descriptor);
}

void
poison_taste_supervisor(void)
{
  const char *name = g_getenv("DUBAN_TEST_SUPERVISOR");
  if (name != NULL)
    taste_named(name, strlen(name), -1);
}

#else

void
poison_taste(const Document *doc, int descriptor)
{
}

void
poison_taste_supervisor(void)
{
}

#endif

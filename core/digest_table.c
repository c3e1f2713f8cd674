/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * digest_table.c - open addressing with linear probing. Digests are random, so their first bytes
 * are the place to look; a slot of zeros is empty (no sha256 met will be zero).
 *
 *   slot: [digest 32 | value 0..32]     slots: a power of two, at most half of them full
 *
 * Past MEMORY_SLOTS the slots lie in a file that is mapped. Its room is reserved first, so that a
 * full disk is an error and not a signal; and what was looked at is given back every few digests,
 * so that it does not count as this process's memory: the system keeps as much of it as there is
 * room for.
 */
#include "core/digest_table.h"

#include "core/error.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define FIRST_SLOTS 64
#define MEMORY_SLOTS (1u << 14) /* a megabyte */
#define RELEASE_AFTER 256       /* digests, each of which maps a page */
#define MOVED_AT_ONCE 4096      /* slots */

typedef struct
{
  guint8 *bytes;
  gboolean is_mapped; /* a file's, not the heap's */
  guint64 slots;      /* a power of two */
} Storage;

struct DigestTable
{
  gsize slot_bytes;
  char *folder;
  Storage storage;
  guint64 count;
  guint looks; /* since what is mapped was given back */
};

static void
storage_clear(const DigestTable *table, Storage *storage)
{
  if (storage->is_mapped)
    munmap(storage->bytes, storage->slots * table->slot_bytes);
  else
    g_free(storage->bytes);
  *storage = (Storage){ NULL, FALSE, 0 };
}

DigestTable *
digest_table_new(gsize value_bytes, const char *folder)
{
  DigestTable *table = g_new0(DigestTable, 1);
  table->slot_bytes = DIGEST_BYTES + MIN(value_bytes, DIGEST_BYTES);
  table->folder = g_strdup(folder);
  table->storage = (Storage){ g_malloc0(FIRST_SLOTS * table->slot_bytes), FALSE, FIRST_SLOTS };
  return table;
}

void
digest_table_free(DigestTable *table)
{
  if (table == NULL)
    return;
  storage_clear(table, &table->storage);
  g_free(table->folder);
  g_free(table);
}

guint64
digest_table_count(const DigestTable *table)
{
  return table->count;
}

static gboolean
file_failed(GError **error)
{
  int reason = errno;
  return duban_error_set(error, DUBAN_ERROR_WRITE,
                         "expected to keep the list of ids in a scratch file, got: %s",
                         g_strerror(reason));
}

/* A file that no folder shows. Where the file system has none of that kind, one whose name is taken
 * away at once. */
static int
scratch_file_open(const char *folder)
{
  const char *place = folder != NULL ? folder : g_get_tmp_dir();
  int file = open(place, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  if (file >= 0)
    return file;
  g_autofree char *path = g_build_filename(place, ".duban-XXXXXX", NULL);
  file = g_mkstemp_full(path, O_RDWR | O_CLOEXEC, 0600);
  if (file >= 0)
    unlink(path);
  return file;
}

static gboolean
slot_is_empty(const guint8 *slot)
{
  static const guint8 NOTHING[DIGEST_BYTES] = { 0 };
  return memcmp(slot, NOTHING, DIGEST_BYTES) == 0;
}

/* A page that is written first is mapped alone; one that is read first brings its neighbours, all
 * but never wanted here. */
static void
slot_map(const Storage *storage, guint8 *slot)
{
  if (storage->is_mapped)
    __atomic_fetch_or(slot, 0, __ATOMIC_RELAXED);
}

/* The slot of the digest, or the empty one where it belongs. */
static guint8 *
slot_find(const DigestTable *table, const Storage *storage, const guint8 *digest)
{
  guint64 place;
  memcpy(&place, digest, sizeof place);
  place = GUINT64_FROM_BE(place);
  slot_map(storage, storage->bytes + (place & (storage->slots - 1)) * table->slot_bytes);
  for (guint64 at = place;; at++)
    {
      guint8 *slot = storage->bytes + (at & (storage->slots - 1)) * table->slot_bytes;
      if (memcmp(slot, digest, DIGEST_BYTES) == 0 || slot_is_empty(slot))
        return slot;
    }
}

static gboolean
storage_map(const DigestTable *table, Storage *storage, GError **error)
{
  gsize length = storage->slots * table->slot_bytes;
  int file = scratch_file_open(table->folder);
  if (file < 0)
    return file_failed(error);
  errno = posix_fallocate(file, 0, (off_t) length);
  void *bytes =
      errno != 0 ? MAP_FAILED : mmap(NULL, length, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  gboolean is_mapped = bytes != MAP_FAILED || file_failed(error);
  close(file); /* the mapping holds it */
  storage->is_mapped = is_mapped;
  storage->bytes = is_mapped ? bytes : NULL;
  return is_mapped;
}

static gboolean
storage_open(const DigestTable *table, guint64 slots, Storage *storage, GError **error)
{
  *storage = (Storage){ NULL, FALSE, slots };
  if (slots > MEMORY_SLOTS)
    return storage_map(table, storage, error);
  storage->bytes = g_malloc0(slots * table->slot_bytes);
  return TRUE;
}

/* Gives back what was mapped by looking at it: it stays in the file, and in the system's cache of
 * it. */
static void
storage_release(const DigestTable *table, const Storage *storage)
{
  if (storage->is_mapped)
    madvise(storage->bytes, storage->slots * table->slot_bytes, MADV_DONTNEED);
}

static void
looks_count(DigestTable *table)
{
  if (++table->looks < RELEASE_AFTER)
    return;
  table->looks = 0;
  storage_release(table, &table->storage);
}

static gboolean
grow(DigestTable *table, GError **error)
{
  Storage larger;
  if (!storage_open(table, table->storage.slots * 2, &larger, error))
    return FALSE;
  for (guint64 i = 0; i < table->storage.slots; i++)
    {
      const guint8 *slot = table->storage.bytes + i * table->slot_bytes;
      if (!slot_is_empty(slot))
        memcpy(slot_find(table, &larger, slot), slot, table->slot_bytes);
      if (i % MOVED_AT_ONCE == 0) /* a digest moves to its old place or half the table on:
                                     neighbours stay neighbours */
        {
          storage_release(table, &table->storage);
          storage_release(table, &larger);
        }
    }
  storage_clear(table, &table->storage);
  table->storage = larger;
  return TRUE;
}

gboolean
digest_table_put(DigestTable *table, const guint8 digest[DIGEST_BYTES], const guint8 *value,
                 gboolean *was_there, guint8 *old, GError **error)
{
  if (table->count * 2 >= table->storage.slots && !grow(table, error))
    return FALSE;
  guint8 *slot = slot_find(table, &table->storage, digest);
  gsize value_bytes = table->slot_bytes - DIGEST_BYTES;
  *was_there = !slot_is_empty(slot);
  if (*was_there && old != NULL && value_bytes > 0)
    memcpy(old, slot + DIGEST_BYTES, value_bytes);
  if (!*was_there)
    memcpy(slot, digest, DIGEST_BYTES);
  if (value_bytes > 0)
    memcpy(slot + DIGEST_BYTES, value, value_bytes);
  table->count += !*was_there;
  looks_count(table);
  return TRUE;
}

gboolean
digest_table_find(DigestTable *table, const guint8 digest[DIGEST_BYTES], guint8 *value)
{
  const guint8 *slot = slot_find(table, &table->storage, digest);
  gboolean is_there = !slot_is_empty(slot);
  if (is_there && value != NULL)
    memcpy(value, slot + DIGEST_BYTES, table->slot_bytes - DIGEST_BYTES);
  looks_count(table);
  return is_there;
}

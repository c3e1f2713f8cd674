/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * digest_table.c - open addressing with linear probing. Digests are random, so their first bytes are the place to look; a slot of
 * zeros is empty (no sha256 met will be zero).
 *
 *   slot: [digest 32 | value 0..32]     slots: a power of two, at most half of them full
 *
 * Past MEMORY_SLOTS the slots lie in a file. It is read and written a few slots at a time, not mapped: mapped pages would count as
 * this process's memory, and a full disk would be a signal instead of an error.
 */
#include "core/digest_table.h"

#include "core/error.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#define FIRST_SLOTS 64
#define MEMORY_SLOTS (1u << 14) /* a megabyte */
#define PROBE_SLOTS 8           /* read from the file at once: nearly every search ends among them */
#define SLOT_BYTES (2 * DIGEST_BYTES)

typedef struct
{
  guint8 *memory; /* NULL: in the file */
  int file;       /* -1: in memory */
  guint64 slots;
} Storage;

struct DigestTable
{
  gsize slot_bytes;
  char *folder;
  Storage storage;
  guint64 count;
};

static void
storage_clear(Storage *storage)
{
  g_clear_pointer(&storage->memory, g_free);
  if (storage->file >= 0)
    close(storage->file);
  storage->file = -1;
}

DigestTable *
digest_table_new(gsize value_bytes, const char *folder)
{
  DigestTable *table = g_new0(DigestTable, 1);
  table->slot_bytes = DIGEST_BYTES + MIN(value_bytes, DIGEST_BYTES);
  table->folder = g_strdup(folder);
  table->storage = (Storage) { g_malloc0(FIRST_SLOTS * table->slot_bytes), -1, FIRST_SLOTS };
  return table;
}

void
digest_table_free(DigestTable *table)
{
  if (table == NULL)
    return;
  storage_clear(&table->storage);
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
  return duban_error_set(error, DUBAN_ERROR_WRITE, "expected to keep the list of ids in a scratch file, got: %s", g_strerror(reason));
}

/* A file that no folder shows. Where the file system has none of that kind, one whose name is taken away at once. */
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
slots_read(const DigestTable *table, const Storage *storage, guint64 slot, gsize count, guint8 *into, GError **error)
{
  gsize length = count * table->slot_bytes;
  guint64 place = slot * table->slot_bytes;
  if (storage->memory != NULL)
    {
      memcpy(into, storage->memory + place, length);
      return TRUE;
    }
  for (gsize done = 0; done < length;)
    {
      gssize got = pread(storage->file, into + done, length - done, (off_t) (place + done));
      if (got < 0 && errno != EINTR)
        return file_failed(error);
      if (got == 0)
        {
          memset(into + done, 0, length - done); /* behind what was written so far nothing is there */
          break;
        }
      done += (gsize) MAX(got, 0);
    }
  return TRUE;
}

static gboolean
slot_write(const DigestTable *table, const Storage *storage, guint64 slot, const guint8 *bytes, GError **error)
{
  guint64 place = slot * table->slot_bytes;
  if (storage->memory != NULL)
    {
      memcpy(storage->memory + place, bytes, table->slot_bytes);
      return TRUE;
    }
  for (gsize done = 0; done < table->slot_bytes;)
    {
      gssize count = pwrite(storage->file, bytes + done, table->slot_bytes - done, (off_t) (place + done));
      if (count < 0 && errno != EINTR)
        return file_failed(error);
      done += (gsize) MAX(count, 0);
    }
  return TRUE;
}

/* The slot of the digest, or the empty one where it belongs; found receives what is there. */
static gboolean
slot_find(const DigestTable *table, const Storage *storage, const guint8 *digest, guint64 *slot, guint8 found[SLOT_BYTES], GError **error)
{
  static const guint8 NOTHING[DIGEST_BYTES] = { 0 };
  guint64 place;
  memcpy(&place, digest, sizeof place);
  guint8 slots[PROBE_SLOTS * SLOT_BYTES];
  for (guint64 at = GUINT64_FROM_BE(place) & (storage->slots - 1);;)
    {
      gsize count = (gsize) MIN(PROBE_SLOTS, storage->slots - at);
      if (!slots_read(table, storage, at, count, slots, error))
        return FALSE;
      for (gsize i = 0; i < count; i++)
        {
          const guint8 *candidate = slots + i * table->slot_bytes;
          if (memcmp(candidate, digest, DIGEST_BYTES) != 0 && memcmp(candidate, NOTHING, DIGEST_BYTES) != 0)
            continue;
          memcpy(found, candidate, table->slot_bytes);
          *slot = at + i;
          return TRUE;
        }
      at = (at + count) & (storage->slots - 1);
    }
}

static gboolean
storage_open(const DigestTable *table, guint64 slots, Storage *storage, GError **error)
{
  *storage = (Storage) { NULL, -1, slots };
  if (slots <= MEMORY_SLOTS)
    storage->memory = g_malloc0(slots * table->slot_bytes);
  else
    {
      storage->file = scratch_file_open(table->folder);
      if (storage->file < 0)
        return file_failed(error);
    }
  return TRUE;
}

static gboolean
copy_slots(const DigestTable *table, const Storage *into, GError **error)
{
  static const guint8 NOTHING[DIGEST_BYTES] = { 0 };
  guint8 slots[PROBE_SLOTS * SLOT_BYTES], found[SLOT_BYTES];
  for (guint64 at = 0; at < table->storage.slots; at += PROBE_SLOTS)
    {
      if (!slots_read(table, &table->storage, at, PROBE_SLOTS, slots, error))
        return FALSE;
      for (gsize i = 0; i < PROBE_SLOTS; i++)
        {
          const guint8 *slot = slots + i * table->slot_bytes;
          guint64 place = 0;
          if (memcmp(slot, NOTHING, DIGEST_BYTES) == 0)
            continue;
          if (!slot_find(table, into, slot, &place, found, error) || !slot_write(table, into, place, slot, error))
            return FALSE;
        }
    }
  return TRUE;
}

static gboolean
grow(DigestTable *table, GError **error)
{
  Storage larger;
  if (!storage_open(table, table->storage.slots * 2, &larger, error))
    return FALSE;
  gboolean is_copied = copy_slots(table, &larger, error);
  storage_clear(is_copied ? &table->storage : &larger);
  if (is_copied)
    table->storage = larger;
  return is_copied;
}

gboolean
digest_table_put(DigestTable *table, const guint8 digest[DIGEST_BYTES], const guint8 *value, gboolean *was_there, guint8 *old, GError **error)
{
  if (table->count * 2 >= table->storage.slots && !grow(table, error))
    return FALSE;
  guint64 slot = 0;
  guint8 bytes[SLOT_BYTES];
  if (!slot_find(table, &table->storage, digest, &slot, bytes, error))
    return FALSE;
  gboolean is_known = memcmp(bytes, digest, DIGEST_BYTES) == 0;
  gsize value_bytes = table->slot_bytes - DIGEST_BYTES;
  if (is_known && old != NULL && value_bytes > 0)
    memcpy(old, bytes + DIGEST_BYTES, value_bytes);
  gboolean is_same = is_known && (value_bytes == 0 || memcmp(bytes + DIGEST_BYTES, value, value_bytes) == 0);
  memcpy(bytes, digest, DIGEST_BYTES);
  if (value_bytes > 0)
    memcpy(bytes + DIGEST_BYTES, value, value_bytes);
  if (!is_same && !slot_write(table, &table->storage, slot, bytes, error))
    return FALSE;
  table->count += !is_known;
  *was_there = is_known;
  return TRUE;
}

gboolean
digest_table_find(const DigestTable *table, const guint8 digest[DIGEST_BYTES], gboolean *is_there, guint8 *value, GError **error)
{
  guint64 slot;
  guint8 bytes[SLOT_BYTES];
  if (!slot_find(table, &table->storage, digest, &slot, bytes, error))
    return FALSE;
  *is_there = memcmp(bytes, digest, DIGEST_BYTES) == 0;
  if (*is_there && value != NULL)
    memcpy(value, bytes + DIGEST_BYTES, table->slot_bytes - DIGEST_BYTES);
  return TRUE;
}

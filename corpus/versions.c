/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * versions.c - asking each library that is loaded, not the headers this was compiled with.
 */
#include "corpus/versions.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <archive.h>
#include <brotli/decode.h>
#include <json-glib/json-glib.h>
#include <libdeflate.h>
#include <libxml/globals.h>
#include <libxml/xmlversion.h>
#include <pcre2.h>
#include <poppler.h>
#include <qpdf/qpdf-c.h>
#include <string.h>
#include <zlib.h>
#include <zstd.h>

/* "20914" -> "2.9.14"; some builds append "-GIT…". */
static char *
libxml2_version(void)
{
  guint64 number = g_ascii_strtoull(xmlParserVersion, NULL, 10);
  return g_strdup_printf("%u.%u.%u", (guint) (number / 10000), (guint) (number / 100 % 100),
                         (guint) (number % 100));
}

/* "10.42 2022-12-11" -> "10.42". */
static char *
pcre2_version(void)
{
  char text[64] = "";
  pcre2_config(PCRE2_CONFIG_VERSION, text);
  g_strdelimit(text, " ", '\0');
  return g_strdup(text);
}

static char *
brotli_version(void)
{
  guint32 packed = BrotliDecoderVersion(); /* 8, 12 and 12 bits */
  return g_strdup_printf("%u.%u.%u", packed >> 24, packed >> 12 & 0xFFF, packed & 0xFFF);
}

const LibraryVersion *
versions_of_libraries(void)
{
  static LibraryVersion libraries[12];
  static gsize is_built = 0;
  if (g_once_init_enter(&is_built))
    {
      LibraryVersion found[] = {
        { "brotli", brotli_version() },
        { "glib",
          g_strdup_printf("%u.%u.%u", glib_major_version, glib_minor_version, glib_micro_version) },
        { "json-glib", g_strdup(JSON_VERSION_S) },
        { "libarchive", g_strdup(archive_version_string() + strlen("libarchive ")) },
        { "libdeflate", g_strdup(LIBDEFLATE_VERSION_STRING) },
        { "libxml2", libxml2_version() },
        { "pcre2", pcre2_version() },
        { "poppler", g_strdup(poppler_get_version()) },
        { "qpdf", g_strdup(qpdf_get_qpdf_version()) },
        { "zlib", g_strdup(zlibVersion()) },
        { "zstd", g_strdup(ZSTD_versionString()) },
      };
      G_STATIC_ASSERT(G_N_ELEMENTS(found) < G_N_ELEMENTS(libraries));
      for (gsize i = 0; i < G_N_ELEMENTS(found); i++)
        libraries[i] = found[i];
      g_once_init_leave(&is_built, 1);
    }
  return libraries;
}

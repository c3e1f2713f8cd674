/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * ocr_engine.c - see the header. One thread: workers may start none, and two gain nothing on a
 * page.
 */
#include "extract/ocr_engine.h"

#include "core/error.h"

#ifdef DUBAN_OCR_LIBRARY

#include <dlfcn.h>
#include <leptonica/allheaders.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <tesseract/capi.h>

#define MODEL "chi_sim"
#define TURN_MODEL "osd"
#define TURN_SURE 4.0     /* pages of notices that are upright or turned: 10 to 18 */
#define LINES_MOST 100000 /* of one part */
#define SKEW_LEAST 0.1    /* degrees: three points of the picture over the width of a page */
/* How much better than others an angle has to be: what Leptonica itself asks for */
#define SKEW_SURE 3.0
#define WORD_BITS 32 /* of Leptonica's rows */

#define FUNCTION(name) __typeof__(TessBaseAPI##name) *name
#define ITERATOR(name) __typeof__(TessPageIterator##name) *name
#define RESULT(name) __typeof__(TessResultIterator##name) *name

struct OcrEngine
{
  void *library;
  TessBaseAPI *api;
  TessBaseAPI *turns; /* tells how a page lies; NULL without its model */
  FUNCTION(Create);
  FUNCTION(Delete);
  FUNCTION(Init3);
  FUNCTION(SetVariable);
  FUNCTION(SetPageSegMode);
  FUNCTION(SetImage);
  FUNCTION(SetSourceResolution);
  FUNCTION(Recognize);
  FUNCTION(GetIterator);
  FUNCTION(Clear);
  FUNCTION(DetectOrientationScript);
  ITERATOR(IsAtBeginningOf);
  ITERATOR(BoundingBox);
  RESULT(Next);
  RESULT(GetUTF8Text);
  RESULT(Confidence);
  __typeof__(TessResultIteratorDelete) *DeleteResults;
  RESULT(GetPageIterator);
  __typeof__(TessDeleteText) *DeleteText;
  __typeof__(pixCreate) *PixCreate; /* Leptonica comes with Tesseract */
  __typeof__(pixDestroy) *PixDestroy;
  __typeof__(pixGetData) *PixGetData;
  __typeof__(pixGetWpl) *PixGetWpl;
  __typeof__(pixFindSkew) *PixFindSkew;
};

static gboolean
functions_find(OcrEngine *engine)
{
  const struct
  {
    const char *name;
    void **place;
  } wanted[] = {
    { "TessBaseAPICreate", (void **) &engine->Create },
    { "TessBaseAPIDelete", (void **) &engine->Delete },
    { "TessBaseAPIInit3", (void **) &engine->Init3 },
    { "TessBaseAPISetVariable", (void **) &engine->SetVariable },
    { "TessBaseAPISetPageSegMode", (void **) &engine->SetPageSegMode },
    { "TessBaseAPISetImage", (void **) &engine->SetImage },
    { "TessBaseAPISetSourceResolution", (void **) &engine->SetSourceResolution },
    { "TessBaseAPIRecognize", (void **) &engine->Recognize },
    { "TessBaseAPIGetIterator", (void **) &engine->GetIterator },
    { "TessBaseAPIClear", (void **) &engine->Clear },
    { "TessBaseAPIDetectOrientationScript", (void **) &engine->DetectOrientationScript },
    { "TessPageIteratorIsAtBeginningOf", (void **) &engine->IsAtBeginningOf },
    { "TessPageIteratorBoundingBox", (void **) &engine->BoundingBox },
    { "TessResultIteratorNext", (void **) &engine->Next },
    { "TessResultIteratorGetUTF8Text", (void **) &engine->GetUTF8Text },
    { "TessResultIteratorConfidence", (void **) &engine->Confidence },
    { "TessResultIteratorDelete", (void **) &engine->DeleteResults },
    { "TessResultIteratorGetPageIterator", (void **) &engine->GetPageIterator },
    { "TessDeleteText", (void **) &engine->DeleteText },
    { "pixCreate", (void **) &engine->PixCreate },
    { "pixDestroy", (void **) &engine->PixDestroy },
    { "pixGetData", (void **) &engine->PixGetData },
    { "pixGetWpl", (void **) &engine->PixGetWpl },
    { "pixFindSkew", (void **) &engine->PixFindSkew },
  };
  for (gsize i = 0; i < G_N_ELEMENTS(wanted); i++)
    {
      *wanted[i].place = dlsym(engine->library, wanted[i].name);
      if (*wanted[i].place == NULL)
        return FALSE;
    }
  return TRUE;
}

static void
turns_open(OcrEngine *engine)
{
  engine->turns = engine->Create();
  if (engine->Init3(engine->turns, NULL, TURN_MODEL) == 0)
    {
      engine->SetVariable(engine->turns, "debug_file", "/dev/null");
      return;
    }
  engine->Delete(engine->turns);
  engine->turns = NULL;
}

OcrEngine *
ocr_engine_open(GError **error)
{
  g_autoptr(OcrEngine) engine = g_new0(OcrEngine, 1);
  setenv("OMP_THREAD_LIMIT", "1", 1); /* read once, when the library is loaded */
  engine->library = dlopen(DUBAN_OCR_LIBRARY, RTLD_NOW | RTLD_LOCAL);
  if (engine->library == NULL || !functions_find(engine))
    {
      duban_error_set(error, DUBAN_ERROR_USAGE,
                      "--ocr: expected %s (Debian: libtesseract5), got: %s", DUBAN_OCR_LIBRARY,
                      dlerror());
      return NULL;
    }
  engine->api = engine->Create();
  if (engine->Init3(engine->api, NULL, MODEL) != 0)
    {
      duban_error_set(
          error, DUBAN_ERROR_USAGE,
          "--ocr: expected Tesseract's model %s (Debian: tesseract-ocr-chi-sim), got none; "
          "TESSDATA_PREFIX names another folder",
          MODEL);
      return NULL;
    }
  engine->SetVariable(engine->api, "debug_file", "/dev/null");
  turns_open(engine);
  return g_steal_pointer(&engine);
}

void
ocr_engine_free(OcrEngine *engine)
{
  if (engine == NULL)
    return;
  if (engine->api != NULL)
    engine->Delete(engine->api);
  if (engine->turns != NULL)
    engine->Delete(engine->turns);
  g_free(engine); /* the library stays: it registers things that outlive it */
}

guint
ocr_engine_quarters(const OcrEngine *engine, const ScanImage *image)
{
  int degrees = 0;
  float sure = 0;
  const char *script = NULL;
  float script_sure = 0;
  if (engine->turns == NULL)
    return 0;
  engine->SetImage(engine->turns, image->gray, (int) image->width, (int) image->height, 1,
                   (int) image->width);
  engine->SetSourceResolution(engine->turns, (int) (image->scale * 72 + 0.5));
  gboolean is_told =
      engine->DetectOrientationScript(engine->turns, &degrees, &sure, &script, &script_sure)
      && sure >= TURN_SURE;
  engine->Clear(engine->turns);
  return is_told ? (360u - (guint) degrees) / 90 % 4 : 0;
}

double
ocr_engine_skew(const OcrEngine *engine, const ScanImage *image)
{
  PIX *ink = engine->PixCreate((l_int32) image->width, (l_int32) image->height, 1);
  if (ink == NULL)
    return 0;
  l_uint32 *words = engine->PixGetData(ink);
  gsize words_a_line = (gsize) engine->PixGetWpl(ink);
  for (guint y = 0; y < image->height; y++)
    for (guint x = 0; x < image->width; x++)
      if (image->gray[(gsize) y * image->width + x] < image->dark)
        words[y * words_a_line + x / WORD_BITS] |= 0x80000000u >> x % WORD_BITS;
  l_float32 degrees = 0;
  l_float32 sure = 0;
  gboolean is_found = engine->PixFindSkew(ink, &degrees, &sure) == 0;
  engine->PixDestroy(&ink);
  return is_found && sure >= SKEW_SURE && fabs(degrees) >= SKEW_LEAST ? degrees : 0;
}

typedef struct
{
  OcrEngine *engine;
  TessResultIterator *results;
  ScanBox part;
  ScanBox line;
  guint line_index;
  GArray *characters;
} Reading;

static ScanBox
box_of(const Reading *reading, TessPageIteratorLevel level)
{
  ScanBox box = { 0 };
  const TessPageIterator *place = reading->engine->GetPageIterator(reading->results);
  if (!reading->engine->BoundingBox(place, level, &box.x0, &box.y0, &box.x1, &box.y1))
    return reading->part;
  return (ScanBox){ box.x0 + reading->part.x0, box.y0 + reading->part.y0, box.x1 + reading->part.x0,
                    box.y1 + reading->part.y0 };
}

static void
symbol_read(Reading *reading)
{
  OcrEngine *engine = reading->engine;
  const TessPageIterator *place = engine->GetPageIterator(reading->results);
  if (engine->IsAtBeginningOf(place, RIL_TEXTLINE))
    {
      reading->line = box_of(reading, RIL_TEXTLINE);
      reading->line_index++;
    }
  char *text = engine->GetUTF8Text(reading->results, RIL_SYMBOL);
  OcrCharacter character = { .box = box_of(reading, RIL_SYMBOL),
                             .line = reading->line,
                             .line_index = reading->line_index,
                             .confidence = engine->Confidence(reading->results, RIL_SYMBOL),
                             .starts_word = engine->IsAtBeginningOf(place, RIL_WORD) != 0 };
  /* a symbol may be several characters: …… */
  for (const char *at = text; at != NULL && g_utf8_validate(text, -1, NULL) && *at != '\0';
       at = g_utf8_next_char(at))
    {
      character.character = g_utf8_get_char(at);
      if (!g_unichar_isspace(character.character))
        g_array_append_val(reading->characters, character);
      character.starts_word = FALSE;
    }
  if (text != NULL)
    engine->DeleteText(text);
}

void
ocr_engine_read(OcrEngine *engine, const ScanImage *image, ScanBox part, gboolean only_digits,
                GArray *characters)
{
  const guint8 *start = image->gray + (gsize) part.y0 * image->width + part.x0;
  guint last = characters->len == 0
                   ? 0
                   : g_array_index(characters, OcrCharacter, characters->len - 1).line_index;
  Reading reading = { engine, NULL, part, part, last, characters };
  engine->SetVariable(engine->api, "tessedit_char_whitelist", only_digits ? "0123456789" : "");
  engine->SetPageSegMode(engine->api, only_digits ? PSM_SINGLE_LINE : PSM_SINGLE_BLOCK);
  engine->SetImage(engine->api, start, part.x1 - part.x0, part.y1 - part.y0, 1, (int) image->width);
  engine->SetSourceResolution(engine->api, (int) (image->scale * 72 + 0.5));
  if (engine->Recognize(engine->api, NULL) == 0)
    reading.results = engine->GetIterator(engine->api);
  if (reading.results != NULL)
    {
      do
        symbol_read(&reading);
      while (engine->Next(reading.results, RIL_SYMBOL) && reading.line_index < LINES_MOST);
      engine->DeleteResults(reading.results);
    }
  engine->Clear(engine->api);
}

#else

OcrEngine *
ocr_engine_open(GError **error)
{
  duban_error_set(error, DUBAN_ERROR_USAGE,
                  "--ocr: expected a program built with character recognition, got one without "
                  "(DUBAN_OCR, libtesseract-dev)");
  return NULL;
}

void
ocr_engine_free(OcrEngine *engine)
{
}

guint
ocr_engine_quarters(const OcrEngine *engine, const ScanImage *image)
{
  return 0;
}

double
ocr_engine_skew(const OcrEngine *engine, const ScanImage *image)
{
  return 0;
}

void
ocr_engine_read(OcrEngine *engine, const ScanImage *image, ScanBox part, gboolean only_digits,
                GArray *characters)
{
}

#endif

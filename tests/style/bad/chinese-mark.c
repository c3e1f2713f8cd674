/* as extract/x.c: chinese */
static const char *const MARK = "△、";

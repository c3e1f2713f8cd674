/* as classify/x.c: chinese */
static const char *const LABEL = "责任单位";

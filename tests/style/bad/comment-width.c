/* as core/x.c: comment-width */
/* A comment that goes on and on behind the hundredth column, where nobody who has two files side by side sees it. */
extern int x;

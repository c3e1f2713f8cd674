/* as core/x.c: memory */
void
drop(void *p)
{
  free(p);
}

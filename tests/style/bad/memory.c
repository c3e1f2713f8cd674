/* as core/x.c: memory */
void *
room(void)
{
  return malloc(10);
}

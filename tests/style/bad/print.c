/* as cli/x.c: print */
void
hello(void)
{
  g_print("hello\n");
}

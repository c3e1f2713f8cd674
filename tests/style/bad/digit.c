/* as normalize/x.c: locale */
int
is_number(int c)
{
  return isdigit(c) != 0;
}

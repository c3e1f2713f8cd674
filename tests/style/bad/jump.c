/* as core/x.c: goto */
int
leave(int x)
{
  if (x)
    goto out;
  x = 1;
out:
  return x;
}

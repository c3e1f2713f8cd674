/* as core/x.c: nesting */
void
deep(int n)
{
  for (int i = 0; i < n; i++)
    {
      while (n > 1)
        if (n > 2)
          switch (n)
            {
            default:
              if (n > 3)
                n = 0;
            }
    }
}

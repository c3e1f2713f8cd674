/* as output/x.c: locale */
void
write_value(FILE *file, double value)
{
  fprintf(file, "%.2f", value);
}

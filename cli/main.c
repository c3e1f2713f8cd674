/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stage.h"
int
main(void)
{
  return 0;
}

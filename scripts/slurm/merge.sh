#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Puts the shares together when all of them are in the ledger. Started behind the array by scripts/slurm/submit; safe to start again.
#SBATCH --requeue
#SBATCH --open-mode=append
set -euo pipefail
folders=()
for ((shard = 1; shard <= DUBAN_SHARES; shard++)); do
  if [ ! -e "$DUBAN_OUT/ledger/$shard" ]; then
    echo "share $shard of $DUBAN_SHARES is not done: run scripts/slurm/submit again, it does what is missing" >&2
    exit 2
  fi
  folders+=("$DUBAN_OUT/shares/$shard")
done
status=0
"$DUBAN_PROGRAM" merge --out "$DUBAN_OUT/results" "${folders[@]}" || status=$?
case $status in
  0 | 1) ;;
  *) exit "$status" ;;
esac
echo "$status" >"$DUBAN_OUT/ledger/.merge.$$" && mv "$DUBAN_OUT/ledger/.merge.$$" "$DUBAN_OUT/ledger/merge"

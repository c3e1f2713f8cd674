#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# One share of a run: a task of the array that scripts/slurm/submit starts. May be killed, requeued and started again at any time: the
# share's folder has a journal, and a share that is done already is left alone.
#SBATCH --requeue
#SBATCH --open-mode=append
set -uo pipefail
shard=${SLURM_ARRAY_TASK_ID:?this script is a task of an array: scripts/slurm/submit starts it}
folder=$DUBAN_OUT/shares/$shard
mkdir -p "$DUBAN_OUT/shares"
[ -e "$DUBAN_OUT/ledger/$shard" ] && exit 0

# Slurm says SIGTERM before it kills: the run then stops where it stands, and the requeued task goes on.
inputs=()
while IFS= read -r -d '' input; do inputs+=("$input"); done <"$DUBAN_OUT/inputs"
"$DUBAN_PROGRAM" run --resume "$folder" --shard "$shard/$DUBAN_SHARES" -j "${SLURM_CPUS_PER_TASK:-1}" "${inputs[@]}" &
run=$!
is_stopped=''
trap 'is_stopped=1; kill -TERM "$run" 2>/dev/null' TERM
wait "$run"
status=$?
if [ -n "$is_stopped" ]; then # what bash then calls the status is not to be trusted: the next try asks the journal
  wait "$run"
  exit 143
fi
case $status in
  0 | 1) ;; # 1: some inputs rejected, which rejects.jsonl lists
  *) exit "$status" ;;
esac

# The ledger is ours, not Slurm's: a name appears in it when the share is whole, and at once.
echo "$status" >"$DUBAN_OUT/ledger/.$shard.$$" && mv "$DUBAN_OUT/ledger/.$shard.$$" "$DUBAN_OUT/ledger/$shard"

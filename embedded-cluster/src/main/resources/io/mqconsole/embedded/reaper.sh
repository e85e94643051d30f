# Waits until its parent is gone, in whatever way, and then kills the processes whose ids the file in $0 holds:
# a process that was stopped by SIGSTOP never learns by itself that its parent has died.
# Each line is "pid stamp"; a later process that got the same id has another stamp and is left alone.
trap '' INT TERM HUP
cat >/dev/null
while read -r pid stamp; do
  if [ -r /proc/self/stat ]; then
    { read -r stat </proc/"$pid"/stat; } 2>/dev/null || continue
    # shellcheck disable=SC2086 # split into fields on purpose
    set -- ${stat##*) }
    now=${20}
  else
    now=$(ps -o lstart= -p "$pid" | tr -s ' ' '_' | sed 's/^_//;s/_$//')
  fi
  [ "$now" = "$stamp" ] && kill -KILL "$pid"
done <"$0" 2>/dev/null
rm -f "$0"

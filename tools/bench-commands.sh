#!/usr/bin/env bash
# What kafka-k8s:generate costs: whole Maven commands on a copy of samples/zookeeper-production, in pairs A B A B…
# Usage: tools/bench-commands.sh [pairs, default 10] [manifests, the default, or chart]
#   manifests: A  mvn process-classes       compiles the description
#              B  mvn kafka-k8s:generate    compiles the same and writes the manifests only
#   chart:     A  mvn kafka-k8s:generate    compiles, and writes the manifests only
#              B  mvn kafka-k8s:generate    the same, and writes the chart
# MAVEN_OPTS holds for both. The sample is outside of this repository then, so .mvn/jvm.config does not.
set -euo pipefail

pairs=${1:-10}
what=${2:-manifests}
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -R "$root/samples/zookeeper-production" "$work/sample"
sample=$work/sample
export LC_ALL=C # awk and time agree on the decimal point

# run NAME GOAL FILE: from nothing, so that it compiles and writes; FILE proves that it did.
run() {
    rm -rf "$sample/target"
    local TIMEFORMAT='%R %U %S'
    if ! { time mvn -o -q -f "$sample/pom.xml" $2 > "$work/log" 2>&1; } 2> "$work/time" || [ ! -e "$sample/$3" ]; then
        cat "$work/log" >&2
        echo "mvn $2 failed. Is this project installed? mvn -q -DskipTests install" >&2
        exit 1
    fi
    awk '{ print $2 + $3, $1 }' "$work/time" >> "$work/$1"
}
manifests=target/kafka-k8s/orders/manifests/inventory.sha256
case $what in
    manifests)
        a() { run A process-classes target/classes/com/example/kafka/OrdersKafka.class; }
        b() { run B "kafka-k8s:generate -Dkafka-k8s.chart=false" $manifests; }
        ;;
    chart)
        a() { run A "kafka-k8s:generate -Dkafka-k8s.chart=false" $manifests; }
        b() { run B kafka-k8s:generate target/kafka-k8s/orders/chart/inventory.sha256; }
        ;;
    *)
        echo "the second argument is manifests or chart, not $what" >&2
        exit 1
        ;;
esac

# column NAME COLUMN: median, minimum and maximum
column() {
    sort -n -k "$2,$2" "$work/$1" | awk -v c="$2" '{ v[NR] = $c }
        END { m = int((NR + 1) / 2); printf "%.3f %.3f %.3f", (v[m] + v[NR + 1 - m]) / 2, v[1], v[NR] }'
}
compare() {
    local a b
    a=$(column A "$2") b=$(column B "$2")
    echo "$1 $a $b" | awk '{ printf "%-22s A %.2f s (%.2f–%.2f)   B %.2f s (%.2f–%.2f)   B/A %.3f\n", $1, $2, $3, $4, $5, $6, $7, $5 / $2 }'
}

# Files and plugins into the caches.
a && b
rm "$work/A" "$work/B"
for ((i = 0; i < pairs; i++)); do
    a && b
done
echo "$pairs pairs, MAVEN_OPTS=\"${MAVEN_OPTS:-}\": median (minimum–maximum)"
compare "CPU,user+sys" 1
compare "wall" 2
paste -d ' ' "$work/A" "$work/B" | awk '{ print $3 / $1, $4 / $2 }' > "$work/ratios"
echo "$(column ratios 1) $(column ratios 2)" | awk '{ printf "ratio within pairs     CPU %.3f (%.3f–%.3f)   wall %.3f (%.3f–%.3f)\n", $1, $2, $3, $4, $5, $6 }'

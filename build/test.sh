#!/usr/bin/env bash
# Builds everything once, checks the generated files, and runs every test. Needs the .NET SDK; brings PostgreSQL itself.
# The replay of DDL is compared with the machine's own PostgreSQL, and with the oldest and the newest version that npm brings.
#   --deep     tests that draw by chance try twenty times as often (--deep=3: three times; SCHEMA_ANALYZERS_DEEP), and say what they have seen;
#              all versions of PostgreSQL are asked
#   --accept   take what the tests received as the new expectation (SCHEMA_ANALYZERS_ACCEPT=1); review the difference before committing it
# The last line is "N passed, N failed", and the exit code is not 0 when anything failed or nothing ran. What fails keeps nothing else from running.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 MSBUILDDISABLENODEREUSE=1
results=artifacts/test-results
patience=10m # for one test
lanes=2 # projects at a time: alone, each leaves cores idle while its last tests run

fail() {
    echo "$*" >&2
    echo "0 passed, 1 failed"
    exit 1
}

parse_arguments() {
    for argument in "$@"; do
        case $argument in
            --deep) export SCHEMA_ANALYZERS_DEEP=20 patience=3h ;;
            --deep=[1-9] | --deep=[1-9][0-9]) export SCHEMA_ANALYZERS_DEEP=${argument#*=} patience=3h ;;
            --accept) export SCHEMA_ANALYZERS_ACCEPT=1 ;;
            *) fail "Unknown argument '$argument'; there are --deep, --deep=N and --accept." ;;
        esac
    done
}

# The directory of initdb and postgres: whatever PATH has, else the newest version that the distribution's packages installed.
postgresql_directory() {
    if command -v initdb > /dev/null && command -v postgres > /dev/null; then
        dirname "$(command -v initdb)"
        return
    fi
    find /usr/lib/postgresql/*/bin -maxdepth 1 -name initdb -printf '%h\n' 2> /dev/null | sort -V | tail -n 1
}

require_postgresql() {
    if [ -z "$(postgresql_directory)" ]; then
        echo "Installing PostgreSQL ..."
        { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends postgresql; } > /dev/null < /dev/null ||
            fail "PostgreSQL is needed for the tests and could not be installed. Install it, or put initdb and postgres on the PATH."
    fi
    local directory
    directory=$(postgresql_directory)
    [ -n "$directory" ] || fail "PostgreSQL is installed, but initdb is neither on the PATH nor in /usr/lib/postgresql/*/bin."
    export PATH="$PATH:$directory"
    command -v psql > /dev/null || fail "psql is missing beside $directory/initdb."
}

# A number of the one <Counters .../> line of a result file; xUnit's skipped tests are those that were not executed.
counter() {
    local number
    number=$(sed -n "s/.*<Counters .*\b$2=\"\([0-9]*\)\".*/\1/p" "$1" | head -n 1)
    echo "${number:-0}"
}

# What the tests of a result file say of themselves: lines that begin with "figures: ".
figures() {
    awk '
        match($0, /testName="[^"]*"/) { name = substr($0, RSTART + 10, RLENGTH - 11); sub(/\(.*/, "", name); n = split(name, part, "."); name = part[n - 1] "." part[n] }
        match($0, /figures: [^<]*/) { print "    " name ": " substr($0, RSTART + 9, RLENGTH - 9) }
    ' "$1" | sed 's/&gt;/>/g; s/&lt;/</g; s/&quot;/"/g; s/&amp;/\&/g'
}

# run_project <project> <name of the run> [arguments of dotnet test]
# Leaves its numbers in a file of that name: several run at a time.
run_project() {
    local project=$1 name=$2 file=$results/$2.trx exit_code=0 p=0 f=0 s=0
    shift 2
    dotnet test "$project" --no-build --nologo --blame-hang-timeout "$patience" --blame-hang-dump-type none "$@" \
        --logger "trx;LogFileName=$name.trx" --logger "console;verbosity=minimal" --results-directory "$results" < /dev/null > "$results/$name.log" 2>&1 ||
        exit_code=$?
    if [ -f "$file" ]; then
        p=$(counter "$file" passed) f=$(counter "$file" failed)
        s=$(($(counter "$file" total) - $(counter "$file" executed)))
    fi
    # A test host that died, or a project without a single test, is a failure of its own.
    if [ "$f" -eq 0 ] && { [ "$exit_code" -ne 0 ] || [ "$p" -eq 0 ]; }; then
        f=1
    fi
    {
        [ "$f" -eq 0 ] || cat "$results/$name.log"
        echo "$name: $p passed, $f failed, $s skipped, ${SECONDS}s"
        [ "$depth" = 0 ] || [ ! -f "$file" ] || figures "$file"
    } > "$results/$name.report"
    cat "$results/$name.report"
    echo "$p $f $s" > "$results/$name.numbers"
}

runs=()

# The same in the background, as soon as a lane is free.
start_project() {
    while [ "$(jobs -rp | wc -l)" -ge "$lanes" ]; do
        wait -n || true
    done
    runs+=("$2")
    { SECONDS=0; run_project "$@"; } &
}

# Those that take longest begin.
start_tests() {
    local name filter=(--filter "Category!=Deep")
    [ "$depth" = 0 ] || filter=()
    for name in House SchemaAnalyzers Npgsql; do
        start_project "tests/$name.Tests/$name.Tests.csproj" "$name.Tests" "${filter[@]}"
    done
    for name in tests/*.Tests; do
        name=$(basename "$name")
        [[ " ${runs[*]} " == *" $name "* ]] || start_project "tests/$name/$name.csproj" "$name" "${filter[@]}"
    done
}

fetch_servers() {
    local version
    for version in "$@"; do
        bash build/postgresql-servers.sh artifacts/postgresql "$version" < /dev/null > "$results/postgresql-$version.path" 2> "$results/postgresql-$version.log" || rm -f "$results/postgresql-$version.path"
    done
}

passed=0 failed=0 skipped=0

# The tests that compare replay and migrations with a server, against other versions than the machine's own. Blocks drawn by chance take long: a deep run has them.
start_other_servers() {
    local version tests="(FullyQualifiedName~.RoundTrip.&FullyQualifiedName!~.RandomBlock)"
    [ "$depth" = 0 ] || tests="FullyQualifiedName~.RoundTrip."
    tests="$tests|FullyQualifiedName~.Replay.|FullyQualifiedName~.Binding.|FullyQualifiedName~.Migrations.RandomMigration|FullyQualifiedName~.Migrations.FactsMigration"
    for version in "$@"; do
        if [ -s "$results/postgresql-$version.path" ]; then
            SCHEMA_ANALYZERS_POSTGRESQL_BIN=$(cat "$results/postgresql-$version.path") start_project tests/Npgsql.Tests/Npgsql.Tests.csproj "PostgreSql-$version" --filter "$tests"
            continue
        fi
        cat "$results/postgresql-$version.log" >&2
        echo "!!! NOT TESTED AGAINST PostgreSQL $version: npm could not bring it." >&2
        # The machine's own server has run everything; a deep run is there for the others.
        if [ "$depth" = 0 ]; then skipped=$((skipped + 1)); else failed=$((failed + 1)); fi
    done
}

report() {
    local name p f s totals
    for name in "${runs[@]}"; do
        if [ ! -s "$results/$name.numbers" ]; then
            echo "$name: did not come to its end"
            failed=$((failed + 1))
            continue
        fi
        read -r p f s < "$results/$name.numbers"
        passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
    done
    totals="$passed passed, $failed failed"
    [ "$skipped" -eq 0 ] || totals="$totals, $skipped skipped"
    echo "$totals"
    [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}

parse_arguments "$@"
depth=${SCHEMA_ANALYZERS_DEEP:-0}
command -v dotnet > /dev/null || fail "The .NET SDK is needed: https://dotnet.microsoft.com/download"
require_postgresql
rm -rf "$results" && mkdir -p "$results"
# Each job in a process group of its own, so that none outlives an interrupted run; without, it would ignore interrupts, and so would what its tests interrupt.
set -m
trap 'for job in $(jobs -rp); do kill -- "-$job" 2> /dev/null || true; done' EXIT
versions=(13 18)
[ "$depth" = 0 ] || versions=(13 14 16 17 18)
fetch_servers "${versions[@]}" &
fetching=$!
dotnet build SchemaAnalyzers.sln --nologo -v quiet < /dev/null || fail "The build failed."
if ! bash build/generate.sh --check < /dev/null; then
    echo "Generated files are stale: run build/generate.sh and commit the result." >&2
    failed=$((failed + 1))
fi
wait "$fetching" || true
start_tests
start_other_servers "${versions[@]}"
wait
report

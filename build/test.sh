#!/usr/bin/env bash
# Builds everything once, checks the generated files, and runs every test. Needs the .NET SDK; brings PostgreSQL itself.
# The replay of DDL is compared with the machine's own PostgreSQL, and with the oldest and the newest version that npm brings.
#   --deep     tests that draw by chance try twenty times as often (SCHEMA_ANALYZERS_DEEP=1), and all versions of PostgreSQL are asked
#   --accept   take what the tests received as the new expectation (SCHEMA_ANALYZERS_ACCEPT=1); review the difference before committing it
# The last line is "N passed, N failed", and the exit code is not 0 when anything failed or nothing ran.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 MSBUILDDISABLENODEREUSE=1
results=artifacts/test-results
patience=10m # for one test

fail() {
    echo "$*" >&2
    echo "0 passed, 1 failed"
    exit 1
}

parse_arguments() {
    for argument in "$@"; do
        case $argument in
            --deep) export SCHEMA_ANALYZERS_DEEP=1 patience=3h ;;
            --accept) export SCHEMA_ANALYZERS_ACCEPT=1 ;;
            *) fail "Unknown argument '$argument'; there are --deep and --accept." ;;
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

# Numbers of the one <Counters .../> line of a result file; xUnit's skipped tests are those that were not executed.
counter() {
    sed -n "s/.*<Counters .*\b$2=\"\([0-9]*\)\".*/\1/p" "$1"
}

passed=0 failed=0 skipped=0

# run_project <project> <name of the run> [arguments of dotnet test]
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
    [ "$f" -eq 0 ] || cat "$results/$name.log"
    echo "$name: $p passed, $f failed, $s skipped"
    passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
}

run_tests() {
    local project depth=(--filter "Category!=Deep")
    [ "${SCHEMA_ANALYZERS_DEEP:-}" != 1 ] || depth=()
    for project in tests/*.Tests/*.csproj; do
        run_project "$project" "$(basename "$project" .csproj)" "${depth[@]}"
    done
}

# The tests that compare replay and migrations with a server, against other versions than the machine's own. Blocks drawn by chance take long: a deep run has them.
run_other_servers() {
    local version bin tests="(FullyQualifiedName~.RoundTrip.&FullyQualifiedName!~.RandomBlock)"
    [ "${SCHEMA_ANALYZERS_DEEP:-}" != 1 ] || tests="FullyQualifiedName~.RoundTrip."
    tests="$tests|FullyQualifiedName~.Replay.|FullyQualifiedName~.Binding.|FullyQualifiedName~.Migrations.RandomMigration|FullyQualifiedName~.Migrations.FactsMigration"
    for version in "$@"; do
        if bin=$(bash build/postgresql-servers.sh artifacts/postgresql "$version" < /dev/null 2> "$results/postgresql-$version.log"); then
            SCHEMA_ANALYZERS_POSTGRESQL_BIN=$bin run_project tests/Npgsql.Tests/Npgsql.Tests.csproj "PostgreSql-$version" \
                --filter "$tests"
            continue
        fi
        cat "$results/postgresql-$version.log" >&2
        echo "!!! NOT TESTED AGAINST PostgreSQL $version: npm could not bring it." >&2
        # The machine's own server has run everything; a deep run is there for the others.
        if [ "${SCHEMA_ANALYZERS_DEEP:-}" = 1 ]; then failed=$((failed + 1)); else skipped=$((skipped + 1)); fi
    done
}

report() {
    local totals="$passed passed, $failed failed"
    [ "$skipped" -eq 0 ] || totals="$totals, $skipped skipped"
    echo "$totals"
    [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}

parse_arguments "$@"
command -v dotnet > /dev/null || fail "The .NET SDK is needed: https://dotnet.microsoft.com/download"
require_postgresql
rm -rf "$results" && mkdir -p "$results"
dotnet build SchemaAnalyzers.sln --nologo -v quiet < /dev/null || fail "The build failed."
bash build/generate.sh --check < /dev/null || fail "Generated files are stale: run build/generate.sh and commit the result."
run_tests
if [ "${SCHEMA_ANALYZERS_DEEP:-}" = 1 ]; then run_other_servers 13 14 16 17 18; else run_other_servers 13 18; fi
report

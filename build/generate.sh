#!/usr/bin/env bash
# Writes everything that follows from the rules in src/SchemaAnalyzers.Core/Rules: the catalogue, the descriptors, the release notes of
# the analyzer, the index of the pages and the table in README.md; and what PostgreSQL itself brings, as far as the server at hand says it.
# With --check it writes nothing and fails where something is stale.
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec dotnet run --project build/Generate -- "$@"

using System.Text.RegularExpressions;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.Core.Tests.Rules;

/// <summary>The page of the other tools leaves out none of their checks, and names no rule that does not exist.</summary>
public sealed class PrecedentTests
{
    private static readonly Dictionary<string, string[]> s_checks = new(StringComparer.Ordinal)
    {
        ["database_consistency"] =
        [
            "ColumnPresenceChecker", "NumericalityConstraintChecker", "LengthConstraintChecker", "NullConstraintChecker", "UniqueIndexChecker", "ForeignKeyChecker",
            "MissingUniqueIndexChecker", "MissingIndexChecker", "PrimaryKeyTypeChecker", "ForeignKeyTypeChecker", "RedundantIndexChecker", "RedundantUniqueIndexChecker",
            "EnumTypeChecker", "ForeignKeyCascadeChecker", "EnumValueChecker", "CaseSensitiveUniqueValidationChecker", "ThreeStateBooleanChecker", "MissingAssociationClassChecker",
            "MissingTableChecker", "ImplicitOrderingChecker", "MissingDependentDestroyChecker", "PolymorphicAssociationNullabilityChecker", "MissingIndexFindByChecker", "ViewPrimaryKeyChecker",
        ],
        ["active_record_doctor"] =
        [
            "extraneous_indexes", "unindexed_deleted_at", "missing_foreign_keys", "undefined_table_references", "missing_unique_indexes", "missing_non_null_constraint",
            "missing_presence_validation", "incorrect_boolean_presence_validation", "incorrect_length_validation", "incorrect_dependent_option", "short_primary_key_type",
            "mismatched_foreign_key_type", "table_without_primary_key", "table_without_timestamps", "unindexed_foreign_keys",
        ],
        ["EfCore.SchemaCompare"] =
        [
            "Entity NotInDatabase", "Property NotInDatabase", "ColumnName", "ColumnType", "Nullability", "DefaultValueSql", "ComputedColumnSql", "PersistentComputedColumn",
            "ValueGenerated", "TableName", "PrimaryKey", "ConstraintName", "IndexConstraintName", "Unique", "DeleteBehavior", "ForeignKey NotInDatabase", "Index NotInDatabase",
            "NotMappedToDatabase", "Table ExtraInDatabase", "Column ExtraInDatabase", "Index ExtraInDatabase",
        ],
        ["pg-index-health"] =
        [
            "invalid_indexes", "duplicated_indexes", "intersected_indexes", "unused_indexes", "foreign_keys_without_index", "indexes_with_null_values", "tables_with_missing_indexes",
            "tables_without_primary_key", "bloated_indexes", "bloated_tables", "tables_without_description", "columns_without_description", "columns_with_json_type",
            "columns_with_serial_types", "functions_without_description", "indexes_with_boolean", "not_valid_constraints", "btree_indexes_on_array_columns", "sequence_overflow",
            "primary_keys_with_serial_types", "duplicated_foreign_keys", "intersected_foreign_keys", "possible_object_name_overflow", "tables_not_linked_to_others",
            "foreign_keys_with_unmatched_column_type", "tables_with_zero_or_one_column", "objects_not_following_naming_convention", "columns_not_following_naming_convention",
            "primary_keys_with_varchar", "columns_with_fixed_length_varchar", "indexes_with_unnecessary_where_clause", "primary_keys_that_most_likely_natural_keys",
            "columns_with_money_type", "indexes_with_timestamp_in_the_middle", "columns_with_timestamp_or_timetz_type", "tables_where_primary_key_columns_not_first",
            "tables_where_all_columns_nullable_except_pk", "columns_with_char_type", "tables_with_inheritance", "foreign_keys_with_null_values", "tables_with_no_data",
            "self_referenced_foreign_keys", "columns_with_blob_type", "tables_with_incrementing_columns", "columns_with_inconsistent_types",
        ],
        ["squawk"] =
        [
            "require-concurrent-index-creation", "require-concurrent-index-deletion", "constraint-missing-not-valid", "adding-field-with-default",
            "adding-foreign-key-constraint", "changing-column-type", "adding-not-nullable-field", "adding-serial-primary-key-field", "renaming-column", "renaming-table",
            "disallowed-unique-constraint", "ban-drop-database", "prefer-bigint-over-int", "prefer-bigint-over-smallint", "prefer-identity", "prefer-repack",
            "prefer-robust-stmts", "prefer-text-field", "prefer-timestamptz", "ban-char-field", "ban-drop-column", "ban-drop-table", "ban-drop-not-null",
            "transaction-nesting", "adding-required-field", "ban-concurrent-index-creation-in-transaction", "ban-create-domain-with-constraint",
            "ban-alter-domain-with-add-constraint", "ban-truncate-cascade", "require-timeout-settings", "ban-uncommitted-transaction", "require-enum-value-ordering",
            "require-table-schema", "identifier-too-long", "require-concurrent-partition-detach", "require-concurrent-reindex", "require-lock-timeout",
            "require-statement-timeout", "ban-duplicate-column-assignments",
        ],
    };

    private static readonly string s_page = RepositoryFile.Read("src/SchemaAnalyzers.Core/Rules/Precedents.md");

    public static TheoryData<string> Tools => [.. s_checks.Keys];

    [Fact]
    public void Each_tool_has_its_section() => Assert.Equal(s_checks.Keys, Regex.Matches(s_page, "^## (.*)$", RegexOptions.Multiline).Select(match => match.Groups[1].Value));

    [Theory]
    [MemberData(nameof(Tools))]
    public void Each_check_has_its_row(string tool) => Assert.Equal(s_checks[tool], RowsOf(tool).Select(row => row[0]));

    [Theory]
    [MemberData(nameof(Tools))]
    public void Each_row_names_rules_or_says_why_there_is_none(string tool) =>
        Assert.All(RowsOf(tool), row =>
        {
            Assert.Equal(4, row.Length);
            Assert.NotEmpty(row[1]);
            var ids = row[2] == "none" ? [] : row[2].Split(", ");
            Assert.All(ids, id => Assert.Contains(id, RuleCatalog.All.Select(rule => rule.Id)));
            Assert.True(ids.Length > 0 || row[3].Length > 20, $"{row[0]} has neither a rule nor a reason.");
        });

    [Fact]
    public void Each_rule_that_a_note_names_exists() =>
        Assert.All(Regex.Matches(s_page, "SCH[0-9]{4}").Select(match => match.Value), id => Assert.Contains(id, RuleCatalog.All.Select(rule => rule.Id)));

    private static IEnumerable<string[]> RowsOf(string tool) =>
        s_page.Split("\n## ").Single(section => section.StartsWith(tool + "\n", StringComparison.Ordinal))
            .Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Skip(1)
            .Select(line => line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries));
}

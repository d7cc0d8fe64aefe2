using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.Core.Tests.Rules;

public class OptionReaderTests
{
    [Fact]
    public void Nothing_set_is_the_default() => Assert.Equal(RuleOptions.Default, Read().Options);

    [Theory]
    [InlineData("false", false)]
    [InlineData(" TRUE ", true)]
    public void Values_are_read_in_any_case(string value, bool expected) =>
        Assert.Equal(expected, Read(("schema_analyzers.triggers_supply_columns", value)).Options.TriggersSupplyColumns);

    [Fact]
    public void Every_naming_convention_can_be_chosen() =>
        Assert.All(NamingConvention.All, convention =>
            Assert.Same(convention, Read(("schema_analyzers.naming_convention", convention.Option)).Options.NamingConvention));

    [Fact]
    public void Every_value_of_every_option_is_valid_and_the_first_is_the_default() =>
        Assert.All(KnownOption.All.Where(option => option.Form is null), option =>
        {
            Assert.All(option.Values, value => Assert.Empty(Read((option.Key, value)).Problems));
            Assert.Equal(RuleOptions.Default, Read((option.Key, option.Values[0])).Options);
        });

    [Fact]
    public void Methods_that_are_vouched_for_are_read() =>
        Assert.Equal(["Log.Use*", "*.AddAuditing"], Read(("schema_analyzers.harmless_configuration", "Log.Use*, *.AddAuditing")).Options.HarmlessConfiguration.Select(glob => glob.Pattern));

    [Fact]
    public void Every_line_of_the_template_is_valid_and_it_has_every_option_and_every_rule()
    {
        var lines = OptionTemplate.Write().Split('\n').Where(line => line.StartsWith('#') && !line.StartsWith("# ", StringComparison.Ordinal)).Select(line => line[1..].Split(" = ", 2)).ToList();
        Assert.Equal(KnownOption.All.Select(option => option.Key).Concat(RuleCatalog.All.Select(rule => $"dotnet_diagnostic.{rule.Id}.severity")), lines.Select(line => line[0]));
        Assert.Empty(Read([.. lines.Select(line => (line[0], line[1]))]).Problems);
        Assert.All(KnownOption.All, option => Assert.True(option.Form is null == option.Example is null, option.Key));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("citext = text", "citext=text")]
    [InlineData("citext=varchar , public.email = Character Varying, jsonb=json", "citext=varchar email=varchar jsonb=json")]
    public void Pairs_of_types_are_read(string value, string expected)
    {
        var reading = Read(("schema_analyzers.equivalent_types", value));
        Assert.Empty(reading.Problems);
        Assert.Equal(expected, string.Join(" ", reading.Options.EquivalentTypes.Select(pair => $"{pair.One}={pair.Other}")));
    }

    [Theory]
    [InlineData("schema_analyzers.ignored_table", "x", "is not known. Write 'schema_analyzers.ignored_tables' or remove it")]
    [InlineData("schema_analyzers.index_nmae", "ix_*", "is not known. Write 'schema_analyzers.index_name' or remove it")]
    [InlineData("schema_analyzers.equivalent_type", "a = b", "is not known. Write 'schema_analyzers.equivalent_types' or remove it")]
    [InlineData("schema_analyzers.ignored_tables", "audit/*", "has the unknown value 'audit/*'. Write names with '*' for any characters, separated by commas")]
    [InlineData("schema_analyzers.ignored_tables", "logs, db.audit.logs", "has the unknown value 'db.audit.logs'. Write names with '*' for any characters, separated by commas")]
    [InlineData("schema_analyzers.ignored_tables", "logs,, x", "has the unknown value ''. Write names with '*' for any characters, separated by commas")]
    [InlineData("schema_analyzers.ignored_tables", "audit..logs", "has the unknown value 'audit..logs'. Write names with '*' for any characters, separated by commas")]
    [InlineData("schema_analyzers.ignored_columns", "[legacy]", "has the unknown value '[legacy]'. Write names with '*' for any characters, separated by commas")]
    [InlineData("schema_analyzers.ignored_columns", "a.b.c.d", "has the unknown value 'a.b.c.d'. Write names with '*' for any characters, separated by commas")]
    [InlineData("schema_analyzers.mandatory_columns", "created_*", "has the unknown value 'created_*'. Write column names, each after a pattern for tables where not all are meant, separated by commas")]
    [InlineData("schema_analyzers.mandatory_columns", "audit.", "has the unknown value 'audit.'. Write column names, each after a pattern for tables where not all are meant, separated by commas")]
    [InlineData("schema_analyzers.index_name", "ix_{tabel}_{columns}", "has the unknown value 'ix_{tabel}_{columns}'. Write a name with '{table}', '{columns}' or '*'")]
    [InlineData("schema_analyzers.index_name", "ix_{principal}", "has the unknown value 'ix_{principal}'. Write a name with '{table}', '{columns}' or '*'")]
    [InlineData("schema_analyzers.unique_index_name", "ux {table}", "has the unknown value 'ux {table}'. Write a name with '{table}', '{columns}' or '*'")]
    [InlineData("schema_analyzers.primary_key_name", "pk", "has the unknown value 'pk'. Write a name with '{table}', '{columns}' or '*'")]
    [InlineData("schema_analyzers.foreign_key_name", "fk_{table", "has the unknown value 'fk_{table'. Write a name with '{table}', '{columns}', '{principal}' or '*'")]
    [InlineData("schema_analyzers.unique_constraint_name", "'uq_{table}'", "has the unknown value ''uq_{table}''. Write a name with '{table}', '{columns}' or '*'")]
    [InlineData("schema_analyzers.check_name", "ck_{columns}", "has the unknown value 'ck_{columns}'. Write a name with '{table}' or '*'")]
    [InlineData("schema_analyzers.database", "Orders, Billing", "has the unknown value 'Orders, Billing'. Write a name that a 'SchemaSnapshot' item has as 'DbContext'")]
    [InlineData("schema_analyzers.equivalent_types", "citext", "has the unknown value 'citext'. Write pairs 'type = type', separated by commas")]
    [InlineData("schema_analyzers.equivalent_types", "citext = text, = x", "has the unknown value '= x'. Write pairs 'type = type', separated by commas")]
    [InlineData("schema_analyzers.harmless_configuration", "UseEventLog", "has the unknown value 'UseEventLog'. Write names 'Type.Method' with '*' for any characters, separated by commas")]
    [InlineData("schema_analyzers.harmless_configuration", "Log.Use*, Shop.Log.UseEventLog", "has the unknown value 'Shop.Log.UseEventLog'. Write names 'Type.Method' with '*' for any characters, separated by commas")]
    [InlineData("schema_analyzers.harmless_configuration", "*.", "has the unknown value '*.'. Write names 'Type.Method' with '*' for any characters, separated by commas")]
    [InlineData("schema_analyzers.string_length", "error", "has the unknown value 'error'. Write one of 'info', 'warning'")]
    [InlineData("schema_analyzers.trigger_supply_columns", "true", "is not known. Write 'schema_analyzers.triggers_supply_columns' or remove it")]
    [InlineData("schema_analyzers.colour", "red", "is not known. Remove it")]
    [InlineData("schema_analyzers.triggers_supply_columns", "flase", "has the unknown value 'flase'. Write 'false'")]
    [InlineData("schema_analyzers.triggers_supply_columns", "sometimes", "has the unknown value 'sometimes'. Write one of 'true', 'false'")]
    [InlineData("schema_analyzers.naming_convention", "snakecase", "has the unknown value 'snakecase'. Write 'snake_case'")]
    public void What_is_not_valid_is_told_with_the_nearest_that_is(string key, string value, string expected)
    {
        var reading = Read((key, value));
        var problem = Assert.Single(reading.Problems);
        Assert.Equal((key, expected), (problem.Key, $"{problem.Fact}. {problem.Remedy}"));
        Assert.Equal(RuleOptions.Default, reading.Options);
    }

    [Fact]
    public void A_blank_value_of_free_form_is_none() =>
        Assert.All(KnownOption.All.Where(option => option.Form is not null), option =>
        {
            Assert.NotEqual(RuleOptions.Default, Read((option.Key, option.Example!)).Options);
            Assert.Equal(RuleOptions.Default, Read((option.Key, " ")).Options);
            Assert.Empty(Read((option.Key, "")).Problems);
        });

    [Fact]
    public void Of_a_file_are_those_of_the_project_but_for_what_is_set_for_some_files()
    {
        var project = Read(("schema_analyzers.ignored_tables", "a"), ("schema_analyzers.ignored_columns", "b"), ("schema_analyzers.check_name", "ck_*")).Options;
        var set = new Dictionary<string, string> { ["schema_analyzers.ignored_tables"] = "c", ["schema_analyzers.ignored_columns"] = "", ["schema_analyzers.database"] = "Orders", ["schema_analyzers.check_name"] = "x_*" };

        var file = OptionReader.ReadForFile(project, set.GetValueOrDefault).Options;

        Assert.Equal(project with { IgnoredTables = Read(("schema_analyzers.ignored_tables", "c")).Options.IgnoredTables, IgnoredColumns = default, Database = "Orders" }, file);
    }

    [Fact]
    public void Only_tables_columns_and_databases_are_set_for_some_files() =>
        Assert.All(KnownOption.All, option => Assert.Equal(
            option.Key is "schema_analyzers.ignored_tables" or "schema_analyzers.ignored_columns" or "schema_analyzers.database" ? null : "Move it into a '.globalconfig' file",
            OptionReader.Misplaced(option.Key)?.Remedy));

    [Fact]
    public void Options_of_others_are_passed_over() =>
        Assert.Empty(Read(("dotnet_diagnostic.sch1002.severity", "error"), ("schema_analyzer.x", "1"), ("build_property.RootNamespace", "X")).Problems);

    private static OptionReading Read(params (string Key, string Value)[] options) =>
        OptionReader.Read(options.Select(option => KeyValuePair.Create(option.Key, option.Value)));
}

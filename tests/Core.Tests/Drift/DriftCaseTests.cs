using System.Text.Json;
using SchemaAnalyzers.Core.Tests.Sql;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Core.Tests.Drift;

/// <summary>
/// All in which the models of a real system and its database differed, as its owners found it (tests/Facts/opsconductor-drift.json). These are raw
/// differences: a diagnostic may fold several into one.
/// </summary>
public sealed class DriftCaseTests
{
    private static readonly JsonElement[] s_cases = [.. JsonDocument.Parse(FactFiles.ReadJson("opsconductor-drift")).RootElement.EnumerateArray()];

    /// <summary>This one counts.</summary>
    [Fact]
    public void OC_001_04_All_differences_after_the_repair()
    {
        var found = Found(Case("OC-001-04")).Where(difference => difference.Class != "mixedIndexPrefix").ToList();
        var classes = found.Select(difference => difference.Class).Concat(found.Where(difference => difference.Class == "typeMismatch").Select(difference => difference.Narrower!));
        Assert.Equal(
            Case("OC-001-04").GetProperty("expected").EnumerateObject().Select(property => $"{property.Name} {property.Value.GetInt32()}"),
            classes.GroupBy(name => name).Select(same => $"{same.Key} {same.Count()}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void OC_001_05_Types_after_the_repair() => AssertFound("OC-001-05", 21);

    [Fact]
    public void OC_001_06_Nullability_after_the_repair() => AssertFound("OC-001-06", 8);

    [Fact]
    public void OC_001_07_Indexes_that_differ_in_their_names_alone() => AssertFound("OC-001-07", 11);

    [Fact]
    public void OC_001_08_Unique_constraints_against_unique_indexes() => AssertFound("OC-001-08", 13);

    [Fact]
    public void OC_001_09_Enums_against_strings() => AssertFound("OC-001-09", 3);

    [Fact]
    public void OC_001_10_A_timestamp_against_one_with_time_zone_before_the_repair() => AssertFound("OC-001-10", 1);

    [Fact]
    public void OC_001_11_Json_against_jsonb_before_the_repair() => AssertFound("OC-001-11", 13);

    [Fact]
    public void OC_001_12_Columns_that_the_model_of_the_alert_log_lacked() => AssertFound("OC-001-12", 8);

    [Fact]
    public void OC_001_13_Columns_that_the_table_of_the_alert_rules_lacked() => AssertFound("OC-001-13", 4);

    [Fact]
    public void OC_001_21_Tables_whose_indexes_are_called_in_two_ways() => AssertFound("OC-001-21", 4);

    /// <summary>The models were written down twice: as facts and as the DDL that they stand for.</summary>
    [Theory]
    [InlineData("opsconductor-models")]
    [InlineData("opsconductor-models-before")]
    public void Facts_and_DDL_of_the_models_are_the_same(string file) =>
        Assert.DoesNotContain(RawDifferences.Between(ModelFacts.Read(file), Read.Good(FactFiles.Read(file))), difference => difference.Class != "mixedIndexPrefix");

    /// <summary>Exactly the expected ones, with all that is said of each, among those of the classes and tables of which the case speaks.</summary>
    private static void AssertFound(string id, int count)
    {
        var expected = Case(id).GetProperty("expected").EnumerateArray().Select(RawDifference.Show).Order(StringComparer.Ordinal).ToList();
        var classes = Strings(Case(id), "classes")!;
        Assert.Equal(count, expected.Count);
        Assert.Equal(expected, Found(Case(id)).Where(difference => classes.Any(difference.IsOf)).Select(difference => difference.ToString()));
    }

    private static IEnumerable<RawDifference> Found(JsonElement item)
    {
        var models = item.GetProperty("models").GetString() is { } file ? ModelFacts.Read(file) : Database.Empty;
        var tables = Strings(item, "tables");
        return RawDifferences.Between(models, Read.Good(FactFiles.Read(item.GetProperty("database").GetString()!)))
            .Where(difference => tables is null || (difference.Table is { } table && tables.Contains(table)));
    }

    private static JsonElement Case(string id) => s_cases.Single(item => item.GetProperty("id").GetString() == id);

    private static List<string>? Strings(JsonElement item, string property) =>
        item.GetProperty(property) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray().Select(value => value.GetString()!).ToList() : null;
}

using SchemaAnalyzers.Migrations;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;
using static SchemaAnalyzers.Core.Tests.Migrations.Sample;

namespace SchemaAnalyzers.Core.Tests.Migrations;

public sealed class ExpectedObjectsTests
{
    private static readonly QualifiedName s_numbers = new("shop", "numbers");

    private static readonly ModelObjects s_objects = new()
    {
        Extensions = new(new ModelExtension(new("citext"), null), new ModelExtension(new("hstore"), new Identifier("ext"))),
        Enums = new(new ModelEnum(new("public", "mood"), Fact.Known(new EquatableArray<string>("sad", "glad")))),
        Sequences = new(new ModelSequence(s_numbers, "int4", Fact.Known(new SequenceSettings { Start = 1000, Increment = 5 }))),
    };

    [Fact]
    public void What_is_missing_is_created_before_what_needs_it()
    {
        var number = Property("number", Integer, false) with { Default = Fact.Known<string?>("nextval('shop.numbers')", new Place("/src/C.cs", 0, 1, 0, 0, 0, 1)) };

        Assert.Equal(
            """
            CREATE SCHEMA IF NOT EXISTS ext;
            CREATE SCHEMA IF NOT EXISTS shop;
            CREATE EXTENSION IF NOT EXISTS citext;
            CREATE EXTENSION IF NOT EXISTS hstore WITH SCHEMA ext;
            CREATE TYPE public.mood AS ENUM (
                'sad',
                'glad'
            );
            CREATE SEQUENCE shop.numbers AS integer INCREMENT BY 5 START WITH 1000;
            CREATE TABLE public.users (
                number integer DEFAULT nextval('shop.numbers') NOT NULL,
                name public.citext
            );

            """,
            Up(Database.Empty, MigrationScope.All, Entity(Users, number, WithoutSchema("name", "citext"))));
    }

    [Fact]
    public void What_is_there_stays_as_it_is()
    {
        var there = Database.Empty with
        {
            Extensions = new(new Extension(new("citext"), new Identifier("other")), new Extension(new("hstore"), null)),
            Types = new([new EnumType(new("public", "mood"), new("glad"))]),
            Sequences = new([new Sequence(s_numbers)]),
        };

        Assert.Same(there, Expected.Of(there, [], objects: s_objects).Database);
    }

    [Fact]
    public void The_sequence_of_an_identity_is_there()
    {
        var users = DatabaseOf(Table(Users, Column("id", Integer, false) with { Identity = new(false, new("public", "ids"), SequenceOptions.BigInt) }));
        var asked = ModelObjects.None with { Sequences = new(new ModelSequence(new("public", "ids"), "int8", Fact.Known(SequenceSettings.None))) };

        Assert.Same(users, Expected.Of(users, [], objects: asked).Database);
    }

    [Fact]
    public void With_columns_alone_comes_only_what_they_need()
    {
        var there = DatabaseOf(Table(Users, Column("id", Integer, false)));

        Assert.Equal("", Up(there, MigrationScope.Columns, Entity(Users, Property("id", Integer, false))));
        Assert.Equal(
            """
            CREATE SCHEMA IF NOT EXISTS ext;
            CREATE EXTENSION IF NOT EXISTS hstore WITH SCHEMA ext;
            ALTER TABLE public.users ADD COLUMN tags ext.hstore;

            """,
            Up(there, MigrationScope.Columns, Entity(Users, Property("id", Integer, false), WithoutSchema("tags", "hstore"))));
        Assert.Contains(
            "CREATE TYPE public.mood AS ENUM",
            Up(there, MigrationScope.Columns, Entity(Users, Property("mood", new(new("public", "mood"), default)))),
            StringComparison.Ordinal);
        Assert.Contains(
            "CREATE SEQUENCE shop.numbers AS integer",
            Up(there, MigrationScope.Columns, Entity(Users, Property("number", Integer) with { Strategy = Fact.Known(ValueStrategy.HiLo), Sequence = Fact.Known<QualifiedName?>(s_numbers), ValueGeneration = Fact.Known(ValueGeneration.OnAdd) })),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("int4", 5L, 10L, null, "START value (5) cannot be less than MINVALUE (10)")]
    [InlineData("int2", null, null, 100000L, "MAXVALUE (100000) is out of range for sequence data type smallint")]
    public void What_the_server_would_refuse_is_listed(string type, long? start, long? minimum, long? maximum, string reason)
    {
        var settings = Fact.Known(new SequenceSettings { Start = start, Minimum = minimum, Maximum = maximum });
        var expectation = Expected.Of(Database.Empty, [], objects: ModelObjects.None with { Sequences = new(new ModelSequence(s_numbers, type, settings)) });

        Assert.Same(Database.Empty, expectation.Database);
        Assert.Equal(new NotExpressible("sequence 'shop.numbers'", reason), Assert.Single(expectation.NotExpressible));
    }

    [Fact]
    public void What_is_not_known_or_has_a_name_that_is_taken_is_listed()
    {
        var asked = new ModelObjects
        {
            Enums = new(new ModelEnum(new("public", "mood"), Fact.Unknown<EquatableArray<string>>("its labels are no constants"))),
            Sequences = new(new ModelSequence(s_numbers, "int8", Fact.Unknown<SequenceSettings>("it is configured elsewhere")), new ModelSequence(Users, "int8", Fact.Known(SequenceSettings.None))),
        };

        Assert.Equal(
            ["enum type 'public.mood': its labels are no constants", "sequence 'shop.numbers': it is configured elsewhere", "sequence 'public.users': its name is taken"],
            Expected.Of(DatabaseOf(Table(Users)), [], objects: asked).NotExpressible.Select(gap => $"{gap.Subject}: {gap.Reason}"));
        Assert.Empty(Expected.Of(DatabaseOf(Table(Users)) with { Incomplete = "names are put together" }, [], objects: asked).NotExpressible);
    }

    [Fact]
    public void An_identity_counts_as_the_code_says()
    {
        var id = Property("id", Integer, false) with { ValueGeneration = Fact.Known(ValueGeneration.OnAdd) };

        Assert.Contains("IDENTITY (START WITH 7 CACHE 20)", Up(Database.Empty, MigrationScope.All, Entity(Users, id with { IdentityOptions = Fact.Known(new SequenceSettings { Start = 7, Cache = 20 }) })), StringComparison.Ordinal);
        var unknown = Expected.Of(Database.Empty, [Entity(Users, id with { IdentityOptions = Fact.Unknown<SequenceSettings>("they are no constants") })]);
        Assert.Equal(new NotExpressible("how the identity of column 'public.users.id' counts", "they are no constants"), Assert.Single(unknown.NotExpressible));
    }

    private static MappedProperty WithoutSchema(string column, string type) =>
        Property(column, Text) with { StoreType = Fact.Unknown<SqlType>("it names no schema"), TypeWithoutSchema = new(new("", type), default) };

    private static string Up(Database before, MigrationScope scope, params Entity[] entities)
    {
        var expectation = Expected.Of(before, entities, scope, objects: s_objects);
        Assert.Empty(expectation.NotExpressible);
        return PlainSql.Write(Plan.Of(before, expectation.Database, PlanOptions.Default with { LockTimeout = null }).Up);
    }
}

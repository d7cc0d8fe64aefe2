using SchemaAnalyzers.Migrations;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;
using static SchemaAnalyzers.Core.Tests.Migrations.Sample;

namespace SchemaAnalyzers.Core.Tests.Migrations;

public sealed class ExpectedTests
{
    private static readonly Database s_users = DatabaseOf(Table(Users, Column("id", Integer, false), Column("legacy", Text)));

    [Fact]
    public void An_aligned_model_gives_the_very_same_database()
    {
        var expectation = Expected.Of(s_users, [Entity(Users, Property("id", Integer, false))]);

        Assert.Same(s_users, expectation.Database);
        Assert.Empty(expectation.NotExpressible);
    }

    [Fact]
    public void Columns_that_the_model_does_not_speak_of_stay()
    {
        var table = ExpectedUsers(Property("id", Integer, false), Property("email", Text, false));

        Assert.Equal(["id", "legacy", "email"], table.Columns.Select(column => column.Name.Value));
        Assert.False(table.Columns[2].IsNullable);
    }

    [Fact]
    public void A_column_without_known_type_is_listed_with_its_reason()
    {
        var property = Property("mood", Text) with { StoreType = Fact.Unknown<SqlType>("it has a converter") };

        var expectation = Expected.Of(s_users, [Entity(Users, property)]);

        Assert.Same(s_users, expectation.Database);
        var gap = Assert.Single(expectation.NotExpressible);
        Assert.Equal("column 'public.users.mood'", gap.Subject);
        Assert.Equal("the store type of property 'users.P_mood' is not known: it has a converter", gap.Reason);
    }

    [Fact]
    public void A_type_that_nothing_creates_is_listed()
    {
        var mood = new SqlType(new("public", "mood"), default);
        var entity = Entity(Users, Property("mood", mood));

        Assert.Equal("the type 'public.mood' of property 'users.P_mood' is not in the schema", Assert.Single(Expected.Of(s_users, [entity]).NotExpressible).Reason);

        var withType = s_users with { Types = new([new EnumType(new("public", "mood"), new("sad", "glad"))]) };
        Assert.Empty(Expected.Of(withType, [entity]).NotExpressible);
    }

    [Fact]
    public void A_type_of_an_installed_extension_is_there()
    {
        var database = s_users with { Extensions = new(new Extension(new("vector"), null)) };

        Assert.Empty(Expected.Of(database, [Entity(Users, Property("embedding", new(new("public", "halfvec"), new("3"))))]).NotExpressible);
    }

    [Fact]
    public void An_uncertain_table_is_left_alone()
    {
        var database = DatabaseOf(Table(Users) with { Uncertainty = "created in a DO block" });

        Assert.Same(database, Expected.Of(database, [Entity(Users, Property("email", Text))]).Database);
    }

    [Fact]
    public void Entities_of_unknown_or_no_table_ask_for_nothing()
    {
        var unknown = Entity(Users, Property("email", Text)) with { Target = Fact.Unknown<TableTarget>("computed") };
        var query = Entity(Users, Property("email", Text)) with { Target = Fact.Known(new TableTarget(Users, TargetKind.None)) };

        Assert.Same(Database.Empty, Expected.Of(Database.Empty, [unknown, query]).Database);
    }

    [Fact]
    public void System_columns_are_never_missing() =>
        Assert.Same(s_users, Expected.Of(s_users, [Entity(Users, Property("xmin", SqlType.BuiltIn("xid")))]).Database);

    [Fact]
    public void Names_of_a_loose_mapper_find_their_columns()
    {
        var entity = Entity(Users, Property("Legacy", Text)) with { NamesMatchLoosely = true };

        Assert.Same(s_users, Expected.Of(s_users, [entity]).Database);
    }

    [Fact]
    public void Names_that_a_convention_out_of_sight_would_rewrite_are_left_alone()
    {
        var database = DatabaseOf(Table(new("public", "user_roles"), Column("role_name", Text)));
        var column = Entity(new("public", "user_roles"), Property("RoleName", Text));
        var table = Entity(new("public", "UserRoles"), Property("RoleName", Text));

        Assert.Same(database, Expected.Of(database, [column, table]).Database);
        var explicitly = column with { Properties = new(column.Properties[0] with { IsColumnExplicit = true }) };
        Assert.Equal(2, Expected.Of(database, [explicitly]).Database.Relations[0].Columns.Count);
    }

    [Fact]
    public void The_servers_own_schemas_are_left_alone() =>
        Assert.Same(Database.Empty, Expected.Of(Database.Empty, [Entity(new("pg_catalog", "pg_class"), Property("oid", Integer))]).Database);

    [Fact]
    public void A_missing_table_gets_columns_key_identity_and_comments()
    {
        var id = Property("id", Integer, false) with { ValueGeneration = Fact.Known(ValueGeneration.OnAdd) };
        var email = Property("email", Text) with { Comment = Fact.Known<string?>("where to write") };
        var entity = Entity(Users, id, email).WithKey("PK_users", "id") with { Comment = Fact.Known<string?>("people") };

        var table = Assert.IsType<Table>(Assert.Single(Expected.Of(Database.Empty, [entity]).Database.Relations));

        Assert.Equal("people", table.Comment);
        Assert.Equal(new PrimaryKey(new("PK_users"), new(new Identifier("id"))), table.PrimaryKey);
        Assert.Equal(new Identity(false, new("public", "users_id_seq"), SequenceOptions.Ascending("int4")), table.Columns[0].Identity);
        Assert.Equal("where to write", table.Columns[1].Comment);
    }

    [Fact]
    public void A_key_without_name_gets_the_servers_name()
    {
        var expectation = Expected.Of(Database.Empty, [Entity(Users, Property("id", Integer)).WithKey(null, "id")]);

        var table = Assert.IsType<Table>(Assert.Single(expectation.Database.Relations));
        Assert.Equal("users_pkey", table.PrimaryKey!.Name.Value);
        Assert.False(table.Columns[0].IsNullable);
    }

    [Fact]
    public void A_key_of_which_a_column_cannot_be_written_is_listed_and_left_out()
    {
        var id = Property("id", Integer) with { StoreType = Fact.Unknown<SqlType>("not read") };

        var expectation = Expected.Of(Database.Empty, [Entity(Users, id, Property("email", Text)).WithKey("pk", "id")]);

        Assert.Null(Assert.IsType<Table>(Assert.Single(expectation.Database.Relations)).PrimaryKey);
        Assert.Equal(["column 'public.users.id'", "the primary key of table 'public.users'"], expectation.NotExpressible.Select(gap => gap.Subject));
    }

    [Fact]
    public void A_new_table_says_what_it_lacks_or_may_lack()
    {
        var whole = Entity(Users, Property("id", Integer));
        var unread = whole with { TableColumns = Fact.Known(new EquatableArray<Identifier>([new("id"), new("owned_name")])) };
        var open = whole with { TableColumns = Fact.Unknown<EquatableArray<Identifier>>("a loop configures it"), HasAllIndexes = false };
        var jobs = Entity(new("public", "jobs"), Property("id", Integer)) with { HasAllRelationships = false };
        var tags = Entity(new("public", "tags"), Property("id", Integer)) with { HasAllRelationships = false };
        var lost = Entity(new("public", "lost"), Property("id", Integer)) with { Target = Fact.Unknown<TableTarget>("its name is computed") };

        Assert.Empty(Gaps(whole));
        Assert.Equal(["column 'public.users.owned_name': what maps it could not be read"], Gaps(unread));
        Assert.Equal(["further columns, indexes of table 'public.users': a loop configures it"], Gaps(open));
        Assert.Empty(Gaps(open with { Context = null }));
        Assert.Equal(["further foreign keys of tables 'public.jobs', 'public.tags': not all that configures the model could be read"], Gaps(jobs, tags));
        Assert.Equal(["what is mapped by 'lost': its name is computed"], Gaps(whole, lost));
        Assert.Empty(Gaps(lost));
        Assert.Empty(Expected.Of(s_users, [open]).NotExpressible);

        static IEnumerable<string> Gaps(params Entity[] entities) => Expected.Of(Database.Empty, entities).NotExpressible.Select(gap => $"{gap.Subject}: {gap.Reason}");
    }

    [Fact]
    public void Entities_that_share_a_table_are_laid_together_root_first()
    {
        var derived = Entity(Users, Property("id", Integer, false), Property("badge", Text) with { IsOfDerivedEntity = true });
        var root = Entity(Users, Property("id", Integer, false), Property("email", Text));

        var table = Assert.IsType<Table>(Assert.Single(Expected.Of(Database.Empty, [derived, root]).Database.Relations));

        Assert.Equal(["id", "email", "badge"], table.Columns.Select(column => column.Name.Value));
    }

    [Fact]
    public void A_view_gets_neither_created_nor_columns()
    {
        var view = Entity(Users, Property("email", Text)) with { Target = Fact.Known(new TableTarget(Users, TargetKind.View)) };

        Assert.Equal("view 'public.users'", Assert.Single(Expected.Of(Database.Empty, [view]).NotExpressible).Subject);
        Assert.Equal("a view gets its columns from its query", Assert.Single(Expected.Of(DatabaseOf(new View(Users, "SELECT 1")), [view]).NotExpressible).Reason);
    }

    private static Table ExpectedUsers(params MappedProperty[] properties) =>
        Assert.IsType<Table>(Expected.Of(s_users, [Entity(Users, properties)]).Database.Relations.Find(Users));
}

using SchemaAnalyzers.PostgreSql;

namespace SchemaAnalyzers.Tests.Rules.Migrations;

/// <summary>What the editor tells of a call on the migration builder is what is told of the SQL that EF Core makes of it; and that SQL runs.</summary>
public sealed class EfMigrationTests
{
    private const string Schema = """
        CREATE TABLE customers (id integer PRIMARY KEY);
        CREATE TABLE orders (id integer PRIMARY KEY, customer integer NOT NULL, code character varying(20) NOT NULL, note text, price numeric(10,2), at timestamp with time zone, flag boolean, total integer);
        CREATE INDEX ix_code ON orders (code);
        CREATE SCHEMA sales;
        CREATE TABLE sales.items (id integer, name text);
        """;

    public static TheoryData<string> Ups =>
    [
        """migrationBuilder.AddColumn<string>(name: "remark", table: "orders", type: "text", nullable: true);""",
        """migrationBuilder.AddColumn<int>(name: "amount", table: "orders", type: "integer", nullable: false);""",
        """migrationBuilder.AddColumn<int>(name: "amount", table: "orders", type: "integer", nullable: false, defaultValue: 0);""",
        """migrationBuilder.AddColumn<string>(name: "state", table: "orders", type: "text", nullable: false, defaultValue: "");""",
        """migrationBuilder.AddColumn<DateTime>(name: "created", table: "orders", type: "timestamp with time zone", nullable: false, defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));""",
        """migrationBuilder.AddColumn<DateTime>(name: "created", table: "orders", type: "timestamp with time zone", nullable: false, defaultValueSql: "now()");""",
        """migrationBuilder.AddColumn<Guid>(name: "token", table: "orders", type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()");""",
        """migrationBuilder.AddColumn<Guid>(name: "token", table: "orders", type: "uuid", nullable: false, defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));""",
        """migrationBuilder.AddColumn<long>(name: "number", table: "orders", type: "bigint", nullable: false).Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);""",
        """migrationBuilder.AddColumn<int>(name: "number", table: "orders", type: "integer", nullable: false).Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.SerialColumn);""",
        """migrationBuilder.AddColumn<decimal>(name: "twice", table: "orders", type: "numeric", nullable: true, computedColumnSql: "price * 2", stored: true);""",
        """migrationBuilder.AddColumn<uint>(name: "xmin", table: "orders", type: "xid", rowVersion: true, nullable: false, defaultValue: 0u);""",
        """migrationBuilder.AddColumn<string[]>(name: "tags", table: "items", schema: "sales", type: "text[]", nullable: false, defaultValueSql: "'{}'");""",
        """migrationBuilder.AlterColumn<long>(name: "id", table: "orders", type: "bigint", nullable: false, oldClrType: typeof(int), oldType: "integer");""",
        """migrationBuilder.AlterColumn<string>(name: "code", table: "orders", type: "character varying(50)", maxLength: 50, nullable: false, oldClrType: typeof(string), oldType: "character varying(20)", oldMaxLength: 20);""",
        """migrationBuilder.AlterColumn<string>(name: "code", table: "orders", type: "text", nullable: false, oldClrType: typeof(string), oldType: "character varying(20)", oldMaxLength: 20);""",
        """migrationBuilder.AlterColumn<string>(name: "code", table: "orders", type: "character varying(10)", maxLength: 10, nullable: false, oldClrType: typeof(string), oldType: "character varying(20)", oldMaxLength: 20);""",
        """migrationBuilder.AlterColumn<decimal>(name: "price", table: "orders", type: "numeric(12,2)", precision: 12, scale: 2, nullable: true, oldClrType: typeof(decimal), oldType: "numeric(10,2)", oldPrecision: 10, oldScale: 2, oldNullable: true);""",
        """migrationBuilder.AlterColumn<decimal>(name: "price", table: "orders", type: "numeric(12,4)", precision: 12, scale: 4, nullable: true, oldClrType: typeof(decimal), oldType: "numeric(10,2)", oldPrecision: 10, oldScale: 2, oldNullable: true);""",
        """migrationBuilder.AlterColumn<DateTime>(name: "at", table: "orders", type: "timestamp without time zone", nullable: true, oldClrType: typeof(DateTime), oldType: "timestamp with time zone", oldNullable: true);""",
        """migrationBuilder.AlterColumn<int>(name: "note", table: "orders", type: "integer", nullable: true, oldClrType: typeof(string), oldType: "text", oldNullable: true);""",
        """migrationBuilder.AlterColumn<int>(name: "flag", table: "orders", type: "integer", nullable: true, oldClrType: typeof(bool), oldType: "boolean", oldNullable: true);""",
        """migrationBuilder.AlterColumn<string>(name: "note", table: "orders", type: "text", nullable: false, oldClrType: typeof(string), oldType: "text", oldNullable: true);""",
        """migrationBuilder.AlterColumn<string>(name: "code", table: "orders", type: "character varying(20)", maxLength: 20, nullable: true, oldClrType: typeof(string), oldType: "character varying(20)", oldMaxLength: 20);""",
        """migrationBuilder.AlterColumn<int>(name: "total", table: "orders", type: "integer", nullable: true, defaultValue: 5, oldClrType: typeof(int), oldType: "integer", oldNullable: true);""",
        """migrationBuilder.CreateIndex(name: "IX_orders_customer", table: "orders", column: "customer");""",
        """migrationBuilder.CreateIndex(name: "IX_orders_both", table: "orders", columns: new[] { "customer", "code" }, unique: true, filter: "price > 0");""",
        """migrationBuilder.CreateIndex(name: "IX_orders_customer", table: "orders", column: "customer").Annotation("Npgsql:CreatedConcurrently", true);""",
        """migrationBuilder.AddForeignKey(name: "FK_orders_customers", table: "orders", column: "customer", principalTable: "customers", principalColumn: "id", onDelete: ReferentialAction.Cascade);""",
        """migrationBuilder.AddPrimaryKey(name: "PK_items", table: "items", schema: "sales", column: "id");""",
        """migrationBuilder.AddUniqueConstraint(name: "AK_orders_code", table: "orders", column: "code");""",
        """migrationBuilder.AddCheckConstraint(name: "CK_price", table: "orders", sql: "price >= 0");""",
        """migrationBuilder.DropColumn(name: "note", table: "orders");""",
        """migrationBuilder.DropTable(name: "items", schema: "sales");""",
        """migrationBuilder.DropIndex(name: "ix_code", table: "orders");""",
        """migrationBuilder.RenameColumn(name: "note", table: "orders", newName: "remark");""",
        """migrationBuilder.RenameTable(name: "items", schema: "sales", newName: "parts");""",
        """migrationBuilder.RenameColumn(name: "note", table: "orders", newName: "the_reason_why_somebody_thought_that_this_order_should_not_be_shipped");""",
        """migrationBuilder.Sql("CREATE INDEX CONCURRENTLY i ON orders (price)");""",
        """migrationBuilder.Sql("CREATE INDEX CONCURRENTLY i ON orders (price)", suppressTransaction: true);""",
        """migrationBuilder.Sql("ALTER TABLE orders ADD CONSTRAINT c CHECK (price > 0) NOT VALID"); migrationBuilder.Sql("ALTER TABLE orders VALIDATE CONSTRAINT c");""",
        """migrationBuilder.Sql("ALTER TABLE orders ADD CONSTRAINT c CHECK (price > 0) NOT VALID"); migrationBuilder.Sql("ALTER TABLE orders VALIDATE CONSTRAINT c", suppressTransaction: true);""",
        """migrationBuilder.Sql("ALTER TABLE orders ADD CONSTRAINT c CHECK (price IS NOT NULL) NOT VALID"); migrationBuilder.Sql("ALTER TABLE orders VALIDATE CONSTRAINT c", suppressTransaction: true); migrationBuilder.Sql("ALTER TABLE orders ALTER COLUMN price SET NOT NULL");""",
        """migrationBuilder.Sql("ALTER TABLE orders ADD CONSTRAINT c CHECK (price IS NOT NULL) NOT VALID"); migrationBuilder.Sql("ALTER TABLE orders ALTER COLUMN price SET NOT NULL");""",
        """migrationBuilder.AddColumn<string>(name: "remark", table: "orders", type: "text", nullable: true); migrationBuilder.Sql("UPDATE orders SET remark = ''");""",
        """
        migrationBuilder.CreateTable(name: "parts", columns: table => new { id = table.Column<int>(type: "integer", nullable: false), orders = table.Column<int>(type: "integer", nullable: true) }, constraints: table => table.PrimaryKey("PK_parts", x => x.id));
        migrationBuilder.AddColumn<int>(name: "amount", table: "parts", type: "integer", nullable: false);
        migrationBuilder.CreateIndex(name: "IX_parts_orders", table: "parts", column: "orders");
        migrationBuilder.AddForeignKey(name: "FK_parts_orders", table: "parts", column: "orders", principalTable: "orders", principalColumn: "id");
        migrationBuilder.AlterColumn<long>(name: "id", table: "parts", type: "bigint", nullable: false, oldClrType: typeof(int), oldType: "integer");
        migrationBuilder.DropColumn(name: "amount", table: "parts");
        """,
        """
        migrationBuilder.EnsureSchema(name: "stock");
        migrationBuilder.CreateTable(name: "parts", schema: "stock", columns: table => new { id = table.Column<int>(type: "integer", nullable: false) });
        migrationBuilder.CreateIndex(name: "IX_parts_id", schema: "stock", table: "parts", column: "id");
        migrationBuilder.Sql("ALTER TABLE stock.parts ALTER COLUMN id TYPE bigint");
        migrationBuilder.InsertData(table: "customers", column: "id", value: 7, columnType: "integer");
        """,
    ];

    [Theory]
    [MemberData(nameof(Ups))]
    public async Task Editor_and_lint_tell_the_same(string up)
    {
        var migration = new EfMigration(up);

        Assert.Equal(await migration.ToldOfSqlAsync(Schema), await migration.ToldInEditorAsync());
    }

    /// <summary>What is told to fail does, on a table with a row; all else runs.</summary>
    [Theory]
    [MemberData(nameof(Ups))]
    public async Task The_server_agrees(string up)
    {
        var migration = new EfMigration(up);
        var database = await (await PostgresServer.Shared).CreateDatabaseAsync();
        await database.RunScriptAsync(Schema + "INSERT INTO customers VALUES (1); INSERT INTO orders VALUES (1, 1, 'a', '1', 1, now(), true, 1);");

        var said = await database.RunAllAsync("\\set ON_ERROR_STOP 1\n" + await migration.SqlAsync());

        Assert.Equal((await migration.ToldInEditorAsync()).Any(id => id is "SCH6004" or "SCH6010" or "SCH6012"), said.Contains("ERROR:", StringComparison.Ordinal));
    }
}

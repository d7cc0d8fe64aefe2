using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace SchemaAnalyzers.Npgsql.Tests.EntityFramework;

[DbContext(typeof(ShopContext))]
[Migration("20240101080000_Initial")]
internal sealed class ShopInitial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AlterDatabase()
            .Annotation("Npgsql:Enum:order_state", "open,paid,shipped");
        migrationBuilder.CreateTable(
            name: "Customers",
            columns: table => new
            {
                Id = table.Column<int>(type: "integer", nullable: false).Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                Email = table.Column<string>(type: "text", nullable: true),
                CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
            },
            constraints: table => table.PrimaryKey("PK_Customers", x => x.Id));
        migrationBuilder.CreateTable(
            name: "Orders",
            columns: table => new
            {
                Id = table.Column<long>(type: "bigint", nullable: false).Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                CustomerId = table.Column<int>(type: "integer", nullable: false),
                Total = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false, defaultValue: 0m),
                Note = table.Column<string>(type: "text", nullable: true, comment: "What the customer's letter said"),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Orders", x => x.Id);
                table.CheckConstraint("CK_Orders_Total", "\"Total\" >= 0");
                table.ForeignKey("FK_Orders_Customers_CustomerId", x => x.CustomerId, "Customers", "Id", onDelete: ReferentialAction.Cascade);
            },
            comment: "Orders of the shop");
        migrationBuilder.CreateIndex("IX_Orders_CustomerId", "Orders", "CustomerId");
        migrationBuilder.CreateIndex("IX_Customers_Email", "Customers", "Email", unique: true, filter: "\"Email\" IS NOT NULL");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("Orders");
        migrationBuilder.DropTable("Customers");
    }
}

[DbContext(typeof(ShopContext))]
[Migration("20240215093000_AddState")]
internal sealed class ShopAddState : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AlterDatabase()
            .Annotation("Npgsql:Enum:order_state", "open,paid,shipped,returned")
            .Annotation("Npgsql:PostgresExtension:citext", ",,")
            .OldAnnotation("Npgsql:Enum:order_state", "open,paid,shipped");
        migrationBuilder.AddColumn<string>("State", "Orders", type: "order_state", nullable: false, defaultValueSql: "'open'::order_state");
        migrationBuilder.AddColumn<string[]>("Tags", "Customers", type: "text[]", nullable: false, defaultValue: Array.Empty<string>());
        migrationBuilder.AlterColumn<string>("Email", "Customers", type: "citext", nullable: false, defaultValue: "", oldClrType: typeof(string), oldType: "text", oldNullable: true);
        migrationBuilder.AlterColumn<decimal>("Total", "Orders", type: "numeric(20,4)", precision: 20, scale: 4, nullable: true, oldClrType: typeof(decimal), oldType: "numeric(18,2)", oldPrecision: 18, oldScale: 2);
        migrationBuilder.DropIndex("IX_Customers_Email", "Customers");
        migrationBuilder.CreateIndex("IX_Customers_Email_Name", "Customers", ["Email", "Name"], unique: true).Annotation("Npgsql:IndexInclude", new[] { "CreatedAt" });
        migrationBuilder.CreateIndex("IX_Customers_Tags", "Customers", "Tags").Annotation("Npgsql:IndexMethod", "gin");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex("IX_Customers_Tags", "Customers");
        migrationBuilder.DropIndex("IX_Customers_Email_Name", "Customers");
        migrationBuilder.AlterColumn<decimal>("Total", "Orders", type: "numeric(18,2)", nullable: false, defaultValue: 0m, oldClrType: typeof(decimal), oldType: "numeric(20,4)", oldNullable: true);
        migrationBuilder.AlterColumn<string>("Email", "Customers", type: "text", nullable: true, oldClrType: typeof(string), oldType: "citext", oldDefaultValue: "");
        migrationBuilder.CreateIndex("IX_Customers_Email", "Customers", "Email", unique: true, filter: "\"Email\" IS NOT NULL");
        migrationBuilder.DropColumn("Tags", "Customers");
        migrationBuilder.DropColumn("State", "Orders");
    }
}

[DbContext(typeof(ShopContext))]
[Migration("20240601120000_RenameAndSplit")]
internal sealed class ShopRename : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropForeignKey("FK_Orders_Customers_CustomerId", "Orders");
        migrationBuilder.DropPrimaryKey("PK_Customers", "Customers");
        migrationBuilder.RenameTable("Customers", newName: "Buyers");
        migrationBuilder.RenameColumn("CustomerId", "Orders", "BuyerId");
        migrationBuilder.RenameIndex("IX_Orders_CustomerId", "IX_Orders_BuyerId", "Orders");
        migrationBuilder.AddPrimaryKey("PK_Buyers", "Buyers", "Id");
        migrationBuilder.AddForeignKey("FK_Orders_Buyers_BuyerId", "Orders", "BuyerId", "Buyers", principalColumn: "Id", onDelete: ReferentialAction.Restrict);
        migrationBuilder.CreateTable(
            name: "Addresses",
            columns: table => new
            {
                BuyerId = table.Column<int>(type: "integer", nullable: false),
                Line = table.Column<int>(type: "integer", nullable: false),
                Street = table.Column<string>(type: "text", nullable: false),
                Extra = table.Column<string>(type: "jsonb", nullable: true),
                Full = table.Column<string>(type: "text", nullable: true, computedColumnSql: "upper(\"Street\")", stored: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Addresses", x => new { x.BuyerId, x.Line });
                table.UniqueConstraint("AK_Addresses_Street", x => x.Street);
                table.ForeignKey("FK_Addresses_Buyers_BuyerId", x => x.BuyerId, "Buyers", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.DropColumn("Note", "Orders");
        migrationBuilder.InsertData("Buyers", ["Id", "Name", "Email"], ["integer", "text", "text"], [1, "O'Brien", "x@y"]);
        migrationBuilder.Sql("UPDATE \"Orders\" SET \"Total\" = 0 WHERE \"Total\" IS NULL;");
        migrationBuilder.Sql("CREATE VIEW \"Names\" AS SELECT \"Name\" FROM \"Buyers\";");
        migrationBuilder.Sql("CREATE INDEX \"IX_Buyers_Name\" ON \"Buyers\" (lower(\"Name\"));");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("DROP INDEX \"IX_Buyers_Name\";");
        migrationBuilder.Sql("DROP VIEW \"Names\";");
        migrationBuilder.DropTable("Addresses");
        migrationBuilder.DropForeignKey("FK_Orders_Buyers_BuyerId", "Orders");
        migrationBuilder.DropPrimaryKey("PK_Buyers", "Buyers");
        migrationBuilder.AddColumn<string>("Note", "Orders", type: "text", nullable: true);
        migrationBuilder.RenameIndex("IX_Orders_BuyerId", "IX_Orders_CustomerId", "Orders");
        migrationBuilder.RenameColumn("BuyerId", "Orders", "CustomerId");
        migrationBuilder.RenameTable("Buyers", newName: "Customers");
        migrationBuilder.AddPrimaryKey("PK_Customers", "Customers", "Id");
        migrationBuilder.AddForeignKey("FK_Orders_Customers_CustomerId", "Orders", "CustomerId", "Customers", principalColumn: "Id", onDelete: ReferentialAction.Cascade);
    }
}

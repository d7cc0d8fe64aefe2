using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace SchemaAnalyzers.Npgsql.Tests.EntityFramework;

[DbContext(typeof(StaffContext))]
[Migration("20230301000000_start")]
internal sealed class StaffStart : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.EnsureSchema("staff");
        migrationBuilder.EnsureSchema("audit");
        migrationBuilder.AlterDatabase()
            .Annotation("Npgsql:Enum:staff.grade", "junior,senior")
            .Annotation("Npgsql:PostgresExtension:pgcrypto", ",,");
        migrationBuilder.CreateSequence<int>("person_number", "staff", startValue: 1000L, incrementBy: 10);
        migrationBuilder.CreateTable(
            name: "people",
            schema: "staff",
            columns: table => new
            {
                id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                number = table.Column<int>(type: "integer", nullable: false, defaultValueSql: "nextval('staff.person_number')"),
                full_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                grade = table.Column<string>(type: "staff.grade", nullable: false),
                hired = table.Column<DateOnly>(type: "date", nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_people", x => x.id));
        migrationBuilder.CreateTable(
            name: "entries",
            schema: "audit",
            columns: table => new
            {
                id = table.Column<long>(type: "bigint", nullable: false).Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.SerialColumn),
                person_id = table.Column<Guid>(type: "uuid", nullable: true),
                at = table.Column<DateTime>(type: "timestamp without time zone", nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_entries", x => x.id);
                table.ForeignKey("fk_entries_people_person_id", x => x.person_id, principalSchema: "staff", principalTable: "people", principalColumn: "id", onDelete: ReferentialAction.SetNull);
            });
        migrationBuilder.CreateIndex("ix_people_full_name", "people", "full_name", "staff", descending: [true]).Annotation("Npgsql:IndexOperators", new[] { "text_pattern_ops" });
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("entries", "audit");
        migrationBuilder.DropTable("people", "staff");
    }
}

[DbContext(typeof(StaffContext))]
[Migration("20230405000000_by_hand")]
internal sealed class StaffByHand : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""
            CREATE FUNCTION staff.touch() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                NEW.hired := coalesce(NEW.hired, current_date);
                RETURN NEW;
            END $$;
            CREATE TRIGGER touch BEFORE INSERT ON staff.people FOR EACH ROW EXECUTE FUNCTION staff.touch();
            """);
        migrationBuilder.Sql("""
            DO $$
            BEGIN
                IF NOT EXISTS (SELECT 1 FROM information_schema.columns WHERE table_schema = 'staff' AND table_name = 'people' AND column_name = 'email') THEN
                    ALTER TABLE staff.people ADD COLUMN email varchar(100);
                END IF;
            END $$;
            """);
        migrationBuilder.Sql("ALTER TABLE staff.people ADD CONSTRAINT ck_hired CHECK (hired > '1900-01-01'); COMMENT ON COLUMN staff.people.hired IS 'first day';");
        migrationBuilder.RestartSequence("person_number", 5000, "staff");
        migrationBuilder.AlterSequence("person_number", "staff", incrementBy: 5, oldIncrementBy: 10);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("ALTER TABLE staff.people DROP CONSTRAINT ck_hired;");
        migrationBuilder.Sql("DROP TRIGGER touch ON staff.people; DROP FUNCTION staff.touch();");
        migrationBuilder.Sql("ALTER TABLE staff.people DROP COLUMN IF EXISTS email;");
    }
}

[DbContext(typeof(StaffContext))]
[Migration("20230506000000_moves")]
internal sealed class StaffMoves : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.EnsureSchema("archive");
        migrationBuilder.RenameTable("entries", "audit", "old_entries", "archive");
        migrationBuilder.RenameSequence("person_number", "staff", "numbers", "staff");
        migrationBuilder.AlterTable("people", "staff", comment: "All who work here");
        migrationBuilder.AddColumn<uint>("xmin", "people", type: "xid", rowVersion: true, nullable: false, defaultValue: 0u, schema: "staff");
        migrationBuilder.AddUniqueConstraint("ak_people_number", "people", "number", "staff");
        migrationBuilder.DropColumn("person_id", "old_entries", "archive");
        migrationBuilder.AddCheckConstraint("ck_number", "people", "number > 0", "staff");
        migrationBuilder.DropSchema("audit");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.EnsureSchema("audit");
        migrationBuilder.DropCheckConstraint("ck_number", "people", "staff");
        migrationBuilder.DropUniqueConstraint("ak_people_number", "people", "staff");
        migrationBuilder.RenameSequence("numbers", "staff", "person_number", "staff");
        migrationBuilder.RenameTable("old_entries", "archive", "entries", "audit");
        migrationBuilder.AddColumn<Guid>("person_id", "entries", type: "uuid", schema: "audit", nullable: true);
    }
}

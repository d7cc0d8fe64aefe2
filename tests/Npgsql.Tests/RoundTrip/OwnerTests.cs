namespace SchemaAnalyzers.Npgsql.Tests.RoundTrip;

/// <summary>DROP OWNED BY drops what a role owns, however it came to own it. Roles are of the whole server: each script has its own.</summary>
public sealed class OwnerTests
{
    [Theory]
    [InlineData("""
        SET ROLE owner_a; CREATE TABLE home.mine (id serial PRIMARY KEY, note text); CREATE TYPE home.mood AS ENUM ('x'); CREATE DOMAIN home.d AS home.mood;
        CREATE FUNCTION home.f() RETURNS home.d LANGUAGE sql AS 'SELECT NULL::home.d'; CREATE SEQUENCE home.counter; CREATE TYPE home.pair AS (a int);
        RESET ROLE; CREATE TABLE home.ours (id int); CREATE TYPE home.other AS ENUM ('y'); DROP OWNED BY owner_a;
        """)]
    [InlineData("""
        SET SESSION AUTHORIZATION owner_a; CREATE TABLE home.mine (id int); SET SESSION AUTHORIZATION DEFAULT;
        CREATE TABLE home.given (id serial); ALTER TABLE home.given OWNER TO owner_a; CREATE VIEW home.v AS SELECT id FROM home.mine; ALTER VIEW home.v OWNER TO owner_b;
        DROP OWNED BY owner_a CASCADE;
        """)]
    [InlineData("""
        CREATE SCHEMA theirs AUTHORIZATION owner_a CREATE TABLE t (id int) CREATE VIEW v AS SELECT id FROM t; CREATE SCHEMA kept; ALTER SCHEMA kept OWNER TO owner_b;
        SET LOCAL ROLE owner_a; BEGIN; SET LOCAL ROLE owner_a; CREATE TABLE home.a (id int); COMMIT; CREATE TABLE home.b (id int);
        REASSIGN OWNED BY owner_b TO CURRENT_USER; DROP OWNED BY owner_a, owner_b;
        """)]
    [InlineData("""
        SET ROLE owner_a; CREATE TYPE home.mood AS ENUM ('x'); RESET ROLE; ALTER TYPE home.mood RENAME TO temper; DROP TYPE home.temper; CREATE TYPE home.temper AS ENUM ('z');
        CREATE TABLE home.t (id int); CREATE POLICY p ON home.t TO owner_a USING (true); CREATE POLICY q ON home.t TO owner_b, owner_a USING (id > 1);
        DROP OWNED BY owner_a;
        """)]
    public async Task What_a_role_owns_goes_and_nothing_else(string script)
    {
        var roles = "role_" + Guid.NewGuid().ToString("N")[..8];
        await ReplayTest.AssertSameAsync($"""
            CREATE ROLE {roles}_a; CREATE ROLE {roles}_b; CREATE SCHEMA home; GRANT ALL ON SCHEMA home TO {roles}_a, {roles}_b;
            {script.Replace("owner_a", roles + "_a", StringComparison.Ordinal).Replace("owner_b", roles + "_b", StringComparison.Ordinal)}
            """);
    }
}

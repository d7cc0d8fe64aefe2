-- EXECUTE of text that is known.

-- # Literals, concatenation and format
DO $body$
DECLARE
    schema_name constant text := 'app';
    tbl text DEFAULT 'Orders';
    ddl text;
BEGIN
    EXECUTE 'CREATE SCHEMA app';
    EXECUTE format('CREATE TABLE %I.%I (id int DEFAULT %s, note text DEFAULT %L)', schema_name, tbl, 5, 'it''s');
    EXECUTE format('ALTER TABLE %2$I.%1$I ADD %3$I text', tbl, schema_name, 'select');
    ddl := 'ALTER TABLE ' || schema_name || '.' || quote_ident(tbl);
    ddl := ddl || ' ADD CONSTRAINT "100%" CHECK (id > 0)';
    EXECUTE ddl;
    EXECUTE $q$COMMENT ON TABLE app."Orders" IS 'a ''quoted'' word'$q$;
    EXECUTE concat('CREATE INDEX ON ', schema_name, '."Orders" (id); CREATE INDEX ON app."Orders" (note)');
    EXECUTE 'SELECT 1' INTO ddl;
    EXECUTE 'SELECT $1' USING 5;
END $body$;

-- # A body in a string, and a block inside of a block
DO 'BEGIN CREATE TABLE a (t text DEFAULT ''x''); EXECUTE ''DO $i$ BEGIN CREATE TABLE b (id int); END $i$''; END';
DO LANGUAGE plpgsql $$ BEGIN ALTER TABLE b ADD c int; END $$;
DO $a$
BEGIN
    DO $b$ BEGIN IF to_regclass('c') IS NULL THEN CREATE TABLE c (id int); END IF; END $b$;
END $a$;

-- # Commands that change no relation
CREATE TABLE t (id int);
DO $$
DECLARE n int;
BEGIN
    INSERT INTO t VALUES (1) RETURNING id INTO n;
    UPDATE t SET id = 2;
    DELETE FROM t;
    GET DIAGNOSTICS n = ROW_COUNT;
    GRANT SELECT ON t TO PUBLIC;
    ASSERT true;
    RAISE NOTICE 'there are % rows', n;
    EXECUTE format('GRANT SELECT ON %I TO %I', 't', current_user);
    IF n > 5 THEN RAISE EXCEPTION 'too many'; END IF;
END $$;

-- # Functions that are called, without and with DDL in them
CREATE TABLE t (id int);
CREATE FUNCTION harmless() RETURNS int LANGUAGE sql AS 'SELECT 1 FROM t';
CREATE PROCEDURE also_harmless() LANGUAGE plpgsql AS $$ BEGIN INSERT INTO t VALUES (1); END $$;
SELECT harmless();

CALL also_harmless();
DO $$ BEGIN PERFORM harmless(); CALL also_harmless(); END $$;
CREATE SEQUENCE s;

-- # Roles and versions
CREATE TABLE t (id int);
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'surely_nobody') THEN
        RAISE NOTICE 'no such role';
    END IF;
    IF current_setting('server_version_num')::int < 90000 THEN
        RAISE EXCEPTION 'PostgreSQL is too old';
    END IF;
END $$;

-- Loops over what is known.

-- # Arrays and ranges
DO $$
DECLARE
    name text;
    names text[] := ARRAY['a', 'b'];
    i int;
BEGIN
    FOREACH name IN ARRAY ARRAY['x', 'Y y'] LOOP
        EXECUTE format('CREATE TABLE %I (id int PRIMARY KEY)', name);
    END LOOP;
    FOREACH name IN ARRAY names LOOP
        EXECUTE 'CREATE TABLE ' || quote_ident(name) || ' (id int)';
        CONTINUE WHEN name = 'a';
        EXECUTE 'ALTER TABLE ' || name || ' ADD late boolean';
    END LOOP;
    FOR i IN 1..3 LOOP
        EXECUTE 'CREATE TABLE part_' || i || ' (id int)';
        EXIT WHEN i = 2;
    END LOOP;
    FOR i IN REVERSE 9..5 BY 2 LOOP
        EXECUTE format('CREATE TABLE odd_%s (id int)', i);
    END LOOP;
    FOR name IN SELECT unnest(ARRAY['u', 'v']) LOOP
        NULL;
    END LOOP;
    FOR name IN SELECT n FROM unnest(string_to_array('p,q', ',')) AS n LOOP
        EXECUTE format('CREATE TABLE %I (id int)', name);
    END LOOP;
END $$;

-- # Tables of the catalog
CREATE TABLE one (id int);
CREATE TABLE two (id int);
CREATE TABLE "Three" (id int);
CREATE SCHEMA other;
CREATE TABLE other.one (id int);
DO $$
DECLARE
    r record;
    t text;
BEGIN
    FOR r IN SELECT table_schema, table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY table_name LOOP
        EXECUTE format('ALTER TABLE %I.%I ADD COLUMN created_at timestamptz NOT NULL DEFAULT now()', r.table_schema, r.table_name);
    END LOOP;
    FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'other' LOOP
        EXECUTE 'ALTER TABLE other.' || quote_ident(t) || ' ADD COLUMN tenant uuid';
    END LOOP;
    FOR r IN (SELECT conname, conrelid::regclass AS tbl FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace) LOOP
        EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', r.tbl, r.conname);
    END LOOP;
END $$;

-- # WHILE, LOOP, labels and inner blocks
DO $$
<<main>>
DECLARE
    i int := 0;
BEGIN
    WHILE i < 2 LOOP
        i := i + 1;
        EXECUTE format('CREATE TABLE w%s (id int)', i);
    END LOOP;
    <<outer_loop>>
    LOOP
        LOOP
            i := i + 1;
            EXIT outer_loop WHEN i > 4;
            EXECUTE format('CREATE TABLE l%s (id int)', main.i);
        END LOOP;
    END LOOP outer_loop;
    <<inner_block>>
    DECLARE
        i text := 'inner';
    BEGIN
        EXECUTE format('CREATE TABLE %I (id int)', i);
        EXIT inner_block;
        CREATE TABLE never (id int);
    END;
    IF i = 5 THEN RETURN; END IF;
    CREATE TABLE never_either (id int);
END main $$;

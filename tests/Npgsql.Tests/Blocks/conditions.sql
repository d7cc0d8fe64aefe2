-- What people and tools ask the catalog before they change something.

-- # A column that is missing, by the information schema
CREATE TABLE users (id int PRIMARY KEY);
DO $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name = 'users' AND column_name = 'email') THEN
        ALTER TABLE users ADD COLUMN email text NOT NULL DEFAULT '';
    END IF;
    IF NOT EXISTS (SELECT column_name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = 'users' AND column_name = 'id') THEN
        ALTER TABLE users ADD COLUMN id bigint;
    END IF;
END $$;

-- # A table that is missing, in all the usual ways
CREATE TABLE there (id int);
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_tables WHERE schemaname = 'public' AND tablename = 'a') THEN CREATE TABLE a (id int); END IF;
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_tables WHERE tablename = 'there') THEN CREATE TABLE not_a (id int); END IF;
    IF NOT EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = 'b') THEN CREATE TABLE b (id int); END IF;
    IF NOT EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = current_schema AND table_name = 'there') THEN CREATE TABLE not_b (id int); END IF;
    IF to_regclass('c') IS NULL THEN CREATE TABLE c (id int); END IF;
    IF to_regclass('public.there') IS NULL THEN CREATE TABLE not_c (id int); END IF;
    IF (SELECT to_regclass('public.d')) IS NULL THEN CREATE TABLE d (id int); END IF;
    IF NOT EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relname = 'e' AND c.relkind = 'r') THEN CREATE TABLE e (id int); END IF;
    IF EXISTS (SELECT 1 FROM pg_class c INNER JOIN pg_namespace AS n ON c.relnamespace = n.oid WHERE n.nspname = 'public' AND c.relname = 'there' AND c.relkind IN ('r', 'p')) THEN CREATE TABLE f (id int); END IF;
    IF (SELECT count(*) FROM information_schema.tables WHERE table_name = 'there') = 0 THEN CREATE TABLE not_f (id int); ELSE CREATE TABLE g (id int); END IF;
    IF NOT (EXISTS (SELECT * FROM pg_tables WHERE tablename = 'there') AND NOT EXISTS (SELECT * FROM pg_tables WHERE tablename = 'nowhere')) THEN CREATE TABLE not_g (id int); END IF;
END $$;

-- # Types, enum labels and domains
CREATE TYPE mood AS ENUM ('sad', 'ok');
DO $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_type WHERE typname = 'color') THEN CREATE TYPE color AS ENUM ('red'); END IF;
    IF NOT EXISTS (SELECT 1 FROM pg_type WHERE typname = 'mood') THEN CREATE TYPE mood AS ENUM ('other'); END IF;
    IF NOT EXISTS (SELECT 1 FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE t.typname = 'shape' AND n.nspname = 'public') THEN CREATE TYPE shape AS ENUM ('round'); END IF;
    IF to_regtype('public.email') IS NULL THEN CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%'); END IF;
    IF NOT EXISTS (SELECT 1 FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid WHERE t.typname = 'mood' AND e.enumlabel = 'happy') THEN ALTER TYPE mood ADD VALUE 'happy'; END IF;
    IF NOT EXISTS (SELECT 1 FROM pg_enum WHERE enumtypid = 'mood'::regtype AND enumlabel = 'sad') THEN ALTER TYPE mood ADD VALUE 'sad'; END IF;
END $$;
CREATE TABLE t (a color, b mood, c shape, d email);

-- # Constraints and indexes
CREATE TABLE parent (id int PRIMARY KEY);
CREATE TABLE child (id int PRIMARY KEY, parent_id int, amount int CONSTRAINT amount_positive CHECK (amount > 0));
CREATE INDEX ix_there ON child (amount);
DO $do$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conname = 'fk_child_parent') THEN
        ALTER TABLE child ADD CONSTRAINT fk_child_parent FOREIGN KEY (parent_id) REFERENCES parent (id) ON DELETE CASCADE;
    END IF;
    IF NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conname = 'amount_positive' AND conrelid = 'child'::regclass) THEN
        ALTER TABLE child ADD CONSTRAINT amount_positive CHECK (amount > 1);
    END IF;
    IF NOT EXISTS (SELECT 1 FROM information_schema.table_constraints WHERE constraint_name = 'uq_child' AND table_name = 'child' AND constraint_type = 'UNIQUE') THEN
        ALTER TABLE child ADD CONSTRAINT uq_child UNIQUE (parent_id, amount);
    END IF;
    IF NOT EXISTS (SELECT 1 FROM information_schema.table_constraints WHERE table_schema = 'public' AND table_name = 'child' AND constraint_type = 'PRIMARY KEY') THEN
        ALTER TABLE child ADD PRIMARY KEY (id);
    END IF;
    IF NOT EXISTS (SELECT 1 FROM pg_indexes WHERE schemaname = 'public' AND indexname = 'ix_child_parent') THEN
        CREATE INDEX ix_child_parent ON child (parent_id);
    END IF;
    IF NOT EXISTS (SELECT 1 FROM pg_indexes WHERE tablename = 'child' AND indexname = 'ix_there') THEN
        CREATE INDEX ix_there ON child (parent_id);
    END IF;
    IF NOT EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relname = 'ix_other' AND n.nspname = 'public') THEN
        CREATE UNIQUE INDEX ix_other ON child (amount, id);
    END IF;
END
$do$ LANGUAGE plpgsql;

-- # Schemas, extensions, sequences, triggers, policies and functions
CREATE TABLE t (id int);
DO $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_namespace WHERE nspname = 'app') THEN CREATE SCHEMA app; END IF;
    IF NOT EXISTS (SELECT schema_name FROM information_schema.schemata WHERE schema_name = 'app') THEN CREATE SCHEMA app; END IF;
    IF NOT EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'plpgsql') THEN CREATE TABLE not_here (id int); END IF;
    IF NOT EXISTS (SELECT 1 FROM pg_class WHERE relkind = 'S' AND relname = 'numbers') THEN CREATE SEQUENCE numbers; END IF;
    IF NOT EXISTS (SELECT 1 FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE p.proname = 'touch' AND n.nspname = 'app') THEN
        CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN RETURN NEW; END $f$;
    END IF;
    IF NOT EXISTS (SELECT 1 FROM pg_trigger WHERE tgname = 'touch' AND tgrelid = 't'::regclass) THEN
        CREATE TRIGGER touch BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION app.touch();
    END IF;
    IF NOT EXISTS (SELECT 1 FROM pg_policies WHERE tablename = 't' AND policyname = 'mine') THEN CREATE POLICY mine ON t USING (id = 1); END IF;
    IF NOT EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = 'public.t'::regclass AND attname = 'name' AND NOT attisdropped AND attnum > 0) THEN
        ALTER TABLE t ADD name text;
    END IF;
END $$;

-- # Nullability, and conditions of several parts
CREATE TABLE t (id int, a int NOT NULL, b int);
DO $$
DECLARE
    wanted constant boolean := true;
    n int := 3;
BEGIN
    IF (SELECT is_nullable FROM information_schema.columns WHERE table_name = 't' AND column_name = 'a') = 'NO' THEN ALTER TABLE t ALTER a DROP NOT NULL; END IF;
    IF EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name = 't' AND column_name = 'b' AND is_nullable = 'YES') THEN ALTER TABLE t ALTER b SET NOT NULL; END IF;
    IF wanted AND n > 2 AND NOT false THEN ALTER TABLE t ADD c int; ELSIF n = 3 THEN ALTER TABLE t ADD d int; ELSE ALTER TABLE t ADD e int; END IF;
    IF n NOT IN (1, 2) AND n BETWEEN 3 AND 4 THEN ALTER TABLE t ADD f int; END IF;
    IF NULL THEN ALTER TABLE t ADD g int; END IF;
    CASE n WHEN 1, 2 THEN ALTER TABLE t ADD h int; WHEN 3 THEN ALTER TABLE t ADD i int; END CASE;
    CASE WHEN n > 5 THEN ALTER TABLE t ADD j int; ELSE ALTER TABLE t ADD k int; END CASE;
END $$;

-- # A rename that is made once
CREATE TABLE t (id int, old_name text);
DO $$
BEGIN
    IF EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name = 't' AND column_name = 'old_name')
       AND NOT EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name = 't' AND column_name = 'new_name') THEN
        ALTER TABLE t RENAME COLUMN old_name TO new_name;
    END IF;
END $$;
DO $$
BEGIN
    IF EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name = 't' AND column_name = 'old_name') THEN
        ALTER TABLE t RENAME COLUMN old_name TO newer_name;
    END IF;
END $$;

-- # Variables that a query fills
CREATE TABLE t (id int CONSTRAINT odd_name PRIMARY KEY, x int);
DO $$
DECLARE
    found_name text;
    is_there boolean;
    n integer;
BEGIN
    SELECT conname INTO found_name FROM pg_constraint WHERE conrelid = 't'::regclass AND contype = 'p';
    IF FOUND THEN EXECUTE format('ALTER TABLE t RENAME CONSTRAINT %I TO pk_t', found_name); END IF;
    SELECT EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name = 't' AND column_name = 'y') INTO is_there;
    IF NOT is_there THEN ALTER TABLE t ADD y int; END IF;
    SELECT count(*) INTO n FROM pg_tables WHERE schemaname = 'public';
    IF n = 1 THEN CREATE TABLE second (id int); END IF;
    n := n + 1;
    IF n = 2 THEN CREATE TABLE third (id int); END IF;
    PERFORM 1 FROM pg_tables WHERE tablename = 'fourth';
    IF NOT FOUND THEN CREATE TABLE fourth (id int); END IF;
END $$;

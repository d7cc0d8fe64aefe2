-- What goes with a function, with a transaction, and what ALTER POLICY changes.
CREATE TABLE t (id int, owner name);
CREATE TABLE u (id int);
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER t_stamp BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION stamp();
CREATE TRIGGER u_stamp AFTER UPDATE ON u EXECUTE PROCEDURE public.stamp();
CREATE TRIGGER t_keep BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION keep();
DROP FUNCTION stamp() CASCADE;
CREATE POLICY own ON t FOR SELECT USING (owner = current_user);
ALTER POLICY own ON t TO public USING (id > 0 AND EXISTS (SELECT 1 FROM u WHERE u.id = t.id));
CREATE POLICY all_of ON t AS RESTRICTIVE WITH CHECK (id > 1);
ALTER POLICY all_of ON t WITH CHECK (id > (SELECT count(*) FROM u));
BEGIN;
CREATE TEMP TABLE gone (id int) ON COMMIT DROP;
CREATE TEMP TABLE also_gone ON COMMIT DROP AS SELECT id FROM t;
CREATE TABLE kept AS SELECT id FROM also_gone;
COMMIT;
BEGIN;
CREATE TEMP TABLE gone (id text) ON COMMIT DROP;
COMMIT;
CREATE TEMP TABLE gone (id bigint);
CREATE TABLE kept_too AS SELECT id FROM gone;
CREATE AGGREGATE total (BASETYPE = int, SFUNC = int4pl, STYPE = int, INITCOND = '0');
CREATE AGGREGATE number_of (SFUNC = int8inc, BASETYPE = 'any', STYPE = int8, INITCOND = '0');
COMMENT ON AGGREGATE number_of (*) IS 'of rows';
-- Types of columns in signatures, limits of sequences, policies that read what goes, NOT VALID in a new table.
CREATE FUNCTION owner_of(t.id%TYPE) RETURNS t.owner%TYPE LANGUAGE sql AS 'SELECT owner FROM public.t WHERE id = $1';
CREATE SEQUENCE small AS smallint MINVALUE -32768; ALTER SEQUENCE small AS int;
CREATE VIEW read AS SELECT id FROM t; CREATE TABLE guarded (id int);
CREATE POLICY reads ON guarded USING (EXISTS (SELECT 1 FROM read r WHERE r.id = guarded.id));
DROP VIEW read CASCADE;
CREATE TABLE never (id int, CONSTRAINT negative CHECK (id < 0) NOT VALID);
CREATE SEQUENCE counted; CREATE VIEW of_sequence AS SELECT last_value FROM counted; DROP SEQUENCE counted CASCADE;
-- An index made with ONLY is not completed by the one above it.
CREATE TABLE p (a int) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (100) PARTITION BY RANGE (a);
CREATE TABLE p11 PARTITION OF p1 FOR VALUES FROM (0) TO (50);
CREATE INDEX ON ONLY p1 (a); CREATE INDEX ON p (a);

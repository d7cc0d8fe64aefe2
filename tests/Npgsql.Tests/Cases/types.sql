CREATE SCHEMA app;
CREATE SCHEMA "Other Schema";
COMMENT ON SCHEMA app IS 'the application''s own';
COMMENT ON SCHEMA public IS 'changed';
CREATE TYPE app.mood AS ENUM ('sad', 'it''s ok', 'happy', 'back\slash', E'new\nline');
ALTER TYPE app.mood ADD VALUE 'between' BEFORE 'happy';
CREATE TYPE app.empty_enum AS ENUM ();
COMMENT ON TYPE app.mood IS E'two\nlines';
CREATE TYPE app.point3 AS (x double precision, y double precision, "Label" character varying(20) COLLATE "C", moods app.mood[]);
COMMENT ON TYPE app.point3 IS 'a point';
COMMENT ON COLUMN app.point3.x IS 'east';
CREATE DOMAIN app.positive AS integer CONSTRAINT is_positive CHECK (VALUE > 0) DEFAULT 1 NOT NULL;
CREATE DOMAIN app.slug AS varchar(40) COLLATE "C" CHECK (VALUE ~ '^[a-z]+$') CHECK (length(VALUE) > 1);
CREATE DOMAIN app.slugs AS app.slug[];
COMMENT ON DOMAIN app.positive IS 'more than nothing';
COMMENT ON CONSTRAINT is_positive ON DOMAIN app.positive IS 'truly';
ALTER DOMAIN app.slug ADD CONSTRAINT later CHECK (VALUE <> 'later') NOT VALID;
CREATE TYPE app.aaa_uses_domain AS (p app.positive);
CREATE TYPE app.floatrange AS RANGE (subtype = float8, subtype_diff = float8mi);
CREATE TYPE app.span AS RANGE (subtype = text, collation = "C");
CREATE FUNCTION app.time_diff(a time, b time) RETURNS float8 IMMUTABLE LANGUAGE sql AS 'SELECT extract(epoch FROM (a - b))::float8';
CREATE TYPE app.timerange AS RANGE (subtype = time, subtype_diff = app.time_diff);
CREATE TABLE app.every_type (
    a smallint, b integer, c bigint, d numeric, e numeric(10, 2), f numeric(5), g real, h double precision, i money,
    j char, k char(5), l bpchar, m varchar, n varchar(10), o text, p "char", q name,
    r bytea, s timestamp, t timestamp(3), u timestamptz, v timestamptz(0), w date, x time, y time(2), z timetz, aa timetz(1),
    ab interval, ac interval(3), ad interval year to month, ae interval day to second(2), af interval second(1),
    ag boolean, ah point, ai line, aj lseg, ak box, al path, am polygon, an circle, ao cidr, ap inet, aq macaddr, ar macaddr8,
    "as" bit, at bit(7), au bit varying, av varbit(9), aw tsvector, ax tsquery, ay uuid, az xml, ba json, bb jsonb, bc jsonpath,
    bd integer[], be varchar(10)[][], bf numeric(4, 1)[], bg int4range, bh tstzrange[], bi oid, bj regclass, bk int2vector, bl oidvector,
    bm app.mood, bn app.mood[], bo app.point3, bp app.positive, bq app.slugs, br app.floatrange, bs pg_lsn, bt "bit", bu txid_snapshot,
    bv timestamp(6)[], bw interval hour to minute, bx "char"[], "by" app.empty_enum
);
CREATE TABLE "Other Schema".every_type (id integer, other app.every_type, others app.every_type[]);

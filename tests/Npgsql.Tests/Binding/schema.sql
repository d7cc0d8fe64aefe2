CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE DOMAIN amount AS numeric(12,2) CHECK (VALUE >= 0);
CREATE DOMAIN code AS varchar(8) COLLATE "C";
CREATE DOMAIN code2 AS code;
CREATE DOMAIN words AS text[];
CREATE DOMAIN small AS int CHECK (VALUE < 100);
CREATE TYPE point3 AS (x float8, y float8, label varchar(10));
CREATE TYPE nested AS (p point3, tags text[], m mood);
CREATE TYPE floatrange AS RANGE (subtype = float8);
CREATE SEQUENCE seq;
CREATE COLLATION german (provider = libc, locale = 'C');
CREATE TABLE t (
    id int PRIMARY KEY, i2 smallint, i8 bigint, n numeric, n2 numeric(10,2), n3 numeric(5), f4 real, f8 double precision, mon money,
    b boolean, c char(5), c1 "char", v varchar, v20 varchar(20), tx text, txc text COLLATE "C", txg text COLLATE german, nam name,
    d date, tm time, tm3 time(3), tmz timetz, ts timestamp, ts3 timestamp(3), tsz timestamptz, tsz0 timestamptz(0), iv interval, ivd interval day to second, iv2 interval(2),
    by bytea, u uuid, j json, jb jsonb, x xml, bt bit(8), vb bit varying(16), ip inet, ci cidr, mac macaddr,
    pt point, bx box, ci2 circle, pol polygon, tv tsvector, tq tsquery, ia int[], va varchar(20)[], ta text[], na numeric(6,2)[], tsa timestamptz[], jba jsonb[],
    ir int4range, nr numrange, tr tstzrange, dr daterange, fr floatrange,
    m mood, ma mood[], am amount, co code, co2 code2, wo words, sm small, p3 point3, p3a point3[], ne nested, o oid, rc regclass
);
CREATE TABLE u (id int, tid int REFERENCES t, name varchar(40), v20 varchar(20), price numeric(10,2), day date, tags text[], m mood, big bigint);
CREATE TABLE "Mixed Case" ("Id" uuid, "Total Sum" numeric(8,3), "order" int, "a""b" text);
CREATE TABLE parent (id int, label varchar(5)) PARTITION BY RANGE (id);
CREATE TABLE child PARTITION OF parent FOR VALUES FROM (0) TO (10);
CREATE TABLE base (a int, b varchar(7));
CREATE TABLE derived (c date) INHERITS (base);
CREATE VIEW seen AS SELECT id, v20, n2 FROM t;
CREATE FUNCTION add_one(int) RETURNS int LANGUAGE sql AS 'SELECT $1 + 1';
CREATE FUNCTION add_one(numeric) RETURNS numeric LANGUAGE sql AS 'SELECT $1 + 1';
CREATE FUNCTION pick(a anyelement, b anyelement DEFAULT NULL) RETURNS anyelement LANGUAGE sql AS 'SELECT a';
CREATE FUNCTION pack(VARIADIC items anyarray) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION first_of(items anyarray) RETURNS anyelement LANGUAGE sql AS 'SELECT items[1]';
CREATE FUNCTION opt(a int, b text DEFAULT 'x', c date DEFAULT NULL) RETURNS text LANGUAGE sql AS 'SELECT b';
CREATE FUNCTION rows_of(n int) RETURNS SETOF u LANGUAGE sql AS 'SELECT * FROM u';
CREATE FUNCTION table_of(n int) RETURNS TABLE (a int, b varchar, c timestamptz) LANGUAGE sql AS 'SELECT 1, ''x''::varchar, now()';
CREATE FUNCTION two_out(i int, OUT s text, OUT q numeric) LANGUAGE sql AS 'SELECT ''x'', 1.0';
CREATE FUNCTION one_out(OUT s date) LANGUAGE sql AS 'SELECT current_date';
CREATE FUNCTION set_of_int() RETURNS SETOF int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION any_record() RETURNS SETOF record LANGUAGE sql AS 'SELECT 1, ''x''::text';
CREATE FUNCTION make_p3() RETURNS point3 LANGUAGE sql AS 'SELECT NULL::point3';
CREATE FUNCTION now_moody(m mood) RETURNS mood LANGUAGE sql AS 'SELECT m';
CREATE FUNCTION lower(mood) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE SCHEMA other;
CREATE TABLE other.t (other_id bigint, code code);
CREATE FUNCTION other.hidden(int) RETURNS uuid LANGUAGE sql AS 'SELECT NULL::uuid';

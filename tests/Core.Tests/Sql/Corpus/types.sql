-- every spelling of a type
CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION hstore WITH SCHEMA public;
CREATE TYPE mood AS ENUM ('sad', 'it''s ok', 'happy');
CREATE DOMAIN email AS citext CHECK (VALUE::text ~ '@');
CREATE DOMAIN positive integer NOT NULL DEFAULT 1 CONSTRAINT above_zero CHECK (VALUE > 0) CHECK (VALUE < 100);
CREATE TYPE address AS (street text, "no" varchar(10), tags text[]);
CREATE TYPE float_range AS RANGE (subtype = float8, subtype_diff = float8mi);
CREATE TABLE all_types (
    a1 int, a2 int4, a3 integer, a4 int8, a5 bigint, a6 smallint, a7 int2,
    b1 float, b2 float(24), b3 float(25), b4 float4, b5 float8, b6 real, b7 double precision,
    c1 numeric, c2 numeric(5), c3 numeric(10, 2), c4 decimal(4,1), c5 dec, c6 money,
    d1 char, d2 character(3), d3 char varying, d4 varchar, d5 varchar(20), d6 character varying (7), d7 text, d8 bpchar, d9 "char", d10 nchar(2), d11 national character varying(5), d12 name,
    e1 bit, e2 bit(4), e3 bit varying, e4 bit varying(9), e5 varbit(3),
    f1 timestamp, f2 timestamp(3), f3 timestamptz, f4 timestamptz(0), f5 timestamp with time zone, f6 timestamp (2) without time zone, f7 time, f8 timetz, f9 time(1) with time zone, f10 date,
    g1 interval, g2 interval(2), g3 interval year, g4 interval day to second, g5 interval day to second(3), g6 interval year to month, g7 interval second(4),
    h1 bool, h2 boolean, h3 uuid, h4 json, h5 jsonb, h6 xml, h7 bytea, h8 inet, h9 cidr, h10 macaddr, h11 tsvector, h12 point, h13 oid, h14 regclass, h15 pg_catalog.int4, h16 pg_catalog.varchar(3),
    i1 int[], i2 text[][], i3 int[3], i4 integer ARRAY, i5 integer ARRAY[4], i6 varchar(10)[], i7 timestamp(3) with time zone[], i8 _text, i9 mood[], i10 numeric(3,1)[],
    j1 mood, j2 public.mood, j3 email, j4 positive, j5 address, j6 float_range, j7 citext, j8 hstore, j9 int4range,
    "Select" int, "with ""quotes""" int, "MixedCase" int, UPPER int, größe int, U&"d\0061t\+000061" int, U&"x!0061" UESCAPE '!' int
);

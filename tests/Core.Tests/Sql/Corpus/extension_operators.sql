CREATE EXTENSION citext; CREATE EXTENSION hstore; CREATE EXTENSION pg_trgm; CREATE EXTENSION intarray; CREATE EXTENSION ltree;
CREATE TABLE t (c citext, h hstore, x text, n int[], p ltree, CHECK (c <> 'x'), CHECK (h ? 'a'), CHECK (h -> 'a' = 'b'), CHECK (x % 'y'), CHECK (n && '{1}'), CHECK (c = x), CHECK (p <@ 'Top'));
CREATE INDEX i ON t (x) WHERE c = 'a';
CREATE VIEW v AS SELECT c FROM t WHERE c = 'q';

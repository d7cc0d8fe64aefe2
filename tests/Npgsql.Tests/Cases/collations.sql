CREATE SCHEMA app;
CREATE COLLATION app.by_code FROM "C";
CREATE COLLATION app."Mixed ""case""" (lc_collate = 'C', lc_ctype = 'POSIX');
COMMENT ON COLLATION app.by_code IS 'Order by bytes';
CREATE DOMAIN app.code AS text COLLATE app.by_code;
CREATE TYPE app.pair AS (a text COLLATE app.by_code, b integer);
CREATE TYPE app.span AS RANGE (subtype = text, collation = app.by_code);
CREATE TABLE public.t (
    a text COLLATE app.by_code NOT NULL,
    b text DEFAULT ('x' COLLATE app.by_code),
    CHECK (b COLLATE app.by_code > 'a')
);
CREATE INDEX t_b ON public.t (b COLLATE app."Mixed ""case""", (a || b) COLLATE app.by_code);
CREATE VIEW public.v AS SELECT a, b COLLATE app.by_code AS c FROM public.t ORDER BY b COLLATE app.by_code;

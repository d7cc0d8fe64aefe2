CREATE TABLE public.base (id integer NOT NULL, name text DEFAULT 'x', n integer CHECK (n > 0), total integer GENERATED ALWAYS AS (n * 2) STORED);
CREATE TABLE public.other_base (code text COLLATE "C", id integer NOT NULL);
CREATE TABLE public.child (extra text, CONSTRAINT own CHECK (extra <> '')) INHERITS (public.base);
CREATE TABLE public.two_parents (more integer) INHERITS (public.base, public.other_base);
CREATE TABLE public.overrides (name text DEFAULT 'y' NOT NULL, last integer) INHERITS (public.base);
CREATE TABLE public.grandchild (deep integer) INHERITS (public.child);
ALTER TABLE public.base ADD CONSTRAINT not_children CHECK (id > 1) NO INHERIT;
ALTER TABLE public.base ADD CONSTRAINT unproven CHECK (id > 2) NOT VALID;

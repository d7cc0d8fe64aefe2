CREATE TABLE public.items (id integer PRIMARY KEY, price numeric);
CREATE VIEW public.cheap AS SELECT * FROM public.items WHERE price < 10;
CREATE FUNCTION public.a_atomic(low numeric) RETURNS SETOF public.cheap LANGUAGE sql BEGIN ATOMIC SELECT id, price FROM public.cheap WHERE price > low; SELECT id, price FROM public.items; END;
CREATE FUNCTION public.b_returns(n integer) RETURNS integer RETURN n + 1;
CREATE VIEW public.on_atomic AS SELECT c.id, public.b_returns(c.id) AS next FROM public.a_atomic(1) AS c;
CREATE PROCEDURE public.restock(OUT done boolean) LANGUAGE sql BEGIN ATOMIC INSERT INTO public.items VALUES (1, 2) ON CONFLICT ON CONSTRAINT items_pkey DO NOTHING; SELECT true; END;
CREATE FUNCTION public.z_first() RETURNS integer RETURN 1;
CREATE FUNCTION public.a_uses_z() RETURNS integer RETURN public.z_first() + 1;

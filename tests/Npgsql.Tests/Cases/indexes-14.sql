CREATE TABLE public.t (id integer, at timestamptz);
CREATE INDEX by_brin ON public.t USING brin (id int4_minmax_multi_ops (values_per_range = 16), at) WITH (pages_per_range = 4);

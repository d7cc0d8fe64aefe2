CREATE TABLE public.pairs (a integer, b integer, PRIMARY KEY (a, b));
CREATE TABLE public.set_some (
    a integer, b integer, c integer,
    CONSTRAINT nulls_are_equal UNIQUE NULLS NOT DISTINCT (c),
    FOREIGN KEY (a, b) REFERENCES public.pairs ON DELETE SET NULL (b),
    FOREIGN KEY (b, a) REFERENCES public.pairs ON DELETE SET DEFAULT (b, a)
);
CREATE UNIQUE INDEX set_some_idx ON public.set_some (a, b) NULLS NOT DISTINCT;
CREATE UNLOGGED SEQUENCE public.fast;
CREATE VIEW public.invoker WITH (security_invoker = true) AS SELECT a FROM public.pairs;

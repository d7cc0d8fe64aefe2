CREATE TABLE public.accounts (id integer PRIMARY KEY, balance numeric NOT NULL);
CREATE FUNCTION public.add(a integer, b integer DEFAULT 1) RETURNS integer LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 5 AS $$ SELECT a + b $$;
CREATE FUNCTION public.add(a text, VARIADIC rest text[]) RETURNS text LANGUAGE sql AS 'SELECT a || rest[1]';
CREATE FUNCTION public.of_row(public.accounts) RETURNS numeric LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS 'SELECT $1.balance';
CREATE FUNCTION public.many(OUT a integer, OUT "B c" text, INOUT d date) RETURNS SETOF record LANGUAGE plpgsql ROWS 7 AS $body$
BEGIN
    -- a comment with $$ inside
    RETURN QUERY SELECT 1, 'x'::text, d;
END
$body$;
CREATE FUNCTION public.table_of(n integer) RETURNS TABLE (id integer, "Total sum" numeric) LANGUAGE sql AS $$ SELECT id, balance FROM accounts LIMIT n $$;
CREATE FUNCTION public.tagged() RETURNS text LANGUAGE sql AS $x$ SELECT '$function$'::text $x$;
CREATE PROCEDURE public.pay(INOUT amount numeric, who integer) LANGUAGE plpgsql AS $$ BEGIN UPDATE public.accounts SET balance = balance - amount WHERE id = who; COMMIT; END $$;
CREATE FUNCTION public.a_trigger() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER before_row BEFORE INSERT OR UPDATE OF balance ON public.accounts FOR EACH ROW WHEN (NEW.balance > 0) EXECUTE FUNCTION public.a_trigger('an argument', 'it''s');
CREATE TRIGGER after_statement AFTER UPDATE ON public.accounts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.a_trigger();
CREATE CONSTRAINT TRIGGER constrained AFTER INSERT ON public.accounts DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.a_trigger();
CREATE TRIGGER "Disabled one" AFTER DELETE ON public.accounts FOR EACH ROW EXECUTE FUNCTION public.a_trigger();
CREATE TRIGGER for_replica AFTER TRUNCATE ON public.accounts FOR EACH STATEMENT EXECUTE FUNCTION public.a_trigger();
CREATE TRIGGER always_on AFTER DELETE ON public.accounts FOR EACH ROW EXECUTE FUNCTION public.a_trigger();
ALTER TABLE public.accounts DISABLE TRIGGER "Disabled one";
ALTER TABLE public.accounts ENABLE REPLICA TRIGGER for_replica;
ALTER TABLE public.accounts ENABLE ALWAYS TRIGGER always_on;
CREATE VIEW public.positive AS SELECT * FROM public.accounts WHERE balance > 0;
CREATE TRIGGER instead INSTEAD OF INSERT ON public.positive FOR EACH ROW EXECUTE FUNCTION public.a_trigger();
CREATE AGGREGATE public.total(numeric) (SFUNC = numeric_add, STYPE = numeric, INITCOND = '0', COMBINEFUNC = numeric_add, PARALLEL = SAFE);
CREATE FUNCTION public.step(state integer[], v integer) RETURNS integer[] LANGUAGE sql IMMUTABLE AS 'SELECT state || v';
CREATE FUNCTION public.finish(state integer[]) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT state[1]';
CREATE AGGREGATE public.first_of(v integer) (SFUNC = public.step, STYPE = integer[], FINALFUNC = public.finish, FINALFUNC_MODIFY = SHAREABLE, INITCOND = '{}', SORTOP = OPERATOR(pg_catalog.<));
CREATE AGGREGATE public.no_arguments(*) (SFUNC = int8inc, STYPE = int8, INITCOND = '0');
CREATE AGGREGATE public.percentile(double precision ORDER BY double precision) (SFUNC = ordered_set_transition, STYPE = internal, FINALFUNC = percentile_disc_final, FINALFUNC_EXTRA);
CREATE FUNCTION public.uses_aggregate() RETURNS numeric LANGUAGE sql AS 'SELECT public.total(balance) FROM public.accounts';
COMMENT ON FUNCTION public.add(integer, integer) IS 'adds';
COMMENT ON FUNCTION public.add(text, text[]) IS 'joins';
COMMENT ON PROCEDURE public.pay(numeric, integer) IS 'pays';
COMMENT ON AGGREGATE public.total(numeric) IS 'totals';
COMMENT ON AGGREGATE public.no_arguments(*) IS 'counts';
COMMENT ON TRIGGER before_row ON public.accounts IS 'first';
CREATE FUNCTION public.a_default() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE TABLE public.by_function (id integer DEFAULT public.a_default());

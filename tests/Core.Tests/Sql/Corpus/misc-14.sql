CREATE FUNCTION public.atomic(x int) RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT CASE WHEN x > 0 THEN 1 ELSE 0 END; SELECT 2; END;
CREATE PROCEDURE public.proc(a int, OUT b timestamp with time zone) LANGUAGE sql AS $$ SELECT now() $$;

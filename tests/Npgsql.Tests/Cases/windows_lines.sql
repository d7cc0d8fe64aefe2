CREATE FUNCTION public.windows_lines() RETURNS integer LANGUAGE sql AS E' SELECT 1\r\n + 2\r\n';

CREATE TABLE public.virtual_columns (a integer NOT NULL, b integer GENERATED ALWAYS AS (a * 2), c integer GENERATED ALWAYS AS (a * 3) STORED, d integer CONSTRAINT named NOT NULL);
CREATE TABLE public.bookings (room int4range, during tstzrange, PRIMARY KEY (room, during WITHOUT OVERLAPS), UNIQUE (during, room WITHOUT OVERLAPS));
CREATE TABLE public.stays (room int4range, during tstzrange, FOREIGN KEY (room, PERIOD during) REFERENCES public.bookings (room, PERIOD during));
CREATE TABLE public.unenforced (a integer CHECK (a > 0) NOT ENFORCED, b integer PRIMARY KEY, c integer REFERENCES public.unenforced NOT ENFORCED);

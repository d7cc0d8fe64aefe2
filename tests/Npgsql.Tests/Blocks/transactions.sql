-- What is rolled back has not happened.

-- # ROLLBACK and COMMIT
CREATE TABLE kept (id int);
BEGIN;
ALTER TABLE kept ADD a int;
CREATE TABLE gone (id int);
ROLLBACK;
START TRANSACTION ISOLATION LEVEL SERIALIZABLE;
ALTER TABLE kept ADD b int;
COMMIT AND CHAIN;
ALTER TABLE kept ADD c int;
ROLLBACK AND CHAIN;
ALTER TABLE kept ADD d int;
END;
ROLLBACK;
BEGIN; CREATE TABLE gone (x int); ABORT;

-- # Savepoints
CREATE TABLE t (id int);
BEGIN;
ALTER TABLE t ADD a int;
SAVEPOINT one;
ALTER TABLE t ADD b int;
SAVEPOINT two;
ALTER TABLE t ADD c int;
ROLLBACK TO SAVEPOINT two;
ALTER TABLE t ADD d int;
ROLLBACK TRANSACTION TO one;
ALTER TABLE t ADD e int;
SAVEPOINT one;
ALTER TABLE t ADD f int;
RELEASE one;
ROLLBACK TO one;
ALTER TABLE t ADD g int;
RELEASE SAVEPOINT one;
COMMIT;

-- # The search_path goes back, too
CREATE SCHEMA a;
CREATE SCHEMA b;
BEGIN;
SET search_path = a;
CREATE TABLE gone (id int);
ROLLBACK;
CREATE TABLE in_public (id int);
SET search_path = b;
BEGIN;
SET LOCAL search_path TO a;
CREATE TABLE in_a (id int);
COMMIT;
CREATE TABLE in_b (id int);
SET LOCAL search_path TO a;
CREATE TABLE also_in_b (id int);
DO $$ BEGIN SET LOCAL search_path = a; CREATE TABLE also_in_a (id int); PERFORM set_config('search_path', 'public', true); CREATE TABLE also_in_public (id int); END $$;
CREATE TABLE third_in_b (id int);
SELECT set_config('search_path', 'a', true);
CREATE TABLE fourth_in_b (id int);
RESET search_path;
CREATE TABLE last_in_public (id int);

-- # A block inside of a transaction that is rolled back
CREATE TABLE t (id int);
BEGIN;
DO $$ BEGIN ALTER TABLE t ADD a int; BEGIN ALTER TABLE t ADD a int; EXCEPTION WHEN duplicate_column THEN ALTER TABLE t ADD b int; END; END $$;
SAVEPOINT s;
DO $$ BEGIN ALTER TABLE t ADD c int; END $$;
ROLLBACK TO s;
DO $$ BEGIN BEGIN ALTER TABLE t ADD d int; RAISE 'x'; EXCEPTION WHEN OTHERS THEN NULL; END; END $$;
COMMIT;
BEGIN;
DO $$ BEGIN ALTER TABLE t ADD e int; END $$;
ROLLBACK;

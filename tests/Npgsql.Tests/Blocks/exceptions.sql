-- Blocks with handlers: what failed has not happened, and the handler runs.

-- # A type that is there already
CREATE TYPE mood AS ENUM ('sad');
DO $$ BEGIN CREATE TYPE mood AS ENUM ('happy'); EXCEPTION WHEN duplicate_object THEN null; END $$;
DO $$ BEGIN CREATE TYPE color AS ENUM ('red'); EXCEPTION WHEN duplicate_object THEN null; END $$;
CREATE TABLE t (a mood, b color);

-- # Constraints, columns and tables that are there already
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE t (id int, p_id int CONSTRAINT fk REFERENCES p);
DO $$ BEGIN
 ALTER TABLE "t" ADD CONSTRAINT "fk" FOREIGN KEY ("id") REFERENCES "public"."p"("id") ON DELETE no action ON UPDATE no action;
EXCEPTION
 WHEN duplicate_object THEN null;
END $$;
DO $$ BEGIN
 ALTER TABLE t ADD CONSTRAINT fk2 FOREIGN KEY (id) REFERENCES p (id);
EXCEPTION
 WHEN duplicate_object THEN null;
END $$;
DO $$ BEGIN ALTER TABLE t ADD COLUMN id bigint; EXCEPTION WHEN duplicate_column THEN RAISE NOTICE 'column % is there', 'id'; END $$;
DO $$ BEGIN CREATE TABLE t (x int); EXCEPTION WHEN duplicate_table THEN ALTER TABLE t ADD was_there boolean; END $$;
DO $$ BEGIN CREATE INDEX fresh ON t (id); CREATE INDEX fresh ON t (p_id); EXCEPTION WHEN SQLSTATE '42P07' THEN NULL; END $$;

-- # What came before the error is undone
CREATE TABLE t (id int);
DO $$
BEGIN
    CREATE TABLE before_block (id int);
    BEGIN
        ALTER TABLE t ADD a int;
        CREATE TABLE undone (id int REFERENCES nowhere);
        ALTER TABLE t ADD b int;
    EXCEPTION
        WHEN undefined_table OR undefined_column THEN
            ALTER TABLE t ADD c int;
        WHEN OTHERS THEN
            ALTER TABLE t ADD d int;
    END;
    CREATE TABLE after_block (id int);
END $$;

-- # Handlers inside of handlers, and errors raised by hand
CREATE TABLE t (id int);
DO $$
BEGIN
    BEGIN
        BEGIN
            ALTER TABLE t ADD a int;
            RAISE EXCEPTION 'stop here' USING ERRCODE = 'unique_violation';
        EXCEPTION WHEN division_by_zero THEN
            ALTER TABLE t ADD b int;
        END;
    EXCEPTION
        WHEN integrity_constraint_violation THEN
            BEGIN
                ALTER TABLE t ADD c int;
                RAISE;
            EXCEPTION WHEN unique_violation THEN
                ALTER TABLE t ADD d int;
            END;
    END;
    BEGIN
        RAISE 'plain';
    EXCEPTION WHEN raise_exception THEN
        ALTER TABLE t ADD e int;
    END;
END $$;

-- # A search_path that is undone with the block
CREATE SCHEMA a;
DO $$
BEGIN
    BEGIN
        SET search_path = a;
        CREATE TABLE undone (id int);
        RAISE EXCEPTION 'x';
    EXCEPTION WHEN OTHERS THEN NULL;
    END;
    CREATE TABLE in_public (id int);
END $$;
CREATE TABLE also_in_public (id int);

-- # A failing block of many, as a tool writes them
CREATE TYPE "public"."status" AS ENUM('a', 'b');
DO $$ BEGIN CREATE TYPE "public"."status" AS ENUM('a', 'b'); EXCEPTION WHEN duplicate_object THEN null; END $$;
--> statement-breakpoint
CREATE TABLE IF NOT EXISTS "accounts" ("id" serial PRIMARY KEY NOT NULL, "status" "status" DEFAULT 'a' NOT NULL, "user_id" uuid);
CREATE TABLE IF NOT EXISTS "users" ("id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL);
DO $$ BEGIN
 ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
EXCEPTION
 WHEN duplicate_object THEN null;
END $$;

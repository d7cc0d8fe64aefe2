-- Tools that ask a table of their own what ran already.

-- # As EF Core asks
CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" character varying(150) NOT NULL,
    "ProductVersion" character varying(32) NOT NULL,
    CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY ("MigrationId")
);
START TRANSACTION;
DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20240101000000_First') THEN
    CREATE TABLE a (id int);
    END IF;
END $EF$;
DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20240101000000_First') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20240101000000_First', '8.0.0');
    END IF;
END $EF$;
COMMIT;
DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20240101000000_First') THEN
    ALTER TABLE a ADD never int;
    END IF;
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20240102000000_Second') THEN
    ALTER TABLE a ADD second int;
    END IF;
    DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20240101000000_First';
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20240101000000_First') THEN
    ALTER TABLE a ADD again int;
    END IF;
END $EF$;

-- # A version number of one's own, and a rollback of it
CREATE TABLE schema_version (version int PRIMARY KEY, at timestamptz DEFAULT now());
INSERT INTO schema_version VALUES (1, now()), (2, now());
CREATE TABLE t (id int);
BEGIN;
INSERT INTO schema_version (version) VALUES (3);
ROLLBACK;
DO $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM public.schema_version WHERE version = 2) THEN ALTER TABLE t ADD b int; END IF;
    IF NOT EXISTS (SELECT 1 FROM schema_version WHERE version >= 3) THEN ALTER TABLE t ADD c int; INSERT INTO schema_version VALUES (3) ON CONFLICT DO NOTHING; END IF;
    IF (SELECT count(*) FROM schema_version) = 3 THEN ALTER TABLE t ADD d int; END IF;
END $$;

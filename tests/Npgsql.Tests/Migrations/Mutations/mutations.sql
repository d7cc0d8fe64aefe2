-- name: a required column without a value, with a unique index
CREATE TABLE t (id int);
-- to
CREATE TABLE t (id int, c text NOT NULL, d int NOT NULL DEFAULT 0);
CREATE UNIQUE INDEX t_c ON t (c);

-- name: indexes and unique constraints are built concurrently
CREATE TABLE t (id int NOT NULL, a int, b text);
CREATE INDEX old ON t (b);
-- to
CREATE TABLE t (id int NOT NULL, a int, b text, PRIMARY KEY (id), UNIQUE (a));
CREATE INDEX new ON t (lower(b)) WHERE a > 0;

-- name: constraints are validated apart
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE t (id int, p int);
-- to
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE t (id int NOT NULL CHECK (id > 0), p int REFERENCES p ON DELETE CASCADE);

-- name: tables that refer to each other
CREATE TABLE a (id int PRIMARY KEY);
-- to
CREATE TABLE a (id int PRIMARY KEY);
CREATE TABLE b (id int PRIMARY KEY, c int);
CREATE TABLE c (id int PRIMARY KEY, b int REFERENCES b);
ALTER TABLE b ADD FOREIGN KEY (c) REFERENCES c;

-- name: a type that changes under a view, an index, a default and a foreign key
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE t (id int DEFAULT 1 REFERENCES p, b int);
CREATE INDEX i ON t (id);
CREATE VIEW v AS SELECT id, b FROM t;
CREATE VIEW w AS SELECT id FROM v;
CREATE VIEW apart AS SELECT b FROM t;
-- to
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint DEFAULT 1 REFERENCES p, b int);
CREATE INDEX i ON t (id);
CREATE VIEW v AS SELECT id, b FROM t;
CREATE VIEW w AS SELECT id FROM v;
CREATE VIEW apart AS SELECT b FROM t;

-- name: a type that holds less
CREATE TABLE t (at timestamptz, n numeric(10,4), s varchar(50));
-- to
CREATE TABLE t (at date, n numeric(10,2), s varchar(20));

-- name: labels are added where they belong
CREATE TYPE mood AS ENUM ('happy', 'sad');
CREATE TABLE t (m mood);
-- to
CREATE TYPE mood AS ENUM ('calm', 'happy', 'so-so', 'sad', 'mad');
CREATE TABLE t (m mood DEFAULT 'calm');

-- name: a label that goes
CREATE TYPE mood AS ENUM ('happy', 'sad', 'mad');
CREATE TABLE t (m mood DEFAULT 'happy', CHECK (m <> 'sad'));
CREATE VIEW v AS SELECT m FROM t;
-- to
CREATE TYPE mood AS ENUM ('happy', 'sad');
CREATE TABLE t (m mood DEFAULT 'happy', CHECK (m <> 'sad'));
CREATE VIEW v AS SELECT m FROM t;

-- name: a label under another name
CREATE TYPE mood AS ENUM ('happy', 'sad');
-- to
CREATE TYPE mood AS ENUM ('happy', 'blue');

-- name: a column under another name, of which a view speaks
CREATE TABLE t (id int PRIMARY KEY, emial text CHECK (emial <> ''));
CREATE INDEX t_emial_idx ON t (emial);
CREATE VIEW v AS SELECT emial FROM t;
-- to
CREATE TABLE t (id int PRIMARY KEY, email text CONSTRAINT t_email_check CHECK (email <> ''));
CREATE INDEX t_email_idx ON t (email);
CREATE VIEW v AS SELECT email AS emial FROM t;

-- name: a table under another name
CREATE TABLE job (id int PRIMARY KEY, name text);
CREATE TABLE run (id int PRIMARY KEY, job int REFERENCES job);
-- to
CREATE TABLE jobs (id int PRIMARY KEY, name text);
CREATE TABLE run (id int PRIMARY KEY, job int REFERENCES jobs);

-- name: what goes is told
CREATE TABLE gone (id serial PRIMARY KEY, name text);
CREATE TABLE t (id int, gone int REFERENCES gone, other text NOT NULL);
-- to
CREATE TABLE t (id int);

-- name: what is generated is made anew
CREATE TABLE t (a int, b int, g int GENERATED ALWAYS AS (a * 2) STORED);
CREATE INDEX i ON t (g);
-- to
CREATE TABLE t (a bigint, b int, g int GENERATED ALWAYS AS (b * 2) STORED);
CREATE INDEX i ON t (g);

-- name: identity and sequences
CREATE TABLE t (id int NOT NULL, s serial);
-- to
CREATE SEQUENCE q START 5;
CREATE TABLE t (id int NOT NULL GENERATED ALWAYS AS IDENTITY (INCREMENT 5), s int DEFAULT nextval('q'));

-- name: a function with what uses it
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE FUNCTION g() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE TABLE t (a int CHECK (f(a) > 0), b int DEFAULT g());
CREATE INDEX i ON t (f(a));
-- to
CREATE FUNCTION f(a int) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT 1::bigint';
CREATE FUNCTION g() RETURNS int LANGUAGE sql AS 'SELECT 2';
CREATE TABLE t (a int CHECK (f(a) > 0), b int DEFAULT g());
CREATE INDEX i ON t (f(a));

-- name: triggers, rules, policies and row security
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE t (a int, b text);
CREATE TRIGGER g BEFORE UPDATE OF a ON t FOR EACH ROW EXECUTE FUNCTION touch();
CREATE POLICY p ON t USING (a > 0);
-- to
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE t (a bigint, b text);
CREATE TRIGGER g BEFORE UPDATE OF a ON t FOR EACH ROW EXECUTE FUNCTION touch();
ALTER TABLE t DISABLE TRIGGER g;
CREATE POLICY p ON t USING (a > 1);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING;

-- name: a partitioned table
CREATE TABLE m (id int, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE m_1 PARTITION OF m FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- to
CREATE TABLE m (id int, at date NOT NULL, note text, CHECK (id > 0)) PARTITION BY RANGE (at);
CREATE TABLE m_1 PARTITION OF m FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE m_2 PARTITION OF m FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE INDEX m_at ON m (at);

-- name: a column of a partitioned table
CREATE TABLE m (id int, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE m_1 PARTITION OF m FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- to
CREATE TABLE m (id int, at date NOT NULL, note text DEFAULT 'x') PARTITION BY RANGE (at);
CREATE TABLE m_1 PARTITION OF m FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');

-- name: settings and comments
CREATE TABLE t (a text, b text);
CREATE INDEX i ON t (a) WITH (fillfactor = 70);
COMMENT ON TABLE t IS 'old';
-- to
CREATE UNLOGGED TABLE t (a text COLLATE "C", b text) WITH (fillfactor = 50);
ALTER TABLE t ALTER b SET STORAGE EXTERNAL;
ALTER TABLE t REPLICA IDENTITY FULL;
CREATE INDEX i ON t (a) WITH (fillfactor = 80);
COMMENT ON COLUMN t.a IS 'It''s new';

-- name: domains and composite types
CREATE DOMAIN positive AS int CHECK (VALUE > 0);
CREATE TYPE pair AS (x int, y text);
CREATE TABLE t (p positive, q pair);
-- to
CREATE DOMAIN positive AS bigint DEFAULT 1 CHECK (VALUE > 0);
CREATE TYPE pair AS (x int, y text, z date);
CREATE TABLE t (p positive, q pair);

-- name: a constraint and an index under other names
CREATE TABLE t (id int CONSTRAINT pk PRIMARY KEY, a int);
CREATE INDEX idx_a ON t (a);
-- to
CREATE TABLE t (id int CONSTRAINT t_pkey PRIMARY KEY, a int);
CREATE INDEX ix_t_a ON t (a);

-- name: a column of a partitioned table that is taken apart for another reason
CREATE TABLE m (id int, at date NOT NULL, CHECK (id > 0)) PARTITION BY RANGE (at);
CREATE TABLE m_1 PARTITION OF m FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- to
CREATE TABLE m (id int, at date NOT NULL, note text NOT NULL DEFAULT 'x') PARTITION BY RANGE (at);
CREATE TABLE m_1 PARTITION OF m FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');

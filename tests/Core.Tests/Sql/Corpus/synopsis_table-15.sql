CREATE TABLE p (id int, tenant int, PRIMARY KEY (tenant, id));
CREATE TABLE nulls (a int UNIQUE NULLS NOT DISTINCT, b int UNIQUE NULLS DISTINCT, c int, d int, UNIQUE NULLS NOT DISTINCT (c, d) INCLUDE (a) WITH (fillfactor = 60), CONSTRAINT usual UNIQUE NULLS DISTINCT (d));
CREATE TABLE lists (tenant int, a int, b int DEFAULT 0, FOREIGN KEY (tenant, a) REFERENCES p ON DELETE SET NULL (a), FOREIGN KEY (tenant, b) REFERENCES p (tenant, id) ON DELETE SET DEFAULT (b, tenant));

CREATE TABLE docs (id int PRIMARY KEY, title text NOT NULL, v varchar(20));
CREATE UNIQUE INDEX i9 ON docs (v, title) NULLS NOT DISTINCT;

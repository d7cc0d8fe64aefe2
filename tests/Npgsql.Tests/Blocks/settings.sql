-- Settings that change what follows them.

-- # Strings with backslashes
CREATE TABLE a (t text DEFAULT 'a\b');
SET standard_conforming_strings = off;
SET escape_string_warning = off;
CREATE TABLE b (t text DEFAULT 'it\'s; -- no comment', u text DEFAULT   ('x\ty' || 'z'), CHECK (t <> '\\'));
COMMENT ON TABLE b IS 'a \'b\' c\\';
CREATE TYPE e AS ENUM ('it\'s', 'plain');
SET standard_conforming_strings TO 'on';
CREATE TABLE c (t text DEFAULT 'c\d', e e DEFAULT 'it''s');
SET standard_conforming_strings = 0;
CREATE TABLE d (t text DEFAULT '\'');
RESET standard_conforming_strings;
CREATE TABLE f (t text DEFAULT '\');

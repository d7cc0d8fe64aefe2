CREATE TYPE span AS RANGE (SUBTYPE = int4, MULTIRANGE_TYPE_NAME = spans); CREATE TYPE other AS RANGE (SUBTYPE = text);
CREATE TABLE uses (a span, b spans, c other);

-- The whole schema as it is at the head: what all migrations together make. A test compares the two.
-- Read this to know the database; read the migrations to know how it came about.
-- Times: UTC milliseconds, with the offset and the zone they were lived in. Work days: ISO dates.

-- With row ids, unlike the small tables: a search among rows without them compares whole rows, long notes included.
CREATE TABLE check_in (
    id            BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    at_ms         INTEGER NOT NULL CHECK (at_ms >= 0),
    offset_min    INTEGER NOT NULL,
    zone          TEXT    NOT NULL,
    work_day      TEXT    NOT NULL CHECK (length(work_day) = 10),
    load          INTEGER NOT NULL CHECK (load BETWEEN 0 AND 4),
    moment        TEXT,
    energy        INTEGER CHECK (energy BETWEEN 0 AND 4),
    sleep_min     INTEGER CHECK (sleep_min BETWEEN 0 AND 1440),
    sleep_quality INTEGER CHECK (sleep_quality BETWEEN 0 AND 4),
    note          TEXT
) STRICT;

CREATE INDEX check_in_by_day ON check_in (work_day, at_ms);

-- What was chosen, in the order it was tapped.
CREATE TABLE check_in_signal (
    check_in BLOB    NOT NULL REFERENCES check_in (id) ON DELETE CASCADE,
    place    INTEGER NOT NULL,
    signal   TEXT    NOT NULL,
    PRIMARY KEY (check_in, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE check_in_drain (
    check_in BLOB    NOT NULL REFERENCES check_in (id) ON DELETE CASCADE,
    place    INTEGER NOT NULL,
    drain    TEXT    NOT NULL,
    sphere   TEXT    NOT NULL CHECK (sphere IN ('me', 'team', 'system')),
    PRIMARY KEY (check_in, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE check_in_help (
    check_in BLOB    NOT NULL REFERENCES check_in (id) ON DELETE CASCADE,
    place    INTEGER NOT NULL,
    help     TEXT    NOT NULL,
    PRIMARY KEY (check_in, place)
) STRICT, WITHOUT ROWID;

-- At most one check-in is unfinished: how far the cards got.
CREATE TABLE unfinished (
    only     INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
    check_in BLOB    NOT NULL REFERENCES check_in (id) ON DELETE CASCADE,
    depth    TEXT    NOT NULL,
    passed   TEXT    NOT NULL
) STRICT;

CREATE TABLE setting (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

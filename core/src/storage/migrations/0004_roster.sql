-- When somebody works. Times are of the clock on the wall, where the shift is; dates are those on which it begins.

CREATE TABLE shift_code (
    code       TEXT    NOT NULL PRIMARY KEY,
    place      INTEGER NOT NULL,
    label      TEXT,
    kind       TEXT    NOT NULL CHECK (kind IN ('shift', 'clinic', 'on_call', 'leave', 'off')),
    start_min  INTEGER CHECK (start_min BETWEEN 0 AND 1439),
    length_min INTEGER CHECK (length_min BETWEEN 1 AND 10080),
    sure       INTEGER NOT NULL CHECK (sure IN (0, 1)),
    CHECK ((start_min IS NULL) = (length_min IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE cycle (
    id         BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    begins     TEXT    NOT NULL CHECK (length(begins) = 10),
    ends       TEXT    CHECK (length(ends) = 10),
    zone       TEXT    NOT NULL,
    offset_min INTEGER NOT NULL,
    -- The work day on which it was written down.
    since      TEXT    NOT NULL CHECK (length(since) = 10)
) STRICT;

CREATE TABLE cycle_day (
    cycle BLOB    NOT NULL REFERENCES cycle (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    code  TEXT    REFERENCES shift_code (code) ON UPDATE CASCADE,
    PRIMARY KEY (cycle, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX cycle_day_by_code ON cycle_day (code);

-- A day that was set: what it holds is in `shift`, nothing where there is none. Cycles count on the others.
CREATE TABLE roster_day (
    day TEXT NOT NULL PRIMARY KEY CHECK (length(day) = 10)
) STRICT, WITHOUT ROWID;

-- What the code stood for when it was written down stays with it.
CREATE TABLE shift (
    day        TEXT    NOT NULL REFERENCES roster_day (day) ON DELETE CASCADE,
    place      INTEGER NOT NULL,
    code       TEXT    NOT NULL,
    kind       TEXT    NOT NULL CHECK (kind IN ('shift', 'clinic', 'on_call', 'leave', 'off')),
    start_min  INTEGER CHECK (start_min BETWEEN 0 AND 1439),
    length_min INTEGER CHECK (length_min BETWEEN 1 AND 10080),
    zone       TEXT    NOT NULL,
    offset_min INTEGER NOT NULL,
    -- What tells it apart when the file comes again; 0 for what was tapped.
    from_file  INTEGER NOT NULL CHECK (from_file IN (0, 1)),
    uid        TEXT,
    instance   TEXT    CHECK (length(instance) = 10),
    sequence   INTEGER NOT NULL CHECK (sequence >= 0),
    PRIMARY KEY (day, place),
    CHECK ((start_min IS NULL) = (length_min IS NULL))
) STRICT, WITHOUT ROWID;

-- What the words of files stand for, as the person said: a code, or none where it is no shift.
CREATE TABLE shift_word (
    word TEXT NOT NULL PRIMARY KEY,
    code TEXT REFERENCES shift_code (code) ON UPDATE CASCADE ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX shift_word_by_code ON shift_word (code);

-- The days of the last change that can be undone: how they were before it and after it, as JSON; NULL where a day wasn't
-- set. A day that was changed again since stays as it is.
CREATE TABLE roster_undo (
    day    TEXT NOT NULL PRIMARY KEY CHECK (length(day) = 10),
    before TEXT,
    after  TEXT
) STRICT, WITHOUT ROWID;

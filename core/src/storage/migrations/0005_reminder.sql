-- When to remind: the moments that the person chose, in their order. How many a day, and hours of sleep, are settings.
CREATE TABLE reminder_rule (
    place INTEGER NOT NULL PRIMARY KEY,
    -- As JSON: a kind of moment is one file of code, and its fields are nowhere else.
    rule  TEXT    NOT NULL
) STRICT;

-- What was shown, and what was answered to it. Ids are opaque: a hash with a salt that is a setting.
CREATE TABLE reminder_mark (
    id        INTEGER NOT NULL,
    at_ms     INTEGER NOT NULL,
    response  TEXT    NOT NULL CHECK (response IN ('shown', 'snoozed', 'not_today')),
    until_ms  INTEGER,
    latest_ms INTEGER,
    PRIMARY KEY (id, at_ms, response),
    CHECK ((response = 'snoozed') = (until_ms IS NOT NULL AND latest_ms IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- Whether the phone delivered: when one was planned, and when it was shown; NULL where it wasn't.
CREATE TABLE reminder_came (
    id         INTEGER NOT NULL PRIMARY KEY,
    planned_ms INTEGER NOT NULL,
    shown_ms   INTEGER
) STRICT;

-- What a person says of themselves, the first step to care, and the plans they write.

-- The ticks of "what could help next": since when, and the day on which it was said.
CREATE TABLE own_report (
    report TEXT NOT NULL PRIMARY KEY,
    since  TEXT NOT NULL CHECK (length(since) = 10),
    said   TEXT NOT NULL CHECK (length(said) = 10)
) STRICT, WITHOUT ROWID;

-- The one first step that was chosen, how far it came, and whether it was asked after.
CREATE TABLE first_step (
    only    INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
    step    TEXT    NOT NULL,
    chosen  TEXT    NOT NULL CHECK (length(chosen) = 10),
    reached TEXT    NOT NULL CHECK (reached IN ('chosen', 'looked', 'contacted', 'booked', 'went')),
    asked   INTEGER NOT NULL CHECK (asked IN (0, 1))
) STRICT;

-- What a first message or call is put together from, and what the person made of it.
CREATE TABLE draft_choice (
    ask    TEXT NOT NULL,
    option TEXT NOT NULL,
    PRIMARY KEY (ask, option)
) STRICT, WITHOUT ROWID;

CREATE TABLE draft_text (
    kind TEXT NOT NULL PRIMARY KEY CHECK (kind IN ('message', 'call')),
    text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- An entry of a plan: a line, somebody with a number, or a day and what happens then.
CREATE TABLE plan_entry (
    id      BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    plan    TEXT    NOT NULL CHECK (plan IN ('plan', 'return')),
    section TEXT    NOT NULL,
    place   INTEGER NOT NULL,
    text    TEXT    NOT NULL,
    phone   TEXT,
    day     TEXT    CHECK (length(day) = 10)
) STRICT;

CREATE INDEX plan_entry_by_section ON plan_entry (plan, section, place);

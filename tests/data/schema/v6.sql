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

-- Self-checks: each filling-in of a questionnaire. The answers are the record; scores are computed from them.
CREATE TABLE assessment (
    id          BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    instrument  TEXT    NOT NULL,
    edition     TEXT    NOT NULL,
    fingerprint BLOB    NOT NULL CHECK (length(fingerprint) = 8),
    begun_ms    INTEGER NOT NULL CHECK (begun_ms >= 0),
    offset_min  INTEGER NOT NULL,
    zone        TEXT    NOT NULL,
    work_day    TEXT    NOT NULL CHECK (length(work_day) = 10),
    changed_ms  INTEGER NOT NULL CHECK (changed_ms >= 0),
    -- The item the person is at; 0 is the question before them, none the end.
    place       INTEGER CHECK (place BETWEEN 0 AND 255),
    finished_ms INTEGER CHECK (finished_ms >= 0),
    -- The view with help that a hard answer leads to: never shown, due, seen.
    help_view   TEXT    NOT NULL CHECK (help_view IN ('never', 'due', 'seen')),
    -- The work day of the last hard answer, and whether the question at a later opening has been put.
    hard_day    TEXT    CHECK (length(hard_day) = 10),
    asked_later INTEGER NOT NULL CHECK (asked_later IN (0, 1))
) STRICT;

CREATE INDEX assessment_by_form ON assessment (instrument, begun_ms);
CREATE INDEX assessment_by_time ON assessment (begun_ms);
CREATE INDEX assessment_to_ask ON assessment (begun_ms) WHERE hard_day IS NOT NULL AND asked_later = 0;

CREATE TABLE assessment_answer (
    assessment BLOB    NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
    item       INTEGER NOT NULL CHECK (item BETWEEN 0 AND 255),
    value      INTEGER NOT NULL CHECK (value BETWEEN 0 AND 255),
    PRIMARY KEY (assessment, item)
) STRICT, WITHOUT ROWID;

-- What was offered, by work day; one row for each offer.
CREATE TABLE check_offer (
    day        TEXT NOT NULL CHECK (length(day) = 10),
    instrument TEXT NOT NULL,
    declined   TEXT CHECK (length(declined) = 10),
    PRIMARY KEY (day, instrument)
) STRICT, WITHOUT ROWID;

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

-- Whether the phone delivered: when one was planned, and when it was shown; NULL where it wasn't, and then why: 1 where the
-- phone wasn't allowed to show it, else it didn't wake the app in time.
CREATE TABLE reminder_came (
    id          INTEGER NOT NULL PRIMARY KEY,
    planned_ms  INTEGER NOT NULL,
    shown_ms    INTEGER,
    not_allowed INTEGER NOT NULL CHECK (not_allowed IN (0, 1))
) STRICT;

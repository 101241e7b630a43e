-- Self-checks: each filling-in of a questionnaire, and what was offered.
-- The answers are the record; scores are computed from them. Edition and fingerprint say which form they belong to.

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

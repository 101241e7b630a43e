-- Why one that was planned wasn't shown: 1 where the phone wasn't allowed to show it, else it didn't wake the app in time.
-- Made anew: a column that is added later stands in the schema in words of SQLite's own.
ALTER TABLE reminder_came RENAME TO reminder_came_before;
CREATE TABLE reminder_came (
    id          INTEGER NOT NULL PRIMARY KEY,
    planned_ms  INTEGER NOT NULL,
    shown_ms    INTEGER,
    not_allowed INTEGER NOT NULL CHECK (not_allowed IN (0, 1))
) STRICT;
INSERT INTO reminder_came SELECT id, planned_ms, shown_ms, 0 FROM reminder_came_before;
DROP TABLE reminder_came_before;

-- What somebody may have stored with schema version 2: every column filled, every column empty, every table used.

INSERT INTO check_in VALUES
    (x'01950000000070008000000000000001', 1790000000000, 60, 'Europe/London', '2026-09-21', 4, 'after', 0, 0, 0,
     'twelve hours, no break' || char(10) || '🙂 é'),
    (x'01950000000070008000000000000002', 0, -300, 'Mars/Olympus', '1970-01-01', 0, NULL, NULL, NULL, NULL, NULL),
    (x'01950000000070008000000000000003', 1795000000000, 330, 'Asia/Kolkata', '2026-11-18', 2, 'between_sessions', 4,
     1440, 4, NULL);

INSERT INTO check_in_signal VALUES
    (x'01950000000070008000000000000001', 0, 'numb'),
    (x'01950000000070008000000000000001', 1, 'a-signal-that-was-taken-back');
INSERT INTO check_in_drain VALUES
    (x'01950000000070008000000000000001', 0, 'short-staffed', 'system'),
    (x'01950000000070008000000000000001', 1, 'working-alone', 'me');
INSERT INTO check_in_help VALUES (x'01950000000070008000000000000003', 0, 'colleague');
INSERT INTO unfinished VALUES (1, x'01950000000070008000000000000003', 'longer', 'signals sleep');
INSERT INTO setting VALUES ('day_turn_minute', '300'), ('last_save_ms', '1795000000000');

INSERT INTO assessment VALUES
    (x'01950000000070008000000000000011', 'phq9', 'PHQ-9', x'0011223344556677', 1790000000000, 60, 'Europe/London',
     '2026-09-21', 1790000060000, NULL, 1790000060000, 'seen', '2026-09-21', 1),
    (x'01950000000070008000000000000012', 'a-form-that-was-taken-back', '1st', x'ffffffffffffffff', 0, -300,
     'Mars/Olympus', '1970-01-01', 0, 0, NULL, 'never', NULL, 0),
    (x'01950000000070008000000000000013', 'cbi', 'English, PUMA study', x'0000000000000000', 1795000000000, 330,
     'Asia/Kolkata', '2026-11-18', 1795000000000, 19, NULL, 'due', '2026-11-18', 0);
INSERT INTO assessment_answer VALUES
    (x'01950000000070008000000000000011', 9, 2),
    (x'01950000000070008000000000000012', 0, 1),
    (x'01950000000070008000000000000013', 1, 100);
INSERT INTO check_offer VALUES ('2026-09-21', 'phq4', NULL), ('2026-10-21', 'burnout1', '2026-10-22');

INSERT INTO own_report VALUES
    ('in-care', '2026-01-05', '2026-02-01'),
    ('withdrawal', '2026-02-01', '2026-02-01');

INSERT INTO first_step VALUES (1, 'write-one-message', '2026-02-01', 'contacted', 1);

INSERT INTO draft_choice VALUES ('role', 'nurse'), ('times', 'evenings'), ('times', 'weekends');

INSERT INTO draft_text VALUES ('message', 'Hello, I work nights. 你好');

INSERT INTO plan_entry VALUES
    (x'30303030303030303030303030303030', 'plan', 'someone-i-can-tell', 0, 'Sam', '07700 900123', NULL),
    (x'30303030303030303030303030303031', 'return', 'check-in-dates', 0, 'First look back', NULL, '2026-03-01');

INSERT INTO shift_code VALUES
    ('N', 0, 'Night', 'shift', 1140, 750, 1),
    ('L', 1, 'Late', 'shift', 780, 480, 0),
    ('AL', 2, NULL, 'leave', NULL, NULL, 1),
    ('夜勤', 3, '夜', 'on_call', 0, 10080, 1);
INSERT INTO cycle VALUES
    (x'40404040404040404040404040404040', '2026-03-02', NULL, 'Europe/London', 0, '2026-03-04'),
    (x'40404040404040404040404040404041', '1970-01-01', '9999-12-31', 'Mars/Olympus', 90, '1970-01-01');
INSERT INTO cycle_day VALUES
    (x'40404040404040404040404040404040', 0, 'N'),
    (x'40404040404040404040404040404040', 1, NULL),
    (x'40404040404040404040404040404041', 0, '夜勤');
INSERT INTO roster_day VALUES ('1970-01-01'), ('2026-03-05'), ('2026-03-06');
INSERT INTO shift VALUES
    ('2026-03-05', 0, 'N', 'shift', 1290, 600, 'Europe/London', 0, 1, 'a@b', '2026-03-04', 3),
    ('2026-03-05', 1, 'gone', 'leave', NULL, NULL, 'Mars/Olympus', 90, 0, NULL, NULL, 0);
INSERT INTO shift_word VALUES ('night shift', 'N'), ('dentist', NULL);
INSERT INTO roster_undo VALUES ('2026-03-05', NULL, '[]'), ('2026-03-06', '[]', NULL);

INSERT INTO reminder_rule VALUES
    (0, '{"InBreak":{"minutes":240}}'),
    (1, '{"FixedTime":{"time":1110,"weekdays":[1,2,3,4,5]}}'),
    (2, '{"DayOff":{"time":960}}'),
    (3, '{"WindDown":{"minutes":0}}');
INSERT INTO reminder_mark VALUES
    (-9223372036854775808, 1772000000000, 'shown', NULL, NULL),
    (-9223372036854775808, 1772000060000, 'snoozed', 1772001860000, 1772007200000),
    (7, 0, 'not_today', NULL, NULL);
INSERT INTO reminder_came VALUES
    (7, 0, NULL, 0),
    (8, 1772000000000, NULL, 1),
    (-9223372036854775808, 1772000000000, 1772000000001, 1);

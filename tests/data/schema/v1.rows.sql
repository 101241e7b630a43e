-- What somebody may have stored with schema version 1: every column filled, every column empty, every table used.

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

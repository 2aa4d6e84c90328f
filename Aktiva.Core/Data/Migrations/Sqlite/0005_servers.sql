-- Who executes runs, where several servers do, and the keys that their cookies are protected with.
-- beat rises while the process lives; other processes watch whether it still does.

CREATE TABLE runner (
    runner_id INTEGER PRIMARY KEY,
    name      TEXT    NOT NULL,
    beat      INTEGER NOT NULL DEFAULT 0
);

ALTER TABLE closing_run ADD runner_id INTEGER;

CREATE TABLE data_protection_key (
    data_protection_key_id INTEGER PRIMARY KEY,
    name    TEXT NOT NULL,
    content TEXT NOT NULL
);

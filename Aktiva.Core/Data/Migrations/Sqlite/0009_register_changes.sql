-- Who changed what in the register and the masters through the program: a row for each value, those changed together under one number of the
-- company. Never changed, never deleted. What was added has its code after and nothing before, what was deleted the other way round.
-- subject: the enum RegisterSubject of Aktiva.Core; fields of assets: the columns of the register file.

CREATE TABLE register_change (
    company_id   INTEGER NOT NULL REFERENCES company (company_id),
    change_id    INTEGER NOT NULL,
    subject      INTEGER NOT NULL,
    subject_id   INTEGER NOT NULL,
    code         TEXT    NOT NULL,
    field        TEXT    NOT NULL,
    value_before TEXT    NOT NULL,
    value_after  TEXT    NOT NULL,
    changed_by   TEXT    NOT NULL,
    changed_at   TEXT    NOT NULL,
    PRIMARY KEY (company_id, change_id, field)
) WITHOUT ROWID;

CREATE INDEX register_change_subject ON register_change (company_id, subject, subject_id, change_id);

CREATE TRIGGER register_change_fixed BEFORE UPDATE ON register_change
BEGIN
    SELECT RAISE(ABORT, 'register_change_immutable');
END;

CREATE TRIGGER register_change_kept BEFORE DELETE ON register_change
BEGIN
    SELECT RAISE(ABORT, 'register_change_immutable');
END;

CREATE TRIGGER register_change_not_replaced BEFORE INSERT ON register_change
WHEN EXISTS (SELECT 1 FROM register_change WHERE company_id = NEW.company_id AND change_id = NEW.change_id AND field = NEW.field)
BEGIN
    SELECT RAISE(ABORT, 'register_change_immutable');
END;

-- The life of assets: events, what they do in each book, and where assets were before.

-- What happened to assets, as it was recorded, numbered within the company: never changed, never deleted. What is null was not given.
-- A reversal is an event of its own that names the one it cancels.
CREATE TABLE asset_event (
    company_id        INTEGER NOT NULL REFERENCES company (company_id),
    event_id          INTEGER NOT NULL,
    asset_id          INTEGER NOT NULL REFERENCES asset (asset_id),
    event_type        INTEGER NOT NULL,
    event_date        INTEGER NOT NULL,
    period            INTEGER NOT NULL,
    amount            INTEGER,
    quantity          TEXT,
    proceeds          INTEGER,
    account_id        INTEGER REFERENCES account (account_id),
    life_months       INTEGER,
    residual_value    INTEGER,
    method            INTEGER,
    rate              INTEGER,
    convention        INTEGER,
    fiscal_group      INTEGER,
    fiscal_method     INTEGER,
    category_id       INTEGER REFERENCES asset_category (category_id),
    division_id       INTEGER REFERENCES division (division_id),
    department_id     INTEGER REFERENCES department (department_id),
    location          TEXT,
    expense_split_id  INTEGER REFERENCES expense_split (expense_split_id),
    counterpart_id    INTEGER REFERENCES asset (asset_id),
    reversed_event_id INTEGER NOT NULL DEFAULT 0,
    notes             TEXT,
    entered_by        TEXT NOT NULL,
    entered_at        TEXT NOT NULL,
    PRIMARY KEY (company_id, event_id)
) WITHOUT ROWID;

-- What the events that count do to each asset in each book, in the order in which a closing reads it. A reversal takes away what its event did.
-- Numbers, so that they are read fast: -1 where year_base, life_months, residual_value, method, rate or convention are not given, 0 for no account.
CREATE TABLE asset_change (
    company_id          INTEGER NOT NULL REFERENCES company (company_id),
    book                INTEGER NOT NULL,
    asset_id            INTEGER NOT NULL REFERENCES asset (asset_id),
    change_date         INTEGER NOT NULL,
    event_id            INTEGER NOT NULL,
    period              INTEGER NOT NULL,
    change_type         INTEGER NOT NULL,
    amount              INTEGER NOT NULL,
    accumulated         INTEGER NOT NULL,
    year_base           INTEGER NOT NULL,
    revaluation_surplus INTEGER NOT NULL,
    units               INTEGER NOT NULL,
    life_months         INTEGER NOT NULL,
    residual_value      INTEGER NOT NULL,
    method              INTEGER NOT NULL,
    rate                INTEGER NOT NULL,
    convention          INTEGER NOT NULL,
    proceeds            INTEGER NOT NULL,
    account_id          INTEGER NOT NULL,
    PRIMARY KEY (company_id, book, asset_id, change_date, event_id)
) WITHOUT ROWID;

-- Where an asset was and what it posted to before the transfers of a month; since the last transfer that is what its own row says.
CREATE TABLE asset_placement (
    company_id             INTEGER NOT NULL REFERENCES company (company_id),
    asset_id               INTEGER NOT NULL REFERENCES asset (asset_id),
    until_period           INTEGER NOT NULL,
    category_id            INTEGER NOT NULL,
    division_id            INTEGER,
    department_id          INTEGER,
    location               TEXT,
    expense_split_id       INTEGER NOT NULL,
    asset_account_id       INTEGER NOT NULL,
    accumulated_account_id INTEGER NOT NULL,
    PRIMARY KEY (company_id, asset_id, until_period)
) WITHOUT ROWID;

-- Beside the AKM transactions of assets that events have changed: what the next month needs of them (plain_: the asset as it would be without
-- its impairments), and what the changes of the month did, by kind.
CREATE TABLE akm_life (
    run_id                   INTEGER NOT NULL,
    asset_id                 INTEGER NOT NULL,
    through_period           INTEGER NOT NULL,
    units_to_date            INTEGER NOT NULL,
    anchor_period            INTEGER NOT NULL,
    anchor_accumulated       INTEGER NOT NULL,
    anchor_units             INTEGER NOT NULL,
    revaluation_surplus      INTEGER NOT NULL,
    revaluation_decrease     INTEGER NOT NULL,
    impairment_loss          INTEGER NOT NULL,
    impairment_of_surplus    INTEGER NOT NULL,
    plain_accumulated        INTEGER NOT NULL DEFAULT 0,
    plain_year_opening       INTEGER NOT NULL DEFAULT 0,
    plain_choices            INTEGER NOT NULL DEFAULT 0,
    plain_anchor_period      INTEGER NOT NULL DEFAULT 0,
    plain_anchor_accumulated INTEGER NOT NULL DEFAULT 0,
    plain_anchor_units       INTEGER NOT NULL DEFAULT 0,
    cost_added               INTEGER NOT NULL DEFAULT 0,
    cost_disposed            INTEGER NOT NULL DEFAULT 0,
    accumulated_disposed     INTEGER NOT NULL DEFAULT 0,
    cost_received            INTEGER NOT NULL DEFAULT 0,
    accumulated_received     INTEGER NOT NULL DEFAULT 0,
    cost_given               INTEGER NOT NULL DEFAULT 0,
    accumulated_given        INTEGER NOT NULL DEFAULT 0,
    revaluation_cost         INTEGER NOT NULL DEFAULT 0,
    revaluation_accumulated  INTEGER NOT NULL DEFAULT 0,
    impairment               INTEGER NOT NULL DEFAULT 0,
    impairment_reversed      INTEGER NOT NULL DEFAULT 0,
    surplus_change           INTEGER NOT NULL DEFAULT 0,
    surplus_realised         INTEGER NOT NULL DEFAULT 0,
    revaluation_result       INTEGER NOT NULL DEFAULT 0,
    impairment_result        INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (run_id, asset_id)
) WITHOUT ROWID;

CREATE INDEX asset_event_asset ON asset_event (company_id, asset_id, event_id);
CREATE UNIQUE INDEX asset_event_reversed ON asset_event (company_id, reversed_event_id) WHERE reversed_event_id <> 0;
CREATE INDEX asset_change_type ON asset_change (company_id, book, change_type, period);

CREATE TRIGGER asset_change_version_insert AFTER INSERT ON asset_change
BEGIN
    UPDATE company SET register_version = register_version + 1 WHERE company_id = NEW.company_id;
END;

CREATE TRIGGER asset_change_version_update AFTER UPDATE ON asset_change
BEGIN
    UPDATE company SET register_version = register_version + 1 WHERE company_id IN (OLD.company_id, NEW.company_id);
END;

CREATE TRIGGER asset_change_version_delete AFTER DELETE ON asset_change
BEGIN
    UPDATE company SET register_version = register_version + 1 WHERE company_id = OLD.company_id;
END;

CREATE TRIGGER asset_placement_version_insert AFTER INSERT ON asset_placement
BEGIN
    UPDATE company SET register_version = register_version + 1 WHERE company_id = NEW.company_id;
END;

CREATE TRIGGER asset_placement_version_update AFTER UPDATE ON asset_placement
BEGIN
    UPDATE company SET register_version = register_version + 1 WHERE company_id IN (OLD.company_id, NEW.company_id);
END;

CREATE TRIGGER asset_placement_version_delete AFTER DELETE ON asset_placement
BEGIN
    UPDATE company SET register_version = register_version + 1 WHERE company_id = OLD.company_id;
END;

-- Events are never changed, and nothing of a locked month's is added, changed or taken away.

CREATE TRIGGER asset_event_fixed BEFORE UPDATE ON asset_event
BEGIN
    SELECT RAISE(ABORT, 'asset_event_immutable');
END;

CREATE TRIGGER asset_event_kept BEFORE DELETE ON asset_event
BEGIN
    SELECT RAISE(ABORT, 'asset_event_immutable');
END;

CREATE TRIGGER asset_event_not_replaced BEFORE INSERT ON asset_event
WHEN EXISTS (SELECT 1 FROM asset_event WHERE company_id = NEW.company_id AND event_id = NEW.event_id)
BEGIN
    SELECT RAISE(ABORT, 'asset_event_immutable');
END;

CREATE TRIGGER asset_event_locked_insert BEFORE INSERT ON asset_event
WHEN EXISTS (SELECT 1 FROM period_lock l WHERE (l.company_id = NEW.company_id AND l.period = NEW.period))
BEGIN
    SELECT RAISE(ABORT, 'period_locked');
END;

CREATE TRIGGER asset_change_locked_insert BEFORE INSERT ON asset_change
WHEN EXISTS (SELECT 1 FROM period_lock l WHERE (l.company_id = NEW.company_id AND l.period = NEW.period))
BEGIN
    SELECT RAISE(ABORT, 'period_locked');
END;

CREATE TRIGGER asset_change_locked_update BEFORE UPDATE ON asset_change
WHEN EXISTS (SELECT 1 FROM period_lock l WHERE (l.company_id = OLD.company_id AND l.period = OLD.period) OR (l.company_id = NEW.company_id AND l.period = NEW.period))
BEGIN
    SELECT RAISE(ABORT, 'period_locked');
END;

CREATE TRIGGER asset_change_locked_delete BEFORE DELETE ON asset_change
WHEN EXISTS (SELECT 1 FROM period_lock l WHERE (l.company_id = OLD.company_id AND l.period = OLD.period))
BEGIN
    SELECT RAISE(ABORT, 'period_locked');
END;

CREATE TRIGGER asset_placement_locked_insert BEFORE INSERT ON asset_placement
WHEN EXISTS (SELECT 1 FROM period_lock l WHERE (l.company_id = NEW.company_id AND l.period = NEW.until_period))
BEGIN
    SELECT RAISE(ABORT, 'period_locked');
END;

CREATE TRIGGER asset_placement_locked_update BEFORE UPDATE ON asset_placement
WHEN EXISTS (SELECT 1 FROM period_lock l WHERE (l.company_id = OLD.company_id AND l.period = OLD.until_period) OR (l.company_id = NEW.company_id AND l.period = NEW.until_period))
BEGIN
    SELECT RAISE(ABORT, 'period_locked');
END;

CREATE TRIGGER asset_placement_locked_delete BEFORE DELETE ON asset_placement
WHEN EXISTS (SELECT 1 FROM period_lock l WHERE (l.company_id = OLD.company_id AND l.period = OLD.until_period))
BEGIN
    SELECT RAISE(ABORT, 'period_locked');
END;

CREATE TRIGGER akm_life_locked_update BEFORE UPDATE ON akm_life
WHEN EXISTS (SELECT 1 FROM closing_run r JOIN period_lock l ON l.company_id = r.company_id AND l.period = r.period
             WHERE r.run_id IN (OLD.run_id, NEW.run_id) AND r.status = 'posted')
BEGIN
    SELECT RAISE(ABORT, 'period_locked');
END;

CREATE TRIGGER akm_life_locked_delete BEFORE DELETE ON akm_life
WHEN EXISTS (SELECT 1 FROM closing_run r JOIN period_lock l ON l.company_id = r.company_id AND l.period = r.period
             WHERE r.run_id IN (OLD.run_id) AND r.status = 'posted')
BEGIN
    SELECT RAISE(ABORT, 'period_locked');
END;

-- The accounts by role that a run posted to, so that what it posted can be verified after the company decided otherwise.

CREATE TABLE closing_run_account (
    run_id     INTEGER NOT NULL REFERENCES closing_run (run_id) ON DELETE CASCADE,
    role       INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    PRIMARY KEY (run_id, role)
) WITHOUT ROWID;

-- What a line of a journal records, where that is not the depreciation of the month: a name of the enum of Aktiva.Core.

ALTER TABLE journal_line ADD kind TEXT NOT NULL DEFAULT '';

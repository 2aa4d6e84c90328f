-- Money is INTEGER hundredths, rates are INTEGER ten-thousandths of a percent, periods are INTEGER yyyyMM,
-- dates are INTEGER yyyyMMdd, instants are TEXT in UTC (ISO 8601). What is read once per asset is a number
-- (method, convention, book, fiscal group: the enums of Aktiva.Core); what is read once per run is a word.

CREATE TABLE company (
    company_id        INTEGER PRIMARY KEY,
    code              TEXT    NOT NULL UNIQUE,
    name              TEXT    NOT NULL,
    register_version  INTEGER NOT NULL DEFAULT 0,
    time_zone         TEXT    NOT NULL DEFAULT 'Asia/Jakarta'
);

CREATE TABLE book (
    company_id INTEGER NOT NULL REFERENCES company (company_id),
    book       INTEGER NOT NULL CHECK (book IN (1, 2)),
    PRIMARY KEY (company_id, book)
) WITHOUT ROWID;

CREATE TABLE account (
    account_id INTEGER PRIMARY KEY,
    company_id INTEGER NOT NULL REFERENCES company (company_id),
    code       TEXT    NOT NULL,
    name       TEXT    NOT NULL,
    UNIQUE (company_id, code)
);

CREATE TABLE division (
    division_id INTEGER PRIMARY KEY,
    company_id  INTEGER NOT NULL REFERENCES company (company_id),
    code        TEXT    NOT NULL,
    name        TEXT    NOT NULL,
    UNIQUE (company_id, code)
);

CREATE TABLE department (
    department_id INTEGER PRIMARY KEY,
    company_id    INTEGER NOT NULL REFERENCES company (company_id),
    code          TEXT    NOT NULL,
    name          TEXT    NOT NULL,
    UNIQUE (company_id, code)
);

-- A distribution of depreciation over expense accounts, kept once for all assets that share it.
-- split_key is its canonical text, e.g. 6101:60;6102:40.
CREATE TABLE expense_split (
    expense_split_id INTEGER PRIMARY KEY,
    company_id       INTEGER NOT NULL REFERENCES company (company_id),
    split_key        TEXT    NOT NULL,
    UNIQUE (company_id, split_key)
);

CREATE TABLE expense_split_line (
    expense_split_id INTEGER NOT NULL REFERENCES expense_split (expense_split_id),
    line             INTEGER NOT NULL,
    account_id       INTEGER NOT NULL REFERENCES account (account_id),
    share            INTEGER NOT NULL CHECK (share > 0 AND share <= 1000000),
    PRIMARY KEY (expense_split_id, line)
) WITHOUT ROWID;

CREATE TABLE asset_category (
    category_id            INTEGER PRIMARY KEY,
    company_id             INTEGER NOT NULL REFERENCES company (company_id),
    code                   TEXT    NOT NULL,
    name                   TEXT    NOT NULL,
    asset_account_id       INTEGER NOT NULL REFERENCES account (account_id),
    accumulated_account_id INTEGER NOT NULL REFERENCES account (account_id),
    expense_split_id       INTEGER NOT NULL REFERENCES expense_split (expense_split_id),
    convention             INTEGER NOT NULL DEFAULT 0,
    fiscal_group           INTEGER NOT NULL DEFAULT 0,
    UNIQUE (company_id, code)
);

CREATE TABLE asset (
    asset_id               INTEGER PRIMARY KEY,
    company_id             INTEGER NOT NULL REFERENCES company (company_id),
    in_service_date        INTEGER NOT NULL,
    expense_split_id       INTEGER NOT NULL REFERENCES expense_split (expense_split_id),
    accumulated_account_id INTEGER NOT NULL REFERENCES account (account_id),
    division_id            INTEGER REFERENCES division (division_id),
    department_id          INTEGER REFERENCES department (department_id),
    category_id            INTEGER NOT NULL REFERENCES asset_category (category_id),
    asset_account_id       INTEGER NOT NULL REFERENCES account (account_id),
    acquisition_date       INTEGER NOT NULL,
    code                   TEXT    NOT NULL,
    name                   TEXT    NOT NULL,
    location               TEXT,
    fiscal_group           INTEGER NOT NULL DEFAULT 0,
    quantity               TEXT,
    serial_number          TEXT,
    notes                  TEXT,
    row_version            INTEGER NOT NULL DEFAULT 1,
    UNIQUE (company_id, code)
);

CREATE INDEX asset_acquisition ON asset (company_id, acquisition_date);

-- An asset's rules and opening balance in one book, in the order in which a closing reads them.
CREATE TABLE asset_book (
    company_id          INTEGER NOT NULL REFERENCES company (company_id),
    book                INTEGER NOT NULL CHECK (book IN (1, 2)),
    asset_id            INTEGER NOT NULL REFERENCES asset (asset_id),
    method              INTEGER NOT NULL,
    convention          INTEGER NOT NULL,
    cost                INTEGER NOT NULL CHECK (cost >= 0),
    residual_value      INTEGER NOT NULL DEFAULT 0 CHECK (residual_value >= 0),
    floor               INTEGER NOT NULL DEFAULT 0 CHECK (floor >= 0),
    life_months         INTEGER NOT NULL DEFAULT 0,
    rate                INTEGER NOT NULL DEFAULT 0,
    total_units         INTEGER NOT NULL DEFAULT 0,
    opening_period      INTEGER NOT NULL DEFAULT 0,
    opening_accumulated INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (company_id, book, asset_id)
) WITHOUT ROWID;

-- A company has at most one active run: this row is the lock.
CREATE TABLE active_run (
    company_id INTEGER PRIMARY KEY REFERENCES company (company_id),
    run_id     INTEGER NOT NULL
);

CREATE TABLE closing_run (
    run_id             INTEGER PRIMARY KEY,
    company_id         INTEGER NOT NULL REFERENCES company (company_id),
    process            TEXT    NOT NULL,
    book               INTEGER NOT NULL,
    period             INTEGER NOT NULL,
    status             TEXT    NOT NULL CHECK (status IN
                         ('queued', 'running', 'posted', 'superseded', 'completed', 'refused', 'failed', 'cancelled', 'interrupted')),
    stage              TEXT    NOT NULL,
    percent            INTEGER NOT NULL DEFAULT 0,
    processed          INTEGER NOT NULL DEFAULT 0,
    total              INTEGER NOT NULL DEFAULT 0,
    checkpoint_asset   INTEGER NOT NULL DEFAULT 0,
    row_count          INTEGER NOT NULL DEFAULT 0,
    depreciation       INTEGER NOT NULL DEFAULT 0,
    register_version   INTEGER NOT NULL DEFAULT 0,
    base_run_id        INTEGER,
    replaced_run_id    INTEGER,
    next_run_id        INTEGER,
    remaining          TEXT    NOT NULL DEFAULT '',
    restarts           INTEGER NOT NULL DEFAULT 0,
    cancel_requested   INTEGER NOT NULL DEFAULT 0,
    publishing         INTEGER NOT NULL DEFAULT 0,
    document_number    TEXT,
    requested_by       TEXT    NOT NULL,
    requested_at       TEXT    NOT NULL,
    started_at         TEXT,
    finished_at        TEXT,
    reason             TEXT
);

-- A month of a book is closed when it has a posted run, and it has at most one.
CREATE UNIQUE INDEX closing_run_posted ON closing_run (company_id, book, period) WHERE status = 'posted';
CREATE INDEX closing_run_history ON closing_run (company_id, book, period, requested_at);

CREATE TABLE closing_run_log (
    run_id INTEGER NOT NULL REFERENCES closing_run (run_id) ON DELETE CASCADE,
    line   INTEGER NOT NULL,
    at     TEXT    NOT NULL,
    event  TEXT    NOT NULL,
    detail TEXT    NOT NULL DEFAULT '',
    PRIMARY KEY (run_id, line)
) WITHOUT ROWID;

-- What a run found: assets that cannot be computed, or differences of a recalculation.
CREATE TABLE closing_run_finding (
    run_id   INTEGER NOT NULL REFERENCES closing_run (run_id) ON DELETE CASCADE,
    line     INTEGER NOT NULL,
    subject  TEXT    NOT NULL,
    finding  TEXT    NOT NULL,
    expected INTEGER,
    actual   INTEGER,
    PRIMARY KEY (run_id, line)
) WITHOUT ROWID;

CREATE TABLE closing_run_exclusion (
    run_id   INTEGER NOT NULL REFERENCES closing_run (run_id) ON DELETE CASCADE,
    asset_id INTEGER NOT NULL REFERENCES asset (asset_id),
    excluded_by TEXT NOT NULL,
    reason   TEXT    NOT NULL,
    PRIMARY KEY (run_id, asset_id)
) WITHOUT ROWID;

CREATE TABLE document_number (
    company_id INTEGER NOT NULL REFERENCES company (company_id),
    book       INTEGER NOT NULL,
    year       INTEGER NOT NULL,
    number     INTEGER NOT NULL,
    period     INTEGER NOT NULL,
    PRIMARY KEY (company_id, book, year, number),
    UNIQUE (company_id, book, period)
) WITHOUT ROWID;

-- One row per run and asset. They count only when their run is posted. No foreign keys and no insert
-- trigger: either would halve the speed of a closing; the run keeps count and sum instead.
-- through_period, year_opening_carrying and method_choices are what the next month's computation needs.
CREATE TABLE akm_transaction (
    run_id                INTEGER NOT NULL,
    asset_id              INTEGER NOT NULL,
    opening_cost          INTEGER NOT NULL,
    cost_change           INTEGER NOT NULL,
    opening_accumulated   INTEGER NOT NULL,
    depreciation          INTEGER NOT NULL,
    accumulated_change    INTEGER NOT NULL,
    note                  INTEGER NOT NULL,
    months_caught_up      INTEGER NOT NULL,
    through_period        INTEGER NOT NULL,
    year_opening_carrying INTEGER NOT NULL,
    method_choices        INTEGER NOT NULL,
    PRIMARY KEY (run_id, asset_id)
) WITHOUT ROWID;

CREATE TABLE period_lock (
    company_id INTEGER NOT NULL REFERENCES company (company_id),
    period     INTEGER NOT NULL,
    locked_by  TEXT    NOT NULL,
    locked_at  TEXT    NOT NULL,
    PRIMARY KEY (company_id, period)
) WITHOUT ROWID;

-- Locks, unlocks and reopenings, with who, when and why.
CREATE TABLE period_event (
    period_event_id INTEGER PRIMARY KEY,
    company_id      INTEGER NOT NULL REFERENCES company (company_id),
    book            INTEGER,
    period          INTEGER NOT NULL,
    event           TEXT    NOT NULL CHECK (event IN ('lock', 'unlock', 'reopen')),
    done_by         TEXT    NOT NULL,
    done_at         TEXT    NOT NULL,
    reason          TEXT    NOT NULL DEFAULT ''
);

CREATE TABLE journal_entry (
    journal_entry_id INTEGER PRIMARY KEY,
    company_id       INTEGER NOT NULL REFERENCES company (company_id),
    run_id           INTEGER,
    period           INTEGER NOT NULL,
    entry_date       INTEGER NOT NULL,
    document_number  TEXT    NOT NULL,
    description      TEXT    NOT NULL
);
CREATE INDEX journal_entry_period ON journal_entry (company_id, period);
CREATE INDEX journal_entry_run ON journal_entry (run_id);

CREATE TABLE journal_line (
    journal_entry_id INTEGER NOT NULL REFERENCES journal_entry (journal_entry_id),
    line             INTEGER NOT NULL,
    account_id       INTEGER NOT NULL REFERENCES account (account_id),
    division_id      INTEGER REFERENCES division (division_id),
    department_id    INTEGER REFERENCES department (department_id),
    description      TEXT    NOT NULL,
    debit            INTEGER NOT NULL DEFAULT 0 CHECK (debit >= 0),
    credit           INTEGER NOT NULL DEFAULT 0 CHECK (credit >= 0),
    PRIMARY KEY (journal_entry_id, line)
) WITHOUT ROWID;

-- Opening balances of accounts: entered at import, without a journal.
CREATE TABLE account_opening (
    account_id INTEGER PRIMARY KEY REFERENCES account (account_id),
    debit      INTEGER NOT NULL DEFAULT 0,
    credit     INTEGER NOT NULL DEFAULT 0
);

-- Movements of accounts by month: kept by the triggers on journal_line, or set-based by a publishing run.
CREATE TABLE account_balance (
    account_id INTEGER NOT NULL REFERENCES account (account_id),
    period     INTEGER NOT NULL,
    debit      INTEGER NOT NULL DEFAULT 0,
    credit     INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (account_id, period)
) WITHOUT ROWID;

CREATE TABLE app_user (
    user_id           INTEGER PRIMARY KEY,
    user_name         TEXT    NOT NULL,
    normalized_name   TEXT    NOT NULL UNIQUE,
    role              TEXT    NOT NULL CHECK (role IN ('Viewer', 'Operator', 'Supervisor', 'Administrator')),
    password_hash     TEXT    NOT NULL,
    security_stamp    TEXT    NOT NULL,
    failed_logins     INTEGER NOT NULL DEFAULT 0,
    locked_until      TEXT,
    created_at        TEXT    NOT NULL
);

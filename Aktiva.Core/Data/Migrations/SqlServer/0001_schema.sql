-- Everything is in the schema aktiva, which DbUp makes when it is not there. Money is DECIMAL(19,2), rates are DECIMAL(9,4), periods
-- are INT yyyyMM, instants are in UTC. What is read once per asset is a number (the enums of Aktiva.Core); what is read once per run is
-- a word. Texts that are compared or sorted are so by their code points, as on SQLite: A1 and a1 are two codes.
-- A column is a line of its own: Aktiva.Core.Data.SchemaCatalogue reads these files.

CREATE TABLE aktiva.company (
    company_id        BIGINT IDENTITY(1,1) NOT NULL,
    code              NVARCHAR(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    name              NVARCHAR(400) NOT NULL,
    register_version  BIGINT NOT NULL DEFAULT 0,
    time_zone         NVARCHAR(100) NOT NULL DEFAULT N'Asia/Jakarta',
    CONSTRAINT company_key PRIMARY KEY (company_id),
    CONSTRAINT company_code UNIQUE (code)
);
GO

CREATE TABLE aktiva.book (
    company_id BIGINT NOT NULL,
    book       INT NOT NULL,
    CONSTRAINT book_key PRIMARY KEY (company_id, book),
    CONSTRAINT book_known CHECK (book IN (1, 2)),
    CONSTRAINT book_of_company FOREIGN KEY (company_id) REFERENCES aktiva.company (company_id)
);
GO

CREATE TABLE aktiva.account (
    account_id BIGINT IDENTITY(1,1) NOT NULL,
    company_id BIGINT NOT NULL,
    code       NVARCHAR(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    name       NVARCHAR(400) NOT NULL,
    CONSTRAINT account_key PRIMARY KEY (account_id),
    CONSTRAINT account_code UNIQUE (company_id, code),
    CONSTRAINT account_of_company FOREIGN KEY (company_id) REFERENCES aktiva.company (company_id)
);
GO

CREATE TABLE aktiva.division (
    division_id BIGINT IDENTITY(1,1) NOT NULL,
    company_id  BIGINT NOT NULL,
    code        NVARCHAR(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    name        NVARCHAR(400) NOT NULL,
    CONSTRAINT division_key PRIMARY KEY (division_id),
    CONSTRAINT division_code UNIQUE (company_id, code),
    CONSTRAINT division_of_company FOREIGN KEY (company_id) REFERENCES aktiva.company (company_id)
);
GO

CREATE TABLE aktiva.department (
    department_id BIGINT IDENTITY(1,1) NOT NULL,
    company_id    BIGINT NOT NULL,
    code          NVARCHAR(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    name          NVARCHAR(400) NOT NULL,
    CONSTRAINT department_key PRIMARY KEY (department_id),
    CONSTRAINT department_code UNIQUE (company_id, code),
    CONSTRAINT department_of_company FOREIGN KEY (company_id) REFERENCES aktiva.company (company_id)
);
GO

-- A distribution of depreciation over expense accounts, kept once for all assets that share it.
-- split_key is its canonical text, e.g. 6101:60;6102:40; a key of an index has at most 1,700 bytes.
CREATE TABLE aktiva.expense_split (
    expense_split_id BIGINT IDENTITY(1,1) NOT NULL,
    company_id       BIGINT NOT NULL,
    split_key        NVARCHAR(800) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT expense_split_key PRIMARY KEY (expense_split_id),
    CONSTRAINT expense_split_text UNIQUE (company_id, split_key),
    CONSTRAINT expense_split_of_company FOREIGN KEY (company_id) REFERENCES aktiva.company (company_id)
);
GO

CREATE TABLE aktiva.expense_split_line (
    expense_split_id BIGINT NOT NULL,
    line             INT NOT NULL,
    account_id       BIGINT NOT NULL,
    share            DECIMAL(9,4) NOT NULL,
    CONSTRAINT expense_split_line_key PRIMARY KEY (expense_split_id, line),
    CONSTRAINT expense_split_line_share CHECK (share > 0 AND share <= 100),
    CONSTRAINT expense_split_line_of_split FOREIGN KEY (expense_split_id) REFERENCES aktiva.expense_split (expense_split_id),
    CONSTRAINT expense_split_line_account FOREIGN KEY (account_id) REFERENCES aktiva.account (account_id)
);
GO

CREATE TABLE aktiva.asset_category (
    category_id            BIGINT IDENTITY(1,1) NOT NULL,
    company_id             BIGINT NOT NULL,
    code                   NVARCHAR(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    name                   NVARCHAR(400) NOT NULL,
    asset_account_id       BIGINT NOT NULL,
    accumulated_account_id BIGINT NOT NULL,
    expense_split_id       BIGINT NOT NULL,
    convention             INT NOT NULL DEFAULT 0,
    fiscal_group           INT NOT NULL DEFAULT 0,
    CONSTRAINT asset_category_key PRIMARY KEY (category_id),
    CONSTRAINT asset_category_code UNIQUE (company_id, code),
    CONSTRAINT asset_category_of_company FOREIGN KEY (company_id) REFERENCES aktiva.company (company_id),
    CONSTRAINT asset_category_asset_account FOREIGN KEY (asset_account_id) REFERENCES aktiva.account (account_id),
    CONSTRAINT asset_category_accumulated_account FOREIGN KEY (accumulated_account_id) REFERENCES aktiva.account (account_id),
    CONSTRAINT asset_category_split FOREIGN KEY (expense_split_id) REFERENCES aktiva.expense_split (expense_split_id)
);
GO

-- The ids of assets are given by the program, in the order of an import.
CREATE TABLE aktiva.asset (
    asset_id               BIGINT NOT NULL,
    company_id             BIGINT NOT NULL,
    in_service_date        DATE NOT NULL,
    expense_split_id       BIGINT NOT NULL,
    accumulated_account_id BIGINT NOT NULL,
    division_id            BIGINT NULL,
    department_id          BIGINT NULL,
    category_id            BIGINT NOT NULL,
    asset_account_id       BIGINT NOT NULL,
    acquisition_date       DATE NOT NULL,
    code                   NVARCHAR(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    name                   NVARCHAR(4000) NOT NULL,
    location               NVARCHAR(4000) NULL,
    fiscal_group           INT NOT NULL DEFAULT 0,
    quantity               NVARCHAR(4000) NULL,
    serial_number          NVARCHAR(4000) NULL,
    notes                  NVARCHAR(4000) NULL,
    row_version            BIGINT NOT NULL DEFAULT 1,
    CONSTRAINT asset_key PRIMARY KEY (asset_id),
    CONSTRAINT asset_code UNIQUE (company_id, code),
    CONSTRAINT asset_of_company FOREIGN KEY (company_id) REFERENCES aktiva.company (company_id),
    CONSTRAINT asset_split FOREIGN KEY (expense_split_id) REFERENCES aktiva.expense_split (expense_split_id),
    CONSTRAINT asset_accumulated_account FOREIGN KEY (accumulated_account_id) REFERENCES aktiva.account (account_id),
    CONSTRAINT asset_division FOREIGN KEY (division_id) REFERENCES aktiva.division (division_id),
    CONSTRAINT asset_department FOREIGN KEY (department_id) REFERENCES aktiva.department (department_id),
    CONSTRAINT asset_of_category FOREIGN KEY (category_id) REFERENCES aktiva.asset_category (category_id),
    CONSTRAINT asset_asset_account FOREIGN KEY (asset_account_id) REFERENCES aktiva.account (account_id)
);
GO

CREATE INDEX asset_acquisition ON aktiva.asset (company_id, acquisition_date);
GO

-- An asset's rules and opening balance in one book, in the order in which a closing reads them.
CREATE TABLE aktiva.asset_book (
    company_id          BIGINT NOT NULL,
    book                INT NOT NULL,
    asset_id            BIGINT NOT NULL,
    method              INT NOT NULL,
    convention          INT NOT NULL,
    cost                DECIMAL(19,2) NOT NULL,
    residual_value      DECIMAL(19,2) NOT NULL DEFAULT 0,
    floor               DECIMAL(19,2) NOT NULL DEFAULT 0,
    life_months         INT NOT NULL DEFAULT 0,
    rate                DECIMAL(9,4) NOT NULL DEFAULT 0,
    total_units         BIGINT NOT NULL DEFAULT 0,
    opening_period      INT NOT NULL DEFAULT 0,
    opening_accumulated DECIMAL(19,2) NOT NULL DEFAULT 0,
    CONSTRAINT asset_book_key PRIMARY KEY (company_id, book, asset_id),
    CONSTRAINT asset_book_known CHECK (book IN (1, 2)),
    CONSTRAINT asset_book_cost CHECK (cost >= 0),
    CONSTRAINT asset_book_residual CHECK (residual_value >= 0),
    CONSTRAINT asset_book_floor CHECK (floor >= 0),
    CONSTRAINT asset_book_of_company FOREIGN KEY (company_id) REFERENCES aktiva.company (company_id),
    CONSTRAINT asset_book_of_asset FOREIGN KEY (asset_id) REFERENCES aktiva.asset (asset_id)
);
GO

-- A company has at most one active run: this row is the lock.
CREATE TABLE aktiva.active_run (
    company_id BIGINT NOT NULL,
    run_id     BIGINT NOT NULL,
    CONSTRAINT active_run_key PRIMARY KEY (company_id),
    CONSTRAINT active_run_of_company FOREIGN KEY (company_id) REFERENCES aktiva.company (company_id)
);
GO

CREATE TABLE aktiva.closing_run (
    run_id             BIGINT NOT NULL,
    company_id         BIGINT NOT NULL,
    process            NVARCHAR(50) COLLATE Latin1_General_100_BIN2 NOT NULL,
    book               INT NOT NULL,
    period             INT NOT NULL,
    status             NVARCHAR(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
    stage              NVARCHAR(50) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [percent]          INT NOT NULL DEFAULT 0,
    processed          BIGINT NOT NULL DEFAULT 0,
    total              BIGINT NOT NULL DEFAULT 0,
    checkpoint_asset   BIGINT NOT NULL DEFAULT 0,
    row_count          BIGINT NOT NULL DEFAULT 0,
    depreciation       DECIMAL(19,2) NOT NULL DEFAULT 0,
    register_version   BIGINT NOT NULL DEFAULT 0,
    base_run_id        BIGINT NULL,
    replaced_run_id    BIGINT NULL,
    next_run_id        BIGINT NULL,
    remaining          NVARCHAR(400) NOT NULL DEFAULT N'',
    restarts           INT NOT NULL DEFAULT 0,
    cancel_requested   INT NOT NULL DEFAULT 0,
    publishing         INT NOT NULL DEFAULT 0,
    document_number    NVARCHAR(300) COLLATE Latin1_General_100_BIN2 NULL,
    requested_by       NVARCHAR(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
    requested_at       DATETIMEOFFSET(3) NOT NULL,
    started_at         DATETIMEOFFSET(3) NULL,
    finished_at        DATETIMEOFFSET(3) NULL,
    reason             NVARCHAR(4000) NULL,
    CONSTRAINT closing_run_key PRIMARY KEY (run_id),
    CONSTRAINT closing_run_status CHECK (status IN
        (N'queued', N'running', N'posted', N'superseded', N'completed', N'refused', N'failed', N'cancelled', N'interrupted')),
    CONSTRAINT closing_run_of_company FOREIGN KEY (company_id) REFERENCES aktiva.company (company_id)
);
GO

-- A month of a book is closed when it has a posted run, and it has at most one.
CREATE UNIQUE INDEX closing_run_posted ON aktiva.closing_run (company_id, book, period) WHERE status = N'posted';
GO

CREATE INDEX closing_run_history ON aktiva.closing_run (company_id, book, period, requested_at);
GO

CREATE TABLE aktiva.closing_run_log (
    run_id BIGINT NOT NULL,
    line   INT NOT NULL,
    at     DATETIMEOFFSET(3) NOT NULL,
    event  NVARCHAR(50) NOT NULL,
    detail NVARCHAR(4000) NOT NULL DEFAULT N'',
    CONSTRAINT closing_run_log_key PRIMARY KEY (run_id, line),
    CONSTRAINT closing_run_log_of_run FOREIGN KEY (run_id) REFERENCES aktiva.closing_run (run_id) ON DELETE CASCADE
);
GO

-- What a run found: assets that cannot be computed, or differences of a recalculation.
CREATE TABLE aktiva.closing_run_finding (
    run_id   BIGINT NOT NULL,
    line     INT NOT NULL,
    subject  NVARCHAR(400) NOT NULL,
    finding  NVARCHAR(100) NOT NULL,
    expected DECIMAL(19,2) NULL,
    actual   DECIMAL(19,2) NULL,
    CONSTRAINT closing_run_finding_key PRIMARY KEY (run_id, line),
    CONSTRAINT closing_run_finding_of_run FOREIGN KEY (run_id) REFERENCES aktiva.closing_run (run_id) ON DELETE CASCADE
);
GO

CREATE TABLE aktiva.closing_run_exclusion (
    run_id      BIGINT NOT NULL,
    asset_id    BIGINT NOT NULL,
    excluded_by NVARCHAR(400) NOT NULL,
    reason      NVARCHAR(4000) NOT NULL,
    CONSTRAINT closing_run_exclusion_key PRIMARY KEY (run_id, asset_id),
    CONSTRAINT closing_run_exclusion_of_run FOREIGN KEY (run_id) REFERENCES aktiva.closing_run (run_id) ON DELETE CASCADE,
    CONSTRAINT closing_run_exclusion_of_asset FOREIGN KEY (asset_id) REFERENCES aktiva.asset (asset_id)
);
GO

CREATE TABLE aktiva.document_number (
    company_id BIGINT NOT NULL,
    book       INT NOT NULL,
    year       INT NOT NULL,
    number     INT NOT NULL,
    period     INT NOT NULL,
    CONSTRAINT document_number_key PRIMARY KEY (company_id, book, year, number),
    CONSTRAINT document_number_period UNIQUE (company_id, book, period),
    CONSTRAINT document_number_of_company FOREIGN KEY (company_id) REFERENCES aktiva.company (company_id)
);
GO

-- One row per run and asset, stored in that order. They count only when their run is posted. No foreign keys and no insert
-- trigger: either would slow a closing down; the run keeps count and sum instead.
-- through_period, year_opening_carrying and method_choices are what the next month's computation needs.
CREATE TABLE aktiva.akm_transaction (
    run_id                BIGINT NOT NULL,
    asset_id              BIGINT NOT NULL,
    opening_cost          DECIMAL(19,2) NOT NULL,
    cost_change           DECIMAL(19,2) NOT NULL,
    opening_accumulated   DECIMAL(19,2) NOT NULL,
    depreciation          DECIMAL(19,2) NOT NULL,
    accumulated_change    DECIMAL(19,2) NOT NULL,
    note                  INT NOT NULL,
    months_caught_up      INT NOT NULL,
    through_period        INT NOT NULL,
    year_opening_carrying DECIMAL(19,2) NOT NULL,
    method_choices        INT NOT NULL,
    CONSTRAINT akm_transaction_key PRIMARY KEY CLUSTERED (run_id, asset_id)
);
GO

CREATE TABLE aktiva.period_lock (
    company_id BIGINT NOT NULL,
    period     INT NOT NULL,
    locked_by  NVARCHAR(400) NOT NULL,
    locked_at  DATETIMEOFFSET(3) NOT NULL,
    CONSTRAINT period_lock_key PRIMARY KEY (company_id, period),
    CONSTRAINT period_lock_of_company FOREIGN KEY (company_id) REFERENCES aktiva.company (company_id)
);
GO

-- Locks, unlocks and reopenings, with who, when and why.
CREATE TABLE aktiva.period_event (
    period_event_id BIGINT IDENTITY(1,1) NOT NULL,
    company_id      BIGINT NOT NULL,
    book            INT NULL,
    period          INT NOT NULL,
    event           NVARCHAR(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
    done_by         NVARCHAR(400) NOT NULL,
    done_at         DATETIMEOFFSET(3) NOT NULL,
    reason          NVARCHAR(4000) NOT NULL DEFAULT N'',
    CONSTRAINT period_event_key PRIMARY KEY (period_event_id),
    CONSTRAINT period_event_known CHECK (event IN (N'lock', N'unlock', N'reopen')),
    CONSTRAINT period_event_of_company FOREIGN KEY (company_id) REFERENCES aktiva.company (company_id)
);
GO

CREATE TABLE aktiva.journal_entry (
    journal_entry_id BIGINT NOT NULL,
    company_id       BIGINT NOT NULL,
    run_id           BIGINT NULL,
    period           INT NOT NULL,
    entry_date       DATE NOT NULL,
    document_number  NVARCHAR(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
    description      NVARCHAR(4000) NOT NULL,
    CONSTRAINT journal_entry_key PRIMARY KEY (journal_entry_id),
    CONSTRAINT journal_entry_of_company FOREIGN KEY (company_id) REFERENCES aktiva.company (company_id)
);
GO

CREATE INDEX journal_entry_period ON aktiva.journal_entry (company_id, period);
GO

CREATE INDEX journal_entry_run ON aktiva.journal_entry (run_id);
GO

CREATE TABLE aktiva.journal_line (
    journal_entry_id BIGINT NOT NULL,
    line             INT NOT NULL,
    account_id       BIGINT NOT NULL,
    division_id      BIGINT NULL,
    department_id    BIGINT NULL,
    description      NVARCHAR(4000) NOT NULL,
    debit            DECIMAL(19,2) NOT NULL DEFAULT 0,
    credit           DECIMAL(19,2) NOT NULL DEFAULT 0,
    CONSTRAINT journal_line_key PRIMARY KEY (journal_entry_id, line),
    CONSTRAINT journal_line_debit CHECK (debit >= 0),
    CONSTRAINT journal_line_credit CHECK (credit >= 0),
    CONSTRAINT journal_line_of_entry FOREIGN KEY (journal_entry_id) REFERENCES aktiva.journal_entry (journal_entry_id),
    CONSTRAINT journal_line_account FOREIGN KEY (account_id) REFERENCES aktiva.account (account_id),
    CONSTRAINT journal_line_division FOREIGN KEY (division_id) REFERENCES aktiva.division (division_id),
    CONSTRAINT journal_line_department FOREIGN KEY (department_id) REFERENCES aktiva.department (department_id)
);
GO

-- Opening balances of accounts: entered at import, without a journal.
CREATE TABLE aktiva.account_opening (
    account_id BIGINT NOT NULL,
    debit      DECIMAL(19,2) NOT NULL DEFAULT 0,
    credit     DECIMAL(19,2) NOT NULL DEFAULT 0,
    CONSTRAINT account_opening_key PRIMARY KEY (account_id),
    CONSTRAINT account_opening_of_account FOREIGN KEY (account_id) REFERENCES aktiva.account (account_id)
);
GO

-- Movements of accounts by month: kept by the triggers on journal_line, or set-based by a publishing run.
CREATE TABLE aktiva.account_balance (
    account_id BIGINT NOT NULL,
    period     INT NOT NULL,
    debit      DECIMAL(19,2) NOT NULL DEFAULT 0,
    credit     DECIMAL(19,2) NOT NULL DEFAULT 0,
    CONSTRAINT account_balance_key PRIMARY KEY (account_id, period),
    CONSTRAINT account_balance_of_account FOREIGN KEY (account_id) REFERENCES aktiva.account (account_id)
);
GO

CREATE TABLE aktiva.app_user (
    user_id           BIGINT IDENTITY(1,1) NOT NULL,
    user_name         NVARCHAR(400) NOT NULL,
    normalized_name   NVARCHAR(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
    role              NVARCHAR(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
    password_hash     NVARCHAR(1000) NOT NULL,
    security_stamp    NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    failed_logins     INT NOT NULL DEFAULT 0,
    locked_until      DATETIMEOFFSET(3) NULL,
    created_at        DATETIMEOFFSET(3) NOT NULL,
    CONSTRAINT app_user_key PRIMARY KEY (user_id),
    CONSTRAINT app_user_name UNIQUE (normalized_name),
    CONSTRAINT app_user_role CHECK (role IN (N'Viewer', N'Operator', N'Supervisor', N'Administrator'))
);
GO

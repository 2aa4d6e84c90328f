-- The life of assets: events, what they do in each book, and where assets were before.

-- What happened to assets, as it was recorded, numbered within the company: never changed, never deleted. What is null was not given.
-- A reversal is an event of its own that names the one it cancels.
CREATE TABLE aktiva.asset_event (
    company_id        BIGINT NOT NULL,
    event_id          BIGINT NOT NULL,
    asset_id          BIGINT NOT NULL,
    event_type        INT NOT NULL,
    event_date        DATE NOT NULL,
    period            INT NOT NULL,
    amount            DECIMAL(19,2) NULL,
    quantity          NVARCHAR(400) NULL,
    proceeds          DECIMAL(19,2) NULL,
    account_id        BIGINT NULL,
    life_months       INT NULL,
    residual_value    DECIMAL(19,2) NULL,
    method            INT NULL,
    rate              DECIMAL(9,4) NULL,
    convention        INT NULL,
    fiscal_group      INT NULL,
    fiscal_method     INT NULL,
    category_id       BIGINT NULL,
    division_id       BIGINT NULL,
    department_id     BIGINT NULL,
    location          NVARCHAR(4000) NULL,
    expense_split_id  BIGINT NULL,
    counterpart_id    BIGINT NULL,
    reversed_event_id BIGINT NOT NULL DEFAULT 0,
    notes             NVARCHAR(4000) NULL,
    entered_by        NVARCHAR(400) NOT NULL,
    entered_at        DATETIMEOFFSET(3) NOT NULL,
    CONSTRAINT asset_event_key PRIMARY KEY (company_id, event_id),
    CONSTRAINT asset_event_of_company FOREIGN KEY (company_id) REFERENCES aktiva.company (company_id),
    CONSTRAINT asset_event_of_asset FOREIGN KEY (asset_id) REFERENCES aktiva.asset (asset_id),
    CONSTRAINT asset_event_account FOREIGN KEY (account_id) REFERENCES aktiva.account (account_id),
    CONSTRAINT asset_event_category FOREIGN KEY (category_id) REFERENCES aktiva.asset_category (category_id),
    CONSTRAINT asset_event_division FOREIGN KEY (division_id) REFERENCES aktiva.division (division_id),
    CONSTRAINT asset_event_department FOREIGN KEY (department_id) REFERENCES aktiva.department (department_id),
    CONSTRAINT asset_event_split FOREIGN KEY (expense_split_id) REFERENCES aktiva.expense_split (expense_split_id),
    CONSTRAINT asset_event_counterpart FOREIGN KEY (counterpart_id) REFERENCES aktiva.asset (asset_id)
);
GO

-- What the events that count do to each asset in each book, in the order in which a closing reads it. A reversal takes away what its event did.
-- Numbers, so that they are read fast: -1 where year_base, life_months, residual_value, method, rate or convention are not given, 0 for no account.
CREATE TABLE aktiva.asset_change (
    company_id          BIGINT NOT NULL,
    book                INT NOT NULL,
    asset_id            BIGINT NOT NULL,
    change_date         DATE NOT NULL,
    event_id            BIGINT NOT NULL,
    period              INT NOT NULL,
    change_type         INT NOT NULL,
    amount              DECIMAL(19,2) NOT NULL,
    accumulated         DECIMAL(19,2) NOT NULL,
    year_base           DECIMAL(19,2) NOT NULL,
    revaluation_surplus DECIMAL(19,2) NOT NULL,
    units               BIGINT NOT NULL,
    life_months         INT NOT NULL,
    residual_value      DECIMAL(19,2) NOT NULL,
    method              INT NOT NULL,
    rate                DECIMAL(9,4) NOT NULL,
    convention          INT NOT NULL,
    proceeds            DECIMAL(19,2) NOT NULL,
    account_id          BIGINT NOT NULL,
    CONSTRAINT asset_change_key PRIMARY KEY (company_id, book, asset_id, change_date, event_id),
    CONSTRAINT asset_change_of_company FOREIGN KEY (company_id) REFERENCES aktiva.company (company_id),
    CONSTRAINT asset_change_of_asset FOREIGN KEY (asset_id) REFERENCES aktiva.asset (asset_id)
);
GO

-- Where an asset was and what it posted to before the transfers of a month; since the last transfer that is what its own row says.
CREATE TABLE aktiva.asset_placement (
    company_id             BIGINT NOT NULL,
    asset_id               BIGINT NOT NULL,
    until_period           INT NOT NULL,
    category_id            BIGINT NOT NULL,
    division_id            BIGINT NULL,
    department_id          BIGINT NULL,
    location               NVARCHAR(4000) NULL,
    expense_split_id       BIGINT NOT NULL,
    asset_account_id       BIGINT NOT NULL,
    accumulated_account_id BIGINT NOT NULL,
    CONSTRAINT asset_placement_key PRIMARY KEY (company_id, asset_id, until_period),
    CONSTRAINT asset_placement_of_company FOREIGN KEY (company_id) REFERENCES aktiva.company (company_id),
    CONSTRAINT asset_placement_of_asset FOREIGN KEY (asset_id) REFERENCES aktiva.asset (asset_id)
);
GO

-- Beside the AKM transactions of assets that events have changed: what the next month needs of them (plain_: the asset as it would be without
-- its impairments), and what the changes of the month did, by kind.
CREATE TABLE aktiva.akm_life (
    run_id                   BIGINT NOT NULL,
    asset_id                 BIGINT NOT NULL,
    through_period           INT NOT NULL,
    units_to_date            BIGINT NOT NULL,
    anchor_period            INT NOT NULL,
    anchor_accumulated       DECIMAL(19,2) NOT NULL,
    anchor_units             BIGINT NOT NULL,
    revaluation_surplus      DECIMAL(19,2) NOT NULL,
    revaluation_decrease     DECIMAL(19,2) NOT NULL,
    impairment_loss          DECIMAL(19,2) NOT NULL,
    impairment_of_surplus    DECIMAL(19,2) NOT NULL,
    plain_accumulated        DECIMAL(19,2) NOT NULL DEFAULT 0,
    plain_year_opening       DECIMAL(19,2) NOT NULL DEFAULT 0,
    plain_choices            INT NOT NULL DEFAULT 0,
    plain_anchor_period      INT NOT NULL DEFAULT 0,
    plain_anchor_accumulated DECIMAL(19,2) NOT NULL DEFAULT 0,
    plain_anchor_units       BIGINT NOT NULL DEFAULT 0,
    cost_added               DECIMAL(19,2) NOT NULL DEFAULT 0,
    cost_disposed            DECIMAL(19,2) NOT NULL DEFAULT 0,
    accumulated_disposed     DECIMAL(19,2) NOT NULL DEFAULT 0,
    cost_received            DECIMAL(19,2) NOT NULL DEFAULT 0,
    accumulated_received     DECIMAL(19,2) NOT NULL DEFAULT 0,
    cost_given               DECIMAL(19,2) NOT NULL DEFAULT 0,
    accumulated_given        DECIMAL(19,2) NOT NULL DEFAULT 0,
    revaluation_cost         DECIMAL(19,2) NOT NULL DEFAULT 0,
    revaluation_accumulated  DECIMAL(19,2) NOT NULL DEFAULT 0,
    impairment               DECIMAL(19,2) NOT NULL DEFAULT 0,
    impairment_reversed      DECIMAL(19,2) NOT NULL DEFAULT 0,
    surplus_change           DECIMAL(19,2) NOT NULL DEFAULT 0,
    surplus_realised         DECIMAL(19,2) NOT NULL DEFAULT 0,
    revaluation_result       DECIMAL(19,2) NOT NULL DEFAULT 0,
    impairment_result        DECIMAL(19,2) NOT NULL DEFAULT 0,
    CONSTRAINT akm_life_key PRIMARY KEY (run_id, asset_id)
);
GO

CREATE INDEX asset_event_asset ON aktiva.asset_event (company_id, asset_id, event_id);
GO

CREATE UNIQUE INDEX asset_event_reversed ON aktiva.asset_event (company_id, reversed_event_id) WHERE reversed_event_id <> 0;
GO

CREATE INDEX asset_change_type ON aktiva.asset_change (company_id, book, change_type, period);
GO

CREATE TRIGGER aktiva.asset_change_version_insert ON aktiva.asset_change AFTER INSERT
AS
BEGIN
    SET NOCOUNT ON;
    UPDATE aktiva.company SET register_version = register_version + 1
    WHERE company_id IN (SELECT x.company_id FROM inserted x);
END;
GO

CREATE TRIGGER aktiva.asset_change_version_update ON aktiva.asset_change AFTER UPDATE
AS
BEGIN
    SET NOCOUNT ON;
    UPDATE aktiva.company SET register_version = register_version + 1
    WHERE company_id IN (SELECT x.company_id FROM deleted x UNION SELECT x.company_id FROM inserted x);
END;
GO

CREATE TRIGGER aktiva.asset_change_version_delete ON aktiva.asset_change AFTER DELETE
AS
BEGIN
    SET NOCOUNT ON;
    UPDATE aktiva.company SET register_version = register_version + 1
    WHERE company_id IN (SELECT x.company_id FROM deleted x);
END;
GO

CREATE TRIGGER aktiva.asset_placement_version_insert ON aktiva.asset_placement AFTER INSERT
AS
BEGIN
    SET NOCOUNT ON;
    UPDATE aktiva.company SET register_version = register_version + 1
    WHERE company_id IN (SELECT x.company_id FROM inserted x);
END;
GO

CREATE TRIGGER aktiva.asset_placement_version_update ON aktiva.asset_placement AFTER UPDATE
AS
BEGIN
    SET NOCOUNT ON;
    UPDATE aktiva.company SET register_version = register_version + 1
    WHERE company_id IN (SELECT x.company_id FROM deleted x UNION SELECT x.company_id FROM inserted x);
END;
GO

CREATE TRIGGER aktiva.asset_placement_version_delete ON aktiva.asset_placement AFTER DELETE
AS
BEGIN
    SET NOCOUNT ON;
    UPDATE aktiva.company SET register_version = register_version + 1
    WHERE company_id IN (SELECT x.company_id FROM deleted x);
END;
GO

-- Events are never changed, and nothing of a locked month's is added, changed or taken away.

CREATE TRIGGER aktiva.asset_event_fixed ON aktiva.asset_event AFTER UPDATE
AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted)
    BEGIN
        THROW 50003, N'asset_event_immutable', 1;
    END;
END;
GO

CREATE TRIGGER aktiva.asset_event_kept ON aktiva.asset_event AFTER DELETE
AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted)
    BEGIN
        THROW 50003, N'asset_event_immutable', 1;
    END;
END;
GO

CREATE TRIGGER aktiva.asset_event_locked_insert ON aktiva.asset_event AFTER INSERT
AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM inserted x JOIN aktiva.period_lock l ON l.company_id = x.company_id AND l.period = x.period)
    BEGIN
        THROW 50001, N'period_locked', 1;
    END;
END;
GO

CREATE TRIGGER aktiva.asset_change_locked_insert ON aktiva.asset_change AFTER INSERT
AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM inserted x JOIN aktiva.period_lock l ON l.company_id = x.company_id AND l.period = x.period)
    BEGIN
        THROW 50001, N'period_locked', 1;
    END;
END;
GO

CREATE TRIGGER aktiva.asset_change_locked_update ON aktiva.asset_change AFTER UPDATE
AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted x JOIN aktiva.period_lock l ON l.company_id = x.company_id AND l.period = x.period)
       OR EXISTS (SELECT 1 FROM inserted x JOIN aktiva.period_lock l ON l.company_id = x.company_id AND l.period = x.period)
    BEGIN
        THROW 50001, N'period_locked', 1;
    END;
END;
GO

CREATE TRIGGER aktiva.asset_change_locked_delete ON aktiva.asset_change AFTER DELETE
AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted x JOIN aktiva.period_lock l ON l.company_id = x.company_id AND l.period = x.period)
    BEGIN
        THROW 50001, N'period_locked', 1;
    END;
END;
GO

CREATE TRIGGER aktiva.asset_placement_locked_insert ON aktiva.asset_placement AFTER INSERT
AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM inserted x JOIN aktiva.period_lock l ON l.company_id = x.company_id AND l.period = x.until_period)
    BEGIN
        THROW 50001, N'period_locked', 1;
    END;
END;
GO

CREATE TRIGGER aktiva.asset_placement_locked_update ON aktiva.asset_placement AFTER UPDATE
AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted x JOIN aktiva.period_lock l ON l.company_id = x.company_id AND l.period = x.until_period)
       OR EXISTS (SELECT 1 FROM inserted x JOIN aktiva.period_lock l ON l.company_id = x.company_id AND l.period = x.until_period)
    BEGIN
        THROW 50001, N'period_locked', 1;
    END;
END;
GO

CREATE TRIGGER aktiva.asset_placement_locked_delete ON aktiva.asset_placement AFTER DELETE
AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted x JOIN aktiva.period_lock l ON l.company_id = x.company_id AND l.period = x.until_period)
    BEGIN
        THROW 50001, N'period_locked', 1;
    END;
END;
GO

CREATE TRIGGER aktiva.akm_life_locked_update ON aktiva.akm_life AFTER UPDATE
AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM aktiva.closing_run r JOIN aktiva.period_lock l ON l.company_id = r.company_id AND l.period = r.period
               WHERE r.status = N'posted' AND r.run_id IN (SELECT x.run_id FROM deleted x))
       OR EXISTS (SELECT 1 FROM aktiva.closing_run r JOIN aktiva.period_lock l ON l.company_id = r.company_id AND l.period = r.period
               WHERE r.status = N'posted' AND r.run_id IN (SELECT x.run_id FROM inserted x))
    BEGIN
        THROW 50001, N'period_locked', 1;
    END;
END;
GO

CREATE TRIGGER aktiva.akm_life_locked_delete ON aktiva.akm_life AFTER DELETE
AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM aktiva.closing_run r JOIN aktiva.period_lock l ON l.company_id = r.company_id AND l.period = r.period
               WHERE r.status = N'posted' AND r.run_id IN (SELECT x.run_id FROM deleted x))
    BEGIN
        THROW 50001, N'period_locked', 1;
    END;
END;
GO

-- The accounts by role that a run posted to, so that what it posted can be verified after the company decided otherwise.

CREATE TABLE aktiva.closing_run_account (
    run_id     BIGINT NOT NULL,
    role       INT NOT NULL,
    account_id BIGINT NOT NULL,
    CONSTRAINT closing_run_account_key PRIMARY KEY (run_id, role),
    CONSTRAINT closing_run_account_of_run FOREIGN KEY (run_id) REFERENCES aktiva.closing_run (run_id) ON DELETE CASCADE
);
GO

-- What a line of a journal records, where that is not the depreciation of the month: a name of the enum of Aktiva.Core.

ALTER TABLE aktiva.journal_line ADD kind NVARCHAR(40) COLLATE Latin1_General_100_BIN2 NOT NULL DEFAULT N'';
GO

-- What a company decides about its closings, as columns of its row: read once per run. Words are the names of the enums of
-- Aktiva.Core. The tax rate of 22 % is that of UU PPh Pasal 17(1)b.

ALTER TABLE aktiva.company ADD rounding_places INT NOT NULL DEFAULT 2;
GO

ALTER TABLE aktiva.company ADD missed_months NVARCHAR(20) COLLATE Latin1_General_100_BIN2 NOT NULL DEFAULT N'CatchUp';
GO

ALTER TABLE aktiva.company ADD journal_detail NVARCHAR(20) COLLATE Latin1_General_100_BIN2 NOT NULL DEFAULT N'Summary';
GO

ALTER TABLE aktiva.company ADD fiscal_year_start INT NOT NULL DEFAULT 1;
GO

ALTER TABLE aktiva.company ADD disposal_month_counts INT NOT NULL DEFAULT 0;
GO

ALTER TABLE aktiva.company ADD document_pattern NVARCHAR(400) NOT NULL DEFAULT N'{number:00000}/{book}/{company}/{MM}{yyyy}';
GO

ALTER TABLE aktiva.company ADD tax_rate DECIMAL(9,4) NOT NULL DEFAULT 22;
GO

ALTER TABLE aktiva.company ADD settings_version INT NOT NULL DEFAULT 1;
GO

ALTER TABLE aktiva.company ADD CONSTRAINT company_rounding_places CHECK (rounding_places IN (0, 2));
GO

ALTER TABLE aktiva.company ADD CONSTRAINT company_missed_months CHECK (missed_months IN (N'CatchUp', N'Refuse'));
GO

ALTER TABLE aktiva.company ADD CONSTRAINT company_journal_detail CHECK (journal_detail IN (N'Summary', N'Asset'));
GO

ALTER TABLE aktiva.company ADD CONSTRAINT company_fiscal_year_start CHECK (fiscal_year_start BETWEEN 1 AND 12);
GO

ALTER TABLE aktiva.company ADD CONSTRAINT company_disposal_month_counts CHECK (disposal_month_counts IN (0, 1));
GO

ALTER TABLE aktiva.company ADD CONSTRAINT company_tax_rate CHECK (tax_rate BETWEEN 0 AND 100);
GO

-- What a run was computed by, so that what it posted can be verified and explained after the company decided otherwise.

ALTER TABLE aktiva.closing_run ADD rounding_places INT NOT NULL DEFAULT 2;
GO

ALTER TABLE aktiva.closing_run ADD missed_months NVARCHAR(20) COLLATE Latin1_General_100_BIN2 NOT NULL DEFAULT N'CatchUp';
GO

ALTER TABLE aktiva.closing_run ADD journal_detail NVARCHAR(20) COLLATE Latin1_General_100_BIN2 NOT NULL DEFAULT N'Summary';
GO

ALTER TABLE aktiva.closing_run ADD fiscal_year_start INT NOT NULL DEFAULT 1;
GO

ALTER TABLE aktiva.closing_run ADD disposal_month_counts INT NOT NULL DEFAULT 0;
GO

-- A number keeps the text that it was given under, whatever pattern comes later.

ALTER TABLE aktiva.document_number ADD printed NVARCHAR(300) COLLATE Latin1_General_100_BIN2 NOT NULL DEFAULT N'';
GO

UPDATE aktiva.document_number SET printed = (
    SELECT CASE WHEN document_number.number > 99999 THEN N'' ELSE LEFT(N'00000', 5 - LEN(CAST(document_number.number AS NVARCHAR(10)))) END
           + CAST(document_number.number AS NVARCHAR(10)) + N'/' + CASE document_number.book WHEN 2 THEN N'AKF' ELSE N'AKM' END
           + N'/' + c.code + N'/' + RIGHT(N'0' + CAST(document_number.period % 100 AS NVARCHAR(10)), 2)
           + CAST(document_number.period / 100 AS NVARCHAR(10))
    FROM aktiva.company c WHERE c.company_id = document_number.company_id);
GO

CREATE UNIQUE INDEX document_number_printed ON aktiva.document_number (company_id, printed);
GO

-- The asset of a line in a journal of one pair per asset.

ALTER TABLE aktiva.journal_line ADD asset_id BIGINT NULL;
GO

CREATE TABLE aktiva.company_setting_change (
    company_id       BIGINT NOT NULL,
    settings_version INT NOT NULL,
    setting          NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    value_before     NVARCHAR(400) NOT NULL,
    value_after      NVARCHAR(400) NOT NULL,
    changed_by       NVARCHAR(400) NOT NULL,
    changed_at       DATETIMEOFFSET(3) NOT NULL,
    CONSTRAINT company_setting_change_key PRIMARY KEY (company_id, settings_version, setting),
    CONSTRAINT company_setting_change_of_company FOREIGN KEY (company_id) REFERENCES aktiva.company (company_id)
);
GO

-- Asks before it updates: where a trigger's own update fires it again, that is the end of it.
CREATE TRIGGER aktiva.company_settings_changed ON aktiva.company AFTER UPDATE
AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1 FROM inserted i JOIN deleted d ON d.company_id = i.company_id
        WHERE i.rounding_places <> d.rounding_places OR i.missed_months <> d.missed_months OR i.journal_detail <> d.journal_detail
           OR i.fiscal_year_start <> d.fiscal_year_start OR i.disposal_month_counts <> d.disposal_month_counts
           OR i.document_pattern <> d.document_pattern OR i.tax_rate <> d.tax_rate)
    BEGIN
        UPDATE aktiva.company SET register_version = register_version + 1
        WHERE company_id IN (
            SELECT i.company_id FROM inserted i JOIN deleted d ON d.company_id = i.company_id
            WHERE i.rounding_places <> d.rounding_places OR i.missed_months <> d.missed_months OR i.journal_detail <> d.journal_detail
               OR i.fiscal_year_start <> d.fiscal_year_start OR i.disposal_month_counts <> d.disposal_month_counts
               OR i.document_pattern <> d.document_pattern OR i.tax_rate <> d.tax_rate);
    END;
END;
GO

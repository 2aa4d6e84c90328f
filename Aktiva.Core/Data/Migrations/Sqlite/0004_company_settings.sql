-- What a company decides about its closings, as columns of its row: read once per run. Words are the names of the enums of
-- Aktiva.Core. The tax rate of 22 % is that of UU PPh Pasal 17(1)b.

ALTER TABLE company ADD rounding_places INTEGER NOT NULL DEFAULT 2 CHECK (rounding_places IN (0, 2));
ALTER TABLE company ADD missed_months TEXT NOT NULL DEFAULT 'CatchUp' CHECK (missed_months IN ('CatchUp', 'Refuse'));
ALTER TABLE company ADD journal_detail TEXT NOT NULL DEFAULT 'Summary' CHECK (journal_detail IN ('Summary', 'Asset'));
ALTER TABLE company ADD fiscal_year_start INTEGER NOT NULL DEFAULT 1 CHECK (fiscal_year_start BETWEEN 1 AND 12);
ALTER TABLE company ADD disposal_month_counts INTEGER NOT NULL DEFAULT 0 CHECK (disposal_month_counts IN (0, 1));
ALTER TABLE company ADD document_pattern TEXT NOT NULL DEFAULT '{number:00000}/{book}/{company}/{MM}{yyyy}';
ALTER TABLE company ADD tax_rate INTEGER NOT NULL DEFAULT 220000 CHECK (tax_rate BETWEEN 0 AND 1000000);
ALTER TABLE company ADD settings_version INTEGER NOT NULL DEFAULT 1;

-- What a run was computed by, so that what it posted can be verified and explained after the company decided otherwise.

ALTER TABLE closing_run ADD rounding_places INTEGER NOT NULL DEFAULT 2;
ALTER TABLE closing_run ADD missed_months TEXT NOT NULL DEFAULT 'CatchUp';
ALTER TABLE closing_run ADD journal_detail TEXT NOT NULL DEFAULT 'Summary';
ALTER TABLE closing_run ADD fiscal_year_start INTEGER NOT NULL DEFAULT 1;
ALTER TABLE closing_run ADD disposal_month_counts INTEGER NOT NULL DEFAULT 0;

-- A number keeps the text that it was given under, whatever pattern comes later.

ALTER TABLE document_number ADD printed TEXT NOT NULL DEFAULT '';
UPDATE document_number SET printed = (
    SELECT printf('%05d/%s/%s/%02d%04d', document_number.number, CASE document_number.book WHEN 2 THEN 'AKF' ELSE 'AKM' END, c.code,
                  document_number.period % 100, document_number.period / 100)
    FROM company c WHERE c.company_id = document_number.company_id);
CREATE UNIQUE INDEX document_number_printed ON document_number (company_id, printed);

-- The asset of a line in a journal of one pair per asset.

ALTER TABLE journal_line ADD asset_id INTEGER;

CREATE TABLE company_setting_change (
    company_id INTEGER NOT NULL REFERENCES company (company_id),
    settings_version INTEGER NOT NULL,
    setting    TEXT    NOT NULL,
    value_before TEXT  NOT NULL,
    value_after  TEXT  NOT NULL,
    changed_by TEXT    NOT NULL,
    changed_at TEXT    NOT NULL,
    PRIMARY KEY (company_id, settings_version, setting)
) WITHOUT ROWID;

CREATE TRIGGER company_settings_changed
AFTER UPDATE OF rounding_places, missed_months, journal_detail, fiscal_year_start, disposal_month_counts, document_pattern, tax_rate ON company
BEGIN
    UPDATE company SET register_version = register_version + 1 WHERE company_id = NEW.company_id;
END;

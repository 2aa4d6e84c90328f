-- Units of production by asset and month. Those of months up to an opening balance are the units produced before it.

CREATE TABLE asset_usage (
    company_id INTEGER NOT NULL REFERENCES company (company_id),
    asset_id   INTEGER NOT NULL REFERENCES asset (asset_id),
    period     INTEGER NOT NULL,
    units      INTEGER NOT NULL CHECK (units >= 0),
    entered_by TEXT    NOT NULL,
    entered_at TEXT    NOT NULL,
    PRIMARY KEY (company_id, asset_id, period)
) WITHOUT ROWID;

CREATE TRIGGER asset_usage_version_insert AFTER INSERT ON asset_usage
BEGIN
    UPDATE company SET register_version = register_version + 1 WHERE company_id = NEW.company_id;
END;

CREATE TRIGGER asset_usage_version_update AFTER UPDATE ON asset_usage
BEGIN
    UPDATE company SET register_version = register_version + 1 WHERE company_id IN (OLD.company_id, NEW.company_id);
END;

CREATE TRIGGER asset_usage_version_delete AFTER DELETE ON asset_usage
BEGIN
    UPDATE company SET register_version = register_version + 1 WHERE company_id = OLD.company_id;
END;

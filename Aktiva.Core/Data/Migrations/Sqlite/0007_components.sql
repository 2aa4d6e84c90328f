-- The accounts that events post to, by role (the enum AccountRole of Aktiva.Core).

CREATE TABLE company_account (
    company_id INTEGER NOT NULL REFERENCES company (company_id),
    role       INTEGER NOT NULL,
    account_id INTEGER NOT NULL REFERENCES account (account_id),
    PRIMARY KEY (company_id, role)
) WITHOUT ROWID;

CREATE TRIGGER company_account_version_insert AFTER INSERT ON company_account
BEGIN
    UPDATE company SET register_version = register_version + 1 WHERE company_id = NEW.company_id;
END;

CREATE TRIGGER company_account_version_update AFTER UPDATE ON company_account
BEGIN
    UPDATE company SET register_version = register_version + 1 WHERE company_id IN (OLD.company_id, NEW.company_id);
END;

CREATE TRIGGER company_account_version_delete AFTER DELETE ON company_account
BEGIN
    UPDATE company SET register_version = register_version + 1 WHERE company_id = OLD.company_id;
END;

-- 1: the asset's cost came into the account opening balances when it was registered; 0: the closing of its month of acquisition posts it.

ALTER TABLE asset_book ADD opening_posted INTEGER NOT NULL DEFAULT 1 CHECK (opening_posted IN (0, 1));

-- The asset that this one is a component of.

ALTER TABLE asset ADD parent_asset_id INTEGER REFERENCES asset (asset_id);

CREATE INDEX asset_parent ON asset (parent_asset_id) WHERE parent_asset_id IS NOT NULL;

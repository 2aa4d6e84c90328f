-- The accounts that events post to, by role (the enum AccountRole of Aktiva.Core).

CREATE TABLE aktiva.company_account (
    company_id BIGINT NOT NULL,
    role       INT NOT NULL,
    account_id BIGINT NOT NULL,
    CONSTRAINT company_account_key PRIMARY KEY (company_id, role),
    CONSTRAINT company_account_of_company FOREIGN KEY (company_id) REFERENCES aktiva.company (company_id),
    CONSTRAINT company_account_account FOREIGN KEY (account_id) REFERENCES aktiva.account (account_id)
);
GO

CREATE TRIGGER aktiva.company_account_version_insert ON aktiva.company_account AFTER INSERT
AS
BEGIN
    SET NOCOUNT ON;
    UPDATE aktiva.company SET register_version = register_version + 1
    WHERE company_id IN (SELECT x.company_id FROM inserted x);
END;
GO

CREATE TRIGGER aktiva.company_account_version_update ON aktiva.company_account AFTER UPDATE
AS
BEGIN
    SET NOCOUNT ON;
    UPDATE aktiva.company SET register_version = register_version + 1
    WHERE company_id IN (SELECT x.company_id FROM deleted x UNION SELECT x.company_id FROM inserted x);
END;
GO

CREATE TRIGGER aktiva.company_account_version_delete ON aktiva.company_account AFTER DELETE
AS
BEGIN
    SET NOCOUNT ON;
    UPDATE aktiva.company SET register_version = register_version + 1
    WHERE company_id IN (SELECT x.company_id FROM deleted x);
END;
GO

-- 1: the asset's cost came into the account opening balances when it was registered; 0: the closing of its month of acquisition posts it.

ALTER TABLE aktiva.asset_book ADD opening_posted INT NOT NULL DEFAULT 1;
GO

ALTER TABLE aktiva.asset_book ADD CONSTRAINT asset_book_opening_posted CHECK (opening_posted IN (0, 1));
GO

-- The asset that this one is a component of.

ALTER TABLE aktiva.asset ADD parent_asset_id BIGINT NULL;
GO

ALTER TABLE aktiva.asset ADD CONSTRAINT asset_of_parent FOREIGN KEY (parent_asset_id) REFERENCES aktiva.asset (asset_id);
GO

CREATE INDEX asset_parent ON aktiva.asset (parent_asset_id) WHERE parent_asset_id IS NOT NULL;
GO

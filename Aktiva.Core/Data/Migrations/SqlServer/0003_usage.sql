-- Units of production by asset and month. Those of months up to an opening balance are the units produced before it.

CREATE TABLE aktiva.asset_usage (
    company_id BIGINT NOT NULL,
    asset_id   BIGINT NOT NULL,
    period     INT NOT NULL,
    units      BIGINT NOT NULL,
    entered_by NVARCHAR(400) NOT NULL,
    entered_at DATETIMEOFFSET(3) NOT NULL,
    CONSTRAINT asset_usage_key PRIMARY KEY (company_id, asset_id, period),
    CONSTRAINT asset_usage_units CHECK (units >= 0),
    CONSTRAINT asset_usage_of_company FOREIGN KEY (company_id) REFERENCES aktiva.company (company_id),
    CONSTRAINT asset_usage_of_asset FOREIGN KEY (asset_id) REFERENCES aktiva.asset (asset_id)
);
GO

CREATE TRIGGER aktiva.asset_usage_version_insert ON aktiva.asset_usage AFTER INSERT
AS
BEGIN
    SET NOCOUNT ON;
    UPDATE aktiva.company SET register_version = register_version + 1
    WHERE company_id IN (SELECT x.company_id FROM inserted x);
END;
GO

CREATE TRIGGER aktiva.asset_usage_version_update ON aktiva.asset_usage AFTER UPDATE
AS
BEGIN
    SET NOCOUNT ON;
    UPDATE aktiva.company SET register_version = register_version + 1
    WHERE company_id IN (SELECT x.company_id FROM deleted x UNION SELECT x.company_id FROM inserted x);
END;
GO

CREATE TRIGGER aktiva.asset_usage_version_delete ON aktiva.asset_usage AFTER DELETE
AS
BEGIN
    SET NOCOUNT ON;
    UPDATE aktiva.company SET register_version = register_version + 1
    WHERE company_id IN (SELECT x.company_id FROM deleted x);
END;
GO

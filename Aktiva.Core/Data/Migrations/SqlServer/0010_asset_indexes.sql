-- The assets of a company in the order of their ids, in which they lie, and all that lists and the search look at (names are too long for a key).

CREATE INDEX asset_company ON aktiva.asset (company_id, asset_id);
GO

CREATE INDEX asset_name ON aktiva.asset (company_id) INCLUDE (name, code, serial_number);
GO

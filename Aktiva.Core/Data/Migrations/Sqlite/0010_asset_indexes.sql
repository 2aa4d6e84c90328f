-- The assets of a company in the order of their ids, in which they lie, and all that lists and the search look at, in the order of names.

CREATE INDEX asset_company ON asset (company_id);
CREATE INDEX asset_name ON asset (company_id, name, code, serial_number);

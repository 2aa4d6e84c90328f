-- Who changed what in the register and the masters through the program: a row for each value, those changed together under one number of the
-- company. Never changed, never deleted. What was added has its code after and nothing before, what was deleted the other way round.
-- subject: the enum RegisterSubject of Aktiva.Core; fields of assets: the columns of the register file.

CREATE TABLE aktiva.register_change (
    company_id   BIGINT NOT NULL,
    change_id    BIGINT NOT NULL,
    subject      INT NOT NULL,
    subject_id   BIGINT NOT NULL,
    code         NVARCHAR(200) NOT NULL,
    field        NVARCHAR(100) NOT NULL,
    value_before NVARCHAR(4000) NOT NULL,
    value_after  NVARCHAR(4000) NOT NULL,
    changed_by   NVARCHAR(400) NOT NULL,
    changed_at   DATETIMEOFFSET(3) NOT NULL,
    CONSTRAINT register_change_key PRIMARY KEY (company_id, change_id, field),
    CONSTRAINT register_change_of_company FOREIGN KEY (company_id) REFERENCES aktiva.company (company_id)
);
GO

CREATE INDEX register_change_subject ON aktiva.register_change (company_id, subject, subject_id, change_id);
GO

CREATE TRIGGER aktiva.register_change_fixed ON aktiva.register_change AFTER UPDATE
AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted)
    BEGIN
        THROW 50003, N'register_change_immutable', 1;
    END;
END;
GO

CREATE TRIGGER aktiva.register_change_kept ON aktiva.register_change AFTER DELETE
AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted)
    BEGIN
        THROW 50003, N'register_change_immutable', 1;
    END;
END;
GO

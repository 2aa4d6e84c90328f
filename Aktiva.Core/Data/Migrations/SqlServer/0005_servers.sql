-- Who executes runs, where several servers do, and the keys that their cookies are protected with.
-- beat rises while the process lives; other processes watch whether it still does.

CREATE TABLE aktiva.runner (
    runner_id BIGINT NOT NULL,
    name      NVARCHAR(400) NOT NULL,
    beat      BIGINT NOT NULL DEFAULT 0,
    CONSTRAINT runner_key PRIMARY KEY (runner_id)
);
GO

ALTER TABLE aktiva.closing_run ADD runner_id BIGINT NULL;
GO

CREATE TABLE aktiva.data_protection_key (
    data_protection_key_id BIGINT IDENTITY(1,1) NOT NULL,
    name                   NVARCHAR(400) NOT NULL,
    content                NVARCHAR(MAX) NOT NULL,
    CONSTRAINT data_protection_key_key PRIMARY KEY (data_protection_key_id)
);
GO

-- Ledger triggers: whoever adds or deletes journal lines, account balances follow. They stand aside only for the run that this
-- session names (SESSION_CONTEXT 'aktiva_run'), and only while the run's own row says publishing: a flag that is set and cleared in
-- one transaction, so it is never committed. What the session names outlives a rollback and does nothing by itself.
-- Triggers work on sets: one statement fires them once, whatever number of rows it touches, none included.

CREATE TRIGGER aktiva.journal_line_added ON aktiva.journal_line AFTER INSERT
AS
BEGIN
    SET NOCOUNT ON;
    DECLARE @company BIGINT;
    SELECT @company = r.company_id FROM aktiva.closing_run r
    WHERE r.run_id = CAST(SESSION_CONTEXT(N'aktiva_run') AS BIGINT) AND r.publishing = 1;

    INSERT INTO aktiva.account_balance (account_id, period, debit, credit)
    SELECT DISTINCT i.account_id, e.period, 0, 0
    FROM inserted i JOIN aktiva.journal_entry e ON e.journal_entry_id = i.journal_entry_id
    WHERE (@company IS NULL OR e.company_id <> @company)
      AND NOT EXISTS (SELECT 1 FROM aktiva.account_balance b WHERE b.account_id = i.account_id AND b.period = e.period);

    UPDATE b SET debit = b.debit + s.debit, credit = b.credit + s.credit
    FROM aktiva.account_balance b
    JOIN (SELECT i.account_id, e.period, SUM(i.debit) AS debit, SUM(i.credit) AS credit
          FROM inserted i JOIN aktiva.journal_entry e ON e.journal_entry_id = i.journal_entry_id
          WHERE @company IS NULL OR e.company_id <> @company
          GROUP BY i.account_id, e.period) s ON s.account_id = b.account_id AND s.period = b.period;
END;
GO

CREATE TRIGGER aktiva.journal_line_deleted ON aktiva.journal_line AFTER DELETE
AS
BEGIN
    SET NOCOUNT ON;
    DECLARE @company BIGINT;
    SELECT @company = r.company_id FROM aktiva.closing_run r
    WHERE r.run_id = CAST(SESSION_CONTEXT(N'aktiva_run') AS BIGINT) AND r.publishing = 1;

    UPDATE b SET debit = b.debit - s.debit, credit = b.credit - s.credit
    FROM aktiva.account_balance b
    JOIN (SELECT d.account_id, e.period, SUM(d.debit) AS debit, SUM(d.credit) AS credit
          FROM deleted d JOIN aktiva.journal_entry e ON e.journal_entry_id = d.journal_entry_id
          WHERE @company IS NULL OR e.company_id <> @company
          GROUP BY d.account_id, e.period) s ON s.account_id = b.account_id AND s.period = b.period;
END;
GO

-- A journal line is never changed: it is deleted and added. An entry that has lines is kept by their foreign key.
CREATE TRIGGER aktiva.journal_line_fixed ON aktiva.journal_line AFTER UPDATE
AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted)
    BEGIN
        THROW 50002, N'journal_line_immutable', 1;
    END;
END;
GO

CREATE TRIGGER aktiva.journal_entry_not_moved ON aktiva.journal_entry AFTER UPDATE
AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted d
               WHERE NOT EXISTS (SELECT 1 FROM inserted i
                                 WHERE i.journal_entry_id = d.journal_entry_id AND i.company_id = d.company_id AND i.period = d.period))
    BEGIN
        THROW 50002, N'journal_entry_immutable', 1;
    END;
END;
GO

-- Locked periods.

CREATE TRIGGER aktiva.akm_transaction_locked_update ON aktiva.akm_transaction AFTER UPDATE
AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM aktiva.closing_run r JOIN aktiva.period_lock l ON l.company_id = r.company_id AND l.period = r.period
               WHERE r.status = N'posted' AND r.run_id IN (SELECT x.run_id FROM deleted x))
       OR EXISTS (SELECT 1 FROM aktiva.closing_run r JOIN aktiva.period_lock l ON l.company_id = r.company_id AND l.period = r.period
               WHERE r.status = N'posted' AND r.run_id IN (SELECT x.run_id FROM inserted x))
    BEGIN
        THROW 50001, N'period_locked', 1;
    END;
END;
GO

CREATE TRIGGER aktiva.akm_transaction_locked_delete ON aktiva.akm_transaction AFTER DELETE
AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM aktiva.closing_run r JOIN aktiva.period_lock l ON l.company_id = r.company_id AND l.period = r.period
               WHERE r.status = N'posted' AND r.run_id IN (SELECT x.run_id FROM deleted x))
    BEGIN
        THROW 50001, N'period_locked', 1;
    END;
END;
GO

CREATE TRIGGER aktiva.journal_entry_locked_insert ON aktiva.journal_entry AFTER INSERT
AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM inserted x JOIN aktiva.period_lock l ON l.company_id = x.company_id AND l.period = x.period)
    BEGIN
        THROW 50001, N'period_locked', 1;
    END;
END;
GO

CREATE TRIGGER aktiva.journal_entry_locked_update ON aktiva.journal_entry AFTER UPDATE
AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted x JOIN aktiva.period_lock l ON l.company_id = x.company_id AND l.period = x.period)
       OR EXISTS (SELECT 1 FROM inserted x JOIN aktiva.period_lock l ON l.company_id = x.company_id AND l.period = x.period)
    BEGIN
        THROW 50001, N'period_locked', 1;
    END;
END;
GO

CREATE TRIGGER aktiva.journal_entry_locked_delete ON aktiva.journal_entry AFTER DELETE
AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted x JOIN aktiva.period_lock l ON l.company_id = x.company_id AND l.period = x.period)
    BEGIN
        THROW 50001, N'period_locked', 1;
    END;
END;
GO

CREATE TRIGGER aktiva.journal_line_locked_insert ON aktiva.journal_line AFTER INSERT
AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM inserted x JOIN aktiva.journal_entry e ON e.journal_entry_id = x.journal_entry_id
               JOIN aktiva.period_lock l ON l.company_id = e.company_id AND l.period = e.period)
    BEGIN
        THROW 50001, N'period_locked', 1;
    END;
END;
GO

CREATE TRIGGER aktiva.journal_line_locked_delete ON aktiva.journal_line AFTER DELETE
AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted x JOIN aktiva.journal_entry e ON e.journal_entry_id = x.journal_entry_id
               JOIN aktiva.period_lock l ON l.company_id = e.company_id AND l.period = e.period)
    BEGIN
        THROW 50001, N'period_locked', 1;
    END;
END;
GO

-- What does not touch the outcome of a run (who follows it, its log) may change.
CREATE TRIGGER aktiva.closing_run_locked_update ON aktiva.closing_run AFTER UPDATE
AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted x JOIN aktiva.period_lock l ON l.company_id = x.company_id AND l.period = x.period
               WHERE (x.status IN (N'posted', N'superseded')
                      OR EXISTS (SELECT 1 FROM inserted o WHERE o.run_id = x.run_id AND o.status IN (N'posted', N'superseded')))
                 AND NOT EXISTS (SELECT 1 FROM inserted o
                                 WHERE o.run_id = x.run_id AND o.status = x.status AND o.company_id = x.company_id AND o.book = x.book
                                   AND o.period = x.period AND o.row_count = x.row_count AND o.depreciation = x.depreciation
                                   AND COALESCE(o.document_number, N'') = COALESCE(x.document_number, N'')))
       OR EXISTS (SELECT 1 FROM inserted x JOIN aktiva.period_lock l ON l.company_id = x.company_id AND l.period = x.period
               WHERE (x.status IN (N'posted', N'superseded')
                      OR EXISTS (SELECT 1 FROM deleted o WHERE o.run_id = x.run_id AND o.status IN (N'posted', N'superseded')))
                 AND NOT EXISTS (SELECT 1 FROM deleted o
                                 WHERE o.run_id = x.run_id AND o.status = x.status AND o.company_id = x.company_id AND o.book = x.book
                                   AND o.period = x.period AND o.row_count = x.row_count AND o.depreciation = x.depreciation
                                   AND COALESCE(o.document_number, N'') = COALESCE(x.document_number, N'')))
    BEGIN
        THROW 50001, N'period_locked', 1;
    END;
END;
GO

CREATE TRIGGER aktiva.closing_run_locked_delete ON aktiva.closing_run AFTER DELETE
AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted x JOIN aktiva.period_lock l ON l.company_id = x.company_id AND l.period = x.period
               WHERE x.status = N'posted')
    BEGIN
        THROW 50001, N'period_locked', 1;
    END;
END;
GO

CREATE TRIGGER aktiva.closing_run_locked_insert ON aktiva.closing_run AFTER INSERT
AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM inserted x JOIN aktiva.period_lock l ON l.company_id = x.company_id AND l.period = x.period
               WHERE x.status = N'posted')
    BEGIN
        THROW 50001, N'period_locked', 1;
    END;
END;
GO

-- Whatever could alter a closing raises the register version, whoever changes it and with which program.

CREATE TRIGGER aktiva.asset_version_insert ON aktiva.asset AFTER INSERT
AS
BEGIN
    SET NOCOUNT ON;
    UPDATE aktiva.company SET register_version = register_version + 1
    WHERE company_id IN (SELECT x.company_id FROM inserted x);
END;
GO

CREATE TRIGGER aktiva.asset_version_update ON aktiva.asset AFTER UPDATE
AS
BEGIN
    SET NOCOUNT ON;
    UPDATE aktiva.company SET register_version = register_version + 1
    WHERE company_id IN (SELECT x.company_id FROM deleted x UNION SELECT x.company_id FROM inserted x);
END;
GO

CREATE TRIGGER aktiva.asset_version_delete ON aktiva.asset AFTER DELETE
AS
BEGIN
    SET NOCOUNT ON;
    UPDATE aktiva.company SET register_version = register_version + 1
    WHERE company_id IN (SELECT x.company_id FROM deleted x);
END;
GO

CREATE TRIGGER aktiva.asset_book_version_insert ON aktiva.asset_book AFTER INSERT
AS
BEGIN
    SET NOCOUNT ON;
    UPDATE aktiva.company SET register_version = register_version + 1
    WHERE company_id IN (SELECT x.company_id FROM inserted x);
END;
GO

CREATE TRIGGER aktiva.asset_book_version_update ON aktiva.asset_book AFTER UPDATE
AS
BEGIN
    SET NOCOUNT ON;
    UPDATE aktiva.company SET register_version = register_version + 1
    WHERE company_id IN (SELECT x.company_id FROM deleted x UNION SELECT x.company_id FROM inserted x);
END;
GO

CREATE TRIGGER aktiva.asset_book_version_delete ON aktiva.asset_book AFTER DELETE
AS
BEGIN
    SET NOCOUNT ON;
    UPDATE aktiva.company SET register_version = register_version + 1
    WHERE company_id IN (SELECT x.company_id FROM deleted x);
END;
GO

CREATE TRIGGER aktiva.period_lock_version_insert ON aktiva.period_lock AFTER INSERT
AS
BEGIN
    SET NOCOUNT ON;
    UPDATE aktiva.company SET register_version = register_version + 1
    WHERE company_id IN (SELECT x.company_id FROM inserted x);
END;
GO

CREATE TRIGGER aktiva.period_lock_version_update ON aktiva.period_lock AFTER UPDATE
AS
BEGIN
    SET NOCOUNT ON;
    UPDATE aktiva.company SET register_version = register_version + 1
    WHERE company_id IN (SELECT x.company_id FROM deleted x UNION SELECT x.company_id FROM inserted x);
END;
GO

CREATE TRIGGER aktiva.period_lock_version_delete ON aktiva.period_lock AFTER DELETE
AS
BEGIN
    SET NOCOUNT ON;
    UPDATE aktiva.company SET register_version = register_version + 1
    WHERE company_id IN (SELECT x.company_id FROM deleted x);
END;
GO

CREATE TRIGGER aktiva.expense_split_line_version_insert ON aktiva.expense_split_line AFTER INSERT
AS
BEGIN
    SET NOCOUNT ON;
    UPDATE aktiva.company SET register_version = register_version + 1
    WHERE company_id IN (SELECT s.company_id FROM aktiva.expense_split s WHERE s.expense_split_id IN (SELECT x.expense_split_id FROM inserted x));
END;
GO

CREATE TRIGGER aktiva.expense_split_line_version_update ON aktiva.expense_split_line AFTER UPDATE
AS
BEGIN
    SET NOCOUNT ON;
    UPDATE aktiva.company SET register_version = register_version + 1
    WHERE company_id IN (SELECT s.company_id FROM aktiva.expense_split s WHERE s.expense_split_id IN (SELECT x.expense_split_id FROM deleted x UNION SELECT x.expense_split_id FROM inserted x));
END;
GO

CREATE TRIGGER aktiva.expense_split_line_version_delete ON aktiva.expense_split_line AFTER DELETE
AS
BEGIN
    SET NOCOUNT ON;
    UPDATE aktiva.company SET register_version = register_version + 1
    WHERE company_id IN (SELECT s.company_id FROM aktiva.expense_split s WHERE s.expense_split_id IN (SELECT x.expense_split_id FROM deleted x));
END;
GO

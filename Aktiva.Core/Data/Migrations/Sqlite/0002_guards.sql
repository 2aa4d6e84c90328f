-- Ledger triggers: whoever adds or deletes a journal line, account balances follow. They stand aside only
-- while the company's active run is publishing: a flag that is set and cleared in one transaction, so it is never
-- committed and no other connection ever sees it.

CREATE TRIGGER journal_line_added AFTER INSERT ON journal_line
WHEN NOT EXISTS (SELECT 1 FROM journal_entry e JOIN active_run a ON a.company_id = e.company_id
                 JOIN closing_run r ON r.run_id = a.run_id AND r.publishing = 1
                 WHERE e.journal_entry_id = NEW.journal_entry_id)
BEGIN
    INSERT INTO account_balance (account_id, period, debit, credit)
    SELECT NEW.account_id, e.period, 0, 0 FROM journal_entry e
    WHERE e.journal_entry_id = NEW.journal_entry_id
      AND NOT EXISTS (SELECT 1 FROM account_balance b WHERE b.account_id = NEW.account_id AND b.period = e.period);
    UPDATE account_balance SET debit = debit + NEW.debit, credit = credit + NEW.credit
    WHERE account_id = NEW.account_id
      AND period = (SELECT period FROM journal_entry WHERE journal_entry_id = NEW.journal_entry_id);
END;

CREATE TRIGGER journal_line_deleted AFTER DELETE ON journal_line
WHEN NOT EXISTS (SELECT 1 FROM journal_entry e JOIN active_run a ON a.company_id = e.company_id
                 JOIN closing_run r ON r.run_id = a.run_id AND r.publishing = 1
                 WHERE e.journal_entry_id = OLD.journal_entry_id)
BEGIN
    UPDATE account_balance SET debit = debit - OLD.debit, credit = credit - OLD.credit
    WHERE account_id = OLD.account_id
      AND period = (SELECT period FROM journal_entry WHERE journal_entry_id = OLD.journal_entry_id);
END;

-- A journal line is never changed: it is deleted and added. INSERT OR REPLACE would delete without the trigger above,
-- as would a change of the entry's month or company, or an entry deleted with its lines by a program without foreign keys.
CREATE TRIGGER journal_line_fixed BEFORE UPDATE ON journal_line
BEGIN
    SELECT RAISE(ABORT, 'journal_line_immutable');
END;

CREATE TRIGGER journal_line_not_replaced BEFORE INSERT ON journal_line
WHEN EXISTS (SELECT 1 FROM journal_line WHERE journal_entry_id = NEW.journal_entry_id AND line = NEW.line)
BEGIN
    SELECT RAISE(ABORT, 'journal_line_immutable');
END;

CREATE TRIGGER journal_entry_not_replaced BEFORE INSERT ON journal_entry
WHEN EXISTS (SELECT 1 FROM journal_entry WHERE journal_entry_id = NEW.journal_entry_id)
BEGIN
    SELECT RAISE(ABORT, 'journal_entry_immutable');
END;

CREATE TRIGGER journal_entry_not_moved BEFORE UPDATE OF journal_entry_id, company_id, period ON journal_entry
WHEN OLD.journal_entry_id <> NEW.journal_entry_id OR OLD.company_id <> NEW.company_id OR OLD.period <> NEW.period
BEGIN
    SELECT RAISE(ABORT, 'journal_entry_immutable');
END;

CREATE TRIGGER journal_entry_has_lines BEFORE DELETE ON journal_entry
WHEN EXISTS (SELECT 1 FROM journal_line WHERE journal_entry_id = OLD.journal_entry_id)
BEGIN
    SELECT RAISE(ABORT, 'journal_entry_has_lines');
END;

-- Locked periods.

CREATE TRIGGER akm_transaction_locked_update BEFORE UPDATE ON akm_transaction
WHEN EXISTS (SELECT 1 FROM closing_run r JOIN period_lock l ON l.company_id = r.company_id AND l.period = r.period
             WHERE r.run_id IN (OLD.run_id, NEW.run_id) AND r.status = 'posted')
BEGIN
    SELECT RAISE(ABORT, 'period_locked');
END;

CREATE TRIGGER akm_transaction_locked_delete BEFORE DELETE ON akm_transaction
WHEN EXISTS (SELECT 1 FROM closing_run r JOIN period_lock l ON l.company_id = r.company_id AND l.period = r.period
             WHERE r.run_id = OLD.run_id AND r.status = 'posted')
BEGIN
    SELECT RAISE(ABORT, 'period_locked');
END;

CREATE TRIGGER journal_entry_locked_insert BEFORE INSERT ON journal_entry
WHEN EXISTS (SELECT 1 FROM period_lock l WHERE l.company_id = NEW.company_id AND l.period = NEW.period)
BEGIN
    SELECT RAISE(ABORT, 'period_locked');
END;

CREATE TRIGGER journal_entry_locked_update BEFORE UPDATE ON journal_entry
WHEN EXISTS (SELECT 1 FROM period_lock l
             WHERE (l.company_id = OLD.company_id AND l.period = OLD.period)
                OR (l.company_id = NEW.company_id AND l.period = NEW.period))
BEGIN
    SELECT RAISE(ABORT, 'period_locked');
END;

CREATE TRIGGER journal_entry_locked_delete BEFORE DELETE ON journal_entry
WHEN EXISTS (SELECT 1 FROM period_lock l WHERE l.company_id = OLD.company_id AND l.period = OLD.period)
BEGIN
    SELECT RAISE(ABORT, 'period_locked');
END;

CREATE TRIGGER journal_line_locked_insert BEFORE INSERT ON journal_line
WHEN EXISTS (SELECT 1 FROM journal_entry e JOIN period_lock l ON l.company_id = e.company_id AND l.period = e.period
             WHERE e.journal_entry_id = NEW.journal_entry_id)
BEGIN
    SELECT RAISE(ABORT, 'period_locked');
END;

CREATE TRIGGER journal_line_locked_delete BEFORE DELETE ON journal_line
WHEN EXISTS (SELECT 1 FROM journal_entry e JOIN period_lock l ON l.company_id = e.company_id AND l.period = e.period
             WHERE e.journal_entry_id = OLD.journal_entry_id)
BEGIN
    SELECT RAISE(ABORT, 'period_locked');
END;

CREATE TRIGGER closing_run_locked_update BEFORE UPDATE OF status, company_id, book, period, row_count, depreciation, document_number ON closing_run
WHEN (OLD.status IN ('posted', 'superseded') OR NEW.status IN ('posted', 'superseded'))
 AND EXISTS (SELECT 1 FROM period_lock l
             WHERE (l.company_id = OLD.company_id AND l.period = OLD.period)
                OR (l.company_id = NEW.company_id AND l.period = NEW.period))
BEGIN
    SELECT RAISE(ABORT, 'period_locked');
END;

CREATE TRIGGER closing_run_locked_delete BEFORE DELETE ON closing_run
WHEN OLD.status = 'posted'
 AND EXISTS (SELECT 1 FROM period_lock l WHERE l.company_id = OLD.company_id AND l.period = OLD.period)
BEGIN
    SELECT RAISE(ABORT, 'period_locked');
END;

CREATE TRIGGER closing_run_locked_insert BEFORE INSERT ON closing_run
WHEN (NEW.status = 'posted' AND EXISTS (SELECT 1 FROM period_lock l WHERE l.company_id = NEW.company_id AND l.period = NEW.period))
  OR EXISTS (SELECT 1 FROM closing_run r JOIN period_lock l ON l.company_id = r.company_id AND l.period = r.period
             WHERE r.run_id = NEW.run_id AND r.status = 'posted')
BEGIN
    SELECT RAISE(ABORT, 'period_locked');
END;

-- Whatever could alter a closing raises the register version, whoever changes it and with which program.

CREATE TRIGGER asset_version_insert AFTER INSERT ON asset
BEGIN
    UPDATE company SET register_version = register_version + 1 WHERE company_id = NEW.company_id;
END;

CREATE TRIGGER asset_version_update AFTER UPDATE ON asset
BEGIN
    UPDATE company SET register_version = register_version + 1 WHERE company_id IN (OLD.company_id, NEW.company_id);
END;

CREATE TRIGGER asset_version_delete AFTER DELETE ON asset
BEGIN
    UPDATE company SET register_version = register_version + 1 WHERE company_id = OLD.company_id;
END;

CREATE TRIGGER asset_book_version_insert AFTER INSERT ON asset_book
BEGIN
    UPDATE company SET register_version = register_version + 1 WHERE company_id = NEW.company_id;
END;

CREATE TRIGGER asset_book_version_update AFTER UPDATE ON asset_book
BEGIN
    UPDATE company SET register_version = register_version + 1 WHERE company_id IN (OLD.company_id, NEW.company_id);
END;

CREATE TRIGGER asset_book_version_delete AFTER DELETE ON asset_book
BEGIN
    UPDATE company SET register_version = register_version + 1 WHERE company_id = OLD.company_id;
END;

CREATE TRIGGER period_lock_version_insert AFTER INSERT ON period_lock
BEGIN
    UPDATE company SET register_version = register_version + 1 WHERE company_id = NEW.company_id;
END;

CREATE TRIGGER period_lock_version_update AFTER UPDATE ON period_lock
BEGIN
    UPDATE company SET register_version = register_version + 1 WHERE company_id IN (OLD.company_id, NEW.company_id);
END;

CREATE TRIGGER period_lock_version_delete AFTER DELETE ON period_lock
BEGIN
    UPDATE company SET register_version = register_version + 1 WHERE company_id = OLD.company_id;
END;

CREATE TRIGGER expense_split_line_version_insert AFTER INSERT ON expense_split_line
BEGIN
    UPDATE company SET register_version = register_version + 1 WHERE company_id = (SELECT company_id FROM expense_split WHERE expense_split_id = NEW.expense_split_id);
END;

CREATE TRIGGER expense_split_line_version_update AFTER UPDATE ON expense_split_line
BEGIN
    UPDATE company SET register_version = register_version + 1
    WHERE company_id IN (SELECT company_id FROM expense_split WHERE expense_split_id IN (OLD.expense_split_id, NEW.expense_split_id));
END;

CREATE TRIGGER expense_split_line_version_delete AFTER DELETE ON expense_split_line
BEGIN
    UPDATE company SET register_version = register_version + 1 WHERE company_id = (SELECT company_id FROM expense_split WHERE expense_split_id = OLD.expense_split_id);
END;

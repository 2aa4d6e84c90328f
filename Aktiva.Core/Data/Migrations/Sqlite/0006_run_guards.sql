-- In a locked month nothing of a posted run may change: neither what it stands on nor what it was computed by.

DROP TRIGGER closing_run_locked_update;

CREATE TRIGGER closing_run_locked_update BEFORE UPDATE OF
    run_id, company_id, process, book, period, status, row_count, depreciation, register_version, base_run_id, replaced_run_id, document_number,
    requested_by, requested_at, finished_at, rounding_places, missed_months, journal_detail, fiscal_year_start, disposal_month_counts ON closing_run
WHEN (OLD.status IN ('posted', 'superseded') OR NEW.status IN ('posted', 'superseded'))
 AND EXISTS (SELECT 1 FROM period_lock l
             WHERE (l.company_id = OLD.company_id AND l.period = OLD.period)
                OR (l.company_id = NEW.company_id AND l.period = NEW.period))
BEGIN
    SELECT RAISE(ABORT, 'period_locked');
END;

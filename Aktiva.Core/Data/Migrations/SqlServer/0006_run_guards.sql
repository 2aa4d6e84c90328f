-- In a locked month nothing of a posted run may change: neither what it stands on nor what it was computed by.

DROP TRIGGER aktiva.closing_run_locked_update;
GO

CREATE TRIGGER aktiva.closing_run_locked_update ON aktiva.closing_run AFTER UPDATE
AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1
               FROM (SELECT run_id, company_id, process, book, period, status, row_count, depreciation, register_version, base_run_id, replaced_run_id, document_number,
                        requested_by, requested_at, finished_at, rounding_places, missed_months, journal_detail, fiscal_year_start, disposal_month_counts
                     FROM deleted
                     EXCEPT
                     SELECT run_id, company_id, process, book, period, status, row_count, depreciation, register_version, base_run_id, replaced_run_id, document_number,
                        requested_by, requested_at, finished_at, rounding_places, missed_months, journal_detail, fiscal_year_start, disposal_month_counts
                     FROM inserted) x
               JOIN aktiva.period_lock l ON l.company_id = x.company_id AND l.period = x.period
               WHERE x.status IN (N'posted', N'superseded')
                  OR EXISTS (SELECT 1 FROM inserted o WHERE o.run_id = x.run_id AND o.status IN (N'posted', N'superseded')))
       OR EXISTS (SELECT 1
               FROM (SELECT run_id, company_id, process, book, period, status, row_count, depreciation, register_version, base_run_id, replaced_run_id, document_number,
                        requested_by, requested_at, finished_at, rounding_places, missed_months, journal_detail, fiscal_year_start, disposal_month_counts
                     FROM inserted
                     EXCEPT
                     SELECT run_id, company_id, process, book, period, status, row_count, depreciation, register_version, base_run_id, replaced_run_id, document_number,
                        requested_by, requested_at, finished_at, rounding_places, missed_months, journal_detail, fiscal_year_start, disposal_month_counts
                     FROM deleted) x
               JOIN aktiva.period_lock l ON l.company_id = x.company_id AND l.period = x.period
               WHERE x.status IN (N'posted', N'superseded')
                  OR EXISTS (SELECT 1 FROM deleted o WHERE o.run_id = x.run_id AND o.status IN (N'posted', N'superseded')))
    BEGIN
        THROW 50001, N'period_locked', 1;
    END;
END;
GO

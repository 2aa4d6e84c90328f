/*
   The two users of Aktiva in a database of Azure SQL, which has been made by the portal and has row versions on. Run it once, in that database, as its
   administrator:

   sqlcmd -S NAME.database.windows.net -d DATABASE -G -v MigrationPassword="..." ApplicationPassword="..." -i create-azure.sql

   Connection strings name the database; the users are known in it only.
*/
:on error exit

CREATE USER aktiva_migrasi WITH PASSWORD = N'$(MigrationPassword)', DEFAULT_SCHEMA = aktiva;
CREATE USER aktiva_aplikasi WITH PASSWORD = N'$(ApplicationPassword)', DEFAULT_SCHEMA = aktiva;
GO

CREATE SCHEMA aktiva AUTHORIZATION aktiva_migrasi;
GO

GRANT CREATE TABLE TO aktiva_migrasi;
GO

GRANT SELECT, INSERT, UPDATE, DELETE ON SCHEMA::aktiva TO aktiva_aplikasi;
DENY ALTER ON SCHEMA::aktiva TO aktiva_aplikasi;
GO

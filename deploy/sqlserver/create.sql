/*
   Makes the database and the two logins of Aktiva. Run it once, with sqlcmd, as somebody who may make databases and logins:

   sqlcmd -S SERVER -E -v Database="Aktiva" MigrationPassword="..." ApplicationPassword="..." -i create.sql

   aktiva_migrasi  owns the schema: aktiva migrate runs under it, and nothing else
   aktiva_aplikasi works with the data and can change nothing else: the web app and the command line run under it
*/
:on error exit

CREATE DATABASE [$(Database)];
GO

-- Readers and a closing do not wait for each other; reports see one moment.
ALTER DATABASE [$(Database)] SET READ_COMMITTED_SNAPSHOT ON;
ALTER DATABASE [$(Database)] SET ALLOW_SNAPSHOT_ISOLATION ON;
ALTER DATABASE [$(Database)] SET RECOVERY FULL;
GO

CREATE LOGIN aktiva_migrasi WITH PASSWORD = N'$(MigrationPassword)', CHECK_POLICY = ON;
CREATE LOGIN aktiva_aplikasi WITH PASSWORD = N'$(ApplicationPassword)', CHECK_POLICY = ON;
GO

USE [$(Database)];
GO

CREATE USER aktiva_migrasi FOR LOGIN aktiva_migrasi WITH DEFAULT_SCHEMA = aktiva;
CREATE USER aktiva_aplikasi FOR LOGIN aktiva_aplikasi WITH DEFAULT_SCHEMA = aktiva;
GO

CREATE SCHEMA aktiva AUTHORIZATION aktiva_migrasi;
GO

-- Tables are made in the schema that it owns; triggers and indexes are part of them.
GRANT CREATE TABLE TO aktiva_migrasi;
GO

GRANT SELECT, INSERT, UPDATE, DELETE ON SCHEMA::aktiva TO aktiva_aplikasi;

-- What has been posted keeps its guards: who may only work with data cannot take a trigger or a constraint away.
DENY ALTER ON SCHEMA::aktiva TO aktiva_aplikasi;
GO

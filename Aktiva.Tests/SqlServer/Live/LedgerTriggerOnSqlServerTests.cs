using Aktiva.Tests.Data;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class LedgerTriggerOnSqlServerTests : LedgerTriggerTests, IClassFixture<SqlServerDatabases>;

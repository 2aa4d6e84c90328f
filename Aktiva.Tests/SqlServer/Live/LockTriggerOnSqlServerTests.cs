using Aktiva.Tests.Data;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class LockTriggerOnSqlServerTests : LockTriggerTests, IClassFixture<SqlServerDatabases>;

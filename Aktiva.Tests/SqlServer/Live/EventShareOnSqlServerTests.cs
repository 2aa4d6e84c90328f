using Aktiva.Tests.Ledger;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class EventShareOnSqlServerTests : EventShareTests, IClassFixture<SqlServerDatabases>;

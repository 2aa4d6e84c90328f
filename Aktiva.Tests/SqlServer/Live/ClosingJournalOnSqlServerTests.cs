using Aktiva.Tests.Closing;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class ClosingJournalOnSqlServerTests : ClosingJournalTests, IClassFixture<SqlServerDatabases>;

using Aktiva.Tests.Closing;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class AssetJournalOnSqlServerTests : AssetJournalTests, IClassFixture<SqlServerDatabases>;

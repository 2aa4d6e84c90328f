using Aktiva.Tests.Ledger;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class PostingListOnSqlServerTests : PostingListTests, IClassFixture<SqlServerDatabases>;

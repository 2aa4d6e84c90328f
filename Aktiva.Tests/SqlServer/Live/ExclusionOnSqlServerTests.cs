using Aktiva.Tests.Closing;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class ExclusionOnSqlServerTests : ExclusionTests, IClassFixture<SqlServerDatabases>;

using Aktiva.Tests.Closing;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class PreviewOnSqlServerTests : PreviewTests, IClassFixture<SqlServerDatabases>;

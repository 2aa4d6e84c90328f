using Aktiva.Tests.Reports;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class ExplanationServiceOnSqlServerTests : ExplanationServiceTests, IClassFixture<SqlServerDatabases>;

using Aktiva.Tests.Events;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class EventVerificationOnSqlServerTests : EventVerificationTests, IClassFixture<SqlServerDatabases>;

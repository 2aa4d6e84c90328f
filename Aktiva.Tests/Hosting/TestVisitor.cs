using System.Net;
using System.Text.RegularExpressions;
using Aktiva.Tests.Data;

namespace Aktiva.Tests.Hosting;

/// <summary>A browser without script: keeps cookies, follows no redirect, fills forms in as the page gave them.</summary>
public sealed partial class TestVisitor : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _client;

    public TestVisitor(Uri address) =>
        _client = new HttpClient(new SocketsHttpHandler { CookieContainer = _cookies, AllowAutoRedirect = false }) { BaseAddress = address };

    public Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(path, TestDatabase.Cancellation);

    public Task<string> GetTextAsync(string path) => _client.GetStringAsync(path, TestDatabase.Cancellation);

    public Task<HttpResponseMessage> PostAsync(string path, Dictionary<string, string> fields) =>
        _client.PostAsync(path, new FormUrlEncodedContent(fields), TestDatabase.Cancellation);

    /// <summary>Opens the sign-in page and sends its form, hidden fields included.</summary>
    public async Task<HttpResponseMessage> SignInAsync(string userName, string password = TestServer.Password, string query = "")
    {
        var fields = HiddenFields(await GetTextAsync("/masuk" + query), "Form.UserName");
        fields["Form.UserName"] = userName;
        fields["Form.Password"] = password;
        return await PostAsync("/masuk" + query, fields);
    }

    /// <summary>Brings a cookie along from an earlier visit.</summary>
    public void Add(Cookie cookie) => _cookies.Add(_client.BaseAddress!, new Cookie(cookie.Name, cookie.Value));

    public Cookie? FindCookie(string name) => _cookies.GetAllCookies().SingleOrDefault(cookie => cookie.Name == name);

    /// <summary>The hidden fields of the form of a page that contains the marker.</summary>
    public static Dictionary<string, string> HiddenFields(string html, string marker) =>
        HiddenField().Matches(Form().Matches(html).Single(form => form.Value.Contains(marker, StringComparison.Ordinal)).Value)
            .Select(match => match.Value)
            .ToDictionary(input => Attribute(input, "name"), input => Attribute(input, "value"));

    public void Dispose() => _client.Dispose();

    private static string Attribute(string element, string name) =>
        WebUtility.HtmlDecode(Regex.Match(element, $"{name}=\"([^\"]*)\"").Groups[1].Value);

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex HiddenField();
}

using Aktiva.Core.Users;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components;

namespace Aktiva.Web.Account;

/// <summary>Name and password. Rendered by the request itself, without a circuit: only a request can set the cookie.</summary>
public sealed partial class SignInPage
{
    private const string FormName = "masuk";

    private bool _failed;
    private bool _hasNoUsers;

    /// <summary>Where to go afterwards; only addresses of this program count.</summary>
    [SupplyParameterFromQuery(Name = AccountPaths.ReturnUrl)]
    public string? ReturnUrl { get; set; }

    [SupplyParameterFromForm(FormName = FormName)]
    private SignInForm? Form { get; set; }

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

    [Inject]
    private SignInService SignIn { get; set; } = null!;

    [Inject]
    private UserStore Users { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        if (HttpContext.User.Identity is { IsAuthenticated: true } && HttpMethods.IsGet(HttpContext.Request.Method))
        {
            Navigation.NavigateTo(LocalUrl.OrHome(ReturnUrl));
            return;
        }

        _hasNoUsers = !await Users.AnyAsync(HttpContext.RequestAborted);
    }

    private async Task SignInAsync()
    {
        var session = await SignIn.SignInAsync(Form?.UserName ?? "", Form?.Password ?? "", HttpContext.RequestAborted);
        if (session is null)
        {
            _failed = true;
            return;
        }

        await HttpContext.SignInAsync(session);
        Navigation.NavigateTo(LocalUrl.OrHome(ReturnUrl));
    }

    private static Dictionary<string, object?> Attributes(string field, string autocomplete, bool isFocused) => new()
    {
        ["name"] = $"{nameof(Form)}.{field}",
        ["autocomplete"] = autocomplete,
        ["autocapitalize"] = "none",
        ["spellcheck"] = "false",
        ["required"] = true,
        ["autofocus"] = isFocused,
    };
}

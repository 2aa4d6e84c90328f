using Aktiva.Core.Assets;
using Aktiva.Web.Account;
using Aktiva.Web.Resources;
using MudBlazor;

namespace Aktiva.Web.Masters;

/// <summary>The dialogs in which masters are added, changed and deleted. Each tells whether anything was done.</summary>
public sealed class MasterDialogs(IDialogService dialogs, ISnackbar snackbar, MasterEditor editor, ActorProvider actors, RegisterTexts words)
{
    public Task<bool> AddAsync(long companyId, RegisterSubject subject) => ShowAsync<MasterDialog>(
        new DialogParameters<MasterDialog>
        {
            { dialog => dialog.Title, words[$"Master.Add.{subject}"] },
            { dialog => dialog.Save, async wanted => await editor.AddAsync(await ActorAsync(), companyId, subject, wanted, CancellationToken.None) },
        },
        "Master.Saved");

    public Task<bool> RenameAsync(long companyId, RegisterSubject subject, NamedCode read) => ShowAsync<MasterDialog>(
        new DialogParameters<MasterDialog>
        {
            { dialog => dialog.Title, words.Format("Master.Edit", read.Code) },
            { dialog => dialog.Read, read },
            { dialog => dialog.Save, async wanted => await editor.RenameAsync(await ActorAsync(), companyId, subject, read, wanted.Name, CancellationToken.None) },
        },
        "Master.Saved");

    public async Task<bool> DeleteAsync(long companyId, RegisterSubject subject, string code) => await ShowAsync<DeleteMasterDialog>(
        new DialogParameters<DeleteMasterDialog>
        {
            { dialog => dialog.Code, code },
            { dialog => dialog.Refusals, await editor.CheckDeletionAsync(await ActorAsync(), companyId, subject, code, CancellationToken.None) },
            { dialog => dialog.Delete, async () => await editor.DeleteAsync(await ActorAsync(), companyId, subject, code, CancellationToken.None) },
        },
        "Master.Deleted");

    public Task<bool> AddCategoryAsync(long companyId, MasterNames names) => ShowAsync<CategoryDialog>(
        new DialogParameters<CategoryDialog>
        {
            { dialog => dialog.Title, words["Master.Add.Category"] },
            { dialog => dialog.Names, names },
            { dialog => dialog.Save, async wanted => await editor.AddCategoryAsync(await ActorAsync(), companyId, wanted, CancellationToken.None) },
        },
        "Master.Saved");

    public Task<bool> ChangeCategoryAsync(long companyId, MasterNames names, CategoryLine read) => ShowAsync<CategoryDialog>(
        new DialogParameters<CategoryDialog>
        {
            { dialog => dialog.Title, words.Format("Master.Edit", read.Code) },
            { dialog => dialog.Names, names },
            { dialog => dialog.Read, read },
            { dialog => dialog.Save, async wanted => await editor.ChangeCategoryAsync(await ActorAsync(), companyId, read, wanted, CancellationToken.None) },
        },
        "Master.Saved");

    private Task<Core.Users.Actor> ActorAsync() => actors.GetAsync(CancellationToken.None);

    private async Task<bool> ShowAsync<TDialog>(DialogParameters parameters, string done)
        where TDialog : Microsoft.AspNetCore.Components.IComponent
    {
        var dialog = await dialogs.ShowAsync<TDialog>(null, parameters);
        if (await dialog.Result is not { Canceled: false, Data: string code })
        {
            return false;
        }

        snackbar.Add(words.Format(done, code), Severity.Success);
        return true;
    }
}

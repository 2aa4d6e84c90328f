using Aktiva.Core.Assets;
using Aktiva.Web.Resources;
using FluentValidation;

namespace Aktiva.Web.Register;

/// <summary>What is wrong with a form as it stands: what is missing, what cannot be read, what could not be computed, each under its column.</summary>
internal sealed class AssetFormValidator : AbstractValidator<AssetForm>
{
    private static readonly string[] Required =
    [
        RegisterColumns.Code, RegisterColumns.Name, RegisterColumns.Category, RegisterColumns.AcquisitionDate, RegisterColumns.Cost, RegisterColumns.Method,
    ];

    public AssetFormValidator(RegisterTexts words)
    {
        foreach (var column in Required)
        {
            RuleFor(form => form[column]).NotEmpty().OverridePropertyName(column)
                .WithMessage(_ => words.Format("Fault.Required", words.Column(column)));
        }

        RuleFor(form => form).Custom((form, context) =>
        {
            form.Read(out var problems);
            foreach (var problem in problems.Where(problem => problem.Fault != ImportFault.ValueMissing))
            {
                context.AddFailure(problem.Column, words.Problem(problem));
            }
        });
    }
}

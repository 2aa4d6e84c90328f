namespace Aktiva.Core.Assets;

/// <summary>How the rows of one profile become register entries.</summary>
internal abstract class RegisterReader : RowReader<RegisterEntry>
{
    public static RegisterReader Of(RegisterProfile profile) => profile switch
    {
        RegisterProfile.Legacy => new LegacyRegisterReader(),
        _ => new StandardRegisterReader(),
    };
}

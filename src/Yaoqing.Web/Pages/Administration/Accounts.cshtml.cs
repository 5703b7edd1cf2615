using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Administration;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;

namespace Yaoqing.Web.Pages.Administration;

/// <summary>账号与授权: the system administrator proposes, the security administrator approves.</summary>
public sealed class AccountsModel(AccountDirectory directory, CreateAccount create, IssuePassword issue, SwitchAccount switchAccount, AccountGrants grants, TimeProvider time) : YaoqingPage
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "proposed")]
    public bool OnlyProposed { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    public AccountList List { get; private set; } = new([], 0, 0);

    public IReadOnlyList<ScopeChoice> Scopes { get; private set; } = [];

    /// <summary>A first password just issued: shown once, on this answer only.</summary>
    public (string Name, string Password)? Issued { get; private set; }

    public DateTimeOffset Now => time.GetUtcNow();

    public bool Proposes => Actor.Is(Role.SystemAdministrator);

    public bool Approves => Actor.Is(Role.SecurityAdministrator);

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostCreateAsync(string? userName, string? name, string? phone) =>
        await AnsweredAsync(await create.RunAsync(Actor, new CreateAccountRequest(userName, name, phone, Key), Aborted), "账号已建立，请发放初始密码并提出授权。");

    public async Task<IActionResult> OnPostPasswordAsync(Guid account)
    {
        var result = await issue.RunAsync(Actor, new IssuePasswordRequest(account, Key), Aborted);
        await LoadAsync();
        if (!result.Succeeded)
            return Refused(result.Refusal);
        Issued = (await directory.NameAsync(account, Aborted), result.Value);
        return Page();
    }

    public async Task<IActionResult> OnPostSwitchAsync(Guid account, bool disable) =>
        await AnsweredAsync(await switchAccount.RunAsync(Actor, new SwitchAccountRequest(account, disable, Key), Aborted), disable ? "账号已停用，登录已全部断开。" : "账号已启用。");

    public async Task<IActionResult> OnPostProposeAsync(Guid account, Role role, Guid? scope) =>
        await AnsweredAsync(await grants.ProposeAsync(Actor, new ProposeGrantRequest(account, role, scope, Key), Aborted), "授权已提出，等安全保密管理员批准后生效。");

    public async Task<IActionResult> OnPostDecideAsync(Guid grant, bool approve) =>
        await AnsweredAsync(await grants.DecideAsync(Actor, new DecideGrantRequest(grant, approve, Key), Aborted), approve ? "授权已批准。" : "授权已收回。");

    private async Task<IActionResult> AnsweredAsync<T>(Result<T> result, string message)
    {
        if (result.Succeeded)
            return Done(message, "/admin/accounts");
        await LoadAsync();
        return Refused(result.Refusal);
    }

    protected override async Task<bool> LoadAsync()
    {
        List = await directory.ListAsync(Actor, Words, OnlyProposed, PageNumber, Aborted);
        Scopes = await directory.ScopesAsync(Aborted);
        return true;
    }
}

/// <summary>The two halves of a grant, for the page.</summary>
public sealed class AccountGrants(ProposeGrant propose, DecideGrant decide)
{
    public Task<Result<Guid>> ProposeAsync(Actor actor, ProposeGrantRequest request, CancellationToken ct) => propose.RunAsync(actor, request, ct);

    public Task<Result<bool>> DecideAsync(Actor actor, DecideGrantRequest request, CancellationToken ct) => decide.RunAsync(actor, request, ct);
}

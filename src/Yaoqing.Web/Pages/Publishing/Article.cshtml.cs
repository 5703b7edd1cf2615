using Microsoft.AspNetCore.Mvc;
using Yaoqing.App.Editing;
using Yaoqing.App.Publishing;
using Yaoqing.Core.Access;
using Yaoqing.Core.Shared;
using Yaoqing.Web.Look;

namespace Yaoqing.Web.Pages.Publishing;

/// <summary>编辑篇目, or a text of the desk's own (<c>new</c>). A change elsewhere in the issue does not disturb; one in this article shows both texts.</summary>
public sealed class ArticleModel(IssueViews views, EditArticle edit) : YaoqingPage
{
    private const string Fresh = "new";

    [BindProperty(SupportsGet = true)]
    public int No { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Article { get; set; } = "";

    [BindProperty]
    public ArticleInput Input { get; set; } = new();

    public IssueView? Issue { get; private set; }

    public ArticleView? Current { get; private set; }

    /// <summary>From what another editor saved to what was typed here; null where nobody did.</summary>
    public IReadOnlyList<Web.Look.RedlinePiece>? Stale { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync())
            return NotFound();
        if (Current is not null)
            Input = new ArticleInput { Section = Current.Section, EditorNote = Current.EditorNote, Title = Current.Title, Body = Current.Body, Attribution = Current.Attribution, Was = Current.Digest };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync() || Issue is null)
            return NotFound();
        if (Current is not null && Input.Was != Current.Digest)
        {
            Stale = [.. Redline.Compare(Current.Body, (Input.Body ?? "").Replace("\r\n", "\n", StringComparison.Ordinal)).Select(piece => new Web.Look.RedlinePiece(piece.Kind switch
            {
                PieceKind.Same => RedlineKind.Same,
                PieceKind.Added => RedlineKind.Added,
                PieceKind.Removed => RedlineKind.Removed,
            }, piece.Text))];
            Input.Was = Current.Digest;
            ModelState.Remove("Input.Was");
            return Refused(Refusal.Conflict("issue.article-changed", "这一篇刚被其他人改过，您的改动还没有保存。您写的都在下面，对照两稿后再保存。"));
        }
        var saved = await edit.RunAsync(Actor, new EditArticleRequest(No, Issue.Version, Current?.Id, Input.Section, Input.EditorNote, Input.Title, Input.Body, Input.Attribution, Key), Aborted);
        return saved.Succeeded ? Done(Current is null ? "已加入自编稿。" : "已保存。", $"/issues/{No}") : Refused(saved.Refusal);
    }

    protected override async Task<bool> LoadAsync()
    {
        Issue = await views.FindAsync(Actor, No, Aborted);
        if (Issue is null || !Actor.IsAny(Issue.OfficeId, Role.Editor, Role.ChiefEditor))
            return false;
        if (Article == Fresh)
            return true;
        Current = Guid.TryParse(Article, out var id) ? Issue.Articles.FirstOrDefault(each => each.Id == id) : null;
        return Current is not null;
    }
}

public sealed class ArticleInput
{
    public string? Section { get; set; }
    public string? EditorNote { get; set; }
    public string? Title { get; set; }
    public string? Body { get; set; }
    public string? Attribution { get; set; }

    /// <summary>Digest of the article that the editor started from.</summary>
    public string? Was { get; set; }
}

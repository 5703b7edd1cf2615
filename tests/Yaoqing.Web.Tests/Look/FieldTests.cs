using AngleSharp.Dom;
using Xunit;
using Microsoft.AspNetCore.Mvc.Rendering;
using Yaoqing.Web.Look;
using static Yaoqing.Web.Tests.Look.Parts;

namespace Yaoqing.Web.Tests.Look;

public sealed class FieldTests
{
    [Fact]
    public async Task 标签_提示_错误_都连着输入框()
    {
        var field = await ParseAsync(new FieldPart { ViewContext = View(state => state.AddModelError("Input.Title", "请写标题。")), Name = "Input.Title", Label = "标题", Hint = "不超过 30 字", Required = true });
        var input = field.QuerySelector("input")!;
        Assert.Equal("Input_Title", input.Id);
        Assert.Equal(input.Id, field.QuerySelector("label")?.GetAttribute("for"));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.All(input.GetAttribute("aria-describedby")!.Split(' '), id => Assert.NotNull(field.QuerySelector("#" + id)));
        Assert.Contains("请写标题。", field.QuerySelector("#Input_Title-error")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task 被退回的表单_保留用户写的字()
    {
        var field = await ParseAsync(new FieldPart { ViewContext = View(state => state.SetModelValue("Title", "我写的", "我写的")), Name = "Title", Label = "标题" });
        Assert.Equal("我写的", field.QuerySelector("input")?.GetAttribute("value"));
    }

    [Fact]
    public async Task 正文开头的空行_原样送回()
    {
        var field = await ParseAsync(new FieldPart { ViewContext = View(), Name = "Body", Label = "正文", Type = "textarea", Value = "\n第一段" });
        Assert.Equal("\n第一段", field.QuerySelector("textarea")?.TextContent);
    }

    [Fact]
    public async Task 密码不回填()
    {
        var field = await ParseAsync(new FieldPart { ViewContext = View(), Name = "Password", Label = "密码", Type = "password", Value = "秘密" });
        Assert.False(field.QuerySelector("input")!.HasAttribute("value"));
    }

    [Fact]
    public async Task 单选_用字段组_有图例_选中所选()
    {
        var field = await ParseAsync(new FieldPart { ViewContext = View(), Name = "Kind", Label = "信息类型", Type = "radios", Value = "b", Options = [new SelectListItem("措施类", "a"), new SelectListItem("成效类", "b")] });
        Assert.Equal("信息类型", field.QuerySelector("fieldset > legend")?.TextContent);
        Assert.Equal("b", field.QuerySelector("input[checked]")?.GetAttribute("value"));
    }

    [Fact]
    public async Task 作者另写的属性_落在输入框上()
    {
        var field = await ParseAsync(new FieldPart { ViewContext = View(), Name = "Phone", Label = "电话", Type = "tel" }, "", ("autocomplete", "tel"), ("maxlength", "20"));
        Assert.Equal("tel", field.QuerySelector("input")?.GetAttribute("autocomplete"));
        Assert.Null(field.QuerySelector(".field")?.GetAttribute("maxlength"));
    }

    [Fact]
    public async Task 没有错误时_不出错误清单() => Assert.Empty(await RenderAsync(new ProblemList { ViewContext = View() }));
}

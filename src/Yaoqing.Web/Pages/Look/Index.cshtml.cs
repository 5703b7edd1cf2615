using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Yaoqing.Web.Look;

namespace Yaoqing.Web.Pages.Look;

/// <summary>All parts on one page, with the forms both filled and refused.</summary>
public sealed class IndexModel(Shell shell) : LookPage(shell)
{
    public sealed class Form
    {
        public string Title { get; set; } = "云溪镇“三举措”推进秋粮收购";
        public string Unit { get; set; } = "";
        public string Phone { get; set; } = "";
        public DateOnly Due { get; set; } = new(2026, 9, 3);
        public string Kind { get; set; } = "measures";
        public string[] Desks { get; set; } = ["party"];
        public bool Urgent { get; set; } = true;
        [StringLength(200)] public string Remark { get; set; } = "";
    }

    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Units { get; } = [new("云溪镇", "yunxi"), new("白沙乡", "baisha"), new("县应急局", "yingji")];
    public IReadOnlyList<SelectListItem> Kinds { get; } = [new("措施类", "measures"), new("成效类", "results"), new("问题建议类", "problem"), new("反馈类", "feedback")];
    public IReadOnlyList<SelectListItem> DeskChoices { get; } = [new("县委办信息科", "party"), new("县政府办信息科", "government")];

    public void OnGet()
    {
        ModelState.AddModelError("Input.Unit", "请选择报送单位。");
        ModelState.AddModelError("Input.Phone", "联系电话要写 11 位手机号或带区号的座机号。");
    }
}

namespace Yaoqing.Web.Look;

/// <summary>What an error page says: what happened, and what to do next.</summary>
public sealed record Problem(int Status, string Title, string Detail, IReadOnlyList<string> Next)
{
    private const string Detailed = "problem-detail";

    public static Problem For(int status) => status switch
    {
        400 => new(400, "这次提交没有被接受", "页面可能已经过期，或者填写的内容不完整。", ["返回上一页，刷新后再提交一次；已写的正文先复制留存。", "仍不成功的，把页面地址告诉本单位系统管理员。"]),
        401 => new(401, "请先登录", "登录已经过期，或者还没有登录。", ["重新登录后再打开这个地址。"]),
        403 => new(403, "没有权限办这件事", "您的岗位不能看或者不能办这一项。", ["需要办理的，请联系信息科或系统管理员核对岗位。", "回到首页办理您的事项。"]),
        404 => new(404, "没有找到这一页", "地址有误，或者这篇信息已移走，或者不在您的查看范围内。", ["核对地址，或用上方的检索按标题查找。", "从首页的待办重新进入。"]),
        405 => new(405, "不能这样打开", "这个地址只用来提交，不能直接打开。", ["返回上一页，用页面上的按钮办理。"]),
        409 => new(409, "情况已经变了", "别人刚刚办过这件事，或者正文已有新的一稿。", ["返回上一页并刷新，看最新情况后再办。", "您写的内容没有丢：浏览器返回即可看到。"]),
        413 => new(413, "文件太大", "提交的文件或文字超过了允许的大小。", ["压缩图片或拆成几个文件后再交。", "正文请直接粘贴，不要附成图片。"]),
        415 => new(415, "这种文件收不了", "文件的格式不在可收之列，或与扩展名不符。", ["另存为 docx 后再交，或把文字粘贴进来。"]),
        422 => new(422, "内容需要改正", "提交的内容有不合要求之处。", ["返回上一页，按提示改正后再交。"]),
        429 => new(429, "操作太频繁", "短时间内的请求太多，系统暂缓处理。", ["等一分钟再试。", "没有这样操作过的，请告诉系统管理员。"]),
        503 => new(503, "系统正在维护", "服务暂时停下，数据是安全的。", ["几分钟后再试。"]),
        _ when status >= 500 => new(status, "系统出了差错", "这次操作没有完成，也没有留下一半的结果。", ["稍后再试一次。", "仍然出错的，把下面的编号告诉系统管理员。"]),
        _ => new(status, "没有办成", "这次请求没有完成。", ["返回上一页再试一次。"]),
    };

    /// <summary>The page's own words for the status it is about to answer with, e.g. a refusal's message.</summary>
    public static void Explain(HttpContext context, string detail) => context.Items[Detailed] = detail;

    internal Problem With(HttpContext context) => context.Items[Detailed] is string detail ? this with { Detail = detail } : this;
}

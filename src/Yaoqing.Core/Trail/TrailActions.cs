namespace Yaoqing.Core.Trail;

/// <summary>Every action that leaves a trail, with its 中文. A use case names one of these; tests hold the list complete.</summary>
public static class TrailActions
{
    private static readonly Dictionary<string, string> Words = new()
    {
        ["account.signed-in"] = "登录",
        ["account.sign-in-refused"] = "登录被拒",
        ["account.signed-out"] = "退出",
        ["account.password-changed"] = "修改密码",
        ["account.password-issued"] = "发放初始密码",
        ["account.created"] = "建立账号",
        ["account.changed"] = "变更账号",
        ["account.disabled"] = "停用账号",
        ["account.enabled"] = "启用账号",
        ["grant.proposed"] = "提出授权",
        ["grant.approved"] = "批准授权",
        ["grant.revoked"] = "收回授权",
        ["directory.imported"] = "导入单位和人员",
        ["directory.changed"] = "变更单位和人员",
        ["desk.settings-changed"] = "修改信息科设置",
        ["calendar.changed"] = "修改工作日历",
        ["county.set-up"] = "初始化",
        ["county.demonstration"] = "导入示范县",
        ["backup.made"] = "备份",
        ["backup.restored"] = "恢复",
        ["trail.checkpoint"] = "留痕存证",
        ["commission.issued"] = "下达约稿",
        ["commission.received"] = "签收约稿",
        ["commission.answered"] = "答复约稿",
        ["commission.closed"] = "办结约稿",
        ["event.registered"] = "登记事项",
        ["item.drafted"] = "起草信息",
        ["item.saved"] = "保存稿件",
        ["item.sent-for-sign-off"] = "送审签",
        ["item.recalled"] = "撤回送签",
        ["item.agreed"] = "同意报送",
        ["item.signed-off"] = "审签",
        ["item.returned-by-signer"] = "审签退回",
        ["item.withdrawn"] = "撤稿",
        ["item.raised"] = "提级审签",
        ["item.revised"] = "按退改意见修改",
        ["item.attached"] = "上传附件",
        ["item.imported"] = "补录信息",
        ["signoff.delegated"] = "委托审签",
        ["signoff.confirmed"] = "核对审签",
        ["submission.claimed"] = "领取稿件",
        ["submission.released"] = "放回稿件",
        ["submission.edited"] = "编辑稿件",
        ["submission.kept"] = "留用",
        ["submission.returned"] = "退改",
        ["submission.rejected"] = "不用",
        ["submission.reinstated"] = "恢复稿件",
        ["submission.adopted"] = "采用",
        ["submission.unadopted"] = "取消采用",
        ["submission.redirected"] = "转送另一条线",
        ["submission.commented"] = "点评",
        ["periodical.changed"] = "设置刊物",
        ["issue.opened"] = "新建一期",
        ["issue.arranged"] = "编排",
        ["issue.article-edited"] = "编辑篇目",
        ["issue.merged"] = "合并成综合稿",
        ["issue.sent-for-signature"] = "送签发",
        ["issue.reopened"] = "退回编排",
        ["issue.signed"] = "签发",
        ["issue.published"] = "印发",
        ["issue.corrected"] = "更正",
        ["issue.withdrawn"] = "收回",
        ["issue.received"] = "签收刊物",
        ["upward.sent"] = "上报",
        ["upward.adopted"] = "上级采用",
        ["upward.not-adopted"] = "上级未采用",
        ["upward.standing"] = "登记上级通报",
        ["instruction.recorded"] = "登记批示",
        ["instruction.written"] = "批示",
        ["instruction.assigned"] = "交办批示",
        ["instruction.followed-up"] = "反馈落实",
        ["instruction.closed"] = "批示办结",
        ["fact.decided"] = "人工认定计分事项",
        ["fact.objected"] = "提出异议",
        ["fact.objection-decided"] = "处理异议",
        ["scheme.changed"] = "修改计分办法",
        ["target.set"] = "下达目标任务",
        ["period.closed"] = "结账",
        ["bulletin.issued"] = "印发通报",
    };

    /// <summary>All actions.</summary>
    public static IReadOnlyCollection<string> All => Words.Keys;

    /// <summary>The 中文 of an action.</summary>
    /// <exception cref="KeyNotFoundException">Not an action of the list.</exception>
    public static string InWords(string action) => Words[action];

    /// <summary>Whether the list knows an action.</summary>
    public static bool Knows(string action) => Words.ContainsKey(action);
}

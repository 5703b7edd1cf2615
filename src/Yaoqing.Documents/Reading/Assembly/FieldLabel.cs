namespace Yaoqing.Documents.Reading.Assembly;

/// <summary>What a label announces.</summary>
internal enum FieldKind
{
    Signer,
    Reporter,
    Phone,
    Unit,
    Date,

    /// <summary>供稿 and the like: a unit or a person follows.</summary>
    UnitOrReporter,
    Title,
    Body,

    /// <summary>A box of a form that is no part of the manuscript.</summary>
    Form,

    /// <summary>Belongs to the sign-off lines but to no field: 校对, 传真.</summary>
    Aside,
}

/// <summary>A label that clerks write before sign-off data.</summary>
/// <param name="Kind">What follows it.</param>
/// <param name="Rank">Among several labels of one kind the lowest rank counts: 审签人 before 审核, 信息员 before 联系人.</param>
internal sealed record FieldLabel(FieldKind Kind, int Rank)
{
    public const int LongestName = 12;

    private static readonly Dictionary<string, FieldLabel> ByName = Build();

    public static FieldLabel? Find(ReadOnlySpan<char> name) =>
        ByName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var label) ? label : null;

    private static Dictionary<string, FieldLabel> Build()
    {
        var labels = new Dictionary<string, FieldLabel>();
        void Add(FieldKind kind, int rank, string names)
        {
            foreach (var name in names.Split(' ')) labels.Add(name, new FieldLabel(kind, rank));
        }
        Add(FieldKind.Signer, 1, "审签人 审签领导 审签 签审人 签审 审签人姓名 审签人签字 审签人签名 审签领导签字 主要领导审签 分管领导审签");
        Add(FieldKind.Signer, 2, "签发人 签发领导 签发 签批人 签批领导 签批 签字领导 签发人姓名 签发人签字 领导签字 签字");
        Add(FieldKind.Signer, 3, "审批人 审批领导 审批 审定人 审定 审核人 审核领导 审核 审核人签字 审批人签字 审核人签名 主要领导审核 分管领导审核 主要领导签字 分管领导签字");
        Add(FieldKind.Signer, 4, "核稿人 核稿 审稿人 审稿 核签人 核签 把关人");
        Add(FieldKind.Signer, 5, "主要领导 分管领导 主要负责人 分管负责人 单位负责人 主管领导 负责人 负责人签字 单位负责人签字");
        Add(FieldKind.Reporter, 1, "信息员 信息报送员 信息联络员 信息员姓名 信息员及电话 信息员及联系电话 信息员及联系方式 信息员姓名及联系方式 信息员姓名及电话 信息员和联系方式");
        Add(FieldKind.Reporter, 2, "撰稿人 撰稿 撰写人 撰写 供稿人 拟稿人 拟稿 起草人 起草 执笔人 执笔 采写人 采写 作者 通讯员 写稿人");
        Add(FieldKind.Reporter, 3, "报送人 上报人 填报人 报告人 联络员 报送人员 填报人签字 报送人签字 填表人");
        Add(FieldKind.Reporter, 4, "联系人 联系人及电话 联系人及联系方式 联系人及联系电话 经办人 责任编辑 编辑 联系人姓名");
        Add(FieldKind.Phone, 1, "联系电话 电话 联系方式 手机 手机号 手机号码 电话号码 联系手机 联系人电话 信息员电话 信息员联系电话 信息员联系方式 联系号码 移动电话");
        Add(FieldKind.Phone, 2, "办公电话 座机 固定电话 办公室电话 值班电话 TEL Tel tel");
        Add(FieldKind.Unit, 1, "报送单位 供稿单位 来稿单位 填报单位 上报单位 报送部门 单位 单位名称 撰稿单位 编报单位 报信单位 报稿单位 作者单位");
        Add(FieldKind.UnitOrReporter, 2, "供稿 来稿 报送 报信");
        Add(FieldKind.Date, 1, "报送时间 报送日期 上报时间 上报日期 填报时间 填报日期 供稿时间 供稿日期 成文日期 撰稿时间 日期");
        Add(FieldKind.Date, 2, "签发日期 签发时间 审签时间 审签日期 时间");
        Add(FieldKind.Title, 1, "标题 信息标题 稿件标题 文章标题 题目 信息题目 稿件题目 信息名称");
        Add(FieldKind.Body, 1, "正文 内容 信息内容 稿件内容 信息正文 稿件正文 主要内容 正文内容");
        Add(FieldKind.Aside, 1, "校对 校对人 核对 校核 复核 传真 邮箱 电子邮箱 邮编 地址 印数 共印 抄送 抄报 呈报 分送 打印 录入 审签人职务 职务 审签人电话 分管领导电话 负责人电话");
        Add(FieldKind.Form, 1, "类别 信息类别 信息类型 板块 栏目 体裁 字数 编号 份数 密级 紧急程度 领导批示 审核意见 审签意见 审批意见 签批意见 领导审签意见 备注 采用情况 关键词 主题词 报送刊物 报送渠道 报送对象 拟报刊物 处理意见 序号");
        return labels;
    }
}

namespace Yaoqing.Documents.Typesetting;

/// <summary>Words that titles of official papers are made of; a title is not broken inside one.</summary>
internal static class TitleWords
{
    private const string List = """
        关于 进一步 加强 改进 规范 落细 夯实 激活 破解 取得 明显 阶段性 难题 上下楼 推进 推动 促进 加快 深入 全面 扎实 切实 持续 开展 做好 落实 贯彻 实施 印发 转发 召开 举办 组织 建立 健全 完善 优化 提升 提高 强化
        深化 巩固 拓展 防范 化解 治理 整治 整改 改革 创新 发展 建设 改造 保护 管理 服务 保障 监管 监督 检查 督查 考核 评价 通报 通知 通告 意见 方案 办法 规定
        细则 报告 请示 批复 纪要 情况 问题 建议 措施 成效 经验 做法 工作 任务 活动 行动 会议 精神 要求 目标 责任 机制 制度 体系 平台 项目 工程 企业 产业 农业 农村
        农民 乡村 振兴 脱贫 攻坚 成果 粮食 秋粮 夏粮 收购 生产 安全 生态 环境 环保 森林 防火 灭火 防灭火 防汛 抗旱 抗洪 救灾 减灾 应急 突发 事件 信访 稳定 矛盾
        纠纷 调解 社会 社区 基层 小区 街道 乡镇 村级 老旧 城市 城镇 更新 交通 公路 道路 供水 供电 供暖 供热 饮水 医疗 卫生 健康 教育 学校 学生 文化 旅游 体育 就业
        创业 零工 市场 民生 实事 养老 托育 残疾 妇女 儿童 青年 老年 干部 党员 党建 组织 宣传 统战 政法 纪检 监察 巡视 巡察 人大 政协 政府 办公室 委员会 领导
        小组 人民 群众 居民 业主 干群 招商 引资 投资 融资 资金 金融 税收 财政 预算 审计 统计 经济 运行 增长 消费 商贸 物流 电商 数字 智慧 数据 信息 信息化 采用
        采编 要点 报送 约稿 上半年 下半年 一季度 二季度 三季度 四季度 第一 第二 第三 第四 季度 年度 月份 今年 本年 全县 全市 全省 全国 县委 县政府 市委 市政府 省委
        科技 党委 政务 乡镇 发生 山体滑坡 泥石流 山洪 转移 全部 科技 人才 专利 品牌 质量 标准 营商 审批 许可 政务 公开 法治 执法 司法 普法 扫黑 除恶 禁毒 反诈 诈骗 电信 网络 食品 药品 特种 设备 消防 燃气 危化 矿山
        煤矿 隐患 排查 风险 专项 重点 重大 主要 典型 亮点 试点 示范 先进 表彰 表扬 学习 培训 演练 调研 座谈 挂图 作战 一栋 一策 加装 电梯 河湖 河长 林长 水库
        灌溉 高标准 农田 耕地 种子 畜牧 生猪 茶叶 果业 蔬菜 大棚 合作社 集体 土地 流转 宅基地 人居 厕所 垃圾 分类 污水 处理 大气 污染 防治 秸秆 禁烧 补贴 惠民 惠农
        """;

    private static readonly string[] Words = [.. List.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct().OrderByDescending(word => word.Length)];

    /// <summary>Marks the words of a title, longest first; <paramref name="length"/> is its length in code points.</summary>
    public static WordMarks Find(string title, int length)
    {
        var word = new int[length];
        if (title.Length != length)
            return new(word);
        var number = 0;
        foreach (var text in Words)
        {
            for (var at = title.IndexOf(text, StringComparison.Ordinal); at >= 0; at = title.IndexOf(text, at + 1, StringComparison.Ordinal))
            {
                if (!word.AsSpan(at, text.Length).ContainsAnyExcept(0))
                    word.AsSpan(at, text.Length).Fill(++number);
            }
        }

        return new(word);
    }
}

/// <summary>The number of the word at each character, 0 for none.</summary>
internal readonly struct WordMarks(int[] word)
{
    /// <summary>Would a break before this character fall inside a word?</summary>
    public bool IsInside(int at) => word[at] != 0 && word[at] == word[at - 1];

    /// <summary>… or behind a word, before a number: 滑坡｜21名?</summary>
    public bool IsBeforeNumber(int at, int codePoint) => word[at - 1] != 0 && codePoint is >= '0' and <= '9';

    /// <summary>… or between two words?</summary>
    public bool IsBetween(int at) => word[at] != 0 && word[at - 1] != 0 && word[at] != word[at - 1];
}

using CsCheck;

namespace Yaoqing.Scoring.Tests;

/// <summary>
/// Random schemes of all rule shapes: posting, joint modes, lead, given, decided, multipliers of facts and items, item-has, policies, tasks,
/// sections with caps and floors, gates, vetoes, places, persons; often with a second version from the middle of the year.
/// </summary>
internal static class AnyScheme
{
    private static readonly string[] Joints = ["各得全分", "平分", "减半", "只计主办", "按比例", "{ratio: [2, 1]}", "{mode: 平分, office: 1/2}"];
    private static readonly string[] Modes = ["累计", "就高", "每级就高", "每刊就高", "每位领导就高", "取代", "每级就高, keep: 2", "每刊就高, keep: 2"];
    private static readonly string[] Windows = ["month", "quarter", "half-year", "year"];
    private static readonly string[] Numbers = ["1", "2", "5", "0.5", "1/3", "7", "10", "1.25"];

    /// <summary>Dice from which a scheme is written; small dice give a simple scheme.</summary>
    private static readonly Gen<int[]> Dice = Gen.Int[0, 839].Array[40];

    internal static readonly Gen<IReadOnlyList<Scheme>> Versions = Gen.Select(Dice, Dice, Gen.Int[0, 11]).Select((first, second, month) =>
        (IReadOnlyList<Scheme>)(month < 5 ? [Read(first, new(2026, 1, 1))] : [Read(second, new(2026, month, 10)), Read(first, new(2026, 1, 1))]));

    internal static Scheme Read(int[] dice, DateOnly effective)
    {
        var text = Text(new(dice));
        var reading = SchemeReader.Read($"name: 随机办法\neffective: {effective:yyyy-MM-dd}\n{text}", "办法.yaml");
        return reading.Scheme ?? throw new InvalidOperationException($"{string.Join('\n', reading.Problems)}\n{text}");
    }

    private static string Text(Throws die) => $$"""
        posting: {default: {{die.Of("happened", "learnt", "recorded")}}, instructed: learnt}
        {{die.Some($"persons: {die.Of("平分", "各得全分", "减半", "只计主办")}")}}
        tasks:
          - {id: 月任务, every: month, count: submitted, goal: {{die.Of("1", "2", "{人均: 1/2}")}}, given: {{die.Of("0", "2")}}, met: {{die.Of(Numbers)}}, short: -{{die.Of(Numbers)}}, extra: {{die.Of("0", "1/2")}}, per-head: {{die.Of("否", "是")}}, step: {{die.Of("0", "2")}}, at-least: -4, section: 扣分}
          - {id: 周任务, every: week, count: submitted, goal: 1, met: {{die.Of("0", "1")}}, short: -1/5}
          - {id: 采用率, every: {{die.Of(Windows)}}, count: {rate: adopted, over: submitted}, goal: 30%, unmet: -1, met: {{die.Of("0", "1")}}}
          - {id: 按比例, every: {{die.Of(Windows)}}, count: adopted, goal: 4, pro-rata: {{die.Of(Numbers)}}, at-most: 6, given: {{die.Of("0", "1")}}}
          - {id: 积分, every: year, count: {points: [采用, 批示]}, goal: 20, extra: 1/10, unmet: -3}
          - {id: 基础, every: year, given: {{die.Of("0", "20")}}, lost-with: 月任务}
          {{die.Some("- {id: 个人任务, every: quarter, subject: 个人, count: adopted, goal: 1, met: 2}")}}
        sections:
          - {id: 采用分, limits: [{every: month, max: {{die.Of("20", "40")}}}, {every: year, max: 90}]}
          - {id: 扣分, limits: [{every: quarter, min: -6}]}
          - {id: 奖励, requires: 月任务, only-after: {{die.Of("否", "是")}}}
        rules:
          - {id: 报送, on: submitted, points: {{die.Of("0.05", "1", "1/3")}}}
          - {id: 主办多得, on: adopted, when: {form: 调研}, points: {{die.Of(Numbers)}}, lead: {{die.Of(Numbers)}}, section: 采用分}
          - {id: 须有, on: adopted, when: {form: 简讯}, item-has: {on: instructed}, points: {{die.Of(Numbers)}}, section: 采用分}
          - {id: 采用, on: adopted, by: level, points: {县: 5, 市: {{die.Of(Numbers)}}, 省: 30}, joint: {{die.Of(Joints)}}, section: 采用分}
          - {id: 问题另加, on: adopted, when: {tags: 问题}, add: {{die.Of(Numbers)}}, joint: {{die.Of(Joints)}}, section: 奖励}
          - {id: 加倍, on: adopted, when: {tags: 约稿}, multiply: {{die.Of("2", "1/2", "3")}}}
          - {id: 批示, on: instructed, by: level, points: {县: 5, 市: 10, 省: {{die.Of(Numbers)}}}, joint: {{die.Of(Joints)}}, section: {{die.Of("奖励", "采用分")}}}
          - {id: 翻倍, on: followup-done, multiply: {{die.Of("2", "3", "1/2")}}, applies: 整稿{{die.Some(", of: [采用]")}}{{die.Some(", once: 是")}}}
          - {id: 对方, on: forwarded, given: {{die.Of("1", "2", "0.5")}}, joint: 平分}
          - {id: 裁定, on: other, decide: {from: -10, to: 10}, section: 扣分}
          - {id: 迟报, on: offence, points: -{{die.Of(Numbers)}}, section: 扣分}
        policies:
          - {id: 一稿多用, rules: [主办多得, 采用], mode: {{die.Of(Modes)}}}
          - {id: 批示计法, rules: [批示{{die.Some(", 问题另加")}}], mode: {{die.Of(Modes)}}}
        vetoes: [{id: 约稿, every: {{die.Of(Windows)}}, on: commission-missed, at-least: 2, effect: 清零}]
        {{die.Some("limits: [{every: year, min: 0}]")}}
        {{die.Some("place-points: [{id: 名次, every: quarter, places: [3, 2, 1]}]")}}
        """;

    /// <summary>Reads the dice one after the other.</summary>
    private sealed class Throws(int[] dice)
    {
        private int _next;

        internal string Of(params string[] words) => words[dice[_next++ % dice.Length] % words.Length];

        internal string Some(string text) => Of("", text);
    }
}

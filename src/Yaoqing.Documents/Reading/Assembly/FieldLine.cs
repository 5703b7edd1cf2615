namespace Yaoqing.Documents.Reading.Assembly;

/// <summary>
/// Decides whether a whole line is sign-off data, and what it says. With labels: “审签人：王建国　信息员：李小明 13800000000”,
/// “【签发】王建国”, in brackets or not. Without: “崭山乡人民政府　2026年8月31日”, “（崭山乡供稿 李小明）”. A line is taken only
/// when every part of it is understood, so that no sentence of the body is ever lost.
/// </summary>
internal static class FieldLine
{
    private const int Longest = 160, LongestValue = 45, UnlabelledRank = 8;

    private sealed record LabelPlace(FieldLabel Label, int Start, int ValueStart);

    /// <summary>The fields of a line; null when it is not (only) sign-off data. <paramref name="labelled"/> asks for at least one label.</summary>
    public static FieldBag? Parse(string line, bool labelled = false)
    {
        var text = Unwrap(line.Trim());
        if (text.Length is 0 or > Longest) return null;
        var labels = FindLabels(text);
        var bag = new FieldBag();
        // “县委办：” is an addressee, not a signature.
        if (labels.Count == 0 && text[^1] is '：' or ':') return null;
        if (labels.Count == 0) return !labelled && Unlabelled(text, bag) && (bag.Has(FieldKind.Unit) || bag.Has(FieldKind.Date) || bag.Has(FieldKind.Phone) || bag.Has(FieldKind.Signer)) ? bag : null;
        var prefix = text[..labels[0].Start].Trim(Separators);
        if (prefix.Length > 0 && !Unlabelled(prefix, bag)) return null;
        for (var i = 0; i < labels.Count; i++)
        {
            var end = i + 1 < labels.Count ? labels[i + 1].Start : text.Length;
            if (!Take(labels[i].Label, text[labels[i].ValueStart..end].Trim(Separators), bag)) return null;
        }
        return bag;
    }

    /// <summary>Place of the first label in a text, −1 when there is none.</summary>
    public static int FirstLabel(string text)
    {
        foreach (var place in FindLabels(text))
            if (place.Label.Kind <= FieldKind.UnitOrReporter) return place.Start;
        return -1;
    }

    private static readonly char[] Separators = [' ', '\u3000', '\t', '\u00A0', ',', '，', ';', '；', '|', '｜', '/', '、', '。', '(', '（', ')', '）', '[', '【', ']', '】', '_', '＿', '.', '\n'];

    private static string Unwrap(string text)
    {
        while (text.Length > 2 && (text[0], text[^1]) is ('（', '）') or ('(', ')') or ('【', '】') or ('[', ']') or ('〔', '〕') or ('(', '）') or ('（', ')')) text = text[1..^1].Trim();
        return text;
    }

    // A label is read backwards from its colon (or closing bracket), blanks inside it skipped: “审 签 人 ：”.
    private static List<LabelPlace> FindLabels(string text)
    {
        var places = new List<LabelPlace>();
        for (var colon = 0; colon < text.Length; colon++)
        {
            if (text[colon] is not (':' or '：' or '】' or ']')) continue;
            if (LabelBefore(text, colon) is not { } place || (places.Count > 0 && place.Start < places[^1].ValueStart)) continue;
            var value = colon + 1;
            while (value < text.Length && text[value] is ':' or '：' or ' ') value++;
            places.Add(place with { ValueStart = value });
        }
        return places;
    }

    private static LabelPlace? LabelBefore(string text, int colon)
    {
        Span<char> reversed = stackalloc char[FieldLabel.LongestName];
        Span<int> starts = stackalloc int[FieldLabel.LongestName];
        var (count, at) = (0, BeforeRemark(text, colon - 1));
        for (; at >= 0 && count < FieldLabel.LongestName; at--)
        {
            if (char.IsWhiteSpace(text[at])) continue;
            if (text[at] is '：' or ':' or '）' or ')') break;
            reversed[count] = text[at];
            starts[count++] = at;
        }
        Span<char> name = stackalloc char[FieldLabel.LongestName];
        for (var length = count; length >= 2; length--)
        {
            for (var i = 0; i < length; i++) name[i] = reversed[length - 1 - i];
            if (FieldLabel.Find(name[..length]) is { } label) return new LabelPlace(label, starts[length - 1], colon + 1);
        }
        return null;
    }

    // “审签人（签字）：”, “报送单位（公章）：”: the remark between label and colon is skipped.
    private static int BeforeRemark(string text, int at)
    {
        while (at >= 0 && char.IsWhiteSpace(text[at])) at--;
        if (at < 0 || text[at] is not ('）' or ')')) return at;
        var open = text.LastIndexOfAny(['（', '('], at);
        return open > 0 && at - open <= 8 ? open - 1 : at;
    }

    private static bool Take(FieldLabel label, string value, FieldBag bag)
    {
        if (label.Kind == FieldKind.Aside) return value.Length <= LongestValue;
        if (value.Length == 0) return label.Kind <= FieldKind.UnitOrReporter;
        if (value.Length > LongestValue) return false;
        switch (label.Kind)
        {
            case FieldKind.Signer or FieldKind.Reporter: return TakePerson(label, value, bag);
            case FieldKind.Phone: return TakePhone(label, value, bag);
            case FieldKind.Date: return TakeDate(label, value, bag);
            case FieldKind.Unit: return TakeUnit(label, value, bag);
            case FieldKind.UnitOrReporter: return Unlabelled(value, bag);
            default: return false;
        }
    }

    private static bool TakePerson(FieldLabel label, string value, FieldBag bag)
    {
        if (PhoneNumber.Find(value) is { } phone)
        {
            // A signer's own number is better than none.
            bag.Set(FieldKind.Phone, phone.Number, label.Kind == FieldKind.Reporter ? 1 : UnlabelledRank);
            value = value.Remove(phone.At, phone.Length);
        }
        if (WrittenDate.Find(value) is { } date)
        {
            bag.Set(FieldKind.Date, date.Date, UnlabelledRank);
            value = value.Remove(date.At, date.Length);
        }
        value = value.Trim(Separators);
        if (value.Length == 0) return true;
        if (PersonName.Clean(value) is not { } name) return false;
        bag.Set(label.Kind, name, label.Rank);
        return true;
    }

    private static bool TakePhone(FieldLabel label, string value, FieldBag bag)
    {
        if (PhoneNumber.Find(value) is not { } phone) return false;
        bag.Set(FieldKind.Phone, phone.Number, label.Rank);
        var rest = value.Remove(phone.At, phone.Length).Trim(Separators);
        return rest.Length == 0 || PhoneNumber.Find(rest) is not null || Unlabelled(rest, bag);
    }

    private static bool TakeDate(FieldLabel label, string value, FieldBag bag)
    {
        if (WrittenDate.Find(value) is not { } date) return false;
        bag.Set(FieldKind.Date, date.Date, label.Rank);
        var rest = value.Remove(date.At, date.Length).Trim(Separators);
        return rest.Length == 0 || Unlabelled(rest, bag) || (rest.Length <= 8 && rest.Any(c => c is '时' or ':' or '：'));
    }

    private static bool TakeUnit(FieldLabel label, string value, FieldBag bag)
    {
        if (WrittenDate.Find(value) is { } date)
        {
            bag.Set(FieldKind.Date, date.Date, UnlabelledRank);
            value = value.Remove(date.At, date.Length).Trim(Separators);
        }
        var tokens = value.Split([' ', '\u3000', '\t', '，', ','], StringSplitOptions.RemoveEmptyEntries);
        if (tokens.Length == 0) return true;
        var units = tokens.TakeWhile((t, i) => i == 0 || UnitName.Clean(t) is not null).ToArray();
        bag.Set(FieldKind.Unit, UnitName.Strip(string.Concat(units)), label.Rank);
        return units.Length == tokens.Length || Unlabelled(string.Join(' ', tokens[units.Length..]), bag);
    }

    private static bool Unlabelled(string text, FieldBag bag)
    {
        if (WrittenDate.Find(text) is { } date)
        {
            bag.Set(FieldKind.Date, date.Date, UnlabelledRank);
            text = text.Remove(date.At, date.Length);
        }
        if (PhoneNumber.Find(text) is { } phone)
        {
            bag.Set(FieldKind.Phone, phone.Number, UnlabelledRank);
            text = text.Remove(phone.At, phone.Length);
        }
        // “审签人 王建国”: a label without a colon speaks for the name after it.
        FieldLabel? announced = null;
        foreach (var token in text.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            if (FieldLabel.Find(token) is { Kind: FieldKind.Signer or FieldKind.Reporter } label) announced = label;
            else if (announced is not null && PersonName.IsName(token)) bag.Set(announced.Kind, token, announced.Rank);
            else if (!TakeToken(token, bag)) return false;
        }
        return true;
    }

    private static bool TakeToken(string token, FieldBag bag)
    {
        if (UnitName.Clean(token) is { } unit)
        {
            bag.Set(FieldKind.Unit, unit, UnlabelledRank);
            return true;
        }
        if (PersonName.IsName(token))
        {
            bag.Set(FieldKind.Reporter, token, UnlabelledRank);
            return true;
        }
        if (token is "供稿" or "报送" or "来稿" or "撰稿" or "信息员" or "电话" or "联系电话" || PersonName.IsPost(token)) return true;
        for (var length = Math.Min(token.Length - 2, FieldLabel.LongestName); length >= 2; length--)
            if (FieldLabel.Find(token.AsSpan(0, length)) is { Kind: FieldKind.Signer or FieldKind.Reporter } label && PersonName.IsName(token[length..]))
            {
                bag.Set(label.Kind, token[length..], label.Rank);
                return true;
            }
        return false;
    }
}

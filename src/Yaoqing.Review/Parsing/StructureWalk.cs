using System.Globalization;

namespace Yaoqing.Review.Parsing;

/// <summary>Finds paragraphs, sentences, clauses, marks and odd characters in one walk.</summary>
internal sealed class StructureWalk(ParsedText parsed)
{
    private const string Closers = "”’」』）)》〉】\"";
    private readonly string _text = parsed.Text;
    private int _paragraph;
    private int _sentence;
    private int _clause;
    private int _plain;
    private ulong _anchors;
    private bool _simple = true;

    public void Run()
    {
        var classes = CharTable.All;
        for (var i = 0; i < _text.Length; i++)
        {
            var c = _text[i];
            _anchors |= Anchors.Bit(c);
            switch (classes[c])
            {
                case CharClass.Han:
                case CharClass.HanNumeral:
                case CharClass.Digit:
                case CharClass.Latin:
                    _plain++;
                    if (char.IsSurrogate(c)) _simple = false;
                    break;
                case CharClass.Mark:
                case CharClass.HalfMark:
                    _plain++;
                    parsed.MarkList.Add(i);
                    i = EndAt(c, i);
                    break;
                case CharClass.LineFeed:
                    EndParagraph(i);
                    break;
                case CharClass.Space:
                case CharClass.WideSpace:
                case CharClass.Invisible:
                    parsed.OddList.Add(i);
                    if (c == '\u200D') _simple = false;
                    break;
                case CharClass.WideDigit:
                case CharClass.WideLatin:
                    parsed.OddList.Add(i);
                    _plain++;
                    break;
                default:
                    _plain++;
                    if (c > 0xFF && JoinsOthers(c)) _simple = false;
                    break;
            }
        }
        EndParagraph(_text.Length);
        parsed.Anchors |= new Anchors(_anchors);
        parsed.CharacterCount = ParsedText.CountCharacters(_text, _plain, _simple);
    }

    /// <summary>Whether a character may be part of a text element of several units.</summary>
    private static bool JoinsOthers(char c) => char.IsSurrogate(c) || c is >= '\u1100' and <= '\u11FF' or >= '\uFE00' and <= '\uFE0F'
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Ends clause or sentence at a mark; returns the last offset consumed (closing quotes belong to the sentence).</summary>
    private int EndAt(char mark, int at)
    {
        if (IsSentenceEnd(mark, at))
        {
            var end = at + 1;
            while (end < _text.Length && (Closers.Contains(_text[end], StringComparison.Ordinal) || IsPlainEnd(_text[end])))
            {
                _anchors |= Anchors.Bit(_text[end]);
                parsed.MarkList.Add(end++);
                _plain++;
            }
            EndClause(at, mark, end);
            EndSentence(end);
            return end - 1;
        }
        if (IsClauseEnd(mark, at)) EndClause(at, mark, at + 1);
        return at;
    }

    private static bool IsPlainEnd(char c) => c is '。' or '！' or '？';

    private bool IsSentenceEnd(char mark, int at) => IsPlainEnd(mark) || mark is '!' or '?' ||
        mark == '.' && at > 0 && (CharTable.IsHan(_text[at - 1]) || _text[at - 1] is '%' or '”' or '）') && (parsed.At(at + 1) is '\0' or '\n' || CharTable.IsHan(parsed.At(at + 1)));

    private bool IsClauseEnd(char mark, int at) => mark is '，' or '；' or '：' ||
        mark is ',' or ';' or ':' && !(CharTable.IsDigit(parsed.At(at - 1)) && CharTable.IsDigit(parsed.At(at + 1)));

    private void EndClause(int end, char mark, int next)
    {
        if (end > _clause) parsed.ClauseList.Add(new Clause(new TextSpan(_clause, end), parsed.SentenceList.Count, mark));
        _clause = next;
    }

    private void EndSentence(int end)
    {
        if (end > _sentence) parsed.SentenceList.Add(new Sentence(Trimmed(_sentence, end), parsed.ParagraphList.Count, new Anchors(_anchors)));
        parsed.Anchors |= new Anchors(_anchors);
        _anchors = 0;
        _sentence = end;
        _clause = Math.Max(_clause, end);
    }

    private void EndParagraph(int end)
    {
        EndClause(end, '\0', end + 1);
        if (Trimmed(_sentence, end).Length > 0) EndSentence(end);
        parsed.ParagraphList.Add(new Paragraph(new TextSpan(_paragraph, end)));
        _paragraph = _sentence = _clause = end + 1;
    }

    private TextSpan Trimmed(int start, int end)
    {
        while (start < end && CharTable.IsWhite(_text[start])) start++;
        return new TextSpan(start, end);
    }
}

using System.Globalization;
using System.Text;

namespace Yaoqing.Documents.Tests.Typesetting;

/// <summary>A page as ink: a binary PGM (P5) or PPM (P6) picture at 300 dpi, measured in millimetres.</summary>
internal sealed class Raster
{
    private const double PixelsPerMillimetre = 300 / 25.4;
    private readonly byte[] data;
    private readonly int start, width, height, channels;

    public Raster(byte[] file)
    {
        data = file;
        var (fields, at) = (new List<string>(), 0);
        while (fields.Count < 4)
        {
            var field = new StringBuilder();
            for (; !char.IsWhiteSpace((char)file[at]); at++)
                field.Append((char)file[at]);
            fields.Add(field.ToString());
            at++;
        }

        channels = fields[0] == "P6" ? 3 : 1;
        width = int.Parse(fields[1], CultureInfo.InvariantCulture);
        height = int.Parse(fields[2], CultureInfo.InvariantCulture);
        start = at;
    }

    /// <summary>The box of all ink within the given box, or null; left, top, right, bottom in millimetres.</summary>
    public (double Left, double Top, double Right, double Bottom)? Ink(double left = 0, double top = 0, double right = 210, double bottom = 297)
    {
        var (x0, y0, x1, y1) = (int.MaxValue, int.MaxValue, -1, -1);
        for (var y = Pixel(top); y < Math.Min(height, Pixel(bottom)); y++)
        {
            for (var x = Pixel(left); x < Math.Min(width, Pixel(right)); x++)
            {
                if (!IsInk(x, y))
                    continue;
                (x0, y0, x1, y1) = (Math.Min(x0, x), Math.Min(y0, y), Math.Max(x1, x), Math.Max(y1, y));
            }
        }

        return x1 < 0 ? null : (x0 / PixelsPerMillimetre, y0 / PixelsPerMillimetre, (x1 + 1) / PixelsPerMillimetre, (y1 + 1) / PixelsPerMillimetre);
    }

    /// <summary>Horizontal rules: rows with an unbroken line of ink of at least 100 mm, neighbours taken as one.</summary>
    public IReadOnlyList<(double Left, double Top, double Right, double Bottom)> Rules()
    {
        var rules = new List<(double Left, double Top, double Right, double Bottom)>();
        for (var y = 0; y < height; y++)
        {
            var (from, length) = LongestLine(y);
            if (length < 100 * PixelsPerMillimetre)
                continue;
            var row = (from / PixelsPerMillimetre, y / PixelsPerMillimetre, (from + length) / PixelsPerMillimetre, (y + 1) / PixelsPerMillimetre);
            if (rules.Count > 0 && Math.Abs(rules[^1].Bottom - row.Item2) < 0.01)
                rules[^1] = rules[^1] with { Bottom = row.Item4 };
            else
                rules.Add(row);
        }

        return rules;
    }

    public bool IsRed(double x, double y)
    {
        var at = start + (Pixel(y) * width + Pixel(x)) * channels;
        return channels == 3 && data[at] > 200 && data[at + 1] < 90 && data[at + 2] < 90;
    }

    public double RedShare(double left, double top, double right, double bottom)
    {
        var (ink, red) = (0, 0);
        for (var y = Pixel(top); y < Pixel(bottom); y++)
        {
            for (var x = Pixel(left); x < Pixel(right); x++)
            {
                if (!IsInk(x, y))
                    continue;
                ink++;
                var at = start + (y * width + x) * channels;
                red += data[at] > 180 && data[at + 1] < 150 && data[at + 2] < 150 ? 1 : 0;
            }
        }

        return ink == 0 ? 0 : (double)red / ink;
    }

    private (int From, int Length) LongestLine(int y)
    {
        var (best, from) = ((From: 0, Length: 0), -1);
        for (var x = 0; x <= width; x++)
        {
            if (x < width && IsInk(x, y))
                from = from < 0 ? x : from;
            else if (from >= 0)
            {
                best = x - from > best.Length ? (from, x - from) : best;
                from = -1;
            }
        }

        return best;
    }

    private bool IsInk(int x, int y)
    {
        var at = start + (y * width + x) * channels;
        return data[at] < 128 || (channels == 3 && data[at + 1] < 128);
    }

    private static int Pixel(double millimetres) => (int)Math.Round(millimetres * PixelsPerMillimetre);
}

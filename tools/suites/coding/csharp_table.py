"""Signatures and solutions in C#."""

from csharp_tasks import cs

# Level 1
cs("shift", "int Shift(int x)", "=> x + 7;", ("x + 7", "x - 7"), ("7", "6"), ("x + 7", "7"))
cs("solve", "int Solve(int x)", "=> x + 135;", ("135", "35"), ("+", "-"), ("135", "134"))
cs("lower", "int Lower(int x)", "=> x - 12;", ("x - 12", "12 - x"), ("-", "+"), ("12", "2"))
cs("scale", "int Scale(int x)", "=> x * 6;", ("*", "+"), ("6", "5"), ("x * 6", "x * x"))
cs("result", "int Result(int x)", "=> x * 110;", ("110", "11"), ("*", "+"), ("110", "100"))
cs("curve", "int Curve(int x)", "=> x * x + 9;", ("x * x", "x + x"), (" + 9", ""), ("x * x + 9", "(x + 9) * (x + 9)"))
cs("above", "bool Above(int x)", "=> x > 40;", ("x >", "x >="), ("x >", "x <"), ("40", "41"))
cs("run", "bool Run(int x)", "=> x > 144;", ("x >", "x >="), ("144", "14"), ("x >", "x <"))
cs("below", "bool Below(int x)", "=> x < 15;", ("x <", "x <="), ("x <", "x >"), ("15", "5"))
cs("even_split", "bool EvenSplit(int x)", "=> x % 4 == 0;", ("==", "!="), ("4", "2"), ("% 4", "/ 4"))
cs("work", "bool Work(int x)", "=> x % 125 == 0;", ("125", "25"), ("==", "!="), ("% 125", "/ 125"))
cs("power", "long Power(long x)", "=> x * x * x;", ("x * x * x", "x * x"), ("x * x * x", "3 * x"), ("x * x * x", "(int)(x * x * x)"))
cs("at_least", "int AtLeast(int x)", "=> Math.Max(x, 18);", ("Max", "Min"), ("Math.Max(x, 18)", "x"), ("18", "17"))
cs("value", "int Value(int x)", "=> Math.Min(x, 130);", ("Min", "Max"), ("130", "13"), ("Math.Min(x, 130)", "x"))
cs("join_up", "int JoinUp(int a, int b)", "=> a + b + 8;", (" + 8", ""), ("a + b", "a * b"), ("8", "7"))
cs("multiply", "int Multiply(int a, int b)", "=> a * b - 4;", (" - 4", ""), ("a * b", "a + b"), ("- 4", "+ 4"))
cs("total", "int Total(List<int> items)", "=> items.Sum();", ("Sum", "Count"), ("Sum()", "FirstOrDefault()"), ("Sum()", "Max()"))
cs("size", "int Size(List<int> items)", "=> items.Count;", ("Count", "Count - 1"), ("Count", "Sum()"), ("Count", "Distinct().Count()"))
cs("backwards", "List<int> Backwards(List<int> items)", "=> items.AsEnumerable().Reverse().ToList();", (".Reverse()", ""), (".Reverse()", ".OrderDescending()"), (".Reverse()", ".Reverse().Skip(1)"))
cs("ordered", "List<int> Ordered(List<int> items)", "=> items.Order().ToList();", (".Order()", ""), ("Order()", "OrderDescending()"), ("Order()", "Order().Distinct()"))
cs("head", "List<int> Head(List<int> items)", "=> items.Take(3).ToList();", ("Take", "Skip"), ("3", "4"), ("3", "2"))
cs("raise_all", "List<int> RaiseAll(List<int> items)", "=> items.Select(x => x + 5).ToList();", ("+ 5", "* 5"), ("+ 5", ""), ("+ 5", "+ 6"))
cs("big_ones", "List<int> BigOnes(List<int> items)", "=> items.Where(x => x > 149).ToList();", ("x > 149", "x > 150"), ("x > 149", "x < 149"), ("149", "14"))
cs("evens", "List<int> Evens(List<int> items)", "=> items.Where(x => x % 2 == 0).ToList();", ("== 0", "== 1"), ("x % 2 == 0", "x > 0"), ("% 2", "% 4"))
cs("unique", "List<int> Unique(List<int> items)", "=> items.Distinct().ToList();", (".Distinct()", ""), (".Distinct()", ".Order().Distinct()"), (".Distinct()", ".Distinct().Skip(1)"))
cs("shout", "string Shout(string text)", "=> text.ToUpperInvariant();", ("Upper", "Lower"), (".ToUpperInvariant()", ""), (".ToUpperInvariant()", ".ToUpperInvariant().Trim()"))
cs("turned", "string Turned(string text)", "=> new(text.Reverse().ToArray());", (".Reverse()", ""), ("Reverse()", "Order()"), ("Reverse()", "Reverse().Skip(1)"))
cs("letters", "int Letters(string text)", "=> text.Length;", ("Length", "Length + 1"), ("Length", "Trim().Length"), ("Length", "Split(' ').Length"))
cs("word_count", "int WordCount(string text)", "=> text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;", (", StringSplitOptions.RemoveEmptyEntries", ""), (".Length", ".Length + 1"), (".Length", ".Distinct().Count() - 1"))
cs("mirror", "bool Mirror(string text)", "=> text.SequenceEqual(text.Reverse());", ("=> text", "=> !text"), ("text.Reverse()", "text"), ("text.Reverse()", "text.ToLowerInvariant()"))
cs("squeeze", "string Squeeze(string text)", '=> text.Replace(" ", "");', ('.Replace(" ", "")', ".Trim()"), ('""', '"_"'), ('" "', '"  "'))

# Level 2
cs("count_vowels", "int CountVowels(string text)", '=> text.ToLowerInvariant().Count(letter => "aeiou".Contains(letter));', (".ToLowerInvariant()", ""), ("aeiou", "aeio"), ("=> text", "=> 1 + text"))
cs("headline", "string Headline(string text)", "=> string.Join(' ', text.Split(' ').Select(word => word is \"\" ? \"\" : char.ToUpperInvariant(word[0]) + word[1..]));", ("word[1..]", "word[1..].ToLowerInvariant()"), ("' ', text", "'_', text"), ("ToUpperInvariant", "ToLowerInvariant"))
cs("longest_word", "string LongestWord(string text)", "=> text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).OrderByDescending(word => word.Length).FirstOrDefault(\"\");", ("OrderByDescending", "OrderBy"), ('FirstOrDefault("")', 'First()'), ("word.Length", "word"))
cs("caesar", "string Caesar(string text, int n)", """
{
    char Shifted(char c, char first) => (char)(first + ((c - first + n) % 26 + 26) % 26);
    return string.Concat(text.Select(c => c is >= 'a' and <= 'z' ? Shifted(c, 'a') : c is >= 'A' and <= 'Z' ? Shifted(c, 'A') : c));
}
""", (" + 26) % 26", ")"), ("Shifted(c, 'A')", "c"), ("- first + n", "- first - n"))
cs("run_lengths", "string RunLengths(string text)", """
{
    var written = new StringBuilder();
    for (int start = 0, end; start < text.Length; start = end)
    {
        for (end = start; end < text.Length && text[end] == text[start]; end++)
        {
        }

        written.Append(text[start]).Append(end - start);
    }

    return written.ToString();
}
""", ("Append(end - start)", "Append(end - start + 1)"), (".Append(end - start)", ""), ("Append(end - start)", 'Append(end - start > 1 ? (end - start).ToString() : "")'))
cs("anagrams", "bool Anagrams(string first, string second)", """
{
    string Key(string text) => string.Concat(text.ToLowerInvariant().Replace(" ", "").Order());
    return Key(first) == Key(second);
}
""", (".ToLowerInvariant()", ""), ('.Replace(" ", "")', ""), (".Order()", ".Distinct().Order()"))
cs("sum_numbers", "int SumNumbers(string text)", """
{
    int total = 0, number = 0;
    foreach (var c in text)
    {
        if (char.IsAsciiDigit(c))
        {
            number = number * 10 + (c - '0');
        }
        else
        {
            total += number;
            number = 0;
        }
    }

    return total + number;
}
""", ("number * 10 + ", "number + "), ("return total + number", "return total"), ("            number = 0;\n", ""))
cs("from_roman", "int FromRoman(string text)", """
{
    int Worth(char c) => c switch { 'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, 'C' => 100, 'D' => 500, _ => 1000 };
    var total = 0;
    for (var i = 0; i < text.Length; i++)
    {
        var value = Worth(text[i]);
        total += i + 1 < text.Length && value < Worth(text[i + 1]) ? -value : value;
    }

    return total;
}
""", ("? -value : value", "? value : value"), ("value < Worth", "value > Worth"), ("500", "50"))
cs("seconds", "int Seconds(string text)", """
{
    int total = 0, number = 0;
    foreach (var c in text)
    {
        if (char.IsAsciiDigit(c))
        {
            number = number * 10 + (c - '0');
            continue;
        }

        total += number * (c == 'h' ? 3600 : c == 'm' ? 60 : 1);
        number = 0;
    }

    return total;
}
""", ("3600", "60"), ("? 60 : 1", "? 60 : 0"), ("        number = 0;\n", ""))
cs("shorten", "string Shorten(string text, int n)", '=> text.Length <= n ? text : text[..(n - 3)] + "...";', ("<=", "<"), ("n - 3", "n"), ('"..."', '".."'))
cs("common_prefix", "string CommonPrefix(List<string> texts)", """
{
    if (texts.Count == 0)
    {
        return "";
    }

    var length = 0;
    while (texts.All(text => text.Length > length && text[length] == texts[0][length]))
    {
        length++;
    }

    return texts[0][..length];
}
""", ("texts[0][..length]", "texts[0][..Math.Max(0, length - 1)]"), ("All(", "Any("), ("texts.All", "length < 2 && texts.All"))
cs("to_snake", "string ToSnake(string name)", "=> string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? \"_\" + char.ToLower(c) : char.ToLower(c).ToString()));", (" && i > 0", ""), ('"_" + char.ToLower(c)', '"_" + c'), (": char.ToLower(c).ToString()", ": c.ToString()"))
cs("singles", "string Singles(string text)", "=> string.Concat(text.Where(c => text.Count(other => other == c) == 1));", ("== 1", ">= 1"), ("== 1", "== 2"), ("other == c", "char.ToLower(other) == char.ToLower(c)"))
cs("digit_sum", "int DigitSum(int n)", "=> Math.Abs(n).ToString().Sum(digit => digit - '0');", ("Math.Abs(n)", "n"), ("Sum(", "Max("), ("digit - '0'", "1"))
cs("is_prime", "bool IsPrime(int n)", """
{
    for (var d = 2; d * d <= n; d++)
    {
        if (n % d == 0)
        {
            return false;
        }
    }

    return n > 1;
}
""", ("n > 1", "n > 0"), ("d * d <= n", "d * d < n"), ("d = 2", "d = 3"))
cs("prime_factors", "List<int> PrimeFactors(int n)", """
{
    var factors = new List<int>();
    for (var d = 2; d * d <= n; d++)
    {
        while (n % d == 0)
        {
            factors.Add(d);
            n /= d;
        }
    }

    if (n > 1)
    {
        factors.Add(n);
    }

    return factors;
}
""", ("while (n % d", "if (n % d"), ("d * d <= n", "d * d < n"), ("if (n > 1)", "if (n > 100)"))
cs("gcd_all", "int GcdAll(List<int> numbers)", """
{
    int Gcd(int a, int b) => b == 0 ? a : Gcd(b, a % b);
    return numbers.Aggregate(Gcd);
}
""", ("Aggregate(Gcd)", "Min()"), ("? a :", "? 1 :"), ("Aggregate(Gcd)", "First()"))
cs("in_base", "string InBase(int n, int numberBase)", """
{
    var digits = "";
    do
    {
        digits = "0123456789abcdef"[n % numberBase] + digits;
        n /= numberBase;
    }
    while (n > 0);
    return digits;
}
""", ("while (n > 0)", "while (n > 1)"), ('"0123456789abcdef"[n % numberBase] + digits', 'digits + "0123456789abcdef"[n % numberBase]'), ("n % numberBase", "n % 10"))
cs("fibonacci", "long Fibonacci(int n)", """
{
    long a = 0, b = 1;
    for (var i = 0; i < n; i++)
    {
        (a, b) = (b, a + b);
    }

    return a;
}
""", ("a = 0", "a = 1"), ("i < n", "i < n - 1"), ("long a = 0, b = 1", "int a = 0, b = 1"))
cs("collatz_steps", "int CollatzSteps(int n)", """
{
    var steps = 0;
    for (; n != 1; steps++)
    {
        n = n % 2 == 0 ? n / 2 : 3 * n + 1;
    }

    return steps;
}
""", ("steps = 0", "steps = 1"), ("n != 1", "n > 2"), ("3 * n + 1", "n + 1"))
cs("round_half_away", "int RoundHalfAway(double x)", "=> (int)Math.Round(x, MidpointRounding.AwayFromZero);", (", MidpointRounding.AwayFromZero", ""), ("Math.Round(x, MidpointRounding.AwayFromZero)", "x"), ("Math.Round(x, MidpointRounding.AwayFromZero)", "Math.Floor(x + 0.5)"))
cs("trimmed_mean", "double TrimmedMean(List<double> numbers)", "=> numbers.Count < 3 ? 0 : numbers.Order().Skip(1).SkipLast(1).Average();", ("< 3", "< 4"), (".SkipLast(1)", ""), (".Order()", ""))
cs("median", "double Median(List<double> numbers)", """
{
    var ordered = numbers.Order().ToList();
    var half = ordered.Count / 2;
    return ordered.Count % 2 == 1 ? ordered[half] : (ordered[half - 1] + ordered[half]) / 2;
}
""", (".Order()", ""), ("half - 1", "half"), ("? ordered[half]", "? ordered[0]"))
cs("is_perfect", "bool IsPerfect(int n)", "=> n > 0 && Enumerable.Range(1, n - 1).Where(d => n % d == 0).Sum() == n;", ("n - 1)", "n)"), ("Range(1,", "Range(2,"), ("n > 0", "n > 6"))
cs("reverse_number", "int ReverseNumber(int n)", "=> Math.Sign(n) * int.Parse(string.Concat(Math.Abs(n).ToString().Reverse()));", ("Math.Sign(n) * ", ""), (".Reverse()", ""), ("Math.Sign(n) *", "-Math.Sign(n) *"))
cs("coins", "int Coins(int n)", """
{
    var count = 0;
    foreach (var coin in new[] { 50, 20, 10, 5, 2, 1 })
    {
        count += n / coin;
        n %= coin;
    }

    return count;
}
""", (" 2,", ""), ("50, ", ""), ("n %= coin", "n -= coin"))
cs("is_leap", "bool IsLeap(int year)", "=> year % 4 == 0 && year % 100 != 0 || year % 400 == 0;", (" && year % 100 != 0", ""), (" || year % 400 == 0", ""), ("year % 4 ==", "year % 2 =="))
cs("days_in_month", "int DaysInMonth(int year, int month)", "=> DateTime.DaysInMonth(year, month);", ("DateTime.DaysInMonth(year, month)", "month == 2 ? 28 : DateTime.DaysInMonth(year, month)"), ("DateTime.DaysInMonth(year, month)", "30"), ("DateTime.DaysInMonth(year, month)", "month % 2 == 0 ? 30 : 31"))
cs("days_between", "int DaysBetween(string first, string second)", '=> DateOnly.ParseExact(second, "yyyy-MM-dd").DayNumber - DateOnly.ParseExact(first, "yyyy-MM-dd").DayNumber;', ("=> DateOnly", "=> 1 + DateOnly"), ("ParseExact(second", "ParseExact(first"), ("DayNumber - ", "DayOfYear - "))
cs("weekday_name", "string WeekdayName(string text)", '=> DateOnly.ParseExact(text, "yyyy-MM-dd").DayOfWeek.ToString();', (".DayOfWeek.ToString()", ".DayOfWeek.ToString()[..3]"), (".DayOfWeek", ".AddDays(1).DayOfWeek"), (".DayOfWeek.ToString()", ".ToString()"))
cs("add_minutes", "string AddMinutes(string time, int minutes)", """
{
    var total = int.Parse(time[..2]) * 60 + int.Parse(time[3..]) + minutes;
    total = (total % 1440 + 1440) % 1440;
    return $"{total / 60:00}:{total % 60:00}";
}
""", ("(total % 1440 + 1440) % 1440", "total % 1440"), ("{total / 60:00}", "{total / 60}"), ("+ minutes", "- minutes"))
cs("second_largest", "int? SecondLargest(List<int> numbers)", "=> numbers.Distinct().OrderDescending().Skip(1).Select(n => (int?)n).FirstOrDefault();", (".Distinct()", ""), ("OrderDescending", "Order"), ("Select(n => (int?)n).FirstOrDefault()", "FirstOrDefault()"))
cs("pieces", "List<List<object>> Pieces(List<object> items, int n)", "=> items.Chunk(n).Select(piece => piece.ToList()).ToList();", ("Chunk(n)", "Chunk(n + 1)"), ("Chunk(n)", "Chunk(n).Where(piece => piece.Length == n)"), ("Chunk(n)", "Chunk(n).Reverse()"))
cs("merge", "List<int> Merge(List<int> first, List<int> second)", "=> first.Concat(second).Order().ToList();", (".Order()", ""), ("Concat", "Union"), ("Order()", "OrderDescending()"))
cs("frequencies", "Dictionary<string, int> Frequencies(string text)", "=> text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).GroupBy(word => word).ToDictionary(words => words.Key, words => words.Count());", (".ToLowerInvariant()", ""), ("words.Count()", "1"), (", StringSplitOptions.RemoveEmptyEntries", ""))
cs("rotate", "List<int> Rotate(List<int> items, int n)", """
{
    var length = items.Count;
    return items.Select((_, i) => items[((i - n) % length + length) % length]).ToList();
}
""", ("i - n", "i + n"), (" + length) % length", ")"), ("i - n", "i - 1"))
cs("pair_with_sum", "(int, int)? PairWithSum(List<int> numbers, int target)", """
{
    for (var j = 0; j < numbers.Count; j++)
    {
        for (var i = 0; i < j; i++)
        {
            if (numbers[i] + numbers[j] == target)
            {
                return (i, j);
            }
        }
    }

    return null;
}
""", ("i < j", "i <= j"), ("(i, j)", "(j, i)"), ("return null", "return (-1, -1)"))
cs("transpose", "List<List<object>> Transpose(List<List<object>> rows)", "=> rows.Count == 0 ? [] : rows[0].Select((_, j) => rows.Select(row => row[j]).ToList()).ToList();", ("row[j]", "row[0]"), ("rows.Count == 0 ? [] : ", ""), ("rows.Select(row => row[j])", "rows.Select(row => row[j]).Reverse()"))
cs("by_length", "Dictionary<int, List<string>> ByLength(List<string> words)", "=> words.GroupBy(word => word.Length).ToDictionary(group => group.Key, group => group.ToList());", ("group.ToList()", "group.Reverse().ToList()"), ("words.GroupBy", "words.Distinct().GroupBy"), ("word.Length", "word.Length % 4"))
cs("running_sums", "List<int> RunningSums(List<int> numbers)", """
{
    var total = 0;
    return numbers.Select(number => total += number).ToList();
}
""", ("total += number", "number"), ("total = 0", "total = 1"), (".ToList()", ".Reverse().ToList()"))
cs("missing", "List<int> Missing(List<int> numbers, int n)", "=> Enumerable.Range(1, n).Except(numbers).ToList();", ("Range(1, n)", "Range(0, n)"), ("Except", "Intersect"), ("Range(1, n)", "Range(1, n + 1)"))
cs("by_length_then_name", "List<string> ByLengthThenName(List<string> words)", "=> words.OrderBy(word => word.Length).ThenBy(word => word, StringComparer.Ordinal).ToList();", (".ThenBy(word => word, StringComparer.Ordinal)", ""), ("OrderBy(word => word.Length).ThenBy", "OrderBy"), ("OrderBy(word => word.Length)", "OrderByDescending(word => word.Length)"))
cs("best_rise", "int BestRise(List<int> numbers)", """
{
    int best = 0, lowest = int.MaxValue;
    foreach (var number in numbers)
    {
        lowest = Math.Min(lowest, number);
        best = Math.Max(best, number - lowest);
    }

    return best;
}
""", ("best = Math.Max(best, number - lowest)", "best = number - lowest"), ("lowest = Math.Min(lowest, number)", "lowest = number"), ("best = 0", "best = 1"))
cs("pascal_row", "List<int> PascalRow(int n)", """
{
    var row = new List<int> { 1 };
    for (var i = 0; i < n; i++)
    {
        row = [1, .. row.Zip(row.Skip(1), (a, b) => a + b), 1];
    }

    return row;
}
""", ("i < n", "i <= n"), ("a + b", "a * b"), ("[1, ..", "[0, .."))
cs("without_drops", "List<int> WithoutDrops(List<int> numbers)", "=> numbers.Where((number, i) => i == 0 || number >= numbers[i - 1]).ToList();", (">=", ">"), (">=", "<="), ("i == 0 || ", "i > 0 && "))
cs("in_one", "HashSet<int> InOne(List<int> first, List<int> second)", """
{
    var one = first.ToHashSet();
    one.SymmetricExceptWith(second);
    return one;
}
""", ("SymmetricExceptWith", "UnionWith"), ("SymmetricExceptWith", "IntersectWith"), ("SymmetricExceptWith", "ExceptWith"))
cs("find", "int Find(List<int> numbers, int target)", "=> Math.Max(-1, numbers.IndexOf(target));", ("IndexOf(target)", "IndexOf(target) - 1"), ("Math.Max(-1, ", "Math.Max(0, "), ("IndexOf(target)", "BinarySearch(target) * 2"))
cs("multiply_matrices", "List<List<int>> MultiplyMatrices(List<List<int>> first, List<List<int>> second)", "=> first.Select(row => second[0].Select((_, j) => row.Select((x, k) => x * second[k][j]).Sum()).ToList()).ToList();", ("x * second", "x + second"), (".Sum()", ".Max()"), ("second[k][j]).Sum()", "second[0][j]).Sum()"))
cs("robot", "(int X, int Y) Robot(string commands)", """
{
    int x = 0, y = 0, dx = 0, dy = 1;
    foreach (var command in commands)
    {
        (x, y, dx, dy) = command switch
        {
            'F' => (x + dx, y + dy, dx, dy),
            'L' => (x, y, -dy, dx),
            _ => (x, y, dy, -dx),
        };
    }

    return (x, y);
}
""", ("-dy, dx", "dy, dx"), ("x + dx", "x - dx"), ("dx = 0, dy = 1", "dx = 1, dy = 0"))

# Level 3
cs("balanced", "bool Balanced(string text)", """
{
    var opened = new Stack<char>();
    foreach (var c in text)
    {
        if ("([{".Contains(c))
        {
            opened.Push(c);
        }
        else if (")]}".IndexOf(c) is >= 0 and var kind && (!opened.TryPop(out var other) || other != "([{"[kind]))
        {
            return false;
        }
    }

    return opened.Count == 0;
}
""", ("opened.Count == 0", "true"), (' || other != "([{"[kind]', ""), ('"([{".Contains', '"([".Contains'))
cs("evaluate", "int Evaluate(string text)", """
{
    var (symbols, at) = (text.Replace(" ", "") + "\\0", 0);
    return Sum();

    int Sum()
    {
        var value = Product();
        while (symbols[at] is '+' or '-')
        {
            value = symbols[at++] == '+' ? value + Product() : value - Product();
        }

        return value;
    }

    int Product()
    {
        var value = Atom();
        while (symbols[at] == '*')
        {
            at++;
            value *= Atom();
        }

        return value;
    }

    int Atom()
    {
        if (symbols[at] == '(')
        {
            at++;
            var inner = Sum();
            at++;
            return inner;
        }

        var number = 0;
        while (char.IsAsciiDigit(symbols[at]))
        {
            number = number * 10 + (symbols[at++] - '0');
        }

        return number;
    }
}
""", ("value - Product()", "Product() - value"), ("value *= Atom()", "value += Atom()"), ("number * 10 +", "number +"))
cs("csv_fields", "List<string> CsvFields(string line)", """
{
    var fields = new List<string>();
    var (field, quoted) = (new StringBuilder(), false);
    for (var i = 0; i < line.Length; i++)
    {
        if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
        {
            field.Append(line[i++]);
        }
        else if (line[i] == '"')
        {
            quoted = !quoted;
        }
        else if (line[i] == ',' && !quoted)
        {
            fields.Add(field.ToString());
            field.Clear();
        }
        else
        {
            field.Append(line[i]);
        }
    }

    fields.Add(field.ToString());
    return fields;
}
""", ("quoted = !quoted", "quoted = true"), (" && !quoted", ""), ("field.Append(line[i++])", "i++"))
cs("edit_distance", "int EditDistance(string first, string second)", """
{
    var above = Enumerable.Range(0, second.Length + 1).ToArray();
    for (var i = 0; i < first.Length; i++)
    {
        var row = new int[above.Length];
        row[0] = i + 1;
        for (var j = 0; j < second.Length; j++)
        {
            row[j + 1] = Math.Min(Math.Min(row[j] + 1, above[j + 1] + 1), above[j] + (first[i] == second[j] ? 0 : 1));
        }

        above = row;
    }

    return above[^1];
}
""", ("? 0 : 1", "? 0 : 2"), ("row[j] + 1", "row[j]"), ("row[0] = i + 1", "row[0] = i"))
cs("longest_palindrome", "int LongestPalindrome(string text)", """
{
    var best = 0;
    for (var middle = 0; middle < text.Length; middle++)
    {
        for (var width = 0; width < 2; width++)
        {
            int left = middle, right = middle + width;
            while (left >= 0 && right < text.Length && text[left] == text[right])
            {
                left--;
                right++;
            }

            best = Math.Max(best, right - left - 1);
        }
    }

    return best;
}
""", ("width < 2", "width < 1"), ("right - left - 1", "right - left"), ("left >= 0", "left > 0"))
cs("longest_distinct", "int LongestDistinct(string text)", """
{
    int best = 0, start = 0;
    var seen = new Dictionary<char, int>();
    for (var i = 0; i < text.Length; i++)
    {
        if (seen.TryGetValue(text[i], out var at))
        {
            start = Math.Max(start, at + 1);
        }

        seen[text[i]] = i;
        best = Math.Max(best, i - start + 1);
    }

    return best;
}
""", ("Math.Max(start, at + 1)", "at + 1"), ("i - start + 1", "i - start"), ("at + 1)", "at)"))
cs("wrap", "List<string> Wrap(string text, int width)", """
{
    var lines = new List<string>();
    foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
    {
        if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= width)
        {
            lines[^1] += " " + word;
        }
        else
        {
            lines.Add(word);
        }
    }

    return lines;
}
""", ("<= width", "< width"), (" + 1 +", " +"), (", StringSplitOptions.RemoveEmptyEntries", ""))
cs("friday_13ths", "int Friday13ths(int year)", "=> Enumerable.Range(1, 12).Count(month => new DateOnly(year, month, 13).DayOfWeek == DayOfWeek.Friday);", ("DayOfWeek.Friday", "DayOfWeek.Saturday"), ("13)", "12)"), ("Range(1, 12)", "Range(1, 11)"))
cs("factorial_zeros", "int FactorialZeros(int n)", "=> n == 0 ? 0 : n / 5 + FactorialZeros(n / 5);", (" + FactorialZeros(n / 5)", ""), ("n / 5 +", "n / 10 +"), ("n / 5 +", "n / 5 + 1 +"))
cs("add_fractions", "(int, int) AddFractions(int a, int b, int c, int d)", """
{
    int Gcd(int x, int y) => y == 0 ? Math.Abs(x) : Gcd(y, x % y);
    var (numerator, denominator) = (a * d + c * b, b * d);
    var divisor = Gcd(numerator, denominator) * Math.Sign(denominator);
    return (numerator / divisor, denominator / divisor);
}
""", ("a * d + c * b", "a + c"), (" * Math.Sign(denominator)", ""), ("Gcd(numerator, denominator)", "1"))
cs("primes_below", "List<int> PrimesBelow(int n)", "=> Enumerable.Range(2, Math.Max(0, n - 2)).Where(number => Enumerable.Range(2, Math.Max(0, number - 2)).All(d => number % d != 0)).ToList();", ("n - 2)).Where", "n - 1)).Where"), ("Range(2, Math.Max(0, n", "Range(1, Math.Max(0, n"), (".All(", ".Any("))
cs("queens", "int Queens(int n)", """
{
    int Place(List<int> taken) => taken.Count == n
        ? 1
        : Enumerable.Range(0, n)
            .Where(column => taken.Select((other, row) => column != other && Math.Abs(column - other) != taken.Count - row).All(free => free))
            .Sum(column => Place([.. taken, column]));
    return Place([]);
}
""", ("column != other && ", ""), (" && Math.Abs(column - other) != taken.Count - row", ""), ("All(", "Any("))
cs("inversions", "int Inversions(List<int> numbers)", "=> numbers.Select((number, i) => numbers.Skip(i + 1).Count(later => number > later)).Sum();", ("number > later", "number >= later"), ("Skip(i + 1)", "Skip(0)"), ("Skip(i + 1)", "Skip(i + 1).Take(1)"))
cs("merge_intervals", "List<List<int>> MergeIntervals(List<List<int>> intervals)", """
{
    var merged = new List<List<int>>();
    foreach (var interval in intervals.OrderBy(interval => interval[0]))
    {
        if (merged.Count > 0 && interval[0] <= merged[^1][1])
        {
            merged[^1][1] = Math.Max(merged[^1][1], interval[1]);
        }
        else
        {
            merged.Add([.. interval]);
        }
    }

    return merged;
}
""", ("<= merged", "< merged"), ("Math.Max(merged[^1][1], interval[1])", "interval[1]"), (".OrderBy(interval => interval[0])", ""))
cs("best_part", "int BestPart(List<int> numbers)", """
{
    int best = int.MinValue, current = 0;
    foreach (var number in numbers)
    {
        current = Math.Max(number, current + number);
        best = Math.Max(best, current);
    }

    return best;
}
""", ("int.MinValue", "0"), ("Math.Max(number, current + number)", "current + number"), ("best = Math.Max(best, current)", "best = current"))
cs("fewest_coins", "int FewestCoins(List<int> values, int amount)", """
{
    var fewest = Enumerable.Repeat(amount + 1, amount + 1).ToArray();
    fewest[0] = 0;
    foreach (var coin in values)
    {
        for (var rest = coin; rest <= amount; rest++)
        {
            fewest[rest] = Math.Min(fewest[rest], fewest[rest - coin] + 1);
        }
    }

    return fewest[amount] > amount ? -1 : fewest[amount];
}
""", ("rest <= amount", "rest < amount"), ("? -1 :", "? 0 :"), ("fewest[rest - coin] + 1", "fewest[rest - coin] + 2"))
cs("longest_rise", "int LongestRise(List<int> numbers)", """
{
    var lengths = new List<int>();
    for (var i = 0; i < numbers.Count; i++)
    {
        lengths.Add(1 + Enumerable.Range(0, i).Where(j => numbers[j] < numbers[i]).Select(j => lengths[j]).DefaultIfEmpty(0).Max());
    }

    return lengths.DefaultIfEmpty(0).Max();
}
""", ("numbers[j] < numbers[i]", "numbers[j] <= numbers[i]"), ("1 + Enumerable", "Enumerable"), ("return lengths.DefaultIfEmpty(0).Max()", "return lengths.LastOrDefault()"))
cs("common_length", "int CommonLength(string first, string second)", """
{
    var longest = new int[first.Length + 1, second.Length + 1];
    for (var i = 1; i <= first.Length; i++)
    {
        for (var j = 1; j <= second.Length; j++)
        {
            longest[i, j] = first[i - 1] == second[j - 1] ? longest[i - 1, j - 1] + 1 : Math.Max(longest[i - 1, j], longest[i, j - 1]);
        }
    }

    return longest[first.Length, second.Length];
}
""", ("longest[i - 1, j - 1] + 1", "longest[i - 1, j] + 1"), ("Math.Max(longest[i - 1, j], longest[i, j - 1])", "0"), ("Math.Max(longest[i - 1, j], longest[i, j - 1])", "longest[i, j - 1]"))
cs("knapsack", "int Knapsack(List<int> weights, List<int> values, int capacity)", """
{
    var best = new int[capacity + 1];
    for (var i = 0; i < weights.Count; i++)
    {
        for (var room = capacity; room >= weights[i]; room--)
        {
            best[room] = Math.Max(best[room], best[room - weights[i]] + values[i]);
        }
    }

    return best[capacity];
}
""", ("var room = capacity; room >= weights[i]; room--", "var room = weights[i]; room <= capacity; room++"), ("room >= weights[i]", "room > weights[i]"), ("best[capacity]", "best[capacity - 1]"))
cs("fewest_steps", "int FewestSteps(Dictionary<string, List<string>> graph, string start, string goal)", """
{
    var steps = new Dictionary<string, int> { [start] = 0 };
    var queue = new Queue<string>([start]);
    while (queue.TryDequeue(out var node))
    {
        foreach (var other in graph[node])
        {
            if (steps.TryAdd(other, steps[node] + 1))
            {
                queue.Enqueue(other);
            }
        }
    }

    return steps.GetValueOrDefault(goal, -1);
}
""", ("steps[node] + 1", "steps[node]"), ("GetValueOrDefault(goal, -1)", "GetValueOrDefault(goal)"), ("steps[node] + 1", "steps.Count"))
cs("islands", "int Islands(List<string> rows)", """
{
    var land = rows.SelectMany((row, i) => row.Select((c, j) => (c, i, j))).Where(cell => cell.c == '#').Select(cell => (cell.i, cell.j)).ToHashSet();
    var count = 0;
    while (land.Count > 0)
    {
        count++;
        Sink(land.First());
    }

    return count;

    void Sink((int I, int J) at)
    {
        if (land.Remove(at))
        {
            Sink((at.I + 1, at.J));
            Sink((at.I - 1, at.J));
            Sink((at.I, at.J + 1));
            Sink((at.I, at.J - 1));
        }
    }
}
""", ("(at.I, at.J - 1)", "(at.I + 1, at.J + 1)"), ("cell.c == '#'", "cell.c != '#'"), ("            Sink((at.I, at.J + 1));\n", ""))
cs("last_one", "int LastOne(int n, int k)", """
{
    var (people, at) = (Enumerable.Range(1, n).ToList(), 0);
    while (people.Count > 1)
    {
        at = (at + k - 1) % people.Count;
        people.RemoveAt(at);
    }

    return people[0];
}
""", ("at + k - 1", "at + k"), ("RemoveAt(at)", "RemoveAt(0)"), ("(at + k - 1)", "(k - 1)"))
cs("reverse_polish", "int ReversePolish(List<string> tokens)", """
{
    var stack = new Stack<int>();
    foreach (var token in tokens)
    {
        if (int.TryParse(token, out var number))
        {
            stack.Push(number);
            continue;
        }

        var (right, left) = (stack.Pop(), stack.Pop());
        stack.Push(token switch { "+" => left + right, "-" => left - right, _ => left * right });
    }

    return stack.Pop();
}
""", ("left - right", "right - left"), ("left * right", "left + right"), ("return stack.Pop()", "return stack.Pop() + 1"))

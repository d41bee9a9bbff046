"""Tasks about strings and parsing."""

from tasks import task


@task("strings", 2, "Count the vowels (a, e, i, o, u, in either case) of the text.", "统计文本中元音字母（a、e、i、o、u，不分大小写）的个数。",
      hand=[(("Banana",), 3), (("",), 0), (("xyz",), 0)], more=[("AEIOU",), ("rhythm",), ("Queue up",), ("a" * 50,), ("Émile",)],
      wrong=[(".lower()", ""), ("aeiou", "aeio"), ("sum(1", "sum(2")])
def count_vowels(text: str) -> int:
    return sum(1 for letter in text.lower() if letter in "aeiou")


@task("strings", 2, "Return the text with the first letter of every word in upper case and everything else unchanged. Words are separated by single spaces.",
      "把文本中每个单词的首字母改为大写，其余不变。单词之间用一个空格隔开。",
      hand=[(("the iPhone case",), "The IPhone Case"), (("",), "")], more=[("a",), ("ABC def",), ("don't stop",), ("3 apples",), ("x y z",), ("already Done",)],
      wrong=[("word[:1].upper() + word[1:]", "word.capitalize()"), ('" ".join', '"".join'), ("word[:1].upper() + word[1:]", "word.upper()")])
def headline(text: str) -> str:
    return " ".join(word[:1].upper() + word[1:] for word in text.split(" "))


@task("strings", 2, "Return the longest word of the text; of several equally long words the first. Words are separated by white space; for a text without words return the empty string.",
      "返回文本中最长的单词；若有多个同样长的，返回第一个。单词以空白分隔；没有单词时返回空字符串。",
      hand=[(("a quick brown fox",), "quick"), (("",), "")], more=[("one two six",), ("   ",), ("hello",), ("tab\tseparated words",), ("aa bb ccc ddd",), ("x yy\nzzz",)],
      wrong=[("max(words, key=len)", "max(words)"), ("max(words, key=len)", "max(reversed(words), key=len)"), ("max(words, key=len)", "min(words, key=len)")])
def longest_word(text: str) -> str:
    words = text.split()
    return max(words, key=len) if words else ""


@task("strings", 2, "Shift every letter a-z and A-Z by n places in the alphabet, going round at the end, and leave all other characters as they are. n may be negative.",
      "把每个英文字母 a-z、A-Z 在字母表中后移 n 位，到末尾后从头循环，其他字符不变。n 可以是负数。",
      hand=[(("abc xyz", 2), "cde zab"), (("Cde", -2), "Abc")], more=[("Hello, World!", 13), ("", 5), ("z", 1), ("A", -1), ("abc", 26), ("abc", 53), ("1 2 3", 9)],
      wrong=[("% 26", "% 25"), ('ord("A")', 'ord("a")'), ("+ n)", "- n)")])
def caesar(text: str, n: int) -> str:
    out = []
    for c in text:
        if "a" <= c <= "z" or "A" <= c <= "Z":
            base = ord("a") if c >= "a" else ord("A")
            c = chr((ord(c) - base + n) % 26 + base)
        out.append(c)
    return "".join(out)


@task("strings", 2, "Write the text in run-length form: every run of equal characters becomes the character followed by the length of the run, also when the length is 1.",
      "用游程编码表示文本：每一段连续相同的字符写成该字符加上这一段的长度，长度为 1 时也要写出。",
      hand=[(("aaabcc",), "a3b1c2"), (("",), "")], more=[("a",), ("abc",), ("z" * 12,), ("aabbaa",), ("  x",), ("1122",)],
      wrong=[("out += text[start]", "out = text[start]"), ("str(end - start)", "str(end - start - 1)"), ("str(end - start)", "(str(end - start) if end - start > 1 else '')")])
def run_lengths(text: str) -> str:
    out, start = "", 0
    while start < len(text):
        end = start
        while end < len(text) and text[end] == text[start]:
            end += 1
        out += text[start] + str(end - start)
        start = end
    return out


@task("strings", 2, "Tell whether the two texts are anagrams of one another: the same letters the same number of times, ignoring case and spaces.",
      "判断两个文本是否互为变位词：忽略大小写和空格后，含有的字母及其次数完全相同。",
      hand=[(("Dirty room", "dormitory"), True), (("aab", "abb"), False)], more=[("", ""), ("a", ""), ("Listen", "Silent"), ("abc", "abcd"), ("a b c", "cba"), ("aa", "a a")],
      wrong=[(".lower()", ""), ('.replace(" ", "")', ""), ("sorted(", "set(")])
def anagrams(first: str, second: str) -> bool:
    def key(text):
        return sorted(text.lower().replace(" ", ""))
    return key(first) == key(second)


@task("parsing", 2, "Return the sum of all whole numbers in the text. A number is a longest run of digits 0-9; there are no negative numbers.",
      "返回文本中所有整数之和。连续的数字 0-9 组成一个数；没有负数。",
      hand=[(("3 apples and 12 pears",), 15), (("none",), 0)], more=[("",), ("007",), ("1a2b3",), ("9-4",), ("12.5",), ("100 200",)],
      wrong=[("number * 10 + int(c)", "number + int(c)"), ("total + number", "total"), ("number = 0\n        else", "pass\n        else")])
def sum_numbers(text: str) -> int:
    total = number = 0
    for c in text:
        if c not in "0123456789":
            total += number
            number = 0
        else:
            number = number * 10 + int(c)
    return total + number


@task("parsing", 2, "The text holds settings like 'a=1;b=2'. Return them as a dictionary of strings. Spaces around names and values do not count, empty parts are left out, and a later setting replaces an earlier one of the same name. A value may contain '='.",
      "文本形如 'a=1;b=2'，表示若干设置。以字符串字典的形式返回。名称和值两边的空格不计，空的部分忽略，同名时后者取代前者。值中可以含有 '='。",
      hand=[(("a=1; b = x=y",), {"a": "1", "b": "x=y"}), (("",), {})], more=[("k=",), ("a=1;a=2",), (";;a=1;;",), ("  name = Ann Lee ;age=7",), ("x=1;y=2;z=3",), (" ; ",)],
      wrong=[('partition("=")', 'rpartition("=")'), (".strip()] = value.strip()", "] = value"), ("settings[name.strip()] =", "settings.setdefault(name.strip(), None); settings[name.strip()] = settings[name.strip()] or")])
def settings(text: str) -> dict:
    settings = {}
    for part in text.split(";"):
        if part.strip():
            name, _, value = part.partition("=")
            settings[name.strip()] = value.strip()
    return settings


@task("parsing", 2, "Convert a Roman numeral (I, V, X, L, C, D, M, in the usual subtractive form) to a number. The empty text is 0.",
      "把罗马数字（I、V、X、L、C、D、M，采用通常的减法形式）转换成整数。空文本为 0。",
      hand=[(("MCMXCIV",), 1994), (("III",), 3)], more=[("",), ("IV",), ("XLII",), ("DCCC",), ("MMXXVI",), ("XCIX",), ("D",)],
      wrong=[("value < following", "value > following"), ("-value if", "value if"), ('"D": 500', '"D": 50')])
def from_roman(text: str) -> int:
    worth = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
    values = [worth[c] for c in text] + [0]
    return sum(-value if value < following else value for value, following in zip(values, values[1:]))


@task("parsing", 2, "Convert a duration like '2h30m15s' to seconds. Each of the three parts (hours, minutes, seconds) may be missing, but they stand in this order; the empty text is 0.",
      "把形如 '2h30m15s' 的时长换算成秒。时、分、秒三部分都可以省略，但次序不变；空文本为 0。",
      hand=[(("1h2m3s",), 3723), (("90m",), 5400)], more=[("",), ("45s",), ("10h",), ("2h5s",), ("0h0m0s",), ("100m100s",)],
      wrong=[("3600", "60"), ('"s": 1', '"s": 0'), ("number = 0\n    return", "pass\n    return")])
def seconds(text: str) -> int:
    total = number = 0
    for c in text:
        if c.isdigit():
            number = number * 10 + int(c)
        else:
            total += number * {"h": 3600, "m": 60, "s": 1}[c]
            number = 0
    return total


@task("strings", 2, "Shorten the text to at most n characters. If something has to be cut off, the result ends in '...' and is exactly n characters long. n is at least 3.",
      "把文本缩短到最多 n 个字符。如果需要截去一部分，结果以 '...' 结尾且恰好 n 个字符。n 不小于 3。",
      hand=[(("benchmark", 6), "ben..."), (("short", 5), "short")], more=[("", 3), ("abcd", 3), ("abc", 3), ("a longer sentence", 10), ("exactly ten", 11), ("exactly ten", 10)],
      wrong=[("<= n", "< n"), ("n - 3", "n"), ('+ "..."', '+ ".."')])
def shorten(text: str, n: int) -> str:
    return text if len(text) <= n else text[:n - 3] + "..."


@task("strings", 2, "Return the longest common prefix of all texts of the list; the empty string if the list is empty.",
      "返回列表中所有文本的最长公共前缀；列表为空时返回空字符串。",
      hand=[((["flower", "flow", "flight"],), "fl"), (([],), "")], more=[(["same", "same"],), (["a"],), (["", "abc"],), (["dog", "cat"],), (["ab", "abc", "abcd"],), (["xyz", "xyz", "xy"],)],
      wrong=[("min(texts, key=len)", "max(texts, key=len)"), ("[:i]", "[:i + 1]"), ("if not texts:\n        return \"\"", "if not texts:\n        return None")])
def common_prefix(texts: list) -> str:
    if not texts:
        return ""
    shortest = min(texts, key=len)
    for i, c in enumerate(shortest):
        if any(text[i] != c for text in texts):
            return shortest[:i]
    return shortest


@task("strings", 2, "Convert a name in camelCase to snake_case: before every upper-case letter that is not the first character goes an underscore, and all letters become lower case.",
      "把驼峰命名（camelCase）改为下划线命名（snake_case）：除首字符外，每个大写字母前加下划线，全部字母改为小写。",
      hand=[(("maxTokenCount",), "max_token_count"), (("Name",), "name")], more=[("",), ("x",), ("aB",), ("HTTPCode",), ("already",), ("topK",), ("value2Text",)],
      wrong=[("if c.isupper() and i", "if c.isupper()"), ('"_" + c.lower()', '"_" + c'), ("else c.lower()", "else c")])
def to_snake(name: str) -> str:
    return "".join("_" + c.lower() if c.isupper() and i else c.lower() for i, c in enumerate(name))


@task("strings", 2, "Return the characters that occur exactly once in the text, in the order of the text, as one string.", "返回文本中恰好出现一次的字符，按原来的次序连成一个字符串。",
      hand=[(("swiss",), "wi"), (("aabb",), "")], more=[("",), ("abc",), ("Aa",), ("hello world",), ("1123",), ("zzzz",)],
      wrong=[("== 1", ">= 1"), ("== 1", "== 2"), ("text.count", "text.lower().count")])
def singles(text: str) -> str:
    return "".join(c for c in text if text.count(c) == 1)


@task("strings", 2, "Compare two version numbers like '1.10.2', part by part as numbers; a missing part counts as 0. Return -1 if the first is lower, 1 if it is higher, 0 if they are equal.",
      "比较两个形如 '1.10.2' 的版本号：逐段按数值比较，缺少的段视为 0。前者较低返回 -1，较高返回 1，相等返回 0。",
      hand=[(("1.9", "1.10"), -1), (("1.0", "1"), 0)], more=[("2", "1.9.9"), ("1.0.1", "1"), ("0.0", "0"), ("3.4.5", "3.4.5"), ("10.0", "9.99"), ("1.2", "1.2.0.1")],
      wrong=[("int(part)", "part"), ("parts.pop()", "break"), ("(a > b) - (a < b)", "(a < b) - (a > b)")])
def compare_versions(first: str, second: str) -> int:
    a, b = ([int(part) for part in text.split(".")] for text in (first, second))
    for parts in (a, b):
        while parts and parts[-1] == 0:
            parts.pop()
    return (a > b) - (a < b)


@task("parsing", 3, "Tell whether the brackets (), [] and {} of the text are balanced and properly nested. Other characters do not matter.",
      "判断文本中的括号 ()、[]、{} 是否成对且正确嵌套。其他字符不影响结果。",
      hand=[(("a[b(c)]{}",), True), (("([)]",), False)], more=[("",), ("(",), (")",), ("no brackets",), ("((()))",), ("{[}",), ("]]",), ("(()",)],
      wrong=[("return not opened", "return True"), ("not opened or opened.pop()", "opened and opened.pop()"), ('"([{"', '"(["')])
def balanced(text: str) -> bool:
    opened = []
    for c in text:
        if c in "([{":
            opened.append(c)
        elif c in ")]}" and (not opened or opened.pop() != "([{"[")]}".index(c)]):
            return False
    return not opened


@task("parsing", 3, "Evaluate an arithmetic expression of non-negative whole numbers with +, -, * and parentheses, with the usual precedence. Spaces may stand anywhere between symbols.",
      "计算只含非负整数、+、-、* 和圆括号的算术表达式，遵循通常的优先级。符号之间可以有空格。",
      hand=[(("2 + 3 * (4 - 1)",), 11), (("7",), 7)], more=[("1-2-3",), ("2*3*4",), ("(1+2)*(3+4)",), ("10 - (2 - 5)",), ("0*99+1",), ("((((5))))",), ("12 * 12 - 144",)],
      wrong=[("value - product()", "product() - value"), ("value *= atom()", "value += atom()"), ("while tokens and tokens[-1] in \"+-\"", "if tokens and tokens[-1] in \"+-\"")])
def evaluate(text: str) -> int:
    import re
    tokens = re.findall(r"\d+|[-+*()]", text)[::-1]

    def atom():
        token = tokens.pop()
        if token != "(":
            return int(token)
        value = expression()
        tokens.pop()
        return value

    def product():
        value = atom()
        while tokens and tokens[-1] == "*":
            tokens.pop()
            value *= atom()
        return value

    def expression():
        value = product()
        while tokens and tokens[-1] in "+-":
            value = value + product() if tokens.pop() == "+" else value - product()
        return value

    return expression()


@task("parsing", 3, "Split one line of a CSV file into its fields. Fields are separated by commas; a field may stand in double quotes, and inside them a comma is text and two double quotes are one.",
      "把 CSV 文件的一行拆成各个字段。字段以逗号分隔；字段可以用双引号括起来，引号内的逗号是普通字符，两个连续的双引号表示一个双引号。",
      hand=[(('a,"b,c",d',), ["a", "b,c", "d"]), (("",), [""])], more=[("x",), (",",), ('"say ""hi""",2',), ('"",""',), ("1, 2",), ('"a"',), ('a,"",b',)],
      wrong=[("quoted = not quoted", "quoted = True"), ('field += "\\""', "pass"), ('c == "," and not quoted', 'c == ","')])
def csv_fields(line: str) -> list:
    fields, field, quoted, i = [], "", False, 0
    while i < len(line):
        c = line[i]
        if c == "\"":
            if quoted and line[i + 1:i + 2] == "\"":
                field += "\""
                i += 1
            else:
                quoted = not quoted
        elif c == "," and not quoted:
            fields.append(field)
            field = ""
        else:
            field += c
        i += 1
    return fields + [field]


@task("parsing", 3, "Expand a text like '3[ab]2[c]': n[x] stands for x repeated n times, and such parts may be nested and mixed with plain letters.",
      "展开形如 '3[ab]2[c]' 的文本：n[x] 表示把 x 重复 n 次，可以嵌套，也可以与普通字母混排。",
      hand=[(("2[a3[b]]c",), "abbbabbbc"), (("abc",), "abc")], more=[("",), ("10[x]",), ("0[a]b",), ("2[2[2[z]]]",), ("a2[b]c2[d]",), ("1[]",)],
      wrong=[("number * 10 + int(c)", "int(c)"), ("before + text * times", "text * times"), ("before + text * times", "before + text")])
def expand(text: str) -> str:
    stack, current, number = [], "", 0
    for c in text:
        if c.isdigit():
            number = number * 10 + int(c)
        elif c == "[":
            stack.append((current, number))
            current, number = "", 0
        elif c == "]":
            text, (before, times) = current, stack.pop()
            current = before + text * times
        else:
            current += c
    return current


@task("strings", 3, "Break the text into lines of at most width characters, putting as many words on each line as fit, and return the list of lines. Words are separated by spaces; a word longer than width gets a line of its own.",
      "把文本按每行最多 width 个字符折行，每行放入尽可能多的单词，返回各行组成的列表。单词以空格分隔；比 width 还长的单词独占一行。",
      hand=[(("the cat sat on the mat", 7), ["the cat", "sat on", "the mat"]), (("", 5), [])], more=[("one", 3), ("a b c d", 3), ("extraordinary day", 5), ("a  b", 9), ("aa bb cc dd", 5), ("aa bb cc dd", 8), ("aa bb", 4)],
      wrong=[("<= width", "< width"), ("len(line) + 1 +", "len(line) +"), ("if line:\n        lines", "if False:\n        lines")])
def wrap(text: str, width: int) -> list:
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) <= width:
            line += " " + word
        else:
            if line:
                lines.append(line)
            line = word
    if line:
        lines.append(line)
    return lines


@task("dynamic programming", 3, "Return the edit distance of the two texts: the fewest insertions, deletions and replacements of single characters that turn one into the other.",
      "返回两个文本的编辑距离：把一个变成另一个所需的最少单字符插入、删除、替换次数。",
      hand=[(("kitten", "sitting"), 3), (("", "abc"), 3)], more=[("", ""), ("same", "same"), ("ab", "ba"), ("intention", "execution"), ("a", "b"), ("sunday", "saturday"), ("abcdef", "")],
      wrong=[("(a != b)", "2 * (a != b)"), ("row[-1] + 1", "row[-1]"), ("[i + 1]", "[i]")])
def edit_distance(first: str, second: str) -> int:
    above = list(range(len(second) + 1))
    for i, a in enumerate(first):
        row = [i + 1]
        for j, b in enumerate(second):
            row.append(min(row[-1] + 1, above[j + 1] + 1, above[j] + (a != b)))
        above = row
    return above[-1]


@task("dynamic programming", 3, "Return the length of the longest palindrome that is a contiguous part of the text.", "返回文本中最长回文子串（连续）的长度。",
      hand=[(("babad",), 3), (("",), 0)], more=[("a",), ("abba",), ("abc",), ("forgeeksskeegfor",), ("aaaa",), ("xabax yy",), ("abacdfgdcaba",)],
      wrong=[("(i, i + 1)", "(i, i)"), ("right - left - 1", "right - left"), ("left >= 0", "left > 0")])
def longest_palindrome(text: str) -> int:
    best = 0
    for i in range(len(text)):
        for left, right in ((i, i), (i, i + 1)):
            while left >= 0 and right < len(text) and text[left] == text[right]:
                left, right = left - 1, right + 1
            best = max(best, right - left - 1)
    return best


@task("strings", 3, "Return the length of the longest contiguous part of the text in which no character occurs twice.", "返回文本中不含重复字符的最长连续子串的长度。",
      hand=[(("abcabcbb",), 3), (("bbbb",), 1)], more=[("",), ("pwwkew",), ("abba",), ("abcdef",), ("tmmzuxt",), ("a b c a",)],
      wrong=[("max(start, seen[c] + 1)", "seen[c] + 1"), ("i - start + 1", "i - start"), ("seen[c] + 1)", "seen[c])")])
def longest_distinct(text: str) -> int:
    best = start = 0
    seen = {}
    for i, c in enumerate(text):
        if c in seen:
            start = max(start, seen[c] + 1)
        seen[c] = i
        best = max(best, i - start + 1)
    return best

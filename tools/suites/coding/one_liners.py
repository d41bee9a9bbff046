"""One-line functions in the words of the nano models' training text, with numbers (100 and more) or names that it cannot draw."""

from tasks import one_liner

NUMBERS = [(0,), (1,), (-1,), (7,), (99,), (1000,), (-250,), (12345,)]
LISTS = [([0],), ([1, 2, 3, 4, 5],), ([-3, 7, 7, 0, 12],), ([150, 200, 150],), ([9, 8, 7, 6, 5, 4, 3, 2, 1, 0, -1],), ([-8, 6, -8, 149, 150, 151],)]
TEXTS = [("",), ("a",), ("Hello World",), ("one  two three",), ("ABCdef",), ("été",), ("level",), (" x ",)]

one_liner("shift", "x", "x plus 7", "x 加 7", "x + 7", ["x - 7", "x + 6", "7"], [((3,), 10), ((-7,), 0)], NUMBERS)
one_liner("solve", "x", "x plus 135", "x 加 135", "x + 135", ["x + 35", "x - 135", "x + 134"], [((5,), 140), ((-135,), 0)], NUMBERS)
one_liner("lower", "x", "x minus 12", "x 减 12", "x - 12", ["12 - x", "x + 12", "x - 2"], [((20,), 8), ((0,), -12)], NUMBERS)
one_liner("compute", "x", "x minus 208", "x 减 208", "x - 208", ["x - 28", "x + 208", "208 - x"], [((208,), 0), ((300,), 92)], NUMBERS)
one_liner("scale", "x", "x times 6", "x 乘 6", "x * 6", ["x + 6", "x ** 6", "x * 5"], [((4,), 24), ((-2,), -12)], NUMBERS)
one_liner("result", "x", "x times 110", "x 乘 110", "x * 110", ["x * 11", "x + 110", "x * 100"], [((2,), 220), ((-1,), -110)], NUMBERS)
one_liner("curve", "x", "x squared plus 9", "x 的平方加 9", "x * x + 9", ["x + x + 9", "x * x", "(x + 9) ** 2"], [((3,), 18), ((-4,), 25)], NUMBERS)
one_liner("calc", "x", "x squared plus 101", "x 的平方加 101", "x * x + 101", ["x * x + 11", "x * x - 101", "2 * x + 101"], [((10,), 201), ((0,), 101)], NUMBERS)
one_liner("rest", "x", "the remainder of x divided by 5", "x 除以 5 的余数", "x % 5", ["x // 5", "x % 4", "x / 5"], [((13,), 3), ((-1,), 4)], NUMBERS)
one_liner("answer", "x", "the remainder of x divided by 120", "x 除以 120 的余数", "x % 120", ["x % 12", "x // 120", "abs(x) % 120"], [((250,), 10), ((120,), 0)], NUMBERS)
one_liner("share", "x", "the whole part of x divided by 3", "x 除以 3 的商", "x // 3", ["x / 3", "x % 3", "x // 2"], [((10,), 3), ((9,), 3)], NUMBERS)
one_liner("get", "x", "the whole part of x divided by 111", "x 除以 111 的商", "x // 111", ["x // 11", "x / 111", "x % 111"], [((222,), 2), ((110,), 0)], NUMBERS)
one_liner("above", "x", "whether x is greater than 40", "x 是否大于 40", "x > 40", ["x >= 40", "x < 40", "x"], [((41,), True), ((40,), False)], NUMBERS)
one_liner("run", "x", "whether x is greater than 144", "x 是否大于 144", "x > 144", ["x >= 144", "x > 14", "x < 144"], [((145,), True), ((144,), False)], NUMBERS)
one_liner("below", "x", "whether x is less than 15", "x 是否小于 15", "x < 15", ["x <= 15", "x > 15", "x < 5"], [((14,), True), ((15,), False)], NUMBERS)
one_liner("apply", "x", "whether x is less than 160", "x 是否小于 160", "x < 160", ["x <= 160", "x < 16", "x > 160"], [((159,), True), ((160,), False)], NUMBERS)
one_liner("even_split", "x", "whether x is divisible by 4", "x 能否被 4 整除", "x % 4 == 0", ["x % 4", "x // 4 == 0", "x % 4 != 0"], [((8,), True), ((10,), False)], NUMBERS)
one_liner("work", "x", "whether x is divisible by 125", "x 能否被 125 整除", "x % 125 == 0", ["x % 25 == 0", "x // 125", "x % 125"], [((250,), True), ((50,), False)], NUMBERS)
one_liner("power", "x", "x to the power of 3", "x 的 3 次方", "x ** 3", ["x * 3", "3 ** x if x < 100 else 0", "x * x"], [((2,), 8), ((-3,), -27)], NUMBERS)
one_liner("at_least", "x", "the larger of x and 18", "x 和 18 中较大的数", "max(x, 18)", ["min(x, 18)", "x", "18"], [((20,), 20), ((3,), 18)], NUMBERS)
one_liner("value", "x", "the smaller of x and 130", "x 和 130 中较小的数", "min(x, 130)", ["max(x, 130)", "min(x, 13)", "130"], [((200,), 130), ((6,), 6)], NUMBERS)
PAIRS = [(0, 0), (1, 2), (-3, 3), (10, 20), (7, -9), (100, 1), (-5, -6), (12, 12)]
one_liner("join_up", "a, b", "the sum of a and b plus 8", "a 与 b 的和加 8", "a + b + 8", ["a + b", "a * b + 8", "a + b - 8"], [((1, 1), 10)], PAIRS)
one_liner("multiply", "a, b", "the product of a and b minus 4", "a 与 b 的积减 4", "a * b - 4", ["a * b", "a + b - 4", "a * b + 4"], [((3, 5), 11)], PAIRS)
one_liner("total", "items", "the sum of the list", "列表的和", "sum(items)", ["len(items)", "items[0] if items else 0", "max(items, default=0)"], [(([1, 2, 3],), 6), (([],), 0)], LISTS)
one_liner("size", "items", "the length of the list", "列表的长度", "len(items)", ["len(items) - 1", "sum(items)", "len(set(items))"], [(([4, 4, 4],), 3), (([],), 0)], LISTS)
one_liner("backwards", "items", "the list in reverse order", "倒序的列表", "items[::-1]", ["items", "sorted(items, reverse=True)", "items[::-2]"], [(([1, 3, 2],), [2, 3, 1]), (([],), [])], LISTS)
one_liner("ordered", "items", "the list sorted", "排序后的列表", "sorted(items)", ["items", "sorted(items, reverse=True)", "sorted(set(items))"], [(([3, 1, 2, 1],), [1, 1, 2, 3]), (([],), [])], LISTS)
one_liner("head", "items", "the first 3 elements", "前 3 个元素", "items[:3]", ["items[3:]", "items[:4]", "items[:2]"], [(([1, 2, 3, 4],), [1, 2, 3]), (([1],), [1]), (([],), [])], LISTS)
one_liner("raise_all", "items", "each number plus 5", "每个数加 5", "[x + 5 for x in items]", ["[x * 5 for x in items]", "items + [5]", "sum(items) + 5"], [(([1, 2],), [6, 7]), (([],), [])], LISTS)
one_liner("times_all", "items", "each number times 102", "每个数乘 102", "[x * 102 for x in items]", ["[x + 102 for x in items]", "items * 102", "[x * 12 for x in items]"], [(([1, 2],), [102, 204]), (([],), [])], LISTS)
one_liner("big_ones", "items", "the numbers greater than 149", "大于 149 的数", "[x for x in items if x > 149]", ["[x for x in items if x >= 150 and x != 200]", "[x for x in items if x < 149]", "[x > 149 for x in items]"], [(([149, 150],), [150]), (([],), [])], LISTS)
one_liner("evens", "items", "the even numbers", "偶数", "[x for x in items if x % 2 == 0]", ["[x for x in items if x % 2 == 1]", "items[::2]", "[x % 2 == 0 for x in items]"], [(([1, 2, 4, 5],), [2, 4]), (([],), [])], LISTS)
one_liner("unique", "items", "the list without duplicates", "去重后的列表", "list(dict.fromkeys(items))", ["items", "set(items)", "sorted(set(items))"], [(([3, 1, 3],), [3, 1]), (([],), [])], LISTS)
one_liner("shout", "text", "the text in upper case", "大写的文本", "text.upper()", ["text.lower()", "text.title()", "text"], [(("aBc",), "ABC")], TEXTS)
one_liner("turned", "text", "the text reversed", "倒过来的文本", "text[::-1]", ["text", "sorted(text)", "text[::2]"], [(("abc",), "cba")], TEXTS)
one_liner("letters", "text", "the number of characters", "字符的个数", "len(text)", ["len(text.split())", "len(text) + 1", "len(text.strip())"], [(("a b",), 3)], TEXTS)
one_liner("word_count", "text", "the number of words", "单词的个数", "len(text.split())", ["len(text)", "len(text.split(' '))", "text.count(' ')"], [(("a b  c",), 3)], TEXTS)
one_liner("mirror", "text", "whether the text is a palindrome", "文本是否回文", "text == text[::-1]", ["text != text[::-1]", "text[::-1]", "text == text.lower()"], [(("noon",), True), (("ab",), False)], TEXTS)
one_liner("squeeze", "text", "the text without spaces", "去掉空格的文本", 'text.replace(" ", "")', ["text.strip()", 'text.replace(" ", "_")', "text.split()"], [((" a b ",), "ab")], TEXTS)
one_liner("echo", "text", "the text repeated 104 times", "重复 104 次的文本", "text * 104", ["text * 14", "text + '104'", "text * 103"], [(("a",), "a" * 104)], TEXTS)

"""One-line functions in the words of the nano models' training text, but asked for in a way that it never uses.

Names and numbers are those of the training text. Which of them go together was drawn once (seed "coding-python wordings")
from the functions that the text does not hold; tools/nano/corpus.py --check looks for these programs there.
"""

from typing import Callable, NamedTuple

from tasks import TASKS

WORDINGS = {
    "calculate": ("Calculate {0}: {1}", "计算{0}：{1}"),
    "determine": ("Determine {0}: {1}", "求{0}：{1}"),
    "find": ("Find {0}: {1}", "给出{0}：{1}"),
    "what": ("What is {0}: {1}", "{0}是多少：{1}"),
    "python": ("Return {0} in Python: {1}", "用 Python 返回{0}：{1}"),
    "line": ("Return {0} in one line: {1}", "用一行代码返回{0}：{1}"),
}


class Form(NamedTuple):
    """What is asked for any number n, three mistakes, and the arguments of its checks."""

    arguments: str
    english: str
    chinese: str
    expression: str
    wrong: list[str]
    asked: Callable[[int], list]


def numbers(n: int) -> list:
    return [(x,) for x in [0, 1, -1, 7, n - 1, n, n + 1, 2 * n, -250, 12345]]


def pairs(n: int) -> list:
    return [(0, 0), (1, 2), (-3, 3), (10, 20), (7, -9), (100, 1), (-5, -6), (n, n)]


def lists(n: int) -> list:
    long = list(range(n + 3))
    return [(items,) for items in [[], [0], [n], [n, n - 1, n + 1, n], [-3, 7, 7, 0, 12], [150, 200, 150], long, long[::-1]]]


def texts(n: int) -> list:
    return [(text,) for text in ["", "a", "Hello World", "one  two three", "ABCdef", "été", " x ", "-" * n + "+."]]


FORMS = {
    "plus": Form("x", "x plus {n}", "x 加 {n}", "x + {n}", ["x - {n}", "x + {n} + 1", "x * {n}"], numbers),
    "minus": Form("x", "x minus {n}", "x 减 {n}", "x - {n}", ["{n} - x", "x + {n}", "x - {n} - 1"], numbers),
    "times": Form("x", "x times {n}", "x 乘 {n}", "x * {n}", ["x + {n}", "x * ({n} - 1)", "abs(x) * {n}"], numbers),
    "square": Form("x", "x squared plus {n}", "x 的平方加 {n}", "x * x + {n}", ["x + x + {n}", "x * x - {n}", "(x + {n}) ** 2"], numbers),
    "remainder": Form("x", "the remainder of x divided by {n}", "x 除以 {n} 的余数", "x % {n}", ["x // {n}", "x % ({n} + 1)", "abs(x) % {n}"], numbers),
    "quotient": Form("x", "the whole part of x divided by {n}", "x 除以 {n} 的商", "x // {n}", ["x / {n}", "x % {n}", "x // ({n} + 1)"], numbers),
    "greater": Form("x", "whether x is greater than {n}", "x 是否大于 {n}", "x > {n}", ["x >= {n}", "x < {n}", "x > {n} + 1"], numbers),
    "less": Form("x", "whether x is less than {n}", "x 是否小于 {n}", "x < {n}", ["x <= {n}", "x > {n}", "x < {n} - 1"], numbers),
    "divisible": Form("x", "whether x is divisible by {n}", "x 能否被 {n} 整除", "x % {n} == 0", ["x % {n}", "x % {n} != 0", "x % (2 * {n}) == 0"], numbers),
    "power": Form("x", "x to the power of {n}", "x 的 {n} 次方", "x ** {n}", ["x * {n}", "x ** ({n} - 1)", "{n} ** abs(x % 9)"], numbers),
    "larger": Form("x", "the larger of x and {n}", "x 和 {n} 中较大的数", "max(x, {n})", ["min(x, {n})", "x", "{n}"], numbers),
    "smaller": Form("x", "the smaller of x and {n}", "x 和 {n} 中较小的数", "min(x, {n})", ["max(x, {n})", "x", "{n}"], numbers),
    "sum": Form("a, b", "the sum of a and b plus {n}", "a 与 b 的和加 {n}", "a + b + {n}", ["a + b", "a * b + {n}", "a - b + {n}"], pairs),
    "product": Form("a, b", "the product of a and b minus {n}", "a 与 b 的积减 {n}", "a * b - {n}", ["a * b", "a + b - {n}", "a * b + {n}"], pairs),
    "first": Form("items", "the first {n} elements", "前 {n} 个元素", "items[:{n}]", ["items[{n}:]", "items[-{n}:]", "items[:{n} - 1]"], lists),
    "last": Form("items", "the last {n} elements", "后 {n} 个元素", "items[-{n}:]", ["items[:{n}]", "items[{n}:]", "items[-{n} - 1:]"], lists),
    "plus-all": Form("items", "each number plus {n}", "每个数加 {n}", "[x + {n} for x in items]", ["[x * {n} for x in items]", "items + [{n}]", "sum(items) + {n}"], lists),
    "times-all": Form("items", "each number times {n}", "每个数乘 {n}", "[x * {n} for x in items]", ["[x + {n} for x in items]", "items * {n}", "sum(items) * {n}"], lists),
    "big": Form("items", "the numbers greater than {n}", "大于 {n} 的数", "[x for x in items if x > {n}]", ["[x for x in items if x >= {n}]", "[x for x in items if x < {n}]", "[x > {n} for x in items]"], lists),
    "count": Form("items", "how many numbers equal {n}", "等于 {n} 的个数", "items.count({n})", ["len(items)", "int({n} in items)", "items.count({n} + 1)"], lists),
    "head": Form("text", "the first {n} characters", "前 {n} 个字符", "text[:{n}]", ["text[{n}:]", "text[:{n} - 1]", "text[-{n}:]"], texts),
    "repeat": Form("text", "the text repeated {n} times", "重复 {n} 次的文本", "text * {n}", ["text + '{n}'", "text * ({n} - 1)", "' '.join([text] * {n})"], texts),
}


def worded(wording: str, form: str, name: str, n: int, *hand: tuple) -> None:
    """hand: (arguments, value), worked out by hand."""
    what = FORMS[form]
    english, chinese = WORDINGS[wording]
    signature = f"{name}({what.arguments})"
    programs = [f"def {signature}: return {expression.format(n=n)}\n" for expression in [what.expression, *what.wrong]]
    scope = {}
    exec(programs[0], scope)
    TASKS.append({
        "id": f"{wording}-{form}", "name": name, "kind": "wording", "level": 1,
        "question": english.format(what.english.format(n=n), signature), "native": chinese.format(what.chinese.format(n=n), signature),
        "signature": signature, "source": programs[0], "function": scope[name], "hand": hand, "more": what.asked(n), "wrong": programs[1:],
    })


worded("calculate", "plus", "value", 66, ((4,), 70), ((-66,), 0))
worded("calculate", "times", "compute", 65, ((2,), 130), ((-1,), -65))
worded("calculate", "remainder", "answer", 77, ((80,), 3), ((-1,), 76))
worded("calculate", "square", "value", 45, ((5,), 70), ((-2,), 49))
worded("calculate", "sum", "result", 10, ((1, 2), 13), ((-5, -5), 0))
worded("calculate", "larger", "work", 88, ((89,), 89), ((87,), 88))
worded("determine", "greater", "value", 38, ((39,), True), ((38,), False))
worded("determine", "less", "value", 30, ((29,), True), ((30,), False))
worded("determine", "divisible", "compute", 26, ((52,), True), ((13,), False))
worded("determine", "smaller", "compute", 93, ((100,), 93), ((92,), 92))
worded("determine", "count", "get", 72, (([72, 7, 72],), 2), (([],), 0))
worded("determine", "quotient", "value", 66, ((132,), 2), ((65,), 0))
worded("find", "minus", "solve", 75, ((80,), 5), ((0,), -75))
worded("find", "product", "run", 50, ((10, 6), 10), ((0, 9), -50))
worded("find", "last", "value", 7, (([1, 2, 3, 4, 5, 6, 7, 8, 9],), [3, 4, 5, 6, 7, 8, 9]), (([1],), [1]))
worded("find", "big", "get", 60, (([60, 61],), [61]), (([],), []))
worded("find", "head", "apply", 3, (("abcde",), "abc"), (("ab",), "ab"))
worded("find", "larger", "answer", 25, ((26,), 26), ((-26,), 25))
worded("what", "quotient", "result", 54, ((108,), 2), ((53,), 0))
worded("what", "power", "calc", 4, ((2,), 16), ((-3,), 81))
worded("what", "sum", "apply", 38, ((1, 1), 40), ((-38, 0), 0))
worded("what", "count", "value", 90, (([90, 9, 0],), 1), (([],), 0))
worded("what", "smaller", "get", 66, ((70,), 66), ((6,), 6))
worded("what", "remainder", "compute", 11, ((25,), 3), ((22,), 0))
worded("python", "minus", "get", 42, ((50,), 8), ((2,), -40))
worded("python", "times-all", "run", 61, (([1, 2],), [61, 122]), (([],), []))
worded("python", "greater", "apply", 34, ((35,), True), ((34,), False))
worded("python", "first", "work", 9, (([1, 2, 3, 4, 5, 6, 7, 8, 9, 10],), [1, 2, 3, 4, 5, 6, 7, 8, 9]), (([1],), [1]))
worded("python", "repeat", "calc", 9, (("a",), "aaaaaaaaa"), (("",), ""))
worded("python", "divisible", "compute", 52, ((104,), True), ((26,), False))
worded("line", "plus-all", "work", 26, (([1, -26],), [27, 0]), (([],), []))
worded("line", "product", "solve", 43, ((10, 5), 7), ((0, 0), -43))
worded("line", "less", "value", 89, ((88,), True), ((89,), False))
worded("line", "square", "calc", 61, ((3,), 70), ((0,), 61))
worded("line", "last", "run", 4, (([1, 2, 3, 4, 5],), [2, 3, 4, 5]), (([1],), [1]))
worded("line", "head", "calc", 3, (("abcde",), "abc"), (("ab",), "ab"))

"""Tasks about lists and dictionaries."""

from tasks import task


@task("collections", 2, "Return the second largest of the different numbers of the list, or None if there are fewer than two different ones.",
      "返回列表中不同的数里第二大的；不同的数不足两个时返回 None。",
      hand=[(([3, 9, 9, 5],), 5), (([1],), None)], more=[([],), ([2, 2],), ([1, 2],), ([-1, -2, -3],), ([0, 0, 1],), ([10, 8, 10, 9],)],
      wrong=[("set(numbers)", "numbers"), ("ordered[-2]", "ordered[1]"), ("len(ordered) > 1", "ordered")])
def second_largest(numbers: list):
    ordered = sorted(set(numbers))
    return ordered[-2] if len(ordered) > 1 else None


@task("collections", 2, "Cut the list into pieces of n elements (n >= 1), in order; the last piece may be shorter.", "把列表按顺序切成每段 n 个元素（n >= 1），最后一段可以较短。",
      hand=[(([1, 2, 3, 4, 5], 2), [[1, 2], [3, 4], [5]]), (([], 3), [])], more=[([1], 1), ([1, 2, 3], 3), ([1, 2, 3], 5), (["a", "b", "c", "d"], 3), ([1, 2, 3, 4], 2), ([0] * 7, 4)],
      wrong=[("i + n]", "i + n - 1]"), ("len(items), n)", "len(items))"), ("range(0, len(items), n)", "range(0, len(items) - n + 1, n)")])
def pieces(items: list, n: int) -> list:
    return [items[i:i + n] for i in range(0, len(items), n)]


@task("collections", 2, "Merge two lists of numbers that are sorted in ascending order into one sorted list.", "把两个升序排列的数列合并成一个升序列表。",
      hand=[(([1, 4], [2, 3, 5]), [1, 2, 3, 4, 5]), (([], []), [])], more=[([1], []), ([], [2, 2]), ([1, 1], [1]), ([-5, 0], [-6, 7]), ([1, 2, 3], [4, 5]), ([9], [1, 10])],
      wrong=[("+ first[i:] + second[j:]", ""), ("+ first[i:] + second[j:]", "+ first[i:]"), ("first[i] <= second[j]", "first[i] > second[j]")])
def merge(first: list, second: list) -> list:
    merged, i, j = [], 0, 0
    while i < len(first) and j < len(second):
        if first[i] <= second[j]:
            merged.append(first[i])
            i += 1
        else:
            merged.append(second[j])
            j += 1
    return merged + first[i:] + second[j:]


@task("collections", 2, "Flatten a list that may hold lists at any depth into one list of its innermost elements, in order.", "把可以任意深度嵌套的列表展平成一个列表，保持次序。",
      hand=[(([1, [2, [3, []]], 4],), [1, 2, 3, 4]), (([],), [])], more=[([[]],), ([[[[5]]]],), ([1, 2],), (["ab", ["c"]],), ([[1, 2], [3, 4]],), ([None, [True, [False]]],)],
      wrong=[("flat += flatten(item)", "flat += item"), ("flat += flatten(item)", "flat.append(flatten(item))"), ("flat.append(item)", "pass")])
def flatten(items: list) -> list:
    flat = []
    for item in items:
        if isinstance(item, list):
            flat += flatten(item)
        else:
            flat.append(item)
    return flat


@task("collections", 2, "Return a dictionary that says how often each word occurs in the text. Words are separated by white space and compared without regard to case; the keys are in lower case.",
      "返回一个字典，说明文本中每个单词出现的次数。单词以空白分隔，不分大小写；键用小写。",
      hand=[(("The cat the dog",), {"the": 2, "cat": 1, "dog": 1}), (("",), {})], more=[("a A a",), ("one",), ("x\ny\tx",), ("it's it",), ("  b  b  ",), ("1 2 1",)],
      wrong=[(".lower()", ""), (", 0) + 1", ", 1) + 1"), (".split()", '.split(" ")')])
def frequencies(text: str) -> dict:
    counts = {}
    for word in text.lower().split():
        counts[word] = counts.get(word, 0) + 1
    return counts


@task("collections", 2, "Return the element that occurs most often in the list; of several such, the one that comes first in the list. The list is not empty.",
      "返回列表中出现次数最多的元素；若有多个，返回在列表中最先出现的。列表不为空。",
      hand=[(([1, 3, 3, 2],), 3), (([2, 1, 1, 2],), 2)], more=[([5],), (["b", "a"],), ([0, 0, 1, 1, 1],), ([7, 7, 8],), (["x", "y", "y", "x", "z"],), ([True, False, False],)],
      wrong=[("max(items, key=items.count)", "max(items)"), ("max(items,", "min(items,"), ("max(items,", "max(sorted(items),")])
def most_common(items: list):
    return max(items, key=items.count)


@task("collections", 2, "Turn the list by n places to the right: the last n elements come to the front. n may be larger than the list, or negative (to the left).",
      "把列表向右循环移动 n 位：最后 n 个元素移到最前。n 可以大于列表长度，也可以为负（向左）。",
      hand=[(([1, 2, 3, 4], 1), [4, 1, 2, 3]), (([1, 2, 3], -1), [2, 3, 1])], more=[([], 3), ([1], 5), ([1, 2, 3], 3), ([1, 2, 3], 4), ([1, 2, 3, 4, 5], 2), ([1, 2, 3], -4)],
      wrong=[("len(items) - n % len(items)", "n % len(items)"), ("n % len(items)", "n"), ("items[cut:] + items[:cut]", "items[:cut] + items[cut:]")])
def rotate(items: list, n: int) -> list:
    if not items:
        return []
    cut = len(items) - n % len(items)
    return items[cut:] + items[:cut]


@task("collections", 2, "Return the indices (i, j) with i < j of two numbers of the list whose sum is target, as a tuple: the pair with the smallest j, and for this j the smallest i. None if there is no such pair.",
      "返回列表中和为 target 的两个数的下标元组 (i, j)，i < j：取 j 最小的一对，j 相同时取 i 最小的。没有则返回 None。",
      hand=[(([2, 7, 11, 15], 9), (0, 1)), (([1, 2], 7), None)], more=[([], 0), ([3, 3], 6), ([1, 5, 5, 9], 10), ([0, 4, 0], 0), ([-1, 1, 0], 0), ([5], 10), ([4, 6, 5, 5], 10)],
      wrong=[("range(j)", "range(j + 1)"), ("(i, j)", "(j, i)"), ("return None", "return (-1, -1)")])
def pair_with_sum(numbers: list, target: int):
    for j in range(len(numbers)):
        for i in range(j):
            if numbers[i] + numbers[j] == target:
                return (i, j)
    return None


@task("collections", 2, "Transpose a matrix given as a list of rows of equal length: rows become columns. An empty matrix stays empty.", "转置矩阵（由等长的行组成的列表）：行变成列。空矩阵仍为空。",
      hand=[(([[1, 2, 3], [4, 5, 6]],), [[1, 4], [2, 5], [3, 6]]), (([],), [])], more=[([[7]],), ([[1, 2]],), ([[1], [2]],), ([["a", "b"], ["c", "d"]],), ([[1, 2], [3, 4], [5, 6]],), ([[0, 0], [0, 1]],)],
      wrong=[("[list(column) for column in zip(*rows)]", "rows[::-1]"), ("list(column)", "column"), ("list(column)", "list(column)[::-1]")])
def transpose(rows: list) -> list:
    return [list(column) for column in zip(*rows)]


@task("collections", 2, "Group the words by their length: return a dictionary from a length to the list of the words of that length, in their order.", "把单词按长度分组：返回从长度到该长度单词列表的字典，单词保持原有次序。",
      hand=[((["a", "bb", "c"],), {1: ["a", "c"], 2: ["bb"]}), (([],), {})], more=[(["", "x"],), (["one", "two", "six"],), (["dddd"],), (["b", "a", "b"],), (["ab", "a", "cd"],), (["hello", "world", "hi"],)],
      wrong=[("append(word)", "insert(0, word)"), ("len(word)", "word[:1]"), ("for word in words", "for word in set(words)")])
def by_length(words: list) -> dict:
    groups = {}
    for word in words:
        groups.setdefault(len(word), []).append(word)
    return groups


@task("collections", 2, "Return the list of running sums: element i is the sum of the first i + 1 numbers.", "返回前缀和列表：第 i 个元素是前 i + 1 个数之和。",
      hand=[(([1, 2, 3],), [1, 3, 6]), (([],), [])], more=[([5],), ([-1, 1],), ([0, 0, 0],), ([10, -10, 10],), ([1] * 6,), ([100, 200],)],
      wrong=[("total += number", "total = number"), ("sums.append(total)", "sums.insert(0, total)"), ("[], 0", "[], 1")])
def running_sums(numbers: list) -> list:
    sums, total = [], 0
    for number in numbers:
        total += number
        sums.append(total)
    return sums


@task("collections", 2, "Return the numbers from 1 to n that do not occur in the list, in ascending order.", "按升序返回 1 到 n 中没有出现在列表里的数。",
      hand=[(([1, 3, 5], 5), [2, 4]), (([], 3), [1, 2, 3])], more=[([1, 2, 3], 3), ([], 0), ([7, 8], 2), ([2, 2], 2), ([4], 6), ([0, 1], 1)],
      wrong=[("n + 1", "n"), ("range(1,", "range(0,"), ("not in", "in")])
def missing(numbers: list, n: int) -> list:
    return [number for number in range(1, n + 1) if number not in numbers]


@task("collections", 2, "Split the list into two at every element that equals separator, and return the list of parts without the separators. There is always one part more than there are separators.",
      "以等于 separator 的元素为界切分列表，返回各部分组成的列表（不含分隔元素）。部分数总比分隔元素多一个。",
      hand=[(([1, 0, 2, 3], 0), [[1], [2, 3]]), (([], 0), [[]])], more=[([0], 0), ([0, 0], 0), ([1, 2], 9), (["a", "-", "b"], "-"), ([5, 1, 5], 5), ([1, 2, 1], 2)],
      wrong=[("parts.append([])", "pass"), ("parts[-1].append(item)", "parts[0].append(item)"), ("parts = [[]]", "parts = []\n    parts.append([]) if items else None")])
def split_list(items: list, separator) -> list:
    parts = [[]]
    for item in items:
        if item == separator:
            parts.append([])
        else:
            parts[-1].append(item)
    return parts


@task("collections", 2, "Return the elements that are in both lists, each once, in the order of the first list.", "返回同时出现在两个列表中的元素，每个只出现一次，按第一个列表的次序。",
      hand=[(([3, 1, 3, 2], [3, 2]), [3, 2]), (([], [1]), [])], more=[([1, 2], [3]), ([1], []), (["b", "a"], ["a", "b"]), ([5, 5], [5, 5]), ([1, 2, 3, 4], [4, 2]), ([0, False, 1], [0])],
      wrong=[(" and item not in common", ""), ("item in second", "item not in second"), ("return common", "return sorted(common, key=str)")])
def in_both(first: list, second: list) -> list:
    common = []
    for item in first:
        if item in second and item not in common:
            common.append(item)
    return common


@task("collections", 2, "Turn the dictionary round: values become keys, and each is given the list of its former keys in alphabetical order. Keys and values are strings.",
      "反转字典：原来的值变成键，对应其原来的键按字母顺序排成的列表。键和值都是字符串。",
      hand=[(({"b": "x", "a": "x", "c": "y"},), {"x": ["a", "b"], "y": ["c"]}), (({},), {})], more=[({"k": "v"},), ({"a": "a"},), ({"z": "1", "y": "1", "x": "1"},), ({"a": "b", "b": "a"},), ({"a": "", "b": "x"},), ({"p": "q", "r": "s"},)],
      wrong=[("sorted(mapping)", "mapping"), (".append(key)", ".insert(0, key)"), ("setdefault(mapping[key], [])", "setdefault(key, [])")])
def invert(mapping: dict) -> dict:
    inverted = {}
    for key in sorted(mapping):
        inverted.setdefault(mapping[key], []).append(key)
    return inverted


@task("collections", 2, "Sort the words by length, and words of equal length alphabetically.", "把单词按长度排序，长度相同的按字母顺序。",
      hand=[((["pear", "fig", "kiwi", "apple"],), ["fig", "kiwi", "pear", "apple"]), (([],), [])], more=[(["a"],), (["b", "a"],), (["bb", "a", "aa"],), (["abc", "ab", "a", ""],), (["z", "a"],), (["same", "same"],)],
      wrong=[("(len(word), word)", "len(word)"), ("(len(word), word)", "word"), ("(len(word), word)", "(-len(word), word)")])
def by_length_then_name(words: list) -> list:
    return sorted(words, key=lambda word: (len(word), word))


@task("collections", 2, "Return the largest difference later - earlier between two numbers of the list, where the later one stands further right; 0 if there is no rise.",
      "返回列表中靠右的数减去靠左的数的最大差；若没有上升则返回 0。",
      hand=[(([7, 1, 5, 3, 6],), 5), (([5, 4, 3],), 0)], more=[([],), ([1],), ([1, 2],), ([3, 10, 1, 4],), ([2, 2, 2],), ([-5, -1, -9, 0],)],
      wrong=[("max(best, number - lowest)", "number - lowest"), ("min(lowest, number)", "number"), ("best = 0", "best = 1")])
def best_rise(numbers: list) -> int:
    best = 0
    lowest = numbers[0] if numbers else 0
    for number in numbers:
        best = max(best, number - lowest)
        lowest = min(lowest, number)
    return best


@task("collections", 2, "Return the row of Pascal's triangle with number n; row 0 is [1].", "返回杨辉三角的第 n 行；第 0 行为 [1]。",
      hand=[((4,), [1, 4, 6, 4, 1]), ((0,), [1])], more=[(1,), (2,), (3,), (6,), (10,), (15,)],
      wrong=[("range(n)", "range(n + 1)"), ("a + b", "a * b"), ("[1] + [", "[0] + [")])
def pascal_row(n: int) -> list:
    row = [1]
    for _ in range(n):
        row = [1] + [a + b for a, b in zip(row, row[1:])] + [1]
    return row


@task("collections", 2, "Remove from the list every number that is smaller than the one directly before it in the original list. The first one stays.", "删去列表中比其原列表前一个数小的数，第一个数保留。",
      hand=[(([1, 3, 2, 2, 5, 4],), [1, 3, 2, 5]), (([],), [])], more=[([1],), ([3, 2, 1],), ([1, 2, 3],), ([2, 2],), ([5, 1, 2],), ([0, -1, -1, -2],)],
      wrong=[(">= numbers[i - 1]", "> numbers[i - 1]"), ("i == 0 or ", ""), (">= numbers[i - 1]", "<= numbers[i - 1]")])
def without_drops(numbers: list) -> list:
    return [number for i, number in enumerate(numbers) if i == 0 or number >= numbers[i - 1]]


@task("sets", 2, "Return the set of the numbers that are in exactly one of the two lists.", "返回只出现在两个列表之一中的数的集合。",
      hand=[(([1, 2, 3], [3, 4]), {1, 2, 4}), (([], []), set())], more=[([1], [1]), ([1, 1], []), ([5, 6], [7]), ([1, 2], [2, 1]), ([0], [0, 9]), ([3, 3, 4], [4, 4])],
      wrong=[("^", "|"), ("^", "&"), ("^", "-")])
def in_one(first: list, second: list) -> set:
    return set(first) ^ set(second)

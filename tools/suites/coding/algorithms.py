"""Small algorithms: recursion, search, dynamic programming, graphs."""

from tasks import task


@task("recursion", 2, "Return all orders of the characters of the text as a sorted list without duplicates.", "返回文本各字符的所有排列，去重并排序。",
      hand=[(("aba",), ["aab", "aba", "baa"]), (("",), [""])], more=[("a",), ("ab",), ("abc",), ("aa",), ("dcba",), ("aabb",)],
      wrong=[("sorted(found)", "sorted(found)[:-1] if len(text) > 2 else sorted(found)"), ("text[:i] + text[i + 1:]", "text[i + 1:]"), ("c + rest", "rest + c + c")])
def orders(text: str) -> list:
    if not text:
        return [""]
    found = set()
    for i, c in enumerate(text):
        found.update(c + rest for rest in orders(text[:i] + text[i + 1:]))
    return sorted(found)


@task("recursion", 2, "Return all subsets of a list of different numbers, as a list of lists: in the order of the binary numbers, where the first number belongs to the lowest bit. Within a subset the order of the list is kept.",
      "返回由不同的数组成的列表的所有子集（列表的列表）：按二进制数的次序，第一个数对应最低位；子集内保持原次序。",
      hand=[(([1, 2],), [[], [1], [2], [1, 2]]), (([],), [[]])], more=[([7],), ([1, 2, 3],), ([3, 1],), ([0, -1],), ([5, 6, 7, 8],), ([9, 8, 7],)],
      wrong=[("1 << len(items)", "(1 << len(items)) - 1"), ("bits >> i & 1", "bits >> (len(items) - 1 - i) & 1"), ("range(1 <<", "range(1, 1 <<")])
def subsets(items: list) -> list:
    return [[item for i, item in enumerate(items) if bits >> i & 1] for bits in range(1 << len(items))]


@task("recursion", 3, "Return the moves that bring n disks from peg 'A' to peg 'C' by way of 'B' (Tower of Hanoi), as a list of tuples (from, to). There is only one shortest solution.",
      "返回把 n 个圆盘从 'A' 柱经 'B' 柱移到 'C' 柱（汉诺塔）的移动步骤，为元组 (from, to) 的列表。最短解唯一。",
      hand=[((2,), [("A", "B"), ("A", "C"), ("B", "C")]), ((0,), [])], more=[(1,), (3,), (4,), (5,), (6,), (7,)],
      wrong=[("move(n - 1, start, goal, spare)", "move(n - 1, start, spare, goal)"), ("+ move(n - 1, spare, start, goal)", ""), ("[(start, goal)]", "[(goal, start)]")])
def hanoi(n: int) -> list:
    def move(n, start, spare, goal):
        return move(n - 1, start, goal, spare) + [(start, goal)] + move(n - 1, spare, start, goal) if n else []
    return move(n, "A", "B", "C")


@task("recursion", 3, "Return in how many ways n queens can be placed on an n by n chess board so that none attacks another (1 <= n <= 8).", "返回在 n×n 棋盘上放置 n 个互不攻击的皇后的方法数（1 <= n <= 8）。",
      hand=[((4,), 2), ((1,), 1)], more=[(2,), (3,), (5,), (6,), (7,), (8,)],
      wrong=[("abs(column - other) != row - above", "True"), ("column != other and ", ""), ("if row == n:\n            return 1", "if row == n - 1:\n            return 1")])
def queens(n: int) -> int:
    def place(taken):
        row = len(taken)
        if row == n:
            return 1
        return sum(place(taken + [column]) for column in range(n)
                   if all(column != other and abs(column - other) != row - above for above, other in enumerate(taken)))
    return place([])


@task("search", 2, "Return the index of the target in the list of numbers, which is sorted in ascending order and holds no duplicates; -1 if it is not there.",
      "在升序且无重复的数列中查找 target，返回其下标；没有则返回 -1。",
      hand=[(([1, 3, 5, 7], 5), 2), (([1, 3], 2), -1)], more=[([], 1), ([4], 4), ([1, 2, 3, 4, 5], 1), ([1, 2, 3, 4, 5], 5), ([2, 4, 6], 7), ([-9, -3, 0], -3)],
      wrong=[("low <= high", "low < high"), ("low = middle + 1", "return -1"), ("return -1", "return low")])
def find(numbers: list, target: int) -> int:
    low, high = 0, len(numbers) - 1
    while low <= high:
        middle = (low + high) // 2
        if numbers[middle] == target:
            return middle
        if numbers[middle] < target:
            low = middle + 1
        else:
            high = middle - 1
    return -1


@task("search", 3, "Return the whole part of the square root of n (n >= 0), exactly, also for numbers of hundreds of digits.", "返回 n（n >= 0）的平方根的整数部分，要求精确，n 可达数百位。",
      hand=[((17,), 4), ((16,), 4), ((0,), 0)], more=[(1,), (15,), (10 ** 40,), (10 ** 40 - 1,), (2 ** 201,), (99,)],
      wrong=[("middle * middle <= n", "middle * middle < n"), ("high = middle - 1", "high = middle - 2"), ("return high", "return int(n ** 0.5)")])
def whole_root(n: int) -> int:
    low, high = 0, n
    while low <= high:
        middle = (low + high) // 2
        if middle * middle <= n:
            low = middle + 1
        else:
            high = middle - 1
    return high


@task("sorting", 3, "Return the number of inversions of the list: pairs of positions i < j whose number at i is greater than that at j.", "返回列表的逆序数：满足 i < j 且第 i 个数大于第 j 个数的位置对的个数。",
      hand=[(([3, 1, 2],), 2), (([1, 2, 3],), 0)], more=[([],), ([1],), ([4, 3, 2, 1],), ([1, 1, 1],), ([2, 1, 2, 1],), ([5, -1, 5, 0],)],
      wrong=[("numbers[i] > numbers[j]", "numbers[i] >= numbers[j]"), ("range(i + 1,", "range("), ("numbers[i] > numbers[j]", "i + 1 == j and numbers[i] > numbers[j]")])
def inversions(numbers: list) -> int:
    return sum(numbers[i] > numbers[j] for i in range(len(numbers)) for j in range(i + 1, len(numbers)))


@task("sorting", 3, "Merge overlapping intervals: each is a list [start, end] with start <= end. Return the merged intervals sorted by start; intervals that only touch ([1, 2] and [2, 3]) are merged too.",
      "合并重叠的区间：每个区间为列表 [start, end]，start <= end。按起点排序返回合并后的区间；仅端点相接的（如 [1, 2] 与 [2, 3]）也要合并。",
      hand=[(([[1, 3], [8, 9], [2, 6]],), [[1, 6], [8, 9]]), (([],), [])], more=[([[1, 2], [2, 3]],), ([[5, 5]],), ([[1, 10], [2, 3]],), ([[4, 5], [1, 2]],), ([[1, 4], [0, 4]],), ([[1, 2], [3, 4], [2, 3]],)],
      wrong=[("start <= merged[-1][1]", "start < merged[-1][1]"), ("max(merged[-1][1], end)", "end"), ("sorted(intervals)", "intervals")])
def merge_intervals(intervals: list) -> list:
    merged = []
    for start, end in sorted(intervals):
        if merged and start <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], end)
        else:
            merged.append([start, end])
    return merged


@task("dynamic programming", 3, "Return the largest sum of a contiguous, non-empty part of the list. The list is not empty.", "返回列表中连续非空子段的最大和。列表不为空。",
      hand=[(([-2, 1, -3, 4, -1, 2, 1, -5, 4],), 6), (([-3, -1],), -1)], more=[([5],), ([1, 2, 3],), ([0, -1, 0],), ([8, -19, 5, -4, 20],), ([-1, -2, -3],), ([2, -1, 2, -1, 2],)],
      wrong=[("best = current = numbers[0]", "best = current = 0"), ("max(number, current + number)", "current + number"), ("max(best, current)", "current")])
def best_part(numbers: list) -> int:
    best = current = numbers[0]
    for number in numbers[1:]:
        current = max(number, current + number)
        best = max(best, current)
    return best


@task("dynamic programming", 3, "Return the fewest coins of the given values that add up to amount, each as often as needed; -1 if it cannot be done.", "用给定面值的硬币（每种可用任意多枚）凑成 amount，返回最少枚数；无法凑成时返回 -1。",
      hand=[(([1, 3, 4], 6), 2), (([2], 3), -1)], more=[([5], 0), ([1], 7), ([2, 5, 10, 1], 27), ([186, 419, 83, 408], 6249), ([3, 7], 5), ([9, 6, 5, 1], 11)],
      wrong=[("range(coin, amount + 1)", "range(coin, amount)"), ("else fewest[amount]", "else 0"), ("fewest[rest - coin] + 1)", "fewest[rest - coin] + 2)")])
def fewest_coins(values: list, amount: int) -> int:
    fewest = [0] + [amount + 1] * amount
    for coin in values:
        for rest in range(coin, amount + 1):
            fewest[rest] = min(fewest[rest], fewest[rest - coin] + 1)
    return -1 if fewest[amount] > amount else fewest[amount]


@task("dynamic programming", 3, "Return in how many ways amount can be made up of coins of the given different values, each as often as needed; the order of the coins does not matter.",
      "用给定的若干种不同面值的硬币（每种可用任意多枚）凑成 amount，返回方法数，不计硬币的次序。",
      hand=[(([1, 2, 5], 5), 4), (([2], 3), 0)], more=[([5], 0), ([1], 9), ([2, 3], 12), ([10, 50, 20], 100), ([3, 5, 7], 15), ([1, 2, 5, 10, 20, 50], 100)],
      wrong=[("[1] + [0] * amount", "[0] + [1] * amount"), ("ways[rest] += ways[rest - coin]", "ways[rest] = max(ways[rest], ways[rest - coin])"), ("range(coin, amount + 1)", "range(amount, coin - 1, -1)")])
def ways_to_pay(values: list, amount: int) -> int:
    ways = [1] + [0] * amount
    for coin in values:
        for rest in range(coin, amount + 1):
            ways[rest] += ways[rest - coin]
    return ways[amount]


@task("dynamic programming", 3, "Return the length of the longest strictly increasing subsequence (not necessarily contiguous) of the list.", "返回列表中最长严格递增子序列（不必连续）的长度。",
      hand=[(([10, 9, 2, 5, 3, 7, 101, 18],), 4), (([],), 0)], more=[([7],), ([1, 2, 3],), ([3, 2, 1],), ([2, 2, 2],), ([0, 1, 0, 3, 2, 3],), ([4, 10, 4, 3, 8, 9],), ([1, 2, 3, 0],)],
      wrong=[("numbers[j] < numbers[i]", "numbers[j] <= numbers[i]"), ("default=0) + 1", "default=1) + 1"), ("max(lengths, default=0)", "lengths[-1] if lengths else 0")])
def longest_rise(numbers: list) -> int:
    lengths = []
    for i in range(len(numbers)):
        lengths.append(max((lengths[j] for j in range(i) if numbers[j] < numbers[i]), default=0) + 1)
    return max(lengths, default=0)


@task("dynamic programming", 3, "Return the length of the longest common subsequence (not necessarily contiguous) of the two texts.", "返回两个文本的最长公共子序列（不必连续）的长度。",
      hand=[(("abcde", "ace"), 3), (("abc", "def"), 0)], more=[("", "a"), ("same", "same"), ("aab", "azb"), ("abcbdab", "bdcaba"), ("xyz", "zyx"), ("aaaa", "aa")],
      wrong=[("above[j] + 1", "above[j + 1] + 1"), ("max(row[-1], above[j + 1])", "0"), ("max(row[-1], above[j + 1])", "row[-1]")])
def common_length(first: str, second: str) -> int:
    above = [0] * (len(second) + 1)
    for a in first:
        row = [0]
        for j, b in enumerate(second):
            row.append(above[j] + 1 if a == b else max(row[-1], above[j + 1]))
        above = row
    return above[-1]


@task("dynamic programming", 3, "Items have weights and values (two lists of equal length, weights are positive). Return the largest total value of items whose total weight is at most capacity; each item can be taken once.",
      "物品有重量和价值（两个等长的列表，重量为正）。在总重量不超过 capacity 的前提下，返回所选物品的最大总价值；每件物品至多取一次。",
      hand=[(([1, 3, 4], [15, 20, 30], 4), 35), (([], [], 9), 0)], more=[([5], [10], 4), ([5], [10], 5), ([2, 3, 4, 5], [3, 4, 5, 6], 5), ([1, 1, 1], [1, 2, 3], 2), ([10, 20, 30], [60, 100, 120], 50), ([2, 2], [5, 5], 3)],
      wrong=[("range(capacity, weight - 1, -1)", "range(weight, capacity + 1)"), ("range(capacity, weight - 1, -1)", "range(capacity, weight, -1)"), ("best[capacity]", "best[capacity - 1]")])
def knapsack(weights: list, values: list, capacity: int) -> int:
    best = [0] * (capacity + 1)
    for weight, value in zip(weights, values):
        for room in range(capacity, weight - 1, -1):
            best[room] = max(best[room], best[room - weight] + value)
    return best[capacity]


@task("dynamic programming", 3, "A robot walks from the top left to the bottom right cell of a grid, one step right or down at a time; cells with 1 are blocked, cells with 0 are free. Return the number of its paths. The grid has at least one cell.",
      "机器人从网格左上角走到右下角，每步只能向右或向下；值为 1 的格子不能走，0 的可以走。返回路径数。网格至少有一个格子。",
      hand=[(([[0, 0, 0], [0, 1, 0], [0, 0, 0]],), 2), (([[1]],), 0)], more=[([[0]],), ([[0, 0]],), ([[0, 1], [1, 0]],), ([[0, 0], [0, 0]],), ([[0] * 6] * 6,), ([[0, 0, 1], [0, 0, 0]],)],
      wrong=[("0 if cell else", "1 if cell else"), ("ways[0] = 0 if row[0] else ways[0]", "ways[0] = 1"), ("ways[j] + ways[j - 1]", "max(ways[j], ways[j - 1])")])
def grid_paths(grid: list) -> int:
    ways = [1] + [0] * (len(grid[0]) - 1)
    for row in grid:
        ways[0] = 0 if row[0] else ways[0]
        for j, cell in enumerate(row[1:], 1):
            ways[j] = 0 if cell else ways[j] + ways[j - 1]
    return ways[-1]


@task("graphs", 3, "A graph is given as a dictionary from a node to the list of the nodes that it leads to; every node is a key. Return the fewest steps from start to goal, or -1 if goal cannot be reached.",
      "图由字典给出：从节点到其可到达的节点列表，每个节点都是键。返回从 start 到 goal 的最少步数，无法到达时返回 -1。",
      hand=[(({"a": ["b"], "b": ["c"], "c": []}, "a", "c"), 2), (({"a": [], "b": []}, "a", "b"), -1)],
      more=[({"a": ["a"]}, "a", "a"), ({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}, "a", "d"), ({"a": ["b"], "b": ["a"]}, "b", "a"), ({"a": ["b"], "b": []}, "b", "a"),
            ({"1": ["2", "3"], "2": ["4"], "3": ["5"], "4": ["5"], "5": []}, "1", "5"), ({"x": ["y"], "y": ["z", "x"], "z": ["y"]}, "x", "z"),
            ({"a": ["b", "c"], "b": ["d"], "c": ["x"], "x": ["d"], "d": []}, "a", "d")],
      wrong=[("steps[node] + 1", "steps[node]"), ("return steps.get(goal, -1)", "return steps.get(goal, 0)"), ("queue.pop(0)", "queue.pop()")])
def fewest_steps(graph: dict, start: str, goal: str) -> int:
    steps, queue = {start: 0}, [start]
    while queue:
        node = queue.pop(0)
        for other in graph[node]:
            if other not in steps:
                steps[other] = steps[node] + 1
                queue.append(other)
    return steps.get(goal, -1)


@task("graphs", 3, "n nodes, numbered from 0, are joined by the undirected edges (lists [a, b]). Return the number of connected components.", "n 个节点（从 0 编号）由无向边（列表 [a, b]）相连，返回连通分量的个数。",
      hand=[((4, [[0, 1], [2, 3]]), 2), ((3, []), 3)], more=[(0, []), (1, []), (3, [[0, 1], [1, 2]]), (5, [[0, 0], [1, 1]]), (6, [[0, 1], [1, 2], [0, 2], [4, 5]]), (2, [[0, 1], [1, 0]])],
      wrong=[("list(range(n))", "list(range(n + 1))"), ("return len(set(group))", "return n - len(edges)"), ("if g == old", "if False")])
def components(n: int, edges: list) -> int:
    group = list(range(n))
    for a, b in edges:
        if group[a] != group[b]:
            old, new = group[a], group[b]
            group = [new if g == old else g for g in group]
    return len(set(group))


@task("graphs", 3, "Courses are numbered from 0 to n - 1; a pair [a, b] says that b has to be taken before a. Return an order of all courses that keeps the rules: of the courses that can be taken, always the one with the smallest number. Return an empty list if there is no such order.",
      "课程编号为 0 到 n - 1；[a, b] 表示必须先修 b 才能修 a。返回满足要求的修课次序：每次在可修的课程中取编号最小的。若不存在，返回空列表。",
      hand=[((3, [[0, 1], [1, 2]]), [2, 1, 0]), ((2, [[0, 1], [1, 0]]), [])], more=[(0, []), (3, []), (4, [[1, 0], [2, 0], [3, 1], [3, 2]]), (1, [[0, 0]]), (4, [[0, 3]]), (5, [[4, 0], [0, 2], [1, 4]]), (3, [[1, 2], [2, 1]])],
      wrong=[("min(ready)", "max(ready)"), ("return []", "return order"), ("all(before in order for course, before in rules if course == number)", "True")])
def course_order(n: int, rules: list) -> list:
    order = []
    while len(order) < n:
        ready = [number for number in range(n) if number not in order
                 and all(before in order for course, before in rules if course == number)]
        if not ready:
            return []
        order.append(min(ready))
    return order


@task("graphs", 3, "Return the number of islands in a map, a list of equally long texts: an island is a group of '#' cells that are joined horizontally or vertically.", "返回地图中岛屿的个数。地图是等长文本的列表，上下左右相连的 '#' 格组成一个岛。",
      hand=[((["##.", "...", ".##"],), 2), (([],), 0)], more=[(["..."],), (["#"],), (["#.#", ".#.", "#.#"],), (["####", "#..#", "####"],), (["#.", "##"],), (["#.#.#"],)],
      wrong=[("(0, -1)", "(1, 1)"), ("count += 1", "count += len(land) > 1"), ("if cell in land", "if False")])
def islands(rows: list) -> int:
    land = {(i, j) for i, row in enumerate(rows) for j, c in enumerate(row) if c == "#"}
    count = 0
    while land:
        stack = [land.pop()]
        count += 1
        while stack:
            i, j = stack.pop()
            for cell in ((i + a, j + b) for a, b in ((1, 0), (-1, 0), (0, 1), (0, -1))):
                if cell in land:
                    land.remove(cell)
                    stack.append(cell)
    return count


@task("graphs", 3, "Roads are lists [a, b, length] and can be used in both directions; lengths are positive. Return the length of the shortest way from start to goal, or -1 if there is none.",
      "道路为列表 [a, b, length]，双向通行，长度为正。返回从 start 到 goal 的最短路程；没有则返回 -1。",
      hand=[(([["a", "b", 5], ["b", "c", 1], ["a", "c", 9]], "a", "c"), 6), (([], "a", "b"), -1)],
      more=[([], "a", "a"), ([["a", "b", 3]], "b", "a"), ([["a", "b", 1], ["c", "d", 1]], "a", "d"), ([["a", "b", 4], ["a", "b", 2]], "a", "b"),
            ([["a", "b", 1], ["b", "c", 1], ["c", "d", 1], ["a", "d", 10]], "a", "d"), ([["s", "x", 7], ["s", "y", 2], ["y", "x", 3], ["x", "t", 1]], "s", "t")],
      wrong=[("(one, two), (two, one)", "(one, two),"), ("distance + length", "length"), ("return best.get(goal, -1)", "return best.get(goal, 0)")])
def shortest_way(roads: list, start: str, goal: str) -> int:
    best = {start: 0}
    changed = True
    while changed:
        changed = False
        for one, two, length in roads:
            for here, there in ((one, two), (two, one)):
                distance = best.get(here)
                if distance is not None and distance + length < best.get(there, distance + length + 1):
                    best[there] = distance + length
                    changed = True
    return best.get(goal, -1)


@task("matrices", 2, "Return the product of two matrices, given as lists of rows; the number of columns of the first equals the number of rows of the second.", "返回两个矩阵（行的列表）的乘积；前者的列数等于后者的行数。",
      hand=[(([[1, 2], [3, 4]], [[5, 6], [7, 8]]), [[19, 22], [43, 50]]), (([[2]], [[3]]), [[6]])],
      more=[([[1, 0], [0, 1]], [[9, 8], [7, 6]]), ([[1, 2, 3]], [[4], [5], [6]]), ([[1], [2]], [[3, 4]]), ([[0, 0]], [[1], [1]]), ([[-1, 2]], [[3, 0], [1, -2]]), ([[1, 1], [1, 1]], [[1, 1], [1, 1]])],
      wrong=[("x * y", "x + y"), ("zip(*second)", "second"), ("sum(", "max(")])
def multiply_matrices(first: list, second: list) -> list:
    return [[sum(x * y for x, y in zip(row, column)) for column in zip(*second)] for row in first]


@task("matrices", 3, "Return the elements of a matrix (rows of equal length) in spiral order: along the top row to the right, down the last column, back along the bottom row, up the first column, and so on inwards.",
      "按螺旋次序返回矩阵（各行等长）的元素：沿首行向右，沿末列向下，沿末行向左，沿首列向上，依此向内。",
      hand=[(([[1, 2, 3], [4, 5, 6], [7, 8, 9]],), [1, 2, 3, 6, 9, 8, 7, 4, 5]), (([],), [])], more=[([[1]],), ([[1, 2]],), ([[1], [2], [3]],), ([[1, 2], [3, 4]],), ([[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12]],), ([[1, 2], [3, 4], [5, 6], [7, 8]],)],
      wrong=[("[::-1]]", "]"), ("order += rows[0]", "order += rows[0][::-1]"), ("rows[1:]", "rows[1:2]")])
def spiral(rows: list) -> list:
    order = []
    while rows:
        order += rows[0]
        rows = [list(column) for column in list(zip(*rows[1:]))[::-1]]
    return order


@task("matrices", 2, "Turn a square matrix (a list of rows) by 90 degrees clockwise.", "把方阵（行的列表）顺时针旋转 90 度。",
      hand=[(([[1, 2], [3, 4]],), [[3, 1], [4, 2]]), (([],), [])], more=[([[5]],), ([[1, 2, 3], [4, 5, 6], [7, 8, 9]],), ([[0, 0], [0, 1]],), ([["a", "b"], ["c", "d"]],), ([[1, 1], [1, 1]],), ([[1, 2, 3, 4]] * 4,)],
      wrong=[("rows[::-1]", "rows"), ("list(column)", "list(column)[::-1]"), ("list(column)", "column")])
def turn_right(rows: list) -> list:
    return [list(column) for column in zip(*rows[::-1])]


@task("simulation", 3, "Return the next generation of Conway's Game of Life on a board of rows of 0 and 1: a live cell with two or three live neighbours (of eight) stays alive, a dead cell with exactly three becomes alive, all others are dead. Beyond the edge everything is dead.",
      "返回康威生命游戏的下一代。棋盘由 0 和 1 的行组成：活细胞在有两个或三个活邻居（共八个）时存活，死细胞恰有三个活邻居时复活，其余为死。边界之外全为死。",
      hand=[(([[0, 1, 0], [0, 1, 0], [0, 1, 0]],), [[0, 0, 0], [1, 1, 1], [0, 0, 0]]), (([[1]],), [[0]])],
      more=[([],), ([[1, 1], [1, 1]],), ([[0, 0], [0, 0]],), ([[1, 1], [1, 0]],), ([[1, 1, 1, 1]],), ([[0, 1, 0, 0], [0, 0, 1, 0], [1, 1, 1, 0], [0, 0, 0, 0]],)],
      wrong=[("n == 3 or", "n == 2 or"), ("- rows[i][j]", ""), ("n == 2 and rows[i][j]", "n == 1 and rows[i][j]")])
def next_generation(rows: list) -> list:
    def neighbours(i, j):
        return sum(sum(row[max(0, j - 1):j + 2]) for row in rows[max(0, i - 1):i + 2]) - rows[i][j]

    def cell(i, j):
        n = neighbours(i, j)
        return 1 if n == 3 or n == 2 and rows[i][j] else 0

    return [[cell(i, j) for j in range(len(rows[i]))] for i in range(len(rows))]


@task("simulation", 3, "n people stand in a circle, numbered from 1; beginning with person 1, every k-th one leaves, until one is left. Return the number of the last one.",
      "n 个人围成一圈，从 1 编号；从 1 号开始数，每数到第 k 个人就出列，直到只剩一人。返回最后剩下的人的编号。",
      hand=[((7, 3), 4), ((1, 5), 1)], more=[(2, 1), (2, 2), (5, 2), (10, 3), (41, 3), (6, 10)],
      wrong=[("+ k - 1", "+ k"), ("people.pop(at)", "people.pop(0)"), ("(at + k - 1)", "(k - 1)")])
def last_one(n: int, k: int) -> int:
    people, at = list(range(1, n + 1)), 0
    while len(people) > 1:
        at = (at + k - 1) % len(people)
        people.pop(at)
    return people[0]


@task("simulation", 3, "Evaluate an expression in reverse Polish notation, given as a list of texts: whole numbers and the operators '+', '-', '*'.", "计算逆波兰表达式（文本列表）：整数和运算符 '+'、'-'、'*'。",
      hand=[((["3", "4", "+", "2", "*"],), 14), ((["5"],), 5)], more=[(["1", "2", "-"],), (["2", "3", "4", "*", "+"],), (["-7", "2", "*"],), (["10", "3", "-", "2", "-"],), (["1", "1", "+", "1", "+"],), (["0", "9", "*"],)],
      wrong=[("left - right", "right - left"), ("left * right", "left + right"), ("stack[-1]", "stack[0] + 1")])
def reverse_polish(tokens: list) -> int:
    stack = []
    for token in tokens:
        if token in ("+", "-", "*"):
            right, left = stack.pop(), stack.pop()
            stack.append(left + right if token == "+" else left - right if token == "-" else left * right)
        else:
            stack.append(int(token))
    return stack[-1]


@task("simulation", 2, "A robot starts at (0, 0) facing north and obeys the letters of the text: 'F' one step forward, 'L' turn left, 'R' turn right. North is +y, east is +x. Return its place as a tuple (x, y).",
      "机器人从 (0, 0) 面向北出发，依次执行文本中的指令：'F' 前进一步，'L' 左转，'R' 右转。北为 +y，东为 +x。以元组 (x, y) 返回其位置。",
      hand=[(("FFRF",), (1, 2)), (("",), (0, 0))], more=[("L",), ("LF",), ("RRF",), ("FLFLFLF",), ("FRFLFRFLF",), ("LLLLF",)],
      wrong=[("-dy, dx", "dy, -dx"), ("x + dx", "x - dx"), ("dx, dy = 0, 1", "dx, dy = 1, 0")])
def robot(commands: str) -> tuple:
    x, y = 0, 0
    dx, dy = 0, 1
    for command in commands:
        if command == "F":
            x, y = x + dx, y + dy
        elif command == "L":
            dx, dy = -dy, dx
        else:
            dx, dy = dy, -dx
    return (x, y)

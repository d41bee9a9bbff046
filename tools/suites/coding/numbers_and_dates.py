"""Tasks about numbers and dates."""

from tasks import task


@task("numbers", 2, "Return the sum of the decimal digits of the whole number n, without regard to its sign.", "返回整数 n 的各位十进制数字之和，不计正负号。",
      hand=[((1729,), 19), ((-45,), 9)], more=[(0,), (7,), (1000000,), (999,), (-1,), (123456789,)],
      wrong=[("abs(n)", "n if n > 0 else 0"), ("int(digit) for", "1 for"), ("sum(int", "max(int")])
def digit_sum(n: int) -> int:
    return sum(int(digit) for digit in str(abs(n)))


@task("numbers", 2, "Tell whether n is a prime number.", "判断 n 是否为质数。",
      hand=[((91,), False), ((97,), True), ((1,), False)], more=[(0,), (2,), (4,), (-7,), (25,), (7919,), (1000001,)],
      wrong=[("n > 1", "n > 0"), ("int(n ** 0.5) + 1", "int(n ** 0.5)"), ("range(2,", "range(3,")])
def is_prime(n: int) -> bool:
    return n > 1 and all(n % d for d in range(2, int(n ** 0.5) + 1))


@task("numbers", 2, "Return the prime factors of n (n >= 1) in ascending order, each as often as it divides n.", "按升序返回 n（n >= 1）的质因数，每个质因数重复其重数次。",
      hand=[((360,), [2, 2, 2, 3, 3, 5]), ((1,), [])], more=[(2,), (13,), (64,), (97,), (221,), (1001,), (9999,), (25,), (343,)],
      wrong=[("while n % d == 0", "if n % d == 0"), ("if n > 1", "if n > 2 and not factors"), ("d * d <= n", "d * d < n")])
def prime_factors(n: int) -> list:
    factors, d = [], 2
    while d * d <= n:
        while n % d == 0:
            factors.append(d)
            n //= d
        d += 1
    if n > 1:
        factors.append(n)
    return factors


@task("numbers", 2, "Return the greatest common divisor of all numbers of the list; they are positive, and the list is not empty.", "返回列表中所有数的最大公约数；各数均为正，列表不为空。",
      hand=[(([12, 18, 30],), 6), (([7],), 7)], more=[([1, 100],), ([8, 12],), ([5, 10, 15, 20],), ([17, 19],), ([100, 100],), ([2 ** 20, 2 ** 10],)],
      wrong=[("b, a % b", "b, a // b"), ("return result", "return numbers[0]"), ("result = a", "result = b")])
def gcd_all(numbers: list) -> int:
    result = numbers[0]
    for number in numbers[1:]:
        a, b = result, number
        while b:
            a, b = b, a % b
        result = a
    return result


@task("numbers", 2, "Write the non-negative whole number n in the given base (2 to 16) with the digits 0-9 and a-f.", "把非负整数 n 写成给定进制（2 到 16），数字用 0-9 和 a-f。",
      hand=[((255, 16), "ff"), ((0, 2), "0"), ((5, 2), "101")], more=[(7, 8), (8, 8), (100, 3), (1023, 2), (15, 16), (123456, 12)],
      wrong=[("or \"0\"", "or \"\""), ("digits = \"0123456789abcdef\"[n % base] + digits", "digits += \"0123456789abcdef\"[n % base]"), ("n % base", "n % 10")])
def in_base(n: int, base: int) -> str:
    digits = ""
    while n:
        digits = "0123456789abcdef"[n % base] + digits
        n //= base
    return digits or "0"


@task("numbers", 2, "Return the n-th Fibonacci number, where fibonacci(0) is 0 and fibonacci(1) is 1.", "返回第 n 个斐波那契数，其中 fibonacci(0) 为 0，fibonacci(1) 为 1。",
      hand=[((10,), 55), ((0,), 0), ((1,), 1)], more=[(2,), (3,), (20,), (50,), (90,)],
      wrong=[("a, b = 0, 1", "a, b = 1, 1"), ("range(n)", "range(n - 1)"), ("b, a + b", "b, a + b + 1")])
def fibonacci(n: int) -> int:
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


@task("numbers", 2, "Return how many steps the Collatz rule needs to bring n (n >= 1) to 1: an even number is halved, an odd one becomes 3n + 1.",
      "返回按考拉兹规则把 n（n >= 1）变为 1 所需的步数：偶数减半，奇数变为 3n + 1。",
      hand=[((6,), 8), ((1,), 0)], more=[(2,), (3,), (7,), (16,), (27,), (97,)],
      wrong=[("3 * n + 1", "3 * n - 1 if n > 1e6 else n + 1"), ("steps = 0", "steps = 1"), ("n != 1", "n > 2")])
def collatz_steps(n: int) -> int:
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


@task("numbers", 2, "Round the float x to the nearest whole number; a number half-way between two is rounded away from zero. Return an int.",
      "把浮点数 x 四舍五入到最接近的整数；恰在中间时向远离零的方向取整。返回 int。",
      hand=[((2.5,), 3), ((-2.5,), -3), ((2.4,), 2)], more=[(0.0,), (0.5,), (-0.4,), (3.5,), (1e6 + 0.5,), (-7.75,)],
      wrong=[("int(abs(x) + 0.5)", "round(abs(x))"), ("-whole if x < 0 else whole", "whole"), ("+ 0.5", "+ 0.0")])
def round_half_away(x: float) -> int:
    whole = int(abs(x) + 0.5)
    return -whole if x < 0 else whole


@task("numbers", 2, "Return the average of the numbers without the smallest and the largest of them (one of each), as a float. With fewer than three numbers return 0.0.",
      "去掉一个最小值和一个最大值后，返回其余各数的平均值（float）。不足三个数时返回 0.0。",
      hand=[(([1, 2, 6, 100],), 4.0), (([1, 2],), 0.0)], more=[([],), ([5, 5, 5],), ([3, 1, 2],), ([-10, 0, 10, 20],), ([0.5, 1.5, 2.5, 3.5],), ([7],)],
      wrong=[("[1:-1]", "[1:]"), ("[1:-1]", ""), ("len(numbers) < 3", "len(numbers) < 2")])
def trimmed_mean(numbers: list) -> float:
    if len(numbers) < 3:
        return 0.0
    middle = sorted(numbers)[1:-1]
    return sum(middle) / len(middle)


@task("numbers", 2, "Return the median of the numbers as a float: the middle one of the sorted list, or the average of the two middle ones. The list is not empty.",
      "返回各数的中位数（float）：排序后居中的数；若有两个居中，则取其平均。列表不为空。",
      hand=[(([3, 1, 2],), 2.0), (([4, 1, 3, 2],), 2.5)], more=[([5],), ([1, 1],), ([10, -10, 0],), ([2, 2, 2, 9],), ([0.5, 1.5],), ([9, 8, 7, 6, 5, 4],)],
      wrong=[("sorted(numbers)", "numbers"), ("half - 1", "half"), (") / 2", ") // 2")])
def median(numbers: list) -> float:
    ordered, half = sorted(numbers), len(numbers) // 2
    return (ordered[half] + ordered[half]) / 2 if len(numbers) % 2 else (ordered[half - 1] + ordered[half]) / 2


@task("numbers", 2, "Tell whether n is a perfect number: equal to the sum of its positive divisors other than itself.", "判断 n 是否为完全数：等于除自身以外所有正因数之和。",
      hand=[((28,), True), ((12,), False), ((1,), False)], more=[(0,), (6,), (496,), (8128,), (100,), (-6,)],
      wrong=[("range(1, n)", "range(1, n + 1)"), ("n > 0", "n > 6"), ("range(1, n)", "range(2, n)")])
def is_perfect(n: int) -> bool:
    return n > 0 and sum(d for d in range(1, n) if n % d == 0) == n


@task("numbers", 2, "Return the number that has the digits of n in reverse order, with the sign of n.", "返回把 n 的各位数字倒过来得到的数，正负号不变。",
      hand=[((-120,), -21), ((305,), 503)], more=[(0,), (7,), (1000,), (-9,), (123456,), (11,)],
      wrong=[("-value if n < 0 else value", "value"), ("[::-1]", ""), ("-value if n < 0 else value", "-value")])
def reverse_number(n: int) -> int:
    value = int(str(abs(n))[::-1])
    return -value if n < 0 else value


@task("numbers", 2, "An amount in cents is paid with the fewest coins of 50, 20, 10, 5, 2 and 1 cents. Return the number of coins.", "用尽可能少的硬币（50、20、10、5、2、1 分）支付 n 分钱，返回硬币的枚数。",
      hand=[((88,), 6), ((0,), 0)], more=[(1,), (4,), (50,), (99,), (143,), (1000,), (8,)],
      wrong=[("amount % coin", "amount - coin"), ("(50, 20, 10, 5, 2, 1)", "(50, 20, 10, 5, 1)"), ("(50, 20, 10, 5, 2, 1)", "(20, 10, 5, 2, 1)")])
def coins(n: int) -> int:
    count, amount = 0, n
    for coin in (50, 20, 10, 5, 2, 1):
        count += amount // coin
        amount = amount % coin
    return count


@task("dates", 2, "Tell whether the year is a leap year of the Gregorian calendar.", "判断某年是否为公历闰年。",
      hand=[((1900,), False), ((2000,), True), ((2024,), True)], more=[(2023,), (1600,), (2100,), (4,), (1996,), (2200,), (2022,)],
      wrong=[("year % 100 != 0", "True"), ("or year % 400 == 0", ""), ("year % 4 == 0", "year % 2 == 0")])
def is_leap(year: int) -> bool:
    return year % 4 == 0 and year % 100 != 0 or year % 400 == 0


@task("dates", 2, "Return the number of days of a month (1 to 12) of a year of the Gregorian calendar.", "返回公历某年某月（1 到 12）的天数。",
      hand=[((2024, 2), 29), ((2023, 2), 28), ((2023, 4), 30)], more=[(2023, 1), (2023, 12), (1900, 2), (2000, 2), (2022, 11), (2022, 7)],
      wrong=[("month in (4, 6, 9, 11)", "month % 2 == 0"), ("year % 100 != 0", "True"), ("29 if leap else 28", "28")])
def days_in_month(year: int, month: int) -> int:
    leap = year % 4 == 0 and year % 100 != 0 or year % 400 == 0
    if month == 2:
        return 29 if leap else 28
    return 30 if month in (4, 6, 9, 11) else 31


@task("dates", 2, "Return the number of days from the first date to the second, both written as 'YYYY-MM-DD'; negative if the second is earlier.",
      "返回从第一个日期到第二个日期的天数，日期写作 'YYYY-MM-DD'；第二个更早时为负数。",
      hand=[(("2024-02-28", "2024-03-01"), 2), (("2023-01-01", "2023-01-01"), 0)], more=[("2023-02-28", "2023-03-01"), ("2000-01-01", "2001-01-01"), ("2024-12-31", "2025-01-01"), ("2025-01-01", "2024-12-31"), ("1970-01-01", "2026-11-24"), ("1900-02-01", "1900-03-01")],
      wrong=[("(b - a).days", "(a - b).days"), ("(b - a).days", "abs((b - a).days)"), ("(b - a).days", "(b - a).days + 1")])
def days_between(first: str, second: str) -> int:
    from datetime import date
    a, b = date.fromisoformat(first), date.fromisoformat(second)
    return (b - a).days


@task("dates", 2, "Return the English name of the day of the week of a date written as 'YYYY-MM-DD'.", "返回日期（'YYYY-MM-DD'）是星期几，用英文名称。",
      hand=[(("2026-11-24",), "Tuesday"), (("2000-01-01",), "Saturday")], more=[("1970-01-01",), ("2024-02-29",), ("1999-12-31",), ("2023-10-01",), ("2023-10-02",), ("1900-01-01",)],
      wrong=[("weekday()", "isoweekday() % 7"), ("\"Monday\", \"Tuesday\"", "\"Tuesday\", \"Monday\""), ("[date.fromisoformat(text).weekday()]", "[date.fromisoformat(text).day % 7]")])
def weekday_name(text: str) -> str:
    from datetime import date
    return ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][date.fromisoformat(text).weekday()]


@task("dates", 2, "Add minutes to a time of day written as 'HH:MM' and return the time in the same form, going round at midnight. minutes may be negative.",
      "给一天中的时刻（'HH:MM'）加上若干分钟，以同样的形式返回，过午夜则循环。minutes 可以是负数。",
      hand=[(("23:50", 20), "00:10"), (("00:05", -10), "23:55")], more=[("12:00", 0), ("09:30", 45), ("00:00", 1440), ("10:10", -1450), ("08:05", 5), ("23:59", 1)],
      wrong=[("% 1440", "% 1439"), ("{hours:02}", "{hours}"), ("total // 60, total % 60", "total // 60 % 12, total % 60")])
def add_minutes(time: str, minutes: int) -> str:
    total = (int(time[:2]) * 60 + int(time[3:]) + minutes) % 1440
    hours, rest = total // 60, total % 60
    return f"{hours:02}:{rest:02}"


@task("dates", 3, "Return how many Friday the 13ths there are in the given year of the Gregorian calendar.", "返回公历某年中有多少个 13 号是星期五。",
      hand=[((2026,), 3), ((2024,), 2)], more=[(2000,), (2015,), (2023,), (1999,), (1970,), (2022,)],
      wrong=[("== 4", "== 5"), (", 13)", ", 12)"), ("range(1, 13)", "range(1, 12)")])
def friday_13ths(year: int) -> int:
    from datetime import date
    return sum(date(year, month, 13).weekday() == 4 for month in range(1, 13))


@task("numbers", 3, "Write the whole number n (0 to 999) in English words, like 'three hundred and five' or 'forty-two'; tens and ones are joined by a hyphen, and 'and' follows the hundreds when more comes.",
      "把整数 n（0 到 999）写成英文，如 'three hundred and five'、'forty-two'；十位与个位之间用连字符，百位之后若还有数则加 'and'。",
      hand=[((305,), "three hundred and five"), ((42,), "forty-two"), ((0,), "zero")], more=[(11,), (20,), (100,), (999,), (815,), (70,), (13,)],
      wrong=[("hundred and ", "hundred "), ("+ \"-\" +", "+ \" \" +"), ("if n % 10 else", "if True else")])
def in_words(n: int) -> str:
    small = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
             "seventeen eighteen nineteen").split()
    tens = "twenty thirty forty fifty sixty seventy eighty ninety".split()
    if n >= 100:
        rest = n % 100
        return small[n // 100] + (" hundred and " + in_words(rest) if rest else " hundred")
    if n < 20:
        return small[n]
    return tens[n // 10 - 2] + "-" + small[n % 10] if n % 10 else tens[n // 10 - 2]


@task("numbers", 3, "Return the number of zeros at the end of n factorial (n >= 0) without computing the factorial.", "返回 n 的阶乘（n >= 0）末尾零的个数，不必算出阶乘。",
      hand=[((10,), 2), ((4,), 0)], more=[(0,), (5,), (25,), (100,), (1000,), (10 ** 9,)],
      wrong=[("count += n", "count = n"), ("n //= 5", "n //= 10"), ("while n", "if n")])
def factorial_zeros(n: int) -> int:
    count = 0
    while n:
        n //= 5
        count += n
    return count


@task("numbers", 3, "Return base to the power of exponent, modulo modulus; exponent may have a thousand digits. base and exponent are >= 0, modulus is >= 1.",
      "返回 base 的 exponent 次方对 modulus 取模的结果；exponent 可能有上千位。base、exponent >= 0，modulus >= 1。",
      hand=[((2, 10, 1000), 24), ((7, 0, 5), 1), ((3, 5, 1), 0)], more=[(2, 1000, 7), (10, 9, 6), (0, 5, 3), (123456789, 987654321, 1000000007), (3, 10 ** 300, 1009), (5, 0, 1)],
      wrong=[("result = 1 % modulus", "result = 1"), ("exponent & 1", "True"), ("base = base * base", "base = base * 2")])
def power_mod(base: int, exponent: int, modulus: int) -> int:
    result = 1 % modulus
    while exponent:
        if exponent & 1:
            result = result * base % modulus
        base = base * base % modulus
        exponent >>= 1
    return result


@task("numbers", 3, "Return the sum of the two fractions a/b and c/d in lowest terms as a tuple (numerator, denominator) with a positive denominator.",
      "求分数 a/b 与 c/d 之和，化为最简，以元组（分子，分母）返回，分母为正。",
      hand=[((1, 2, 1, 3), (5, 6)), ((1, 2, -1, 2), (0, 1))], more=[(1, 4, 1, 4), (2, -3, 1, 3), (0, 5, 0, 7), (3, 1, 4, 1), (-1, 6, -1, 3), (7, 12, 5, 18)],
      wrong=[("a * d + c * b", "a + c"), ("// divisor, denominator // divisor", ", denominator"), ("if denominator < 0", "if False")])
def add_fractions(a: int, b: int, c: int, d: int) -> tuple:
    from math import gcd
    numerator, denominator = a * d + c * b, b * d
    if denominator < 0:
        numerator, denominator = -numerator, -denominator
    divisor = gcd(numerator, denominator)
    return (numerator // divisor, denominator // divisor)


@task("numbers", 3, "Return all prime numbers below n in ascending order.", "按升序返回所有小于 n 的质数。",
      hand=[((20,), [2, 3, 5, 7, 11, 13, 17, 19]), ((2,), [])], more=[(0,), (3,), (4,), (30,), (100,), (-5,), (1000,)],
      wrong=[("range(2, n)", "range(2, n + 1)"), ("range(2, n)", "range(1, n)"), ("number < p * p or ", "number < p * p * p or ")])
def primes_below(n: int) -> list:
    primes = []
    for number in range(2, n):
        if all(number < p * p or number % p for p in primes):
            primes.append(number)
    return primes

"""Training text for arithmetic and word problems: the families of the math suite with other numbers, and easier ones.

Answers show short steps where more than one is needed and end with "Answer: N".
"""

import random
from fractions import Fraction
from math import gcd
from typing import Callable, Iterator

SYSTEM = 'Solve the problem. End with "Answer:" and the number.'
NAMES = "Anna Ben Clara David Emma Felix Grace Henry Ivy Jack Lily Max Nora Oscar Ruth Tom".split()
THINGS = "apples books cards coins eggs flowers marbles oranges pencils shells stamps stones".split()

Pair = tuple[str, str]


def answer(value, *steps: str) -> str:
    return " ".join([f"{step}." for step in steps] + [f"Answer: {value}"])


def add(rng: random.Random) -> Pair:
    top = rng.choice([20, 100, 999, 999, 999])
    a, b = rng.randint(1, top), rng.randint(1, top)
    return f"What is {a} + {b}?", answer(a + b)


def subtract(rng: random.Random) -> Pair:
    top = rng.choice([20, 100, 999, 999, 999])
    a, b = sorted((rng.randint(1, top), rng.randint(1, top)), reverse=True)
    return f"What is {a} - {b}?", answer(a - b)


def multiply(rng: random.Random) -> Pair:
    a, b = rng.randint(2, rng.choice([12, 99, 99])), rng.randint(2, 9)
    return f"What is {a} * {b}?", product_steps(a, b)


def product_steps(a: int, b: int) -> str:
    tens, ones = a // 10 * 10, a % 10
    if tens == 0 or ones == 0:
        return answer(a * b)
    return answer(a * b, f"{tens} * {b} = {tens * b}", f"{ones} * {b} = {ones * b}", f"{tens * b} + {ones * b} = {a * b}")


def multiply_long(rng: random.Random) -> Pair:
    a, b = rng.randint(12, 99), rng.randint(12, 99)
    tens, ones = b // 10 * 10, b % 10
    if ones == 0:
        return f"What is {a} * {b}?", answer(a * b)
    return f"What is {a} * {b}?", answer(
        a * b, f"{a} * {tens} = {a * tens}", f"{a} * {ones} = {a * ones}", f"{a * tens} + {a * ones} = {a * b}")


def divide(rng: random.Random) -> Pair:
    divisor, result = rng.randint(2, 12), rng.randint(2, 80)
    return f"What is {divisor * result} / {divisor}?", answer(result)


def brackets(rng: random.Random) -> Pair:
    a, b, c, d = rng.randint(3, 40), rng.randint(3, 40), rng.randint(2, 9), rng.randint(2, 60)
    total = (a + b) * c
    return f"What is ({a} + {b}) * {c} - {d}?", answer(
        total - d, f"{a} + {b} = {a + b}", f"{a + b} * {c} = {total}", f"{total} - {d} = {total - d}")


def fraction_of(rng: random.Random) -> Pair:
    d, part = rng.randint(3, 9), rng.randint(4, 30)
    n = rng.randint(2, d - 1)
    return f"What is {n}/{d} of {d * part}?", answer(n * part, f"{d * part} / {d} = {part}", f"{part} * {n} = {n * part}")


def fraction_sum(rng: random.Random) -> Pair:
    b, d = rng.randint(2, 9), rng.randint(2, 9)
    a, c = rng.randint(1, b - 1), rng.randint(1, d - 1)
    common = b * d // gcd(b, d)
    x, y = a * common // b, c * common // d
    total = Fraction(x + y, common)
    steps = [f"{a}/{b} = {x}/{common}", f"{c}/{d} = {y}/{common}", f"{x} + {y} = {x + y}", f"{x + y}/{common} = {total}"]
    return f"What is {a}/{b} + {c}/{d}? Give a fraction in lowest terms.", answer(total, *steps)


def decimals(value: Fraction) -> str:
    scaled = value * 100
    assert scaled.denominator == 1
    text = f"{int(scaled) // 100}.{int(scaled) % 100:02d}".rstrip("0")
    return text.rstrip(".")


def decimal_sum(rng: random.Random) -> Pair:
    a, b = Fraction(rng.randint(11, 99), 10), Fraction(rng.randint(101, 999), 100)
    return f"What is {decimals(a)} + {decimals(b)}?", answer(decimals(a + b))


def percent_of(rng: random.Random) -> Pair:
    percent, whole = 5 * rng.randint(1, 19), 20 * rng.randint(2, 30)
    value = percent * whole // 100
    return f"What is {percent}% of {whole}?", answer(
        value, f"5% of {whole} is {whole // 20}", f"{whole // 20} * {percent // 5} = {value}")


def percent_change(rng: random.Random) -> Pair:
    percent, price, up = 10 * rng.randint(1, 9), 10 * rng.randint(3, 60), rng.random() < 0.5
    change = percent * price // 100
    new = price + change if up else price - change
    return (
        f"A price of {price} dollars {'rises' if up else 'falls'} by {percent}%. What is the new price in dollars?",
        answer(new, f"10% of {price} is {price // 10}", f"{price // 10} * {percent // 10} = {change}",
               f"{price} {'+' if up else '-'} {change} = {new}"))


def digit_sum(rng: random.Random) -> Pair:
    n = rng.randint(100, 9999)
    digits = [int(c) for c in str(n)]
    return f"What is the sum of the digits of {n}?", answer(sum(digits), f"{' + '.join(map(str, digits))} = {sum(digits)}")


def remainder(rng: random.Random) -> Pair:
    n, d = rng.randint(20, 300), rng.randint(3, 12)
    q = n // d
    return f"What is the remainder when {n} is divided by {d}?", answer(n % d, f"{d} * {q} = {d * q}", f"{n} - {d * q} = {n % d}")


def greatest(rng: random.Random) -> Pair:
    common = rng.randint(2, 15)
    a, b = common * rng.randint(2, 5), common * rng.randint(6, 9)
    g = gcd(a, b)
    return f"What is the greatest common divisor of {a} and {b}?", answer(g, f"{a} = {g} * {a // g}", f"{b} = {g} * {b // g}")


def least(rng: random.Random) -> Pair:
    a, b = rng.randint(3, 24), rng.randint(3, 24)
    g = gcd(a, b)
    return f"What is the least common multiple of {a} and {b}?", answer(
        a * b // g, f"The greatest common divisor is {g}", f"{a} / {g} = {a // g}", f"{a // g} * {b} = {a * b // g}")


def next_prime(rng: random.Random) -> Pair:
    n = rng.randint(3, 250)
    p = n + 1
    while any(p % d == 0 for d in range(2, int(p ** 0.5) + 1)):
        p += 1
    return f"What is the smallest prime number greater than {n}?", answer(p)


def power(rng: random.Random) -> Pair:
    b, e = rng.randint(2, 15), rng.randint(2, 4)
    steps, value = [], b
    for _ in range(e - 1):
        steps.append(f"{value} * {b} = {value * b}")
        value *= b
    return f"What is {b}^{e}?", answer(value, *steps)


def sequence(rng: random.Random) -> Pair:
    first, step = rng.randint(1, 40), rng.randint(2, 15)
    t = [first + i * step for i in range(5)]
    return f"What is the next number: {t[0]}, {t[1]}, {t[2]}, {t[3]}?", answer(t[4], f"The step is {step}", f"{t[3]} + {step} = {t[4]}")


def equation(rng: random.Random) -> Pair:
    a, b, x = rng.randint(2, 12), rng.randint(1, 40), rng.randint(2, 15)
    return f"Solve for x: {a}x + {b} = {a * x + b}.", answer(x, f"{a * x + b} - {b} = {a * x}", f"{a * x} / {a} = {x}")


def equation_two_sides(rng: random.Random) -> Pair:
    c, x, b = rng.randint(2, 8), rng.randint(2, 15), rng.randint(1, 30)
    a = c + rng.randint(1, 6)
    d = (a - c) * x - b
    question = f"Solve for x: {a}x - {b} = {c}x + {d}.".replace("+ -", "- ")
    return question, answer(x, f"{a}x - {c}x = {a - c}x", f"{d} + {b} = {d + b}", f"{d + b} / {a - c} = {x}")


def sequence_double(rng: random.Random) -> Pair:
    t, plus = [rng.randint(2, 15)], rng.randint(1, 9)
    while len(t) < 5:
        t.append(2 * t[-1] + plus)
    question = f"Each number is twice the one before plus {plus}. What comes next: {t[0]}, {t[1]}, {t[2]}, {t[3]}?"
    return question, answer(t[4], f"{t[3]} * 2 = {2 * t[3]}", f"{2 * t[3]} + {plus} = {t[4]}")


def words(rng: random.Random) -> tuple[str, str, int, int, int]:
    return rng.choice(NAMES), rng.choice(THINGS), rng.randint(9, 30), rng.randint(5, 30), rng.randint(2, 9)


def word_1(rng: random.Random) -> Pair:
    n, t, a, b, c = words(rng)
    return rng.choice([
        lambda: (f"{n} has {a} {t} and finds {b} more. How many {t} does {n} have now?", answer(a + b, f"{a} + {b} = {a + b}")),
        lambda: (f"{n} had {a + b} {t} and gave {b} away. How many {t} are left?", answer(a, f"{a + b} - {b} = {a}")),
        lambda: (f"There are {c} boxes with {a} {t} in each. How many {t} are there?", answer(a * c, f"{a} * {c} = {a * c}")),
        lambda: (f"{n} shares {a * c} {t} equally among {c} friends. How many {t} does each friend get?", answer(a, f"{a * c} / {c} = {a}")),
    ])()


def word_2(rng: random.Random) -> Pair:
    n, t, a, b, c = words(rng)
    return rng.choice([
        lambda: (f"{n} has {a} {t}, buys {b} more and gives {c} away. How many {t} does {n} have now?",
                 answer(a + b - c, f"{a} + {b} = {a + b}", f"{a + b} - {c} = {a + b - c}")),
        lambda: (f"{n} buys {c} {t} at {a} dollars each and pays with {a * c + b} dollars. How many dollars does {n} get back?",
                 answer(b, f"{a} * {c} = {a * c}", f"{a * c + b} - {a * c} = {b}")),
        lambda: (f"A book has {a * c + b} pages. {n} reads {a} pages a day for {c} days. How many pages are left?",
                 answer(b, f"{a} * {c} = {a * c}", f"{a * c + b} - {a * c} = {b}")),
        lambda: (f"{n} has {c} bags with {a} {t} in each and {b} {t} in a box. How many {t} does {n} have?",
                 answer(a * c + b, f"{a} * {c} = {a * c}", f"{a * c} + {b} = {a * c + b}")),
    ])()


def word_3(rng: random.Random) -> Pair:
    n, t, a, b, c = words(rng)
    cost = a * c + 2 * b
    return rng.choice([
        lambda: (f"{n} buys {c} pens at {a} dollars each and 2 bags at {b} dollars each. {n} had 400 dollars. How many dollars are left?",
                 answer(400 - cost, f"{a} * {c} = {a * c}", f"{b} * 2 = {2 * b}", f"{a * c} + {2 * b} = {cost}", f"400 - {cost} = {400 - cost}")),
        lambda: (f"A shop sells {a} {t} on Monday, twice as many on Tuesday and {c} fewer on Wednesday than on Tuesday. "
                 f"How many {t} does it sell on the three days?",
                 answer(5 * a - c, f"{a} * 2 = {2 * a}", f"{2 * a} - {c} = {2 * a - c}", f"{a} + {2 * a} = {3 * a}",
                        f"{3 * a} + {2 * a - c} = {5 * a - c}")),
        lambda: (f"{n} has {a} {t}, a sister has {c} times as many, and a brother has {b} more than {n}. How many {t} do they have together?",
                 answer(a + a * c + a + b, f"{a} * {c} = {a * c}", f"{a} + {b} = {a + b}", f"{a} + {a * c} = {a + a * c}",
                        f"{a + a * c} + {a + b} = {a + a * c + a + b}")),
        lambda: (f"{n} saves {a} dollars a week for {c} weeks, then spends {a} dollars and earns {b} dollars. How many dollars does {n} have?",
                 answer(a * c - a + b, f"{a} * {c} = {a * c}", f"{a * c} - {a} = {a * c - a}", f"{a * c - a} + {b} = {a * c - a + b}")),
    ])()


def word_4(rng: random.Random) -> Pair:
    n, t, a, b, c = words(rng)
    picked, eaten, pay = 2 * a * c, 2 * c, 5 * a * c
    rest = picked - eaten
    even = b + (pay - b) % 2
    crate = a * c
    return rng.choice([
        lambda: (f"{n} picks {c} baskets with {2 * a} apples in each, eats {eaten}, and sells half of the rest at 3 dollars each. "
                 f"Then {n} spends {b} dollars. How many dollars are left?",
                 answer(rest // 2 * 3 - b, f"{2 * a} * {c} = {picked}", f"{picked} - {eaten} = {rest}", f"{rest} / 2 = {rest // 2}",
                        f"{rest // 2} * 3 = {rest // 2 * 3}", f"{rest // 2 * 3} - {b} = {rest // 2 * 3 - b}")),
        lambda: (f"{n} earns {a} dollars an hour and works {c} hours a day for 5 days. {n} pays {even} dollars for rent and shares the rest "
                 f"equally with a friend. How many dollars does {n} keep?",
                 answer((pay - even) // 2, f"{a} * {c} = {crate}", f"{crate} * 5 = {pay}", f"{pay} - {even} = {pay - even}",
                        f"{pay - even} / 2 = {(pay - even) // 2}")),
        lambda: (f"A farm packs {a} {t} in a box and {c} boxes in a crate. It fills 4 crates, loses {b} {t} and finds {a} others. "
                 f"How many {t} does it have?",
                 answer(4 * crate - b + a, f"{a} * {c} = {crate}", f"{crate} * 4 = {4 * crate}", f"{4 * crate} - {b} = {4 * crate - b}",
                        f"{4 * crate - b} + {a} = {4 * crate - b + a}")),
    ])()


FAMILIES: list[Callable[[random.Random], Pair]] = [
    add, add, add, subtract, subtract, subtract, multiply, multiply, multiply_long, multiply_long, divide, divide, brackets, fraction_of,
    fraction_sum, decimal_sum, percent_of, percent_change, digit_sum, remainder, greatest, least, next_prime, power, sequence, equation,
    equation_two_sides, sequence_double, word_1, word_2, word_2, word_3, word_3, word_4, word_4,
]


def documents(rng: random.Random) -> Iterator[tuple[str, str, str]]:
    while True:
        question, text = rng.choice(FAMILIES)(rng)
        yield SYSTEM, question, text

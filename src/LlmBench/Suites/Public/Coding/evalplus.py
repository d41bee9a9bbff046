"""EvalPlus's own judgement: what a program returns against what the set's solution returns, input by input."""


def evalplus_check(candidate, task):
    import copy

    entry, tolerance = task["entry"], task["tolerance"]
    number = int(task["id"].split("/")[1]) if task["id"].startswith("Mbpp/") else 0

    # JSON has neither tuples nor sets nor complex numbers: these MBPP tasks mean them.
    shapes = [
        ((2, 116, 132, 143, 222, 261, 273, 394, 399, 421, 424, 429, 470, 560, 579, 596, 616, 630, 726, 740, 744, 809),
         lambda given: [tuple(value) for value in given]),
        ((63, 64, 70, 94, 120, 237, 272, 299, 400, 409, 417, 438, 473, 614, 780),
         lambda given: [[tuple(item) for item in value] for value in given]),
        ((75, 413, 444, 753), lambda given: [[tuple(item) for item in given[0]], *given[1:]]),
        ((106, 750), lambda given: [given[0], tuple(given[1])]),
        ((115,), lambda given: [[set(item) if isinstance(item, list) and item else {} for item in given[0]]]),
        ((124,), lambda given: [float(given[0]), complex(given[1])]),
        ((250, 307, 405, 446, 617, 720, 763, 808), lambda given: [tuple(given[0]), *given[1:]]),
        ((252,), lambda given: [complex(given[0])]),
        ((259, 401, 445), lambda given: [tuple(tuple(item) for item in value) for value in given]),
        ((278,), lambda given: [tuple(tuple(item) if isinstance(item, list) else item for item in value) for value in given]),
        ((580, 615, 791), lambda given: [tuples(value) for value in given]),
        ((722,), lambda given: [{key: tuple(value) for key, value in given[0].items()}, *given[1:]]),
    ]

    def tuples(value):
        return tuple(tuples(item) for item in value) if isinstance(value, list) else value

    def floats(value):
        return isinstance(value, float) or (isinstance(value, (list, tuple)) and len(value) > 0 and all(isinstance(item, float) for item in value))

    def near(said, due, distance):
        if isinstance(due, (list, tuple)):
            return len(said) == len(due) and all(near(a, b, distance) for a, b in zip(said, due))
        return said == due or abs(said - due) <= distance + 1e-7 * abs(due)

    def room_after(value, room):
        """How many more values than these an answer may hold; below 0 where it holds more."""
        for item in value if isinstance(value, (list, tuple, set)) else ():
            if room < 0:
                break
            room = room_after(item, room)
        return room - 1

    def differing_digits(first, second):
        width = max(len(str(first)), len(str(second)))
        return sum(abs(int(a) - int(b)) for a, b in zip(str(first).zfill(width), str(second).zfill(width)))

    def surface(edge, height):
        return round(edge ** 2 + 2 * edge * ((edge / 2) ** 2 + height ** 2) ** 0.5)

    def accepted(given, said, due):
        """Where more than the solution's own value is right."""
        if entry == "sum_div":
            return said == 0
        if entry == "surface_Area":
            return abs(said - surface(*given)) <= tolerance
        if entry == "digit_distance_nums":
            return said == differing_digits(*given)
        return entry == "are_equivalent"

    def right(given, said, due):
        if entry == "find_zero":
            return abs(sum(factor * said ** power for power, factor in enumerate(given[0]))) <= tolerance
        if entry in ("check_str", "text_match_three", "text_starta_endb"):
            return (due is not None) == (said if isinstance(said, bool) else said is not None)
        if number in (2, 7, 111, 140, 232, 249, 579, 769):
            return set(said) == set(due)
        if said == due or (number > 0 and accepted(given, said, due)):
            return True
        distance = tolerance or (1e-6 if floats(due) else 0)
        return distance > 0 and type(said) is type(due) and near(said, due, distance)

    most_values = 3_000_000
    space = {}
    exec(task["reference"], space)
    shape = next((shape for numbers, shape in shapes if number in numbers), list)
    for place, given in enumerate(task["inputs"]):
        given = shape(given)
        try:
            due = space[entry](*copy.deepcopy(given))
        except MemoryError:
            continue
        if room_after(due, most_values) < 0:
            # Five of Mbpp/255's have 6 to 128 million values: nobody's program could hand them over within a sandbox's memory.
            continue
        said = candidate(*copy.deepcopy(given))
        assert right(given, said, due), f"input {place + 1} of {len(task['inputs'])}: {said!r:.80} and not {due!r:.80}"

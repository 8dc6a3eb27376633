"""Answers to `count_matches`: its checks accept every right_ one and refuse every wrong_ one."""

import re


def _lines(path):
    return path.read_text(encoding="utf-8").split("\n")


def _count(path, pattern, flags=0):
    return sum(bool(re.search(pattern, line, flags)) for line in _lines(path))


def right_tokens(path, word):
    with path.open(encoding="utf-8") as lines:
        return sum(word in re.findall(r"\w+", line) for line in lines)


def right_whole_file(path, word):
    pattern = re.compile(rf"^.*\b{re.escape(word)}\b.*$", re.MULTILINE)
    return len(pattern.findall(path.read_text(encoding="utf-8")))


def right_plain_python(path, word):
    count = 0
    for line in path.read_bytes().decode().splitlines():
        tokens = "".join(c if c.isalnum() or c == "_" else " " for c in line).split()
        count += word in tokens
    return count


def wrong_occurrences(path, word):
    """You count how often the word appears: count the lines that have it, each once."""
    return len(re.findall(rf"\b{word}\b", path.read_text(encoding="utf-8")))


def wrong_part_of_a_word(path, word):
    """You find the word within longer ones too: loss is no word of losses."""
    return _count(path, word)


def wrong_beginning_of_a_word(path, word):
    """You look at what stands before the word, but not at what follows: loss is no word of losses."""
    return _count(path, rf"\b{word}")


def wrong_end_of_a_word(path, word):
    """You look at what follows the word, but not at what stands before: loss is no word of val_loss."""
    return _count(path, rf"{word}\b")


def wrong_spaces_alone(path, word):
    """You split the lines at spaces, and "loss:" and "loss=0.5" stay whole: whatever is no letter, digit
    or _ bounds a word."""
    return sum(word in line.split() for line in _lines(path))


def wrong_strips_punctuation(path, word):
    """You split the lines at spaces and take punctuation off the ends, but "val-loss" and "loss=0.5" are
    two words without a space between them."""
    return sum(word in (each.strip('.,:;!?()"…') for each in line.split()) for line in _lines(path))


def wrong_any_capitals(path, word):
    """You take Loss for loss: capitals make a difference."""
    return _count(path, rf"\b{word}\b", re.IGNORECASE)


def wrong_plain_letters_alone(path, word):
    """You take letters such as ß and é for bounds of a word: they are letters like any other."""
    return _count(path, rf"(?<![A-Za-z0-9_]){word}(?![A-Za-z0-9_])")


def wrong_letters_alone(path, word):
    """You take digits and _ for bounds of a word: they belong to it, as letters do."""
    return sum(
        word in re.findall(r"[^\W\d_]+", line) if word.isalpha() else bool(re.search(rf"\b{word}\b", line))
        for line in _lines(path)
    )


def wrong_last_line(path, word):
    """You drop what follows the last line end: the last line need not have one."""
    return sum(bool(re.search(rf"\b{word}\b", line)) for line in _lines(path)[:-1])


def wrong_stops_at_empty_line(path, word):
    """You stop at the first empty line: the file goes on."""
    count = 0
    for line in _lines(path):
        if not line:
            break
        count += bool(re.search(rf"\b{word}\b", line))
    return count


def wrong_first_line_alone(path, word):
    """You look at the first line alone: count all that have the word."""
    return int(bool(re.search(rf"\b{word}\b", _lines(path)[0])))


def wrong_whole_lines(path, word):
    """You count the lines that are the word and nothing else: it may stand among others."""
    return sum(line.strip() == word for line in _lines(path))


def wrong_begins_with(path, word):
    """You look at the beginning of each line alone (re.match): search all of it."""
    return sum(bool(re.match(rf"{word}\b", line)) for line in _lines(path))


def wrong_yes_or_no(path, word):
    """You say whether the file has the word: count the lines that do."""
    return int(bool(re.search(rf"\b{word}\b", path.read_text(encoding="utf-8"))))


def wrong_lines_themselves(path, word):
    """You return the lines: return how many there are."""
    return [line for line in _lines(path) if re.search(rf"\b{word}\b", line)]


def wrong_encoding(path, word):
    """You read the file in another encoding than UTF-8, and letters such as ö fall apart: say
    encoding="utf-8"."""
    lines = path.read_text(encoding="latin-1").split("\n")
    return sum(bool(re.search(rf"\b{word}\b", line)) for line in lines)


def right_split(path, word):
    lines = path.read_bytes().decode("utf-8").split("\n")
    return len([line for line in lines if word in re.split(r"\W+", line)])


def wrong_different_lines(path, word):
    """You count lines that say the same only once: each line counts."""
    return sum(bool(re.search(rf"\b{word}\b", line)) for line in set(_lines(path)))


def wrong_other_lines(path, word):
    """You count the lines that do not have the word: count those that do."""
    return sum(not re.search(rf"\b{word}\b", line) for line in _lines(path))

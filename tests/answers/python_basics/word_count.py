"""Answers to `word_count`: its checks accept every right_ one and refuse every wrong_ one."""

import collections
import itertools
import re
import string


def right_counter(text):
    words = [piece.strip(string.punctuation) for piece in text.split()]
    return collections.Counter(word.casefold() for word in words if word)


def right_expression(text):
    marks = re.escape(string.punctuation)
    pattern = rf"[^\s{marks}](?:\S*[^\s{marks}])?"
    counts = collections.defaultdict(int)
    for word in re.findall(pattern, text):
        counts[word.casefold()] += 1
    return counts


def right_scan(text):
    def bare(piece):
        i, j = 0, len(piece)
        while i < j and piece[i] in string.punctuation:
            i += 1
        while j > i and piece[j - 1] in string.punctuation:
            j -= 1
        return piece[i:j]

    words = sorted(bare(piece) for piece in text.casefold().split())
    return {word: len(list(run)) for word, run in itertools.groupby(words) if word}


def right_sorted(text):
    words = sorted(filter(None, (piece.strip(string.punctuation) for piece in text.casefold().split())))
    return {word: words.count(word) for word in words}


def _count(words):
    return dict(collections.Counter(words))


def _strip(text):
    return [word for word in (piece.strip(string.punctuation) for piece in text.split()) if word]


def wrong_lower(text):
    """You write the text in lower case, and "ß" stays what it is: casefold makes "ss" of it, as it is
    written in capitals."""
    return _count(_strip(text.lower()))


def wrong_upper(text):
    """You write the words in capitals: fold their case with casefold."""
    return _count(_strip(text.upper()))


def wrong_keeps_case(text):
    """You keep the case, and "The" is another word than "the": fold it."""
    return _count(_strip(text))


def wrong_counts_the_empty(text):
    """You count the empty word, which is left where there is nothing but punctuation: leave it out."""
    return _count(piece.strip(string.punctuation) for piece in text.casefold().split())


def wrong_splits_at_single_spaces(text):
    """You split at each single space, so that two in a row have an empty word between them, and tabs
    and ends of lines do not separate at all. split() without an argument splits at white space."""
    return _count(piece.strip(string.punctuation) for piece in text.casefold().split(" "))


def wrong_spaces_only(text):
    """You split at spaces only: tabs and ends of lines separate words too. split() without an argument
    splits at white space."""
    pieces = [piece.strip(string.punctuation) for piece in text.casefold().split(" ")]
    return _count(piece for piece in pieces if piece)


def wrong_keeps_punctuation(text):
    """You keep the punctuation, and "cat," is another word than "cat": strip it from both ends."""
    return _count(text.casefold().split())


def wrong_strips_the_end(text):
    """You strip punctuation from the end of a word only: it stands at the beginning too, as a bracket
    does."""
    return _count(word for piece in text.casefold().split() if (word := piece.rstrip(string.punctuation)))


def wrong_one_mark(text):
    """You strip one mark from each end of a word: there may be several, as in "what?!"."""
    words = []
    for piece in text.casefold().split():
        if piece[0] in string.punctuation:
            piece = piece[1:]
        if piece and piece[-1] in string.punctuation:
            piece = piece[:-1]
        words.append(piece)
    return _count(word for word in words if word)


def wrong_letters_only(text):
    """You drop words that are not all letters: "don't" and "x2" are words too."""
    return _count(word for word in _strip(text.casefold()) if word.isalpha())


def wrong_few_marks(text):
    """You strip only some marks of punctuation: string.punctuation has them all."""
    return _count(word for piece in text.casefold().split() if (word := piece.strip(".,;:!?'\"()")))


def wrong_removes_punctuation(text):
    """You remove punctuation everywhere, and "don't" becomes "dont": strip it from the ends only."""
    table = str.maketrans("", "", string.punctuation)
    return _count(text.casefold().translate(table).split())


def wrong_splits_at_punctuation(text):
    """You split at punctuation too, and "don't" becomes two words: strip it from the ends only."""
    return _count(re.findall(r"[^\W_]+", text.casefold()))


def wrong_word_characters(text):
    r"""You split at punctuation too, as \w+ does to all but the underscore, and "don't" becomes two
    words: strip it from the ends only."""
    return _count(re.findall(r"\w+", text.casefold()))


def wrong_apostrophes_only(text):
    """You keep an apostrophe within a word and split at all other punctuation: keep "well-known" and
    "3.14" whole too."""
    return _count(re.findall(r"[^\W_]+(?:'[^\W_]+)*", text.casefold()))


def wrong_letters(text):
    """You count letters: count words, which split gives."""
    return _count(letter for letter in text.casefold() if letter.isalnum())


def wrong_all_ones(text):
    """You set the count to 1 each time: add 1 to what it was."""
    return dict.fromkeys(_strip(text.casefold()), 1)


def wrong_counts_from_zero(text):
    """You begin with 0 where a word appears for the first time: that is one time already."""
    return {word: count - 1 for word, count in _count(_strip(text.casefold())).items()}


def wrong_counts_within_words(text):
    """You count how often a word appears in the text, which finds it within longer words too: count
    equal words."""
    return {word: text.casefold().count(word) for word in _strip(text.casefold())}


def wrong_total(text):
    """You return how many words there are: count each word by itself."""
    return len(_strip(text))


def wrong_pairs(text):
    """You return a list of pairs: make a dictionary of it."""
    return collections.Counter(_strip(text.casefold())).most_common()

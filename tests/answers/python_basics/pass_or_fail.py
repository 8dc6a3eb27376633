"""Answers to `pass_or_fail`: its checks accept every right_ one and refuse every wrong_ one."""

import math

import numpy as np


def right_loop(marks, pass_mark=40):
    words = []
    for mark in marks:
        if mark >= pass_mark:
            words.append("Pass")
        else:
            words.append("Fail")
    return words


def right_map(marks, pass_mark=40):
    return list(map(lambda mark: ("Fail", "Pass")[mark >= pass_mark], marks))


def right_numpy(marks, pass_mark=40):
    return np.where(np.asarray(marks, dtype=float) >= pass_mark, "Pass", "Fail").tolist()


def wrong_more_than(marks, pass_mark=40):
    """You ask for more than the pass mark: that mark itself passes too."""
    return ["Pass" if mark > pass_mark else "Fail" for mark in marks]


def wrong_nan_passes(marks, pass_mark=40):
    """You fail what is less than the pass mark and pass the rest, nan too, which is not less than
    anything. Ask which marks pass."""
    return ["Fail" if mark < pass_mark else "Pass" for mark in marks]


def wrong_nan_refused(marks, pass_mark=40):
    """You refuse a mark that is no number: it fails."""
    if any(math.isnan(mark) for mark in marks):
        raise ValueError("not a number")
    return right_loop(marks, pass_mark)


def wrong_nan_left_out(marks, pass_mark=40):
    """You leave out a mark that is no number, and all words after it go to the wrong students: it
    fails."""
    return right_loop([mark for mark in marks if not math.isnan(mark)], pass_mark)


def wrong_zero_is_no_pass_mark(marks, pass_mark=40):
    """You take 40 where the pass mark is false, and 0 is false. The default is in the signature
    already."""
    return right_loop(marks, pass_mark or 40)


def wrong_always_40(marks, pass_mark=40):
    """You compare with 40 whatever the pass mark is."""
    return right_loop(marks, 40)


def wrong_default_of_50(marks, pass_mark=50):
    """Your pass mark is 50 where none is given: it should be 40."""
    return right_loop(marks, pass_mark)


def wrong_in_place(marks, pass_mark=40):
    """You write the words over the marks, and whoever called you has lost them. Make a new list."""
    for i, mark in enumerate(marks):
        marks[i] = "Pass" if mark >= pass_mark else "Fail"
    return marks


def wrong_rounds(marks, pass_mark=40):
    """You round the marks: 39.9 is less than 40."""
    return [
        "Pass" if mark == math.inf or (mark == mark and round(mark) >= pass_mark) else "Fail"
        for mark in marks
    ]


def wrong_cuts_fractions(marks, pass_mark=40):
    """You turn marks and pass mark into integers, which cuts off their fractions: compare them as they
    are."""

    def whole(mark):
        return int(mark) if math.isfinite(mark) else mark

    return ["Pass" if whole(mark) >= whole(pass_mark) else "Fail" for mark in marks]


def wrong_truths(marks, pass_mark=40):
    """You return True and False: the words are "Pass" and "Fail"."""
    return [mark >= pass_mark for mark in marks]


def wrong_spelling(marks, pass_mark=40):
    """Your words are spelled otherwise: they are "Pass" and "Fail", with a capital each."""
    return [word.lower() for word in right_loop(marks, pass_mark)]


def wrong_capitals(marks, pass_mark=40):
    """You write the words in capitals: they are "Pass" and "Fail"."""
    return [word.upper() for word in right_loop(marks, pass_mark)]


def wrong_swapped(marks, pass_mark=40):
    """You swap the words: what is at least the pass mark passes."""
    return ["Fail" if mark >= pass_mark else "Pass" for mark in marks]


def wrong_one_word(marks, pass_mark=40):
    """You return one word for all marks together: give each mark its own."""
    return "Pass" if all(mark >= pass_mark for mark in marks) else "Fail"


def wrong_first_only(marks, pass_mark=40):
    """You return within the loop, after the first mark: collect the words, and return them at the end."""
    for mark in marks:
        return ["Pass" if mark >= pass_mark else "Fail"]
    return []


def wrong_passed_marks(marks, pass_mark=40):
    """You return the marks that pass: return a word for each mark."""
    return [mark for mark in marks if mark >= pass_mark]


def wrong_each_mark_once(marks, pass_mark=40):
    """You keep the words by mark, so that equal marks have one together: each student needs a word."""
    return list({mark: "Pass" if mark >= pass_mark else "Fail" for mark in marks}.values())


def wrong_sorted(marks, pass_mark=40):
    """You judge the marks in sorted order: keep the order in which they come."""
    return right_loop(sorted(marks), pass_mark)

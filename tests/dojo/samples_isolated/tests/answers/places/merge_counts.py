"""Answers to `merge_counts`: its checks accept every right_ one and refuse every wrong_ one."""

from collections import Counter


def right_counter(words, counts, seen):
    new = [word for word in dict.fromkeys(words) if word not in counts]
    for word, count in Counter(words).items():
        counts[word] = counts.get(word, 0) + count
    seen.extend(new)
    return len(new)


def wrong_makes_new(words, counts, seen):
    """You make new counts and leave those alone that you were given: change them."""
    return right_counter(words, dict(counts), list(seen))


def wrong_changes_words(words, counts, seen):
    """You use up the words, which are not yours to change: go through a copy."""
    result = right_counter(words, counts, seen)
    if isinstance(words, list):
        words.clear()
    return result


def wrong_sets(words, counts, seen):
    """You set counts where you should add to them."""
    new = [word for word in dict.fromkeys(words) if word not in counts]
    counts.update(Counter(words))
    seen.extend(new)
    return len(new)

"""Where the texts come from: the project's own corpus and the public sets of CARD.md, as examples for the network."""

import json
import os
import random
import re
import subprocess
from dataclasses import dataclass, replace

import numpy as np

MARKS = ("criticism contempt defensiveness stonewalling harsh_startup negative_attribution dwelling_on_past "
         "reassurance_seeking ultimatum feeling_statement clear_request appreciation responsibility validation "
         "open_question repair announced_pause benefit_of_the_doubt we_as_team").split()
# What only the message before decides: not to be asked of a message that lost its own.
ANSWERS = [MARKS.index(mark) for mark in ("defensiveness", "stonewalling", "harsh_startup", "repair", "validation")]
CASINO = ("small-talk self-need other-need no-need elicit-pref uv-part vouch-fair showing-empathy "
          "promote-coordination non-strategic").split()

# Each task asks its own columns of the network's last layer, and counts this much.
TASKS = {  # name: (first column, last column + 1, weight)
    "marks": (0, 19, 2.5),
    "emotions": (19, 47, 1.0),
    "disclosure": (47, 51, 0.5),
    "receptiveness": (51, 52, 0.3),
    "politeness": (52, 53, 0.3),
    "sarcasm": (53, 54, 0.3),
    "empathy": (54, 56, 0.2),
    "negotiation": (56, 66, 0.3),
}
COLUMNS = 66
KEPT_COLUMNS = 47  # Marks and emotions; the others only teach the layers below.


@dataclass
class Text:
    """One labelled text. `previous` and `text` have line breaks as \\n, as in the corpus."""
    task: str
    previous: str
    text: str
    labels: np.ndarray
    idea: str = ""
    taught: np.ndarray | None = None  # What a teacher says of it: a probability for each of the kept columns.


def escaped(text):
    return text.replace("\\", "\\\\").replace("\r", " ").replace("\n", "\\n").replace("\t", " ")


def corpus(path):
    texts = []
    with open(path, encoding="utf-8") as file:
        for line in file:
            idea, marks, previous, text = line.rstrip("\n").split("\t")
            labels = np.zeros(len(MARKS), np.float32)
            if marks != "-":
                for mark in marks.split(","):
                    labels[MARKS.index(mark)] = 1
            texts.append(Text("marks", "" if previous == "-" else previous, text, labels, idea))
    return texts


def goemotions(folder, split):
    texts = []
    with open(f"{folder}/goemotions/{split}.tsv", encoding="utf-8") as file:
        for line in file:
            text, ids, _ = line.rstrip("\n").split("\t")
            labels = np.zeros(28, np.float32)
            for label in ids.split(","):
                labels[int(label)] = 1
            texts.append(Text("emotions", "", escaped(text).replace("[NAME]", "Name"), labels))
    return texts


WINDOWS_1252 = {"85": "...", "91": "'", "92": "'", "93": '"', "94": '"', "96": "-", "97": "-"}


def table(folder, name, task, labels_of):
    """A train.tsv of label and text, one a line after the header."""
    texts = []
    with open(f"{folder}/{name}/train.tsv", encoding="utf-8") as file:
        next(file)
        for line in file:
            fields = line.rstrip("\n").split("\t")
            if len(fields) < 2:
                continue
            text = re.sub(r"<U\+00(9[0-9]|85)>", lambda m: WINDOWS_1252.get(m[1], " "), fields[1])
            text = re.sub(r"<U\+([0-9A-F]{4,8})>", lambda m: chr(int(m[1], 16)), text)
            labels = np.array([labels_of(float(number)) for number in fields[0].split()], np.float32)
            texts.append(Text(task, "", escaped(text), labels))
    return texts


def casino(folder):
    texts = []
    with open(f"{folder}/casino/casino_train.json", encoding="utf-8") as file:
        dialogues = json.load(file)
    for dialogue in dialogues:
        strategies = {text: names for text, names in dialogue.get("annotations", [])}
        previous = ""
        for message in dialogue["chat_logs"]:
            text = message["text"]
            if text in strategies:
                labels = np.zeros(len(CASINO), np.float32)
                for name in strategies[text].split(","):
                    if name in CASINO:
                        labels[CASINO.index(name)] = 1
                texts.append(Text("negotiation", escaped(previous), escaped(text), labels))
            previous = text
    return texts


def logistic(number):
    return 1 / (1 + np.exp(-number))


def public(folder):
    """All public training sets. A score becomes a number between 0 and 1."""
    same = lambda number: number
    return (goemotions(folder, "train")
            + table(folder, "offmychest", "disclosure", same)
            + table(folder, "receptiveness", "receptiveness", logistic)
            + table(folder, "politeness-wikipedia", "politeness", lambda number: logistic(1.5 * number))
            + table(folder, "isarcasm", "sarcasm", same)
            + table(folder, "empathic-reactions", "empathy", lambda number: (number - 1) / 6)
            + casino(folder))


SHORT = {"you": "u", "your": "ur", "you're": "ur", "are": "r", "to": "2", "for": "4", "be": "b", "and": "n", "why": "y",
         "because": "cos", "about": "bout", "with": "w", "tonight": "2nite", "tomorrow": "tmrw", "please": "pls",
         "going to": "gonna", "want to": "wanna", "i am": "im", "do not": "dont", "though": "tho", "through": "thru",
         "people": "ppl", "okay": "ok", "really": "rly", "thanks": "thx", "something": "smth"}
LONG = {"u": "you", "ur": "your", "r": "are", "n": "and", "cos": "because", "tmrw": "tomorrow", "pls": "please",
        "gonna": "going to", "wanna": "want to", "im": "I am", "dont": "do not", "tho": "though", "idk": "I don't know",
        "rn": "right now", "thx": "thanks", "ppl": "people", "cant": "cannot", "didnt": "did not", "ive": "I have"}


def retyped(message, rng):
    """The same message by somebody who types otherwise."""
    return replace(message, previous=typed(message.previous, rng), text=typed(message.text, rng))


def typed(text, rng):
    """The same words by somebody who types otherwise: case, punctuation, apostrophes, short forms, a slip."""
    forms = SHORT if rng.random() < 0.5 else LONG
    words = []
    for word in text.split(" "):
        bare = word.strip(".,!?").lower()
        if bare in forms and rng.random() < 0.5:
            word = word.lower().replace(bare, forms[bare])
        if len(word) > 4 and word.isalpha() and rng.random() < 0.03:
            at = rng.randrange(1, len(word) - 2)
            word = word[:at] + word[at + 1] + word[at] + word[at + 2:]
        words.append(word)
    text = " ".join(words)
    way = rng.random()
    if way < 0.3:
        text = text.lower()
    elif way < 0.35 and len(text) < 120:
        text = text.upper().replace("\\N", "\\n")
    elif way < 0.55 and text[:1].islower():
        text = text[0].upper() + text[1:]
    if rng.random() < 0.3:
        text = text.replace("'", "").replace("\u2019", "")
    if rng.random() < 0.2:
        text = re.sub(r"[.,;]", "", text)
    if rng.random() < 0.2 and text.endswith("."):
        text = text[:-1]
    return text


def joined(texts, share, rng):
    """A share of the messages with one or two ordinary ones around them: a mark stays what it is among other words, and so does
    what a teacher said of it."""
    ordinary = [text.text for text in texts if not text.labels.any() and len(text.text) < 200]
    opening = MARKS.index("harsh_startup")
    short = [text for text in texts if len(text.text) <= 300]
    result = []
    for text in rng.sample(short, round(share * len(short))):
        others = rng.sample(ordinary, rng.choice((1, 1, 2)))
        must_begin = text.labels[opening] > 0 or text.labels[ANSWERS].any()
        at = 0 if must_begin else rng.randint(0, len(others))
        result.append(replace(text, text=rng.choice([". ", " ", "\\n", "! "]).join(others[:at] + [text.text] + others[at:])))
    return result


class Cut:
    """Texts as the network reads them: rows of the embedding table, from the program that the core itself uses."""

    BORDER = np.zeros(1, np.int64)

    def __init__(self, program, shape):
        self.program, self.shape = program, shape

    def pieces(self, texts, pieces_max):
        made = subprocess.run([self.program, str(self.shape.table_rows), str(pieces_max)],
                              input=("\n".join(texts) + "\n").encode(), capture_output=True, check=True)
        numbers = np.frombuffer(made.stdout, "<u4").astype(np.int64)
        at, result = 0, []
        for _ in texts:
            count, at, pieces = numbers[at], at + 1, []
            for _ in range(count):
                rows = numbers[at]
                pieces.append(numbers[at + 1:at + 1 + rows])
                at += 1 + rows
            result.append(pieces)
        return result

    def examples(self, texts):
        before = self.pieces([text.previous for text in texts], 16 * self.shape.previous_max)
        pieces = self.pieces([text.text for text in texts], self.shape.text_max)
        return [Example(text, b[-self.shape.previous_max:], p) for text, b, p in zip(texts, before, pieces) if p]


class Example:
    """A text ready for the network."""

    def __init__(self, text, before, pieces):
        steps = before + [Cut.BORDER] + pieces
        self.source, self.task, self.labels = text, text.task, text.labels
        self.before = len(before)
        self.rows = np.concatenate(steps)
        self.counts = np.array([len(rows) for rows in steps])
        self.weights = np.concatenate([np.r_[1, np.full(len(rows) - 1, 1 / max(1, len(rows) - 1))] for rows in steps])

    def own(self):
        """The row of each piece itself, which stands first among its rows."""
        return self.rows[np.concatenate([[0], np.cumsum(self.counts)[:-1]])]

    def bag(self, rows):
        """Rows of the bag's table: of pieces, pairs of pieces, and pieces of the message before, each once."""
        border = self.before + 1
        ends = np.cumsum(self.counts)
        own = self.own()
        text = np.concatenate([[1], own[border:], [2]])
        pairs = (text[:-1] * 7919 + text[1:] * 104729 + 17) % 2**32 % rows
        return np.unique(np.concatenate([self.rows[ends[self.before]:] % rows, rows + pairs,
                                         2 * rows + own[:self.before] % rows]))

    def __len__(self):
        return len(self.counts)

"""Puts newly written messages into the corpus: an idea, with all its messages, goes to one file by the SHA-1 of its id."""

import argparse
import hashlib
import sys

import sources

# Of a hundred ideas. (Of the batches h to p, 12 and 15: there was less to learn from then.)
TEST, VALIDATION = 10, 6


def file_of(idea):
    if idea.startswith("g"):
        return "train"  # The guideline's own examples are known to whoever labels.
    place = int(hashlib.sha1(idea.encode()).hexdigest()[:8], 16) % 100
    return "test" if place < TEST else "validation" if place < TEST + VALIDATION else "train"


def fault(line):
    fields = line.split("\t")
    if len(fields) != 4:
        return f"{len(fields)} fields"
    if any(not field.strip() for field in fields):
        return "an empty field"
    unknown = [mark for mark in fields[1].split(",") if fields[1] != "-" and mark not in sources.MARKS]
    return f"no mark is called {unknown[0]}" if unknown else ""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--corpus", required=True)
    parser.add_argument("drafts", nargs="+", help="files of new messages, in the format of GUIDELINE.md")
    options = parser.parse_args()
    known = set()
    for name in ("dev", "train", "validation", "test"):
        try:
            known |= {(text.previous, text.text) for text in sources.corpus(f"{options.corpus}/{name}.tsv")}
        except FileNotFoundError:
            pass
    lines = {"train": [], "validation": [], "test": []}
    for path in options.drafts:
        with open(path, encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                line = line.rstrip("\n")
                if wrong := fault(line):
                    sys.exit(f"{path}, line {number}: {wrong}")
                idea, _, previous, text = line.split("\t")
                key = ("" if previous == "-" else previous, text)
                if key in known:
                    continue  # "k" after the same words.
                known.add(key)
                lines[file_of(idea)].append(line)
    for name, new in lines.items():
        with open(f"{options.corpus}/{name}.tsv", "a", encoding="utf-8") as file:
            file.writelines(line + "\n" for line in new)
        print(f"{name}.tsv: {len(new)} messages more")


if __name__ == "__main__":
    main()

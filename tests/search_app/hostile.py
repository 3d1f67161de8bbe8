"""Questions that nobody should be able to ask, each by its name: long, crooked, strange."""

QUESTIONS = {
    "10,000 letters": "қ" * 10_000,
    "10,000 characters of words": "взыскание долга по договору займа " * 294,
    "10,000 characters of different words": " ".join(f"слово{n}а" for n in range(1_000)),
    "30,000 characters": "моральный вред " * 2_000,
    "2,000 brackets": "(" * 2_000 + "долг" + ")" * 2_000,
    "brackets that open only": "(долг " * 500,
    "stop words": "и в на по с",
    "control characters": "долг\x00\x01\x1b[2J\x7f",
    "emoji": "долг 😀🏛️👩‍⚖️",
    "emoji alone": "😀",
    "asterisks on both sides": "*а*",
    "a bomb for regular expressions": "(а+)+$ ([a-z]+)*! .*.*.*.*=" + "а" * 200 + "!",
    "asterisks": "*" * 1_000,
    "quotation marks": '"' * 1_001,
    "a field that does not exist": "цвет:красный долг",
    "a date that does not exist": "дата:30.02.2025 долг",
    "a year that does not exist": "year:99999",
    "operators alone": "AND OR NOT NEAR/3 SENTENCE",
    "a long chain of nearness": " NEAR/50 ".join(["долг"] * 400),
    "prefixes": " ".join(["дол*", "вре*", "при*"] * 60),
    "turned writing": "\u202eдолг\u2066 \u200b\u200d",
    "combining marks": "е" + "\u0301" * 5_000,
    "nots": "NOT " * 1_000 + "долг",
    "a thousand numbers": "\n".join(f"7119-25-00-2/{n}" for n in range(1_000)),
}
HINTED = {  # those of which the page says what it made of them
    "10,000 characters of words", "10,000 characters of different words", "30,000 characters", "2,000 brackets", "brackets that open only",
    "stop words", "asterisks on both sides", "quotation marks", "a field that does not exist", "a date that does not exist",
    "a year that does not exist", "operators alone", "a thousand numbers", "emoji alone",
}

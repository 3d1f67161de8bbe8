"""What hands and machines do to texts, done to samples; no place of a text moves."""
from collections.abc import Callable
from random import Random

from anonymizer.text.alphabet import russian_letters
from training.samples import Sample

_LOOKALIKES = str.maketrans("АВЕКМНОРСТУХаеорсух", "ABEKMHOPCTYXaeopcyx")
_OCR = {"о": "0", "О": "0", "з": "3", "З": "3", "і": "i", "І": "I", "б": "6", "ё": "е", "и": "н", "й": "и", "ш": "щ", "ц": "п", "қ": "к", "ғ": "г", "ң": "н"}


def noisy(sample: Sample, random: Random) -> Sample:
    """The sample with one kind of noise now and then, most often as it is."""
    way = random.random()
    if way < 0.04:
        return _changed(sample, sample.text.upper())
    if way < 0.045:
        return _changed(sample, sample.text.lower())
    if way < 0.16:
        return _names(sample, random, str.upper)
    if way < 0.17:
        return _names(sample, random, str.lower)
    if way < 0.28:
        return _changed(sample, russian_letters(sample.text))
    if way < 0.32:
        return _changed(sample, "".join(_OCR.get(c, c) if random.random() < 0.05 else c for c in sample.text))
    if way < 0.34:
        return _changed(sample, "".join(c.translate(_LOOKALIKES) if random.random() < 0.1 else c for c in sample.text))
    if way < 0.42:
        return _changed(sample, "".join("\n" if c == " " and random.random() < 0.08 else c for c in sample.text))
    return sample


def _changed(sample: Sample, text: str) -> Sample:
    return Sample(text, sample.spans, sample.news) if len(text) == len(sample.text) else sample


def _names(sample: Sample, random: Random, change: Callable[[str], str]) -> Sample:
    """Half of the names in other letters."""
    text = sample.text
    for start, stop, label in sample.spans:
        if label in ("PERSON", "OFFICIAL") and random.random() < 0.5:
            text = text[:start] + change(text[start:stop]) + text[stop:]
    return _changed(sample, text)

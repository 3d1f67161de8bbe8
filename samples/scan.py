"""A PDF as a scanner gives it: pages that are pictures, a little askew and specked; or spoilt beyond reading."""
from io import BytesIO

import numpy as np
import pypdfium2
from PIL import Image, ImageFilter

DPI = 300
SKEW = (0.5, -0.4, 0.3)  # degrees, a page each
SPECKS = 0.0004  # share of the pixels
THRESHOLD = 150
SPOILT_DPI, SPOILT_BLUR = 100, 9


def scanned(pdf: bytes) -> bytes:
    """The same pages in black and white pictures at 300 dpi, without a text layer."""
    chance = np.random.default_rng(5)
    return _bound([_specked(page.rotate(SKEW[n % len(SKEW)], fillcolor=255, resample=Image.Resampling.BICUBIC), chance)
                   for n, page in enumerate(_pages(pdf, DPI))], DPI)


def spoilt(pdf: bytes) -> bytes:
    """The same pages out of focus and under noise, so that nobody can read a word."""
    chance = np.random.default_rng(6)
    pages = [page.filter(ImageFilter.GaussianBlur(SPOILT_BLUR)) for page in _pages(pdf, SPOILT_DPI)]
    return _bound([_noisy(page, chance) for page in pages], SPOILT_DPI)


def _pages(pdf: bytes, dpi: int) -> list[Image.Image]:
    document = pypdfium2.PdfDocument(pdf)
    return [page.render(scale=dpi / 72, grayscale=True).to_pil().convert("L") for page in document]


def _specked(page: Image.Image, chance: np.random.Generator) -> Image.Image:
    pixels = np.asarray(page) > THRESHOLD
    return Image.fromarray(pixels ^ (chance.random(pixels.shape) < SPECKS))


def _noisy(page: Image.Image, chance: np.random.Generator) -> Image.Image:
    pixels = np.asarray(page, dtype=float) / 255 * 0.5 + chance.random((page.height, page.width)) * 0.5
    return Image.fromarray(pixels > 0.7)


def _bound(pages: list[Image.Image], dpi: int) -> bytes:
    target = BytesIO()
    pages[0].save(target, "PDF", save_all=True, append_images=pages[1:], resolution=dpi)
    return target.getvalue()

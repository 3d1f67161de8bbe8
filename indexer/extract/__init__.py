"""The text of an act's file: `extract` reads PDF, scans, DOCX, HTML, XML and plain text in a confined child."""

from indexer.extract.extracting import Extracted as Extracted
from indexer.extract.extracting import extract as extract

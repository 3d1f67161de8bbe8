"""How gunicorn serves the site: it takes addresses as long as the longest question, which its own limit of 8,190 would refuse."""
from gunicorn.http import message

limit_request_line = 80_000  # 10,000 Cyrillic letters are 60,000 characters of an address, and filters stand beside them
message.MAX_REQUEST_LINE = limit_request_line + 1  # gunicorn allows less than this, whatever is set
